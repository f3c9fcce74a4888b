/** What may come in and go out of the routes of the money book. */
import { Type } from 'typebox';
import {
  codeSchema,
  integerOut,
  isoDaySchema,
  nullable,
  objectOf,
  oneOf,
  pageOf,
  pageQuery,
  vndSchema,
} from '#platform/http/schemas.ts';
import { KEPT_KINDS } from './commands/keep-voucher.ts';
import { MONEY_METHODS, RETURN_REASONS, VOUCHER_KINDS } from './contract.ts';
import { CLOSING_PERIODS } from './domain/accounting-period.ts';

const text = Type.String();
const textOrNull = nullable(text);
const words = Type.String({ minLength: 1, maxLength: 2_000 });
const accountSchema = Type.String({ pattern: '^[0-9]{3,6}$', description: 'Số hiệu tài khoản.' });
/** A sum of the officer's own, which may be nothing. */
const sumSchema = Type.Integer({ minimum: 0, maximum: 1_000_000_000_000_000 });
const days = { from: isoDaySchema, to: isoDaySchema };
const unit = { unit: codeSchema };

export const unitQuery = objectOf(unit);
export const codeParams = objectOf({ code: codeSchema });

export const balanceQuery = objectOf({
  ...unit,
  on: isoDaySchema,
  account: Type.Optional(accountSchema),
  officer: Type.Optional(codeSchema),
});
const balance = objectOf({
  account: text,
  name: text,
  currency: text,
  debit_vnd: integerOut,
  credit_vnd: integerOut,
  balance_vnd: integerOut,
  balance_thousandths: integerOut,
});
export const balanceAnswer = objectOf({ rows: Type.Array(balance) });

export const entryQuery = objectOf({
  ...unit,
  ...days,
  ...pageQuery,
  account: Type.Optional(accountSchema),
  case: Type.Optional(codeSchema),
  obligation: Type.Optional(codeSchema),
  party: Type.Optional(codeSchema),
  officer: Type.Optional(codeSchema),
});
const line = {
  line: integerOut,
  debit_account: textOrNull,
  credit_account: textOrNull,
  amount_vnd: integerOut,
  currency: text,
  quantity_thousandths: nullable(integerOut),
  booked_on: text,
  mirrors_line: nullable(integerOut),
};
export const entryPage = objectOf({
  /** Of the account at the beginning of the days asked for, and at their end; none where no account is asked for. */
  opening: Type.Array(balance),
  closing: Type.Array(balance),
  rows: Type.Array(
    objectOf({
      ...line,
      voucher: text,
      kind: oneOf(VOUCHER_KINDS),
      dated_on: text,
      content: text,
      person_name: text,
      case: textOrNull,
      decision_number: textOrNull,
      obligation: textOrNull,
      party: textOrNull,
      officer: textOrNull,
    }),
  ),
  next: textOrNull,
});

export const voucherQuery = objectOf({
  ...unit,
  ...days,
  ...pageQuery,
  kind: Type.Optional(oneOf(VOUCHER_KINDS)),
  late: Type.Optional(Type.Boolean()),
});
const voucher = {
  code: text,
  kind: oneOf(VOUCHER_KINDS),
  method: oneOf(MONEY_METHODS),
  series: text,
  number: text,
  dated_on: text,
  received_on: text,
  booked_on: text,
  late_reason: textOrNull,
  content: text,
  person_name: text,
  case: textOrNull,
  total_vnd: integerOut,
  recorded_by_name: text,
  cancelled_on: textOrNull,
  cancel_reason: textOrNull,
  cancelled_by_name: textOrNull,
};
export const voucherPage = pageOf(objectOf(voucher));
export const voucherAnswer = objectOf({ ...voucher, lines: Type.Array(objectOf(line)) });

export const keepVoucherBody = objectOf({
  ...unit,
  kind: oneOf(KEPT_KINDS),
  method: oneOf(MONEY_METHODS),
  dated_on: isoDaySchema,
  received_on: isoDaySchema,
  content: words,
  person_name: words,
  late_reason: Type.Optional(nullable(words)),
  case: Type.Optional(nullable(codeSchema)),
  officer: Type.Optional(nullable(codeSchema)),
  lines: Type.Array(
    objectOf({
      debit_account: nullable(accountSchema),
      credit_account: nullable(accountSchema),
      amount_vnd: vndSchema,
    }),
    { minItems: 1, maxItems: 200 },
  ),
});
export const bookedAnswer = objectOf({ code: text, booked_on: text });
export const cancelBody = objectOf({ reason: words, on: isoDaySchema });

export const receiptBookRows = objectOf({
  rows: Type.Array(
    objectOf({
      code: text,
      kind: oneOf(VOUCHER_KINDS),
      series: text,
      first_number: integerOut,
      last_number: integerOut,
      next_number: integerOut,
      void_count: integerOut,
      holder: textOrNull,
      issued_on: textOrNull,
      returned_on: textOrNull,
      return_reason: nullable(oneOf(RETURN_REASONS)),
    }),
  ),
});
export const enterBookBody = objectOf({
  ...unit,
  kind: oneOf(VOUCHER_KINDS),
  series: Type.String({ minLength: 1, maxLength: 20 }),
  first_number: Type.Integer({ minimum: 1, maximum: 9_999_999 }),
});
export const issueBookBody = objectOf({ officer: codeSchema, on: isoDaySchema });
export const returnBookBody = objectOf({ reason: oneOf(RETURN_REASONS), on: isoDaySchema });
export const voidReceiptBody = objectOf({ reason: words, copies_kept: Type.Integer({ minimum: 0, maximum: 4 }) });
export const codeAnswer = objectOf({ code: text });
export const numberAnswer = objectOf({ number: text });

const pieces = Type.Array(
  objectOf({
    // The largest note there is.
    denomination_vnd: Type.Integer({ minimum: 1, maximum: 500_000 }),
    pieces: Type.Integer({ minimum: 0, maximum: 1_000_000 }),
  }),
  { maxItems: 30 },
);
export const closeTillBody = objectOf({ ...unit, on: isoDaySchema, pieces, explanation: nullable(words) });
export const closeTillAnswer = objectOf({ on: text, book_vnd: text, counted_vnd: text, difference_vnd: text });
export const tillRows = objectOf({
  rows: Type.Array(
    objectOf({
      counted_on: text,
      book_vnd: integerOut,
      counted_vnd: integerOut,
      difference_vnd: integerOut,
      explanation: textOrNull,
      counted_by_name: text,
      pieces: Type.Array(objectOf({ denomination_vnd: integerOut, pieces: integerOut })),
    }),
  ),
});

const figures = { collected_vnd: sumSchema, paid_vnd: sumSchema, held_vnd: sumSchema };
const month = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}$', description: 'Tháng, yyyy-mm.' });
export const draftQuery = objectOf({ ...unit, officer: codeSchema, month });
export const draftAnswer = objectOf({
  rows: Type.Array(
    objectOf({
      case_code: text,
      decision_number: text,
      collected_vnd: integerOut,
      paid_vnd: integerOut,
      held_vnd: integerOut,
    }),
  ),
});
export const reconcileBody = objectOf({
  ...unit,
  officer: codeSchema,
  month,
  differences: Type.Array(objectOf({ case_code: codeSchema, explanation: words, ...figures }), { maxItems: 2_000 }),
});
export const reconcileAnswer = objectOf({ id: text, cases: integerOut, differences: integerOut });
export const reconciliationRows = objectOf({
  rows: Type.Array(
    objectOf({
      id: text,
      month: text,
      officer: text,
      officer_name: text,
      case_count: integerOut,
      opened_differences: integerOut,
      open_differences: integerOut,
      made_by_name: text,
      made_on: text,
    }),
  ),
});
export const settleBody = objectOf({ ...unit, case: codeSchema, outcome: words });
export const settleParams = objectOf({ id: Type.String({ pattern: '^[0-9]{1,18}$' }) });
export const caseAnswer = objectOf({ case: text });

export const closeBooksBody = objectOf({ ...unit, period: oneOf(CLOSING_PERIODS), to_on: isoDaySchema });
export const closeBooksAnswer = objectOf({ to_on: text, digest: text });
export const closingRows = objectOf({
  rows: Type.Array(
    objectOf({
      period: oneOf(CLOSING_PERIODS),
      from_on: text,
      to_on: text,
      digest: text,
      closed_by_name: text,
      closed_on: text,
    }),
  ),
});
