/** The last day of any legal period the system knows. */
import type { WorkingCalendar } from '#kit/working-calendar.ts';
import { addDays } from '#kit/day-number.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { DEADLINE_RULES, findDeadlineRule } from '#law/deadlines/catalogue.ts';
import { computeDeadline } from '#law/deadlines/compute-deadline.ts';
import type { DeadlineUnit } from '#law/deadlines/deadline-rule.ts';
import { ChoiceField, RadioField } from '#ui/form/choice-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { dayWithWeekday } from './day-words.ts';
import { useRulebook } from './rulebook-api.ts';
import { type ToolAnswer, ToolFrame } from './tool-frame.tsx';
import { useToolValues } from './use-tool-values.ts';

const RULE_CHOICES = DEADLINE_RULES.map(({ code, label }) => ({ value: code, label: `${code} ${label}` }));

const UNIT_WORDS: Readonly<Record<DeadlineUnit, string>> = {
  'working-days': 'ngày làm việc',
  'calendar-days': 'ngày',
  months: 'tháng',
  years: 'năm',
  hours: 'giờ',
  'at-once': '',
};

const CERTAINTY_WORDS = {
  verified: 'đã đối chiếu nguyên văn',
  known: 'theo thực tế áp dụng, chưa đọc nguyên văn',
  unsure: 'chưa chắc chắn, cần đối chiếu',
} as const;

/** `05 ngày làm việc`; what is due at once is due on the day itself. */
function periodText(count: number, unit: DeadlineUnit): string {
  return unit === 'at-once' ? 'ngay' : `${String(count).padStart(2, '0')} ${UNIT_WORDS[unit]}`;
}

const MOST_NAMED = 6;

/** Public holidays within the period, for who wonders why it ends so late. */
function holidaysBetween(calendar: WorkingCalendar, from: IsoDay, to: IsoDay): string {
  const named: string[] = [];
  for (let day = addDays(from, 1); day <= to && named.length < MOST_NAMED; day = addDays(day, 1)) {
    const holiday = calendar.findHoliday(day);
    if (holiday !== undefined) named.push(`${formatDate(day).slice(0, 5)} ${holiday}`);
  }
  return named.length === 0 ? 'không có' : named.join('; ');
}

export function DeadlineTool() {
  const { calendar } = useRulebook();
  const { text, day, set } = useToolValues();
  const rule = findDeadlineRule(text('rule'));
  const variants = rule?.variants ?? [];
  return (
    <ToolFrame
      title="Thời hạn"
      intro="Ngày xảy ra sự kiện không tính; ngày cuối rơi vào ngày nghỉ thì lùi sang ngày làm việc kế tiếp (BLDS 2015 Đ147, Đ148)."
      answer={answerOf({
        calendar,
        code: text('rule'),
        variant: text('variant'),
        from: day('from'),
        of: day('rules-of'),
      })}
    >
      <ChoiceField
        name="rule"
        label="Thời hạn"
        choices={RULE_CHOICES}
        placeholder="Gõ mã hoặc tên, ví dụ D01"
        value={text('rule')}
        onChange={(next) => set({ rule: next, variant: '' })}
      />
      {variants.length < 2 ? null : (
        <RadioField
          name="variant"
          label="Trường hợp"
          choices={variants.map(({ code, label }) => ({ value: code, label }))}
          value={text('variant') === '' ? (variants[0]?.code ?? '') : text('variant')}
          onChange={(next) => set({ variant: next })}
        />
      )}
      <DateField
        name="from"
        label="Ngày xảy ra sự kiện"
        value={text('from')}
        onChange={(next) => set({ from: next })}
      />
      <DateField
        name="rules_of"
        label="Theo quy định của ngày"
        hint="Để trống: theo luật của ngày xảy ra sự kiện."
        optional
        value={text('rules-of')}
        onChange={(next) => set({ 'rules-of': next })}
      />
    </ToolFrame>
  );
}

interface Asked {
  readonly calendar: WorkingCalendar;
  readonly code: string;
  readonly variant: string;
  readonly from: IsoDay | undefined;
  readonly of: IsoDay | undefined;
}

function answerOf({ calendar, code, variant, from, of }: Asked): ToolAnswer {
  if (code === '' || from === undefined)
    return { state: 'waiting', sentence: 'Chọn thời hạn và ngày xảy ra sự kiện để biết ngày cuối cùng.' };
  const found = computeDeadline(code, from, of ?? from, calendar, variant === '' ? undefined : variant);
  if (!found.ok) return { state: 'refused', refusals: found.refusals };
  const { due_on, article, version } = found.value;
  const label = findDeadlineRule(code)?.label ?? '';
  return {
    state: 'answered',
    headline: dayWithWeekday(due_on),
    facts: [
      ['Thời hạn', periodText(version.count, version.unit)],
      ['Tính từ', dayWithWeekday(from)],
      ['Ngày lễ trong thời hạn', holidaysBetween(calendar, from, due_on)],
      ['Độ tin cậy', CERTAINTY_WORDS[version.certainty]],
    ],
    basis: [{ article, sentence: `${label}.` }],
    ...(version.note === undefined ? {} : { notes: [{ article, sentence: version.note }] }),
  };
}
