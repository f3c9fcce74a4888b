/** How long is left of a deadline: word and shape before colour, as on a printed list. */
import { daysLeftWords, urgencyOf, type Urgency } from '#features/cases/domain/days-left.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { StateTag, type Shape, type Tone } from '#ui/display/tag.tsx';

const LOOKS = {
  late: { shape: 'alert', tone: 'red' },
  near: { shape: 'half', tone: 'amber' },
  far: { shape: 'waiting', tone: 'plain' },
  over: { shape: 'done', tone: 'plain' },
} as const satisfies Record<Urgency, { shape: Shape; tone: Tone }>;

export interface DeadlineLeft {
  readonly nature: 'duty' | 'right' | 'waiting';
  readonly due_on: string;
  readonly article: string;
  /** Null where it no longer runs or stands still. */
  readonly days_left: number | null;
  readonly working_days_left: number | null;
}

export function DaysLeft({ deadline }: { deadline: DeadlineLeft }) {
  const { nature, days_left, working_days_left, due_on, article } = deadline;
  if (days_left === null || working_days_left === null) return null;
  const left = { nature, days_left, working_days_left };
  return (
    <StateTag {...LOOKS[urgencyOf(left)]} word={daysLeftWords(left)} title={`hạn ${formatDate(due_on)} · ${article}`} />
  );
}
