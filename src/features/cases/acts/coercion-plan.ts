/** The plan of coercion by force: drafted, discussed, approved by the head (Luật THADS Đ72; TTLT 03/2012 Đ4; domain 2.20). */
import { accept } from '#kit/result.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { computeDeadline } from '#law/deadlines/compute-deadline.ts';
import { ANY_OPEN, defineAct, NOTE_FIELD, textOf } from '../domain/act-definition.ts';
import type { ActField, ActTerms } from '../domain/act-definition.ts';
import { isYes } from '../domain/asset-steps.ts';
import { dayOf, decidedBefore, momentAllowed, POLICY_BENEFICIARY } from '../domain/coercion-law.ts';
import { allOf, articleOn, breach, findLastAct, LAWFUL } from '../domain/legal-evidence.ts';
import type { LegalCheck } from '../domain/legal-evidence.ts';
import { PLANNED_AT } from './coercion-police.ts';

const NO_CHANGE = () => accept({ movements: [], changes: {} });

/** What the plan says of the coercion (Đ72 k2). */
const PLAN_FIELDS: readonly ActField[] = [
  PLANNED_AT,
  { name: 'place', label: 'Nơi cưỡng chế', kind: 'text', required: true },
  { name: 'way', label: 'Biện pháp, phương án tiến hành', kind: 'long-text', required: false },
];

/** The day of coercion in the field of an act. */
function plannedDay(terms: ActTerms) {
  return dayOf(textOf(terms, 'planned_at')) ?? null;
}

/** A plan is made by force: whatever it says, force is mobilised. */
const plannedMomentAllowed = momentAllowed('planned_at', () => true);

const afterDrafting: LegalCheck = (question) =>
  findLastAct(question, ['coercion-plan-drafted']) === undefined
    ? breach('coercion-plan-not-drafted', 'TTLT 03/2012 Đ4 k4', 'Hồ sơ chưa ghi dự thảo kế hoạch cưỡng chế.')
    : LAWFUL;

/** Ten days lie between asking the police and issuing the plan (D85). */
const policeAskedInTime: LegalCheck = (question) => {
  const { terms, calendar } = question;
  const article = articleOn(terms.dated_on, 'TTLT 03/2012 Đ4 k1', 'NĐ 152/2026 Đ46 k1');
  const asked = findLastAct(question, ['coercion-police-asked']);
  if (asked === undefined)
    return breach('police-not-asked', article, 'Hồ sơ chưa ghi việc trao đổi với công an về cưỡng chế.');
  const latest = computeDeadline('D85', terms.dated_on, terms.dated_on, calendar);
  if (!latest.ok || asked.dated_on <= latest.value.due_on) return LAWFUL;
  return breach(
    'police-asked-late',
    latest.value.article,
    `Trao đổi với công an ngày ${formatDate(asked.dated_on)}; muốn ban hành kế hoạch ngày ${formatDate(terms.dated_on)} phải trao đổi chậm nhất ngày ${formatDate(latest.value.due_on)}.`,
    'dated_on',
  );
};

const policeAnswered: LegalCheck = (question) =>
  findLastAct(question, ['coercion-police-answered']) === undefined
    ? breach(
        'police-not-answered',
        articleOn(question.terms.dated_on, 'TTLT 03/2012 Đ4 k2', 'NĐ 152/2026 Đ46 k3'),
        'Hồ sơ chưa ghi trả lời của công an về việc phối hợp cưỡng chế.',
      )
    : LAWFUL;

export const coercionPlanDrafted = defineAct({
  type: 'coercion-plan-drafted',
  label: 'Dự thảo kế hoạch cưỡng chế',
  article: 'Luật THADS Đ72; TTLT 03/2012 Đ4 k4; NĐ 152/2026 Đ46 k5',
  help: 'Xong trong 02 ngày làm việc (từ 01/7/2026: 03 ngày làm việc) kể từ ngày thống nhất với công an.',
  abilities: ['carry-out'],
  from: ANY_OPEN,
  fields: [...PLAN_FIELDS, POLICY_BENEFICIARY, NOTE_FIELD],
  meets: ['D87'],
  opens: [{ rule: 'D88', start: plannedDay }],
  law: allOf(policeAnswered, plannedMomentAllowed),
  decide: NO_CHANGE,
});

export const coercionDraftMeeting = defineAct({
  type: 'coercion-draft-meeting',
  label: 'Họp góp ý dự thảo kế hoạch cưỡng chế',
  article: 'TTLT 03/2012 Đ4 k4-5',
  help: 'Ít nhất 10 ngày trước ngày cưỡng chế; trong 02 ngày làm việc sau đó hoàn chỉnh, trình Thủ trưởng duyệt.',
  abilities: ['carry-out', 'sign-decision'],
  from: ANY_OPEN,
  fields: [{ name: 'participants', label: 'Thành phần dự họp', kind: 'text', required: false }, NOTE_FIELD],
  meets: ['D88'],
  opens: [{ rule: 'D89' }],
  law: afterDrafting,
  decide: NO_CHANGE,
});

export const coercionPlanApproved = defineAct({
  type: 'coercion-plan-approved',
  label: 'Phê duyệt kế hoạch cưỡng chế',
  article: 'Luật THADS Đ72; TTLT 03/2012 Đ4 k5; NĐ 152/2026 Đ46',
  help: 'Thủ trưởng duyệt lực lượng, thời gian, địa điểm, chi phí; gửi ngay Viện kiểm sát, công an, Ủy ban nhân dân cấp xã.',
  abilities: ['sign-decision'],
  from: ANY_OPEN,
  fields: [
    ...PLAN_FIELDS,
    { name: 'forces', label: 'Lực lượng tham gia', kind: 'long-text', required: true },
    { name: 'cost_vnd', label: 'Dự trù chi phí', kind: 'amount', required: true },
    {
      name: 'is_large',
      label: 'Vụ việc lớn, phức tạp, ảnh hưởng an ninh, trật tự tại địa bàn',
      kind: 'yes-no',
      required: false,
      help: 'Phải báo cáo Chủ tịch Ủy ban nhân dân ít nhất 05 ngày làm việc trước khi cưỡng chế.',
    },
    POLICY_BENEFICIARY,
    NOTE_FIELD,
  ],
  meets: ['D89'],
  ends: ['D88'],
  opens: [
    { rule: 'D90' },
    { rule: 'D97', start: plannedDay },
    { rule: 'D91', start: plannedDay },
    { rule: 'D93', start: plannedDay },
    { rule: 'D92', start: plannedDay, when: (terms) => isYes(terms, 'is_large') },
  ],
  law: allOf(decidedBefore, policeAskedInTime, policeAnswered, afterDrafting, plannedMomentAllowed),
  decide: NO_CHANGE,
});
