/** What may stand in a drafted decision, without a database. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getIsoDay } from '#kit/iso-day.ts';
import { OBLIGATION_KINDS } from '#law/obligation-kinds.ts';
import type { ObligationKind } from '#law/obligation-kinds.ts';
import type { OpeningObligation } from './opening-obligation.ts';
import { checkOpening, wholeAmountOf } from './opening.ts';
import type { OpeningInput, OpeningKnown } from './opening.ts';
import { sampleOpening, samplePerson } from './sample-opening.ts';

const TODAY = getIsoDay('2021-03-31');
const STATE = new Map([['state', { kind: 'state', sector: 'state' }]] as const);

function refusalsOf(fields: Partial<OpeningInput>, known: OpeningKnown = {}): [string, string | undefined][] {
  return checkOpening(sampleOpening(1, fields), TODAY, { parties: STATE, ...known }).map(({ code, field }) => [
    code,
    field,
  ]);
}

function obligation(fields: Partial<OpeningObligation>): OpeningObligation {
  return {
    kind: 'fine',
    debtors: ['debtor'],
    creditors: ['state'],
    liability: null,
    amount_vnd: 1_000n,
    description: null,
    ...fields,
  };
}

/** A decision on request, between two persons. */
function onRequest(fields: Partial<OpeningObligation> = {}): Partial<OpeningInput> {
  return {
    basis: 'on-request',
    creditors: [samplePerson('creditor', 'Trần Thị Hoa')],
    obligations: [obligation({ kind: 'debt', creditors: ['creditor'], ...fields })],
  };
}

describe('a draft', () => {
  it('in which nothing is wrong is not refused', () => {
    expect(refusalsOf({})).toEqual([]);
    expect(refusalsOf(onRequest())).toEqual([]);
    expect(refusalsOf({ judgment: { code: 'J1' } })).toEqual([]);
  });

  it('tells everything that is missing at once, by path', () => {
    expect(
      refusalsOf({
        unit: '',
        officer: ' ',
        decided_on: '',
        judgment: { court: '', number: '', issued_on: '', in_force_on: null, received_on: '', case_type: 'civil' },
        debtors: [],
        creditors: [],
        obligations: [],
      }),
    ).toEqual([
      ['field-required', 'unit'],
      ['field-required', 'judgment.court'],
      ['field-required', 'judgment.number'],
      ['field-required', 'judgment.issued_on'],
      ['field-required', 'judgment.received_on'],
      ['field-required', 'officer'],
      ['field-required', 'decided_on'],
      ['debtor-required', 'debtors'],
      ['obligation-required', 'obligations'],
    ]);
  });

  it('has days in their order', () => {
    expect(refusalsOf({ decided_on: '2021-04-01' })).toEqual([['day-in-the-future', 'decided_on']]);
    expect(refusalsOf({ decided_on: '2021-02-30' })).toEqual([['day-not-in-calendar', 'decided_on']]);
    expect(refusalsOf({ decided_on: '2021-02-19' })).toEqual([['decision-before-receipt', 'decided_on']]);
    expect(refusalsOf({ decided_on: '2021-01-10' })[0]).toEqual(['decision-before-judgment', 'decided_on']);
    const known = { judgment: { issued_on: '2021-03-02', in_force_on: null, received_on: '2021-03-02' } };
    expect(refusalsOf({ judgment: { code: 'J1' } }, known)).toEqual([['decision-before-judgment', 'decided_on']]);
    const request = { received_on: '2021-03-02', requester: 'creditor' };
    expect(refusalsOf({ ...onRequest(), request: 'R1' }, { request })).toEqual([
      ['decision-before-request', 'decided_on'],
    ]);
  });

  it('waits for the judgment to take effect, but for what is enforced at once', () => {
    const judgment = {
      court: 'TAND huyện A',
      number: '1/2021/HNGĐ-ST',
      issued_on: '2021-02-01',
      in_force_on: '2021-03-15',
      received_on: '2021-02-20',
      case_type: 'marriage-family',
    } as const;
    expect(refusalsOf({ judgment })).toEqual([['judgment-not-in-force', 'decided_on']]);
    expect(refusalsOf({ judgment, ...onRequest({ kind: 'maintenance' }) })).toEqual([]);
  });
});

describe('the basis', () => {
  it('on request asks for a creditor who is not the State, and for the requester among them', () => {
    expect(refusalsOf({ basis: 'on-request' })).toContainEqual(['creditor-required', 'creditors']);
    const request = { received_on: '2021-02-25', requester: 'somebody' };
    expect(refusalsOf({ ...onRequest(), request: 'R1' }, { request })).toEqual([
      ['requester-not-creditor', 'creditors'],
    ]);
    expect(refusalsOf({ request: 'R1' })).toEqual([['request-not-taken', 'request']]);
  });

  it.each(Object.keys(OBLIGATION_KINDS) as ObligationKind[])('takes %s as the law has it', (kind) => {
    const { basis } = OBLIGATION_KINDS[kind];
    const officially = refusalsOf({ obligations: [obligation({ kind })] });
    const requested = refusalsOf(onRequest({ kind }));
    // To the State everything may be owed ex officio.
    expect(officially).toEqual([]);
    expect(requested).toEqual(basis === 'ex-officio' ? [['kind-is-ex-officio', 'obligations.0.kind']] : []);
    const { creditors } = onRequest();
    const toPerson = refusalsOf({
      creditors: creditors ?? [],
      obligations: [obligation({ kind, creditors: ['creditor'] })],
    });
    expect(toPerson).toEqual(basis === 'on-request' ? [['kind-is-on-request', 'obligations.0.kind']] : []);
  });
});

describe('parties', () => {
  it('stand once, on one side, and in some obligation', () => {
    const twice = [samplePerson('debtor', 'A Một'), { code: 'p1' }, { code: 'p1' }];
    expect(refusalsOf({ debtors: twice })).toEqual([
      ['party-twice', 'debtors.2'],
      ['party-without-obligation', 'debtors.1'],
      ['party-without-obligation', 'debtors.2'],
    ]);
    expect(refusalsOf({ creditors: [{ code: 'state' }, samplePerson('debtor', 'A Một')] })).toContainEqual([
      'party-on-both-sides',
      'creditors.1',
    ]);
  });

  it('that are new are checked field by field', () => {
    const wrong = {
      ...samplePerson('debtor', ' '),
      identity_number: 'x',
      born_on: '2030-01-01',
      sector: 'credit-institution',
    } as const;
    expect(refusalsOf({ debtors: [wrong] })).toEqual([
      ['field-required', 'debtors.0.name'],
      ['identity-number-malformed', 'debtors.0.identity_number'],
      ['day-in-the-future', 'debtors.0.born_on'],
      ['sector-not-of-kind', 'debtors.0.sector'],
    ]);
    expect(refusalsOf({ debtors: [samplePerson('debtor', 'Nguy\u{FFFD}n')] })).toEqual([
      ['text-broken', 'debtors.0.name'],
    ]);
  });
});

describe('obligations', () => {
  it('are of parties of the case, with joint or several liability where there are several debtors', () => {
    expect(refusalsOf({ obligations: [obligation({ debtors: ['debtor', 'other'] })] })).toEqual([
      ['party-not-in-case', 'obligations.0.debtors.1'],
      ['liability-required', 'obligations.0.liability'],
    ]);
    expect(refusalsOf({ obligations: [obligation({ liability: 'joint' })] })).toEqual([
      ['liability-not-taken', 'obligations.0.liability'],
    ]);
    expect(refusalsOf({ obligations: [obligation({ debtors: [], creditors: [] })] })).toEqual(
      expect.arrayContaining([
        ['party-required', 'obligations.0.debtors'],
        ['party-required', 'obligations.0.creditors'],
      ]),
    );
  });

  it.each([0n, -1n, 1_000_000_000_000_001n])('are not of %s đồng', (amount_vnd) => {
    expect(refusalsOf({ obligations: [obligation({ amount_vnd })] })).toContainEqual([
      'amount-out-of-range',
      'obligations.0.amount_vnd',
    ]);
  });

  it('have an amount where they are in money, and say what they are where they are not', () => {
    expect(refusalsOf({ obligations: [obligation({ amount_vnd: null })] })).toEqual([
      ['amount-required', 'obligations.0.amount_vnd'],
      ['description-required', 'obligations.0.description'],
    ]);
    const act = obligation({ kind: 'act', amount_vnd: null, description: 'Tháo dỡ tường rào' });
    expect(refusalsOf({ obligations: [act] })).toEqual([]);
  });

  it('sum up to at most 10^15, exactly', () => {
    const limit = 1_000_000_000_000_000n;
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: 1n, max: limit }), { minLength: 1, maxLength: 6 }), (amounts) => {
        const obligations = amounts.map((amount_vnd) => obligation({ amount_vnd }));
        const whole_vnd = wholeAmountOf(obligations);
        expect(whole_vnd).toBe(amounts.reduce((sum, amount) => sum + amount, 0n));
        expect(refusalsOf({ obligations }).some(([code]) => code === 'total-out-of-range')).toBe(whole_vnd > limit);
      }),
    );
  });
});

describe('one decision for each debtor', () => {
  const TWO: Partial<OpeningInput> = {
    debtors: [samplePerson('a', 'Lê Văn Nam'), samplePerson('b', 'Lê Thị Hương')],
    decided_on: '2026-07-01',
  };
  const owed = (fields: Partial<OpeningObligation>): OpeningObligation[] => [
    obligation({ debtors: ['a', 'b'], liability: 'several', ...fields }),
  ];
  const codes = (fields: Partial<OpeningInput>): string[] =>
    checkOpening(sampleOpening(1, { ...TWO, ...fields }), getIsoDay('2026-07-10'), { parties: STATE }).map(
      ({ code }) => code,
    );

  it('is asked for from 1/7/2026, naming the article and the debtors', () => {
    expect(codes({ obligations: owed({}) })).toEqual(['law-decision-for-several-debtors']);
    expect(codes({ obligations: owed({}), decided_on: '2026-06-30' })).toEqual([]);
    const [said] = checkOpening(sampleOpening(1, { ...TWO, obligations: owed({}) }), getIsoDay('2026-07-10'), {
      parties: STATE,
    });
    expect(said).toMatchObject({ field: 'debtors', sentence: expect.stringContaining('NĐ 152/2026 Đ8 k1') });
  });

  it('is not asked for where they owe jointly, where a thing is decided on as a whole, or where it has happened', () => {
    expect(codes({ obligations: owed({ liability: 'joint' }) })).toEqual([]);
    expect(codes({ obligations: owed({ kind: 'return-of-property' }) })).toEqual([]);
    expect(codes({ obligations: owed({ kind: 'confiscation', amount_vnd: null, description: 'Một xe máy' }) })).toEqual(
      [],
    );
    expect(codes({ obligations: owed({}), happened: true })).toEqual([]);
  });
});
