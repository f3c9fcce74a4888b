/** What the accounts of one case stand at on the evening of a day, from its transfers. */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import type { Connection } from '#platform/database.ts';
import type { AccountBalance, Transfer } from '../contract.ts';
import { balancesOf } from '../domain/balances.ts';
import { TRANSFER_COLUMNS } from '../store.ts';

/** `account` is the beginning of a code, null for all. */
export async function caseBalanceOn(
  connection: Connection,
  case_code: string,
  account: string | null,
  on: IsoDay,
): Promise<Result<AccountBalance[]>> {
  const cases = await sql<{ registry_id: bigint; id: bigint }>`select registry_id, id from enforcement_case
    where registry_id = any ((select actor_registries())::bigint[]) and code = ${case_code}`.execute(connection);
  const found = cases.rows[0];
  if (found === undefined) return refuse(refusal('case-not-found', `Không có hồ sơ "${case_code}".`, 'case'));
  const transfers = await sql<Transfer>`
    select ${TRANSFER_COLUMNS} from transfer t
    where t.registry_id = ${found.registry_id} and t.case_id = ${found.id} and t.booked_on <= ${on}`.execute(
    connection,
  );
  return accept(balancesOf(transfers.rows).filter((balance) => balance.account.startsWith(account ?? '')));
}
