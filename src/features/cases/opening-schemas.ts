/** What may come in and go out of the routes that open a case. */
import { Type } from 'typebox';
import { OBLIGATION_KINDS } from '#law/obligation-kinds.ts';
import type { ObligationKind } from '#law/obligation-kinds.ts';
import { CASE_TYPES } from '#law/case-types.ts';
import { codeSchema, integerOut, isoDaySchema, nullable, objectOf, oneOf, vndSchema } from '#platform/http/schemas.ts';
import { judgmentChoiceSchema, partyChoiceSchema } from '#features/intake/public.ts';

const text = Type.String();
const KINDS = Object.keys(OBLIGATION_KINDS) as ObligationKind[];
/** Beyond what the rules allow, so that they can say so. */
const MOST = 400;

const obligationSchema = objectOf({
  kind: oneOf(KINDS),
  debtors: Type.Array(codeSchema, { maxItems: MOST }),
  creditors: Type.Array(codeSchema, { maxItems: MOST }),
  liability: Type.Unsafe<'joint' | 'several' | null>({ type: ['string', 'null'], enum: ['joint', 'several', null] }),
  amount_vnd: nullable(vndSchema),
  description: nullable(Type.String({ maxLength: 4_000 })),
});

export const openCaseBody = objectOf({
  unit: codeSchema,
  basis: oneOf(['ex-officio', 'on-request']),
  case_type: oneOf(CASE_TYPES),
  judgment: judgmentChoiceSchema,
  request: nullable(codeSchema),
  debtors: Type.Array(partyChoiceSchema, { maxItems: MOST }),
  creditors: Type.Array(partyChoiceSchema, { maxItems: MOST }),
  obligations: Type.Array(obligationSchema, { maxItems: MOST }),
  officer: codeSchema,
  decided_on: isoDaySchema,
  decision_number: Type.Optional(nullable(Type.String({ maxLength: 100 }))),
  continues: Type.Optional(nullable(codeSchema)),
  entrustment_received_on: Type.Optional(nullable(isoDaySchema)),
  happened: Type.Optional(
    Type.Boolean({
      description: 'Quyết định đã ban hành như vậy: ghi nhận dù trái quy định, và thành phát hiện tự kiểm tra',
    }),
  ),
  dry_run: Type.Optional(Type.Boolean({ description: 'Chỉ kiểm tra và cho biết sẽ ghi gì, không ghi.' })),
});

export const openedCaseAnswer = objectOf({
  case_code: text,
  decision_number: text,
  judgment: text,
  new_parties: Type.Record(text, text, { description: 'Mã của đương sự mới theo khóa tạm.' }),
  whole_vnd: integerOut,
  booked_on: text,
});

export const officersQuery = objectOf({ unit: codeSchema });

export const officersAnswer = objectOf({
  rows: Type.Array(
    objectOf({
      code: text,
      name: text,
      post: oneOf(['officer', 'head', 'deputy-head']),
      open_cases: integerOut,
      open_rest_vnd: integerOut,
      new_cases: integerOut,
    }),
  ),
});
