/** A drafted decision for tests in which nothing is wrong: court fee and fine, ex officio, for the unit TT-A. */
import type { OpeningInput } from './opening.ts';

export function samplePerson(new_key: string, name: string) {
  return { new_key, kind: 'person', name, identity_number: null, born_on: null, address: null, sector: null } as const;
}

/** `number` tells the judgment and the debtor from those of other drafts. */
export function sampleOpening(number: number, fields: Partial<OpeningInput> = {}): OpeningInput {
  return {
    unit: 'TT-A',
    basis: 'ex-officio',
    case_type: 'criminal',
    judgment: {
      court: 'TAND huyện A',
      number: `${number}/2021/HS-ST`,
      issued_on: '2021-01-11',
      in_force_on: '2021-02-11',
      received_on: '2021-02-20',
      case_type: 'criminal',
    },
    request: null,
    debtors: [samplePerson('debtor', `Nguyễn Văn Thành ${number}`)],
    creditors: [{ code: 'state' }],
    obligations: [
      {
        kind: 'court-fee',
        debtors: ['debtor'],
        creditors: ['state'],
        liability: null,
        amount_vnd: 200_000n,
        description: null,
      },
      {
        kind: 'fine',
        debtors: ['debtor'],
        creditors: ['state'],
        liability: null,
        amount_vnd: 5_000_000n,
        description: 'Phạt bổ sung',
      },
    ],
    officer: 'TT-A-1',
    decided_on: '2021-03-01',
    decision_number: null,
    continues: null,
    ...fields,
  };
}
