/** The rules over small histories: what each is to find, and that a finding keeps its identity from night to night. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#kit/day-number.ts';
import { getIsoDay } from '#kit/iso-day.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { standardCalendar } from '#law/holidays.ts';
import { STANDARD_SETTINGS } from '#law/law-settings.ts';
import { ACT_CATALOGUE, appendAct, EMPTY_HISTORY, examineCase } from '#features/cases/public.ts';
import type { CaseFacts, RecordedAct } from '#features/cases/contract.ts';
import { FINDING_RULES } from './finding-catalogue.ts';
import { findGap, judgeRequest } from './finding-rules/registers.ts';
import { daysOf } from './finding-rule.ts';
import { judgeCase } from './judge-case.ts';
import type { Finding } from './judge-case.ts';

const day = getIsoDay;
const CALENDAR = standardCalendar();

type Told = readonly [type: string, dated_on: string, fields?: Partial<RecordedAct>];

const FACTS: CaseFacts = {
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

const DECIDED: Told = ['decided', '2020-03-02', { amount_vnd: 10_000_000n, officer_id: 7n }];

function recorded(steps: readonly Told[]): readonly RecordedAct[] {
  let history = EMPTY_HISTORY;
  let id = 0n;
  for (const [type, dated_on, fields] of steps) {
    const seq = history.acts.length + 1;
    const appended = appendAct(
      history,
      {
        id: (id += 1n),
        code: `C.${seq}`,
        seq,
        type,
        dated_on: day(dated_on),
        booked_on: day(dated_on),
        ground: null,
        amount_vnd: null,
        receiving_unit: null,
        officer_id: null,
        corrects_act_id: null,
        data: {},
        ...fields,
      },
      ACT_CATALOGUE,
      () => (id += 1n),
    );
    if (!appended.ok) throw new Error(appended.refusals.map(({ sentence }) => sentence).join(' '));
    history = appended.value;
  }
  return history.acts;
}

type Around = {
  readonly facts?: Partial<CaseFacts>;
  readonly papers_from?: IsoDay | null;
  readonly officer_left_on?: IsoDay;
};

function judge(steps: readonly Told[], today: string, around: Around = {}): readonly Finding[] {
  const facts = { ...FACTS, ...around.facts };
  const papers_from = around.papers_from === undefined ? day('2100-01-01') : around.papers_from;
  const examined = examineCase(recorded(steps), {
    facts,
    calendar: CALENDAR,
    tracking: { papers_from },
    settingsOn: () => STANDARD_SETTINGS,
  });
  return judgeCase({
    ...examined,
    code: 'C',
    continues: false,
    facts,
    calendar: CALENDAR,
    settings: STANDARD_SETTINGS,
    today: day(today),
    officer_left_on: around.officer_left_on ?? null,
  });
}

/** `rule since ended` of each finding. */
function told(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, breach }) => `${rule.code} ${breach.since} ${breach.ended_on ?? 'lasts'}`).toSorted();
}

describe('the duties of a plain case', () => {
  it('finds nothing in what was done in time', () => {
    const acts: Told[] = [
      DECIDED,
      ['notified', '2020-03-04', { ground: 'direct' }],
      ['verified', '2020-03-20', { ground: 'has-means' }],
      ['collected', '2020-04-01', { amount_vnd: 10_000_000n }],
      ['completed', '2020-04-01'],
    ];
    expect(told(judge(acts, '2021-03-31', { facts: { judgment_received_on: day('2020-02-28') } }))).toEqual([]);
  });

  it('finds a decision that came late, by the judgment or by the request', () => {
    expect(told(judge([DECIDED], '2020-03-03', { facts: { judgment_received_on: day('2020-02-17') } }))).toEqual([
      'late-decision 2020-02-25 2020-03-02',
    ]);
    const on_request = { basis: 'on-request', requested_on: day('2020-02-17') } as const;
    expect(told(judge([DECIDED], '2020-03-03', { facts: on_request }))).toEqual([
      'late-decision 2020-02-25 2020-03-02',
    ]);
  });

  it('finds a notice that is missing, and says the day it came when it does', () => {
    expect(told(judge([DECIDED], '2020-03-05'))).toEqual([]);
    expect(told(judge([DECIDED], '2020-03-06'))).toEqual(['late-notice 2020-03-06 lasts']);
    const late: Told[] = [DECIDED, ['notified', '2020-03-10', { ground: 'direct' }]];
    expect(told(judge(late, '2020-03-12'))).toEqual(['late-notice 2020-03-06 2020-03-10']);
  });

  it('finds a first verification that is missing after the voluntary period', () => {
    const acts: Told[] = [DECIDED, ['notified', '2020-03-04', { ground: 'direct' }]];
    // Ten days to 16/03 (14/03 is a Saturday), ten more to 26/03.
    expect(told(judge(acts, '2020-03-26'))).toEqual([]);
    expect(told(judge(acts, '2020-03-27'))).toEqual(['late-verification 2020-03-27 lasts']);
  });

  it('finds copies that did not go to the procuracy only where papers are kept', () => {
    const acts: Told[] = [DECIDED, ['notified', '2020-03-04', { ground: 'direct' }]];
    expect(told(judge(acts, '2020-03-09'))).toEqual([]);
    expect(told(judge(acts, '2020-03-09', { papers_from: null }))).toContain(
      'copy-to-procuracy-missing 2020-03-06 lasts',
    );
  });
});

describe('lack of means', () => {
  const FOUND: Told[] = [
    DECIDED,
    ['notified', '2020-03-04', { ground: 'direct' }],
    ['verified', '2020-03-20', { ground: 'no-means' }],
  ];

  it('finds what is not decided, until means are found', () => {
    expect(told(judge(FOUND, '2020-03-30'))).toEqual(['late-no-means-decision 2020-03-28 lasts']);
    const means: Told[] = [...FOUND, ['verified', '2020-03-25', { ground: 'has-means' }]];
    expect(told(judge(means, '2020-04-10'))).toEqual([]);
    const late: Told[] = [...FOUND, ['verified', '2020-04-06', { ground: 'has-means' }]];
    expect(told(judge(late, '2020-04-10'))).toEqual(['late-no-means-decision 2020-03-28 2020-04-06']);
  });

  it('finds a decision without the evidence, until it is verified', () => {
    const bare: Told[] = [
      DECIDED,
      ['notified', '2020-03-04', { ground: 'direct' }],
      ['classified-no-means', '2020-03-20', { ground: 'a' }],
    ];
    expect(told(judge(bare, '2020-03-25'))).toContain('no-means-without-evidence 2020-03-20 lasts');
    const verified: Told[] = [...bare, ['verified', '2020-04-01', { ground: 'no-means' }]];
    expect(told(judge(verified, '2020-04-05'))).toContain('no-means-without-evidence 2020-03-20 2020-04-01');
  });

  it('finds a verification that was not made again after six months', () => {
    const acts: Told[] = [...FOUND, ['classified-no-means', '2020-03-24', { ground: 'a' }]];
    expect(told(judge(acts, '2020-09-21'))).toEqual([]);
    expect(told(judge(acts, '2020-09-22'))).toEqual(['re-verification-overdue 2020-09-22 lasts']);
  });

  it('finds a case moved to the separate book too early', () => {
    const acts: Told[] = [
      ...FOUND,
      ['classified-no-means', '2020-03-24', { ground: 'a' }],
      ['moved-to-separate-book', '2020-06-01'],
    ];
    expect(told(judge(acts, '2020-06-02'))).toContain('separate-book-conditions 2020-06-01 lasts');
  });
});

describe('pauses', () => {
  const STARTED: Told[] = [
    DECIDED,
    ['notified', '2020-03-04', { ground: 'direct' }],
    ['verified', '2020-03-20', { ground: 'has-means' }],
  ];

  it('finds a postponement whose end passed', () => {
    const acts: Told[] = [...STARTED, ['postponed', '2020-04-01', { ground: 'c', data: { until: '2020-06-01' } }]];
    expect(told(judge(acts, '2020-06-08'))).toEqual([]);
    expect(told(judge(acts, '2020-06-09'))).toEqual(['postponement-not-resumed 2020-06-09 lasts']);
  });

  it('finds a postponement by request that lasts over three months, and a second one', () => {
    const once: Told[] = [
      ...STARTED,
      ['postponed', '2020-04-01', { ground: 'request', data: { until: '2020-06-30' } }],
    ];
    expect(told(judge(once, '2020-07-01'))).toEqual([]);
    expect(told(judge(once, '2020-07-02'))).toEqual(['postponement-by-request-too-long 2020-07-02 lasts']);
    const twice: Told[] = [
      ...once,
      ['resumed', '2020-06-30'],
      ['postponed', '2020-07-15', { ground: 'request', data: { until: '2020-08-15' } }],
    ];
    expect(told(judge(twice, '2020-07-16'))).toContain('postponement-by-request-twice 2020-07-15 lasts');
  });

  it('lists once what the act itself breaches and what the inspection sees for itself', () => {
    const long: Told[] = [
      ...STARTED,
      ['postponed', '2020-04-01', { ground: 'request', data: { until: '2020-09-30' } }],
      ['resumed', '2020-10-01'],
      ['postponed', '2020-10-05', { ground: 'request', data: { until: '2020-11-05' } }],
    ];
    const postponements = told(judge(long, '2020-10-06')).filter((one) => /^(postponement-by|act-against)/.test(one));
    expect(postponements.map((one) => one.split(' ')[0])).toEqual([
      'postponement-by-request-too-long',
      'postponement-by-request-twice',
    ]);
    const bare: Told[] = [
      ...STARTED,
      ['classified-no-means', '2020-03-20', { ground: 'a' }],
      ['moved-to-separate-book', '2020-06-01'],
    ];
    const classified = told(judge(bare, '2020-06-02')).filter((one) =>
      /^(no-means-w|separate-book-c|act-against)/.test(one),
    );
    expect(classified.map((one) => one.split(' ')[0])).toEqual([
      'no-means-without-evidence',
      'separate-book-conditions',
    ]);
  });

  it('finds a suspension that nobody follows up', () => {
    const acts: Told[] = [...STARTED, ['suspended', '2020-04-01', { ground: 'protest' }]];
    expect(told(judge(acts, '2020-06-30'))).toEqual([]);
    expect(told(judge(acts, '2020-07-01'))).toEqual(['suspension-without-follow-up 2020-07-01 lasts']);
  });
});

describe('the keeping of cases', () => {
  it('finds a case on which nobody acted for ninety days, and none whose officer waits for a period', () => {
    const acts: Told[] = [
      DECIDED,
      ['notified', '2020-03-04', { ground: 'direct' }],
      ['verified', '2020-03-20', { ground: 'has-means' }],
    ];
    expect(told(judge(acts, '2020-06-18'))).toEqual([]);
    expect(told(judge(acts, '2020-06-19'))).toEqual(['long-untouched 2020-06-19 lasts']);
  });

  it('finds a case whose officer left, but for one that has ended', () => {
    const left = { officer_left_on: day('2020-03-10') };
    expect(told(judge([DECIDED, ['notified', '2020-03-04', { ground: 'direct' }]], '2020-03-11', left))).toEqual([
      'case-without-officer 2020-03-11 lasts',
    ]);
    const ended: Told[] = [DECIDED, ['notified', '2020-03-04', { ground: 'direct' }], ['withdrawn', '2020-03-05']];
    expect(told(judge(ended, '2020-03-11', left)).filter((one) => one.startsWith('case-without'))).toEqual([]);
  });

  it('finds missing and repeated numbers, however far apart', () => {
    const series = { register: 'case', year: 2021, imported_last: 0, last_on: day('2021-03-01') };
    expect(findGap({ ...series, numbers: [3, 1, 2] })).toBeUndefined();
    expect(findGap({ ...series, numbers: [1, 4, 4, 6] })?.sentence).toBe(
      'Năm thống kê 2021, từ số 1 đến số 6: thiếu 3 số (2-3, 5), trùng 1 số (4).',
    );
    expect(findGap({ ...series, numbers: [1, 999_999_999] })?.sentence).toContain('999.999.997 số');
    // What an import brought came from a book on paper, of which it may be a part.
    const imported = { ...series, imported_last: 40 };
    expect(findGap({ ...imported, numbers: [7, 40, 41] })).toBeUndefined();
    expect(findGap({ ...imported, numbers: [7, 40, 43] })?.sentence).toBe(
      'Năm thống kê 2021, từ số 41 đến số 43: thiếu 2 số (41-42).',
    );
    expect(findGap({ ...imported, numbers: [7, 7, 40] })?.sentence).toContain('trùng 1 số (7)');
  });

  it('finds requests that wait, and those whose limitation ends soon', () => {
    const request = { code: 'R1', received_on: day('2021-03-01'), judgment_in_force_on: day('2016-05-01') };
    const rules = (today: string) =>
      judgeRequest(request, day(today), CALENDAR, STANDARD_SETTINGS).map(({ rule }) => rule.code);
    expect(rules('2021-03-08')).toEqual(['limitation-near']);
    expect(rules('2021-03-09')).toEqual(['request-unanswered', 'limitation-near']);
  });
});

describe('every finding', () => {
  const paths: fc.Arbitrary<Told[]> = fc
    .array(
      fc.record({
        type: fc.constantFrom<[string, Partial<RecordedAct>]>(
          ['notified', { ground: 'direct' }],
          ['verified', { ground: 'has-means' }],
          ['verified', { ground: 'no-means' }],
          ['classified-no-means', { ground: 'a' }],
          ['postponed', { ground: 'request' }],
          ['resumed', {}],
          ['collected', { amount_vnd: 1n }],
          ['moved-to-separate-book', {}],
        ),
        after: fc.integer({ min: 0, max: 200 }),
      }),
      { maxLength: 8 },
    )
    .map((steps) => {
      const told_acts: Told[] = [DECIDED];
      let at = day('2020-03-02');
      for (const { type, after } of steps) {
        at = addDays(at, after);
        const next: Told[] = [...told_acts, [type[0], at, type[1]]];
        try {
          recorded(next);
          told_acts.push([type[0], at, type[1]]);
        } catch {
          // An act that the order forbids is left out.
        }
      }
      return told_acts;
    });

  it('has a rule, a key of its own, and the same key, day and officer the next night', () => {
    fc.assert(
      fc.property(paths, fc.integer({ min: 1, max: 400 }), (acts, later) => {
        const first = day(String(acts.at(-1)?.[1]));
        const now = judge(acts, first);
        const then = new Map(judge(acts, addDays(first, later)).map((finding) => [finding.key, finding]));
        expect(new Set(now.map(({ key }) => key)).size).toBe(now.length);
        for (const { rule, key, breach } of now) {
          expect(FINDING_RULES).toContain(rule);
          expect(breach.since <= first).toBe(true);
          expect(daysOf(breach.since, breach.ended_on, first)).toBeGreaterThan(0);
          // Nothing happened meanwhile: what was found stays found, word for word.
          expect(then.get(key)?.breach).toEqual(breach);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('of the catalogue has its own code and the words a person needs', () => {
    expect(new Set(FINDING_RULES.map(({ code }) => code)).size).toBe(FINDING_RULES.length);
    for (const rule of FINDING_RULES) {
      expect(rule.code).toMatch(/^[a-z][a-z0-9-]+$/);
      for (const words of [rule.label, rule.article, rule.mends.sentence]) expect(words.length).toBeGreaterThan(5);
    }
  });
});
