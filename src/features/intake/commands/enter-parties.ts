/**
 * The parties of a form: known ones are found by code, new ones are written. In two steps, because what is known of them decides
 * whether the form can be taken at all.
 */
import type { IsoDay } from '#kit/iso-day.ts';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Refusal, Result } from '#kit/result.ts';
import type { Connection } from '#platform/database.ts';
import type { PartyChoice } from '../contract.ts';
import { plainIdentityNumber } from '../domain/check-party.ts';
import { findPartiesByCode, findPartiesByIdentityNumber, insertParties } from '../store.ts';
import type { StoredParty } from '../store.ts';
import { takeCodes } from './take-codes.ts';
import type { CodingUnit } from './take-codes.ts';

/** A party as it stands in the form, with the path that refusals name, `debtors.0`. */
export type PlacedParty = { readonly choice: PartyChoice; readonly at: string };

/** Finds the known parties of a form by code; refuses unknown codes, and new parties whose identity number is known. */
export async function findKnownParties(
  connection: Connection,
  registry_id: bigint,
  placed: readonly PlacedParty[],
): Promise<Result<Map<string, StoredParty>>> {
  const codes = placed.flatMap(({ choice }) => ('code' in choice ? [choice.code] : []));
  const known = await findPartiesByCode(connection, registry_id, codes);
  const unknown = placed.flatMap(({ choice, at }) =>
    'code' in choice && !known.has(choice.code)
      ? [refusal('party-unknown', `Không có đương sự "${choice.code}".`, `${at}.code`)]
      : [],
  );
  const refusals = [...unknown, ...(await refuseKnownNumbers(connection, registry_id, placed))];
  return refusals.length === 0 ? accept(known) : refuse(...refusals);
}

/** A second record of a known person is refused, unless somebody has looked and says that it is another one. */
async function refuseKnownNumbers(
  connection: Connection,
  registry_id: bigint,
  placed: readonly PlacedParty[],
): Promise<Refusal[]> {
  const numbered = placed.flatMap(({ choice, at }) => {
    const number = 'code' in choice ? null : choice.identity_number;
    return 'code' in choice || number === null || number === '' || choice.is_another_person === true
      ? []
      : [{ identity_number: plainIdentityNumber(number), path: `${at}.identity_number` }];
  });
  const known = await findPartiesByIdentityNumber(
    connection,
    registry_id,
    numbered.map(({ identity_number }) => identity_number),
  );
  return numbered.flatMap(({ identity_number, path }, index) => {
    const party = known.get(identity_number);
    if (party !== undefined)
      return [
        refusal(
          'identity-number-known',
          `Số định danh ${identity_number} đã có ở đương sự ${party.name} (${party.code}); hãy chọn người đó, hoặc xác nhận là người khác.`,
          path,
        ),
      ];
    return numbered.findIndex((other) => other.identity_number === identity_number) === index
      ? []
      : [refusal('identity-number-twice', `Số định danh ${identity_number} đã ghi cho một đương sự khác.`, path)];
  });
}

/** Writes the new parties of a form; gives their ids and codes by the keys under which the form speaks of them. */
export async function enterNewParties(
  transaction: Connection,
  unit: CodingUnit,
  placed: readonly PlacedParty[],
  today: IsoDay,
  nextId: () => bigint,
): Promise<Map<string, { readonly id: bigint; readonly code: string }>> {
  const entered = placed.flatMap(({ choice }) => ('code' in choice ? [] : [choice]));
  const codes = await takeCodes(transaction, unit, 'party', today, entered.length);
  const rows = entered.map((party, index) => ({
    ...party,
    id: nextId(),
    code: codes[index] ?? '',
  }));
  await insertParties(transaction, unit.registry_id, rows);
  return new Map(rows.map((row) => [row.new_key, { id: row.id, code: row.code }]));
}
