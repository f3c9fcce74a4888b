/** Interest for late enforcement, split by payments and by spans that are not counted. */
import { findIsoDay } from '#kit/iso-day.ts';
import { accept, refusal, refuse, type Result } from '#kit/result.ts';
import { formatDate, formatVnd } from '#kit/vietnamese-format.ts';
import type { DayRange } from '#law/day-ranges.ts';
import { computeLateInterest, type LateInterest, parseYearlyRate, type PrincipalPayment } from '#law/late-interest.ts';
import { type LawSettingChange, lawSettingsOn } from '#law/law-settings.ts';
import { AmountField, amountOfField } from '#ui/form/amount-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { useRulebook } from './rulebook-api.ts';
import { type ToolAnswer, ToolFrame } from './tool-frame.tsx';
import { PaymentRows, SpanRows } from './tool-rows.tsx';
import { rowsOf, type ToolValues, useToolValues } from './use-tool-values.ts';

export function InterestTool() {
  const { setting_changes } = useRulebook();
  const tool = useToolValues();
  const { text, set } = tool;
  return (
    <ToolFrame
      title="Lãi chậm thi hành án"
      intro="Lãi = gốc còn lại × lãi suất năm × số ngày / 365. Ngày đầu không tính, ngày cuối có tính."
      answer={answerOf(tool, setting_changes)}
    >
      <AmountField
        name="principal"
        label="Số tiền gốc"
        value={text('principal')}
        onChange={(next) => set({ principal: next })}
      />
      <TextField
        name="rate"
        label="Lãi suất một năm (%)"
        hint="Theo bản án; không thỏa thuận thì 10."
        short
        value={text('rate')}
        onChange={(next) => set({ rate: next })}
      />
      <div className="tool-pair">
        <DateField name="from" label="Từ ngày" value={text('from')} onChange={(next) => set({ from: next })} />
        <DateField name="to" label="Đến hết ngày" value={text('to')} onChange={(next) => set({ to: next })} />
      </div>
      <SpanRows value={text('not-counted')} onChange={(next) => set({ 'not-counted': next })} />
      <PaymentRows value={text('payments')} onChange={(next) => set({ payments: next })} />
    </ToolFrame>
  );
}

/** The rows that are complete; a row begun and not finished is refused by its place. */
export function readSpans(text: string): Result<readonly (DayRange & { readonly word: string })[]> {
  const spans: (DayRange & { readonly word: string })[] = [];
  for (const [index, { first, second, word }] of rowsOf(text).entries()) {
    const from = findIsoDay(first);
    const to = findIsoDay(second);
    if (from === undefined || to === undefined)
      return refuse(
        refusal('span-not-complete', `Khoảng không tính ${String(index + 1)} chưa đủ ngày đầu và ngày cuối.`),
      );
    spans.push({ from, to, word });
  }
  return accept(spans);
}

function readPayments(text: string): Result<readonly PrincipalPayment[]> {
  const payments: PrincipalPayment[] = [];
  for (const [index, { first, second }] of rowsOf(text).entries()) {
    const on = findIsoDay(first);
    const amount_vnd = amountOfField(second);
    if (on === undefined || amount_vnd === undefined)
      return refuse(refusal('payment-not-complete', `Lần trả gốc ${String(index + 1)} chưa đủ ngày và số tiền.`));
    payments.push({ on, amount_vnd });
  }
  return accept(payments);
}

function answerOf({ text, day }: ToolValues, setting_changes: readonly LawSettingChange[]): ToolAnswer {
  const principal_vnd = amountOfField(text('principal'));
  const from = day('from');
  const to = day('to');
  if (principal_vnd === undefined || from === undefined || to === undefined || text('rate') === '')
    return { state: 'waiting', sentence: 'Nhập số tiền gốc, lãi suất, ngày đầu và ngày cuối để biết tiền lãi.' };
  const rate = parseYearlyRate(text('rate'));
  const spans = readSpans(text('not-counted'));
  const payments = readPayments(text('payments'));
  if (!rate.ok || !spans.ok || !payments.ok)
    return {
      state: 'refused',
      refusals: [rate, spans, payments].flatMap((part) => (part.ok ? [] : part.refusals)),
    };
  const found = computeLateInterest(
    {
      principal_vnd,
      rate_millionths: rate.value,
      from,
      to,
      not_counted: spans.value,
      payments: payments.value,
    },
    lawSettingsOn(setting_changes, to),
  );
  return found.ok ? shown(found.value) : { state: 'refused', refusals: found.refusals };
}

function shown({ days, interest_vnd, parts, basis }: LateInterest): ToolAnswer {
  return {
    state: 'answered',
    headline: `${formatVnd(interest_vnd)} ₫`,
    facts: [
      ['Số ngày tính lãi', `${String(days)} ngày`],
      ...parts.map((part): readonly [string, string] => [
        `${formatDate(part.from)} – ${formatDate(part.to)}`,
        `${String(part.days)} ngày trên ${formatVnd(part.principal_vnd)} ₫`,
      ]),
    ],
    basis,
  };
}
