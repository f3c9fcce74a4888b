/** The head hands the signing of his unit's decisions to a colleague for a time (Luật THADS Đ23 k2). */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { may, refuseNotPermitted } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';
import type { Command, CommandContext } from '#platform/command.ts';
import { mayDelegate } from '../policy.ts';
import type { Unit } from '../queries/find-unit.ts';
import { checkPeriod, findStaffByCode, findUnitForUpdate } from '../store.ts';

export type DelegateSigningInput = {
  readonly unit: string;
  /** Code of the colleague who will sign. */
  readonly to: string;
  readonly number: string;
  readonly valid_from: IsoDay;
  readonly valid_to: IsoDay;
};

export const delegateSigning: Command<DelegateSigningInput, { number: string }> = {
  name: 'organisation.delegate-signing',
  subject: ({ unit, number }) => `delegation ${number} of unit ${unit}`,
  authorise: mayDelegate,
  run: async (context, input) => {
    const { transaction, nextId, actor } = context;
    const unit = await findUnitForUpdate(transaction, input.unit);
    if (!unit.ok) return unit;
    const permitted = mayDelegateIn(actor, unit.value);
    if (!permitted.ok) return permitted;
    const fits = checkPeriod(unit.value, input);
    if (!fits.ok) return fits;
    const two = await findBoth(context, unit.value, input);
    if (!two.ok) return two;
    const { registry_id, id } = unit.value;
    const taken = await sql`select 1 from delegation
      where registry_id = ${registry_id} and unit_id = ${id} and number = ${input.number}`.execute(transaction);
    if (taken.rows.length > 0)
      return refuse(
        refusal('delegation-number-taken', `Số "${input.number}" đã dùng cho một văn bản ủy quyền khác.`, 'number'),
      );
    await sql`insert into delegation (registry_id, id, unit_id, from_staff_id, to_staff_id, number, valid_from, valid_to)
      values (${registry_id}, ${nextId()}, ${id}, ${two.value.from}, ${two.value.to}, ${input.number}, ${input.valid_from}, ${input.valid_to})`.execute(
      transaction,
    );
    return accept({ number: input.number });
  },
};

/** The head of the unit himself, or who manages it. */
export function mayDelegateIn(actor: Actor, unit: Unit): Result<null> {
  return may(actor, 'organisation.delegate-signing', unit.id) || may(actor, 'organisation.manage', unit.id)
    ? accept(null)
    : refuseNotPermitted(actor, `ủy quyền ký của "${unit.code}"`);
}

/** Who delegates is the head on the first day; who receives serves in the unit then. */
async function findBoth(
  context: CommandContext,
  unit: Unit,
  input: DelegateSigningInput,
): Promise<Result<{ from: bigint; to: bigint }>> {
  const receiver = await findStaffByCode(context.transaction, unit.registry_id, input.to);
  if (!receiver.ok) return receiver;
  const serving = await sql<{ staff_id: bigint; post: string }>`
    select staff_id, post from post
    where registry_id = ${unit.registry_id} and unit_id = ${unit.id} and (post = 'head' or staff_id = ${receiver.value.id})
      and valid_from <= ${input.valid_from} and (valid_to is null or valid_to >= ${input.valid_from})`.execute(
    context.transaction,
  );
  const head = serving.rows.find((row) => row.post === 'head');
  const day = formatDate(input.valid_from);
  if (head === undefined)
    return refuse(refusal('unit-without-head', `"${unit.code}" không có thủ trưởng vào ngày ${day}.`, 'unit'));
  if (head.staff_id === receiver.value.id)
    return refuse(refusal('delegation-to-oneself', 'Thủ trưởng không ủy quyền cho chính mình.', 'to'));
  if (!serving.rows.some((row) => row.staff_id === receiver.value.id))
    return refuse(
      refusal('delegate-not-serving', `${receiver.value.name} không làm việc ở "${unit.code}" vào ngày ${day}.`, 'to'),
    );
  return accept({ from: head.staff_id, to: receiver.value.id });
}
