/**
 * Lack of means: the evidence its decision needs, the way into the separate book or back to who requested, and the way out
 * again (Luật THADS Đ44, Đ44a; NĐ 62/2015 Đ9; from 1/7/2026 NĐ 152/2026 Đ22).
 */
import { formatDate } from '#kit/vietnamese-format.ts';
import { NEW_LAW_FROM } from '#law/basis.ts';
import { computeDeadline } from '#law/deadlines/compute-deadline.ts';
import { addMonths } from '#kit/working-calendar.ts';
import { textOf } from './act-definition.ts';
import { articleOn, breach, LAWFUL } from './legal-evidence.ts';
import type { LegalBreach, LegalQuestion } from './legal-question.ts';

/** A result older than the time after which it has to be verified again proves nothing today. */
const RESULT_HOLDS_MONTHS = 6;
const RESULT_HOLDS_MONTHS_YEARLY = 12;
const VERIFICATIONS_NEEDED = 2;

/** The decision rests on a verification that found no means and still holds; ground c on one that found no address. */
export function noMeansBreaches({ state, terms, keeps_papers }: LegalQuestion): readonly LegalBreach[] {
  const article = 'Luật THADS Đ44a k1; NĐ 62/2015 Đ9 k4';
  const { verified_on, verified_finding } = state;
  if (verified_on === null || verified_finding !== 'no-means')
    return breach(
      'no-means-without-evidence',
      article,
      verified_on === null
        ? 'Chưa lần nào xác minh điều kiện thi hành án.'
        : `Lần xác minh gần nhất ${formatDate(verified_on)} kết luận có điều kiện thi hành.`,
      'type',
    );
  const holds = addMonths(verified_on, state.reverified_yearly ? RESULT_HOLDS_MONTHS_YEARLY : RESULT_HOLDS_MONTHS);
  if (terms.dated_on > holds)
    return breach(
      'no-means-verification-old',
      'Luật THADS Đ44 k2, Đ44a k1',
      `Kết quả xác minh ngày ${formatDate(verified_on)} đã quá hạn phải xác minh lại (${formatDate(holds)}).`,
      'dated_on',
    );
  return keeps_papers && terms.ground === 'c' && state.verified_circumstance !== 'no-address'
    ? breach(
        'no-address-not-verified',
        'Luật THADS Đ44a k1 điểm c; NĐ 62/2015 Đ9 k3',
        'Biên bản xác minh chưa ghi là không xác định được địa chỉ, nơi cư trú của người phải thi hành án.',
        'ground',
      )
    : LAWFUL;
}

/** The three conditions of the separate book (NĐ 62/2015 Đ9 k5); since 1/7/2026 two years, and ex officio only. */
export function separateBookBreaches(question: LegalQuestion): readonly LegalBreach[] {
  const { terms, facts } = question;
  if (terms.dated_on >= NEW_LAW_FROM && facts.basis === 'on-request')
    return breach(
      'separate-book-on-request',
      'NĐ 152/2026 Đ22 k1, k2',
      'Từ 01/07/2026 chỉ việc chủ động chuyển sổ theo dõi riêng; việc theo yêu cầu thì gửi lại yêu cầu.',
      'type',
    );
  return lackingConditions(question, 'Chưa đủ điều kiện chuyển sổ theo dõi riêng');
}

export function sentBackBreaches(question: LegalQuestion): readonly LegalBreach[] {
  const { terms, facts } = question;
  if (terms.dated_on < NEW_LAW_FROM)
    return breach(
      'sending-back-not-in-force',
      'NĐ 152/2026 Đ22 k2',
      'Gửi lại yêu cầu chỉ có từ ngày 01/07/2026.',
      'dated_on',
    );
  if (facts.basis !== 'on-request')
    return breach(
      'sending-back-ex-officio',
      'NĐ 152/2026 Đ22 k1',
      'Việc chủ động thi hành không có yêu cầu để gửi lại; chuyển sổ theo dõi riêng.',
      'type',
    );
  return lackingConditions(question, 'Chưa đủ điều kiện gửi lại yêu cầu');
}

/** Waiting time by the law of the act's own day, two verifications, nothing new: all that is lacking in one sentence. */
function lackingConditions(question: LegalQuestion, sentence: string): readonly LegalBreach[] {
  const { acts, state, terms, calendar } = question;
  const lacking: string[] = [];
  const decision = acts.findLast((act) => act.type === 'classified-no-means');
  if (decision === undefined) lacking.push('chưa có quyết định về việc chưa có điều kiện');
  else {
    const variant = state.reverified_yearly ? 'prison-or-no-address' : 'ordinary';
    const waiting = computeDeadline('D52', decision.dated_on, terms.dated_on, calendar, variant);
    if (waiting.ok && terms.dated_on <= waiting.value.due_on)
      lacking.push(`thời gian chờ từ ${formatDate(decision.dated_on)} còn đến hết ${formatDate(waiting.value.due_on)}`);
  }
  const without_means = acts.filter((act) => act.type === 'verified' && act.ground === 'no-means').length;
  if (without_means < VERIFICATIONS_NEEDED) lacking.push(`mới xác minh không có điều kiện ${without_means} lần`);
  if (state.verified_finding === 'has-means') lacking.push('lần xác minh gần nhất có điều kiện thi hành');
  const news = acts.findLast((act) => act.type === 'information-received');
  if (news !== undefined && (state.verified_on === null || state.verified_on < news.dated_on))
    lacking.push(`thông tin mới ngày ${formatDate(news.dated_on)} chưa được xác minh`);
  return lacking.length === 0
    ? LAWFUL
    : breach(
        'separate-book-conditions',
        articleOn(terms.dated_on, 'NĐ 62/2015 Đ9 k5', 'NĐ 152/2026 Đ22'),
        `${sentence}: ${lacking.join('; ')}.`,
        'type',
      );
}

/** Back from lack of means only after a verification confirmed that there are some (NĐ 62/2015 Đ9 k4, k6). */
export function resumedWithoutMeans({ state, acts, terms }: LegalQuestion): readonly LegalBreach[] {
  if (state.position !== 'no-means' && state.position !== 'separate-book') return LAWFUL;
  const decision = acts.findLast((act) => act.type === 'classified-no-means');
  const confirmed =
    state.verified_finding === 'has-means' &&
    state.verified_on !== null &&
    (decision === undefined || state.verified_on >= decision.dated_on);
  return confirmed
    ? LAWFUL
    : breach(
        'resumed-without-means',
        articleOn(terms.dated_on, 'NĐ 62/2015 Đ9 k4, k6', 'NĐ 152/2026 Đ22'),
        'Sau quyết định chưa có điều kiện chưa có lần xác minh nào kết luận có điều kiện thi hành.',
        'type',
      );
}

/** The minutes say whether the debtor declared, and who confirmed them (NĐ 62/2015 Đ9 k1; Luật THADS Đ44 k4 điểm e). */
export function verificationBreaches({ terms, keeps_papers }: LegalQuestion): readonly LegalBreach[] {
  if (!keeps_papers || terms.ground !== 'no-means') return LAWFUL;
  const undeclared =
    textOf(terms, 'declaration') === undefined
      ? breach(
          'declaration-not-stated',
          articleOn(terms.dated_on, 'NĐ 62/2015 Đ9 k1', 'Luật THADS 2025 Đ38'),
          'Biên bản phải ghi người phải thi hành án có kê khai tài sản, thu nhập hay không.',
          'declaration',
        )
      : LAWFUL;
  const unconfirmed =
    textOf(terms, 'confirmation') === undefined
      ? breach(
          'verification-unconfirmed',
          articleOn(terms.dated_on, 'Luật THADS Đ44 k4 điểm e', 'NĐ 152/2026 Đ21 k4'),
          'Chưa ghi xác nhận của Ủy ban nhân dân, công an cấp xã hoặc nơi tiến hành xác minh.',
          'confirmation',
        )
      : LAWFUL;
  return [...undeclared, ...unconfirmed];
}
