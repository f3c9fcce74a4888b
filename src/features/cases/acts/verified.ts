/** Verification of the debtor's means. */
import { accept } from '#kit/result.ts';
import { VERIFICATION_FINDINGS } from '#law/grounds.ts';
import { defineAct, NOTE_FIELD, OPEN_OR_SEPARATE } from '../domain/act-definition.ts';

export const verified = defineAct({
  type: 'verified',
  label: 'Xác minh điều kiện thi hành án',
  article: 'Luật THADS Đ44',
  help: 'Biên bản xác minh: nơi xác minh, tài sản, thu nhập và kết luận.',
  abilities: ['carry-out'],
  from: OPEN_OR_SEPARATE,
  grounds: VERIFICATION_FINDINGS,
  ground_label: 'Kết luận',
  fields: [
    { name: 'place', label: 'Nơi xác minh', kind: 'text', required: false },
    { name: 'findings', label: 'Tài sản, thu nhập đã xác minh', kind: 'text', required: false },
    NOTE_FIELD,
  ],
  decide: (_state, terms) =>
    accept({ movements: [], changes: { verified_on: terms.dated_on, verified_finding: terms.ground } }),
});
