/** How findings live on from night to night: entered, mended, answered for, fallen away, and never taken out. */
import { describe, expect, it } from 'vitest';
import { getIsoDay } from '#kit/iso-day.ts';
import type { RecordedAct } from '#features/cases/contract.ts';
import { findRule } from './finding-catalogue.ts';
import { findingChanges } from './finding-changes.ts';
import type { StoredFinding } from './finding-changes.ts';
import type { Finding } from './judge-case.ts';

const TODAY = getIsoDay('2021-03-31');

function finding(fields: Partial<Finding['breach']> = {}): Finding {
  const rule = findRule('late-notice');
  if (rule === undefined) throw new Error('no rule of notices');
  return {
    rule,
    key: 'C:late-notice:D08.1',
    breach: {
      occasion: 'D08.1',
      act: { id: 1n, seq: 1 },
      since: getIsoDay('2021-03-06'),
      ended_on: null,
      mended_by_act_id: null,
      article: 'Luật THADS Đ39 k2',
      sentence: 'Hạn 05/03/2021, chưa thực hiện.',
      ...fields,
    },
  };
}

function stored(fields: Partial<StoredFinding> = {}): StoredFinding {
  const { key, breach } = finding();
  const { since, ended_on, sentence } = breach;
  return {
    key,
    case_id: 5n,
    officer_id: null,
    since,
    ended_on,
    sentence,
    state: 'open',
    found_seq: 1,
    ...fields,
  };
}

const act = (seq: number, type: string): RecordedAct => ({
  id: BigInt(seq),
  code: `C.${seq}`,
  seq,
  type,
  dated_on: getIsoDay('2021-03-20'),
  booked_on: getIsoDay('2021-03-20'),
  ground: null,
  amount_vnd: null,
  receiving_unit: null,
  officer_id: null,
  corrects_act_id: null,
  data: {},
});

const DONE = {
  ended_on: getIsoDay('2021-03-20'),
  mended_by_act_id: 2n,
  sentence: 'Hạn 05/03/2021, thực hiện ngày 20/03/2021.',
};

function change(
  found: readonly Finding[],
  was: readonly StoredFinding[],
  acts: readonly RecordedAct[] = [act(1, 'decided')],
) {
  return findingChanges({ unit_id: 2n, case_id: 5n, steps: [], acts }, found, was, TODAY);
}

describe('what an inspection changes', () => {
  it('enters a new finding, open while it lasts and mended where it was', () => {
    expect(change([finding()], []).entered).toMatchObject([{ state: 'open', found_seq: 1, ended_on: null }]);
    expect(change([finding(DONE)], []).entered).toMatchObject([{ state: 'mended', mended_by_act_id: 2n }]);
  });

  it('changes nothing where nothing changed', () => {
    expect(change([finding()], [stored()])).toEqual({ entered: [], changed: [] });
    expect(change([finding()], [stored({ state: 'noted' })])).toEqual({ entered: [], changed: [] });
  });

  it('closes with the act that mended it', () => {
    expect(change([finding(DONE)], [stored()]).changed).toMatchObject([
      { to: { state: 'mended', mended_by_act_id: 2n } },
    ]);
    // The case does not tell of it any more: the act of a kind that mends it, before any other.
    const acts = [act(1, 'decided'), act(2, 'verified'), act(3, 'notified'), act(4, 'collected')];
    expect(change([], [stored()], acts).changed).toMatchObject([{ to: { state: 'mended', mended_by_act_id: 3n } }]);
  });

  it('lets fall away what no act explains, and keeps its row', () => {
    expect(change([], [stored()]).changed).toMatchObject([{ to: { state: 'lapsed', ended_on: TODAY } }]);
    const mended = stored({ state: 'mended', ended_on: DONE.ended_on });
    expect(change([], [mended]).changed).toEqual([]);
    expect(change([], [mended], [act(1, 'decided'), act(2, 'corrected')]).changed).toMatchObject([
      { to: { state: 'lapsed' } },
    ]);
  });

  it('opens again what was answered for once its facts change, and what came back', () => {
    const later = finding({ since: getIsoDay('2021-03-01') });
    expect(change([later], [stored({ state: 'noted' })]).changed).toMatchObject([{ to: { state: 'open' } }]);
    expect(change([finding()], [stored({ state: 'lapsed' })]).changed).toMatchObject([{ to: { state: 'open' } }]);
  });
});
