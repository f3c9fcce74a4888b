/** The day of coercion: carried out, or not carried out and why. */
import { accept } from '#kit/result.ts';
import type { DeadlineCode } from '#law/deadlines/deadline-rule.ts';
import { ANY_OPEN, defineAct, NOTE_FIELD } from '../domain/act-definition.ts';
import { isYes } from '../domain/asset-steps.ts';
import {
  debtorsIdentified,
  decidedBefore,
  momentAllowed,
  POLICY_BENEFICIARY,
  WITH_FORCES,
} from '../domain/coercion-law.ts';
import { allOf, articleOn, breach, findLastAct, LAWFUL } from '../domain/legal-evidence.ts';
import type { LegalCheck } from '../domain/legal-evidence.ts';

/** What was to be done before the day, and is needless once it has passed. */
const PREPARATIONS: readonly DeadlineCode[] = ['D86', 'D96', 'D87', 'D88', 'D89', 'D90', 'D97', 'D91', 'D92', 'D93'];

/** Force is mobilised by an approved plan, and for one day only. */
const planApproved: LegalCheck = (question) => {
  const { terms } = question;
  if (!isYes(terms, 'with_forces')) return LAWFUL;
  const last = findLastAct(question, ['coercion-plan-approved', 'coercion-not-carried-out']);
  return last?.type === 'coercion-plan-approved'
    ? LAWFUL
    : breach(
        'coercion-without-plan',
        articleOn(terms.dated_on, 'Luật THADS Đ72 k1', 'Luật THADS 2025; NĐ 152/2026 Đ46'),
        'Cưỡng chế có huy động lực lượng mà không có kế hoạch cưỡng chế được duyệt.',
        'with_forces',
      );
};

const costTold: LegalCheck = (question) =>
  isYes(question.terms, 'with_forces') && findLastAct(question, ['coercion-cost-told']) === undefined
    ? breach(
        'coercion-cost-not-told',
        articleOn(question.terms.dated_on, 'Luật THADS Đ73 k4', 'Luật THADS 2025'),
        'Chưa thông báo dự trù chi phí cưỡng chế cho người phải thi hành án.',
      )
    : LAWFUL;

export const coercionCarriedOut = defineAct({
  type: 'coercion-carried-out',
  label: 'Tổ chức cưỡng chế thi hành án',
  article: 'Luật THADS Đ46, Đ70-72; NĐ 62/2015 Đ13; NĐ 152/2026 Đ42, Đ47',
  help: 'Không từ 22 giờ đến 06 giờ, ngày nghỉ, ngày lễ; có huy động lực lượng thì không trong 15 ngày trước và sau Tết.',
  abilities: ['carry-out'],
  from: ANY_OPEN,
  fields: [
    { name: 'began_at', label: 'Giờ, ngày bắt đầu', kind: 'moment', required: true },
    { name: 'place', label: 'Nơi cưỡng chế', kind: 'text', required: true },
    WITH_FORCES,
    POLICY_BENEFICIARY,
    { name: 'result', label: 'Kết quả', kind: 'long-text', required: false },
    { name: 'cost_vnd', label: 'Chi phí thực tế', kind: 'amount', required: false },
    NOTE_FIELD,
  ],
  ends: PREPARATIONS,
  law: allOf(decidedBefore, debtorsIdentified, planApproved, costTold, momentAllowed('began_at')),
  decide: () => accept({ movements: [], changes: {} }),
});

export const coercionNotCarriedOut = defineAct({
  type: 'coercion-not-carried-out',
  label: 'Không tổ chức cưỡng chế',
  article: 'Luật THADS Đ72; TTLT 03/2012 Đ8 k3; NĐ 152/2026 Đ48 k3',
  help: 'Kế hoạch không thực hiện: đương sự tự nguyện, tạm dừng theo đề nghị của công an, bất khả kháng.',
  abilities: ['carry-out', 'sign-decision'],
  from: ANY_OPEN,
  grounds: [
    { code: 'voluntary', label: 'Người phải thi hành án tự nguyện thi hành', article: 'Luật THADS Đ9' },
    { code: 'agreement', label: 'Đương sự thỏa thuận', article: 'Luật THADS Đ6' },
    { code: 'police', label: 'Tạm dừng theo đề nghị của công an', article: 'TTLT 03/2012 Đ8 k3; NĐ 152/2026 Đ48 k3' },
    { code: 'obstacle', label: 'Bất khả kháng, trở ngại khách quan', article: 'Luật THADS Đ30 k3' },
    { code: 'halted', label: 'Thi hành án bị hoãn, tạm đình chỉ, tạm dừng', article: 'Luật THADS Đ48, Đ49' },
  ],
  ground_label: 'Lý do',
  fields: [NOTE_FIELD],
  ends: PREPARATIONS,
  decide: () => accept({ movements: [], changes: {} }),
});
