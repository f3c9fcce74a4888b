/** Where a followed judgment stands, and how one of its clocks stands: by word and shape before colour. */
import type { FollowClock } from '#features/admin-judgments/contract.ts';
import { STANDING_LABELS, type Standing } from '#features/admin-judgments/domain/vocabulary.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { StateTag, type Shape, type Tone } from '#ui/display/tag.tsx';

const LOOKS: Readonly<Record<Standing, readonly [shape: Shape, tone: Tone]>> = {
  received: ['waiting', 'plain'],
  voluntary: ['waiting', 'accent'],
  'voluntary-over': ['alert', 'red'],
  requested: ['half', 'amber'],
  ordered: ['moving', 'amber'],
  worked: ['moving', 'amber'],
  published: ['moving', 'amber'],
  petitioned: ['alert', 'amber'],
  performed: ['done', 'green'],
  discontinued: ['ended', 'plain'],
  ended: ['stopped', 'plain'],
};

export function StandingTag({ standing }: { standing: Standing }) {
  const [shape, tone] = LOOKS[standing];
  return <StateTag shape={shape} tone={tone} word={STANDING_LABELS[standing]} />;
}

function lengthOf({ days_left, working_days }: FollowClock): string {
  return `${Math.abs(days_left)} ngày${working_days ? ' làm việc' : ''}`;
}

/** How soon a clock wants to be looked at. */
const SOON_DAYS = 3;

/** `còn 2 ngày làm việc`, `quá hạn 5 ngày`, `đúng hạn`. */
export function clockWords(clock: FollowClock): { readonly word: string; readonly shape: Shape; readonly tone: Tone } {
  switch (clock.status) {
    case 'met':
      return { word: 'đúng hạn', shape: 'done', tone: 'green' };
    case 'met-late':
      return { word: clock.days_left === 0 ? 'chậm' : `chậm ${lengthOf(clock)}`, shape: 'done', tone: 'amber' };
    case 'missed':
      return { word: 'không thực hiện', shape: 'ended', tone: 'amber' };
    case 'void':
      return { word: 'không còn áp dụng', shape: 'stopped', tone: 'plain' };
    case 'overdue':
      if (clock.holder === 'creditor') return { word: 'hết thời hiệu', shape: 'ended', tone: 'plain' };
      return { word: clock.days_left === 0 ? 'quá hạn' : `quá hạn ${lengthOf(clock)}`, shape: 'alert', tone: 'red' };
    case 'running':
      return {
        word: clock.days_left === 0 ? 'hôm nay là ngày cuối' : `còn ${lengthOf(clock)}`,
        shape: 'waiting',
        tone: clock.days_left <= SOON_DAYS ? 'amber' : 'accent',
      };
  }
}

export function ClockTag({ clock }: { clock: FollowClock }) {
  const { word, shape, tone } = clockWords(clock);
  const title = `Hạn ${formatDate(clock.due_on)}, tính từ ngày ${clock.start_event} ${formatDate(clock.start_on)}`;
  return <StateTag shape={shape} tone={tone} word={word} title={title} />;
}
