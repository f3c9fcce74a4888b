/** Who may change the organisation; in which unit is looked at when the unit is known. */
import { accept } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { mayAnywhere, refuseNotPermitted } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';

export function mayManage(actor: Actor): Result<null> {
  return mayAnywhere(actor, 'organisation.manage') ? accept(null) : refuseNotPermitted(actor, 'quản lý tổ chức');
}

export function mayDelegate(actor: Actor): Result<null> {
  return mayAnywhere(actor, 'organisation.delegate-signing') || mayAnywhere(actor, 'organisation.manage')
    ? accept(null)
    : refuseNotPermitted(actor, 'ủy quyền ký');
}
