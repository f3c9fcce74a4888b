/** Closes a unit on a day. Another one carries on with its cases; only a department, which has none, may end without. */
import { sql } from 'kysely';
import { dayAfter } from '#kit/iso-day.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import type { Command, CommandContext } from '#platform/command.ts';
import type { Unit } from '../queries/find-unit.ts';
import { mayManage } from '../policy.ts';
import { findManagedUnit } from '../store.ts';

export type CloseUnitInput = {
  readonly code: string;
  readonly last_day: IsoDay;
  /** Code of the unit that carries on with the cases. */
  readonly successor: string | null;
};

export const closeUnit: Command<CloseUnitInput, { code: string }> = {
  name: 'organisation.close-unit',
  subject: ({ code }) => `unit ${code}`,
  authorise: mayManage,
  run: async (context, input) => {
    const unit = await findManagedUnit(context, input.code);
    if (!unit.ok) return unit;
    const closable = await checkClosable(context, unit.value, input);
    if (!closable.ok) return closable;
    if (input.successor !== null) {
      const written = await writeSuccession(context, unit.value, input.successor, dayAfter(input.last_day));
      if (!written.ok) return written;
    }
    await sql`update unit set valid_to = ${input.last_day}
      where registry_id = ${unit.value.registry_id} and id = ${unit.value.id}`.execute(context.transaction);
    return accept({ code: input.code });
  },
};

async function checkClosable(context: CommandContext, unit: Unit, input: CloseUnitInput): Promise<Result<null>> {
  const { last_day, successor } = input;
  if (unit.valid_to !== null)
    return refuse(
      refusal('unit-already-closed', `Đơn vị "${unit.code}" đã kết thúc ngày ${formatDate(unit.valid_to)}.`, 'code'),
    );
  if (last_day < unit.valid_from)
    return refuse(
      refusal(
        'period-ends-before-it-begins',
        `Ngày ${formatDate(last_day)} trước ngày đơn vị bắt đầu (${formatDate(unit.valid_from)}).`,
        'last_day',
      ),
    );
  if (successor === null && unit.kind !== 'department')
    return refuse(refusal('successor-missing', 'Phải nêu đơn vị tiếp nhận hồ sơ.', 'successor'));
  const standing = await sql<{ posts: number; children: number }>`
    select
      (select count(*)::int from post p where p.registry_id = ${unit.registry_id} and p.unit_id = ${unit.id}
        and (p.valid_to is null or p.valid_to > ${last_day})) as posts,
      (select count(*)::int from unit u where u.registry_id = ${unit.registry_id} and u.parent_id = ${unit.id}
        and (u.valid_to is null or u.valid_to > ${last_day})) as children`.execute(context.transaction);
  const { posts = 0, children = 0 } = standing.rows[0] ?? {};
  if (posts > 0)
    return refuse(
      refusal(
        'unit-has-posts',
        `Còn ${posts} chức vụ ở "${unit.code}" sau ngày ${formatDate(last_day)}; hãy kết thúc trước.`,
        'last_day',
      ),
    );
  if (children > 0)
    return refuse(
      refusal(
        'unit-has-children',
        `Còn ${children} đơn vị trực thuộc "${unit.code}" sau ngày ${formatDate(last_day)}.`,
        'last_day',
      ),
    );
  return accept(null);
}

async function writeSuccession(
  context: CommandContext,
  unit: Unit,
  successor_code: string,
  effective_on: IsoDay,
): Promise<Result<null>> {
  const successor = await findManagedUnit(context, successor_code);
  if (!successor.ok) return successor;
  const { id, registry_id, valid_from, valid_to, code } = successor.value;
  if (id === unit.id || valid_from > effective_on || (valid_to !== null && valid_to < effective_on))
    return refuse(
      refusal(
        'successor-not-open',
        `Đơn vị "${code}" không hoạt động vào ngày ${formatDate(effective_on)}.`,
        'successor',
      ),
    );
  await sql`insert into unit_succession (registry_id, unit_id, successor_registry_id, successor_unit_id, effective_on)
    values (${unit.registry_id}, ${unit.id}, ${registry_id}, ${id}, ${effective_on})`.execute(context.transaction);
  return accept(null);
}
