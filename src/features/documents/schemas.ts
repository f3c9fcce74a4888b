/** What goes in and out of the routes of the documents; nothing that is not listed here leaves. */
import { Type } from 'typebox';
import { codeSchema, integerOut, isoDaySchema, nullable, objectOf, oneOf, vndSchema } from '#platform/http/schemas.ts';
import type { DraftStatus } from './contract.ts';

const instant = Type.String({ format: 'date-time' });
const line = Type.String({ maxLength: 500 });
const longText = Type.String({ maxLength: 10_000 });

export const idParams = objectOf({ id: Type.String({ pattern: '^[0-9]{1,18}$' }) });
export const codeParams = objectOf({ code: codeSchema });
export const versionQuery = objectOf({ version: Type.Optional(Type.String({ pattern: '^[0-9]{1,18}$' })) });
export const subjectQuery = objectOf({
  subject: Type.String({ minLength: 3, maxLength: 120, description: 'Ví dụ "case VP-000001".' }),
});

export const templateRow = objectOf({
  code: Type.String(),
  label: Type.String(),
  theme: Type.String(),
  own_versions: integerOut,
});
export const templateRows = objectOf({ rows: Type.Array(templateRow) });

const version = objectOf({
  id: nullable(Type.String()),
  valid_from: nullable(isoDaySchema),
  file_name: Type.String(),
  sha256: Type.String(),
  size_bytes: integerOut,
  note: Type.String(),
  uploaded_by_name: nullable(Type.String()),
  uploaded_at: nullable(instant),
  current: Type.Boolean(),
});
export const templateVersions = objectOf({ rows: Type.Array(version) });

const warning = objectOf({ code: Type.String(), sentence: Type.String() });
export const checkAnswer = objectOf({ warnings: Type.Array(warning) });
export const uploadedVersion = objectOf({ id: Type.String(), warnings: Type.Array(warning) });

const honorific = Type.Optional(oneOf(['ông', 'bà'] as const));
const party = objectOf({
  name: line,
  kind: oneOf(['person', 'organisation', 'state'] as const),
  address: nullable(line),
  identity_number: nullable(Type.String({ maxLength: 50 })),
  honorific,
});
const signingFor = Type.Object({ how: oneOf(['KT.', 'TUQ.'] as const), post: line }, { additionalProperties: false });
const paperCase = objectOf({
  code: line,
  decision_number: line,
  decided_on: isoDaySchema,
  judgment_number: line,
  judgment_on: isoDaySchema,
  court: line,
});

/** The data of a paper; see `PaperData`. */
export const paperData = objectOf({
  agency: objectOf({
    superior: line,
    name: line,
    abbreviation: Type.String({ maxLength: 40 }),
    place: line,
    address: nullable(line),
    procuracy: nullable(line),
  }),
  number: nullable(Type.String({ maxLength: 100 })),
  dated_on: nullable(isoDaySchema),
  title: nullable(line),
  grounds: Type.Array(longText, { maxItems: 200 }),
  articles: Type.Array(longText, { maxItems: 200 }),
  case: nullable(paperCase),
  debtors: Type.Array(party, { maxItems: 200 }),
  creditors: Type.Array(party, { maxItems: 200 }),
  obligations: Type.Array(objectOf({ sentence: longText, amount_vnd: nullable(vndSchema) }), { maxItems: 200 }),
  officer: nullable(objectOf({ name: line, post: line, honorific })),
  signer: objectOf({ name: line, post: line, for_post: nullable(signingFor) }),
  recipients: Type.Array(longText, { maxItems: 200 }),
  fields: Type.Record(Type.String({ maxLength: 100 }), longText),
});

export const previewBody = objectOf({ data: paperData });

const DRAFT_STATUSES = [
  'draft',
  'submitted',
  'returned',
  'approved',
  'issued',
  'dropped',
] as const satisfies readonly DraftStatus[];

const draft = {
  id: Type.String(),
  subject: Type.String(),
  template: Type.String(),
  label: Type.String(),
  status: oneOf(DRAFT_STATUSES),
  remark: nullable(Type.String()),
  has_file: Type.Boolean(),
  made_by_name: Type.String(),
  made_at: instant,
  changed_by_name: Type.String(),
  changed_at: instant,
  version: Type.Integer(),
};

export const draftDetail = objectOf({ ...draft, data: paperData });
export const draftVersion = objectOf({ version: Type.Integer() });
export const draftFileQuery = objectOf({
  for: Type.Optional(oneOf(['reading', 'word'] as const)),
});

const issuedPaper = objectOf({
  id: Type.String(),
  subject: Type.String(),
  template: Type.String(),
  title: Type.String(),
  number: nullable(Type.String()),
  dated_on: isoDaySchema,
  sha256: Type.String(),
  size_bytes: integerOut,
  issued_by_name: Type.String(),
  issued_at: instant,
});
export const papersOfSubject = objectOf({ drafts: Type.Array(objectOf(draft)), issued: Type.Array(issuedPaper) });

const attachment = objectOf({
  id: Type.String(),
  subject: Type.String(),
  file_name: Type.String(),
  media_type: Type.String(),
  size_bytes: integerOut,
  sha256: Type.String(),
  note: Type.String(),
  added_by_name: Type.String(),
  added_at: instant,
  removed: nullable(objectOf({ by_name: Type.String(), at: instant, reason: Type.String() })),
});
export const attachmentRows = objectOf({ rows: Type.Array(attachment), may_add: Type.Boolean() });
export const addedAttachment = objectOf({ id: Type.String(), media_type: Type.String() });
export const removeBody = objectOf({ reason: Type.String({ minLength: 1, maxLength: 2_000 }) });
