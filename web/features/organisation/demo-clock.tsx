/** In a demonstration: the day of work in the top bar, a press away from moving it forward. */
import { lazy, Suspense, useState } from 'react';
import { formatDate } from '#kit/vietnamese-format.ts';
import { Button } from '#ui/button.tsx';
import { useShortcut } from '#ui/shell/shortcuts.tsx';
import './demo-clock.css';

const ClockDialog = lazy(() => import('./clock-dialog.tsx').then((loaded) => ({ default: loaded.ClockDialog })));

export function DemoClock({ today }: { today: string }) {
  const [opened, setOpened] = useState(false);
  const [ever, setEver] = useState(false);
  const open = () => {
    setEver(true);
    setOpened(true);
  };
  useShortcut('g d', 'Chuyển ngày làm việc của bản trình diễn', open, { action: true });
  return (
    <span className="demo-clock">
      <Button small icon="clock" onClick={open} aria-haspopup="dialog">
        <span className="visually-hidden">Chuyển ngày làm việc của bản trình diễn, đang là </span>
        <span>{formatDate(today)}</span>
      </Button>
      <Suspense fallback={null}>
        {ever ? <ClockDialog opened={opened} onClose={() => setOpened(false)} today={today} /> : null}
      </Suspense>
    </span>
  );
}
