/** Cases, people and judgments that a text may mean, in groups, best first. */
import type { Connection } from '#platform/database.ts';
import { SEARCH_GROUP_LABELS } from '../contract.ts';
import type { SearchGroup, SearchGroupId, SearchHit } from '../contract.ts';
import { parseSearch } from '../domain/parse-search.ts';
import { caseHit, judgmentHit, personHit } from '../domain/present-hits.ts';
import { findKeys } from './find-keys.ts';
import type { SearchKey } from './find-keys.ts';
import { loadCases } from './load-cases.ts';
import { loadJudgments } from './load-judgments.ts';
import { loadPeople } from './load-people.ts';

/** `limit` is of each group. A text too short to mean anything finds nothing. */
export async function searchEverything(
  connection: Connection,
  text: string,
  limit: number,
): Promise<readonly SearchGroup[]> {
  const question = parseSearch(text);
  if (question === undefined) return [];
  const keys = await findKeys(connection, question, limit);
  const of = (kind: SearchKey['kind']): SearchKey[] => keys.filter((key) => key.kind === kind);
  const groups: readonly (readonly [SearchGroupId, SearchKey['kind'], readonly SearchHit[]])[] = [
    ['cases', 'case', (await loadCases(connection, of('case'))).map((found) => caseHit(found))],
    ['people', 'person', (await loadPeople(connection, of('person'))).map((found) => personHit(found))],
    ['judgments', 'judgment', (await loadJudgments(connection, of('judgment'))).map((found) => judgmentHit(found))],
  ];
  const best = (kind: SearchKey['kind']): number => Math.min(...of(kind).map((key) => key.rank));
  return groups
    .filter(([, , hits]) => hits.length > 0)
    .toSorted(([, one], [, other]) => best(one) - best(other))
    .map(([id, , hits]) => ({ id, label: SEARCH_GROUP_LABELS[id], hits }));
}
