/** The keys of what a text may mean, best first, through the one function that may search. */
import { sql } from 'kysely';
import type { Connection } from '#platform/database.ts';
import type { SearchQuestion } from '../domain/parse-search.ts';

export type SearchKey = {
  readonly kind: 'case' | 'person' | 'judgment';
  readonly registry_id: bigint;
  readonly id: bigint;
  /** 0 the very code or number, 1 the same name or a beginning, up to 5: words one typing error away. */
  readonly rank: number;
};

/** At most `limit` of each kind. */
export async function findKeys(
  connection: Connection,
  question: SearchQuestion,
  limit: number,
): Promise<readonly SearchKey[]> {
  const result = await sql<SearchKey>`
    select kind, registry_id, id, rank
    from search_hits(jsonb_populate_record(null::search_question, ${JSON.stringify(question)}::jsonb), ${limit})`.execute(
    connection,
  );
  return result.rows;
}
