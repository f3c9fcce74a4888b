/** What the law says against acts of the procedure: each rule kept and broken once, by the law of the act's own day. */
import { describe, expect, test } from 'vitest';
import { getIsoDay } from '#kit/iso-day.ts';
import { breachesOfLast, codesOfLast } from '../domain/sample-history.ts';
import type { SampleStep } from '../domain/sample-history.ts';
import { ACT_CATALOGUE } from './catalogue.ts';

const DECIDED: SampleStep = { type: 'decided', on: '2021-04-08' };
const MINUTES = { declaration: 'absent', confirmation: 'Ủy ban nhân dân xã' };
const NOTHING_FOUND: SampleStep = { type: 'verified', on: '2021-05-10', ground: 'no-means', data: MINUTES };
const NO_MEANS: readonly SampleStep[] = [
  DECIDED,
  NOTHING_FOUND,
  { type: 'classified-no-means', on: '2021-05-12', ground: 'a' },
];
const again = (on: string, ground = 'no-means'): SampleStep => ({ type: 'verified', on, ground, data: MINUTES });
const move = (on: string): SampleStep => ({ type: 'moved-to-separate-book', on });

describe('one decision for each debtor', () => {
  test.each([
    ['2026-06-30', 2, false, []],
    ['2026-07-01', 2, false, ['decision-for-several-debtors']],
    ['2026-07-01', 2, true, []],
    ['2026-07-01', 1, false, []],
  ])('on %s for %i debtors, joint %s', (on, debtors, has_joint_duty, codes) => {
    expect(codesOfLast([{ type: 'decided', on }], { debtors, has_joint_duty })).toEqual(codes);
  });

  test('a thing that is divided or given back is decided on as a whole', () => {
    expect(codesOfLast([{ type: 'decided', on: '2026-07-01' }], { debtors: 2, has_duty_decided_whole: true })).toEqual(
      [],
    );
  });

  test('its article depends on the basis', () => {
    const article = (basis: 'ex-officio' | 'on-request'): string | undefined =>
      breachesOfLast([{ type: 'decided', on: '2026-07-01' }], { debtors: 2, basis })[0]?.article;
    expect(article('ex-officio')).toBe('NĐ 152/2026 Đ8 k1');
    expect(article('on-request')).toBe('NĐ 152/2026 Đ11 k1');
  });

  test('and its paper', () => {
    const document = ACT_CATALOGUE.get('decided')?.document;
    const terms = {
      type: 'decided',
      dated_on: getIsoDay('2021-04-08'),
      ground: null,
      amount_vnd: 0n,
      receiving_unit: null,
      officer_id: 1n,
      data: {},
    };
    if (typeof document !== 'function') throw new Error('the decision has two papers');
    expect(document(terms, { basis: 'ex-officio' })).toBe('qd-chu-dong');
    expect(document(terms, { basis: 'on-request' })).toBe('qd-theo-yeu-cau');
  });
});

describe('lack of means', () => {
  const classify = (on: string, ground = 'a'): SampleStep => ({ type: 'classified-no-means', on, ground });

  test.each<[string, readonly SampleStep[], string[]]>([
    ['never verified', [DECIDED, classify('2021-05-12')], ['no-means-without-evidence']],
    [
      'means were found',
      [DECIDED, again('2021-05-10', 'has-means'), classify('2021-05-12')],
      ['no-means-without-evidence'],
    ],
    ['nothing was found', NO_MEANS, []],
    ['on the last day of six months', [DECIDED, NOTHING_FOUND, classify('2021-11-10')], []],
    ['a day later', [DECIDED, NOTHING_FOUND, classify('2021-11-11')], ['no-means-verification-old']],
    ['no address, not verified', [DECIDED, NOTHING_FOUND, classify('2021-05-12', 'c')], ['no-address-not-verified']],
    [
      'no address, verified',
      [DECIDED, { ...NOTHING_FOUND, data: { ...MINUTES, circumstance: 'no-address' } }, classify('2021-05-12', 'c')],
      [],
    ],
  ])('the decision: %s', (_case, steps, codes) => {
    expect(codesOfLast(steps)).toEqual(codes);
  });

  test('an imported history does not tell what the minutes said', () => {
    const steps = [DECIDED, { type: 'verified', on: '2021-05-10', ground: 'no-means' }];
    expect(codesOfLast(steps)).toEqual(['declaration-not-stated', 'verification-unconfirmed']);
    expect(breachesOfLast(steps, {}, { papers_from: getIsoDay('2022-01-01') })).toEqual([]);
  });

  test.each<[string, readonly SampleStep[], string]>([
    ['the last day of the year', [...NO_MEANS, again('2021-11-10'), move('2022-05-12')], '12/05/2022'],
    ['verified once', [...NO_MEANS, move('2022-05-13')], '1 lần'],
    [
      'means found since',
      [...NO_MEANS, again('2021-11-10'), again('2022-04-10', 'has-means'), move('2022-05-13')],
      'có điều kiện',
    ],
    [
      'news not verified',
      [
        ...NO_MEANS,
        again('2021-11-10'),
        { type: 'information-received', on: '2022-05-02', ground: 'new-information', data: { given_by: 'bà B' } },
        move('2022-05-13'),
      ],
      '02/05/2022',
    ],
  ])('not to the separate book: %s', (_case, steps, words) => {
    const [breach, ...others] = breachesOfLast(steps);
    expect(others).toEqual([]);
    expect(breach).toMatchObject({ code: 'separate-book-conditions', article: 'NĐ 62/2015 Đ9 k5' });
    expect(breach?.sentence).toContain(words);
  });

  test('to the separate book after a year, two verifications and nothing new', () => {
    expect(codesOfLast([...NO_MEANS, again('2021-11-10'), move('2022-05-13')])).toEqual([]);
  });

  test('since 1/7/2026 after two years, and only ex officio; a request is sent back instead', () => {
    const steps: SampleStep[] = [
      { type: 'decided', on: '2025-04-08' },
      again('2025-05-10'),
      { type: 'classified-no-means', on: '2025-05-12', ground: 'a' },
      again('2025-11-10'),
    ];
    const send = (on: string): SampleStep => ({ type: 'request-sent-back', on });
    const on_request = { basis: 'on-request' } as const;
    expect(codesOfLast([...steps, move('2026-06-30')])).toEqual([]);
    expect(codesOfLast([...steps, move('2026-07-01')])).toEqual(['separate-book-conditions']);
    expect(codesOfLast([...steps, move('2027-05-13')])).toEqual([]);
    expect(codesOfLast([...steps, move('2027-05-13')], on_request)).toEqual(['separate-book-on-request']);
    expect(codesOfLast([...steps, send('2026-06-30')], on_request)).toEqual(['sending-back-not-in-force']);
    expect(codesOfLast([...steps, send('2027-05-12')], on_request)).toEqual(['separate-book-conditions']);
    expect(codesOfLast([...steps, send('2027-05-13')], on_request)).toEqual([]);
    expect(codesOfLast([...steps, send('2027-05-13')])).toEqual(['sending-back-ex-officio']);
  });

  test('back from the separate book only after means were confirmed', () => {
    const booked = [...NO_MEANS, again('2021-11-10'), move('2022-05-13')];
    const resume: SampleStep = { type: 'resumed', on: '2022-09-01' };
    expect(codesOfLast([...booked, resume])).toEqual(['resumed-without-means']);
    expect(codesOfLast([...booked, again('2022-08-30', 'has-means'), resume])).toEqual([]);
  });

  test('not out of the public list while there are no means', () => {
    expect(codesOfLast([...NO_MEANS, { type: 'publication-removed', on: '2021-06-01' }])).toEqual([
      'publication-removed-early',
    ]);
  });
});

describe('postponing and going on', () => {
  const postpone = (ground: string, data: Record<string, string> = {}, on = '2021-06-01'): SampleStep => ({
    type: 'postponed',
    on,
    ground,
    data,
  });

  test('illness and an unknown address only where the debtor must perform himself', () => {
    expect(codesOfLast([DECIDED, postpone('a')])).toEqual(['postponement-needs-personal-duty']);
    expect(codesOfLast([DECIDED, postpone('a')], { has_duty_beside_money: true })).toEqual([]);
  });

  test('by agreement with its end; at the request of the protest authority once and three months at most', () => {
    expect(codesOfLast([DECIDED, postpone('c')])).toEqual(['agreement-without-end']);
    expect(codesOfLast([DECIDED, postpone('c', { until: '2021-09-01' })])).toEqual([]);
    const request = (until: string): SampleStep => postpone('request', { request_issued_on: '2021-05-31', until });
    expect(codesOfLast([DECIDED, request('2021-08-31')])).toEqual([]);
    expect(codesOfLast([DECIDED, request('2021-09-01')])).toEqual(['postponement-by-request-too-long']);
    expect(
      codesOfLast([
        DECIDED,
        request('2021-07-31'),
        { type: 'resumed', on: '2021-08-02', data: { reason: 'request-term-ended' } },
        postpone('request', {}, '2021-08-10'),
      ]),
    ).toEqual(['postponement-by-request-twice']);
  });

  test('on before its end only for a reason that is told', () => {
    const steps = [DECIDED, postpone('c', { until: '2021-09-01' })];
    const resume = (on: string, data: Record<string, string> = {}): SampleStep => ({ type: 'resumed', on, data });
    expect(codesOfLast([...steps, resume('2021-09-01')])).toEqual(['resumed-before-ground-ended']);
    expect(codesOfLast([...steps, resume('2021-09-02')])).toEqual([]);
    expect(codesOfLast([...steps, resume('2021-07-01', { reason: 'agreement-ended' })])).toEqual([]);
    expect(
      codesOfLast([
        ...steps,
        { type: 'halt-ground-ended', on: '2021-07-01', ground: 'ground-ended' },
        resume('2021-07-02'),
      ]),
    ).toEqual([]);
  });

  test('a protest is a notice without number; bankruptcy a numbered decision, of organisations, after the word of the court', () => {
    const definition = ACT_CATALOGUE.get('suspended');
    const register = definition?.register;
    if (typeof register !== 'function') throw new Error('the register depends on the ground');
    const terms = {
      type: 'suspended',
      dated_on: getIsoDay('2021-06-01'),
      amount_vnd: null,
      receiving_unit: null,
      officer_id: null,
      data: {},
    };
    expect(register({ ...terms, ground: 'protest' })).toBeNull();
    expect(register({ ...terms, ground: 'bankruptcy' })).toBe('postponement');
    const suspend: SampleStep = { type: 'suspended', on: '2021-06-04', ground: 'bankruptcy' };
    expect(codesOfLast([DECIDED, suspend])).toEqual(['bankruptcy-of-a-person']);
    expect(codesOfLast([DECIDED, suspend], { has_organisation_debtor: true })).toEqual(['court-notice-missing']);
    const notice: SampleStep = {
      type: 'bankruptcy-notice-received',
      on: '2021-06-01',
      ground: 'accepted',
      data: { paper: 'TB' },
    };
    expect(codesOfLast([DECIDED, notice, suspend], { has_organisation_debtor: true })).toEqual([]);
    expect(codesOfLast([DECIDED, { type: 'suspended', on: '2021-06-04', ground: 'protest' }])).toEqual([]);
  });
});

describe('ending, withdrawing, changing', () => {
  test('no heirs of the creditor only after thirty days of searching', () => {
    const search: SampleStep = {
      type: 'heirs-told',
      on: '2021-06-01',
      ground: 'search-creditor-heirs',
      data: { deceased: 'bà B' },
    };
    const end = (on: string): SampleStep => ({ type: 'discontinued', on, ground: 'b' });
    expect(codesOfLast([DECIDED, end('2021-06-02')])).toEqual(['creditor-heirs-not-searched']);
    expect(codesOfLast([DECIDED, search, end('2021-07-01')])).toEqual(['creditor-heirs-not-searched']);
    expect(codesOfLast([DECIDED, search, end('2021-07-02')])).toEqual([]);
  });

  test('withdrawal and cancellation say on which ground; a part is withdrawn only for its entrustment', () => {
    const withdraw = (type: string, data: Record<string, string>): SampleStep => ({ type, on: '2021-06-01', data });
    expect(codesOfLast([DECIDED, withdraw('withdrawn', {})])).toEqual(['withdrawal-ground-missing']);
    expect(codesOfLast([DECIDED, withdraw('withdrawn', { reason: 'c' })])).toEqual([]);
    expect(codesOfLast([DECIDED, withdraw('cancelled', {})])).toEqual(['cancellation-ground-missing']);
    const part: SampleStep = { type: 'entrusted', on: '2021-06-01', amount_vnd: 1_000_000n };
    const in_part: SampleStep = {
      type: 'withdrawn-in-part',
      on: '2021-06-02',
      data: { of_act: 'C.2', withdrawn_part: '1 triệu' },
    };
    expect(codesOfLast([DECIDED, part, in_part])).toEqual([]);
    expect(
      codesOfLast([
        DECIDED,
        { type: 'minutes-taken', on: '2021-06-01', data: { participants: 'a', contents: 'b' } },
        in_part,
      ]),
    ).toEqual(['withdrawal-without-entrustment']);
  });

  test('not to an officer who declared a conflict, and no answer to a request that nobody made', () => {
    const steps: SampleStep[] = [
      DECIDED,
      { type: 'conflict-declared', on: '2021-05-03', data: { relation: 'anh ruột' } },
      { type: 'officer-changed', on: '2021-05-05', officer_id: 8n },
    ];
    expect(codesOfLast(steps)).toEqual([]);
    expect(codesOfLast([...steps, { type: 'officer-changed', on: '2021-06-05', officer_id: 7n }])).toEqual([
      'officer-in-conflict',
    ]);
    expect(
      codesOfLast([DECIDED, { type: 'officer-change-refused', on: '2021-05-03', data: { reason: 'không' } }]),
    ).toEqual(['no-request-to-answer']);
  });

  test('a file is archived once, after the reviewer found it complete', () => {
    const ended: SampleStep[] = [DECIDED, { type: 'withdrawn', on: '2021-05-04' }];
    const check = (ground: string): SampleStep => ({ type: 'file-checked', on: '2021-05-05', ground });
    const archive: SampleStep = { type: 'archived', on: '2021-05-06' };
    expect(codesOfLast([...ended, archive])).toEqual(['archived-unchecked']);
    expect(codesOfLast([...ended, check('returned'), archive])).toEqual(['archived-unchecked']);
    expect(codesOfLast([...ended, check('complete'), archive])).toEqual([]);
    expect(codesOfLast([...ended, check('complete'), archive, archive])).toEqual(['file-archived-already']);
    expect(() => codesOfLast([DECIDED, archive])).toThrow('act-not-permitted-from-position');
  });

  test('the whole is not confirmed while something remains', () => {
    const confirm: SampleStep = {
      type: 'confirmation-issued',
      on: '2021-05-04',
      ground: 'whole',
      data: { confirmed_person: 'ông A' },
    };
    expect(codesOfLast([DECIDED, confirm])).toEqual(['whole-confirmed-with-rest']);
    expect(codesOfLast([DECIDED, { ...confirm, ground: 'part' }])).toEqual(['confirmation-not-asked']);
  });
});

describe('notices, agreements, transfers', () => {
  test('posting lasts its time; VNeID since 1/1/2025, and never for the decision since 1/7/2026', () => {
    const post: SampleStep = { type: 'posting-started', on: '2021-05-10', data: { recipient: 'ông A', places: 'xã' } };
    const end = (on: string): SampleStep => ({ type: 'posting-ended', on, data: { of_act: 'C.2' } });
    expect(codesOfLast([DECIDED, post, end('2021-05-19')])).toEqual(['posting-ended-early']);
    expect(codesOfLast([DECIDED, post, end('2021-05-20')])).toEqual([]);
    const send = (on: string): SampleStep => ({ type: 'served', on, ground: 'vneid', data: { recipient: 'ông A' } });
    expect(codesOfLast([DECIDED, send('2024-12-31')])).toEqual(['notice-way-not-in-force']);
    expect(codesOfLast([DECIDED, send('2025-01-02')])).toEqual([]);
    expect(codesOfLast([DECIDED, send('2026-07-01')])).toEqual(['decision-notified-by-vneid']);
    const second: SampleStep = {
      type: 'media-notified',
      on: '2021-05-11',
      ground: 'second',
      data: { recipient: 'ông A', medium: 'báo' },
    };
    expect(codesOfLast([DECIDED, second])).toEqual(['media-notice-without-first']);
  });

  test('an agreement says until when and what follows; a duty goes over only with consent', () => {
    const agree = (data: Record<string, string>): SampleStep => ({
      type: 'agreement-recorded',
      on: '2021-05-11',
      data: { contents: 'trả dần', signed: 'yes', ...data },
    });
    expect(codesOfLast([DECIDED, agree({})])).toEqual(['agreement-incomplete']);
    expect(codesOfLast([DECIDED, agree({ perform_by: '2021-12-31', consequence: 'cưỡng chế' })])).toEqual([]);
    const transfer = (data: Record<string, string>): SampleStep => ({
      type: 'transfer-agreement-received',
      on: '2021-05-11',
      data: { side: 'duty', from: 'ông A', to: 'ông C', ...data },
    });
    expect(codesOfLast([DECIDED, transfer({})])).toEqual(['duty-transferred-without-consent']);
    expect(codesOfLast([DECIDED, transfer({ creditor_agrees: 'yes' })])).toEqual([]);
    expect(
      codesOfLast([DECIDED, { type: 'joint-debtor-released', on: '2021-05-11', data: { debtor: 'ông A' } }]),
    ).toEqual(['no-joint-duty']);
  });

  test('an asset is entrusted by itself only since 1/3/2022', () => {
    const entrust = (on: string): SampleStep => ({ type: 'asset-entrusted', on, data: { property: 'nhà' } });
    expect(codesOfLast([DECIDED, entrust('2022-02-28')])).toEqual(['asset-entrustment-not-in-force']);
    expect(codesOfLast([DECIDED, entrust('2022-03-01')])).toEqual([]);
  });
});

describe('remission (dossier 13.4)', () => {
  const steps = (decided_on: string, whole_vnd: bigint, paid_vnd: bigint, verified_on: string): SampleStep[] => [
    { type: 'decided', on: decided_on, amount_vnd: whole_vnd },
    ...(paid_vnd === 0n ? [] : [{ type: 'collected', on: decided_on, amount_vnd: paid_vnd }]),
    { type: 'verified', on: verified_on, ground: 'no-means', data: MINUTES },
  ];
  const file = (ground: string, on = '2021-06-01', amount?: string): SampleStep => ({
    type: 'remission-file-made',
    on,
    ground,
    data: amount === undefined ? {} : { amount },
  });

  test('eligible by amount and years, or refused with the article', () => {
    expect(codesOfLast([...steps('2016-06-01', 1_900_000n, 0n, '2021-05-20'), file('exempt')])).toEqual([]);
    const part = steps('2016-06-01', 10_000_000n, 200_000n, '2021-05-20');
    expect(codesOfLast([...part, file('exempt')])).toEqual(['remission-not-eligible']);
    expect(codesOfLast([...steps('2011-06-01', 10_000_000n, 200_000n, '2021-05-20'), file('exempt')])).toEqual([]);
    const large = steps('2016-06-01', 82_000_000n, 2_000_000n, '2021-05-20');
    expect(codesOfLast([...large, file('exempt')])).toEqual(['remission-only-reduced']);
    expect(codesOfLast([...large, file('reduce', '2021-06-01', '20000000')])).toEqual([]);
    expect(codesOfLast([...large, file('reduce', '2021-06-01', '20000001')])).toEqual(['remission-above-limit']);
  });

  test('the verification is three months old at most; only what is owed to the State', () => {
    expect(codesOfLast([...steps('2016-06-01', 1_900_000n, 0n, '2021-02-26'), file('exempt')])).toEqual([
      'remission-verification-old',
    ]);
    expect(codesOfLast([DECIDED, { type: 'remission-proposed', on: '2021-06-01' }], { basis: 'on-request' })).toEqual([
      'remission-not-of-the-state',
    ]);
  });

  test('reduced by what the court granted, once its ruling is in force', () => {
    const ruled: SampleStep = {
      type: 'remission-ruled',
      on: '2021-07-29',
      ground: 'reduce',
      data: { ruling: '01', amount: '2000000' },
    };
    const reduce = (on: string, amount_vnd: bigint): SampleStep => ({ type: 'reduced', on, amount_vnd });
    expect(codesOfLast([DECIDED, reduce('2021-08-16', 2_000_000n)])).toEqual(['remission-without-ruling']);
    expect(codesOfLast([DECIDED, ruled, reduce('2021-08-13', 2_000_000n)])).toEqual(['remission-ruling-not-in-force']);
    expect(codesOfLast([DECIDED, ruled, reduce('2021-08-16', 2_000_000n)])).toEqual([]);
    expect(codesOfLast([DECIDED, ruled, reduce('2021-08-16', 2_000_001n)])).toEqual(['reduced-above-ruling']);
    expect(codesOfLast([DECIDED, { type: 'discontinued', on: '2021-08-16', ground: 'e' }])).toEqual([
      'remission-without-ruling',
    ]);
  });
});
