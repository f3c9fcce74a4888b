/**
 * Closes an open finding with a reason: the finding stays, with who closed it, when and why. It opens again by itself where its
 * facts change.
 */
import { sql } from 'kysely';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Command } from '#platform/command.ts';
import { FINDING_STATE_LABELS } from '../contract.ts';
import type { FindingState } from '../contract.ts';
import { requireMayClose } from '../policy.ts';

export type CloseFindingInput = { readonly key: string; readonly reason: string };

const SHORTEST_REASON = 10;

export const closeFinding: Command<CloseFindingInput, { key: string }> = {
  name: 'inspections.close-finding',
  subject: ({ key }) => `finding ${key}`,
  // The unit is known once the finding is read; see run.
  authorise: () => accept(null),
  run: async ({ transaction, actor, today, nextId }, { key, reason }) => {
    const found = await sql<{ registry_id: bigint; unit_id: bigint; state: FindingState }>`
      select registry_id, unit_id, state from finding
      where registry_id = any ((select actor_registries())::bigint[]) and key = ${key} for update`.execute(transaction);
    const [finding] = found.rows;
    if (finding === undefined) return refuse(refusal('finding-not-found', `Không có phát hiện "${key}".`));
    const permitted = requireMayClose(actor, finding.unit_id);
    if (!permitted.ok) return permitted;
    if (finding.state !== 'open')
      return refuse(
        refusal(
          'finding-not-open',
          `Phát hiện này ${FINDING_STATE_LABELS[finding.state].toLowerCase()}, không đóng lần nữa.`,
        ),
      );
    const text = reason.trim();
    if (text.length < SHORTEST_REASON)
      return refuse(
        refusal('finding-reason-too-short', `Lý do đóng phải có ít nhất ${SHORTEST_REASON} ký tự.`, 'reason'),
      );
    const { registry_id, unit_id } = finding;
    await sql`
      insert into finding_note (registry_id, id, finding_key, unit_id, reason, noted_by, noted_by_name, noted_on)
      values (${registry_id}, ${nextId()}, ${key}, ${unit_id}, ${text}, ${actor.id}, ${actor.name}, ${today})`.execute(
      transaction,
    );
    await sql`update finding set state = 'noted' where registry_id = ${registry_id} and key = ${key}`.execute(
      transaction,
    );
    return accept({ key });
  },
};
