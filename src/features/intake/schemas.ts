/** What may come in and go out of the routes of the intake; nothing that is not listed here leaves. */
import { Type } from 'typebox';
import type { Static, TUnsafe } from 'typebox';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { CASE_TYPES } from '#law/case-types.ts';
import {
  codeSchema,
  integerOut,
  isoDaySchema,
  nullable,
  objectOf,
  oneOf,
  pageOf,
  pageQuery,
} from '#platform/http/schemas.ts';
import { LOOK_ALIKE_REASONS, PARTY_KINDS, SECTORS } from './contract.ts';
import type { NewJudgment, NewParty, PartyChoice } from './contract.ts';

const line = Type.String({ maxLength: 500 });
const longText = Type.String({ maxLength: 4_000 });
const text = Type.String();
const STATUSES = ['waiting', 'decided', 'refused'] as const;
const LATE_GROUND_CODES = ['objective-obstacle', 'force-majeure', 'emergency', 'due-later'] as const;
const GROUNDS = ['no-right', 'wrong-agency', 'out-of-time'] as const;

/** One of these words, or null. */
function oneOfOrNull<const W extends readonly string[]>(words: W): TUnsafe<W[number] | null> {
  return Type.Unsafe<W[number] | null>({ type: ['string', 'null'], enum: [...words, null] });
}

/** The fields of a new judgment; each is checked by the rules, which name it in their sentences. */
const judgmentFields = {
  court: line,
  number: line,
  issued_on: isoDaySchema,
  in_force_on: nullable(isoDaySchema),
  received_on: isoDaySchema,
  case_type: oneOf(CASE_TYPES),
};

const partyFields = {
  kind: oneOf(PARTY_KINDS),
  name: line,
  identity_number: nullable(line),
  born_on: nullable(isoDaySchema),
  address: nullable(longText),
  sector: oneOfOrNull(SECTORS),
  is_another_person: Type.Boolean({ description: 'Đã xem người cùng số định danh và xác nhận là người khác.' }),
};

/** A judgment in another form: `code` of one in the register, or the fields of a new one. */
export const judgmentChoiceSchema = Type.Partial(objectOf({ code: codeSchema, ...judgmentFields }), {
  additionalProperties: false,
  description: 'Mã bản án trong sổ ("code"), hoặc các mục của bản án mới.',
});

/** A party in a form: `code` of a known one, or a new one under a `new_key` by which the rest of the form speaks of it. */
export const partyChoiceSchema = Type.Partial(objectOf({ code: codeSchema, new_key: codeSchema, ...partyFields }), {
  additionalProperties: false,
  description: 'Mã đương sự đã có ("code"), hoặc đương sự mới với khóa tạm "new_key".',
});

/** Reads a choice of judgment; what a new one lacks stays empty, for the rules to ask for. */
export function readJudgmentChoice(
  body: Static<typeof judgmentChoiceSchema>,
  path: string,
): Result<{ readonly code: string } | NewJudgment> {
  const { code, ...fields } = body;
  if (code !== undefined) return readKnown(code, fields, path);
  return accept({
    court: fields.court ?? '',
    number: fields.number ?? '',
    issued_on: fields.issued_on ?? '',
    in_force_on: fields.in_force_on ?? null,
    received_on: fields.received_on ?? '',
    // An empty word is refused by the rules, by name.
    case_type: fields.case_type ?? ('' as NewJudgment['case_type']),
  });
}

/** Reads a choice of party in the same way. */
export function readPartyChoice(body: Static<typeof partyChoiceSchema>, path: string): Result<PartyChoice> {
  const { code, ...fields } = body;
  if (code !== undefined) return readKnown(code, fields, path);
  return accept({
    new_key: fields.new_key ?? '',
    kind: fields.kind ?? ('' as NewParty['kind']),
    name: fields.name ?? '',
    identity_number: fields.identity_number ?? null,
    born_on: fields.born_on ?? null,
    address: fields.address ?? null,
    sector: fields.sector ?? null,
    ...(fields.is_another_person === undefined ? {} : { is_another_person: fields.is_another_person }),
  });
}

/** A choice that names a known one and describes a new one says two things at once; nothing of it is dropped silently. */
function readKnown(code: string, fields: object, path: string): Result<{ readonly code: string }> {
  if (Object.keys(fields).length === 0) return accept({ code });
  return refuse(
    refusal(
      'choice-ambiguous',
      `Mục "${path}" vừa ghi mã "${code}" vừa ghi nội dung mới; chỉ ghi một trong hai.`,
      path,
    ),
  );
}

export const judgmentListQuery = objectOf({
  ...pageQuery,
  unit: Type.Optional(codeSchema),
  text: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
  without_case: Type.Optional(Type.Boolean({ description: 'Chỉ bản án chưa ra quyết định thi hành án.' })),
});

export const judgmentPage = pageOf(
  objectOf({
    code: text,
    court: text,
    number: text,
    issued_on: text,
    in_force_on: nullable(text),
    received_on: text,
    unit: text,
    unit_name: text,
    case_type: oneOf(CASE_TYPES),
    cases: Type.Array(text),
  }),
);

export const receiveJudgmentBody = objectOf({ unit: codeSchema, ...judgmentFields });
export const codeAnswer = objectOf({ code: text });

export const requestListQuery = objectOf({
  ...pageQuery,
  unit: Type.Optional(codeSchema),
  status: Type.Optional(oneOf(STATUSES)),
  judgment: Type.Optional(codeSchema),
  late: Type.Optional(Type.Boolean({ description: 'Chỉ yêu cầu nhận khi đã hết thời hiệu mà chưa được chấp nhận.' })),
});

export const requestPage = pageOf(
  objectOf({
    code: text,
    unit: text,
    unit_name: text,
    judgment: text,
    judgment_number: text,
    court: text,
    requester: text,
    requester_name: text,
    received_on: text,
    content: text,
    status: oneOf(STATUSES),
    case: nullable(text),
    refused_on: nullable(text),
    refusal_ground: nullable(oneOf(GROUNDS)),
    refusal_reason: nullable(text),
    timing: nullable(objectOf({ expires_on: text, in_time: Type.Boolean(), days_left: Type.Integer(), article: text })),
    answer_by: text,
    late_accepted_on: nullable(text),
    late_ground: nullable(oneOf(LATE_GROUND_CODES)),
    late_reason: nullable(text),
  }),
);

export const receiveRequestBody = objectOf({
  unit: codeSchema,
  judgment: codeSchema,
  requester: partyChoiceSchema,
  received_on: isoDaySchema,
  content: longText,
});
export const receiveRequestAnswer = objectOf({ code: text, requester: text });

export const codeParams = objectOf({ code: codeSchema });
export const refuseRequestBody = objectOf({ refused_on: isoDaySchema, ground: oneOf(GROUNDS), reason: longText });

export const acceptLateRequestBody = objectOf({
  accepted_on: isoDaySchema,
  ground: oneOf(LATE_GROUND_CODES),
  reason: longText,
});

const { is_another_person, ...partyRequired } = partyFields;
export const registerPartyBody = objectOf({
  unit: codeSchema,
  ...partyRequired,
  is_another_person: Type.Optional(is_another_person),
});

const partyBrief = {
  code: text,
  kind: oneOf(PARTY_KINDS),
  name: text,
  born_year: nullable(Type.Integer()),
  identity_ending: nullable(text),
  sector: nullable(oneOf(SECTORS)),
  case_count: integerOut,
};

export const lookAlikeQuery = objectOf({
  name: line,
  kind: Type.Optional(oneOf(PARTY_KINDS)),
  born_on: Type.Optional(line),
  born_year: Type.Optional(Type.Integer({ minimum: 1_900, maximum: 2_999 })),
  identity_number: Type.Optional(line),
});

export const lookAlikeAnswer = objectOf({
  rows: Type.Array(objectOf({ ...partyBrief, reason: oneOf(LOOK_ALIKE_REASONS) })),
});

export const partyDetail = objectOf({
  ...partyBrief,
  identity_number: nullable(text),
  born_on: nullable(text),
  address: nullable(text),
  open_to_reader: Type.Boolean(),
});

export const courtQuery = objectOf({ text: Type.Optional(Type.String({ maxLength: 200 })) });
export const courtAnswer = objectOf({ courts: Type.Array(text) });
