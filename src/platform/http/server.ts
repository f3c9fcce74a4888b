/**
 * The HTTP server without any business: validation, refusals, headers, limits, logs, documentation, the built page. Slices add
 * their routes inside `registerApi`.
 */
import { randomUUID } from 'node:crypto';
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import rateLimit from '@fastify/rate-limit';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, { LogController } from 'fastify';
import type { FastifyBaseLogger } from 'fastify';
import { refusal } from '#kit/result.ts';
import type { Platform } from '../platform.ts';
import { describeApi } from './api-description.ts';
import { answerError } from './error-handler.ts';
import { answerHealth } from './health.ts';
import { readJsonBodies } from './read-body.ts';
import { RequestRefusal } from './request-refusal.ts';
import { requireSameOrigin } from './same-origin.ts';
import { addSecurityHeaders } from './security-headers.ts';
import type { FindActor, ThadsServer } from './server-types.ts';
import { compileValidator } from './validation.ts';
import { serveWebPage } from './web-page.ts';

export type { FindActor, ThadsServer } from './server-types.ts';

export type ServerOptions = {
  /** The folder of the built page; without it only the API is served. */
  readonly web_folder?: string;
  /** How often one address may ask; generous, because an office shares one. */
  readonly requests_per_minute?: number;
  /** Whether a proxy in front says who asks and by which protocol. */
  readonly trust_proxy?: boolean;
};

const ONE_MEGABYTE = 1_048_576;
const REQUESTS_PER_MINUTE = 12_000;
const NO_LIMIT_HEADERS = { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false };

/** Makes the server; add routes with `registerApi`, then `listen` or, in tests, `inject`. */
export async function makeServer(platform: Platform, options: ServerOptions = {}): Promise<ThadsServer> {
  const log: FastifyBaseLogger = platform.log;
  const server: ThadsServer = Fastify({
    loggerInstance: log,
    // One line a request, written below, instead of two with the address in them.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: ONE_MEGABYTE,
    trustProxy: options.trust_proxy ?? false,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 300 },
    // Closing ends connections that only wait for a next request.
    forceCloseConnections: 'idle',
  }).withTypeProvider<TypeBoxTypeProvider>();
  server.setValidatorCompiler(compileValidator);
  server.setErrorHandler(answerError);
  readJsonBodies(server);
  decorateActor(server);
  addSecurityHeaders(server);
  logRequests(server);
  await server.register(compress, {
    threshold: 1_024,
    globalDecompression: false,
    // The best brotli costs a hundred times what a good one does.
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  await server.register(rateLimit, {
    max: options.requests_per_minute ?? REQUESTS_PER_MINUTE,
    timeWindow: 60_000,
    cache: 20_000,
    addHeaders: NO_LIMIT_HEADERS,
    addHeadersOnExceeding: NO_LIMIT_HEADERS,
  });
  await describeApi(server);
  answerHealth(server, platform);
  await serveWebPage(server, options.web_folder);
  return server;
}

/**
 * Registers routes below `/api`. Each asks for a session unless its `config` says `open_to_all`; writes must come from our own
 * page.
 */
export async function registerApi(
  server: ThadsServer,
  findActor: FindActor,
  addRoutes: (api: ThadsServer) => void,
): Promise<void> {
  await server.register(
    (api, _options, done) => {
      api.addHook('onRequest', async (request, reply) => {
        reply.header('cache-control', 'no-store');
        requireSameOrigin(request);
        request.found_actor = await findActor(request);
        if (request.found_actor === undefined && request.routeOptions.config.open_to_all !== true)
          throw new RequestRefusal(401, refusal('not-signed-in', 'Bạn chưa đăng nhập hoặc phiên làm việc đã hết.'));
      });
      addRoutes(api.withTypeProvider<TypeBoxTypeProvider>());
      done();
    },
    { prefix: '/api' },
  );
}

function decorateActor(server: ThadsServer): void {
  server.decorateRequest('found_actor', undefined);
  server.decorateRequest('actor', {
    getter() {
      if (this.found_actor === undefined) throw new Error('the route is open to all, and nobody is signed in');
      return this.found_actor;
    },
  });
}

/** One line a request. The route's pattern stands for its address, because addresses and queries can hold names. */
function logRequests(server: ThadsServer): void {
  server.addHook('onResponse', (request, reply, done) => {
    const milliseconds = Math.round(reply.elapsedTime * 10) / 10;
    request.log.info(
      {
        request_id: request.id,
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        milliseconds,
        actor_id: request.found_actor?.id.toString(),
      },
      'request answered',
    );
    done();
  });
}
