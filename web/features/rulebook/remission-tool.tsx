/** What may be exempted or reduced of a duty towards the state budget. */
import { formatDate, formatVnd } from '#kit/vietnamese-format.ts';
import { type LawSettingChange, lawSettingsOn } from '#law/law-settings.ts';
import { computeRemission, type Remission, type RemissionKind } from '#law/remission.ts';
import { AmountField, amountOfField } from '#ui/form/amount-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { CheckField } from '#ui/form/text-field.tsx';
import { useRulebook } from './rulebook-api.ts';
import { type ToolAnswer, ToolFrame } from './tool-frame.tsx';
import { type ToolValues, useToolValues } from './use-tool-values.ts';

export function RemissionTool() {
  const { setting_changes } = useRulebook();
  const tool = useToolValues();
  const { text, set, isTicked } = tool;
  return (
    <ToolFrame
      title="Miễn, giảm nghĩa vụ nộp ngân sách"
      intro="Xét theo khoản phải nộp, phần còn lại và số năm kể từ quyết định thi hành án lần đầu."
      answer={answerOf(tool, setting_changes)}
    >
      <div className="tool-pair">
        <AmountField name="duty" label="Khoản phải nộp" value={text('duty')} onChange={(next) => set({ duty: next })} />
        <AmountField name="paid" label="Đã nộp" value={text('paid')} onChange={(next) => set({ paid: next })} />
      </div>
      <div className="tool-pair">
        <DateField
          name="first_decision"
          label="Quyết định thi hành án lần đầu"
          value={text('first-decision')}
          onChange={(next) => set({ 'first-decision': next })}
        />
        <DateField name="on" label="Ngày xét" value={text('on')} onChange={(next) => set({ on: next })} />
      </div>
      <DateField
        name="last_remission"
        label="Lần miễn, giảm gần nhất"
        optional
        value={text('last-remission')}
        onChange={(next) => set({ 'last-remission': next })}
      />
      <CheckField
        name="has_means"
        label="Có tài sản hoặc thu nhập để thi hành"
        checked={isTicked('has-means')}
        onChange={(next) => set({ 'has-means': next ? 'yes' : '' })}
      />
      <CheckField
        name="hardship"
        label="Đặc biệt khó khăn kéo dài do thiên tai, bệnh tật, hoặc lập công lớn (án phí, tiền phạt)"
        checked={isTicked('hardship')}
        onChange={(next) => set({ hardship: next ? 'yes' : '' })}
      />
    </ToolFrame>
  );
}

function answerOf({ text, day, isTicked }: ToolValues, setting_changes: readonly LawSettingChange[]): ToolAnswer {
  const duty_vnd = amountOfField(text('duty'));
  const paid_vnd = amountOfField(text('paid') === '' ? '0' : text('paid'));
  const first_decision_on = day('first-decision');
  const on = day('on');
  if (duty_vnd === undefined || paid_vnd === undefined || first_decision_on === undefined || on === undefined)
    return { state: 'waiting', sentence: 'Nhập khoản phải nộp, ngày quyết định lần đầu và ngày xét.' };
  const found = computeRemission(
    {
      duty_vnd,
      paid_vnd,
      first_decision_on,
      on,
      has_means: isTicked('has-means'),
      hardship_or_merit: isTicked('hardship'),
      last_remission_on: day('last-remission') ?? null,
    },
    lawSettingsOn(setting_changes, on),
  );
  return found.ok ? shown(found.value) : { state: 'refused', refusals: found.refusals };
}

const HEADLINES: Readonly<Record<RemissionKind, string>> = {
  exempt: 'Đủ điều kiện xét miễn phần còn lại',
  reduce: 'Đủ điều kiện xét giảm một phần',
  none: 'Chưa đủ điều kiện',
};

function shown({ kind, limit_vnd, rest_vnd, next_on, basis }: Remission): ToolAnswer {
  return {
    state: 'answered',
    headline: HEADLINES[kind],
    facts: [
      ['Phần còn lại', `${formatVnd(rest_vnd)} ₫`],
      ...(kind === 'none' ? [] : [[kind === 'exempt' ? 'Miễn' : 'Giảm tối đa', `${formatVnd(limit_vnd)} ₫`] as const]),
      ...(next_on === null ? [] : [['Xét được từ', formatDate(next_on)] as const]),
    ],
    basis,
  };
}
