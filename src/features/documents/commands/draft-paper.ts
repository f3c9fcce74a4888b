/** Begins the draft of a paper on a subject, from the data its caller gathered. */
import { sql } from 'kysely';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import type { CommandContext } from '#platform/command.ts';
import { checkPaperData } from '../domain/check-paper.ts';
import { paperJson } from '../domain/paper-data.ts';
import type { PaperData } from '../domain/paper-data.ts';
import { findReadyTemplate } from '../domain/ready-templates.ts';
import type { ReadyTemplate } from '../domain/template-shape.ts';

/** Where a paper belongs: the register and unit of its subject, and the subject as `case VP-0001`. */
export type PaperPlace = { readonly registry_id: bigint; readonly unit_id: bigint; readonly subject: string };

/**
 * Writes a draft; the caller has checked that the actor may write on the subject. Refuses with `template-not-found` and what
 * `checkPaperData` says.
 */
export async function draftPaper(
  { transaction, actor, now, nextId }: CommandContext,
  place: PaperPlace,
  template: string,
  data: PaperData,
): Promise<Result<{ readonly id: bigint; readonly version: number }>> {
  const found = requireTemplate(template);
  if (!found.ok) return found;
  const refusals = checkPaperData(found.value, data);
  if (refusals.length > 0) return refuse(...refusals);
  const id = nextId();
  const at = now.toString();
  await sql`
    insert into paper_draft (registry_id, id, unit_id, subject, template, data, status, made_by, made_by_name, made_at,
      changed_by, changed_by_name, changed_at, version)
    values (${place.registry_id}, ${id}, ${place.unit_id}, ${place.subject}, ${template}, ${JSON.stringify(paperJson(data))},
      'draft', ${actor.id}, ${actor.name}, ${at}, ${actor.id}, ${actor.name}, ${at}, 1)`.execute(transaction);
  return accept({ id, version: 1 });
}

export function requireTemplate(code: string): Result<ReadyTemplate> {
  const template = findReadyTemplate(code);
  return template === undefined
    ? refuse(refusal('template-not-found', `Không có mẫu văn bản "${code}".`, 'template'))
    : accept(template);
}
