/**
 * The enforcement decision as it is drafted, and everything that must hold before it opens a case (domain 2.3-2.5). The page
 * checks with this while one types; the command checks with it again, knowing what the database says of the codes.
 */
import { findIsoDay } from '#kit/iso-day.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { refusal } from '#kit/result.ts';
import type { Refusal } from '#kit/result.ts';
import { formatDate, formatVnd } from '#kit/vietnamese-format.ts';
import { CASE_TYPE_LABELS } from '#law/case-types.ts';
import type { CaseType } from '#law/case-types.ts';
import { ENFORCED_AT_ONCE } from '#law/obligation-kinds.ts';
import {
  checkChoice,
  checkDay,
  checkJudgment,
  checkLine,
  checkNotBefore,
  checkParty,
  partyRef,
} from '#features/intake/contract.ts';
import type { NewJudgment, PartyChoice, PartyKind, Sector } from '#features/intake/contract.ts';
import { MAX_AMOUNT_VND } from './act-definition.ts';
import { debtorsOfDraft, severalDebtorsBreach } from './one-decision-per-debtor.ts';
import { checkObligation } from './opening-obligation.ts';
import type { OpeningObligation } from './opening-obligation.ts';

export type OpeningBasis = 'ex-officio' | 'on-request';

/** The decision as drafted. Days are `yyyy-mm-dd`; what is left open is null, or empty where it will be required. */
export type OpeningInput = {
  /** Code of the unit that decides. */
  readonly unit: string;
  readonly basis: OpeningBasis;
  readonly case_type: CaseType;
  /** A judgment of the register, or one that is entered with the decision. */
  readonly judgment: { readonly code: string } | NewJudgment;
  /** Code of the request that the decision answers. */
  readonly request: string | null;
  readonly debtors: readonly PartyChoice[];
  readonly creditors: readonly PartyChoice[];
  readonly obligations: readonly OpeningObligation[];
  /** Code of the enforcement officer to whom the case is assigned. */
  readonly officer: string;
  readonly decided_on: string;
  /** A number typed by hand; null takes the next one. */
  readonly decision_number: string | null;
  /** Code of the case that this one goes on from: take-up, entrustment received, transfer of rights. */
  readonly continues: string | null;
  /** Of an entrustment: the day on which its decision was received; the day of this decision where it is left open. */
  readonly entrustment_received_on?: string | null;
  /** It was given like this: opened although it breaches a rule of law, which makes that a finding. */
  readonly happened?: boolean;
};

/** What is known of the codes in a draft; what is absent is not checked. */
export type OpeningKnown = {
  readonly judgment?: { readonly issued_on: string; readonly in_force_on: string | null; readonly received_on: string };
  readonly request?: { readonly received_on: string; readonly requester: string };
  readonly parties?: ReadonlyMap<string, { readonly kind: PartyKind; readonly sector: Sector | null }>;
};

/** Most debtors, creditors and obligations of one decision. */
const MOST = 300;

const BASIS_LABELS = { 'ex-officio': 'Chủ động', 'on-request': 'Theo yêu cầu' } as const satisfies Record<
  OpeningBasis,
  string
>;

/**
 * Everything that is wrong with a draft, by itself and against what is known; empty where the decision can be given. Fields
 * are named by path: `obligations.0.amount_vnd`.
 */
export function checkOpening(input: OpeningInput, today: IsoDay, known: OpeningKnown = {}): Refusal[] {
  return [
    ...checkLine(input.unit, { path: 'unit', label: 'Đơn vị' }, 100),
    ...checkChoice(input.basis, BASIS_LABELS, { path: 'basis', label: 'Căn cứ thi hành' }),
    ...checkChoice(input.case_type, CASE_TYPE_LABELS, { path: 'case_type', label: 'Loại việc' }),
    ...('code' in input.judgment
      ? checkLine(input.judgment.code, { path: 'judgment.code', label: 'Bản án, quyết định' }, 100)
      : checkJudgment(input.judgment, today, 'judgment.')),
    ...checkLine(input.officer, { path: 'officer', label: 'Chấp hành viên' }, 100),
    ...checkDecisionDay(input, today, known),
    ...checkEntrustmentDay(input, today),
    ...checkDecisionNumber(input.decision_number),
    ...checkParties(input, today),
    ...checkBasis(input, known),
    ...checkObligations(input, known),
    ...(input.happened === true ? [] : checkLaw(input)),
  ];
}

/** What the law demands of a draft beside its order; the same rule finds it in a decision that was given all the same. */
function checkLaw(input: OpeningInput): Refusal[] {
  const day = findIsoDay(input.decided_on);
  if (day === undefined) return [];
  const facts = debtorsOfDraft(input.basis, input.debtors.length, input.obligations);
  return severalDebtorsBreach(day, facts).map(({ code, article, sentence, field }) =>
    refusal(`law-${code}`, `${sentence} (${article})`, field),
  );
}

function checkDecisionDay(input: OpeningInput, today: IsoDay, known: OpeningKnown): Refusal[] {
  const field = { path: 'decided_on', label: 'Ngày ra quyết định' };
  const day = input.decided_on;
  const refusals = checkDay(day, today, field);
  if (refusals.length > 0) return refusals;
  const judgment = 'code' in input.judgment ? known.judgment : input.judgment;
  if (judgment === undefined) return [];
  return [
    ...checkNotBefore(day, judgment.issued_on, field, 'ngày tuyên bản án', 'decision-before-judgment'),
    ...(day < judgment.issued_on
      ? []
      : checkNotBefore(day, judgment.received_on, field, 'ngày nhận bản án', 'decision-before-receipt')),
    ...(known.request === undefined
      ? []
      : checkNotBefore(day, known.request.received_on, field, 'ngày nhận yêu cầu', 'decision-before-request')),
    ...checkInForce(input, judgment.in_force_on),
  ];
}

/** The decision answers an entrustment that was received before it. */
function checkEntrustmentDay(
  { entrustment_received_on: day, decided_on, continues }: OpeningInput,
  today: IsoDay,
): Refusal[] {
  if (day === undefined || day === null) return [];
  const field = { path: 'entrustment_received_on', label: 'Ngày nhận quyết định ủy thác' };
  if (continues === null)
    return [
      refusal(
        'entrustment-not-named',
        'Ngày nhận quyết định ủy thác chỉ ghi khi thi hành tiếp một hồ sơ đã ủy thác.',
        field.path,
      ),
    ];
  const refusals = checkDay(day, today, field);
  if (refusals.length > 0 || findIsoDay(decided_on) === undefined) return refusals;
  return day <= decided_on
    ? []
    : [
        refusal(
          'decision-before-entrustment',
          `Ngày ra quyết định ${formatDate(decided_on)} trước ngày nhận quyết định ủy thác ${formatDate(day)}.`,
          field.path,
        ),
      ];
}

/** A judgment is enforced when it has taken effect, but for what is enforced at once (Luật THADS Đ2). */
function checkInForce(input: OpeningInput, in_force_on: string | null): Refusal[] {
  if (in_force_on === null || findIsoDay(in_force_on) === undefined || in_force_on <= input.decided_on) return [];
  if (input.obligations.every(({ kind }) => ENFORCED_AT_ONCE.has(kind))) return [];
  return [
    refusal(
      'judgment-not-in-force',
      `Bản án có hiệu lực từ ${formatDate(in_force_on)}, sau ngày ra quyết định ${formatDate(input.decided_on)}; chỉ cấp dưỡng, tiền lương, bồi thường, buộc nhận người lao động được thi hành ngay (Luật THADS Đ2 k2).`,
      'decided_on',
    ),
  ];
}

function checkDecisionNumber(number: string | null): Refusal[] {
  if (number === null || /^\d{1,9}\/[^\s/][^\s]{0,60}$/.test(number)) return [];
  return [
    refusal(
      'decision-number-malformed',
      `Số quyết định "${number}" phải có dạng số/ký hiệu, ví dụ 12/QĐ-CCTHADS; để trống thì lấy số tiếp theo.`,
      'decision_number',
    ),
  ];
}

function checkParties(input: OpeningInput, today: IsoDay): Refusal[] {
  const refusals: Refusal[] = [];
  const seen = new Map<string, string>();
  if (input.debtors.length === 0)
    refusals.push(refusal('debtor-required', 'Phải có ít nhất một người phải thi hành án.', 'debtors'));
  for (const [side, choices] of [
    ['debtors', input.debtors],
    ['creditors', input.creditors],
  ] as const) {
    if (choices.length > MOST)
      refusals.push(refusal('too-many', `Một quyết định có nhiều nhất ${MOST} đương sự mỗi bên.`, side));
    for (const [index, choice] of choices.entries()) {
      const at = `${side}.${index}`;
      const ref = partyRef(choice);
      refusals.push(
        ...('code' in choice
          ? checkLine(choice.code, { path: `${at}.code`, label: 'Đương sự' }, 100)
          : checkParty(choice, today, `${at}.`)),
      );
      const before = seen.get(ref);
      if (before !== undefined) refusals.push(twice(ref, before.split('.')[0] === side, at));
      seen.set(ref, at);
    }
  }
  return refusals;
}

/** Who has rights and duties in one judgment gets decisions of his own for each (NĐ 62/2015 Đ6). */
function twice(ref: string, sameSide: boolean, at: string): Refusal {
  return sameSide
    ? refusal('party-twice', `Đương sự "${ref}" đã có trong danh sách.`, at)
    : refusal(
        'party-on-both-sides',
        `Đương sự "${ref}" vừa phải thi hành vừa được thi hành; phải ra quyết định riêng cho mỗi bên (NĐ 62/2015 Đ6).`,
        at,
      );
}

/** What the basis asks for (Luật THADS Đ36): on request somebody other than the State must ask. */
function checkBasis(input: OpeningInput, known: OpeningKnown): Refusal[] {
  if (input.basis === 'ex-officio')
    return input.request === null
      ? []
      : [refusal('request-not-taken', 'Chủ động ra quyết định thì không gắn với yêu cầu thi hành án.', 'request')];
  const refusals: Refusal[] = [];
  if (input.creditors.every((choice) => isState(choice, known)))
    refusals.push(
      refusal(
        'creditor-required',
        'Ra quyết định theo yêu cầu phải có người được thi hành án không phải là ngân sách nhà nước (Luật THADS Đ36 k1).',
        'creditors',
      ),
    );
  const requester = known.request?.requester;
  if (requester !== undefined && !input.creditors.some((choice) => partyRef(choice) === requester))
    refusals.push(
      refusal(
        'requester-not-creditor',
        `Người yêu cầu "${requester}" không có trong người được thi hành án.`,
        'creditors',
      ),
    );
  return refusals;
}

/** Whether a party stands for the State; a known party of whom nothing is told does not. */
function isState(choice: PartyChoice, known: OpeningKnown): boolean {
  const party = 'code' in choice ? known.parties?.get(choice.code) : choice;
  return party?.kind === 'state' || party?.sector === 'state';
}

function checkObligations(input: OpeningInput, known: OpeningKnown): Refusal[] {
  const { obligations } = input;
  if (obligations.length === 0)
    return [refusal('obligation-required', 'Phải có ít nhất một khoản phải thi hành.', 'obligations')];
  if (obligations.length > MOST)
    return [refusal('too-many', `Một quyết định có nhiều nhất ${MOST} khoản phải thi hành.`, 'obligations')];
  const states = new Set(
    [...input.debtors, ...input.creditors].filter((choice) => isState(choice, known)).map((choice) => partyRef(choice)),
  );
  const sides = {
    debtors: input.debtors.map((choice) => partyRef(choice)),
    creditors: input.creditors.map((choice) => partyRef(choice)),
    states,
  };
  const refusals = obligations.flatMap((obligation, index) =>
    checkObligation(obligation, input.basis, sides, `obligations.${index}.`),
  );
  return [...refusals, ...checkTotal(obligations), ...checkUse(input)];
}

function checkTotal(obligations: readonly OpeningObligation[]): Refusal[] {
  const total_vnd = wholeAmountOf(obligations);
  return total_vnd <= MAX_AMOUNT_VND
    ? []
    : [
        refusal(
          'total-out-of-range',
          `Tổng các khoản ${formatVnd(total_vnd)} ₫ lớn hơn ${formatVnd(MAX_AMOUNT_VND)} ₫.`,
          'obligations',
        ),
      ];
}

/** A party without an obligation has no place in the decision. */
function checkUse(input: OpeningInput): Refusal[] {
  return (['debtors', 'creditors'] as const).flatMap((side) => {
    const used = new Set(input.obligations.flatMap((obligation) => obligation[side]));
    return input[side].flatMap((choice, index) =>
      used.has(partyRef(choice))
        ? []
        : [
            refusal(
              'party-without-obligation',
              side === 'debtors'
                ? 'Người phải thi hành án này không có khoản nào phải thi hành.'
                : 'Người được thi hành án này không có khoản nào được nhận.',
              `${side}.${index}`,
            ),
          ],
    );
  });
}

/** The amount of the case at its decision: the sum of its obligations (exchange format). */
export function wholeAmountOf(obligations: readonly { readonly amount_vnd: bigint | null }[]): bigint {
  return obligations.reduce((sum, { amount_vnd }) => sum + (amount_vnd ?? 0n), 0n);
}

/** The parties of a draft with the paths by which refusals name them. */
export function placedParties(input: OpeningInput): { readonly choice: PartyChoice; readonly at: string }[] {
  return [
    ...input.debtors.map((choice, index) => ({ choice, at: `debtors.${index}` })),
    ...input.creditors.map((choice, index) => ({ choice, at: `creditors.${index}` })),
  ];
}
