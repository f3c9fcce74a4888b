/** Who may do what with papers and templates. Abilities are named facts that come from posts (see `organisation`). */
import { accept } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { may, mayAnywhere, refuseNotPermitted } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';

/** Reads the papers and attachments of a unit. */
export const DOCUMENTS_READ = 'documents.read';
/** Keeps the templates of the province. */
export const MANAGE_TEMPLATES = 'documents.manage-templates';
/** Who signs for a unit approves its papers. */
const SIGN = 'cases.sign-decision';

export function requireReading(actor: Actor, unit_id: bigint): Result<null> {
  return may(actor, DOCUMENTS_READ, unit_id) ? accept(null) : refuseNotPermitted(actor, 'xem văn bản của đơn vị này');
}

export function requireReadingAnywhere(actor: Actor): Result<null> {
  return mayAnywhere(actor, DOCUMENTS_READ) ? accept(null) : refuseNotPermitted(actor, 'xem mẫu văn bản');
}

export function requireManagingTemplates(actor: Actor): Result<null> {
  return mayAnywhere(actor, MANAGE_TEMPLATES) ? accept(null) : refuseNotPermitted(actor, 'thay mẫu văn bản của tỉnh');
}

export function mayApprove(actor: Actor, unit_id: bigint): boolean {
  return may(actor, SIGN, unit_id);
}

/** A draft is changed by who made it, and by who signs for the unit. */
export function mayChangeDraft(actor: Actor, draft: { readonly unit_id: bigint; readonly made_by: bigint }): boolean {
  return (draft.made_by === actor.id && may(actor, DOCUMENTS_READ, draft.unit_id)) || mayApprove(actor, draft.unit_id);
}
