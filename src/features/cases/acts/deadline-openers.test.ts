/**
 * Every deadline code with the acts that open it in a case, or the reason why none does. The list is checked in: a new code is not
 * forgotten, and a code that loses its act is noticed.
 */
import { describe, expect, test } from 'vitest';
import { DEADLINE_THEMES } from '#law/deadlines/catalogue.ts';
import { ACT_CATALOGUE } from './catalogue.ts';

const OPENED = `
D06 decided
D07 decided classified-no-means resumed postponed suspended discontinued entrusted account-frozen property-held transfer-suspended security-lifted exit-ban-decided exit-ban-lifted provisional-changed provisional-lifted account-deduction-decided income-deduction-decided money-collection-decided seizure-decided exploitation-decided exploitation-ended handing-over-decided fine-decided act-forcing-decided price-reduced asset-taken-over asset-returned seizure-released officer-changed withdrawn cancelled taken-up request-sent-back asset-entrusted amended withdrawn-in-part rights-transferred
D08 decided classified-no-means resumed postponed suspended discontinued entrusted account-frozen property-held transfer-suspended security-lifted exit-ban-decided exit-ban-lifted provisional-changed provisional-lifted account-deduction-decided income-deduction-decided money-collection-decided seizure-decided exploitation-decided exploitation-ended handing-over-decided fine-decided act-forcing-decided price-reduced asset-taken-over asset-returned seizure-released officer-changed withdrawn cancelled taken-up notice-issued summoned request-sent-back asset-entrusted amended withdrawn-in-part rights-transferred
D09 notified served posting-started media-notified
D10 notified served posting-started media-notified
D11 verified classified-no-means
D12 verified classified-no-means
D13 verified
D14 classified-no-means
D15 particulars-changed
D16 resumed discontinued request-sent-back
D17 commune-posted
D18 verified
D19 postponement-ground-found
D20 postponed bankruptcy-notice-received halt-ground-ended
D21 bankruptcy-notice-received
D22 discontinuation-ground-found remission-ruled
D23 entrustment-ground-found
D24 decided
D25 collected
D33 confirmation-requested
D34 officer-change-requested
D35 account-frozen
D36 security-recorded
D37 asset-owner-known
D38 collected discontinued asset-taken-over asset-redeemed
D39 asset-seized revaluation-asked
D40 price-agreed asset-valued asset-priced
D41 auction-contracted
D52 classified-no-means
D56 security-recorded account-frozen property-held
D58 posting-started
D59 media-notified
D60 sent-to-prison
D61 judicial-assistance-sent
D62 sent-to-prison
D63 hiding-found
D64 provisional-received
D65 coercion-requested
D66 information-received
D67 information-received
D68 information-asked
D70 verification-entrusted
D71 verification-entrusted
D72 postponement-requested
D74 postponed
D75 heirs-told
D76 asset-entrusted
D77 asset-entrustment-answered
D78 heirs-told
D79 heirs-told
D80 heirs-told
D81 transfer-agreement-received
D82 transfer-suspended
D83 fine-decided
D84 fine-decided
D86 coercion-police-asked
D87 coercion-police-answered
D88 coercion-plan-drafted
D89 coercion-draft-meeting
D90 coercion-plan-approved
D91 coercion-plan-approved
D92 coercion-plan-approved
D93 coercion-plan-approved
D94 seizure-decided
D96 coercion-police-answered
D97 coercion-plan-approved
D98 asset-dispute-told
D99 common-property-told
D100 common-property-told
D101 asset-seized
D102 asset-valued asset-priced
D103 valuation-told
D104 price-agreed asset-valued asset-priced
D105 co-owner-priority-told
D106 co-owner-priority-told
D107 price-agreed asset-valued asset-priced
D108 auction-contracted
D109 asset-seized
D110 auction-contracted
D111 auction-succeeded
D112 buyer-paid
D113 buyer-paid
D114 asset-delivered
D115 auction-failed
D116 auction-failure-told
D117 auction-failed
D118 auction-failed
D119 take-over-told
D120 take-over-payment-asked
D121 provisional-received provisional-changed
D122 provisional-lifted
D123 provisional-court-notice
D124 bankruptcy-notice-received
D125 bankruptcy-notice-received
D129 remission-proposed
D130 verified
D131 remission-file-made
D132 remission-file-sent
D133 remission-file-sent
D134 remission-accepted
D135 remission-accepted
D136 remission-heard
D137 remission-ruled
D139 verified
D148 take-over-asked
`;

/** What runs before there is a case, beside it, or is counted by a rule of law when an act is recorded. */
const NOT_OPENED = `
D01 D02 D03 D04 | runs before the case: judged from the receipt of request and judgment once it is opened (late-decision)
D05 D193 | runs on a request of the intake's register, which shows by when it is answered and until when it is in time
D50 D51 | runs on a request of the intake's register, before there is a case
D190 D191 D192 | runs at the court, before the judgment is received
D194 | runs for money of a claim that lapsed, which has no case: the register of money opens it
D195 | runs at the superior of a State creditor that did not request: there is no case
D57 | follows the decision on a complaint: opened with the register of complaints
D69 | runs between an office and the creditor, who asks by himself: the agency learns of neither day
D73 D85 | counted back from a planned coercion, whose acts are bound by their own order and deadlines
D95 | a meeting of the agencies every half year, about no single case
D55 | a list of all ended cases every month, about no single case
D127 D128 D138 | counted by the law of remission when its file is made
D26 D27 D28 D29 | runs for money and property that nobody fetches: opened by the register of money and exhibits
D46 D47 D48 D49 D53 D54 D126 | runs on money received and not yet paid out: opened by the register of money
`;

/** Themes whose registers count their own clocks. */
const OTHER_REGISTERS: Readonly<Record<string, string>> = {
  exhibits: 'runs on an object in the storehouse: opened by the register of exhibits',
  complaints: 'runs on a letter, a complaint or a protest: opened by their register',
  'administrative-judgments': 'runs on a followed judgment: a clock of the slice admin-judgments',
};

type Listed = Map<string, string>;

function opened(): Listed {
  const found: Listed = new Map();
  for (const definition of ACT_CATALOGUE.values())
    for (const rule of new Set(definition.opens?.map((opening) => opening.rule)))
      found.set(rule, [...(found.get(rule)?.split(' ') ?? []), definition.type].join(' '));
  return found;
}

function listed(): Listed {
  return new Map(
    OPENED.trim()
      .split('\n')
      .map((line) => {
        const [code = '', ...acts] = line.split(' ');
        return [code, acts.join(' ')];
      }),
  );
}

function reasons(): Listed {
  return new Map(
    NOT_OPENED.trim()
      .split('\n')
      .flatMap((line) => {
        const [codes = '', reason = ''] = line.split(' | ');
        return codes.split(' ').map((code) => [code, reason] as const);
      }),
  );
}

describe('the deadline codes', () => {
  test('are opened by the acts that the list names, and by no other', () => {
    expect(Object.fromEntries(opened())).toEqual(Object.fromEntries(listed()));
  });

  test('that no act opens have a reason, and no other has one', () => {
    const opens = opened();
    const known = reasons();
    const missing = DEADLINE_THEMES.flatMap(({ code: theme, rules }) =>
      rules.map(({ code }) => ({ code, reason: known.get(code) ?? OTHER_REGISTERS[theme] })),
    ).filter(({ code, reason }) => (opens.has(code) ? known.has(code) : reason === undefined || reason === ''));
    expect(missing).toEqual([]);
    const codes = new Set<string>(DEADLINE_THEMES.flatMap(({ rules }) => rules.map(({ code }) => code)));
    expect([...known.keys()].filter((code) => !codes.has(code))).toEqual([]);
  });

  test('that are a duty of the case and opened by an act are met by one', () => {
    const met = new Set<string>();
    for (const { meets = [], ends = [] } of ACT_CATALOGUE.values()) {
      for (const meeting of meets) met.add(typeof meeting === 'string' ? meeting : meeting.rule);
      for (const code of ends) met.add(code);
    }
    const opens = opened();
    const unmet = DEADLINE_THEMES.flatMap(({ rules }) => rules)
      .filter(({ code, nature }) => nature === 'duty' && opens.has(code) && !met.has(code))
      .map(({ code }) => code);
    // Money is paid out in the register of money, which meets its periods (D25, D114).
    expect(unmet).toEqual(['D114', 'D25']);
  });
});
