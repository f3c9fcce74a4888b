/** The file of a case from its first sheet to the archive: opened, checked by the reviewer, archived. Nothing here moves the case. */
import { accept } from '#kit/result.ts';
import { AFTER_THE_END, ANY_OPEN, defineAct, NOTE_FIELD } from '../domain/act-definition.ts';
import { breach, LAWFUL } from '../domain/legal-evidence.ts';
import type { LegalBreach, LegalQuestion } from '../domain/legal-question.ts';

export const fileOpened = defineAct({
  type: 'file-opened',
  label: 'Lập hồ sơ thi hành án',
  article: 'NĐ 62/2015 Đ8; TT 04/2023 Đ31',
  help: 'Bìa hồ sơ, quyết định thi hành án, bản án và tài liệu đầu tiên, đánh bút lục từ khi nhận.',
  abilities: ['carry-out'],
  from: ANY_OPEN,
  fields: [{ name: 'sheets', label: 'Số bút lục khi lập', kind: 'number', required: false }, NOTE_FIELD],
  meets: ['D06'],
  offered: (state) => state.position === 'active',
  decide: () => accept({ movements: [], changes: {} }),
});

export const fileChecked = defineAct({
  type: 'file-checked',
  label: 'Thẩm tra viên kiểm tra hồ sơ trước khi lưu trữ',
  article: 'TT 04/2023 Đ32 k2',
  help: 'Chấp hành viên ký bảng thống kê tài liệu; thẩm tra viên kiểm tra, ký xác nhận hoặc trả lại để bổ sung.',
  abilities: ['check-file'],
  from: AFTER_THE_END,
  grounds: [
    { code: 'complete', label: 'Đầy đủ, đề nghị cho lưu trữ', article: 'TT 04/2023 Đ32 k2' },
    { code: 'returned', label: 'Trả lại để bổ sung', article: 'TT 04/2023 Đ32 k1' },
  ],
  ground_label: 'Kết quả kiểm tra',
  fields: [{ name: 'remark', label: 'Nội dung phải bổ sung', kind: 'long-text', required: false }, NOTE_FIELD],
  decide: () => accept({ movements: [], changes: {} }),
});

export const archived = defineAct({
  type: 'archived',
  label: 'Đưa hồ sơ vào lưu trữ',
  article: 'TT 04/2023 Đ32',
  help: 'Thủ trưởng ghi "cho lưu trữ kể từ ngày"; bàn giao cho người làm lưu trữ bằng biên bản.',
  abilities: ['sign-decision'],
  from: AFTER_THE_END,
  register: 'archive',
  document: 'bb-luu-tru',
  fields: [
    { name: 'archivist', label: 'Người nhận lưu trữ', kind: 'text', required: false },
    { name: 'sheets', label: 'Số tờ, số bút lục', kind: 'text', required: false },
    { name: 'condition', label: 'Tình trạng hồ sơ', kind: 'text', required: false },
    NOTE_FIELD,
  ],
  law: archiveBreaches,
  decide: () => accept({ movements: [], changes: {} }),
});

function archiveBreaches({ acts, keeps_papers }: LegalQuestion): readonly LegalBreach[] {
  const breaches: LegalBreach[] = [];
  if (acts.some((act) => act.type === 'archived'))
    breaches.push(
      ...breach('file-archived-already', 'TT 04/2023 Đ32 k3', 'Hồ sơ đã đưa vào lưu trữ trước đó.', 'type'),
    );
  const checked = acts.findLast((act) => act.type === 'file-checked');
  if (keeps_papers && checked?.ground !== 'complete')
    breaches.push(
      ...breach(
        'archived-unchecked',
        'TT 04/2023 Đ32 k2',
        checked === undefined
          ? 'Thẩm tra viên chưa kiểm tra hồ sơ.'
          : 'Thẩm tra viên đã trả lại hồ sơ để bổ sung, chưa xác nhận lại.',
        'type',
      ),
    );
  return breaches.length === 0 ? LAWFUL : breaches;
}
