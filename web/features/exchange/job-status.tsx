/** How an import stands or ended, as a tag. */
import { IMPORT_STATUS_LABELS, type ImportStatus } from '#features/exchange/contract.ts';
import { StateTag, type Shape, type Tone } from '#ui/display/tag.tsx';

const LOOKS = {
  waiting: { shape: 'waiting', tone: 'plain' },
  running: { shape: 'moving', tone: 'accent' },
  imported: { shape: 'done', tone: 'green' },
  refused: { shape: 'ended', tone: 'red' },
  interrupted: { shape: 'stopped', tone: 'amber' },
  failed: { shape: 'alert', tone: 'red' },
} as const satisfies Record<ImportStatus, { shape: Shape; tone: Tone }>;

export function JobStatus({ status }: { status: ImportStatus }) {
  return <StateTag {...LOOKS[status]} word={IMPORT_STATUS_LABELS[status]} />;
}
