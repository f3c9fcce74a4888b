/**
 * Carries the acts of a package onto one case by the same pure rules that record an act in the office. The first act that the
 * rules refuse is reported, and nothing is concluded for those behind it.
 */
import { formatDate } from '#kit/vietnamese-format.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import type { Result } from '#kit/result.ts';
import { ACT_CATALOGUE, appendAct, EMPTY_HISTORY } from '#features/cases/public.ts';
import type { CaseHistory, RecordedAct } from '#features/cases/contract.ts';
import { columnOfField } from './act-row.ts';
import type { RowFault } from './row-fault.ts';

/** An act as the package gives it, with its place in the file. */
export type ActOfPackage = {
  readonly line: number;
  /** False where its row has a fault already. */
  readonly sound: boolean;
  /** The latest day of the acts of the case that stand earlier in the file. */
  readonly day_before: IsoDay | null;
  readonly act: RecordedAct;
};

export type Carried = {
  readonly history: CaseHistory;
  readonly fault: RowFault | null;
};

export type Opening = {
  readonly act_id: bigint;
  readonly case_code: string;
  readonly decided_on: IsoDay;
  readonly booked_on: IsoDay;
  readonly officer_id: bigint;
  readonly whole_vnd: bigint;
};

/** A movement or two of the act itself, its mirrors, and what settles the book after a late act or a correction. */
const MOST_IDS_PER_ACT = 40;

/** How many ids carrying so many acts may take. */
export function idsFor(act_count: number): number {
  return MOST_IDS_PER_ACT * (act_count + 1);
}

/** The code of the act that opens a case, made from the case's as for every act recorded in the office. */
export function codeOfOpening(case_code: string): string {
  return `${case_code}.1`;
}

/** The decision opens the case with the sum of its obligations; it is its first act. */
export function openCase(opening: Opening, nextId: () => bigint): Result<CaseHistory> {
  const decided: RecordedAct = {
    id: opening.act_id,
    code: codeOfOpening(opening.case_code),
    seq: 1,
    type: 'decided',
    dated_on: opening.decided_on,
    booked_on: opening.booked_on,
    ground: null,
    amount_vnd: opening.whole_vnd,
    receiving_unit: null,
    officer_id: opening.officer_id,
    corrects_act_id: null,
    data: {},
  };
  return appendAct(EMPTY_HISTORY, decided, ACT_CATALOGUE, nextId);
}

/** Acts in the order of the file. */
export function carryActs(before: CaseHistory, acts: readonly ActOfPackage[], nextId: () => bigint): Carried {
  let history = before;
  for (const { line, sound, day_before, act } of acts) {
    if (!sound) break;
    if (day_before !== null && act.dated_on < day_before)
      return { history, fault: { line, column: 'dated_on', sentence: beforeEarlierAct(act.dated_on, day_before) } };
    const appended = appendAct(history, act, ACT_CATALOGUE, nextId);
    if (!appended.ok) {
      const [refused] = appended.refusals;
      const column = columnOfField(refused?.field);
      return { history, fault: { line, column, sentence: refused?.sentence ?? '' } };
    }
    history = appended.value;
  }
  return { history, fault: null };
}

function beforeEarlierAct(day: IsoDay, day_before: IsoDay): string {
  return `Ngày ${formatDate(day)} trước ngày ${formatDate(day_before)} của nghiệp vụ cùng hồ sơ đứng trên trong tệp.`;
}
