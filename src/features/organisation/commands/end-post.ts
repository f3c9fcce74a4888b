/** Ends a post on its last day. */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import { accept, refusal, refuse } from '#kit/result.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import type { Command } from '#platform/command.ts';
import type { Post } from '../domain/posts.ts';
import { mayManage } from '../policy.ts';
import { findManagedUnit, findStaffByCode } from '../store.ts';

export type EndPostInput = {
  readonly staff: string;
  readonly unit: string;
  readonly post: Post;
  /** The first day, which tells apart posts held one after the other. */
  readonly valid_from: IsoDay;
  readonly last_day: IsoDay;
};

export const endPost: Command<EndPostInput, { staff: string }> = {
  name: 'organisation.end-post',
  subject: ({ staff }) => `staff ${staff}`,
  authorise: mayManage,
  run: async (context, input) => {
    const unit = await findManagedUnit(context, input.unit);
    if (!unit.ok) return unit;
    const staff = await findStaffByCode(context.transaction, unit.value.registry_id, input.staff);
    if (!staff.ok) return staff;
    if (input.last_day < input.valid_from)
      return refuse(
        refusal(
          'period-ends-before-it-begins',
          `Ngày kết thúc ${formatDate(input.last_day)} trước ngày bắt đầu ${formatDate(input.valid_from)}.`,
          'last_day',
        ),
      );
    const written = await sql`update post set valid_to = ${input.last_day}
      where registry_id = ${unit.value.registry_id} and staff_id = ${staff.value.id} and unit_id = ${unit.value.id}
        and post = ${input.post} and valid_from = ${input.valid_from}`.execute(context.transaction);
    if (written.numAffectedRows === 0n)
      return refuse(
        refusal('post-not-found', `${staff.value.name} không có chức vụ này từ ngày ${formatDate(input.valid_from)}.`),
      );
    return accept({ staff: input.staff });
  },
};
