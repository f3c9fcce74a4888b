/** Gives a staff member a post, for good or for a time. */
import type { IsoDay } from '#kit/iso-day.ts';
import { accept } from '#kit/result.ts';
import type { Command } from '#platform/command.ts';
import type { Post } from '../domain/posts.ts';
import { mayManage } from '../policy.ts';
import { findManagedUnit, findStaffByCode, holdPost } from '../store.ts';

export type StartPostInput = {
  readonly staff: string;
  readonly unit: string;
  readonly post: Post;
  readonly valid_from: IsoDay;
  /** The last day, where it is known already. */
  readonly valid_to: IsoDay | null;
};

export const startPost: Command<StartPostInput, { staff: string }> = {
  name: 'organisation.start-post',
  subject: ({ staff }) => `staff ${staff}`,
  authorise: mayManage,
  run: async (context, input) => {
    const unit = await findManagedUnit(context, input.unit);
    if (!unit.ok) return unit;
    const staff = await findStaffByCode(context.transaction, unit.value.registry_id, input.staff);
    if (!staff.ok) return staff;
    const held = await holdPost(context, unit.value, staff.value, input.post, input);
    return held.ok ? accept({ staff: input.staff }) : held;
  },
};
