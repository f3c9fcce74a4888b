/** Who is paid how much of collected money, in the order of article 47. */
import { refusal } from '#kit/result.ts';
import { formatVnd } from '#kit/vietnamese-format.ts';
import type { Basis } from '#law/basis.ts';
import {
  type Claim,
  CLAIM_RANKS,
  type Distribution,
  distributeMoney,
  type DistributionLine,
} from '#law/money/payment-order.ts';
import { AmountField, amountOfField } from '#ui/form/amount-field.tsx';
import { ClaimRows } from './money-rows.tsx';
import { type ToolAnswer, ToolFrame } from './tool-frame.tsx';
import { rowsOf, type ToolValues, useToolValues } from './use-tool-values.ts';

export function DistributionTool() {
  const tool = useToolValues();
  const { text, set } = tool;
  return (
    <ToolFrame
      title="Thứ tự thanh toán tiền thi hành án"
      intro="Trừ chi phí và tiền thuê nhà, rồi thanh toán theo hàng; cùng hàng thì theo tỷ lệ số tiền được thi hành án."
      answer={answerOf(tool)}
    >
      <AmountField
        name="collected"
        label="Số tiền thu được"
        value={text('collected')}
        onChange={(next) => set({ collected: next })}
      />
      <div className="tool-pair">
        <AmountField
          name="costs"
          label="Chi phí thi hành án"
          value={text('costs')}
          onChange={(next) => set({ costs: next })}
        />
        <AmountField
          name="home_rent"
          label="Tiền thuê nhà 01 năm"
          value={text('home-rent')}
          onChange={(next) => set({ 'home-rent': next })}
        />
      </div>
      <ClaimRows value={text('claims')} onChange={(next) => set({ claims: next })} />
    </ToolFrame>
  );
}

function answerOf({ text }: ToolValues): ToolAnswer {
  const amountOr0 = (word: 'costs' | 'home-rent') => amountOfField(text(word) === '' ? '0' : text(word));
  const collected_vnd = amountOfField(text('collected'));
  const costs_vnd = amountOr0('costs');
  const home_rent_vnd = amountOr0('home-rent');
  const rows = rowsOf(text('claims'));
  if (collected_vnd === undefined || costs_vnd === undefined || home_rent_vnd === undefined || rows.length === 0)
    return { state: 'waiting', sentence: 'Nhập số tiền thu được và các khoản phải thi hành.' };
  const claims: Claim[] = [];
  for (const [index, { first, second, word }] of rows.entries()) {
    const due_vnd = amountOfField(second);
    if (first === '' || due_vnd === undefined)
      return {
        state: 'refused',
        refusals: [refusal('claim-not-complete', `Khoản ${String(index + 1)} chưa đủ người được nhận và số tiền.`)],
      };
    const rank = CLAIM_RANKS.find((known) => known === word) ?? 'c';
    claims.push({ party: first, rank, due_vnd, judgment: null, asked_on: null, has_asked: true });
  }
  const found = distributeMoney({ collected_vnd, costs_vnd, home_rent_vnd, claims, coercion_on: null });
  return found.ok ? shown(found.value) : { state: 'refused', refusals: found.refusals };
}

function shown({ lines, to_debtor_vnd }: Distribution): ToolAnswer {
  const basis = new Map<string, Basis>(lines.map((line) => [line.basis.article, line.basis]));
  return {
    state: 'answered',
    headline: `Trả người phải thi hành án: ${formatVnd(to_debtor_vnd)} ₫`,
    facts: lines.map((line): readonly [string, string] => [
      nameOf(line),
      `${formatVnd(line.amount_vnd)} ₫ trên ${formatVnd(line.due_vnd)} ₫`,
    ]),
    basis: [...basis.values()],
  };
}

function nameOf({ place, party, claim }: DistributionLine): string {
  if (place === 'costs') return 'Chi phí thi hành án';
  if (place === 'home-rent') return 'Tiền thuê nhà';
  if (place === 'debtor') return 'Người phải thi hành án';
  return `Khoản ${String((claim ?? 0) + 1)}: ${party ?? ''}`;
}
