/**
 * Known parties that may be the person who is being entered: the same identity number, or the same folded name and year of
 * birth, in the whole province. Shows no more of them than everybody in the province may see.
 */
import { sql } from 'kysely';
import { foldVietnamese } from '#kit/vietnamese-format.ts';
import type { Connection } from '#platform/database.ts';
import type { LookAlike } from '../contract.ts';
import { plainIdentityNumber } from '../domain/check-party.ts';

export type PartyInQuestion = {
  readonly name: string;
  readonly born_year: number | null;
  readonly identity_number: string | null;
};

const MOST = 20;

/** The likeliest first. Where one of the years of birth is not known, the same name alone is told as such. */
export async function findLookAlikes(connection: Connection, party: PartyInQuestion): Promise<readonly LookAlike[]> {
  const { born_year } = party;
  const identity_number = party.identity_number === null ? null : plainIdentityNumber(party.identity_number);
  const result = await sql<LookAlike>`
    with alike as (
      select p.id, p.code, p.kind, p.name, p.identity_number, p.sector, extract(year from p.born_on)::integer as born_year,
        case
          when p.identity_number = ${identity_number}::text then 'identity-number'
          when extract(year from p.born_on)::integer = ${born_year}::integer then 'name-and-birth-year'
          else 'name'
        end as reason
      from party p
      where p.registry_id = any ((select actor_registries())::bigint[])
        and (p.identity_number = ${identity_number}::text or p.folded_name = ${foldVietnamese(party.name)})
    ), wanted as (
      select * from alike
      where reason <> 'name' or born_year is null or ${born_year}::integer is null
      order by array_position(array['identity-number', 'name-and-birth-year', 'name'], reason), id desc limit ${MOST}
    )
    select w.code, w.kind, w.name, w.born_year, right(w.identity_number, 4) as identity_ending, w.sector,
      coalesce(n.case_count, 0) as case_count, w.reason
    from wanted w
    left join count_cases_of_parties(array(select id from wanted)) n on n.party_id = w.id
    order by array_position(array['identity-number', 'name-and-birth-year', 'name'], w.reason), w.id desc`.execute(
    connection,
  );
  return result.rows;
}
