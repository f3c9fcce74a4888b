/** A copy of a decision goes to the procuracy of the same level. */
import { accept } from '#kit/result.ts';
import { ANY_TIME, defineAct, NOTE_FIELD } from '../domain/act-definition.ts';
import { OF_ACT_FIELD } from '../domain/paper-deadlines.ts';

export const sentToProcuracy = defineAct({
  type: 'sent-to-procuracy',
  label: 'Gửi quyết định cho Viện kiểm sát',
  article: 'Luật THADS Đ38; TTLT 11/2016 Đ13',
  help: 'Ghi ngày gửi. Mỗi quyết định gửi riêng, trong 03 ngày làm việc từ ngày ra.',
  abilities: ['carry-out'],
  from: ANY_TIME,
  fields: [
    OF_ACT_FIELD,
    { name: 'proof', label: 'Sổ giao nhận, số vận đơn', kind: 'text', required: false },
    NOTE_FIELD,
  ],
  meets: [
    { rule: 'D07', of_act: true },
    { rule: 'D56', of_act: true },
  ],
  decide: () => accept({ movements: [], changes: {} }),
});
