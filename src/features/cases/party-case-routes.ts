/** The route of a person's cases. Who the person is, and that it was looked up, is the intake's to say and to log. */
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import type { Platform } from '#platform/platform.ts';
import { makeCursor, readCursor } from '#platform/http/cursor.ts';
import { refusalResponses, toSafeInteger } from '#platform/http/schemas.ts';
import { sendResult } from '#platform/http/send-result.ts';
import type { ThadsServer } from '#platform/http/server-types.ts';
import type { PartyCaseSide } from './contract.ts';
import { PartyCasesAnswer, PartyCasesQuery, PartyCodeParams } from './party-case-schemas.ts';
import { findPartyKey, listPartyCases, sumPartyCases } from './queries/list-party-cases.ts';
import type { PartyCasePage, PartyCaseSums } from './queries/list-party-cases.ts';

const PAGE = 100;

export function partyCaseRoutes(server: ThadsServer, platform: Platform): void {
  server.get(
    '/parties/:code/cases',
    {
      schema: {
        summary: 'Các hồ sơ có một đương sự, trong phạm vi của người xem',
        tags: ['cases'],
        params: PartyCodeParams,
        querystring: PartyCasesQuery,
        response: { 200: PartyCasesAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const { after, limit } = request.query;
      const key = keyOf(after);
      if (!key.ok) return sendResult(reply, refuse(...key.refusals));
      const { code } = request.params;
      const found = await platform.database.as(request.actor, async (connection) => {
        const party = await findPartyKey(connection, code);
        if (party === undefined) return undefined;
        const page = await listPartyCases(connection, party, key.value, limit ?? PAGE);
        return present(await sumPartyCases(connection, party), page);
      });
      if (found === undefined)
        return sendResult(reply, refuse(refusal('party-not-found', `Không có đương sự "${code}".`)));
      return sendResult(reply, accept(found));
    },
  );
}

/** A page asks for its first rows without a cursor, or with an empty one. */
function keyOf(after: string | undefined): Result<bigint | null> {
  if (after === undefined || after === '') return accept(null);
  const cursor = readCursor(after, 1);
  if (!cursor.ok) return cursor;
  const id = String(cursor.value[0]);
  return /^\d{1,18}$/.test(id)
    ? accept(BigInt(id))
    : refuse(refusal('cursor-not-valid', 'Dấu trang "after" không hợp lệ; hãy mở lại danh sách từ đầu.', 'after'));
}

function present(sums: PartyCaseSums, page: PartyCasePage) {
  const side = ({ cases, rest_vnd }: PartyCaseSums['by_role']['debtor']): PartyCaseSide => ({
    cases,
    rest_vnd: toSafeInteger(rest_vnd),
  });
  return {
    sums: {
      cases: sums.cases,
      by_role: { debtor: side(sums.by_role.debtor), creditor: side(sums.by_role.creditor) },
    },
    rows: page.rows.map(({ id: _id, ...row }) => ({
      ...row,
      whole_vnd: toSafeInteger(row.whole_vnd),
      rest_vnd: toSafeInteger(row.rest_vnd),
    })),
    next: page.next === null ? null : makeCursor([String(page.next)]),
  };
}
