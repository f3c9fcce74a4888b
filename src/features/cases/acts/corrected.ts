/** A correcting act: it undoes another act of the case and mirrors its movements. Its effect is worked out in case-history. */
import { accept } from '#kit/result.ts';
import { POSITIONS } from '#law/positions.ts';
import { defineAct } from '../domain/act-definition.ts';

export const corrected = defineAct({
  type: 'corrected',
  label: 'Đính chính',
  article: 'Luật THADS Đ37 k2',
  help: 'Hồ sơ không sửa, không xóa: nghiệp vụ ghi nhầm được đính chính bằng một nghiệp vụ mới, có lý do.',
  abilities: ['sign-decision'],
  from: POSITIONS.filter((position) => position !== 'outside'),
  fields: [{ name: 'reason', label: 'Lý do đính chính', kind: 'text', required: true }],
  // A bankruptcy that was stopped brings a discontinued case back: its discontinuation is undone (Luật THADS Đ137 k3).
  meets: ['D125'],
  internal: true,
  decide: () => accept({ movements: [], changes: {} }),
});
