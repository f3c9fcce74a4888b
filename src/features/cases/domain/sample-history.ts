/** Histories for tests, written as a list of steps: what happened on which day, and what the law says of one step more. */
import { getIsoDay } from '#kit/iso-day.ts';
import { STANDARD_SETTINGS } from '#law/law-settings.ts';
import { standardCalendar } from '#law/holidays.ts';
import { ACT_CATALOGUE } from '../acts/catalogue.ts';
import { caseDeadlines } from './case-deadlines.ts';
import type { CaseDeadline, PaperTracking } from './case-deadlines.ts';
import { appendAct, EMPTY_HISTORY } from './case-history.ts';
import type { CaseHistory, RecordedAct } from './case-history.ts';
import { legalQuestion } from './legal-question.ts';
import type { CaseFacts, LegalBreach } from './legal-question.ts';

export type SampleStep = {
  readonly type: string;
  readonly on: string;
  readonly ground?: string;
  readonly amount_vnd?: bigint;
  readonly officer_id?: bigint;
  readonly data?: Readonly<Record<string, string>>;
  /** Number of the step it undoes, from 1. */
  readonly corrects?: number;
};

const CALENDAR = standardCalendar();
const ALL_PAPERS: PaperTracking = { papers_from: null };

export const SAMPLE_FACTS: CaseFacts = {
  basis: 'ex-officio',
  case_type: 'civil',
  judgment_received_on: null,
  judgment_in_force_on: null,
  requested_on: null,
  debtors_identified: true,
  debtors: 1,
  has_organisation_debtor: false,
  has_joint_duty: false,
  has_duty_beside_money: false,
  has_duty_decided_whole: false,
};

/** Acts `C.1`, `C.2`... in the order of the steps; throws with the refusals where one cannot follow. */
export function sampleHistory(...steps: readonly SampleStep[]): CaseHistory {
  let next = 1_000n;
  let kept = EMPTY_HISTORY;
  for (const [at, step] of steps.entries()) {
    const appended = appendAct(kept, sampleAct(kept, step, at + 1), ACT_CATALOGUE, () => (next += 1n));
    if (!appended.ok) throw new Error(JSON.stringify(appended.refusals));
    kept = appended.value;
  }
  return kept;
}

function sampleAct(history: CaseHistory, step: SampleStep, seq: number): RecordedAct {
  const definition = ACT_CATALOGUE.get(step.type);
  return {
    id: BigInt(seq),
    code: `C.${seq}`,
    seq,
    type: step.type,
    dated_on: getIsoDay(step.on),
    booked_on: getIsoDay(step.on),
    ground: step.ground ?? null,
    amount_vnd: step.amount_vnd ?? (step.type === 'decided' ? 10_000_000n : null),
    receiving_unit: definition?.receiving_unit === true ? 'elsewhere' : null,
    officer_id: step.officer_id ?? (definition?.officer === true ? 7n : null),
    corrects_act_id: history.acts.find((act) => act.seq === step.corrects)?.id ?? null,
    data: step.data ?? (step.type === 'corrected' ? { reason: 'nhầm' } : {}),
  };
}

export function sampleDeadlines(history: CaseHistory, tracking: PaperTracking = ALL_PAPERS): CaseDeadline[] {
  return caseDeadlines(history.acts, history.undone, ACT_CATALOGUE, CALENDAR, tracking);
}

/** What the law says against the last step, after the others. */
export function breachesOfLast(
  steps: readonly SampleStep[],
  facts: Partial<CaseFacts> = {},
  tracking: PaperTracking = ALL_PAPERS,
): readonly LegalBreach[] {
  const history = sampleHistory(...steps);
  const act = history.acts.at(-1);
  const law = act === undefined ? undefined : ACT_CATALOGUE.get(act.type)?.law;
  if (act === undefined || law === undefined) return [];
  return law(
    legalQuestion(history, act, { ...SAMPLE_FACTS, ...facts }, ACT_CATALOGUE, CALENDAR, tracking, STANDARD_SETTINGS),
  );
}

/** Only the codes, for lists of cases. */
export function codesOfLast(steps: readonly SampleStep[], facts: Partial<CaseFacts> = {}): string[] {
  return breachesOfLast(steps, facts).map(({ code }) => code);
}
