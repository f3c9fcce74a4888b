/** The deadlines of papers, information and lack of means: opened and met by the acts of the procedure, on the days of the law. */
import { describe, expect, test } from 'vitest';
import { sampleDeadlines, sampleHistory } from '../domain/sample-history.ts';
import type { SampleStep } from '../domain/sample-history.ts';

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

describe('papers', () => {
  test('a copy to the procuracy meets the period of the act it names; without a name, of the enforcement decision', () => {
    const steps: SampleStep[] = [
      DECIDED,
      { type: 'amended', on: '2021-04-12', ground: 'error', data: { former_text: 'a', new_text: 'b' } },
      { type: 'sent-to-procuracy', on: '2021-04-13' },
    ];
    expect(shown(['D07'], ...steps)).toEqual([
      ['D07', '2021-04-13', 'met'],
      ['D07', '2021-04-15', 'open'],
    ]);
    expect(shown(['D07'], ...steps, { type: 'sent-to-procuracy', on: '2021-04-15', data: { of_act: 'C.2' } })).toEqual([
      ['D07', '2021-04-13', 'met'],
      ['D07', '2021-04-15', 'met'],
    ]);
  });

  test('the act named must be one of the case and stand before', () => {
    const send =
      (of_act: string, on = '2021-04-20'): (() => unknown) =>
      () =>
        sampleHistory(
          DECIDED,
          { type: 'summoned', on: '2021-04-12', data: { summoned: 'ông A', appear_on: '2021-04-19' } },
          {
            type: 'served',
            on,
            ground: 'direct',
            data: { of_act, recipient: 'ông A' },
          },
        );
    expect(send('C.2')).not.toThrow();
    expect(send('C.9')).toThrow('act-of-case-unknown');
    expect(send('C.1')).toThrow('decision-named-by-nothing');
    expect(send('C.2', '2021-04-10')).toThrow('act-before-its-cause');
  });

  test('a file is opened within two working days', () => {
    expect(shown(['D06'], DECIDED, { type: 'file-opened', on: '2021-04-09' })).toEqual([['D06', '2021-04-12', 'met']]);
  });

  test('posting counts from its own day and lasts ten days, seven since 1/7/2026 (dossier 13.2)', () => {
    const post = (on: string): SampleStep => ({
      type: 'posting-started',
      on,
      data: { recipient: 'ông A', places: 'Ủy ban nhân dân xã' },
    });
    const history = sampleHistory(DECIDED, post('2021-05-10'));
    expect(history.state.notified_on).toBe('2021-05-10');
    expect(shown(['D08', 'D09', 'D10', 'D58'], DECIDED, post('2021-05-10'))).toEqual([
      ['D08', '2021-04-13', 'met'],
      ['D09', '2021-05-20', 'open'],
      ['D10', '2021-05-31', 'open'],
      ['D58', '2021-05-20', 'open'],
    ]);
    expect(
      shown(['D58'], DECIDED, post('2021-05-10'), { type: 'posting-ended', on: '2021-05-20', data: { of_act: 'C.2' } }),
    ).toEqual([['D58', '2021-05-20', 'met']]);
    expect(shown(['D58'], { type: 'decided', on: '2026-07-06' }, post('2026-07-08'))).toEqual([
      ['D58', '2026-07-15', 'open'],
    ]);
  });

  test('of two notices in the media the second counts (dossier 13.2)', () => {
    const notice = (on: string, ground: string): SampleStep => ({
      type: 'media-notified',
      on,
      ground,
      data: { recipient: 'ông A', medium: 'Báo tỉnh' },
    });
    expect(sampleHistory(DECIDED, notice('2021-05-10', 'first')).state.notified_on).toBeNull();
    expect(
      sampleHistory(DECIDED, notice('2021-05-10', 'first'), notice('2021-05-11', 'second')).state.notified_on,
    ).toBe('2021-05-11');
    expect(shown(['D09', 'D59'], DECIDED, notice('2021-05-10', 'first'), notice('2021-05-11', 'second'))).toEqual([
      ['D59', '2021-05-11', 'met'],
      ['D09', '2021-05-21', 'open'],
    ]);
  });

  test('service of a paper meets its period once everybody has it', () => {
    const steps: SampleStep[] = [
      DECIDED,
      { type: 'summoned', on: '2021-04-12', data: { summoned: 'ông A', appear_on: '2021-04-19' } },
    ];
    const serve = (served_all: string): SampleStep => ({
      type: 'served',
      on: '2021-04-14',
      ground: 'direct',
      data: { of_act: 'C.2', recipient: 'ông A', served_all },
    });
    const own = (...more: readonly SampleStep[]): string | undefined =>
      sampleDeadlines(sampleHistory(...steps, ...more)).find((one) => one.rule === 'D08' && one.opened_by_seq === 2)
        ?.status;
    expect(own(serve('no'))).toBe('open');
    expect(own(serve('no'), serve('yes'))).toBe('met');
  });
});

describe('information about means', () => {
  test('new information, a different result, a request for coercion: each its own period of verification', () => {
    const receive = (ground: string): SampleStep => ({
      type: 'information-received',
      on: '2021-06-01',
      ground,
      data: { given_by: 'bà B' },
    });
    expect(shown(['D66', 'D67'], DECIDED, receive('new-information'))).toEqual([['D66', '2021-06-11', 'open']]);
    expect(shown(['D66', 'D67'], DECIDED, receive('protest'))).toEqual([['D67', '2021-06-08', 'open']]);
    expect(
      shown(
        ['D65'],
        DECIDED,
        { type: 'coercion-requested', on: '2021-06-01', data: { property: 'nhà' } },
        {
          type: 'verified',
          on: '2021-06-09',
          ground: 'has-means',
        },
      ),
    ).toEqual([['D65', '2021-06-11', 'met']]);
  });

  test('offices answer in three working days, about accounts at once; each answer to its question', () => {
    const ask = (ground: string): SampleStep => ({
      type: 'information-asked',
      on: '2021-06-01',
      ground,
      data: { asked: 'Ngân hàng A' },
    });
    expect(
      shown(['D68'], DECIDED, ask('account'), ask('general'), {
        type: 'information-answered',
        on: '2021-06-02',
        data: { of_act: 'C.3', contents: 'Không có' },
      }),
    ).toEqual([
      ['D68', '2021-06-01', 'open'],
      ['D68', '2021-06-04', 'met'],
    ]);
  });

  test('entrusted verification: 30, 45 or 15 days from its receipt', () => {
    const entrust = (ground: string): SampleStep => ({
      type: 'verification-entrusted',
      on: '2021-06-01',
      ground,
      data: { agency: 'Chi cục A', received_on: '2021-06-03' },
    });
    expect(
      shown(['D70', 'D71'], DECIDED, entrust('registered'), entrust('registered-difficult'), entrust('other')),
    ).toEqual([
      ['D70', '2021-07-05', 'open'],
      ['D70', '2021-07-19', 'open'],
      ['D71', '2021-06-18', 'open'],
    ]);
  });
});

describe('lack of means', () => {
  test('published in five working days, kept right in three, taken out in two, three since 1/7/2026', () => {
    expect(shown(['D14'], ...NO_MEANS, { type: 'publication-made', on: '2021-05-19' })).toEqual([
      ['D14', '2021-05-19', 'met'],
    ]);
    const changed: SampleStep = { type: 'particulars-changed', on: '2021-06-01', data: { change: 'địa chỉ' } };
    expect(shown(['D15'], ...NO_MEANS, changed, { type: 'publication-updated', on: '2021-06-03' })).toEqual([
      ['D15', '2021-06-04', 'met'],
    ]);
    const resumed = (on: string): SampleStep => ({ type: 'resumed', on, data: { reason: 'means-found' } });
    expect(
      shown(['D16'], ...NO_MEANS, resumed('2021-06-01'), { type: 'publication-removed', on: '2021-06-04' }),
    ).toEqual([['D16', '2021-06-03', 'met']]);
    expect(shown(['D16'], ...NO_MEANS, resumed('2026-07-06'))).toEqual([['D16', '2026-07-09', 'open']]);
    expect(
      shown(
        ['D17'],
        ...NO_MEANS,
        { type: 'commune-posted', on: '2021-05-14', data: { commune: 'xã A' } },
        {
          type: 'commune-posting-ended',
          on: '2021-08-16',
        },
      ),
    ).toEqual([['D17', '2021-08-16', 'met']]);
  });

  test('without an address, verified again once a year and two years of waiting', () => {
    const steps: SampleStep[] = [
      DECIDED,
      { type: 'verified', on: '2021-05-10', ground: 'no-means', data: { circumstance: 'no-address' } },
      { type: 'classified-no-means', on: '2021-05-12', ground: 'c' },
    ];
    expect(shown(['D11', 'D12', 'D52'], ...steps)).toEqual([
      ['D12', '2022-05-10', 'open'],
      ['D52', '2023-05-12', 'open'],
    ]);
    expect(shown(['D11', 'D12'], ...steps, { type: 'verified', on: '2022-04-01', ground: 'no-means' })).toEqual([
      ['D12', '2022-05-10', 'met'],
      ['D12', '2023-04-03', 'open'],
    ]);
  });

  test('new information takes the duty to move to the separate book away', () => {
    expect(
      shown(
        ['D18'],
        ...NO_MEANS,
        { type: 'verified', on: '2021-11-01', ground: 'no-means' },
        {
          type: 'information-received',
          on: '2022-05-02',
          ground: 'new-information',
          data: { given_by: 'bà B' },
        },
      ),
    ).toEqual([['D18', '2022-05-17', 'ended']]);
  });
});

describe('papers that others hand over', () => {
  const sent = (data: Record<string, string> = {}): SampleStep => ({
    type: 'sent-to-prison',
    on: '2021-04-12',
    data: { prison: 'Trại giam A', prisoner: 'ông A', ...data },
  });
  const handed = (ground: string, data: Record<string, string> = {}): SampleStep => ({
    type: 'served',
    on: '2021-04-20',
    ground,
    data: { recipient: 'ông A', ...data },
  });

  test("the prison hands a paper over in five working days of its receipt; the prisoner's signature meets it", () => {
    expect(shown(['D60'], DECIDED, sent())).toEqual([['D60', '2021-04-19', 'open']]);
    expect(shown(['D60'], DECIDED, sent({ received_on: '2021-04-14' }), handed('prison'))).toEqual([
      ['D60', '2021-04-22', 'met'],
    ]);
    expect(shown(['D60'], DECIDED, sent(), handed('direct'))).toEqual([['D60', '2021-04-19', 'open']]);
  });

  test('the signature for one paper leaves the period of another running', () => {
    const summons: SampleStep = {
      type: 'summoned',
      on: '2021-04-12',
      data: { summoned: 'ông A', appear_on: '2021-05-19' },
    };
    expect(
      shown(['D60'], DECIDED, summons, sent(), sent({ of_act: 'C.2' }), handed('prison', { of_act: 'C.2' })),
    ).toEqual([
      ['D60', '2021-04-19', 'open'],
      ['D60', '2021-04-19', 'met'],
    ]);
  });

  test('the prison tells of a release two months before it, unless that is nearer already', () => {
    expect(shown(['D62'], DECIDED, sent({ release_on: '2021-09-02' }))).toEqual([['D62', '2021-07-02', 'open']]);
    expect(shown(['D62'], DECIDED, sent({ release_on: '2021-06-01' }))).toEqual([]);
    const report = (ground: string): SampleStep => ({
      type: 'prison-reported',
      on: '2021-06-30',
      ground,
      data: { prison: 'Trại giam A', prisoner: 'ông A' },
    });
    expect(shown(['D62'], DECIDED, sent({ release_on: '2021-09-02' }), report('release'))).toEqual([
      ['D62', '2021-07-02', 'met'],
    ]);
    expect(shown(['D62'], DECIDED, sent({ release_on: '2021-09-02' }), report('moved'))).toEqual([
      ['D62', '2021-07-02', 'ended'],
    ]);
  });

  test('an answer from abroad is awaited six months, each asking for itself', () => {
    const asked = (on: string): SampleStep => ({
      type: 'judicial-assistance-sent',
      on,
      data: { country: 'Cộng hòa Séc', addressee: 'bà B' },
    });
    expect(
      shown(['D61'], DECIDED, asked('2021-05-04'), asked('2021-12-01'), {
        type: 'judicial-assistance-answered',
        on: '2022-01-10',
        ground: 'insufficient',
        data: { of_act: 'C.2' },
      }),
    ).toEqual([
      ['D61', '2021-11-04', 'met'],
      ['D61', '2022-06-01', 'open'],
    ]);
  });
});

describe('entrustment received, remission ruled', () => {
  test('deciding and telling the agency that entrusted is one duty of five working days', () => {
    const received: SampleStep = { ...DECIDED, data: { entrustment_received_on: '2021-04-05' } };
    const told: SampleStep = {
      type: 'entrustment-acknowledged',
      on: '2021-04-12',
      ground: 'sent',
      data: { agency: 'Chi cục B' },
    };
    expect(shown(['D24'], DECIDED)).toEqual([]);
    expect(shown(['D24'], received)).toEqual([['D24', '2021-04-12', 'open']]);
    expect(shown(['D24'], received, told)).toEqual([['D24', '2021-04-12', 'met']]);
    expect(shown(['D24'], received, { ...told, ground: 'received' })).toEqual([['D24', '2021-04-12', 'open']]);
  });

  test('the court sends its ruling in five working days after the hearing', () => {
    const heard: SampleStep = { type: 'remission-heard', on: '2021-06-01' };
    expect(shown(['D136'], DECIDED, heard)).toEqual([['D136', '2021-06-08', 'open']]);
    expect(
      shown(['D136'], DECIDED, heard, {
        type: 'remission-ruled',
        on: '2021-06-07',
        ground: 'exempt',
        data: { ruling: '1/QĐ-TA' },
      }),
    ).toEqual([['D136', '2021-06-08', 'met']]);
  });

  test('a provisional measure is verified at once', () => {
    expect(
      shown(['D64'], DECIDED, { type: 'provisional-received', on: '2021-04-09', data: { court_decision: '1/QĐ' } }),
    ).toEqual([['D64', '2021-04-09', 'open']]);
  });
});
