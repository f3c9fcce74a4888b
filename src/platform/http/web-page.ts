/** Serves the built page: its hashed files for ever, and the page itself for every address that is not the API's. */
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import { refusal } from '#kit/result.ts';
import type { ThadsServer } from './server-types.ts';

const NOT_THE_PAGE = /^\/(api|docs|assets|healthz|openapi\.json)(\/|$|\?)/;

/** Without a folder only the API is served. */
export async function serveWebPage(server: ThadsServer, folder: string | undefined): Promise<void> {
  if (folder !== undefined)
    await server.register(fastifyStatic, {
      root: path.resolve(folder),
      cacheControl: false,
      schemaHide: true,
      setHeaders: (reply, file) => {
        const hashed = file.includes(`${path.sep}assets${path.sep}`);
        reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  server.setNotFoundHandler((request, reply) => {
    const asksForPage = request.method === 'GET' || request.method === 'HEAD';
    if (folder !== undefined && asksForPage && !NOT_THE_PAGE.test(request.url)) return reply.sendFile('index.html');
    const sentence = `Không có địa chỉ ${request.method} ${request.url.split('?')[0] ?? ''}.`;
    return reply.code(404).send({ refusals: [refusal('route-not-found', sentence)] });
  });
}
