/** A party by code: what the province may see of everybody, and the rest where one of its cases is in the reader's units. */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import type { Actor } from '#platform/actor.ts';
import type { Platform } from '#platform/platform.ts';
import { logRead } from '#features/audit/public.ts';
import type { PartyDetail } from '../contract.ts';

type PartyRow = {
  readonly code: string;
  readonly kind: PartyDetail['kind'];
  readonly name: string;
  readonly identity_number: string | null;
  readonly born_on: IsoDay | null;
  readonly address: string | null;
  readonly sector: PartyDetail['sector'];
  readonly case_count: number;
  /** Whether one of its cases is in the reader's units; row level security hides the others. */
  readonly has_case_here: boolean;
};

/** Undefined where there is no such party. Opening a person is written into the read log, and is seen by the procuracy. */
export async function openParty(platform: Platform, actor: Actor, code: string): Promise<PartyDetail | undefined> {
  return platform.database.as(actor, async (connection) => {
    const found = await sql<PartyRow>`
      select p.code, p.kind, p.name, p.identity_number, p.born_on, p.address, p.sector,
        coalesce((select n.case_count from count_cases_of_parties(array[p.id]) n), 0) as case_count,
        exists (select from case_party cp where cp.registry_id = p.registry_id and cp.party_id = p.id) as has_case_here
      from party p where p.registry_id = any ((select actor_registries())::bigint[]) and p.code = ${code}
      order by p.registry_id limit 1`.execute(connection);
    const party = found.rows[0];
    if (party === undefined) return undefined;
    await logRead(connection, actor, `party ${party.code}`);
    return present(party);
  });
}

/** A party without any case, just entered, belongs to nobody's file yet and is shown whole. */
function present(party: PartyRow): PartyDetail {
  const open_to_reader = party.has_case_here || party.case_count === 0;
  return {
    code: party.code,
    kind: party.kind,
    name: party.name,
    born_year: party.born_on === null ? null : Number(party.born_on.slice(0, 4)),
    identity_ending: party.identity_number?.slice(-4) ?? null,
    sector: party.sector,
    case_count: party.case_count,
    identity_number: open_to_reader ? party.identity_number : null,
    born_on: open_to_reader ? party.born_on : null,
    address: open_to_reader ? party.address : null,
    open_to_reader,
  };
}
