/** What passes with the police before coercion by force: asked, answered, and their plan of protection (domain 2.20). */
import { accept } from '#kit/result.ts';
import { ANY_OPEN, defineAct, NOTE_FIELD, textOf } from '../domain/act-definition.ts';
import type { ActField } from '../domain/act-definition.ts';
import { articleOn, breach, findLastAct, LAWFUL } from '../domain/legal-evidence.ts';

const NO_CHANGE = () => accept({ movements: [], changes: {} });

export const PLANNED_AT: ActField = {
  name: 'planned_at',
  label: 'Giờ, ngày dự kiến cưỡng chế',
  kind: 'moment',
  required: true,
  may_be_ahead: true,
};

export const coercionPoliceAsked = defineAct({
  type: 'coercion-police-asked',
  label: 'Trao đổi với công an về việc cưỡng chế',
  article: 'TTLT 03/2012 Đ4 k1; NĐ 152/2026 Đ46 k1',
  help: 'Ít nhất 10 ngày trước khi ban hành kế hoạch cưỡng chế; công an trả lời trong 03 ngày làm việc.',
  abilities: ['carry-out', 'sign-decision'],
  from: ANY_OPEN,
  fields: [
    PLANNED_AT,
    { name: 'place', label: 'Nơi cưỡng chế', kind: 'text', required: true },
    { name: 'forces', label: 'Lực lượng, phương tiện đề nghị', kind: 'long-text', required: false },
    NOTE_FIELD,
  ],
  opens: [{ rule: 'D86', pauses: true }],
  decide: NO_CHANGE,
});

export const coercionPoliceAnswered = defineAct({
  type: 'coercion-police-answered',
  label: 'Công an trả lời đề nghị phối hợp cưỡng chế',
  article: 'TTLT 03/2012 Đ4 k2-3; NĐ 152/2026 Đ46 k3-4',
  help: 'Thống nhất thì chấp hành viên dự thảo kế hoạch; có ý kiến khác thì họp lại hoặc báo cáo Trưởng Ban chỉ đạo.',
  abilities: ['carry-out', 'sign-decision'],
  from: ANY_OPEN,
  fields: [
    {
      name: 'answer',
      label: 'Trả lời',
      kind: 'choice',
      required: true,
      choices: [
        { code: 'agreed', label: 'Thống nhất' },
        { code: 'other-opinion', label: 'Có ý kiến khác' },
        { code: 'reported-up', label: 'Báo cáo công an cấp tỉnh (việc phức tạp, liên xã)' },
      ],
    },
    NOTE_FIELD,
  ],
  meets: ['D86', 'D96'],
  opens: [
    { rule: 'D87', pauses: true, when: (terms) => textOf(terms, 'answer') === 'agreed' },
    { rule: 'D96', pauses: true, when: (terms) => textOf(terms, 'answer') === 'reported-up' },
  ],
  law: (question) =>
    findLastAct(question, ['coercion-police-asked']) === undefined
      ? breach(
          'police-not-asked',
          articleOn(question.terms.dated_on, 'TTLT 03/2012 Đ4 k1', 'NĐ 152/2026 Đ46 k1'),
          'Hồ sơ chưa ghi việc trao đổi với công an về cưỡng chế.',
        )
      : LAWFUL,
  decide: NO_CHANGE,
});

export const coercionPolicePlanned = defineAct({
  type: 'coercion-police-planned',
  label: 'Công an gửi kế hoạch, phương án bảo vệ cưỡng chế',
  article: 'Luật THADS Đ72 k4; TTLT 03/2012 Đ5; NĐ 152/2026 Đ46 k6',
  help: 'Công an lập trong 03 ngày làm việc; từ 01/7/2026 gửi ít nhất 05 ngày làm việc trước khi cưỡng chế.',
  abilities: ['carry-out', 'sign-decision'],
  from: ANY_OPEN,
  fields: [{ name: 'plan_number', label: 'Số, ngày kế hoạch của công an', kind: 'text', required: false }, NOTE_FIELD],
  meets: ['D90', 'D97'],
  decide: NO_CHANGE,
});
