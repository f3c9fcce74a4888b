/** How an import stands or ended, as a tag. */
import type { ImportStatus } from '#features/exchange/contract.ts';
import { StateTag, type Shape, type Tone } from '#ui/display/tag.tsx';

const LOOKS = {
  waiting: { word: 'Đang chờ', shape: 'waiting', tone: 'plain' },
  running: { word: 'Đang nhập', shape: 'moving', tone: 'accent' },
  imported: { word: 'Đã nhập', shape: 'done', tone: 'green' },
  refused: { word: 'Có dòng sai', shape: 'ended', tone: 'red' },
  interrupted: { word: 'Bị ngắt', shape: 'stopped', tone: 'amber' },
  failed: { word: 'Lỗi máy chủ', shape: 'alert', tone: 'red' },
} as const satisfies Record<ImportStatus, { word: string; shape: Shape; tone: Tone }>;

export function JobStatus({ status }: { status: ImportStatus }) {
  return <StateTag {...LOOKS[status]} />;
}

export function jobStatusWord(status: ImportStatus): string {
  return LOOKS[status].word;
}
