/** What may come in and go out of the routes of drafted acts. */
import { Type } from 'typebox';
import {
  codeSchema as Code,
  integerOut as Money,
  isoDaySchema as DayIn,
  nullable,
  oneOf,
  vndSchema,
} from '#platform/http/schemas.ts';
import { DRAFT_STATUS_LABELS } from '#features/documents/contract.ts';
import type { DraftStatus } from '#features/documents/contract.ts';

const closed = { additionalProperties: false } as const;
const STATUSES = Object.keys(DRAFT_STATUS_LABELS) as DraftStatus[];
const Texts = Type.Array(Type.String());
const Written = Type.Record(Type.String({ maxLength: 50 }), Type.String({ maxLength: 10_000 }));

const terms = {
  dated_on: DayIn,
  ground: Type.Optional(nullable(Type.String({ maxLength: 20 }))),
  amount_vnd: Type.Optional(nullable(vndSchema)),
  unit: Type.Optional(nullable(Code)),
  officer: Type.Optional(nullable(Code)),
  data: Type.Optional(Type.Record(Type.String({ maxLength: 50 }), Type.String({ maxLength: 2000 }))),
  fields: Type.Optional(Written),
  signatory: Type.Optional(nullable(Code)),
};

export const DraftActBody = Type.Object({ type: Code, ...terms }, closed);

/** The paper of an act that is recorded already. */
export const PaperOfActBody = Type.Object({ fields: terms.fields, signatory: terms.signatory }, closed);

export const ActOfCaseParams = Type.Object({ code: Code, act: Code }, closed);

export const Version = Type.Integer({ minimum: 1 });

export const ChangeDraftBody = Type.Object({ version: Version, ...terms }, closed);

export const MoveDraftBody = Type.Object(
  {
    version: Version,
    to: oneOf(['submitted', 'approved', 'returned', 'dropped'] as const),
    remark: Type.Optional(nullable(Type.String({ maxLength: 2000 }))),
  },
  closed,
);

export const IssueDraftBody = Type.Object({ version: Version, dated_on: Type.Optional(nullable(DayIn)) }, closed);

export const DraftParams = Type.Object({ id: Type.String({ pattern: '^[0-9]{1,19}$' }) }, closed);

export const DraftListQuery = Type.Object(
  {
    status: Type.Optional(Type.String({ maxLength: 100, description: 'Các bước, cách nhau bằng dấu phẩy' })),
    unit: Type.Optional(Code),
    case: Type.Optional(Code),
    own: Type.Optional(Type.Boolean()),
    after: Type.Optional(Type.String({ pattern: '^[0-9]{1,19}$' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
  },
  closed,
);

export const DraftedAnswer = Type.Object(
  { draft: Type.String(), version: Type.Integer(), case_code: Type.String() },
  closed,
);

export const MovedAnswer = Type.Object({ version: Type.Integer(), status: oneOf(STATUSES) }, closed);

export const IssuedAnswer = Type.Object(
  {
    case_code: Type.String(),
    act_code: Type.String(),
    number: nullable(Type.String()),
    title: Type.String(),
    paper: Type.String(),
    sha256: Type.String(),
    refilled: Type.Array(Type.String()),
  },
  closed,
);

const Row = Type.Object(
  {
    draft: Type.String(),
    type: Type.String(),
    label: Type.String(),
    case_code: Type.String(),
    decision_number: Type.String(),
    unit: Type.String(),
    officer_name: Type.String(),
    debtors: Texts,
    template: Type.String(),
    status: oneOf(STATUSES),
    remark: nullable(Type.String()),
    made_by_name: Type.String(),
    made_at: Type.String(),
    changed_by_name: Type.String(),
    changed_at: Type.String(),
    version: Type.Integer(),
    act_code: nullable(Type.String()),
    paper: nullable(Type.String()),
  },
  closed,
);

export const DraftListAnswer = Type.Object({ rows: Type.Array(Row), next: nullable(Type.String()) }, closed);

export const DraftDetailAnswer = Type.Object(
  {
    draft: Type.String(),
    case_code: Type.String(),
    type: Type.String(),
    label: Type.String(),
    article: Type.String(),
    template: Type.String(),
    template_label: Type.String(),
    status: oneOf(STATUSES),
    remark: nullable(Type.String()),
    made_by_name: Type.String(),
    version: Type.Integer(),
    has_file: Type.Boolean(),
    of_act: nullable(Type.String()),
    issued: nullable(
      Type.Object(
        {
          paper: Type.String(),
          act_code: Type.String(),
          number: nullable(Type.String()),
          dated_on: Type.String(),
          sha256: Type.String(),
        },
        closed,
      ),
    ),
    terms: Type.Object(
      {
        dated_on: Type.String(),
        ground: nullable(Type.String()),
        amount_vnd: nullable(Money),
        receiving_unit: nullable(Type.String()),
        officer: nullable(Type.String()),
        data: Type.Record(Type.String(), Type.String()),
      },
      closed,
    ),
    fields: Type.Array(
      Type.Object(
        {
          name: Type.String(),
          label: Type.String(),
          kind: oneOf(['text', 'long-text', 'day', 'amount'] as const),
          required: Type.Boolean(),
          example: Type.String(),
          value: Type.String(),
          written: Type.Boolean(),
        },
        closed,
      ),
    ),
    signatory: nullable(Type.String()),
    signatories: Type.Array(Type.Object({ code: Type.String(), name: Type.String() }, closed)),
    may_change: Type.Boolean(),
    may_approve: Type.Boolean(),
    may_issue: Type.Boolean(),
  },
  closed,
);
