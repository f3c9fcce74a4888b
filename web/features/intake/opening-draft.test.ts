/** What is typed becomes what the rules check: nothing is lost, nothing invented. */
import { describe, expect, it } from 'vitest';
import { getIsoDay } from '#kit/iso-day.ts';
import { checkOpening } from '#features/cases/domain/opening.ts';
import {
  emptyDraft,
  knownOf,
  newObligation,
  newParty,
  openingOf,
  totalOf,
  unreadAmounts,
  type OpeningDraft,
} from './opening-draft.ts';

const TODAY = getIsoDay('2021-03-31');

function filled(): OpeningDraft {
  const draft = emptyDraft('VP-VY', TODAY);
  const [debtor] = draft.debtors;
  const [creditor] = draft.creditors;
  const [obligation] = draft.obligations;
  if (debtor === undefined || creditor === undefined || obligation === undefined) throw new Error('nothing to fill');
  return {
    ...draft,
    basis: 'on-request',
    case_type: 'civil',
    number: '12/2021/DS-ST',
    court: 'TAND thành phố Vĩnh Yên',
    issued_on: '2021-02-01',
    in_force_on: '2021-03-04',
    received_on: '2021-03-10',
    debtors: [{ ...debtor, name: ' Nguyễn Văn Thành ', born_on: '1980-05-01' }],
    creditors: [{ ...creditor, name: 'Trần Thị Mai' }],
    obligations: [{ ...obligation, kind: 'debt', amount_vnd: '200000000' }],
    officer: 'VP-VY-cv-01',
  };
}

describe('the draft of a decision', () => {
  it('is accepted by the rules when everything is there', () => {
    const draft = filled();
    expect(checkOpening(openingOf(draft), TODAY, knownOf(draft))).toEqual([]);
    expect(openingOf(draft).debtors[0]).toMatchObject({ new_key: 'd1', name: 'Nguyễn Văn Thành', kind: 'person' });
    expect(openingOf(draft).obligations[0]).toMatchObject({ debtors: ['d1'], creditors: ['c1'], liability: null });
  });

  it('is asked for its debtor by name when nothing is typed', () => {
    const fields = checkOpening(openingOf(emptyDraft('VP-VY', TODAY)), TODAY).map((one) => one.field);
    expect(fields).toEqual(expect.arrayContaining(['debtors.0.name', 'judgment.number', 'obligations.0.kind']));
  });

  it('leaves out a creditor that was never filled in', () => {
    const draft = filled();
    const more = { ...draft, creditors: [...draft.creditors, newParty(draft, 'creditors')] };
    expect(openingOf(more).creditors).toHaveLength(1);
  });

  it('is of every debtor but those taken out, and asks for their liability once there are several', () => {
    const draft = filled();
    const second = { ...newParty(draft, 'debtors'), name: 'Lê Văn Hai' };
    const [obligation] = draft.obligations;
    if (obligation === undefined) throw new Error('nothing to fill');
    const joint: OpeningDraft = {
      ...draft,
      debtors: [...draft.debtors, second],
      obligations: [{ ...obligation, liability: 'joint' }],
    };
    expect(openingOf(joint).obligations[0]).toMatchObject({ debtors: ['d1', 'd2'], liability: 'joint' });
    expect(checkOpening(openingOf(joint), TODAY)).toEqual([]);
    const unsaid = { ...joint, obligations: draft.obligations };
    expect(checkOpening(openingOf(unsaid), TODAY).map((one) => one.field)).toEqual(['obligations.0.liability']);
    const single = { ...joint, obligations: [{ ...obligation, without: ['d2'] }] };
    expect(openingOf(single).obligations[0]).toMatchObject({ debtors: ['d1'], liability: null });
  });

  it('refers to a known party by its code', () => {
    const draft = filled();
    const chosen = { code: 'p7', name: 'Nguyễn Văn Thành', detail: '', kind: 'person', sector: null } as const;
    const known = { ...draft, debtors: draft.debtors.map((party) => ({ ...party, chosen })) };
    expect(openingOf(known).debtors).toEqual([{ code: 'p7' }]);
    expect(openingOf(known).obligations[0]?.debtors).toEqual(['p7']);
  });

  it('sums what it understands and names what it does not', () => {
    const draft = filled();
    const more = { ...newObligation(draft.obligations), amount_vnd: '1.5 tỷ' };
    const unread = { ...draft, obligations: [...draft.obligations, more] };
    expect(totalOf(unread)).toBe(200_000_000n);
    expect(unreadAmounts(unread).map((one) => one.field)).toEqual(['obligations.1.amount_vnd']);
  });
});
