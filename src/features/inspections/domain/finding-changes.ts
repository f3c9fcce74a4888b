/**
 * What an inspection changes of the findings that are kept: a new breach is entered, one that is mended is closed with the act
 * that did it, one that was answered for stays closed for as long as its facts stay. Pure; nothing is ever taken out.
 */
import type { IsoDay } from '#kit/iso-day.ts';
import type { CaseStep, RecordedAct } from '#features/cases/contract.ts';
import type { FindingState, Severity } from '../contract.ts';
import { findRule } from './finding-catalogue.ts';
import type { Finding } from './judge-case.ts';

/** What is kept of a finding, as far as the next inspection needs it. */
export type StoredFinding = {
  readonly key: string;
  readonly case_id: bigint | null;
  readonly officer_id: bigint | null;
  readonly since: IsoDay;
  readonly ended_on: IsoDay | null;
  readonly sentence: string;
  readonly state: FindingState;
  readonly found_seq: number;
};

export type NewFinding = {
  readonly key: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly unit_id: bigint;
  readonly officer_id: bigint | null;
  readonly case_id: bigint | null;
  readonly act_id: bigint | null;
  readonly since: IsoDay;
  readonly ended_on: IsoDay | null;
  readonly article: string;
  readonly sentence: string;
  readonly state: 'open' | 'mended';
  readonly found_seq: number;
  readonly mended_by_act_id: bigint | null;
};

/** A null severity, act or article keeps what is there. */
export type ChangedFinding = Pick<
  NewFinding,
  'officer_id' | 'act_id' | 'since' | 'ended_on' | 'sentence' | 'found_seq' | 'mended_by_act_id'
> & { readonly severity: Severity | null; readonly article: string | null; readonly state: FindingState };

export type FindingChange = { readonly was: StoredFinding; readonly to: ChangedFinding };

export type FindingChanges = { readonly entered: readonly NewFinding[]; readonly changed: readonly FindingChange[] };

const NOTHING: FindingChanges = { entered: [], changed: [] };

/** Where the findings were seen: in a case with its acts, or in a register of a unit, which has none. */
export type Subject = {
  readonly unit_id: bigint;
  readonly case_id: bigint | null;
  readonly steps: readonly CaseStep[];
  readonly acts: readonly RecordedAct[];
};

/** The differences between what was found now and what is kept of the same subject. */
export function findingChanges(
  subject: Subject,
  found: readonly Finding[],
  stored: readonly StoredFinding[],
  today: IsoDay,
): FindingChanges {
  if (found.length === 0 && stored.length === 0) return NOTHING;
  const left = new Map(stored.map((row) => [row.key, row]));
  const entered: NewFinding[] = [];
  const changed: FindingChange[] = [];
  const last_seq = lastSeq(subject);
  for (const finding of found) {
    const row = rowOf(subject, finding, last_seq);
    const was = left.get(finding.key);
    left.delete(finding.key);
    if (was === undefined) entered.push(row);
    else if (isChanged(was, row)) changed.push({ was, to: { ...row, state: stateAfter(was, row) } });
  }
  for (const was of left.values()) {
    const to = closed(subject, was, last_seq, today);
    if (to !== undefined) changed.push({ was, to });
  }
  return { entered, changed };
}

export function lastSeq({ acts }: Pick<Subject, 'acts'>): number {
  return acts.reduce((last, act) => Math.max(last, act.seq), 0);
}

function rowOf(subject: Subject, { rule, key, breach }: Finding, found_seq: number): NewFinding {
  const { since, ended_on, article, sentence, mended_by_act_id } = breach;
  return {
    key,
    rule: rule.code,
    severity: rule.severity,
    unit_id: subject.unit_id,
    officer_id: officerOn(subject.steps, ended_on),
    case_id: subject.case_id,
    act_id: breach.act?.id ?? null,
    since,
    ended_on,
    article,
    sentence,
    state: ended_on === null ? 'open' : 'mended',
    found_seq,
    mended_by_act_id,
  };
}

/** Who holds the case, or held it when the breach was mended. */
function officerOn(steps: readonly CaseStep[], day: IsoDay | null): bigint | null {
  if (day === null) return steps.at(-1)?.after.officer_id ?? null;
  return (steps.findLast(({ act }) => act.dated_on <= day) ?? steps[0])?.after.officer_id ?? null;
}

function isChanged(was: StoredFinding, row: NewFinding): boolean {
  if (!restsOnTheSame(was, row) || was.officer_id !== row.officer_id) return true;
  return was.state !== 'noted' && was.state !== row.state;
}

function restsOnTheSame(was: StoredFinding, row: NewFinding): boolean {
  return was.since === row.since && was.ended_on === row.ended_on && was.sentence === row.sentence;
}

/** Answered for, and nothing new: it stays closed. */
function stateAfter(was: StoredFinding, row: NewFinding): FindingState {
  return was.state === 'noted' && restsOnTheSame(was, row) ? 'noted' : row.state;
}

/** What becomes of a finding that is not seen any more; undefined where it is closed already, as it should be. */
function closed(subject: Subject, was: StoredFinding, last_seq: number, today: IsoDay): ChangedFinding | undefined {
  if (was.state === 'noted' || was.state === 'lapsed') return undefined;
  // What was mended stays so, unless a correction took it back together with what it mended.
  if (was.state === 'mended' && !subject.acts.some((act) => act.type === 'corrected' && act.seq > was.found_seq))
    return undefined;
  const mending = was.state === 'open' ? mendingAct(subject, was, actsMending(was)) : undefined;
  const is_register = subject.case_id === null;
  return {
    severity: null,
    officer_id: was.officer_id,
    act_id: null,
    since: was.since,
    ended_on: mending?.dated_on ?? today,
    article: null,
    sentence: was.sentence,
    state: mending !== undefined || (is_register && was.state === 'open') ? 'mended' : 'lapsed',
    found_seq: last_seq,
    mended_by_act_id: mending?.id ?? null,
  };
}

/** The act types that mend it; the rule stands in the key. */
function actsMending({ key }: StoredFinding): readonly string[] {
  for (const part of key.split(':')) {
    const rule = findRule(part);
    if (rule !== undefined) return rule.mends.acts;
  }
  return [];
}

/** Of the acts recorded since it was found: the first that mends such a breach, else the last. */
function mendingAct({ acts }: Subject, was: StoredFinding, types: readonly string[]): RecordedAct | undefined {
  const since = acts.filter((act) => act.seq > was.found_seq).toSorted((a, b) => a.seq - b.seq);
  return since.find((act) => types.includes(act.type)) ?? since.at(-1);
}
