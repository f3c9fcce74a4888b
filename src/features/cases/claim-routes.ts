/** The route of the limitation guard: claims that lapse or have lapsed, for whoever keeps the registers. No rules here. */
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { findIsoDay } from '#kit/iso-day.ts';
import { makeCursor, readCursor } from '#platform/http/cursor.ts';
import { refusalResponses } from '#platform/http/schemas.ts';
import { sendResult } from '#platform/http/send-result.ts';
import type { ThadsServer } from '#platform/http/server-types.ts';
import type { Platform } from '#platform/platform.ts';
import { lapsingPage, lapsingQuery } from './claim-schemas.ts';
import { listLapsingClaims } from './queries/list-lapsing-claims.ts';
import type { UnclaimedKey } from './queries/list-unclaimed-judgments.ts';

const PAGE = 100;

export function claimRoutes(api: ThadsServer, platform: Platform): void {
  api.get(
    '/claims/lapsing',
    {
      schema: {
        tags: ['cases'],
        summary: 'Bản án chưa có yêu cầu sắp hết hoặc đã hết thời hiệu yêu cầu thi hành án',
        querystring: lapsingQuery,
        response: { 200: lapsingPage, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const { after, limit, state = 'near', ...filter } = request.query;
      const key = keyOf(after);
      if (!key.ok) return sendResult(reply, refuse(...key.refusals));
      const today = await platform.clock.today();
      const { rows, next } = await platform.database.as(request.actor, (connection) =>
        listLapsingClaims(connection, { ...filter, state, today }, key.value, limit ?? PAGE),
      );
      return sendResult(
        reply,
        accept({
          rows: rows.map(({ id: _id, ...row }) => row),
          next: next === null ? null : makeCursor([next.in_force_on, next.id.toString()]),
        }),
      );
    },
  );
}

/** A page asks for its first rows without a cursor, or with an empty one. */
function keyOf(after: string | undefined): Result<UnclaimedKey | null> {
  if (after === undefined || after === '') return accept(null);
  const cursor = readCursor(after, 2);
  if (!cursor.ok) return cursor;
  const in_force_on = findIsoDay(String(cursor.value[0]));
  const id = String(cursor.value[1]);
  return in_force_on === undefined || !/^\d{1,18}$/.test(id)
    ? refuse(refusal('cursor-not-valid', 'Dấu trang "after" không hợp lệ; hãy mở lại danh sách từ đầu.', 'after'))
    : accept({ in_force_on, id: BigInt(id) });
}
