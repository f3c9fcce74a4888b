/** The enforcement fee of each receipt of one creditor under one decision. */
import { accept, refusal, refuse, type Result } from '#kit/result.ts';
import { formatVnd } from '#kit/vietnamese-format.ts';
import { findIsoDay } from '#kit/iso-day.ts';
import type { Basis } from '#law/basis.ts';
import { baseSalaryOn } from '#law/money/base-salary.ts';
import {
  computeEnforcementFees,
  type EnforcementFees,
  type FeeReceipt,
  feeTariffOn,
} from '#law/money/enforcement-fee.ts';
import { amountOfField } from '#ui/form/amount-field.tsx';
import { ReceiptRows } from './money-rows.tsx';
import { type ToolAnswer, ToolFrame } from './tool-frame.tsx';
import { rowsOf, type ToolValues, useToolValues } from './use-tool-values.ts';

export function FeeTool() {
  const tool = useToolValues();
  return (
    <ToolFrame
      title="Phí thi hành án dân sự"
      intro="Tính lũy kế trên số thực nhận của một người được thi hành án theo một quyết định; phí mỗi lần là phần tăng thêm."
      answer={answerOf(tool)}
    >
      <ReceiptRows value={tool.text('received')} onChange={(next) => tool.set({ received: next })} />
    </ToolFrame>
  );
}

function answerOf({ text }: ToolValues): ToolAnswer {
  const rows = rowsOf(text('received'));
  if (rows.length === 0) return { state: 'waiting', sentence: 'Thêm từng lần nhận tiền: ngày và số thực nhận.' };
  const receipts: FeeReceipt[] = [];
  for (const [index, row] of rows.entries()) {
    const receipt = receiptOf(row.first, row.second, row.word === 'self-handed', index);
    if (!receipt.ok) return { state: 'refused', refusals: receipt.refusals };
    receipts.push(receipt.value);
    if (index > 0 && row.first < (rows[index - 1]?.first ?? ''))
      return {
        state: 'refused',
        refusals: [
          refusal(
            'receipts-out-of-order',
            `Lần nhận ${String(index + 1)} đứng trước lần trước đó; hãy ghi theo thứ tự ngày.`,
          ),
        ],
      };
  }
  // The rows are in order of time, so that the last day tells the tariff.
  const last = findIsoDay(rows.at(-1)?.first ?? '');
  const tariff = last === undefined ? undefined : feeTariffOn(last);
  if (tariff === undefined) return { state: 'waiting', sentence: 'Thêm từng lần nhận tiền.' };
  if (!tariff.ok) return { state: 'refused', refusals: tariff.refusals };
  const found = computeEnforcementFees(receipts, { tariff: tariff.value });
  return found.ok ? shown(found.value) : { state: 'refused', refusals: found.refusals };
}

function receiptOf(day: string, amount: string, is_self_handed: boolean, index: number): Result<FeeReceipt> {
  const on = findIsoDay(day);
  const received_vnd = amountOfField(amount);
  if (on === undefined || received_vnd === undefined)
    return refuse(refusal('receipt-not-complete', `Lần nhận ${String(index + 1)} chưa đủ ngày và số tiền.`));
  const salary = baseSalaryOn(on);
  if (!salary.ok) return salary;
  return accept({
    received_vnd,
    base_salary_vnd: salary.value.monthly_vnd,
    handover: is_self_handed ? 'self-handed' : 'collected',
    no_fee: null,
    relief: null,
  });
}

function shown({ receipts, total_vnd, cumulative_vnd }: EnforcementFees): ToolAnswer {
  const basis = new Map<string, Basis>();
  for (const one of receipts.flatMap((receipt) => receipt.basis)) basis.set(`${one.article} ${one.sentence}`, one);
  return {
    state: 'answered',
    headline: `${formatVnd(total_vnd)} ₫`,
    facts: [
      ['Tổng thực nhận', `${formatVnd(cumulative_vnd)} ₫`],
      ...receipts.map(({ received_vnd, fee_vnd }, index): readonly [string, string] => [
        `Lần ${String(index + 1)}: nhận ${formatVnd(received_vnd)} ₫`,
        `phí ${formatVnd(fee_vnd)} ₫`,
      ]),
    ],
    basis: [...basis.values()],
  };
}
