/**
 * Speaks with the API of this page's own server. A refusal (4xx with sentences) arrives as `ApiRefusal`, a server
 * that fails or cannot be reached as `ApiFailure`; nothing else is thrown. Money in JSON is an integer and stays one.
 */

/** One sentence of refusal as the server writes it; `field` names the input it speaks of, in snake case. */
export interface Refusal {
  readonly code: string;
  readonly sentence: string;
  readonly field?: string;
}

/** What somebody else wrote while this person was typing; sent with a refusal when a stale form is saved. */
export interface Conflict {
  readonly changed_by?: string;
  readonly changed_at?: string;
  readonly changes?: readonly { readonly label: string; readonly before?: string; readonly after?: string }[];
  readonly [detail: string]: unknown;
}

/** The server understood and declined: show the sentences, keep what was typed. */
export class ApiRefusal extends Error {
  readonly status: number;
  readonly refusals: readonly Refusal[];
  readonly conflict: Conflict | undefined;

  constructor(status: number, refusals: readonly Refusal[], conflict?: Conflict) {
    super(refusals[0]?.sentence ?? `HTTP ${status}`);
    this.name = 'ApiRefusal';
    this.status = status;
    this.refusals = refusals;
    this.conflict = conflict;
  }

  /** Whether the session has ended or never began, so that only signing in helps. */
  get needsSignIn(): boolean {
    return this.status === 401;
  }
}

/** The server failed or the network did. The sentence says so plainly; trying again may help. */
export class ApiFailure extends Error {
  readonly status: number | undefined;
  readonly request_id: string | undefined;

  constructor(sentence: string, status?: number, requestId?: string) {
    super(sentence);
    this.name = 'ApiFailure';
    this.status = status;
    this.request_id = requestId;
  }
}

type QueryValue = string | number | boolean | undefined | null;

export interface ApiOptions {
  readonly query?: Readonly<Record<string, QueryValue | readonly string[]>>;
  /** Sent as JSON, unless it is a `FormData` or `Blob`. */
  readonly body?: unknown;
  /** Repeating a request with the same key gets the first answer again; see `newIdempotencyKey`. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

/** A key for one intention to write: make it when the form opens, keep it over every retry, renew it after success. */
export function newIdempotencyKey(): string {
  return crypto.randomUUID();
}

/** `path` with its query string; empty and missing values are left out, lists repeat their name. */
export function apiPath(path: string, query: ApiOptions['query']): string {
  if (query === undefined) return path;
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === '') continue;
    if (Array.isArray(value)) for (const item of value) search.append(name, String(item));
    else search.append(name, String(value));
  }
  const text = search.toString();
  return text === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${text}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads the body of a 4xx answer; anything not of the agreed shape becomes one general sentence. */
export function refusalOf(status: number, body: unknown): ApiRefusal {
  const refusals: Refusal[] = [];
  if (isRecord(body) && Array.isArray(body['refusals'])) {
    for (const item of body['refusals']) {
      if (!isRecord(item) || typeof item['sentence'] !== 'string') continue;
      const code = typeof item['code'] === 'string' ? item['code'] : 'refused';
      const field = item['field'];
      refusals.push(
        typeof field === 'string' ? { code, sentence: item['sentence'], field } : { code, sentence: item['sentence'] },
      );
    }
  }
  if (refusals.length === 0) refusals.push({ code: `http-${status}`, sentence: generalSentence(status) });
  const conflict = isRecord(body) && isRecord(body['conflict']) ? (body['conflict'] as Conflict) : undefined;
  return new ApiRefusal(status, refusals, conflict);
}

function generalSentence(status: number): string {
  if (status === 401) return 'Phiên làm việc đã hết. Hãy đăng nhập lại; những gì đã nhập vẫn được giữ.';
  if (status === 403) return 'Người dùng này không có quyền làm việc đó.';
  if (status === 404) return 'Không tìm thấy nội dung được yêu cầu.';
  if (status === 413) return 'Tệp gửi lên quá lớn.';
  if (status === 429) return 'Có quá nhiều yêu cầu trong thời gian ngắn. Hãy chờ một phút rồi thử lại.';
  return `Máy chủ từ chối yêu cầu (mã ${status}).`;
}

function requestOf(method: string, options: ApiOptions): RequestInit {
  const headers = new Headers({ accept: 'application/json' });
  const init: RequestInit = { method, headers, credentials: 'same-origin' };
  if (options.signal !== undefined) init.signal = options.signal;
  if (options.idempotencyKey !== undefined) headers.set('idempotency-key', options.idempotencyKey);
  if (options.body instanceof FormData || options.body instanceof Blob) init.body = options.body;
  else if (options.body !== undefined) {
    headers.set('content-type', 'application/json');
    init.body = JSON.stringify(options.body);
  }
  return init;
}

async function jsonOf(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Sends a request and returns the response when it is 2xx; refusals and failures are thrown. */
export async function apiResponse(method: string, path: string, options: ApiOptions = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(apiPath(path, options.query), requestOf(method, options));
  } catch (error) {
    if (options.signal?.aborted === true) throw error;
    throw new ApiFailure('Không nối được với máy chủ. Kiểm tra mạng rồi thử lại; những gì đã nhập vẫn được giữ.');
  }
  if (response.ok) return response;
  if (response.status >= 400 && response.status < 500) throw refusalOf(response.status, await jsonOf(response));
  throw new ApiFailure(
    'Máy chủ gặp lỗi khi xử lý yêu cầu. Thử lại sau ít phút; nếu vẫn lỗi, báo quản trị kèm giờ xảy ra.',
    response.status,
    response.headers.get('x-request-id') ?? undefined,
  );
}

async function send<Answer>(method: string, path: string, options?: ApiOptions): Promise<Answer> {
  const body = await jsonOf(await apiResponse(method, path, options));
  // The server's response schema lists what leaves it; its contract gives `Answer`, and it is not checked twice here.
  return body as Answer;
}

/** The verbs. `Answer` is the response type of the slice's `contract.ts`. */
export const api = {
  get: <Answer>(path: string, options?: Omit<ApiOptions, 'body' | 'idempotencyKey'>) =>
    send<Answer>('GET', path, options),
  post: <Answer>(path: string, options?: ApiOptions) => send<Answer>('POST', path, options),
  put: <Answer>(path: string, options?: ApiOptions) => send<Answer>('PUT', path, options),
  delete: <Answer>(path: string, options?: ApiOptions) => send<Answer>('DELETE', path, options),
};

/** The sentences to show for anything that was thrown by `api`. */
export function refusalsOf(error: unknown): readonly Refusal[] {
  if (error instanceof ApiRefusal) return error.refusals;
  if (error instanceof ApiFailure) return [{ code: 'server-failure', sentence: error.message }];
  if (error === null || error === undefined) return [];
  return [
    {
      code: 'page-failure',
      sentence: 'Trang gặp lỗi không lường trước. Tải lại trang; những gì đã nhập vẫn được giữ.',
    },
  ];
}
