/** Everything the form of a drafted act shows, and what this person may do with it. */
import { sql } from 'kysely';
import { accept } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { may } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';
import type { Connection } from '#platform/database.ts';
import { toSafeInteger } from '#platform/http/schemas.ts';
import { findReadyTemplate } from '#features/documents/contract.ts';
import { ACT_CATALOGUE } from '../acts/catalogue.ts';
import type { ActDraftDetail } from '../contract.ts';
import type { PaperSignatory } from '../domain/paper-facts.ts';
import { mayRecord } from '../policy.ts';
import { getActDraft } from './find-act-draft.ts';
import type { FoundActDraft } from './find-act-draft.ts';
import { getIssuingUnit, listSignatories } from './load-paper-facts.ts';

/** Refuses with `draft-not-found`. */
export async function getActDraftDetail(
  connection: Connection,
  actor: Actor,
  draft_id: bigint,
  today: IsoDay,
): Promise<Result<ActDraftDetail>> {
  const found = await getActDraft(connection, draft_id);
  if (!found.ok) return found;
  const draft = found.value;
  const definition = ACT_CATALOGUE.get(draft.type);
  const template = findReadyTemplate(draft.template);
  const signatories = await signatoriesOf(connection, draft, today);
  const { amount_vnd } = draft.terms;
  return accept({
    draft: draft_id.toString(),
    case_code: draft.case_code,
    type: draft.type,
    label: definition?.label ?? draft.type,
    article: definition?.article ?? '',
    template: draft.template,
    template_label: template?.label ?? draft.template,
    status: draft.status,
    remark: draft.remark,
    made_by_name: draft.made_by_name,
    version: draft.version,
    has_file: draft.has_file,
    of_act: draft.status === 'issued' ? null : draft.act_code,
    issued: draft.issued === null ? null : { ...draft.issued, act_code: draft.act_code ?? '' },
    terms: {
      dated_on: draft.terms.dated_on,
      ground: draft.terms.ground,
      amount_vnd: amount_vnd === null ? null : toSafeInteger(amount_vnd),
      receiving_unit: draft.terms.receiving_unit,
      officer: draft.terms.officer,
      data: draft.terms.data,
    },
    fields: (template?.fields ?? []).map(({ name, label, kind, required, example, preset }) => ({
      name,
      label,
      kind,
      required,
      example,
      value: draft.data.fields[name] ?? preset ?? '',
      written: (draft.fields[name] ?? '') !== '',
    })),
    signatory: draft.signatory,
    signatories: signatories.map(({ code, name }) => ({ code, name })),
    ...powersOver(actor, draft, await isOwn(connection, actor, draft, draft_id)),
  });
}

/** Among whom the maker chooses: of a paper of the head those who lead who issues it, on the day of the act; else nobody. */
async function signatoriesOf(
  connection: Connection,
  { registry_id, unit_id, type, template, act_code, terms }: FoundActDraft,
  today: IsoDay,
): Promise<readonly PaperSignatory[]> {
  const definition = ACT_CATALOGUE.get(type);
  if (definition === undefined || findReadyTemplate(template)?.signer !== 'head') return [];
  const issuing = await getIssuingUnit(connection, registry_id, unit_id, definition);
  return listSignatories(connection, registry_id, issuing.unit_id, act_code === null ? today : terms.dated_on);
}

async function isOwn(connection: Connection, actor: Actor, draft: FoundActDraft, draft_id: bigint): Promise<boolean> {
  const found = await sql<{ made_by: bigint }>`
    select made_by from paper_draft where registry_id = ${draft.registry_id} and id = ${draft_id}`.execute(connection);
  return found.rows[0]?.made_by === actor.id;
}

function powersOver(
  actor: Actor,
  draft: FoundActDraft,
  is_own: boolean,
): Pick<ActDraftDetail, 'may_change' | 'may_approve' | 'may_issue'> {
  const definition = ACT_CATALOGUE.get(draft.type);
  const signs = may(actor, 'cases.sign-decision', draft.unit_id);
  const is_open = draft.status === 'draft' || draft.status === 'returned';
  return {
    may_change: is_open && (is_own || signs),
    may_approve: signs && (draft.status === 'submitted' || draft.status === 'approved'),
    may_issue:
      definition !== undefined &&
      mayRecord(actor, definition, draft) &&
      (draft.status === 'draft' || draft.status === 'submitted' || draft.status === 'approved'),
  };
}
