/**
 * Seconds an enforcement officer to another unit for a time (biệt phái, NĐ 62/2015 Đ70). He keeps his post at home, and what he does
 * there counts for the unit he helps.
 */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import { accept, refusal, refuse } from '#kit/result.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import type { Command } from '#platform/command.ts';
import { mayManage } from '../policy.ts';
import { findManagedUnit, findStaffByCode, holdPost } from '../store.ts';

export type SecondOfficerInput = {
  readonly staff: string;
  readonly unit: string;
  /** Number of the decision, kept in the audit row. */
  readonly decision_number: string;
  readonly valid_from: IsoDay;
  readonly valid_to: IsoDay;
};

export const secondOfficer: Command<SecondOfficerInput, { staff: string }> = {
  name: 'organisation.second-officer',
  subject: ({ staff }) => `staff ${staff}`,
  authorise: mayManage,
  run: async (context, input) => {
    const unit = await findManagedUnit(context, input.unit);
    if (!unit.ok) return unit;
    const { registry_id, id } = unit.value;
    const staff = await findStaffByCode(context.transaction, registry_id, input.staff);
    if (!staff.ok) return staff;
    const home = await sql`
      select 1 from post p
      where p.registry_id = ${registry_id} and p.staff_id = ${staff.value.id} and p.unit_id <> ${id}
        and p.post in ('officer', 'head', 'deputy-head') and p.valid_from <= ${input.valid_from}
        and (p.valid_to is null or p.valid_to >= ${input.valid_from})`.execute(context.transaction);
    if (home.rows.length === 0)
      return refuse(
        refusal(
          'not-an-officer-elsewhere',
          `${staff.value.name} không phải chấp hành viên của đơn vị khác vào ngày ${formatDate(input.valid_from)}.`,
          'staff',
        ),
      );
    const held = await holdPost(context, unit.value, staff.value, 'officer', input);
    return held.ok ? accept({ staff: input.staff }) : held;
  },
};
