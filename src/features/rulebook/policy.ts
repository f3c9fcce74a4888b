/** Who may say what the law of the office is: the head of the province office and its secretary. Everybody may read it. */
import { accept } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { mayAnywhere, refuseNotPermitted } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';

/** The rulebook holds for the whole registry, so the ability is asked for in any unit of it. */
export function mayManageRulebook(actor: Actor): Result<null> {
  return mayAnywhere(actor, 'rulebook.manage')
    ? accept(null)
    : refuseNotPermitted(actor, 'sửa lịch ngày nghỉ và cài đặt theo luật');
}
