/** The units at a day, each a link that shows who serves there; those below stand further in. */
import type { CSSProperties } from 'react';
import { formatDate } from '#kit/vietnamese-format.ts';
import { AppLink } from '#ui/app-link.tsx';
import { Panel } from '#ui/display/panel.tsx';
import { Tag } from '#ui/display/tag.tsx';
import { organisationHref, type OrganisationSearch } from './organisation-search.ts';
import type { PlacedUnit } from './units.ts';

export interface UnitTreeProps {
  readonly placed: readonly PlacedUnit[];
  readonly chosen: string;
  readonly on: string;
  readonly search: OrganisationSearch;
}

export function UnitTree({ placed, chosen, on, search }: UnitTreeProps) {
  const { staff: _closed, ...rest } = search;
  return (
    <Panel title="Đơn vị" note={`ngày ${formatDate(on)}`}>
      <ul className="unit-tree">
        {placed.map(({ unit, depth }) => (
          <li key={unit.code} style={{ '--depth': depth } as CSSProperties}>
            <AppLink
              href={organisationHref({ ...rest, unit: unit.code })}
              aria-current={unit.code === chosen ? 'true' : undefined}
            >
              <span>{unit.name.replace('Thi hành án dân sự', 'THADS')}</span>
              {unit.valid_to !== null && unit.valid_to < on ? <Tag>đã kết thúc</Tag> : null}
            </AppLink>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
