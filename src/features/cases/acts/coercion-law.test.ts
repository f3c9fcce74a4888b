/** What the law says against measures and coercion: each rule broken once, with the article that says it. */
import { describe, expect, test } from 'vitest';
import type { CaseFacts } from '../domain/legal-question.ts';
import { breachesOfLast } from '../domain/sample-history.ts';
import type { SampleStep } from '../domain/sample-history.ts';
import {
  ENFORCEABLE,
  ENFORCEABLE_2026,
  REGISTRY_ASKED,
  seized,
  seizureDecided,
  VALUED,
} from '../domain/sample-measures.ts';

type Steps = readonly SampleStep[];
type Row = [name: string, steps: Steps, breaches: readonly (readonly [string, string])[], facts?: Partial<CaseFacts>];

const act = (type: string, on: string, data: Record<string, string> = {}, ground?: string): SampleStep =>
  ground === undefined ? { type, on, data } : { type, on, data, ground };

const deducted = (on: string, data: Record<string, string> = {}): SampleStep =>
  act('account-deduction-decided', on, {
    account_holder: 'Nguyễn Văn Thành',
    account_number: '2610205012345',
    bank: 'Agribank Tam Dương',
    deducted_vnd: '1000000',
    ...data,
  });
const income = (on: string, data: Record<string, string>): SampleStep =>
  act(
    'income-deduction-decided',
    on,
    { earner: 'Ông Thành', payer: 'Công ty May', income_kind: 'wages', ...data },
    'c',
  );
const [DECIDED, NOTIFIED, VERIFIED] = ENFORCEABLE;
if (DECIDED === undefined || NOTIFIED === undefined || VERIFIED === undefined) throw new Error('no beginning');

const BEFORE_COERCION: readonly Row[] = [
  ['lawful', [...ENFORCEABLE, deducted('2021-01-25')], []],
  [
    'no notice',
    [DECIDED, VERIFIED, deducted('2021-01-25')],
    [['coercion-without-notice', 'Luật THADS Đ45 k1, Đ46 k1']],
  ],
  [
    'within the voluntary period',
    [DECIDED, NOTIFIED, { ...VERIFIED, on: '2021-01-12' }, deducted('2021-01-18')],
    [['coercion-in-voluntary-period', 'Luật THADS Đ45 k1, Đ46 k1']],
  ],
  [
    'within it, but hiding is to be prevented',
    [
      DECIDED,
      NOTIFIED,
      { ...VERIFIED, on: '2021-01-12' },
      deducted('2021-01-13', { without_waiting: 'danger-of-hiding' }),
    ],
    [],
  ],
  [
    'not verified',
    [DECIDED, NOTIFIED, deducted('2021-01-25')],
    [['coercion-without-verification', 'Luật THADS Đ44 k1, Đ46 k1']],
  ],
  [
    'no means found',
    [DECIDED, NOTIFIED, { ...VERIFIED, ground: 'no-means' }, deducted('2021-01-25')],
    [['coercion-without-means', 'Luật THADS Đ44 k1, Đ46 k1']],
  ],
  [
    'name and birth date alone',
    [...ENFORCEABLE, deducted('2021-01-25')],
    [['debtor-not-identified', 'Luật THADS Đ44']],
    { debtors_identified: false },
  ],
  [
    'the same for a freeze',
    [...ENFORCEABLE, act('account-frozen', '2021-01-25', { description: 'Tài khoản', kind: 'account', asset: 'TS1' })],
    [['debtor-not-identified', 'Luật THADS Đ44']],
    { debtors_identified: false },
  ],
  [
    'postponed',
    [...ENFORCEABLE, act('postponed', '2021-01-25', {}, 'c'), deducted('2021-01-26')],
    [['measure-while-halted', 'Luật THADS Đ48 k1 điểm c']],
  ],
  [
    'more than is owed',
    [...ENFORCEABLE, deducted('2021-01-25', { deducted_vnd: '1500000001' })],
    [['deduction-above-duty', 'Luật THADS Đ76 k1']],
  ],
  ['owed and costs', [...ENFORCEABLE, deducted('2021-01-25', { deducted_vnd: '1500000001', cost_vnd: '1' })], []],
  [
    '30 % of wages',
    [...ENFORCEABLE, income('2021-01-25', { monthly_income_vnd: '10000000', monthly_deduction_vnd: '3000000' })],
    [],
  ],
  [
    'more than 30 %',
    [...ENFORCEABLE, income('2021-01-25', { monthly_income_vnd: '10000000', monthly_deduction_vnd: '3000001' })],
    [['income-deduction-above-limit', 'Luật THADS Đ78 k3']],
  ],
  [
    'agreed otherwise',
    [
      ...ENFORCEABLE,
      income('2021-01-25', { monthly_income_vnd: '10000000', monthly_deduction_vnd: '5000000', agreed: 'yes' }),
    ],
    [],
  ],
  [
    '2026: a minimum wage for each',
    [
      ...ENFORCEABLE_2026,
      income('2026-09-22', {
        monthly_income_vnd: '12000000',
        monthly_deduction_vnd: '4000000',
        dependants: '1',
        minimum_wage_vnd: '4000000',
      }),
    ],
    [],
  ],
  [
    '2026: too little left',
    [
      ...ENFORCEABLE_2026,
      income('2026-09-22', {
        monthly_income_vnd: '12000000',
        monthly_deduction_vnd: '4000001',
        dependants: '1',
        minimum_wage_vnd: '4000000',
      }),
    ],
    [['income-deduction-above-limit', 'NĐ 152/2026 Đ51 k1']],
  ],
  [
    '2026: wage not stated',
    [...ENFORCEABLE_2026, income('2026-09-22', { monthly_income_vnd: '12000000', monthly_deduction_vnd: '1' })],
    [['minimum-wage-not-stated', 'NĐ 152/2026 Đ51 k1']],
  ],
  [
    'business leaves nothing',
    [...ENFORCEABLE, act('money-collection-decided', '2021-01-25', { holder: 'Ông Thành' }, 'business')],
    [['minimum-not-left', 'Luật THADS Đ79 k1; NĐ 62/2015 Đ22 k2']],
  ],
];

const decide = (data: Record<string, string>, on = '2021-03-02'): Steps => [
  ...ENFORCEABLE,
  REGISTRY_ASKED,
  seizureDecided(on, data),
];
const forced = (on: string, measure: string, without_waiting?: string): SampleStep =>
  act('act-forcing-decided', on, {
    measure,
    work: 'tháo dỡ',
    within: 'ngay',
    ...(without_waiting === undefined ? {} : { without_waiting }),
  });
const fined = (measure: string): SampleStep =>
  act('fine-decided', '2021-04-12', { measure, fine_vnd: '3000000', work: 'tháo dỡ' });

const SEIZING: readonly Row[] = [
  ['lawful', decide({}), []],
  [
    'larger than the duty',
    decide({ estimate_vnd: '1500000001' }),
    [['measure-out-of-proportion', 'NĐ 62/2015 Đ13 k1']],
  ],
  ['larger, with a reason', decide({ estimate_vnd: '9000000000', larger_because: 'only-asset' }), []],
  [
    'together with what is held',
    [
      ...VALUED,
      seizureDecided('2021-04-12', {
        measure: 'movable-seizure',
        estimate_vnd: '600000000',
        planned_at: '2021-04-14T08:00',
      }),
    ],
    [['measure-out-of-proportion', 'NĐ 62/2015 Đ13 k1']],
  ],
  ['house not examined', decide({ measure: 'house-seizure' }), [['dwelling-not-examined', 'Luật THADS Đ95 k1']]],
  [
    'only dwelling, other property',
    decide({ measure: 'house-seizure', dwelling: 'other-property' }),
    [['only-dwelling-seized', 'Luật THADS Đ95 k1']],
  ],
  ['only dwelling, debtor agrees', decide({ measure: 'house-seizure', dwelling: 'debtor-agrees' }), []],
  [
    'pledge not examined',
    decide({ measure: 'pledged-property-seizure' }),
    [['pledge-not-examined', 'Luật THADS Đ90 k1; NĐ 62/2015 Đ24 k3']],
  ],
  [
    'pledge worth nothing more',
    decide({ measure: 'pledged-property-seizure', pledge: 'not-worth-more' }),
    [['pledge-not-worth-more', 'Luật THADS Đ90 k1; NĐ 62/2015 Đ24 k3']],
  ],
  ['registry not asked', [...ENFORCEABLE, seizureDecided('2021-03-02')], [['registry-not-asked', 'Luật THADS Đ89 k1']]],
  [
    'planned at night',
    decide({ planned_at: '2021-03-15T22:30' }),
    [['coercion-in-forbidden-window', 'Luật THADS Đ46 k2']],
  ],
  [
    'planned on a Sunday',
    decide({ planned_at: '2021-03-14T08:00' }),
    [['coercion-in-forbidden-window', 'Luật THADS Đ46 k2']],
  ],
  [
    'by force around Tết',
    decide({ planned_at: '2021-02-25T08:00', with_forces: 'yes' }, '2021-02-18'),
    [['coercion-in-forbidden-window', 'NĐ 62/2015 Đ13 k2']],
  ],
  ['without force around Tết', decide({ planned_at: '2021-02-25T08:00' }, '2021-02-18'), []],
  [
    'seized without a decision',
    [...ENFORCEABLE, seized('2021-03-15', { kind: 'movable' })],
    [['seizure-not-decided', 'Luật THADS Đ70 k3']],
  ],
  ['seized without notice', [...decide({}), seized('2021-03-15')], [['seizure-not-announced', 'Luật THADS Đ88 k1']]],
  [
    'seized two days after notice',
    [...decide({}), act('seizure-announced', '2021-03-11', { planned_at: '2021-03-15T08:00' }), seized('2021-03-15')],
    [['seizure-not-announced', 'Luật THADS Đ88 k1']],
  ],
  [
    'at once, hiding is to be prevented',
    [...decide({ without_waiting: 'danger-of-hiding' }), seized('2021-03-15')],
    [],
  ],
  [
    'notice without a decision',
    [...ENFORCEABLE, act('seizure-announced', '2021-03-11', { planned_at: '2021-03-15T08:00' })],
    [['seizure-not-decided', 'Luật THADS Đ70 k3']],
  ],
  [
    'forced without a fine',
    [...ENFORCEABLE, forced('2021-04-26', 'act-performance')],
    [['forcing-without-fine', 'Luật THADS Đ118-121']],
  ],
  [
    'forced within the term',
    [...ENFORCEABLE, fined('act-performance'), forced('2021-04-19', 'act-performance')],
    [['forcing-before-term', 'Luật THADS Đ118 k1, Đ120 k2']],
  ],
  ['forced after the term', [...ENFORCEABLE, fined('act-performance'), forced('2021-04-20', 'act-performance')], []],
  [
    'fined for something else',
    [...ENFORCEABLE, fined('act-omission'), forced('2021-04-20', 'act-performance')],
    [['forcing-without-fine', 'Luật THADS Đ118-121']],
  ],
  ['provisional measure', [...ENFORCEABLE, forced('2021-04-20', 'act-performance', 'provisional-measure')], []],
  [
    'exploitation ended that never was',
    [...ENFORCEABLE, act('exploitation-ended', '2021-04-20', {}, 'a')],
    [['exploitation-not-in-force', 'Luật THADS Đ109 k1']],
  ],
  [
    'exit ban lifted that never was',
    [...ENFORCEABLE, act('exit-ban-lifted', '2021-04-20', { person: 'Ông Thành', reason: 'Hết căn cứ' })],
    [['exit-ban-not-in-force', 'NĐ 62/2015 Đ51 k4']],
  ],
  [
    'provisional measure unknown',
    [...ENFORCEABLE, act('provisional-lifted', '2021-04-20', { court_decision: '3/QĐ' })],
    [['provisional-measure-unknown', 'Luật THADS Đ130 k1']],
  ],
];

const PLAN = { planned_at: '2021-05-20T08:00', place: 'xã Kim Long' };
const asked = (on: string): SampleStep => act('coercion-police-asked', on, PLAN);
const ANSWERED = act('coercion-police-answered', '2021-04-05', { answer: 'agreed' });
const DRAFTED = act('coercion-plan-drafted', '2021-04-07', PLAN);
const approved = (on: string, data: Record<string, string> = {}): SampleStep =>
  act('coercion-plan-approved', on, { ...PLAN, forces: '20 người', cost_vnd: '15000000', ...data });
const carriedOut = (began_at: string, data: Record<string, string> = {}): SampleStep =>
  act('coercion-carried-out', began_at.slice(0, 10), { began_at, place: 'xã Kim Long', with_forces: 'yes', ...data });
const READY: Steps = [
  ...decide({}),
  asked('2021-04-01'),
  ANSWERED,
  DRAFTED,
  approved('2021-04-12'),
  act('coercion-cost-told', '2021-05-10', { cost_vnd: '15000000' }),
];

const PLANNING: readonly Row[] = [
  ['approved', [...decide({}), asked('2021-04-01'), ANSWERED, DRAFTED, approved('2021-04-12')], []],
  [
    'police asked nine days before',
    [...decide({}), asked('2021-04-01'), ANSWERED, DRAFTED, approved('2021-04-10')],
    [['police-asked-late', 'TTLT 03/2012 Đ4 k1']],
  ],
  [
    'nothing before the plan',
    [...ENFORCEABLE, approved('2021-04-12')],
    [
      ['coercion-without-decision', 'Luật THADS Đ70 k3'],
      ['police-not-asked', 'TTLT 03/2012 Đ4 k1'],
      ['police-not-answered', 'TTLT 03/2012 Đ4 k2'],
      ['coercion-plan-not-drafted', 'TTLT 03/2012 Đ4 k4'],
    ],
  ],
  [
    'planned around Tết',
    [...decide({}), asked('2021-04-01'), ANSWERED, DRAFTED, approved('2021-04-12', { planned_at: '2022-02-10T08:00' })],
    [['coercion-in-forbidden-window', 'NĐ 62/2015 Đ13 k2']],
  ],
  [
    'policy beneficiary on 27/7',
    [
      ...decide({}),
      asked('2021-04-01'),
      ANSWERED,
      DRAFTED,
      approved('2021-04-12', { planned_at: '2021-07-27T08:00', policy_beneficiary: 'yes' }),
    ],
    [['coercion-in-forbidden-window', 'NĐ 62/2015 Đ13 k2']],
  ],
  ['answer without a question', [...ENFORCEABLE, ANSWERED], [['police-not-asked', 'TTLT 03/2012 Đ4 k1']]],
  [
    'meeting on nothing',
    [...ENFORCEABLE, act('coercion-draft-meeting', '2021-04-12')],
    [['coercion-plan-not-drafted', 'TTLT 03/2012 Đ4 k4']],
  ],
  ['carried out', [...READY, carriedOut('2021-05-20T08:00')], []],
  [
    'without a plan',
    [...decide({}), carriedOut('2021-05-20T08:00')],
    [
      ['coercion-without-plan', 'Luật THADS Đ72 k1'],
      ['coercion-cost-not-told', 'Luật THADS Đ73 k4'],
    ],
  ],
  ['without force needs no plan', [...decide({}), carriedOut('2021-05-20T08:00', { with_forces: 'no' })], []],
  [
    'the plan served one day',
    [...READY, act('coercion-not-carried-out', '2021-05-20', {}, 'police'), carriedOut('2021-06-20T08:00')],
    [
      ['coercion-without-plan', 'Luật THADS Đ72 k1'],
      ['coercion-in-forbidden-window', 'Luật THADS Đ46 k2'],
    ],
  ],
  ['at 05:30', [...READY, carriedOut('2021-05-20T05:30')], [['coercion-in-forbidden-window', 'Luật THADS Đ46 k2']]],
];

function against(steps: Steps, facts: Partial<CaseFacts> = {}): (readonly [string, string])[] {
  return breachesOfLast(steps, facts).map(({ code, article }) => [code, article] as const);
}

describe('before coercion', () => {
  test.each(BEFORE_COERCION)('%s', (_name, steps, breaches, facts) => expect(against(steps, facts)).toEqual(breaches));
});

describe('seizing and forcing', () => {
  test.each(SEIZING)('%s', (_name, steps, breaches, facts) => expect(against(steps, facts)).toEqual(breaches));
});

describe('the plan of coercion and its day', () => {
  test.each(PLANNING)('%s', (_name, steps, breaches, facts) => expect(against(steps, facts)).toEqual(breaches));
});
