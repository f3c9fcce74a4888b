/** The last steps before the day of coercion: report to the chairman, costs told to the debtor, meeting of those who take part. */
import { accept } from '#kit/result.ts';
import { ANY_OPEN, defineAct, NOTE_FIELD } from '../domain/act-definition.ts';

const NO_CHANGE = () => accept({ movements: [], changes: {} });

export const coercionChairmanReported = defineAct({
  type: 'coercion-chairman-reported',
  label: 'Báo cáo Chủ tịch Ủy ban nhân dân về việc cưỡng chế',
  article: 'NĐ 62/2015 Đ13 k3; NĐ 152/2026 Đ42 k3',
  help: 'Vụ việc lớn, phức tạp: ít nhất 05 ngày làm việc trước khi tổ chức cưỡng chế.',
  abilities: ['sign-decision', 'carry-out'],
  from: ANY_OPEN,
  fields: [{ name: 'answer', label: 'Ý kiến chỉ đạo', kind: 'long-text', required: false }, NOTE_FIELD],
  meets: ['D92'],
  decide: NO_CHANGE,
});

export const coercionCostTold = defineAct({
  type: 'coercion-cost-told',
  label: 'Thông báo dự trù chi phí cưỡng chế cho người phải thi hành án',
  article: 'Luật THADS Đ73 k4',
  help: 'Ít nhất 03 ngày làm việc trước ngày cưỡng chế đã được ấn định.',
  abilities: ['carry-out'],
  from: ANY_OPEN,
  fields: [{ name: 'cost_vnd', label: 'Dự trù chi phí', kind: 'amount', required: true }, NOTE_FIELD],
  meets: ['D93'],
  decide: NO_CHANGE,
});

export const coercionPlanMeeting = defineAct({
  type: 'coercion-plan-meeting',
  label: 'Họp triển khai kế hoạch cưỡng chế',
  article: 'TTLT 03/2012 Đ6 k2; NĐ 152/2026 Đ47 k3',
  help: 'Với công an và các cơ quan, tổ chức có liên quan, ít nhất 01 ngày làm việc trước khi cưỡng chế.',
  abilities: ['sign-decision', 'carry-out'],
  from: ANY_OPEN,
  fields: [{ name: 'participants', label: 'Thành phần dự họp', kind: 'text', required: false }, NOTE_FIELD],
  meets: ['D91'],
  decide: NO_CHANGE,
});
