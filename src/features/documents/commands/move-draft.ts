/** Moves a draft on its way: submitted by its maker, approved or returned by who signs for the unit, dropped. */
import { sql } from 'kysely';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { refuseNotPermitted } from '#platform/actor.ts';
import type { CommandContext } from '#platform/command.ts';
import { DRAFT_STATUS_LABELS } from '../contract.ts';
import type { DraftStatus } from '../contract.ts';
import { checkPaperReady } from '../domain/check-paper.ts';
import { paperOfJson } from '../domain/paper-data.ts';
import { mayApprove, mayChangeDraft } from '../policy.ts';
import type { StoredDraft } from '../store.ts';
import { lockedDraft } from './change-draft.ts';
import { requireTemplate } from './draft-paper.ts';

export type DraftMove = {
  readonly id: bigint;
  readonly version: number;
  readonly to: 'submitted' | 'approved' | 'returned' | 'dropped';
  /** Why it is returned; required then. */
  readonly remark: string | null;
};

const FROM: Readonly<Record<DraftMove['to'], readonly DraftStatus[]>> = {
  submitted: ['draft', 'returned'],
  approved: ['submitted'],
  returned: ['submitted', 'approved'],
  dropped: ['draft', 'returned'],
};

/**
 * Refuses with `draft-not-found`, `draft-changed-meanwhile`, `not-permitted`, `draft-step-not-open`, `remark-missing`, and on
 * submission with what `checkPaperReady` says.
 */
export async function moveDraft(
  context: CommandContext,
  move: DraftMove,
): Promise<Result<{ readonly version: number; readonly status: DraftStatus }>> {
  const { transaction, actor, now } = context;
  const found = await lockedDraft(transaction, move.id, move.version);
  if (!found.ok) return found;
  const refused = checkMove(context, found.value, move);
  if (!refused.ok) return refused;
  await sql`
    update paper_draft set status = ${move.to}, remark = ${move.remark}, version = version + 1,
      changed_by = ${actor.id}, changed_by_name = ${actor.name}, changed_at = ${now.toString()}
    where registry_id = ${found.value.registry_id} and id = ${move.id}`.execute(transaction);
  return accept({ version: move.version + 1, status: move.to });
}

function checkMove({ actor }: CommandContext, draft: StoredDraft, { to, remark }: DraftMove): Result<null> {
  const permitted =
    to === 'approved' || to === 'returned' ? mayApprove(actor, draft.unit_id) : mayChangeDraft(actor, draft);
  if (!permitted) return refuseNotPermitted(actor, `chuyển bản soạn sang "${DRAFT_STATUS_LABELS[to]}"`);
  if (!FROM[to].includes(draft.status))
    return refuse(
      refusal(
        'draft-step-not-open',
        `Bản soạn đang ở bước "${DRAFT_STATUS_LABELS[draft.status]}" nên không chuyển sang "${DRAFT_STATUS_LABELS[to]}" được.`,
      ),
    );
  if (to === 'returned' && (remark ?? '').trim() === '')
    return refuse(refusal('remark-missing', 'Trả lại bản soạn thì phải ghi rõ cần sửa gì.', 'remark'));
  if (to !== 'submitted') return accept(null);
  const template = requireTemplate(draft.template);
  if (!template.ok) return template;
  const refusals = checkPaperReady(template.value, paperOfJson(draft.data));
  return refusals.length > 0 ? refuse(...refusals) : accept(null);
}
