/** Takes on a staff member with his first post. */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Command } from '#platform/command.ts';
import type { Post } from '../domain/posts.ts';
import { mayManage } from '../policy.ts';
import { findManagedUnit, holdPost } from '../store.ts';

export type CreateStaffInput = {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly post: Post;
  readonly valid_from: IsoDay;
};

export const createStaff: Command<CreateStaffInput, { code: string }> = {
  name: 'organisation.create-staff',
  subject: ({ code }) => `staff ${code}`,
  authorise: mayManage,
  run: async (context, input) => {
    const unit = await findManagedUnit(context, input.unit);
    if (!unit.ok) return unit;
    const { registry_id } = unit.value;
    const { code, name, post, valid_from } = input;
    const id = context.nextId();
    const written = await sql`insert into staff_member (registry_id, id, code, name)
      values (${registry_id}, ${id}, ${code}, ${name}) on conflict (registry_id, code) do nothing`.execute(
      context.transaction,
    );
    if (written.numAffectedRows === 0n)
      return refuse(refusal('staff-code-taken', `Mã "${code}" đã dùng cho một cán bộ khác.`, 'code'));
    const held = await holdPost(context, unit.value, { registry_id, id, code, name }, post, {
      valid_from,
      valid_to: null,
    });
    return held.ok ? accept({ code }) : held;
  },
};
