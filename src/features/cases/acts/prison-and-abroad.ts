/**
 * Papers that reach their reader through others: a prison, which hands them over and tells of releases (TTLT 07/2013 Đ5, Đ6;
 * NĐ 152/2026 Đ33, Đ36), and an agency abroad, which the Ministry of Justice asks (NĐ 62/2015 Đ50; NĐ 152/2026 Đ19).
 */
import { addMonths } from '#kit/working-calendar.ts';
import { findIsoDay } from '#kit/iso-day.ts';
import { accept } from '#kit/result.ts';
import { JUDICIAL_ASSISTANCE_ANSWERS, PRISON_REPORTS } from '#law/procedure-grounds.ts';
import { ANY_TIME, defineAct, NOTE_FIELD, OPEN_OR_SEPARATE, textOf } from '../domain/act-definition.ts';
import type { ActTerms } from '../domain/act-definition.ts';
import { breach, LAWFUL } from '../domain/legal-evidence.ts';
import { OF_ACT_FIELD } from '../domain/paper-deadlines.ts';

/** The prison tells of a release two months ahead; of one that is nearer it could not have. */
const TOLD_AHEAD_MONTHS = 2;

function releaseDay(terms: ActTerms) {
  const release_on = findIsoDay(textOf(terms, 'release_on') ?? '');
  return release_on !== undefined && addMonths(release_on, -TOLD_AHEAD_MONTHS) > terms.dated_on ? release_on : null;
}

const NO_CHANGE = () => accept({ movements: [], changes: {} });

export const sentToPrison = defineAct({
  type: 'sent-to-prison',
  label: 'Gửi văn bản cho trại giam giao phạm nhân',
  article: 'TTLT 07/2013 Đ5; NĐ 152/2026 Đ33',
  help: 'Trại giam giao cho phạm nhân trong 05 ngày làm việc; ngày phạm nhân ký nhận ghi bằng nghiệp vụ thông báo văn bản.',
  abilities: ['carry-out'],
  from: ANY_TIME,
  fields: [
    OF_ACT_FIELD,
    { name: 'prison', label: 'Trại giam, cơ sở giam giữ', kind: 'text', required: true },
    { name: 'prisoner', label: 'Phạm nhân', kind: 'text', required: true },
    {
      name: 'received_on',
      label: 'Ngày trại giam nhận',
      kind: 'day',
      required: false,
      may_be_ahead: true,
      help: 'Thời hạn giao tính từ ngày này; để trống thì tính từ ngày gửi.',
    },
    { name: 'release_on', label: 'Ngày dự kiến ra trại', kind: 'day', required: false, may_be_ahead: true },
    NOTE_FIELD,
  ],
  opens: [
    {
      rule: 'D60',
      is_one_of_many: true,
      outlives_case: true,
      start: (terms) => findIsoDay(textOf(terms, 'received_on') ?? '') ?? terms.dated_on,
    },
    { rule: 'D62', start: releaseDay },
  ],
  decide: NO_CHANGE,
});

export const prisonReported = defineAct({
  type: 'prison-reported',
  label: 'Trại giam báo tình trạng của phạm nhân',
  article: 'TTLT 07/2013 Đ6; NĐ 152/2026 Đ36',
  help: 'Ngày nhận văn bản của trại giam: sắp ra trại, đã ra trại, chuyển trại hoặc đã chết.',
  abilities: ['carry-out'],
  from: OPEN_OR_SEPARATE,
  grounds: PRISON_REPORTS,
  ground_label: 'Nội dung báo',
  fields: [
    { name: 'prison', label: 'Trại giam, cơ sở giam giữ', kind: 'text', required: true },
    { name: 'prisoner', label: 'Phạm nhân', kind: 'text', required: true },
    { name: 'lives_at', label: 'Nơi cư trú sau khi ra trại, nơi chuyển đến', kind: 'text', required: false },
    NOTE_FIELD,
  ],
  meets: [{ rule: 'D62', when: (terms) => terms.ground === 'release' }],
  // Who died or serves elsewhere leaves this prison nothing to announce.
  ends: ['D62'],
  decide: NO_CHANGE,
});

export const judicialAssistanceSent = defineAct({
  type: 'judicial-assistance-sent',
  label: 'Bộ Tư pháp gửi hồ sơ ủy thác tư pháp ra nước ngoài',
  article: 'NĐ 62/2015 Đ50 k3; NĐ 152/2026 Đ19 k2',
  help: 'Ngày Bộ Tư pháp gửi hồ sơ hợp lệ; hết 06 tháng không có kết quả thì thông báo cách khác. Lần thứ hai ghi lại nghiệp vụ này.',
  abilities: ['carry-out'],
  from: OPEN_OR_SEPARATE,
  fields: [
    { name: 'country', label: 'Nước được yêu cầu', kind: 'text', required: true },
    { name: 'addressee', label: 'Người ở nước ngoài', kind: 'text', required: true },
    { name: 'contents', label: 'Việc yêu cầu thực hiện', kind: 'long-text', required: false },
    NOTE_FIELD,
  ],
  opens: [{ rule: 'D61', is_one_of_many: true }],
  decide: NO_CHANGE,
});

export const judicialAssistanceAnswered = defineAct({
  type: 'judicial-assistance-answered',
  label: 'Nhận kết quả ủy thác tư pháp',
  article: 'NĐ 62/2015 Đ50 k3; NĐ 152/2026 Đ19',
  help: 'Kết quả chưa đáp ứng yêu cầu thì ủy thác lần thứ hai; không thực hiện được thì thông báo theo Điều 43, từ 01/07/2026 trên Cổng thông tin điện tử của Bộ Tư pháp.',
  abilities: ['carry-out'],
  from: OPEN_OR_SEPARATE,
  grounds: JUDICIAL_ASSISTANCE_ANSWERS,
  ground_label: 'Kết quả',
  fields: [
    { name: 'of_act', label: 'Lần ủy thác tư pháp', kind: 'act', required: true },
    { name: 'contents', label: 'Nội dung trả lời', kind: 'long-text', required: false },
    NOTE_FIELD,
  ],
  meets: [{ rule: 'D61', of_act: true }],
  law: ({ acts, terms }) =>
    acts.some((act) => act.code === textOf(terms, 'of_act') && act.type === 'judicial-assistance-sent')
      ? LAWFUL
      : breach(
          'judicial-assistance-not-sent',
          'NĐ 62/2015 Đ50 k3; NĐ 152/2026 Đ19 k2',
          'Nghiệp vụ đã chọn không phải là một lần ủy thác tư pháp.',
          'of_act',
        ),
  decide: NO_CHANGE,
});
