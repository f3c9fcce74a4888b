/**
 * What the case knows of papers on security measures and of those that pass a right, an asset or a request on: proposals, as the
 * other answers are.
 */
import { amountText, joined } from '#features/documents/contract.ts';
import { textOf } from './act-definition.ts';
import { amountOf } from './asset-steps.ts';
import { agencyOf } from './paper-agency.ts';
import type { PaperQuestion } from './paper-answers.ts';
import { decisionInWords, findLastPaperAct } from './paper-facts.ts';

type Answers = Readonly<Record<string, string | null | undefined>>;

/** Which provision ends a measure, by the act that began it (Luật THADS Đ67 k3, Đ68 k5, Đ69 k4). */
const LIFT_POINTS: Readonly<Record<string, string>> = {
  'account-frozen': 'khoản 3 Điều 67',
  'property-held': 'khoản 5 Điều 68',
  'transfer-suspended': 'khoản 4 Điều 69',
};

export function answersOfSecurity({ terms, facts, catalogue }: PaperQuestion): Answers {
  const frozen = amountOf(terms, 'frozen_vnd');
  const secured = findLastPaperAct(
    facts,
    ({ type, data }) => Object.hasOwn(LIFT_POINTS, type) && data['asset'] === terms.data['asset'],
  );
  return {
    security_reason:
      textOf(terms, 'asked_by') === 'party'
        ? 'bảo đảm thi hành án theo yêu cầu bằng văn bản của đương sự'
        : 'ngăn chặn việc tẩu tán, hủy hoại tài sản, trốn tránh việc thi hành án',
    frozen_part: frozen === null ? undefined : amountText(frozen),
    lift_point: secured === undefined ? undefined : LIFT_POINTS[secured.type],
    secured_decision: secured === undefined ? undefined : decisionInWords(secured, catalogue.get(secured.type), facts),
  };
}

/** Since that day courts of regions try at first instance: the name of the agency's seat no longer tells the court. */
const COURTS_OF_REGIONS_FROM = '2025-07-01';

export function answersOfPassingOn({ definition, terms, facts }: PaperQuestion): Answers {
  const { state, unit, superior, creditors } = facts;
  const rest = state.rest_vnd === 0n ? '' : `: ${amountText(state.rest_vnd)}`;
  const { procuracy } = agencyOf(unit, superior, terms.dated_on);
  const ground = definition.grounds?.find(({ code }) => code === terms.ground)?.label;
  return {
    transferred: transferredOf(textOf(terms, 'side'), rest),
    transfer_reason:
      ground === undefined ? undefined : `việc ${ground.charAt(0).toLocaleLowerCase('vi')}${ground.slice(1)}`,
    recipient: joined(creditors.map(({ name, kind }) => (kind === 'person' ? `ông (bà) ${name}` : name))),
    asked_court:
      terms.dated_on < COURTS_OF_REGIONS_FROM ? procuracy?.replace('Viện kiểm sát nhân dân', 'Tòa án nhân dân') : null,
    first_decided_on: facts.case.decided_on,
    proposal: proposalOf(terms.ground, amountOf(terms, 'amount'), rest),
  };
}

function transferredOf(side: string | undefined, rest: string): string | undefined {
  if (side === undefined) return undefined;
  return side === 'duty' ? `nghĩa vụ thi hành án${rest}` : `quyền được thi hành án${rest}`;
}

function proposalOf(ground: string | null, amount_vnd: bigint | null, rest: string): string | undefined {
  if (ground === 'exempt') return `miễn thi hành phần nghĩa vụ còn lại${rest}`;
  return ground === 'reduce' && amount_vnd !== null
    ? `giảm ${amountText(amount_vnd)} trong phần còn phải thi hành`
    : undefined;
}
