/** Every clock that acts of measures set running: when it ends by the law of the day, and which act meets it. */
import { describe, expect, test } from 'vitest';
import { sampleDeadlines, sampleHistory } from '../domain/sample-history.ts';
import type { SampleStep } from '../domain/sample-history.ts';
import {
  ENFORCEABLE,
  ENFORCEABLE_2026,
  FAILED_ONCE,
  FAILED_THREE_TIMES,
  onAsset,
  REGISTRY_ASKED,
  seized,
  seizureDecided,
  SEIZED,
  TAKEN_OVER,
  takenOver,
  VALUED,
} from '../domain/sample-measures.ts';
import { MEASURE_ACTS } from './measure-acts.ts';

type Steps = readonly SampleStep[];
type Row = [rule: string, steps: Steps, due_on: string, after?: Steps, status?: 'met' | 'ended' | 'moved'];

const act = (type: string, on: string, data: Record<string, string> = {}, ground?: string): SampleStep =>
  ground === undefined ? { type, on, data } : { type, on, data, ground };

const held = (type: string, kind: string, on = '2021-01-13'): SampleStep =>
  act(type, on, { asset: 'TS1', description: 'Tài sản của người phải thi hành án', kind });
const FROZEN: Steps = [...ENFORCEABLE.slice(0, 2), held('account-frozen', 'account')];
const DETAINED: Steps = [...ENFORCEABLE.slice(0, 2), held('property-held', 'movable')];
const deducted = (on: string): SampleStep =>
  onAsset('account-deduction-decided', on, {
    account_holder: 'Nguyễn Văn Thành',
    account_number: '2610205012345',
    bank: 'Agribank Tam Dương',
    deducted_vnd: '1000000',
  });

const SECURITY: readonly Row[] = [
  [
    'D63',
    [...ENFORCEABLE, act('hiding-found', '2021-01-29', { findings: 'Đang bán xe' })],
    '2021-01-29',
    [held('property-held', 'movable', '2021-01-29')],
    'met',
  ],
  [
    'D36',
    [...ENFORCEABLE, held('security-recorded', 'account', '2021-01-29')],
    '2021-01-30',
    [onAsset('account-frozen', '2021-01-30')],
    'met',
  ],
  ['D56', [...ENFORCEABLE, held('security-recorded', 'account', '2021-01-29')], '2021-01-29'],
  ['D35', FROZEN, '2021-01-25', [deducted('2021-01-22')], 'met'],
  ['D35', FROZEN, '2021-01-25', [onAsset('security-lifted', '2021-01-22', {}, 'no-coercion')], 'met'],
  [
    'D82',
    [...ENFORCEABLE, held('transfer-suspended', 'real-estate')],
    '2021-01-13',
    [onAsset('registry-told', '2021-01-13', { registry: 'VPĐK' })],
    'met',
  ],
  [
    'D37',
    [...DETAINED, onAsset('asset-owner-known', '2021-03-01', {}, 'debtor')],
    '2021-03-11',
    [seizureDecided('2021-03-09', { asset: 'TS1' })],
    'met',
  ],
  [
    'D37',
    [...DETAINED, onAsset('asset-owner-known', '2021-03-01', {}, 'other')],
    '2021-03-11',
    [onAsset('security-lifted', '2021-03-05', {}, 'not-debtors')],
    'met',
  ],
  [
    'D121',
    [...ENFORCEABLE, act('provisional-received', '2021-05-07', { court_decision: '1/QĐ' })],
    '2021-05-08',
    [act('provisional-applied', '2021-05-08', { measure: 'security' })],
    'met',
  ],
  [
    'D64',
    [...ENFORCEABLE, act('provisional-received', '2021-05-07', { court_decision: '1/QĐ' })],
    '2021-05-07',
    [{ type: 'verified', on: '2021-05-07', ground: 'has-means' }],
    'met',
  ],
  [
    'D123',
    [...ENFORCEABLE, act('provisional-court-notice', '2021-04-19', { court_decision: '2/QĐ', outcome: 'changed' })],
    '2021-04-19',
    [act('provisional-changed', '2021-04-19', { court_decision: '2/QĐ' })],
    'met',
  ],
  [
    'D122',
    [...FROZEN, act('provisional-lifted', '2021-04-01', { court_decision: '3/QĐ' })],
    '2021-04-02',
    [onAsset('security-lifted', '2021-04-02', {}, 'provisional-lifted')],
    'met',
  ],
];

const ASKED = act('coercion-police-asked', '2021-04-01', { planned_at: '2021-05-20T08:00', place: 'xã Kim Long' });
const answered = (answer: string): SampleStep => act('coercion-police-answered', '2021-04-05', { answer });
const PLAN = { planned_at: '2021-05-20T08:00', place: 'xã Kim Long' };
const DRAFTED = act('coercion-plan-drafted', '2021-04-07', PLAN);
const APPROVED = act('coercion-plan-approved', '2021-04-20', {
  ...PLAN,
  forces: '20 người',
  cost_vnd: '15000000',
  is_large: 'yes',
});
const fined = (measure: string): SampleStep =>
  act('fine-decided', '2021-04-12', { measure, fine_vnd: '3000000', work: 'tháo dỡ mái tôn' });

const COERCION: readonly Row[] = [
  [
    'D83',
    [...ENFORCEABLE, fined('act-performance')],
    '2021-04-19',
    [act('act-forcing-decided', '2021-04-26', { measure: 'act-performance', work: 'tháo dỡ', within: '05 ngày' })],
    'ended',
  ],
  ['D84', [...ENFORCEABLE, fined('worker-taking-back')], '2021-04-22'],
  ['D84', [...ENFORCEABLE_2026, { ...fined('worker-taking-back'), on: '2026-09-22' }], '2026-09-29'],
  ['D86', [...ENFORCEABLE, ASKED], '2021-04-06', [answered('agreed')], 'met'],
  ['D87', [...ENFORCEABLE, ASKED, answered('agreed')], '2021-04-07', [DRAFTED], 'met'],
  [
    'D96',
    [...ENFORCEABLE_2026, { ...ASKED, on: '2026-09-22' }, { ...answered('reported-up'), on: '2026-09-24' }],
    '2026-10-01',
    [{ ...answered('agreed'), on: '2026-09-30' }],
    'met',
  ],
  ['D88', [...ENFORCEABLE, DRAFTED], '2021-05-10', [act('coercion-draft-meeting', '2021-04-15')], 'met'],
  [
    'D89',
    [...ENFORCEABLE, act('coercion-draft-meeting', '2021-04-15')],
    '2021-04-19',
    [{ ...APPROVED, on: '2021-04-19' }],
    'met',
  ],
  ['D90', [...ENFORCEABLE, APPROVED], '2021-04-26', [act('coercion-police-planned', '2021-04-26')], 'met'],
  [
    'D97',
    [
      ...ENFORCEABLE_2026,
      { ...APPROVED, on: '2026-09-22', data: { ...APPROVED.data, planned_at: '2026-10-20T08:00' } },
    ],
    '2026-10-13',
    [act('coercion-police-planned', '2026-10-12')],
    'met',
  ],
  ['D91', [...ENFORCEABLE, APPROVED], '2021-05-19', [act('coercion-plan-meeting', '2021-05-18')], 'met'],
  ['D92', [...ENFORCEABLE, APPROVED], '2021-05-13', [act('coercion-chairman-reported', '2021-05-12')], 'met'],
  [
    'D93',
    [...ENFORCEABLE, APPROVED],
    '2021-05-17',
    [act('coercion-cost-told', '2021-05-17', { cost_vnd: '15000000' })],
    'met',
  ],
  [
    'D93',
    [...ENFORCEABLE, APPROVED],
    '2021-05-17',
    [act('coercion-not-carried-out', '2021-05-10', {}, 'voluntary')],
    'ended',
  ],
  [
    'D94',
    [...ENFORCEABLE, REGISTRY_ASKED, seizureDecided('2021-03-02')],
    '2021-03-10',
    [act('seizure-announced', '2021-03-08', { planned_at: '2021-03-15T08:00' })],
    'met',
  ],
];

const CONTRACTED: Steps = FAILED_ONCE.slice(0, -2);
const BY_OFFICER: Steps = [...VALUED, onAsset('auction-contracted', '2021-04-14', {}, 'officer')];
const SOLD: Steps = [
  ...CONTRACTED,
  onAsset('auction-succeeded', '2021-05-20', { sold_vnd: '1100000000', buyer: 'Ông Khải' }),
];
const PAID: Steps = [...SOLD, onAsset('buyer-paid', '2021-06-01', { paid_vnd: '1100000000' })];
const COMMON: Steps = [
  ...SEIZED.slice(0, -1),
  seized('2021-03-15', { common: 'yes' }),
  onAsset('valuation-contracted', '2021-03-19', { valuer: 'Công ty Thẩm định giá' }, 'a'),
  onAsset('asset-valued', '2021-04-05', { value_vnd: '1000000000' }),
];
const told = (on: string): SampleStep => onAsset('co-owner-priority-told', on, { recipient: 'Bà Huệ' });
const ALL_PAID: SampleStep = { type: 'collected', on: '2021-05-03', amount_vnd: 1_500_000_000n };

const CHAIN: readonly Row[] = [
  ['D39', SEIZED, '2021-03-22', [VALUED[SEIZED.length] ?? ALL_PAID], 'met'],
  ['D39', SEIZED, '2021-03-22', [onAsset('price-agreed', '2021-03-16', { value_vnd: '900000000' })], 'ended'],
  ['D101', SEIZED, '2021-03-15', [onAsset('price-agreed', '2021-03-15', { value_vnd: '900000000' })], 'met'],
  [
    'D109',
    [...SEIZED.slice(0, -1), seized('2021-03-15', { kind: 'movable', special: 'perishable' })],
    '2021-03-22',
    [onAsset('asset-sold-without-auction', '2021-03-16', { sold_vnd: '900000', buyer: 'Bà Lan' }, 'perishable')],
    'met',
  ],
  [
    'D98',
    [...SEIZED, onAsset('asset-dispute-told', '2021-03-17', { recipient: 'Ông Bình' })],
    '2021-04-16',
    [onAsset('asset-court-asked', '2021-04-01', { asked_by: 'party', court: 'TAND huyện' })],
    'met',
  ],
  ['D99', [...SEIZED, onAsset('common-property-told', '2021-03-17', { recipient: 'Bà Huệ' }, 'owners')], '2021-04-16'],
  [
    'D100',
    [...SEIZED, onAsset('common-property-told', '2021-04-19', { recipient: 'Ngân hàng' }, 'creditor')],
    '2021-05-04',
  ],
  ['D102', VALUED.slice(0, -1), '2021-04-08', [onAsset('valuation-told', '2021-04-07')], 'met'],
  ['D103', VALUED, '2021-04-14', [onAsset('revaluation-asked', '2021-04-09', { advance: 'yes' }, 'b')], 'met'],
  ['D104', COMMON, '2021-04-12', [told('2021-04-09')], 'met'],
  [
    'D105',
    [...COMMON, told('2021-04-09')],
    '2021-07-09',
    [onAsset('asset-sold-without-auction', '2021-05-04', { sold_vnd: '1000000000', buyer: 'Bà Huệ' }, 'co-owner')],
    'met',
  ],
  [
    'D106',
    [...COMMON, told('2021-04-09')],
    '2021-07-16',
    [onAsset('auction-contracted', '2021-07-12', {}, 'chosen')],
    'met',
  ],
  [
    'D107',
    VALUED,
    '2021-04-12',
    [onAsset('auction-house-agreed', '2021-04-09', { auctioneer: 'Công ty Đấu giá' })],
    'met',
  ],
  ['D40', VALUED, '2021-04-15', [onAsset('auction-contracted', '2021-04-14', {}, 'chosen')], 'met'],
  ['D41', CONTRACTED, '2021-05-31', [onAsset('auction-failed', '2021-05-24')], 'met'],
  ['D108', BY_OFFICER, '2021-05-20', [onAsset('auction-failed', '2021-05-10')], 'met'],
  ['D110', CONTRACTED, '2021-05-19', [onAsset('auction-failed', '2021-05-24')], 'ended'],
  ['D111', SOLD, '2021-06-21', [onAsset('buyer-paid', '2021-06-01', { paid_vnd: '1100000000' })], 'met'],
  ['D112', PAID, '2021-06-11', [onAsset('sale-money-deposited', '2021-06-10', { bank: 'Agribank' })], 'met'],
  ['D113', PAID, '2021-07-01', [onAsset('asset-delivered', '2021-06-21')], 'met'],
  ['D114', [...PAID, onAsset('asset-delivered', '2021-06-21')], '2021-07-01'],
  ['D115', FAILED_ONCE.slice(0, -1), '2021-05-31', [onAsset('auction-failure-told', '2021-05-26')], 'met'],
  [
    'D116',
    FAILED_ONCE,
    '2021-06-07',
    [onAsset('price-reduced', '2021-06-08', { new_vnd: '900000000' }, 'no-agreement')],
    'ended',
  ],
  [
    'D117',
    [...CONTRACTED, onAsset('auction-failed', '2021-05-24', { state_revenue: 'yes' })],
    '2021-06-03',
    [onAsset('price-reduced', '2021-05-28', { new_vnd: '900000000' }, 'state-revenue')],
    'met',
  ],
  [
    'D118',
    FAILED_THREE_TIMES,
    '2021-09-30',
    [onAsset('take-over-asked', '2021-09-24'), onAsset('take-over-told', '2021-09-28')],
    'met',
  ],
  ['D119', TAKEN_OVER.slice(0, -1), '2021-10-28', TAKEN_OVER.slice(-1), 'ended'],
  ['D38', [...SEIZED, ALL_PAID], '2021-05-10', [onAsset('seizure-released', '2021-05-06', {}, 'b')], 'met'],
  [
    'D38',
    [...SEIZED, { type: 'discontinued', on: '2021-05-03', ground: 'c' }],
    '2021-05-10',
    [onAsset('seizure-released', '2021-05-06', {}, 'd')],
    'met',
  ],
  [
    'D38',
    [...SEIZED, ALL_PAID, onAsset('asset-redeemed', '2021-05-04')],
    '2021-05-11',
    [onAsset('seizure-released', '2021-05-06', {}, 'b')],
    'met',
  ],
];

/** The same chain under the law of 2026, which counts some periods otherwise. */
const NEW_CHAIN: Steps = [
  ...ENFORCEABLE_2026,
  { ...seized('2026-09-22'), type: 'asset-seized' },
  onAsset('price-agreed', '2026-09-23', { value_vnd: '1000000000' }),
  onAsset('auction-contracted', '2026-09-28', {}, 'chosen'),
  onAsset('auction-failed', '2026-10-01'),
  onAsset('price-reduced', '2026-10-12', { new_vnd: '900000000' }, 'agreed'),
  onAsset('auction-failed', '2026-10-15'),
  onAsset('price-reduced', '2026-10-26', { new_vnd: '810000000' }, 'agreed'),
  onAsset('auction-failed', '2026-11-02'),
];
const NEW_RULES: readonly Row[] = [
  ['D115', NEW_CHAIN, '2026-11-04', [onAsset('auction-failure-told', '2026-11-03')], 'met'],
  [
    'D148',
    [...NEW_CHAIN, onAsset('take-over-asked', '2026-11-04')],
    '2026-11-09',
    [onAsset('take-over-told', '2026-11-05')],
    'met',
  ],
  [
    'D119',
    [...NEW_CHAIN, onAsset('take-over-asked', '2026-11-04'), onAsset('take-over-told', '2026-11-05')],
    '2026-11-12',
  ],
  [
    'D120',
    [
      ...NEW_CHAIN,
      onAsset('take-over-asked', '2026-11-04'),
      onAsset('take-over-told', '2026-11-05'),
      onAsset('take-over-payment-asked', '2026-11-13'),
    ],
    '2026-11-20',
    [takenOver('2026-11-19', 810_000_000n)],
    'met',
  ],
];

const ROWS = [...SECURITY, ...COERCION, ...CHAIN, ...NEW_RULES];

function newest(steps: Steps, rule: string) {
  return sampleDeadlines(sampleHistory(...steps)).findLast((deadline) => deadline.rule === rule);
}

describe('clocks of measures', () => {
  test.each(ROWS)('%s ends on its day and is closed by its act', (rule, steps, due_on, after, status) => {
    const opened = newest(steps, rule);
    expect(opened).toMatchObject({ due_on, status: 'open' });
    if (after === undefined) return;
    const closed = sampleDeadlines(sampleHistory(...steps, ...after)).find(
      (deadline) => deadline.rule === rule && deadline.opened_by_act_id === opened?.opened_by_act_id,
    );
    expect(closed).toMatchObject({ due_on, status, closed_on: after.at(-1)?.on });
  });

  test('none is forgotten', () => {
    const papers = new Set(['D07', 'D08']);
    const opened = new Set(MEASURE_ACTS.flatMap(({ opens = [] }) => opens.map(({ rule }) => rule)));
    expect([...opened].filter((rule) => !papers.has(rule)).toSorted()).toEqual(
      [...new Set(ROWS.map(([rule]) => rule))].toSorted(),
    );
  });

  test('a second notice of a dispute moves its clock; another asset keeps its own', () => {
    const second = seized('2021-03-16', { asset: 'TS2', kind: 'movable' });
    const deadlines = sampleDeadlines(
      sampleHistory(
        ...SEIZED,
        second,
        onAsset('asset-dispute-told', '2021-03-17', { recipient: 'Ông Bình' }),
        onAsset('asset-dispute-told', '2021-03-22', { recipient: 'Ông Bình' }),
        onAsset('valuation-contracted', '2021-03-22', { valuer: 'Công ty Thẩm định giá' }, 'a'),
      ),
    );
    const of = (rule: string) =>
      deadlines.filter((one) => one.rule === rule).map(({ asset, status, due_on }) => [asset, status, due_on]);
    expect(of('D98')).toEqual([
      ['TS1', 'moved', '2021-04-16'],
      ['TS1', 'open', '2021-04-22'],
    ]);
    expect(of('D39')).toEqual([
      ['TS1', 'met', '2021-03-22'],
      ['TS2', 'open', '2021-03-23'],
    ]);
  });
});
