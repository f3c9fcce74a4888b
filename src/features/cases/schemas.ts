/** What may come in and go out of the routes of cases; nothing that is not listed here leaves. */
import { Type } from 'typebox';
import { POSITIONS } from '#law/positions.ts';
import {
  codeSchema as Code,
  integerOut as Money,
  isoDaySchema as DayIn,
  nullable,
  oneOf,
  vndSchema,
} from '#platform/http/schemas.ts';
import { BASES, CASE_QUEUES, CASE_TYPES } from './contract.ts';
import { ACT_FIELD_KINDS } from './domain/act-definition.ts';
import { ASSET_KINDS, ASSET_STAGES } from './domain/case-asset.ts';

const closed = { additionalProperties: false } as const;
/** A day that goes out; what comes in must be a day of the calendar, `DayIn`. */
const Day = Type.String({ format: 'date' });
const Texts = Type.Array(Type.String());

const CaseRow = Type.Object(
  {
    code: Type.String(),
    decision_number: Type.String(),
    decided_on: Day,
    basis: oneOf(BASES),
    case_type: oneOf(CASE_TYPES),
    position: oneOf(POSITIONS),
    position_since: Day,
    whole_vnd: Money,
    rest_vnd: Money,
    collected_vnd: Money,
    notified_on: nullable(Day),
    verified_on: nullable(Day),
    last_act_on: Day,
    credit_institution: Type.Boolean(),
    unit: Type.String(),
    officer: Type.String(),
    officer_name: Type.String(),
    debtors: Texts,
    creditors: Texts,
  },
  closed,
);

/** Several at once stand in one word of the address, `active,postponed`. */
const several = (what: string) =>
  Type.Optional(Type.String({ minLength: 1, maxLength: 2_000, description: `${what}, cách nhau bằng dấu phẩy` }));

const filters = {
  unit: Type.Optional(Code),
  officer: several('Mã các chấp hành viên'),
  position: several('Các tình trạng'),
  basis: Type.Optional(oneOf(BASES)),
  case_type: several('Các loại việc'),
  credit_institution: Type.Optional(Type.Boolean()),
  decided_from: Type.Optional(DayIn),
  decided_to: Type.Optional(DayIn),
  rest_from_vnd: Type.Optional(Type.Integer({ minimum: 0, maximum: 1e15 })),
  rest_to_vnd: Type.Optional(Type.Integer({ minimum: 0, maximum: 1e15 })),
  text: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
  queue: Type.Optional(oneOf(CASE_QUEUES)),
};

const order = {
  sort: Type.Optional(oneOf(['decided_on', 'rest_vnd', 'last_act_on'] as const)),
  direction: Type.Optional(oneOf(['asc', 'desc'] as const)),
};

export const CaseExportQuery = Type.Object({ ...filters, ...order, columns: several('Các cột, theo thứ tự') }, closed);

export const CaseListQuery = Type.Object(
  {
    ...filters,
    ...order,
    after: Type.Optional(Type.String({ maxLength: 200 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
  },
  closed,
);

export const CaseCountQuery = Type.Object(filters, closed);

export const CaseListAnswer = Type.Object({ rows: Type.Array(CaseRow), next: nullable(Type.String()) }, closed);

export const CaseCountAnswer = Type.Object({ count: Type.Integer(), rest_vnd: Money, whole_vnd: Money }, closed);

export const CaseCodeParams = Type.Object({ code: Code }, closed);

const Party = Type.Object(
  {
    code: Type.String(),
    kind: oneOf(['person', 'organisation', 'state'] as const),
    name: Type.String(),
    identity_number: nullable(Type.String()),
    born_on: nullable(Day),
    address: nullable(Type.String()),
  },
  closed,
);

const Asset = Type.Object(
  {
    code: Type.String(),
    label: Type.String(),
    kind: oneOf(ASSET_KINDS),
    stage: oneOf(ASSET_STAGES),
    since: Day,
    seized_on: nullable(Day),
    is_common: Type.Boolean(),
    in_court: Type.Boolean(),
    value_vnd: nullable(Money),
    valued_on: nullable(Day),
    revaluation: oneOf(['none', 'asked', 'done'] as const),
    price_vnd: nullable(Money),
    sold_vnd: nullable(Money),
    failed_auctions: Type.Integer(),
    reductions: Type.Integer(),
    failed_since_reduction: Type.Integer(),
    cancelled_sales: Type.Integer(),
    take_over: nullable(oneOf(['asked', 'told', 'refused'] as const)),
  },
  closed,
);

const AssetChain = Type.Object(
  {
    code: Type.String(),
    steps: Type.Array(
      Type.Object(
        {
          act: Type.String(),
          label: Type.String(),
          on: Day,
          stage: oneOf(ASSET_STAGES),
          value_vnd: nullable(Money),
          price_vnd: nullable(Money),
          sold_vnd: nullable(Money),
        },
        closed,
      ),
    ),
    next: nullable(
      Type.Object(
        {
          label: Type.String(),
          acts: Texts,
          rule: nullable(Type.String()),
          due_on: nullable(Day),
          article: nullable(Type.String()),
          days_left: nullable(Type.Integer()),
          lowest_price_vnd: nullable(Money),
        },
        closed,
      ),
    ),
  },
  closed,
);

const Deadline = Type.Object(
  {
    rule: Type.String(),
    label: Type.String(),
    article: Type.String(),
    nature: oneOf(['duty', 'right', 'waiting'] as const),
    responsible: Type.String(),
    asset: nullable(Type.String()),
    opened_by: Type.String(),
    start_on: Day,
    due_on: Day,
    status: oneOf(['open', 'paused', 'met', 'moved', 'ended'] as const),
    closed_on: nullable(Day),
    closed_by: nullable(Type.String()),
    days_left: nullable(Type.Integer()),
    working_days_left: nullable(Type.Integer()),
    days_late: Type.Integer(),
    reminded_on: nullable(Day),
  },
  closed,
);

const Act = Type.Object(
  {
    code: Type.String(),
    seq: Type.Integer(),
    type: Type.String(),
    label: Type.String(),
    article: Type.String(),
    dated_on: Day,
    booked_on: nullable(Day),
    ground: nullable(Type.String()),
    ground_label: nullable(Type.String()),
    amount_vnd: nullable(Money),
    receiving_unit: nullable(Type.String()),
    officer: nullable(Type.String()),
    officer_name: nullable(Type.String()),
    number: nullable(Type.String()),
    data: Type.Record(Type.String(), Type.String()),
    corrects: nullable(Type.String()),
    corrected_by: nullable(Type.String()),
    correctable: Type.Boolean(),
    may_draft: Type.Boolean(),
    recorded_by: Type.String(),
    recorded_at: Type.String(),
  },
  closed,
);

const Offer = Type.Object(
  {
    type: Type.String(),
    label: Type.String(),
    article: Type.String(),
    help: Type.String(),
    grounds: Type.Array(Type.Object({ code: Type.String(), label: Type.String(), article: Type.String() }, closed)),
    may_record: Type.Boolean(),
    has_paper: Type.Boolean(),
    ground_label: nullable(Type.String()),
    amount: nullable(oneOf(['required', 'part'] as const)),
    receiving_unit: Type.Boolean(),
    officer: Type.Boolean(),
    fields: Type.Array(
      Type.Object(
        {
          name: Type.String(),
          label: Type.String(),
          kind: oneOf(ACT_FIELD_KINDS),
          required: Type.Boolean(),
          help: nullable(Type.String()),
          choices: Type.Array(Type.Object({ code: Type.String(), label: Type.String() }, closed)),
          may_be_ahead: Type.Boolean(),
        },
        closed,
      ),
    ),
  },
  closed,
);

export const CaseDetailAnswer = Type.Object(
  {
    code: Type.String(),
    seq: Type.Integer(),
    unit: Type.String(),
    unit_name: Type.String(),
    officer: Type.String(),
    officer_name: Type.String(),
    officer_since: Day,
    basis: oneOf(BASES),
    case_type: oneOf(CASE_TYPES),
    decision_number: Type.String(),
    decided_on: Day,
    continues: nullable(Type.String()),
    continued_by: Texts,
    credit_institution: Type.Boolean(),
    position: oneOf(POSITIONS),
    position_label: Type.String(),
    position_article: Type.String(),
    position_since: Day,
    whole_vnd: Money,
    added_vnd: Money,
    collected_vnd: Money,
    released_vnd: Money,
    rest_vnd: Money,
    notified_on: nullable(Day),
    verified_on: nullable(Day),
    verified_finding: nullable(Type.String()),
    judgment: Type.Object(
      {
        code: Type.String(),
        court: Type.String(),
        number: Type.String(),
        issued_on: Day,
        in_force_on: nullable(Day),
        received_on: Day,
      },
      closed,
    ),
    debtors: Type.Array(Party),
    creditors: Type.Array(Party),
    obligations: Type.Array(
      Type.Object(
        {
          code: Type.String(),
          kind: Type.String(),
          liability: nullable(oneOf(['joint', 'several'] as const)),
          amount_vnd: nullable(Money),
          description: nullable(Type.String()),
          debtors: Texts,
          creditors: Texts,
        },
        closed,
      ),
    ),
    assets: Type.Array(Asset),
    asset_chains: Type.Array(AssetChain),
    deadlines: Type.Array(Deadline),
    acts: Type.Array(Act),
    offers: Type.Array(Offer),
    officers: Type.Array(Type.Object({ code: Type.String(), name: Type.String() }, closed)),
  },
  closed,
);

export const RecordActBody = Type.Object(
  {
    expected_seq: Type.Integer({ minimum: 1 }),
    type: Code,
    dated_on: DayIn,
    ground: Type.Optional(nullable(Type.String({ maxLength: 20 }))),
    amount_vnd: Type.Optional(nullable(vndSchema)),
    unit: Type.Optional(nullable(Code)),
    officer: Type.Optional(nullable(Code)),
    corrects: Type.Optional(nullable(Code)),
    data: Type.Optional(Type.Record(Type.String({ maxLength: 50 }), Type.String({ maxLength: 2000 }))),
    happened: Type.Optional(
      Type.Boolean({ description: 'Việc đã diễn ra: ghi nhận dù trái quy định, và thành phát hiện tự kiểm tra' }),
    ),
    dry_run: Type.Optional(Type.Boolean()),
  },
  closed,
);

export const RecordedActAnswerSchema = Type.Object(
  {
    case_code: Type.String(),
    act_code: Type.String(),
    seq: Type.Integer(),
    number: nullable(Type.String()),
    position: oneOf(POSITIONS),
    position_label: Type.String(),
    rest_vnd: Money,
    booked_on: Day,
  },
  closed,
);

export const DeskAnswer = Type.Object(
  {
    today: Day,
    scope: oneOf(['own', 'units'] as const),
    queues: Type.Object(
      {
        new: Type.Integer(),
        'without-notice': Type.Integer(),
        'without-verification': Type.Integer(),
        untouched: Type.Integer(),
      },
      closed,
    ),
    open: Type.Object({ count: Type.Integer(), rest_vnd: Money }, closed),
    by_officer: Type.Array(
      Type.Object(
        {
          officer: Type.String(),
          officer_name: Type.String(),
          unit: Type.String(),
          open: Type.Integer(),
          rest_vnd: Money,
          new: Type.Integer(),
          without_notice: Type.Integer(),
          without_verification: Type.Integer(),
          untouched_days: Type.Integer(),
        },
        closed,
      ),
    ),
  },
  closed,
);
