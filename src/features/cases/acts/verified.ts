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
  meets: ['D10', 'D11', 'D12', 'D64', 'D65', 'D66', 'D67'],
  opens: [
    { rule: 'D13', pauses: true, when: (terms, state) => terms.ground === 'no-means' && state.position === 'active' },
    { rule: 'D11', when: (terms, state) => terms.ground === 'no-means' && state.position === 'no-means' },
    // Nothing new after the second verification: the case is moved when the waiting time is over (NĐ 62/2015 Đ9 k5).
    { rule: 'D18', after: 'D52', when: (terms, state) => terms.ground === 'no-means' && state.position === 'no-means' },
  ],
  decide: (_state, terms) =>
    accept({ movements: [], changes: { verified_on: terms.dated_on, verified_finding: terms.ground } }),
});
