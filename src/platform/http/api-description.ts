/** The description of the API, made from the schemas of its routes: `/openapi.json` for programmes, `/docs` for people. */
import { createHash } from 'node:crypto';
import swagger from '@fastify/swagger';
import apiReference from '@scalar/fastify-api-reference';
import { contentSecurityPolicy } from './security-headers.ts';
import type { ThadsServer } from './server-types.ts';

/** The parts of the API, in the order of the work. */
const TAGS = [
  ['auth', 'Đăng nhập và tài khoản'],
  ['organisation', 'Tổ chức'],
  ['intake', 'Thụ lý'],
  ['cases', 'Hồ sơ thi hành án'],
  ['statistics', 'Thống kê'],
  ['search', 'Tìm kiếm'],
  ['exchange', 'Nhập, xuất dữ liệu'],
] as const;

/** Call it before any route is registered, so that it sees them all. */
export async function describeApi(server: ThadsServer): Promise<void> {
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'thads API',
        version: '1',
        description:
          'Giao diện lập trình của hệ thống thi hành án dân sự. Tiền là số nguyên (đồng), ngày là yyyy-mm-dd. ' +
          'Mỗi yêu cầu ghi nên kèm tiêu đề Idempotency-Key (8 đến 100 ký tự): gửi lại cùng khóa thì nhận lại câu trả lời cũ.',
      },
      tags: TAGS.map(([name, title]) => ({ name, 'x-displayName': title })),
      components: {
        securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'thads.session_token' } },
      },
      security: [{ session: [] }],
    },
  });
  server.get('/openapi.json', { schema: { hide: true } }, () => server.swagger());
  await server.register(apiReference, {
    routePrefix: '/docs',
    configuration: {
      url: '/openapi.json',
      pageTitle: 'thads API',
      withDefaultFonts: false,
      telemetry: false,
      hideClientButton: true,
      showDeveloperTools: 'never',
      mcp: { disabled: true },
      agent: { disabled: true },
    },
  });
  server.addHook('onSend', (request, reply, payload, done) => {
    if (request.routeOptions.url === '/docs/' && typeof payload === 'string')
      reply.header('content-security-policy', contentSecurityPolicy(hashInlineScripts(payload)));
    done(null, payload);
  });
}

/** The page that Scalar writes starts itself by a script inside; it is allowed by its hash, and no other is. */
function hashInlineScripts(page: string): string[] {
  return [...page.matchAll(/<script[^>]*>([^]*?)<\/script>/g)]
    .map((match) => match[1] ?? '')
    .filter((script) => script !== '')
    .map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
}
