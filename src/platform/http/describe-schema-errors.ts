/** Says in Vietnamese what is wrong with a request: each field, the value it was given, and the rule it broke. */
import { refusal } from '#kit/result.ts';
import type { Refusal } from '#kit/result.ts';
import { formatVnd } from '#kit/vietnamese-format.ts';
import type { SchemaError, SchemaRefusal } from './validation.ts';

/** Fields whose values are never repeated, in an answer or in a log. */
const SECRET_FIELDS = /password|secret|totp|token/;
const LONGEST_VALUE = 60;

const TYPES: Readonly<Record<string, string>> = {
  integer: 'một số nguyên',
  number: 'một số',
  string: 'một chuỗi chữ',
  boolean: 'true hoặc false',
  array: 'một danh sách',
  object: 'một đối tượng JSON',
  null: 'null',
};

const FORMATS: Readonly<Record<string, string>> = {
  date: 'một ngày có thật, dạng yyyy-mm-dd',
  uuid: 'một mã UUID',
};

/** One refusal for each thing that is wrong, in the order of the fields. */
export function describeSchemaErrors(refused: SchemaRefusal): Refusal[] {
  const errors = refused.errors.filter((error) => !isDetailOfAnother(error, refused.errors));
  return errors.flatMap((error) => describeError(error, refused));
}

/** Branches of an `anyOf` speak through it, and the false schema through `additionalProperties`. */
function isDetailOfAnother(error: SchemaError, errors: readonly SchemaError[]): boolean {
  if (error.keyword === 'boolean') return true;
  return errors.some(
    (other) =>
      other.keyword === 'anyOf' && error !== other && error.schemaPath.startsWith(`${other.schemaPath}/anyOf/`),
  );
}

function describeError(error: SchemaError, refused: SchemaRefusal): Refusal[] {
  const field = fieldOf(error.instancePath);
  const { params } = error;
  if (error.keyword === 'required')
    return namesIn(params['requiredProperties']).map((name) => {
      const missing = join(field, name);
      return refusal('field-missing', `Thiếu trường "${missing}".`, missing);
    });
  if (error.keyword === 'additionalProperties')
    return namesIn(params['additionalProperties']).map((name) => {
      const unknown = join(field, name);
      return refusal('field-unknown', `Không nhận trường "${unknown}".`, unknown);
    });
  const subject = field === '' ? 'Nội dung gửi lên' : `Trường "${field}"`;
  const given = describeValue(field, valueAt(refused.value, error.instancePath));
  const sentence = `${subject} phải ${ruleOf(error, refused.schema)}; giá trị đã gửi: ${given}.`;
  return [field === '' ? refusal('field-not-valid', sentence) : refusal('field-not-valid', sentence, field)];
}

/** The rule, so that it can stand behind "phải". */
function ruleOf(error: SchemaError, schema: unknown): string {
  const { params } = error;
  const limit = typeof params['limit'] === 'number' ? params['limit'] : 0;
  switch (error.keyword) {
    case 'type':
      return `là ${typesOf(params['type'])}`;
    case 'minimum':
      return `từ ${formatVnd(limit)} trở lên`;
    case 'maximum':
      return `không quá ${formatVnd(limit)}`;
    case 'minLength':
      return limit === 1 ? 'có nội dung' : `có ít nhất ${limit} ký tự`;
    case 'maxLength':
      return `có không quá ${formatVnd(limit)} ký tự`;
    case 'minItems':
      return `có ít nhất ${limit} mục`;
    case 'maxItems':
      return `có không quá ${formatVnd(limit)} mục`;
    case 'uniqueItems':
      return 'không có mục trùng nhau';
    case 'format':
      return `là ${FORMATS[String(params['format'])] ?? `đúng dạng ${String(params['format'])}`}`;
    case 'enum':
    case 'const':
      return `là một trong: ${namesIn(params['allowedValues'] ?? [params['allowedValue']]).join(', ')}`;
    case 'anyOf':
      return `là một trong: ${choicesOf(schemaAt(schema, error.schemaPath))}`;
    default:
      return 'đúng dạng quy định';
  }
}

function typesOf(type: unknown): string {
  return namesIn(type)
    .map((one) => TYPES[one] ?? one)
    .join(' hoặc ');
}

/** The words or types among which an `anyOf` lets one choose. */
function choicesOf(schema: unknown): string {
  const branches: unknown = isRecord(schema) ? schema['anyOf'] : [];
  if (!Array.isArray(branches)) return 'các dạng quy định';
  return branches
    .map((branch: unknown) => {
      if (!isRecord(branch)) return 'dạng quy định';
      return 'const' in branch ? String(branch['const']) : typesOf(branch['type']);
    })
    .join(', ');
}

function fieldOf(instancePath: string): string {
  return partsOf(instancePath).join('.');
}

function partsOf(pointer: string): string[] {
  return pointer
    .replace(/^#/, '')
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function join(field: string, name: string): string {
  return field === '' ? name : `${field}.${name}`;
}

function namesIn(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map(String);
}

function valueAt(value: unknown, pointer: string): unknown {
  let found: unknown = value;
  for (const part of partsOf(pointer))
    found = isRecord(found) || Array.isArray(found) ? Reflect.get(found, part) : undefined;
  return found;
}

function schemaAt(schema: unknown, pointer: string): unknown {
  return valueAt(schema, pointer.startsWith('#') ? pointer.slice(1) : pointer);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function describeValue(field: string, value: unknown): string {
  if (SECRET_FIELDS.test(field)) return '(không hiện)';
  if (value === undefined) return '(không có)';
  const text = JSON.stringify(value) ?? '(không đọc được)';
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}
