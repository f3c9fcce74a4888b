/**
 * What happened before the head decides to postpone, suspend, go on, discontinue or entrust: the day on which the ground was
 * found starts his period. The decisions themselves are acts of their own.
 */
import { accept } from '#kit/result.ts';
import { findIsoDay } from '#kit/iso-day.ts';
import {
  DISCONTINUATION_GROUNDS,
  ENTRUSTMENT_GROUNDS,
  POSTPONEMENT_GROUNDS,
  RESUMPTION_GROUNDS,
} from '#law/grounds.ts';
import { BANKRUPTCY_NOTICES } from '#law/procedure-grounds.ts';
import { ANY_TIME, defineAct, NOTE_FIELD, OPEN_OR_SEPARATE, textOf } from '../domain/act-definition.ts';
import { breach, LAWFUL } from '../domain/legal-evidence.ts';

export const postponementRequested = defineAct({
  type: 'postponement-requested',
  label: 'Nhận yêu cầu hoãn của người có thẩm quyền kháng nghị',
  article: 'Luật THADS Đ48 k2, k3',
  help: 'Chỉ được yêu cầu một lần; quyết định hoãn phải ra ngay, không quá 03 tháng kể từ ngày ra văn bản yêu cầu.',
  abilities: ['carry-out', 'sign-decision'],
  from: ['active', 'no-means'],
  fields: [
    { name: 'authority', label: 'Người yêu cầu', kind: 'text', required: true },
    { name: 'request', label: 'Số văn bản', kind: 'text', required: false },
    { name: 'issued_on', label: 'Ngày ra văn bản yêu cầu', kind: 'day', required: true },
    NOTE_FIELD,
  ],
  opens: [{ rule: 'D72', when: (_terms, state) => state.position === 'active' }],
  law: ({ acts, terms }) => {
    const issued_on = findIsoDay(textOf(terms, 'issued_on') ?? '');
    const earlier = acts.find((act) => act.type === 'postponed' && act.ground === 'request');
    if (earlier !== undefined)
      return breach('postponement-by-request-twice', 'Luật THADS Đ48 k2', 'Đã có một lần hoãn theo yêu cầu.', 'type');
    return issued_on !== undefined && issued_on > terms.dated_on
      ? breach('request-before-its-issue', 'Luật THADS Đ48 k2', 'Văn bản được nhận trước ngày ra.', 'issued_on')
      : LAWFUL;
  },
  decide: () => accept({ movements: [], changes: {} }),
});

export const postponementGroundFound = defineAct({
  type: 'postponement-ground-found',
  label: 'Xác định có căn cứ hoãn thi hành án',
  article: 'Luật THADS Đ48 k1, k3',
  help: 'Ngày có căn cứ; quyết định hoãn ra trong 05 ngày làm việc.',
  abilities: ['carry-out'],
  from: ['active'],
  grounds: POSTPONEMENT_GROUNDS.filter((ground) => ground.code !== 'request'),
  ground_label: 'Căn cứ hoãn',
  fields: [{ name: 'evidence', label: 'Tài liệu chứng minh', kind: 'text', required: false }, NOTE_FIELD],
  opens: [{ rule: 'D19' }],
  decide: () => accept({ movements: [], changes: {} }),
});

export const haltGroundEnded = defineAct({
  type: 'halt-ground-ended',
  label: 'Căn cứ hoãn, tạm đình chỉ không còn',
  article: 'Luật THADS Đ48 k4, Đ49 k3',
  help: 'Ngày căn cứ không còn hoặc nhận văn bản làm hết căn cứ; quyết định tiếp tục ra trong 05 ngày làm việc.',
  abilities: ['carry-out', 'sign-decision'],
  from: ['postponed', 'postponed-by-agreement', 'suspended', 'paused-for-complaint'],
  grounds: RESUMPTION_GROUNDS,
  ground_label: 'Vì sao không còn',
  fields: [{ name: 'paper', label: 'Văn bản, quyết định', kind: 'text', required: false }, NOTE_FIELD],
  opens: [{ rule: 'D20' }],
  decide: () => accept({ movements: [], changes: {} }),
});

export const bankruptcyNoticeReceived = defineAct({
  type: 'bankruptcy-notice-received',
  label: 'Nhận thông báo, quyết định của Tòa án về phá sản',
  article: 'Luật THADS Đ49 k2, Đ137; TTLT 07/2018',
  help: 'Thụ lý: tạm đình chỉ trong 05 ngày làm việc. Mở thủ tục: đình chỉ ngay. Đình chỉ thủ tục: tiếp tục trong 05 ngày làm việc.',
  abilities: ['carry-out', 'sign-decision'],
  from: ANY_TIME,
  grounds: BANKRUPTCY_NOTICES,
  ground_label: 'Văn bản của Tòa án',
  fields: [{ name: 'paper', label: 'Số, ngày văn bản', kind: 'text', required: true }, NOTE_FIELD],
  opens: [
    { rule: 'D21', when: (terms, state) => terms.ground === 'accepted' && state.position === 'active' },
    { rule: 'D124', when: (terms, state) => terms.ground === 'opened' && OPEN_OR_SEPARATE.includes(state.position) },
    { rule: 'D20', when: (terms, state) => terms.ground === 'stopped' && state.position === 'suspended' },
    {
      rule: 'D125',
      outlives_case: true,
      when: (terms, state) => terms.ground === 'stopped' && state.position === 'discontinued',
    },
  ],
  law: ({ facts }) =>
    facts.has_organisation_debtor
      ? LAWFUL
      : breach(
          'bankruptcy-of-a-person',
          'Luật THADS Đ137',
          'Người phải thi hành án không phải là doanh nghiệp, hợp tác xã.',
          'type',
        ),
  decide: () => accept({ movements: [], changes: {} }),
});

export const discontinuationGroundFound = defineAct({
  type: 'discontinuation-ground-found',
  label: 'Xác định có căn cứ đình chỉ thi hành án',
  article: 'Luật THADS Đ50',
  help: 'Ngày có căn cứ; quyết định đình chỉ ra trong 05 ngày làm việc.',
  abilities: ['carry-out'],
  from: OPEN_OR_SEPARATE,
  grounds: DISCONTINUATION_GROUNDS,
  ground_label: 'Căn cứ đình chỉ',
  fields: [{ name: 'evidence', label: 'Tài liệu chứng minh', kind: 'text', required: false }, NOTE_FIELD],
  opens: [{ rule: 'D22' }],
  decide: () => accept({ movements: [], changes: {} }),
});

export const entrustmentGroundFound = defineAct({
  type: 'entrustment-ground-found',
  label: 'Xác định có căn cứ ủy thác',
  article: 'Luật THADS Đ55, Đ57 k1 điểm a; NĐ 62/2015 Đ16',
  help: 'Ngày có căn cứ; quyết định ủy thác ra trong 05 ngày làm việc, biện pháp khẩn cấp tạm thời trong 24 giờ.',
  abilities: ['carry-out'],
  from: OPEN_OR_SEPARATE,
  grounds: ENTRUSTMENT_GROUNDS,
  ground_label: 'Căn cứ ủy thác',
  fields: [
    { name: 'provisional_measure', label: 'Thi hành biện pháp khẩn cấp tạm thời', kind: 'yes-no', required: false },
    { name: 'place', label: 'Nơi có tài sản, cư trú, làm việc', kind: 'text', required: false },
    NOTE_FIELD,
  ],
  opens: [
    {
      rule: 'D23',
      variant: (terms) => (textOf(terms, 'provisional_measure') === 'yes' ? 'provisional-measure' : 'ordinary'),
    },
  ],
  decide: () => accept({ movements: [], changes: {} }),
});
