/** The form of an act says what the rules say, field by field, and what the case would come to. */
import { describe, expect, it } from 'vitest';
import type { ActOffer, CaseAct, CaseDetail } from '#features/cases/contract.ts';
import { actBodyOf, initialValues, readAct } from './act-values.ts';
import { findActDefinition } from './act-definitions.ts';
import { conflictSince } from './use-act-writer.ts';

const TODAY = '2021-03-31';

const DETAIL: CaseDetail = {
  code: 'VP-1',
  seq: 2,
  unit: 'VP-VY',
  unit_name: 'Chi cục Thi hành án dân sự thành phố Vĩnh Yên',
  officer: 'VP-VY-cv-01',
  officer_name: 'Đoàn Bá Tùng',
  officer_since: '2021-01-05',
  basis: 'on-request',
  case_type: 'civil',
  decision_number: '12/QĐ-CCTHADS',
  decided_on: '2021-01-05',
  continues: null,
  continued_by: [],
  credit_institution: false,
  position: 'active',
  position_label: 'Đang thi hành',
  position_article: 'Luật THADS Đ36',
  position_since: '2021-01-05',
  whole_vnd: 8_000_000,
  added_vnd: 0,
  collected_vnd: 0,
  released_vnd: 0,
  rest_vnd: 8_000_000,
  notified_on: null,
  verified_on: null,
  verified_finding: null,
  judgment: {
    code: 'J1',
    court: 'TAND thành phố Vĩnh Yên',
    number: '1/2020/DS-ST',
    issued_on: '2020-12-01',
    in_force_on: null,
    received_on: '2021-01-02',
  },
  debtors: [],
  creditors: [],
  obligations: [],
  assets: [],
  asset_chains: [],
  deadlines: [],
  acts: [],
  offers: [],
  officers: [
    { code: 'VP-VY-cv-01', name: 'Đoàn Bá Tùng' },
    { code: 'VP-VY-cv-02', name: 'Trần Văn Trung' },
  ],
};

function offerOf(type: string): ActOffer {
  const definition = findActDefinition(type);
  if (definition === undefined) throw new Error(`no act ${type}`);
  return {
    type,
    label: definition.label,
    article: definition.article,
    help: definition.help,
    grounds: definition.grounds ?? [],
    may_record: true,
    has_paper: false,
    ground_label: definition.ground_label ?? null,
    amount: definition.amount ?? null,
    receiving_unit: definition.receiving_unit === true,
    officer: definition.officer === true,
    fields: definition.fields.map((field) => ({
      ...field,
      help: field.help ?? null,
      choices: field.choices ?? [],
      may_be_ahead: field.may_be_ahead === true,
    })),
  };
}

function read(type: string, values: Record<string, string>) {
  const offer = offerOf(type);
  return readAct(DETAIL, offer, { ...initialValues(offer, TODAY), ...values }, TODAY);
}

describe('the form of an act', () => {
  it('says what the case would come to', () => {
    expect(read('collected', { amount_vnd: '5000000' })).toEqual({
      refusals: [],
      after: { position: 'active', rest_vnd: 3_000_000n },
    });
    expect(read('postponed', { ground: 'c' }).after?.position).toBe('postponed-by-agreement');
  });

  it('refuses an amount above the rest, and one it cannot read, at the amount', () => {
    expect(read('collected', { amount_vnd: '9000000' }).refusals).toMatchObject([
      { code: 'amount-above-rest', field: 'amount_vnd' },
    ]);
    expect(read('collected', { amount_vnd: '1.5 tỷ' }).refusals).toMatchObject([
      { code: 'amount-not-understood', field: 'amount_vnd' },
    ]);
  });

  it('refuses days before the decision, after today, and outside the calendar', () => {
    const codes = ['2020-12-31', '2021-04-01', '31/2', ''].map(
      (dated_on) => read('notified', { dated_on, ground: 'direct' }).refusals[0]?.code,
    );
    expect(codes).toEqual(['act-before-decision', 'day-in-the-future', 'day-not-in-calendar', 'day-required']);
  });

  it('asks for a missing ground in the words of the form', () => {
    expect(read('postponed', {}).refusals).toMatchObject([{ field: 'ground', sentence: 'Chọn căn cứ hoãn.' }]);
  });

  it('does not give a case to who holds it', () => {
    expect(read('officer-changed', { officer: 'VP-VY-cv-01' }).refusals).toMatchObject([{ field: 'officer' }]);
    expect(read('officer-changed', { officer: 'VP-VY-cv-02' }).refusals).toEqual([]);
  });

  it('sends only what the act takes', () => {
    const offer = offerOf('collected');
    const values = { ...initialValues(offer, TODAY), amount_vnd: '5000000', payer: ' Hà Hồng Lan ' };
    expect(actBodyOf(offer, values)).toEqual({
      type: 'collected',
      dated_on: TODAY,
      amount_vnd: 5_000_000,
      data: { payer: 'Hà Hồng Lan' },
    });
  });
});

describe('what came in meanwhile', () => {
  const act: CaseAct = {
    code: 'VP-1.3',
    seq: 3,
    type: 'collected',
    label: 'Thu tiền thi hành án',
    article: '',
    dated_on: TODAY,
    booked_on: null,
    ground: null,
    ground_label: null,
    amount_vnd: 1_000_000,
    receiving_unit: null,
    officer: null,
    officer_name: null,
    number: null,
    data: {},
    corrects: null,
    corrected_by: null,
    correctable: false,
    may_draft: false,
    recorded_by: 'Lê Thị Khác',
    recorded_at: '2021-03-31T07:05:00Z',
  };

  it('names who, when and what, and is silent where nothing did', () => {
    expect(conflictSince({ ...DETAIL, seq: 3, acts: [act] }, 2)).toEqual({
      changed_by: 'Lê Thị Khác',
      changed_at: '14:05 ngày 31/03/2021',
      changes: [{ label: 'Thu tiền thi hành án', after: 'ngày 31/03/2021, 1.000.000 ₫' }],
    });
    expect(conflictSince({ ...DETAIL, seq: 3, acts: [act] }, 3)).toBeUndefined();
  });
});
