/** `/healthz`: whether this process can serve, asked of the database itself. */
import { Type } from 'typebox';
import type { Platform } from '../platform.ts';
import { objectOf, oneOf } from './schemas.ts';
import type { ThadsServer } from './server-types.ts';

const healthSchema = objectOf({ status: oneOf(['ok', 'database-away']), database: Type.Boolean() });

export function answerHealth(server: ThadsServer, platform: Platform): void {
  server.get(
    '/healthz',
    {
      config: { rateLimit: false },
      schema: { summary: 'Tình trạng máy chủ', response: { 200: healthSchema, 503: healthSchema } },
    },
    async (request, reply) => {
      try {
        await platform.database.withClient((client) => client.query('select 1'));
        return await reply.send({ status: 'ok', database: true });
      } catch (error) {
        request.log.error({ error: String(error) }, 'health check failed');
        return reply.code(503).send({ status: 'database-away', database: false });
      }
    },
  );
}
