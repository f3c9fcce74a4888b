/** The deadlines of grounds, other persons, remission and the end, on the days of the law; and which acts move a case at all. */
import { describe, expect, test } from 'vitest';
import { getIsoDay } from '#kit/iso-day.ts';
import { isEndedPosition } from '#law/positions.ts';
import { sampleDeadlines, sampleHistory } from '../domain/sample-history.ts';
import type { SampleStep } from '../domain/sample-history.ts';
import { PROCEDURE_ACTS } from './procedure-acts.ts';

const DECIDED: SampleStep = { type: 'decided', on: '2021-04-08' };
const NO_MEANS: readonly SampleStep[] = [
  DECIDED,
  { type: 'verified', on: '2021-05-10', ground: 'no-means' },
  { type: 'classified-no-means', on: '2021-05-12', ground: 'a' },
];

/** `[rule, due, status]` of every deadline of some codes. */
function shown(rules: readonly string[], ...steps: readonly SampleStep[]): (readonly string[])[] {
  return sampleDeadlines(sampleHistory(...steps))
    .filter(({ rule }) => rules.includes(rule))
    .map(({ rule, due_on, status }) => [rule, due_on, status]);
}

describe('grounds of decisions', () => {
  test('found today, decided in five working days; what the court or the protest authority says, at once', () => {
    const found = (type: string, ground: string, data: Record<string, string> = {}): SampleStep => ({
      type,
      on: '2021-06-01',
      ground,
      data,
    });
    expect(shown(['D19'], DECIDED, found('postponement-ground-found', 'd'))).toEqual([['D19', '2021-06-08', 'open']]);
    expect(shown(['D22'], DECIDED, found('discontinuation-ground-found', 'c'))).toEqual([
      ['D22', '2021-06-08', 'open'],
    ]);
    expect(shown(['D23'], DECIDED, found('entrustment-ground-found', 'debtor-elsewhere'))).toEqual([
      ['D23', '2021-06-08', 'open'],
    ]);
    expect(
      shown(['D23'], DECIDED, found('entrustment-ground-found', 'debtor-elsewhere', { provisional_measure: 'yes' })),
    ).toEqual([['D23', '2021-06-02', 'open']]);
    expect(
      shown(['D72'], DECIDED, {
        type: 'postponement-requested',
        on: '2021-06-01',
        data: { authority: 'Chánh án', issued_on: '2021-05-31' },
      }),
    ).toEqual([['D72', '2021-06-01', 'open']]);
  });

  test('three months of postponement run from the day of the request, not of the decision', () => {
    expect(
      shown(['D74', 'D20'], DECIDED, {
        type: 'postponed',
        on: '2021-06-03',
        ground: 'request',
        data: { request_issued_on: '2021-06-01' },
      }),
    ).toEqual([
      ['D74', '2021-09-01', 'open'],
      ['D20', '2021-09-10', 'open'],
    ]);
  });

  test('the ground of a halt ends: enforcement goes on in five working days', () => {
    expect(
      shown(
        ['D20'],
        DECIDED,
        { type: 'suspended', on: '2021-06-01', ground: 'protest' },
        {
          type: 'halt-ground-ended',
          on: '2021-07-01',
          ground: 'protest-withdrawn',
        },
      ),
    ).toEqual([['D20', '2021-07-08', 'open']]);
  });

  test('bankruptcy: accepted, opened, stopped', () => {
    const notice = (on: string, ground: string): SampleStep => ({
      type: 'bankruptcy-notice-received',
      on,
      ground,
      data: { paper: 'TB 02' },
    });
    const steps: SampleStep[] = [
      DECIDED,
      notice('2021-06-01', 'accepted'),
      { type: 'suspended', on: '2021-06-04', ground: 'bankruptcy' },
      notice('2021-07-01', 'opened'),
      { type: 'discontinued', on: '2021-07-01', ground: 'g' },
      notice('2021-09-01', 'stopped'),
    ];
    expect(shown(['D20', 'D21', 'D124', 'D125'], ...steps)).toEqual([
      ['D21', '2021-06-08', 'met'],
      ['D124', '2021-07-01', 'met'],
      ['D125', '2021-09-10', 'open'],
    ]);
    expect(shown(['D125'], ...steps, { type: 'corrected', on: '2021-09-08', corrects: 5 })).toEqual([]);
  });
});

describe('other persons, remission, the end', () => {
  test('an officer asked away: five working days, three since 1/7/2026', () => {
    const ask = (on: string): SampleStep => ({
      type: 'officer-change-requested',
      on,
      ground: 'c',
      data: { requester: 'ông A' },
    });
    expect(shown(['D34'], DECIDED, ask('2021-06-01'))).toEqual([['D34', '2021-06-08', 'open']]);
    expect(
      shown(['D34'], DECIDED, ask('2026-07-06'), {
        type: 'officer-change-refused',
        on: '2026-07-08',
        data: { reason: 'không có căn cứ' },
      }),
    ).toEqual([['D34', '2026-07-09', 'met']]);
  });

  test('heirs have thirty days or three months; a transfer is decided in ten days since 1/7/2026', () => {
    const tell = (ground: string): SampleStep => ({
      type: 'heirs-told',
      on: '2021-06-01',
      ground,
      data: { deceased: 'ông A' },
    });
    expect(
      shown(
        ['D75', 'D78', 'D79', 'D80'],
        DECIDED,
        tell('perform'),
        tell('sue'),
        tell('search-debtor-heirs'),
        tell('search-creditor-heirs'),
      ),
    ).toEqual([
      ['D78', '2021-07-01', 'open'],
      ['D79', '2021-07-01', 'open'],
      ['D80', '2021-09-01', 'open'],
      ['D75', '2021-07-01', 'open'],
    ]);
    const agree = (on: string): SampleStep => ({
      type: 'transfer-agreement-received',
      on,
      data: { side: 'right', from: 'bà B', to: 'ông C' },
    });
    expect(shown(['D81'], DECIDED, agree('2021-06-01'))).toEqual([]);
    expect(
      shown(['D81'], DECIDED, agree('2026-07-06'), {
        type: 'rights-transferred',
        on: '2026-07-10',
        ground: 'agreement',
        data: { side: 'right', from: 'bà B', to: 'ông C' },
      }),
    ).toEqual([['D81', '2026-07-16', 'met']]);
  });

  test('an asset entrusted: taken over in five working days, the money sent in five more', () => {
    const answer = (on: string, ground: string): SampleStep => ({
      type: 'asset-entrustment-answered',
      on,
      ground,
      data: { of_act: 'C.2' },
    });
    expect(
      shown(
        ['D76', 'D77'],
        { type: 'decided', on: '2022-04-04' },
        { type: 'asset-entrusted', on: '2022-05-04', data: { property: 'nhà' } },
        answer('2022-05-10', 'decided'),
        answer('2022-09-05', 'delivered'),
        answer('2022-09-09', 'paid'),
      ),
    ).toEqual([
      ['D76', '2022-05-11', 'met'],
      ['D77', '2022-09-12', 'met'],
    ]);
  });

  test('remission from the proposal to the ruling', () => {
    const steps: SampleStep[] = [
      { type: 'decided', on: '2014-06-02', amount_vnd: 1_900_000n },
      { type: 'remission-proposed', on: '2021-06-01' },
      { type: 'verified', on: '2021-06-07', ground: 'no-means', data: { for_remission: 'yes' } },
      { type: 'remission-file-made', on: '2021-06-11', ground: 'exempt' },
      { type: 'remission-file-sent', on: '2021-07-02', ground: 'procuracy' },
      { type: 'remission-opinion-received', on: '2021-07-12', data: { opinion: 'nhất trí' } },
      { type: 'remission-file-sent', on: '2021-07-13', ground: 'court' },
      { type: 'remission-accepted', on: '2021-07-15' },
      { type: 'remission-ruled', on: '2021-07-29', ground: 'exempt', data: { ruling: '01/QĐ' } },
    ];
    const rules = ['D129', 'D130', 'D131', 'D132', 'D133', 'D134', 'D135', 'D137', 'D22'];
    expect(shown(rules, ...steps)).toEqual([
      ['D129', '2021-06-11', 'met'],
      ['D130', '2021-06-14', 'met'],
      ['D131', '2021-07-07', 'met'],
      ['D132', '2021-07-19', 'met'],
      ['D133', '2021-07-15', 'met'],
      ['D134', '2021-07-22', 'met'],
      ['D135', '2021-08-04', 'met'],
      ['D137', '2021-08-13', 'open'],
      ['D22', '2021-08-20', 'open'],
    ]);
    expect(
      shown(
        ['D130', 'D139'],
        ...steps.slice(0, 2),
        { type: 'verified', on: '2021-06-07', ground: 'has-means', data: { for_remission: 'yes' } },
        {
          type: 'remission-refused',
          on: '2021-06-10',
          data: { reason: 'có tài sản' },
        },
      ),
    ).toEqual([['D139', '2021-06-14', 'met']]);
  });

  test('after the end: confirmation in five working days, copies still sent, the file checked and archived', () => {
    const ended: SampleStep[] = [
      DECIDED,
      { type: 'collected', on: '2021-05-03', amount_vnd: 10_000_000n },
      { type: 'completed', on: '2021-05-04' },
      { type: 'confirmation-requested', on: '2021-06-01', data: { asked_by: 'ông A' } },
    ];
    expect(shown(['D33'], ...ended)).toEqual([['D33', '2021-06-08', 'open']]);
    const history = sampleHistory(
      ...ended,
      { type: 'confirmation-issued', on: '2021-06-07', ground: 'whole', data: { confirmed_person: 'ông A' } },
      { type: 'sent-to-procuracy', on: '2021-06-08' },
      { type: 'file-checked', on: '2021-06-09', ground: 'complete' },
      { type: 'archived', on: '2021-06-10' },
    );
    expect(history.state.position).toBe('completed');
    expect(
      shown(['D33'], ...ended, {
        type: 'confirmation-issued',
        on: '2021-06-07',
        ground: 'whole',
        data: { confirmed_person: 'ông A' },
      }),
    ).toEqual([['D33', '2021-06-08', 'met']]);
  });
});

test('of the acts of the procedure only the request sent back moves a case', () => {
  const moving = PROCEDURE_ACTS.filter((definition) => {
    const effect = definition.decide(sampleHistory(...NO_MEANS).state, {
      type: definition.type,
      dated_on: getIsoDay('2026-07-06'),
      ground: definition.grounds?.[0]?.code ?? null,
      amount_vnd: null,
      receiving_unit: null,
      officer_id: null,
      data: {},
    });
    return effect.ok && effect.value.movements.length > 0;
  });
  expect(moving.map(({ type }) => type)).toEqual(['request-sent-back']);
  const sent_back = sampleHistory(...NO_MEANS, { type: 'request-sent-back', on: '2026-07-06' }).state;
  expect(isEndedPosition(sent_back.position)).toBe(true);
  expect(sent_back.rest_vnd).toBe(10_000_000n);
});
