/** The places that found no room in the bottom bar. A module of its own: wide screens never load it. */
import { Drawer } from '@mantine/core';
import { IconButton } from '../button.tsx';
import { PlaceList, type Place } from './place-list.tsx';

export interface MorePlacesProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly places: readonly Place[];
  readonly path: string;
}

export function MorePlaces({ opened, onClose, places, path }: MorePlacesProps) {
  return (
    <Drawer.Root
      opened={opened}
      onClose={onClose}
      position="bottom"
      size="auto"
      transitionProps={{ duration: 120, transition: 'slide-up' }}
    >
      <Drawer.Overlay backgroundOpacity={0.28} />
      <Drawer.Content aria-label="Các nơi làm việc">
        <div className="drawer">
          <IconButton icon="close" label="Đóng" onClick={onClose} />
          <PlaceList places={places} path={path} onGo={onClose} />
        </div>
      </Drawer.Content>
    </Drawer.Root>
  );
}
