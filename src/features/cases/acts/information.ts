/** What is asked and learnt about the debtor's means beside the officer's own verification. */
import { accept } from '#kit/result.ts';
import { findIsoDay } from '#kit/iso-day.ts';
import { ENTRUSTED_VERIFICATION_KINDS, INFORMATION_GROUNDS, INFORMATION_KINDS } from '#law/procedure-grounds.ts';
import { defineAct, NOTE_FIELD, OPEN_OR_SEPARATE, textOf } from '../domain/act-definition.ts';
import type { ActField, ActTerms } from '../domain/act-definition.ts';

const RECEIVED_ON: ActField = {
  name: 'received_on',
  label: 'Ngày nơi được yêu cầu nhận văn bản',
  kind: 'day',
  required: false,
  may_be_ahead: true,
  help: 'Thời hạn trả lời tính từ ngày này; để trống thì tính từ ngày gửi.',
};

function receivedOn(terms: ActTerms) {
  return findIsoDay(textOf(terms, 'received_on') ?? '') ?? terms.dated_on;
}

export const informationReceived = defineAct({
  type: 'information-received',
  label: 'Nhận thông tin về điều kiện thi hành án',
  article: 'NĐ 62/2015 Đ9 k4, k6; Luật THADS Đ44 k5',
  help: 'Thông tin mới: xác minh trong 10 ngày. Kết quả xác minh khác nhau, kháng nghị: xác minh lại trong 05 ngày làm việc.',
  abilities: ['carry-out'],
  from: OPEN_OR_SEPARATE,
  grounds: INFORMATION_GROUNDS,
  ground_label: 'Loại thông tin',
  fields: [
    { name: 'given_by', label: 'Người, cơ quan cung cấp', kind: 'text', required: true },
    { name: 'contents', label: 'Nội dung', kind: 'long-text', required: false },
    NOTE_FIELD,
  ],
  // With something new the third condition of the separate book is gone (NĐ 62/2015 Đ9 k5 điểm c).
  ends: ['D18'],
  opens: [
    { rule: 'D66', when: (terms) => terms.ground === 'new-information' },
    { rule: 'D67', when: (terms) => terms.ground !== 'new-information' },
  ],
  decide: () => accept({ movements: [], changes: {} }),
});

export const coercionRequested = defineAct({
  type: 'coercion-requested',
  label: 'Người được thi hành án đề nghị cưỡng chế',
  article: 'TTLT 11/2016 Đ4 k1',
  help: 'Ngày nhận đề nghị áp dụng biện pháp cưỡng chế; xác minh tài sản được nêu trong 10 ngày.',
  abilities: ['carry-out'],
  from: OPEN_OR_SEPARATE,
  fields: [
    { name: 'requester', label: 'Người đề nghị', kind: 'text', required: false },
    { name: 'property', label: 'Tài sản, biện pháp được đề nghị', kind: 'text', required: true },
    NOTE_FIELD,
  ],
  opens: [{ rule: 'D65' }],
  decide: () => accept({ movements: [], changes: {} }),
});

export const informationAsked = defineAct({
  type: 'information-asked',
  label: 'Yêu cầu cung cấp thông tin về tài sản, tài khoản',
  article: 'Luật THADS Đ44 k4 điểm c, k6 điểm b; NĐ 152/2026 Đ21',
  help: 'Gửi ngân hàng, văn phòng đăng ký đất đai, bảo hiểm xã hội...; trả lời trong 03 ngày làm việc, về tài khoản thì ngay.',
  abilities: ['carry-out'],
  from: OPEN_OR_SEPARATE,
  grounds: INFORMATION_KINDS,
  ground_label: 'Loại thông tin',
  fields: [
    { name: 'asked', label: 'Nơi được yêu cầu', kind: 'text', required: true },
    { name: 'contents', label: 'Nội dung yêu cầu', kind: 'long-text', required: false },
    RECEIVED_ON,
    NOTE_FIELD,
  ],
  opens: [
    {
      rule: 'D68',
      is_one_of_many: true,
      start: receivedOn,
      variant: (terms) => (terms.ground === 'account' ? 'account' : 'general'),
    },
  ],
  decide: () => accept({ movements: [], changes: {} }),
});

export const informationAnswered = defineAct({
  type: 'information-answered',
  label: 'Nhận trả lời cung cấp thông tin',
  article: 'Luật THADS Đ44 k6 điểm b',
  help: 'Ngày nhận văn bản trả lời hoặc từ chối của nơi được yêu cầu.',
  abilities: ['carry-out'],
  from: OPEN_OR_SEPARATE,
  fields: [
    { name: 'of_act', label: 'Yêu cầu được trả lời', kind: 'act', required: true },
    { name: 'contents', label: 'Nội dung trả lời', kind: 'long-text', required: true },
    NOTE_FIELD,
  ],
  meets: [{ rule: 'D68', of_act: true }],
  decide: () => accept({ movements: [], changes: {} }),
});

export const verificationEntrusted = defineAct({
  type: 'verification-entrusted',
  label: 'Ủy quyền xác minh',
  article: 'Luật THADS Đ44 k3; NĐ 62/2015 Đ9 k2; NĐ 152/2026 Đ21 k5',
  help: 'Văn bản ủy quyền cho cơ quan thi hành án nơi có tài sản, cư trú, làm việc; nêu rõ nội dung cần xác minh.',
  abilities: ['sign-decision'],
  from: OPEN_OR_SEPARATE,
  grounds: ENTRUSTED_VERIFICATION_KINDS,
  ground_label: 'Đối tượng xác minh',
  fields: [
    { name: 'agency', label: 'Cơ quan nhận ủy quyền', kind: 'text', required: true },
    { name: 'contents', label: 'Nội dung ủy quyền', kind: 'long-text', required: false },
    RECEIVED_ON,
    NOTE_FIELD,
  ],
  opens: [
    {
      rule: 'D70',
      is_one_of_many: true,
      start: receivedOn,
      variant: (terms) => (terms.ground === 'registered-difficult' ? 'difficult' : 'ordinary'),
      when: (terms) => terms.ground !== 'other',
    },
    { rule: 'D71', is_one_of_many: true, start: receivedOn, when: (terms) => terms.ground === 'other' },
  ],
  decide: () => accept({ movements: [], changes: {} }),
});

export const entrustedVerificationAnswered = defineAct({
  type: 'entrusted-verification-answered',
  label: 'Nhận kết quả ủy quyền xác minh',
  article: 'NĐ 62/2015 Đ9 k2; NĐ 152/2026 Đ21 k5',
  help: 'Ngày nhận văn bản trả lời kết quả; kết luận về điều kiện thi hành án vẫn ghi bằng nghiệp vụ xác minh.',
  abilities: ['carry-out'],
  from: OPEN_OR_SEPARATE,
  fields: [
    { name: 'of_act', label: 'Lần ủy quyền', kind: 'act', required: true },
    { name: 'contents', label: 'Kết quả', kind: 'long-text', required: true },
    NOTE_FIELD,
  ],
  meets: [
    { rule: 'D70', of_act: true },
    { rule: 'D71', of_act: true },
  ],
  decide: () => accept({ movements: [], changes: {} }),
});
