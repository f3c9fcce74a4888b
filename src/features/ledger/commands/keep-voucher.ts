/** An entry that the accountant makes by himself: money between the agency's own accounts, corrections that no other command makes. */
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import type { Command } from '#platform/command.ts';
import { isMoney } from '#law/accounts/chart.ts';
import type { MoneyMethod } from '../contract.ts';
import { findHolder, findMoneyCase, findMoneyUnit } from '../money-unit.ts';
import { requireMoney } from '../policy.ts';
import { findVoucherDetail } from '../queries/list-vouchers.ts';
import { cancelVoucher } from './cancel-voucher.ts';
import { postVoucher } from './post-voucher.ts';

export const KEPT_KINDS = ['internal', 'cash-in', 'cash-out', 'payment-order'] as const;
export type KeptKind = (typeof KEPT_KINDS)[number];

export type KeepVoucherInput = {
  readonly unit: string;
  readonly kind: KeptKind;
  readonly method: MoneyMethod;
  readonly dated_on: IsoDay;
  readonly received_on: IsoDay;
  readonly content: string;
  readonly person_name: string;
  readonly late_reason: string | null;
  /** Code of the case all lines speak of. */
  readonly case: string | null;
  readonly officer: string | null;
  readonly lines: readonly {
    readonly debit_account: string | null;
    readonly credit_account: string | null;
    readonly amount_vnd: bigint;
  }[];
};

export const keepVoucher: Command<KeepVoucherInput, { code: string; booked_on: string }> = {
  name: 'ledger.keep-voucher',
  subject: (_input, { code }) => `voucher ${code}`,
  authorise: () => accept(null),
  run: async (context, input) => {
    const { transaction, actor } = context;
    const unit = await findMoneyUnit(transaction, actor, input.unit, 'money.keep-books');
    if (!unit.ok) return unit;
    const own = requireOwnMoney(input);
    if (!own.ok) return own;
    const found = input.case === null ? accept(null) : await findMoneyCase(transaction, unit.value, input.case);
    if (!found.ok) return found;
    const officer =
      input.officer === null ? accept(null) : await findHolder(transaction, unit.value, input.officer, input.dated_on);
    if (!officer.ok) return officer;
    const details = { case_id: found.value, party_id: null, officer_id: officer.value };
    const posted = await postVoucher(context, {
      ...details,
      registry_id: unit.value.registry_id,
      unit_id: unit.value.id,
      kind: input.kind,
      method: input.method,
      dated_on: input.dated_on,
      received_on: input.received_on,
      content: input.content,
      person_name: input.person_name,
      late_reason: input.late_reason,
      lines: input.lines.map((line) => ({ ...line, ...details, obligation_id: null })),
    });
    return posted.ok ? accept({ code: posted.value.code, booked_on: posted.value.booked_on }) : posted;
  },
};

/** Money that comes in or goes out for others is collected and paid where the case learns of it, not here. */
function requireOwnMoney(input: KeepVoucherInput): Result<null> {
  const wrong = input.lines.find((line) => isMoney(line.debit_account) !== isMoney(line.credit_account));
  return wrong === undefined
    ? accept(null)
    : refuse(
        refusal(
          'money-of-others',
          'Tiền thu vào, chi ra cho đương sự hoặc ngân sách phải lập ở phần thu, chi tiền; ở đây chỉ ghi chuyển giữa các tài khoản tiền hoặc giữa các tài khoản theo dõi.',
          'lines',
        ),
      );
}

export type CancelKeptInput = { readonly voucher: string; readonly reason: string; readonly on: IsoDay };

export const cancelKeptVoucher: Command<CancelKeptInput, { code: string; booked_on: string }> = {
  name: 'ledger.cancel-voucher',
  subject: ({ voucher }) => `voucher ${voucher}`,
  authorise: () => accept(null),
  run: async (context, input) => {
    const found = await findVoucherDetail(context.transaction, input.voucher);
    if (found === undefined)
      return refuse(refusal('voucher-not-found', `Không có chứng từ "${input.voucher}".`, 'voucher'));
    const permitted = requireMoney(context.actor, 'money.keep-books', { id: found.unit_id, code: found.unit });
    if (!permitted.ok) return permitted;
    const kept = KEPT_KINDS.some((kind) => kind === found.kind);
    if (!kept || found.lines.some((line) => isMoney(line.debit_account) !== isMoney(line.credit_account)))
      return refuse(
        refusal(
          'voucher-cancelled-elsewhere',
          `Chứng từ "${input.voucher}" thu, chi tiền của hồ sơ; hãy hủy ở phần thu, chi tiền để hồ sơ cùng được sửa.`,
          'voucher',
        ),
      );
    const done = await cancelVoucher(context, { voucher_code: input.voucher, reason: input.reason, on: input.on });
    return done.ok ? accept({ code: done.value.code, booked_on: done.value.booked_on }) : done;
  },
};
