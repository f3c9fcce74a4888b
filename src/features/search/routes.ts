/** Routes of search: the one box, and parties by name for the forms of the intake. */
import { refusalResponses } from '#platform/http/schemas.ts';
import type { ThadsServer } from '#platform/http/server-types.ts';
import type { Platform } from '#platform/platform.ts';
import { parseSearch } from './domain/parse-search.ts';
import { findKeys } from './queries/find-keys.ts';
import { loadPeople } from './queries/load-people.ts';
import { searchEverything } from './queries/search-everything.ts';
import * as schemas from './schemas.ts';

const tags = ['search'];
const PER_GROUP = 8;

export function searchRoutes(api: ThadsServer, platform: Platform): void {
  api.get(
    '/search',
    {
      schema: {
        tags,
        summary: 'Tìm hồ sơ, đương sự, bản án',
        querystring: schemas.searchQuery,
        response: { 200: schemas.searchAnswer, ...refusalResponses },
      },
    },
    async (request) => {
      const { text, limit } = request.query;
      const groups = await platform.database.as(request.actor, (connection) =>
        searchEverything(connection, text, limit ?? PER_GROUP),
      );
      return { groups: groups.map((group) => ({ ...group, hits: [...group.hits] })) };
    },
  );
  api.get(
    '/intake/parties',
    {
      schema: {
        tags: ['intake'],
        summary: 'Tìm đương sự trong toàn tỉnh theo tên, số định danh hoặc mã',
        querystring: schemas.searchQuery,
        response: { 200: schemas.partyPage, ...refusalResponses },
      },
    },
    async (request) => {
      const { text, limit } = request.query;
      const question = parseSearch(text);
      if (question === undefined) return { rows: [], next: null };
      const people = await platform.database.as(request.actor, async (connection) => {
        const keys = await findKeys(connection, question, limit ?? PER_GROUP);
        return loadPeople(
          connection,
          keys.filter(({ kind }) => kind === 'person'),
        );
      });
      return { rows: people.map(({ units: _units, ...brief }) => brief), next: null };
    },
  );
}
