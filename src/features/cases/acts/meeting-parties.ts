/** The officer and the parties: summons, minutes of work, an agreement of the parties put on record. */
import { accept } from '#kit/result.ts';
import { defineAct, NOTE_FIELD, OPEN_OR_SEPARATE, textOf } from '../domain/act-definition.ts';
import { breach, LAWFUL } from '../domain/legal-evidence.ts';
import type { LegalBreach, LegalQuestion } from '../domain/legal-question.ts';

export const summoned = defineAct({
  type: 'summoned',
  label: 'Triệu tập đương sự',
  article: 'Luật THADS Đ20 k3',
  help: 'Giấy triệu tập người phải thi hành án, người được thi hành án hoặc người có quyền lợi, nghĩa vụ liên quan.',
  abilities: ['carry-out'],
  from: OPEN_OR_SEPARATE,
  document: 'giay-trieu-tap',
  fields: [
    { name: 'summoned', label: 'Người được triệu tập', kind: 'text', required: true },
    { name: 'appear_on', label: 'Ngày có mặt', kind: 'day', required: true, may_be_ahead: true },
    { name: 'hour', label: 'Giờ có mặt', kind: 'text', required: false },
    { name: 'appear_at', label: 'Địa điểm có mặt', kind: 'text', required: false },
    { name: 'purpose', label: 'Nội dung làm việc', kind: 'long-text', required: false },
    NOTE_FIELD,
  ],
  opens: [{ rule: 'D08', is_one_of_many: true, is_paperwork: true }],
  decide: () => accept({ movements: [], changes: {} }),
});

export const noticeIssued = defineAct({
  type: 'notice-issued',
  label: 'Ra thông báo về thi hành án',
  article: 'Luật THADS Đ39',
  help: 'Văn bản thông báo của chấp hành viên; ngày người nhận được thông báo hợp lệ ghi bằng nghiệp vụ thông báo.',
  abilities: ['carry-out'],
  from: OPEN_OR_SEPARATE,
  document: 'tb-thi-hanh-an',
  fields: [
    { name: 'addressee', label: 'Người được thông báo', kind: 'text', required: true },
    { name: 'content', label: 'Nội dung thông báo', kind: 'long-text', required: true },
    NOTE_FIELD,
  ],
  opens: [{ rule: 'D08', is_one_of_many: true, is_paperwork: true }],
  decide: () => accept({ movements: [], changes: {} }),
});

export const minutesTaken = defineAct({
  type: 'minutes-taken',
  label: 'Lập biên bản làm việc',
  article: 'Luật THADS Đ20; NĐ 62/2015 Đ8',
  help: 'Biên bản giải quyết việc thi hành án: ai có mặt, nội dung, ý kiến, cam kết.',
  abilities: ['carry-out'],
  from: OPEN_OR_SEPARATE,
  fields: [
    { name: 'participants', label: 'Những người tham gia', kind: 'text', required: true },
    { name: 'place', label: 'Nơi lập biên bản', kind: 'text', required: false },
    { name: 'contents', label: 'Nội dung', kind: 'long-text', required: true },
    NOTE_FIELD,
  ],
  decide: () => accept({ movements: [], changes: {} }),
});

export const agreementRecorded = defineAct({
  type: 'agreement-recorded',
  label: 'Ghi nhận thỏa thuận thi hành án',
  article: 'Luật THADS Đ6; NĐ 62/2015 Đ5',
  help: 'Thỏa thuận bằng văn bản: nội dung, thời hạn thực hiện, hậu quả khi không thực hiện, chữ ký các bên.',
  abilities: ['carry-out'],
  from: OPEN_OR_SEPARATE,
  fields: [
    { name: 'contents', label: 'Nội dung thỏa thuận', kind: 'long-text', required: true },
    { name: 'perform_by', label: 'Thực hiện xong trước ngày', kind: 'day', required: false, may_be_ahead: true },
    { name: 'consequence', label: 'Hậu quả khi không thực hiện', kind: 'text', required: false },
    { name: 'signed', label: 'Đủ chữ ký các bên', kind: 'yes-no', required: true },
    NOTE_FIELD,
  ],
  law: agreementBreaches,
  decide: () => accept({ movements: [], changes: {} }),
});

function agreementBreaches({ terms }: LegalQuestion): readonly LegalBreach[] {
  const missing = [
    ...(textOf(terms, 'perform_by') === undefined ? ['thời hạn thực hiện'] : []),
    ...(textOf(terms, 'consequence') === undefined ? ['hậu quả pháp lý khi không thực hiện'] : []),
    ...(textOf(terms, 'signed') === 'yes' ? [] : ['chữ ký hoặc điểm chỉ của các bên']),
  ];
  return missing.length === 0
    ? LAWFUL
    : breach(
        'agreement-incomplete',
        'NĐ 62/2015 Đ5 k2',
        `Văn bản thỏa thuận còn thiếu: ${missing.join('; ')}.`,
        'contents',
      );
}
