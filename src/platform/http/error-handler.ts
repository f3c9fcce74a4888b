/** Answers whatever a route throws: refusals of the request with their sentences, everything else as our own mistake. */
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { refusal } from '#kit/result.ts';
import type { Refusal } from '#kit/result.ts';
import { describeSchemaErrors } from './describe-schema-errors.ts';
import { RequestRefusal } from './request-refusal.ts';
import { SchemaRefusal } from './validation.ts';

type Answer = { readonly status: number; readonly refusals: readonly Refusal[] };

/** What Fastify and its plugins refuse by themselves, by the code of their error. */
const REFUSED_BY_FASTIFY: Readonly<Record<string, { status: number; code: string; sentence: string }>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { status: 413, code: 'body-too-large', sentence: 'Nội dung gửi lên quá lớn.' },
  FST_REQ_FILE_TOO_LARGE: { status: 413, code: 'file-too-large', sentence: 'Tệp gửi lên quá lớn.' },
  FST_FILES_LIMIT: { status: 413, code: 'too-many-files', sentence: 'Gửi lên quá nhiều tệp trong một lần.' },
  FST_PARTS_LIMIT: { status: 413, code: 'too-many-parts', sentence: 'Gửi lên quá nhiều phần trong một lần.' },
  FST_FIELDS_LIMIT: { status: 413, code: 'too-many-fields', sentence: 'Gửi lên quá nhiều trường trong một lần.' },
  FST_INVALID_MULTIPART_CONTENT_TYPE: {
    status: 415,
    code: 'not-an-upload',
    sentence: 'Phải gửi tệp lên bằng biểu mẫu.',
  },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    status: 415,
    code: 'media-type-not-taken',
    sentence: 'Không nhận kiểu nội dung này; hãy gửi JSON (application/json).',
  },
  FST_ERR_CTP_EMPTY_JSON_BODY: { status: 400, code: 'body-not-json', sentence: 'Nội dung gửi lên rỗng.' },
  FST_ERR_CTP_INVALID_JSON_BODY: { status: 400, code: 'body-not-json', sentence: 'Nội dung gửi lên không phải JSON.' },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: {
    status: 400,
    code: 'body-cut-off',
    sentence: 'Nội dung gửi lên không đủ độ dài đã báo.',
  },
  FST_ERR_BAD_URL: { status: 400, code: 'address-not-valid', sentence: 'Địa chỉ không hợp lệ.' },
};

/** The database is starting, stopping, full or out of reach. */
const DATABASE_AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08006',
  '08001',
]);

export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const answer = findAnswer(error) ?? answerUnexpected(error, request);
  if (answer.status === 429 || answer.status === 503) reply.header('retry-after', '10');
  return reply.code(answer.status).send({ refusals: answer.refusals });
}

/** What the sender can do something about. */
function findAnswer(error: FastifyError): Answer | undefined {
  if (error instanceof RequestRefusal) return { status: error.status, refusals: error.refusals };
  if (error instanceof SchemaRefusal) return { status: 422, refusals: describeSchemaErrors(error) };
  const known = REFUSED_BY_FASTIFY[error.code];
  if (known !== undefined) return { status: known.status, refusals: [refusal(known.code, known.sentence)] };
  if (error instanceof SyntaxError && error.statusCode === 400)
    return { status: 400, refusals: [refusal('body-not-json', 'Nội dung gửi lên không phải JSON.')] };
  if (error.statusCode === 429)
    return {
      status: 429,
      refusals: [refusal('too-many-requests', 'Gửi quá nhiều yêu cầu; hãy chờ ít phút rồi thử lại.')],
    };
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
    return {
      status: error.statusCode,
      refusals: [refusal('request-not-understood', 'Không hiểu được yêu cầu gửi lên.')],
    };
  return undefined;
}

/** Our mistake, or the database's absence: logged with the id of the request, which the answer names. */
function answerUnexpected(error: FastifyError, request: FastifyRequest): Answer {
  const route = request.routeOptions.url;
  // Not the whole error: what PostgreSQL adds to one can quote the row that was refused.
  const { name, message, code, stack } = error;
  request.log.error({ request_id: request.id, route, error: { name, message, code, stack } }, 'request failed');
  if (DATABASE_AWAY.has(error.code) || error.message.startsWith('Connection terminated'))
    return {
      status: 503,
      refusals: [refusal('database-away', 'Chưa kết nối được cơ sở dữ liệu; hãy thử lại sau ít phút.')],
    };
  const sentence = `Máy chủ gặp lỗi ngoài dự kiến, chưa ghi gì. Khi báo lỗi hãy kèm mã ${request.id}.`;
  return { status: 500, refusals: [refusal('internal-error', sentence)] };
}
