/** The register of judgments received, the newest first, a page by key. */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { foldVietnamese } from '#kit/vietnamese-format.ts';
import type { Connection } from '#platform/database.ts';
import type { JudgmentRow } from '../contract.ts';
import { conditionsOf, unitsBelow } from './register-page.ts';
import type { RegisterKey, RegisterPage } from './register-page.ts';

export type JudgmentFilter = {
  /** Code of a unit; those below it count too. */
  readonly unit?: string;
  /** Beginning of the number, or words of number and court. */
  readonly text?: string;
  /** Only those on which no decision was given yet. */
  readonly without_case?: boolean;
};

/** Found by text at most; who looks for more narrows the text. */
const MOST_BY_TEXT = 500;

type Row = JudgmentRow & { readonly id: bigint };

export async function listJudgments(
  connection: Connection,
  filter: JudgmentFilter,
  after: RegisterKey | null,
  limit: number,
): Promise<RegisterPage<Row>> {
  const conditions = conditionsOf('j', after);
  if (filter.unit !== undefined) conditions.push(sql`j.unit_id in ${unitsBelow(filter.unit)}`);
  if (filter.text !== undefined) conditions.push(foundByText(filter.text));
  if (filter.without_case === true)
    conditions.push(sql`not exists (
      select from enforcement_case c where c.registry_id = j.registry_id and c.judgment_id = j.id)`);
  const result = await sql<Row>`
    with page as (
      select j.* from judgment j where ${sql.join(conditions, sql` and `)}
      order by j.received_on desc, j.id desc limit ${limit + 1}
    )
    select page.id, page.code, page.court, page.number, page.issued_on, page.in_force_on, page.received_on,
      u.code as unit, u.name as unit_name, page.case_type,
      array(select c.code from enforcement_case c
        where c.registry_id = page.registry_id and c.judgment_id = page.id order by c.decided_on, c.id) as cases
    from page join unit u on u.registry_id = page.registry_id and u.id = page.unit_id
    order by page.received_on desc, page.id desc`.execute(connection);
  return pageOfRows(result.rows, limit);
}

function pageOfRows(rows: readonly Row[], limit: number): RegisterPage<Row> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > limit && last !== undefined ? last : null };
}

/** Through the search function, because row level security leaves no index for a text. */
function foundByText(text: string): RawBuilder<unknown> {
  const typed = text
    .toWellFormed()
    .replaceAll(/\p{Cc}/gu, ' ')
    .trim();
  const question = JSON.stringify({
    codes: [typed, typed.toUpperCase()],
    number_beginning: typed.toLowerCase(),
    judgment_words: foldVietnamese(text)
      .replace(/\btoa an nhan dan\b/, 'tand')
      .split(' '),
  });
  return sql`j.id in (
    select h.id from search_hits(jsonb_populate_record(null::search_question, ${question}::jsonb), ${MOST_BY_TEXT}) h
    where h.kind = 'judgment')`;
}
