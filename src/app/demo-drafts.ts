/**
 * Papers on their way in the demonstration: drafts of Vĩnh Yên's first officer in each step before the number, so that the place
 * where papers are signed shows its work. Nothing is issued, because the figures of the demonstration stand fixed.
 */
import { draftAct } from '#features/cases/commands/draft-act.ts';
import type { DraftTerms } from '#features/cases/commands/draft-act.ts';
import { moveActDraft } from '#features/cases/commands/move-act-draft.ts';
import { listActDrafts } from '#features/cases/queries/list-act-drafts.ts';
import { findSignedIn, operatorActor } from '#features/organisation/public.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { accept } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import type { Actor } from '#platform/actor.ts';
import { runCommand } from '#platform/command.ts';
import type { Platform } from '#platform/platform.ts';

type DemoDraft = {
  readonly case_code: string;
  readonly terms: Pick<DraftTerms, 'type'> & Partial<DraftTerms>;
  readonly fields: Readonly<Record<string, string>>;
  /** The steps it went, each by the officer or by the head. */
  readonly steps: readonly ('submitted' | 'approved' | 'returned')[];
};

const REMARK = 'Ghi rõ số, ngày của văn bản hai bên thỏa thuận và người giữ bản chính.';

const DRAFTS: readonly DemoDraft[] = [
  {
    case_code: 'VP-009963',
    terms: { type: 'postponed', ground: 'c', data: { until: '2021-06-30' } },
    fields: { postponement_reason: 'văn bản thỏa thuận ngày 29/3/2021 của các đương sự về việc hoãn thi hành án' },
    steps: ['submitted'],
  },
  {
    case_code: 'VP-009483',
    terms: { type: 'postponed', ground: 'c', data: { until: '2021-05-31' } },
    fields: {},
    steps: ['submitted', 'returned'],
  },
  {
    case_code: 'VP-010982',
    terms: { type: 'entrusted', receiving_unit: 'VP-LT' },
    fields: { entrustment_reason: 'người phải thi hành án đã chuyển về cư trú và làm việc tại huyện Lập Thạch' },
    steps: ['submitted', 'approved'],
  },
  {
    case_code: 'VP-008163',
    terms: {
      type: 'summoned',
      data: { summoned: 'ông Đỗ Công Quân', appear_on: '2021-04-09', hour: '08 giờ 30 phút' },
    },
    fields: {},
    steps: [],
  },
];

const OFFICER = 'VP-VY-cv-01';
const HEAD = 'VP-VY-head-1';

/** Drafts them through the commands as the people of Vĩnh Yên; loaded again, it leaves what stands there. */
export async function loadDemoDrafts(platform: Platform, today: IsoDay): Promise<Result<null>> {
  const { registry_id } = await operatorActor(platform);
  const officer = await getActor(platform, registry_id, OFFICER, today);
  const head = await getActor(platform, registry_id, HEAD, today);
  const filter = { unit: null, made_by: officer.id, case_code: null, after: null, limit: 1 };
  const statuses = ['draft', 'submitted', 'returned', 'approved', 'issued', 'dropped'] as const;
  const known = await platform.database.as(officer, (connection) => listActDrafts(connection, { ...filter, statuses }));
  if (known.length > 0) return accept(null);
  for (const { case_code, terms, fields, steps } of DRAFTS) {
    const drafted = await runCommand(platform, officer, draftAct, {
      case_code,
      terms: {
        dated_on: today,
        ground: null,
        amount_vnd: null,
        receiving_unit: null,
        officer: null,
        data: {},
        ...terms,
      },
      fields,
      signatory: null,
    });
    if (!drafted.ok) return drafted;
    const moved = await goSteps(platform, { officer, head }, drafted.value.draft, steps);
    if (!moved.ok) return moved;
  }
  return accept(null);
}

async function goSteps(
  platform: Platform,
  { officer, head }: { readonly officer: Actor; readonly head: Actor },
  draft: string,
  steps: DemoDraft['steps'],
): Promise<Result<null>> {
  for (const [index, to] of steps.entries()) {
    const moved = await runCommand(platform, to === 'submitted' ? officer : head, moveActDraft, {
      draft: BigInt(draft),
      version: index + 1,
      to,
      remark: to === 'returned' ? REMARK : null,
    });
    if (!moved.ok) return moved;
  }
  return accept(null);
}

async function getActor(platform: Platform, registry_id: bigint, code: string, today: IsoDay): Promise<Actor> {
  const person = await findSignedIn(platform, registry_id, code, today);
  if (person === undefined) throw new Error(`the demonstration has no ${code}`);
  return person.actor;
}
