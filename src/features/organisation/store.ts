/** What the commands of the organisation share: finding what they change under a lock, and holding a post. */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { requireAbility } from '#platform/actor.ts';
import type { CommandContext } from '#platform/command.ts';
import type { Connection } from '#platform/database.ts';
import { postLabel } from './domain/posts.ts';
import type { Post } from './domain/posts.ts';
import type { Unit } from './queries/find-unit.ts';

export type Staff = { readonly registry_id: bigint; readonly id: bigint; readonly code: string; readonly name: string };

/** The unit of that code, locked until the commit, so that two changes of one unit come one after the other. */
export async function findUnitForUpdate(transaction: Connection, code: string): Promise<Result<Unit>> {
  const found = await sql<Unit>`
    select registry_id, id, code, name, kind, parent_id, valid_from, valid_to from unit
    where registry_id = any ((select actor_registries())::bigint[]) and code = ${code} for update`.execute(transaction);
  const unit = found.rows[0];
  return unit === undefined ? refuse(refusal('unit-not-found', `Không có đơn vị "${code}".`, 'unit')) : accept(unit);
}

/** The same, and the actor manages it. */
export async function findManagedUnit(context: CommandContext, code: string): Promise<Result<Unit>> {
  const unit = await findUnitForUpdate(context.transaction, code);
  if (!unit.ok) return unit;
  const permitted = requireAbility(
    context.actor,
    'organisation.manage',
    unit.value.id,
    `quản lý tổ chức của "${code}"`,
  );
  return permitted.ok ? unit : permitted;
}

export async function findStaffByCode(
  transaction: Connection,
  registry_id: bigint,
  code: string,
): Promise<Result<Staff>> {
  const found = await sql<Staff>`
    select registry_id, id, code, name from staff_member where registry_id = ${registry_id} and code = ${code}`.execute(
    transaction,
  );
  const staff = found.rows[0];
  return staff === undefined
    ? refuse(refusal('staff-not-found', `Không có cán bộ "${code}".`, 'staff'))
    : accept(staff);
}

export type Period = { readonly valid_from: IsoDay; readonly valid_to: IsoDay | null };

/** Refuses a period that ends before it begins, or that the unit does not stand through. */
export function checkPeriod(unit: Unit, period: Period): Result<null> {
  const { valid_from, valid_to } = period;
  if (valid_to !== null && valid_to < valid_from)
    return refuse(
      refusal(
        'period-ends-before-it-begins',
        `Ngày kết thúc ${formatDate(valid_to)} trước ngày bắt đầu ${formatDate(valid_from)}.`,
        'valid_to',
      ),
    );
  const last = valid_to ?? '2999-12-31';
  if (valid_from < unit.valid_from || (unit.valid_to !== null && last > unit.valid_to))
    return refuse(
      refusal(
        'unit-not-open',
        `Đơn vị "${unit.code}" không hoạt động suốt thời gian từ ${formatDate(valid_from)}${valid_to === null ? '' : ` đến ${formatDate(valid_to)}`}.`,
        'valid_from',
      ),
    );
  return accept(null);
}

/** Gives a person a post. Nobody holds one post twice at a time, and a unit has one head. */
export async function holdPost(
  context: CommandContext,
  unit: Unit,
  staff: Staff,
  post: Post,
  period: Period,
): Promise<Result<null>> {
  const fits = checkPeriod(unit, period);
  if (!fits.ok) return fits;
  const { transaction, nextId } = context;
  const { valid_from, valid_to } = period;
  const standing = await sql<{ staff_id: bigint; name: string; valid_from: IsoDay }>`
    select p.staff_id, s.name, p.valid_from from post p
    join staff_member s on s.registry_id = p.registry_id and s.id = p.staff_id
    where p.registry_id = ${unit.registry_id} and p.unit_id = ${unit.id} and p.post = ${post}
      and (p.staff_id = ${staff.id} or ${post} = 'head')
      and (p.valid_to is null or p.valid_to >= ${valid_from})
      and (${valid_to}::date is null or p.valid_from <= ${valid_to}::date)
    order by p.staff_id = ${staff.id} desc limit 1`.execute(transaction);
  const other = standing.rows[0];
  const label = postLabel(post, unit.kind, valid_from);
  if (other !== undefined)
    return refuse(
      other.staff_id === staff.id
        ? refusal(
            'post-already-held',
            `${staff.name} đã là ${label} của "${unit.code}" từ ${formatDate(other.valid_from)}.`,
            'valid_from',
          )
        : refusal(
            'unit-has-head',
            `"${unit.code}" đã có ${label}: ${other.name}, từ ${formatDate(other.valid_from)}. Hãy kết thúc trước.`,
            'post',
          ),
    );
  await sql`insert into post (registry_id, id, staff_id, unit_id, post, valid_from, valid_to)
    values (${unit.registry_id}, ${nextId()}, ${staff.id}, ${unit.id}, ${post}, ${valid_from}, ${valid_to})`.execute(
    transaction,
  );
  return accept(null);
}
