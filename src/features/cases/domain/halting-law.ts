/** What the law asks of postponing, suspending, going on, discontinuing and entrusting (Luật THADS Đ48-50, Đ55, Đ137). */
import { findIsoDay } from '#kit/iso-day.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { computeDeadline } from '#law/deadlines/compute-deadline.ts';
import { textOf } from './act-definition.ts';
import { isSettledAsset } from './case-asset.ts';
import { breach, LAWFUL } from './legal-evidence.ts';
import type { LegalBreach, LegalQuestion } from './legal-question.ts';

/** a, b: only duties the debtor must perform himself. c: an agreement with its end. Request: once, three months at most. */
export function postponementBreaches(question: LegalQuestion): readonly LegalBreach[] {
  const { terms, facts, keeps_papers } = question;
  const until = findIsoDay(textOf(terms, 'until') ?? '');
  if ((terms.ground === 'a' || terms.ground === 'b') && !facts.has_duty_beside_money)
    return breach(
      'postponement-needs-personal-duty',
      'NĐ 62/2015 Đ14 k1',
      'Căn cứ này chỉ áp dụng khi người phải thi hành án phải tự mình thực hiện nghĩa vụ; việc này chỉ có nghĩa vụ trả tiền.',
      'ground',
    );
  if (terms.ground === 'c' && until === undefined && keeps_papers)
    return breach(
      'agreement-without-end',
      'Luật THADS Đ48 k1 điểm c',
      'Văn bản đồng ý hoãn phải ghi rõ thời hạn hoãn.',
      'until',
    );
  return terms.ground === 'request' ? requestBreaches(question) : LAWFUL;
}

function requestBreaches({ acts, terms, calendar }: LegalQuestion): readonly LegalBreach[] {
  const earlier = acts.find((act) => act.type === 'postponed' && act.ground === 'request');
  if (earlier !== undefined)
    return breach(
      'postponement-by-request-twice',
      'Luật THADS Đ48 k2',
      `Chỉ được yêu cầu hoãn một lần; đã hoãn theo yêu cầu ngày ${formatDate(earlier.dated_on)}.`,
      'ground',
    );
  const issued_on = findIsoDay(textOf(terms, 'request_issued_on') ?? '') ?? terms.dated_on;
  const until = findIsoDay(textOf(terms, 'until') ?? '');
  const limit = computeDeadline('D74', issued_on, terms.dated_on, calendar);
  return limit.ok && until !== undefined && until > limit.value.due_on
    ? breach(
        'postponement-by-request-too-long',
        limit.value.article,
        `Hoãn theo yêu cầu không quá 03 tháng kể từ ngày ra văn bản yêu cầu, đến ${formatDate(limit.value.due_on)}.`,
        'until',
      )
    : LAWFUL;
}

/** Only organisations go bankrupt; a protest is told by notice. */
export function suspensionBreaches({ terms, facts, acts, keeps_papers }: LegalQuestion): readonly LegalBreach[] {
  if (terms.ground !== 'bankruptcy') return LAWFUL;
  if (!facts.has_organisation_debtor)
    return breach(
      'bankruptcy-of-a-person',
      'Luật THADS Đ49 k2, Đ137 k1',
      'Người phải thi hành án không phải là doanh nghiệp, hợp tác xã.',
      'ground',
    );
  return keeps_papers && !acts.some((act) => act.type === 'bankruptcy-notice-received' && act.ground === 'accepted')
    ? breach('court-notice-missing', 'Luật THADS Đ49 k2', 'Chưa ghi thông báo của Tòa án về việc thụ lý.', 'ground')
    : LAWFUL;
}

/** Enforcement goes on when what halted it is over: its term, its ground, or the reason that the decision names. */
export function resumptionBreaches({
  state,
  acts,
  deadlines,
  terms,
  keeps_papers,
}: LegalQuestion): readonly LegalBreach[] {
  if (!keeps_papers || textOf(terms, 'reason') !== undefined) return LAWFUL;
  if (state.position === 'no-means' || state.position === 'separate-book') return LAWFUL;
  if (state.position === 'paused-for-complaint') return LAWFUL;
  const halted = acts.findLast((act) => act.type === 'postponed' || act.type === 'suspended');
  if (halted === undefined) return LAWFUL;
  const ended = acts.some((act) => act.type === 'halt-ground-ended' && act.seq > halted.seq);
  const until = findIsoDay(textOf(halted, 'until') ?? '');
  const request = deadlines.findLast((deadline) => deadline.rule === 'D74');
  const over =
    (until !== undefined && until < terms.dated_on) || (request !== undefined && request.due_on < terms.dated_on);
  return ended || over
    ? LAWFUL
    : breach(
        'resumed-before-ground-ended',
        'Luật THADS Đ48 k4, Đ49 k3',
        'Chưa hết thời hạn hoãn, chưa ghi căn cứ không còn; phải ghi lý do tiếp tục.',
        'reason',
      );
}

/** Ground b after heirs were searched for, g after the court opened bankruptcy; c not over the head of who bought an asset. */
export function discontinuationBreaches(question: LegalQuestion): readonly LegalBreach[] {
  const { terms, state, acts, deadlines, facts, keeps_papers } = question;
  const sold = state.assets.find((asset) => asset.stage === 'sold' || asset.stage === 'paid');
  if (terms.ground === 'c' && sold !== undefined)
    return breach(
      'discontinued-after-auction',
      'NĐ 62/2015 Đ5 k3',
      `Tài sản ${sold.code} đã bán đấu giá thành; việc đình chỉ theo thỏa thuận phải được người mua được tài sản đồng ý.`,
      'ground',
    );
  if (terms.ground === 'g' && !facts.has_organisation_debtor)
    return breach(
      'bankruptcy-of-a-person',
      'Luật THADS Đ50 k1 điểm g',
      'Người phải thi hành án không phải là tổ chức.',
      'ground',
    );
  if (!keeps_papers) return LAWFUL;
  if (terms.ground === 'g' && !acts.some((act) => act.type === 'bankruptcy-notice-received' && act.ground === 'opened'))
    return breach(
      'court-notice-missing',
      'Luật THADS Đ137 k2',
      'Chưa ghi quyết định mở thủ tục phá sản của Tòa án.',
      'ground',
    );
  const search = deadlines.findLast((deadline) => deadline.rule === 'D75');
  return terms.ground === 'b' && (search === undefined || terms.dated_on <= search.due_on)
    ? breach(
        'creditor-heirs-not-searched',
        search?.article ?? 'TTLT 11/2016 Đ3 k2',
        search === undefined
          ? 'Chưa thông báo tìm người thừa kế của người được thi hành án.'
          : `Thời hạn thông báo tìm người thừa kế còn đến ${formatDate(search.due_on)}.`,
        'ground',
      )
    : LAWFUL;
}

/** The whole matter goes only after what is held here was dealt with (Luật THADS Đ55). */
export function entrustmentBreaches({ terms, state }: LegalQuestion): readonly LegalBreach[] {
  const held = state.assets.filter((asset) => !isSettledAsset(asset));
  return terms.amount_vnd === null && held.length > 0
    ? breach(
        'entrusted-with-assets',
        'Luật THADS Đ55 k1',
        `Phải xử lý xong tài sản tạm giữ, kê biên tại địa phương trước: ${held.map((asset) => asset.code).join(', ')}.`,
        'type',
      )
    : LAWFUL;
}
