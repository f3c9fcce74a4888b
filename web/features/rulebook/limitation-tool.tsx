/** Until when enforcement may be requested, and whether a day is in time. */
import type { WorkingCalendar } from '#kit/working-calendar.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { type LawSettingChange, lawSettingsOn } from '#law/law-settings.ts';
import {
  computeLimitation,
  type Limitation,
  LIMITATION_STARTS,
  type LimitationPause,
  PAUSE_GROUNDS,
} from '#law/limitation.ts';
import { RadioField } from '#ui/form/choice-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { dayWithWeekday } from './day-words.ts';
import { readSpans } from './interest-tool.tsx';
import { useRulebook } from './rulebook-api.ts';
import { type ToolAnswer, ToolFrame } from './tool-frame.tsx';
import { SpanRows } from './tool-rows.tsx';
import { type ToolValues, useToolValues } from './use-tool-values.ts';

const START_LABELS = {
  'in-force': 'Bản án, quyết định có hiệu lực',
  due: 'Nghĩa vụ đến hạn (bản án ấn định thời hạn)',
  'instalment-due': 'Một kỳ đến hạn (thi hành theo định kỳ)',
} as const;

const GROUND_CHOICES = PAUSE_GROUNDS.map(({ code, label, article }) => ({ value: code, label, note: article }));

export function LimitationTool() {
  const { calendar, setting_changes } = useRulebook();
  const tool = useToolValues();
  const { text, set } = tool;
  return (
    <ToolFrame
      title="Thời hiệu yêu cầu thi hành án"
      intro="Thời gian hoãn, tạm đình chỉ, trở ngại khách quan, bất khả kháng không tính; hoãn do người được thi hành án đồng ý vẫn tính."
      answer={answerOf(tool, calendar, setting_changes)}
    >
      <RadioField
        name="start"
        label="Tính từ ngày"
        choices={LIMITATION_STARTS.map((value) => ({ value, label: START_LABELS[value] }))}
        value={text('start') === '' ? 'in-force' : text('start')}
        onChange={(next) => set({ start: next })}
      />
      <DateField name="from" label="Ngày đó" value={text('from')} onChange={(next) => set({ from: next })} />
      <DateField
        name="on"
        label="Ngày yêu cầu thi hành án"
        optional
        value={text('on')}
        onChange={(next) => set({ on: next })}
      />
      <SpanRows
        grounds={GROUND_CHOICES}
        value={text('not-counted')}
        onChange={(next) => set({ 'not-counted': next })}
      />
    </ToolFrame>
  );
}

function answerOf(
  { text, day }: ToolValues,
  calendar: WorkingCalendar,
  setting_changes: readonly LawSettingChange[],
): ToolAnswer {
  const from = day('from');
  if (from === undefined) return { state: 'waiting', sentence: 'Nhập ngày bắt đầu để biết ngày hết thời hiệu.' };
  const spans = readSpans(text('not-counted'));
  if (!spans.ok) return { state: 'refused', refusals: spans.refusals };
  const pauses = spans.value.map((span): LimitationPause => {
    const ground = PAUSE_GROUNDS.find(({ code }) => code === span.word);
    return { from: span.from, to: span.to, ground: ground?.code ?? 'postponed' };
  });
  const start = LIMITATION_STARTS.find((known) => known === text('start')) ?? 'in-force';
  const on = day('on') ?? null;
  const found = computeLimitation({ start, from, pauses, on }, calendar, lawSettingsOn(setting_changes, on ?? from));
  return found.ok ? shown(found.value) : { state: 'refused', refusals: found.refusals };
}

function shown({ expires_on, not_counted_days, in_time, days_left, basis }: Limitation): ToolAnswer {
  const left = Math.abs(days_left ?? 0);
  return {
    state: 'answered',
    headline:
      in_time === null ? `Hết hạn sau ${dayWithWeekday(expires_on)}` : in_time ? 'Còn thời hiệu' : 'Đã hết thời hiệu',
    facts: [
      ['Ngày cuối cùng còn thời hiệu', formatDate(expires_on)],
      ['Thời gian không tính', `${String(not_counted_days)} ngày`],
      ...(in_time === null ? [] : [[in_time ? 'Còn' : 'Đã quá', `${String(left)} ngày`] as const]),
    ],
    basis,
  };
}
