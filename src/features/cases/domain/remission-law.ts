/** When a debtor may be proposed for exemption or reduction, and what the ruling then allows (Luật THADS Đ61-64, TTLT 12/2015). */
import { findIsoDay } from '#kit/iso-day.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { formatDate, formatVnd } from '#kit/vietnamese-format.ts';
import { computeDeadline } from '#law/deadlines/compute-deadline.ts';
import { computeRemission } from '#law/remission.ts';
import type { Remission } from '#law/remission.ts';
import { textOf } from './act-definition.ts';
import { breach, LAWFUL } from './legal-evidence.ts';
import type { LegalBreach, LegalQuestion } from './legal-question.ts';

/** The terms of article 61, and a verification that is at most three months old (Đ62 k3). */
export function remissionFileBreaches(question: LegalQuestion): readonly LegalBreach[] {
  return [...oldVerification(question), ...againstEligibility(question)];
}

function oldVerification({ state, terms, calendar }: LegalQuestion): readonly LegalBreach[] {
  const article = 'Luật THADS Đ62 k3';
  if (state.verified_on === null)
    return breach('remission-without-verification', article, 'Chưa xác minh điều kiện thi hành án.', 'type');
  const valid = computeDeadline('D138', state.verified_on, terms.dated_on, calendar);
  if (!valid.ok || terms.dated_on <= valid.value.due_on) return LAWFUL;
  return breach(
    'remission-verification-old',
    valid.value.article,
    `Biên bản xác minh ngày ${formatDate(state.verified_on)} chỉ còn giá trị đến ${formatDate(valid.value.due_on)}.`,
    'dated_on',
  );
}

/** What the debtor may be granted on the day; undefined where the amounts or days cannot be judged. */
export function remissionOf({ acts, state, terms, settings }: LegalQuestion): Remission | undefined {
  const first: IsoDay = findIsoDay(textOf(terms, 'first_decided_on') ?? '') ?? acts[0]?.dated_on ?? terms.dated_on;
  const judged = computeRemission(
    {
      duty_vnd: state.whole_vnd + state.added_vnd - state.released_vnd,
      paid_vnd: state.collected_vnd,
      first_decision_on: first,
      on: terms.dated_on,
      has_means: state.verified_finding === 'has-means',
      hardship_or_merit: textOf(terms, 'hardship_or_merit') === 'yes',
      last_remission_on: acts.findLast((act) => act.type === 'reduced')?.dated_on ?? null,
    },
    settings,
  );
  return judged.ok ? judged.value : undefined;
}

function againstEligibility(question: LegalQuestion): readonly LegalBreach[] {
  const { terms } = question;
  const remission = remissionOf(question);
  if (remission === undefined) return LAWFUL;
  const because = remission.basis[0];
  const article = because?.article ?? 'Luật THADS Đ61';
  if (!remission.eligible)
    return breach('remission-not-eligible', article, because?.sentence ?? 'Chưa đủ điều kiện miễn, giảm.', 'type');
  if (terms.ground === 'exempt')
    return remission.kind === 'exempt'
      ? LAWFUL
      : breach(
          'remission-only-reduced',
          article,
          `Chỉ được giảm, tối đa ${formatVnd(remission.limit_vnd)} ₫.`,
          'ground',
        );
  const asked = BigInt(textOf(terms, 'amount') ?? '0');
  if (asked === 0n) return breach('remission-amount-missing', article, 'Phải ghi số tiền đề nghị giảm.', 'amount');
  return asked <= remission.limit_vnd
    ? LAWFUL
    : breach('remission-above-limit', article, `Mỗi lần giảm tối đa ${formatVnd(remission.limit_vnd)} ₫.`, 'amount');
}

/** A reduction or an exemption rests on a ruling of the court that is in force. */
export function rulingBreaches(question: LegalQuestion, kind: 'reduce' | 'exempt'): readonly LegalBreach[] {
  const { acts, deadlines, terms, keeps_papers } = question;
  if (!keeps_papers) return LAWFUL;
  const ruled = acts.findLast((act) => act.type === 'remission-ruled');
  const article = kind === 'reduce' ? 'Luật THADS Đ63 k4' : 'Luật THADS Đ50 k1 điểm e';
  if (ruled?.ground !== kind)
    return breach(
      'remission-without-ruling',
      article,
      `Chưa ghi quyết định ${kind === 'reduce' ? 'giảm' : 'miễn'} của Tòa án.`,
      'type',
    );
  const protest = deadlines.find((deadline) => deadline.rule === 'D137' && deadline.opened_by_act_id === ruled.id);
  if (protest !== undefined && terms.dated_on <= protest.due_on)
    return breach(
      'remission-ruling-not-in-force',
      protest.article,
      `Quyết định của Tòa án còn trong thời hạn kháng nghị đến ${formatDate(protest.due_on)}.`,
      'dated_on',
    );
  const granted = textOf(ruled, 'amount');
  return kind === 'reduce' && granted !== undefined && (terms.amount_vnd ?? 0n) > BigInt(granted)
    ? breach('reduced-above-ruling', article, `Tòa án chỉ cho giảm ${formatVnd(BigInt(granted))} ₫.`, 'amount_vnd')
    : LAWFUL;
}
