/** The history of a followed judgment, step by step and for any acts in any order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FOLLOW_ACTS } from '../acts/catalogue.ts';
import { actsInForce, stateAfter, withAct } from './history.ts';
import { act, acts, correction, historyArbitrary, ISSUED_ON, receipt } from './sample-acts.ts';
import type { FollowAct } from './follow-state.ts';
import { STAGES } from './vocabulary.ts';

const ORDER = { number: '02/2021/QĐ-THAHC', decided_on: '2021-04-12' };
const PETITION = { breach: 'refused', reason: 'Không bố trí', addressee: 'superior', to: 'UBND huyện', number: '9/KN' };

function stageOf(history: readonly FollowAct[]): string {
  return stateAfter(ISSUED_ON, history).stage;
}

/** The codes with which one more act is refused; empty where it is taken. */
function refused(history: readonly FollowAct[], one: FollowAct): string[] {
  const result = withAct(ISSUED_ON, history, one);
  return result.ok ? [] : result.refusals.map(({ code }) => code);
}

describe('the stages', () => {
  it('follow the procedure from receipt to performance', () => {
    const all = acts(
      ['noticed', '2021-03-05', { number: '1/TB' }],
      ['requested', '2021-04-07'],
      ['ordered', '2021-04-14', ORDER],
      ['worked', '2021-04-16', { content: 'Biên bản' }],
      ['published', '2021-04-19'],
      ['petitioned', '2021-05-20', PETITION],
      ['performed', '2021-06-10', { content: 'Đã cấp' }],
    );
    expect(all.map((_one, index) => stageOf(all.slice(0, index + 1)))).toEqual([
      'received',
      'voluntary',
      'requested',
      'ordered',
      'worked',
      'published',
      'petitioned',
      'performed',
    ]);
  });

  it('a meeting before the order urges, and is no stage', () => {
    const state = stateAfter(ISSUED_ON, acts(['worked', '2021-03-20', { content: 'Đôn đốc' }]));
    expect([state.stage, state.worked_on]).toEqual(['received', null]);
  });

  it('end by performance, discontinuance or another ground', () => {
    const done = acts(['performed', '2021-03-20', { content: 'xong' }]);
    expect(stageOf([...done, act(3, 'ended', '2021-03-25', { ground: 'performed' })])).toBe('ended');
    expect(stageOf(acts(['ended', '2021-03-25', { ground: 'discontinued' }]))).toBe('discontinued');
    expect(refused(acts(), act(2, 'ended', '2021-03-25', { ground: 'performed' }))).toEqual(['not-performed']);
    expect(refused(done, act(3, 'ended', '2021-03-25', { ground: 'moved' }))).toEqual(['performed-already']);
  });

  it('nothing is urged once it is performed, but reports, answers and the page that is taken down still come', () => {
    const done = acts(
      ['ordered', '2021-04-14', ORDER],
      ['published', '2021-04-15'],
      ['performed', '2021-05-20', { content: 'xong' }],
    );
    expect(refused(done, act(5, 'worked', '2021-05-21', { content: 'x' }))).toEqual(['performed-already']);
    expect(refused(done, act(5, 'reported', '2021-05-21', { result: 'performed' }))).toEqual([]);
    expect(refused(done, act(5, 'unpublished', '2021-05-21'))).toEqual([]);
  });
});

describe('what the law asks for first', () => {
  it('publication and direction need the order of the court', () => {
    expect(refused(acts(), act(2, 'published', '2021-04-01'))).toEqual(['order-missing']);
    expect(refused(acts(), act(2, 'directed', '2021-04-01', { number: '1', issuer: 'x' }))).toEqual(['order-missing']);
    expect(refused(acts(), act(2, 'unpublished', '2021-04-01'))).toEqual(['not-published']);
  });

  it('a refusal needs the order or minutes; lateness does not', () => {
    expect(refused(acts(), act(2, 'petitioned', '2021-05-01', PETITION))).toEqual(['refusal-not-established']);
    expect(refused(acts(), act(2, 'petitioned', '2021-05-01', { ...PETITION, breach: 'late' }))).toEqual([]);
    const minuted = [
      receipt({ content_kind: 'inaction-unlawful' }),
      act(2, 'refusal-minuted', '2021-04-20', { reason: 'x' }),
    ];
    expect(refused(minuted, act(3, 'petitioned', '2021-05-01', PETITION))).toEqual([]);
  });

  it('minutes of a refusal belong to acts, lists, measures, and to reinstatement after the order', () => {
    const minutes = act(9, 'refusal-minuted', '2021-04-20', { reason: 'x' });
    expect(refused(acts(), minutes)).toEqual(['minutes-not-due']);
    const dismissal = receipt({ content_kind: 'dismissal-annulled' });
    expect(refused([dismissal], minutes)).toEqual(['minutes-not-due']);
    expect(refused([dismissal, act(2, 'ordered', '2021-04-14', ORDER)], minutes)).toEqual([]);
  });

  it('of the leaders of the province only the central agency asks', () => {
    const state = [receipt({ debtor_kind: 'province-chair' })];
    const late = { ...PETITION, breach: 'late' };
    expect(refused(state, act(2, 'petitioned', '2021-05-01', late))).toEqual(['petition-wrong-addressee']);
    const central = { ...late, addressee: 'general-department' };
    expect(refused(state, act(2, 'petitioned', '2021-05-01', central))).toEqual([]);
    expect(refused(acts(), act(2, 'petitioned', '2021-05-01', central))).toEqual(['petition-wrong-addressee']);
  });

  it('an answer names a petition that waits', () => {
    const sent = acts(['petitioned', '2021-05-01', { ...PETITION, breach: 'late' }]);
    const answer = (seq: number, of: string) =>
      act(seq, 'petition-answered', '2021-05-10', { petition: of, outcome: 'accepted' });
    expect(refused(sent, answer(3, 'HC.9'))).toEqual(['petition-unknown']);
    expect(refused(sent, answer(3, 'HC.2'))).toEqual([]);
    expect(refused([...sent, answer(3, 'HC.2')], answer(4, 'HC.2'))).toEqual(['no-open-petition']);
  });

  it('days must be able to be', () => {
    expect(refused(acts(), act(2, 'noticed', '2021-02-28', { number: '1' }))).toEqual(['act-before-receipt']);
    expect(refused(acts(), act(2, 'performed', '2021-02-25', { content: 'x' }))).toEqual([]);
    expect(refused(acts(), act(2, 'performed', '2021-02-19', { content: 'x' }))).toEqual(['act-before-receipt']);
    const later = act(2, 'ordered', '2021-04-10', ORDER);
    expect(refused(acts(), later)).toEqual(['order-received-before-decided']);
    expect(refused(acts(), act(2, 'amended', '2021-03-10', { reason: 'x', debtor_received_on: '2021-02-01' }))).toEqual(
      ['debtor-receipt-before-judgment'],
    );
    expect(refused(acts(), act(2, 'amended', '2021-03-10', { reason: 'x' }))).toEqual(['amendment-empty']);
  });
});

describe('late entries and corrections', () => {
  it('a late entry takes its place by day, and is refused where later acts would no longer hold', () => {
    const all = acts(['ordered', '2021-04-14', ORDER], ['worked', '2021-04-16', { content: 'x' }]);
    expect(refused(all, act(4, 'noticed', '2021-03-05', { number: '1' }))).toEqual([]);
    expect(refused(all, act(4, 'performed', '2021-04-10', { content: 'x' }))).toEqual(['later-act-contradicted']);
  });

  it('a correction undoes an act and leaves it to be read', () => {
    const all = acts(['noticed', '2021-03-05', { number: '1' }]);
    const corrected = [...all, correction(3, 'HC.2', '2021-03-08')];
    expect(stateAfter(ISSUED_ON, corrected)).toEqual(stateAfter(ISSUED_ON, acts()));
    expect(refused(corrected, act(4, 'noticed', '2021-03-09', { number: '2' }))).toEqual([]);
  });

  it('what later acts stand on is not corrected before them', () => {
    const all = acts(['ordered', '2021-04-14', ORDER], ['published', '2021-04-16']);
    expect(refused(all, correction(4, 'HC.2', '2021-04-20'))).toEqual(['later-act-contradicted']);
    const without = [...all, correction(4, 'HC.3', '2021-04-20')];
    expect(refused(without, correction(5, 'HC.2', '2021-04-20'))).toEqual([]);
  });

  it('the receipt, a correction, and what is corrected already are not corrected', () => {
    const all = [...acts(['noticed', '2021-03-05', { number: '1' }]), correction(3, 'HC.2', '2021-03-08')];
    expect(refused(all, correction(4, 'HC.1', '2021-03-09'))).toEqual(['receipt-not-correctable']);
    expect(refused(all, correction(4, 'HC.2', '2021-03-09'))).toEqual(['corrected-already']);
    expect(refused(all, correction(4, 'HC.3', '2021-03-09'))).toEqual(['corrected-already']);
    expect(refused(all, correction(4, 'HC.7', '2021-03-09'))).toEqual(['corrected-act-unknown']);
    expect(refused(acts(['noticed', '2021-03-05', { number: '1' }]), correction(3, 'HC.2', '2021-03-04'))).toEqual([
      'correction-before-act',
    ]);
  });
});

describe('any history', () => {
  it('folds to one state however its acts are handed over', () => {
    fc.assert(
      fc.property(historyArbitrary, (history) => {
        expect(stateAfter(ISSUED_ON, history.toReversed())).toEqual(stateAfter(ISSUED_ON, history));
      }),
    );
  });

  it('only ever goes on by acts that it takes, and a refusal leaves it as it was', () => {
    fc.assert(
      fc.property(historyArbitrary, (history) => {
        const state = stateAfter(ISSUED_ON, history);
        expect(STAGES).toContain(state.stage);
        if (state.closed_by !== null) expect(state.performed_on ?? state.ended_on).not.toBeNull();
        else expect([state.performed_on, state.ended_on]).toEqual([null, null]);
        for (const one of state.petitions)
          expect(one.answered_on === null || one.answered_on >= one.petitioned_on).toBe(true);
        if (state.published_on !== null) expect(state.order).not.toBeNull();
      }),
    );
  });

  it('correcting the last act that holds gives the state before it', () => {
    fc.assert(
      fc.property(historyArbitrary, (history) => {
        const last = actsInForce(history).at(-1);
        if (last === undefined || last.type === 'received') return;
        const undone = correction(history.length + 1, last.code, '2022-12-31');
        const after = withAct(ISSUED_ON, history, undone);
        expect(after.ok).toBe(true);
        const before = actsInForce(history).filter((one) => one.code !== last.code);
        if (after.ok) expect(after.value).toEqual(stateAfter(ISSUED_ON, before));
      }),
    );
  });
});

describe('the catalogue', () => {
  it('says of every act what it is, by which article, and who records it', () => {
    for (const one of FOLLOW_ACTS.values()) {
      expect(one.article).toMatch(/Đ\d/);
      expect(one.help).toMatch(/^\p{Lu}.+\.$/u);
      expect(one.abilities.length).toBeGreaterThan(0);
      expect(new Set(one.fields.map((field) => field.name)).size).toBe(one.fields.length);
    }
  });
});
