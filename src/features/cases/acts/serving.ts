/**
 * How the papers of a case reach the parties. The day of each act is the day that the law counts as valid notice; of the
 * enforcement decision itself it starts the voluntary period, like `notified`.
 */
import { accept } from '#kit/result.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { NEW_LAW_FROM } from '#law/basis.ts';
import { MEDIA_NOTICES, SERVICE_WAYS } from '#law/procedure-grounds.ts';
import { ANY_TIME, defineAct, NOTE_FIELD, textOf } from '../domain/act-definition.ts';
import type { ActField } from '../domain/act-definition.ts';
import { articleOn, breach, findNewestDeadline, LAWFUL } from '../domain/legal-evidence.ts';
import type { LegalBreach, LegalQuestion } from '../domain/legal-question.ts';
import { noticeChanges, NOTICE_OPENINGS, ofDecision } from '../domain/notice-of-decision.ts';
import { OF_ACT_FIELD } from '../domain/paper-deadlines.ts';

const RECIPIENT: ActField = { name: 'recipient', label: 'Người được thông báo', kind: 'text', required: true };

/** The papers of one act go to several persons, each by a way of his own. */
const SERVED_ALL: ActField = {
  name: 'served_all',
  label: 'Đã thông báo đủ những người phải thông báo',
  kind: 'yes-no',
  required: false,
  help: 'Chọn Không nếu còn người chưa được thông báo; thời hạn thông báo khi đó vẫn chạy.',
};

export const served = defineAct({
  type: 'served',
  label: 'Thông báo văn bản cho đương sự',
  article: 'Luật THADS Đ39, Đ40, Đ41',
  help: 'Ngày ghi là ngày được thông báo hợp lệ theo hình thức đã chọn. Niêm yết và báo, đài có nghiệp vụ riêng.',
  abilities: ['carry-out'],
  from: ANY_TIME,
  grounds: SERVICE_WAYS,
  ground_label: 'Hình thức thông báo',
  fields: [
    OF_ACT_FIELD,
    RECIPIENT,
    { name: 'received_by', label: 'Người nhận thay, quan hệ', kind: 'text', required: false },
    { name: 'proof', label: 'Biên bản, vận đơn', kind: 'text', required: false },
    SERVED_ALL,
    NOTE_FIELD,
  ],
  meets: [
    { rule: 'D08', of_act: true, when: (terms) => textOf(terms, 'served_all') !== 'no' },
    { rule: 'D60', same_paper: true, when: (terms) => terms.ground === 'prison' },
  ],
  opens: NOTICE_OPENINGS,
  law: serviceBreaches,
  decide: (state, terms) => accept({ movements: [], changes: noticeChanges(state, terms) }),
});

/** VNeID may be used since 1/1/2025, and is the rule since 1/7/2026; a relative who takes a paper is named. */
function serviceBreaches({ terms, keeps_papers }: LegalQuestion): readonly LegalBreach[] {
  if (terms.ground === 'vneid' && terms.dated_on < '2025-01-01')
    return breach(
      'notice-way-not-in-force',
      'NĐ 62/2015 Đ12 k1',
      'Thông báo qua VNeID chỉ có từ ngày 01/01/2025.',
      'ground',
    );
  if (terms.ground === 'vneid' && terms.dated_on >= NEW_LAW_FROM && textOf(terms, 'of_act') === undefined)
    return breach(
      'decision-notified-by-vneid',
      'NĐ 152/2026 Đ16 k1 điểm b',
      'Quyết định thi hành án phải giao trực tiếp hoặc qua bưu chính, văn phòng thi hành án; VNeID chỉ cho các thông báo sau.',
      'ground',
    );
  if (keeps_papers && terms.ground === 'relative' && textOf(terms, 'received_by') === undefined)
    return breach(
      'receiver-not-named',
      articleOn(terms.dated_on, 'Luật THADS Đ40 k2; TTLT 11/2016 Đ2 k5', 'NĐ 152/2026 Đ16 k3'),
      'Phải ghi người nhận thay và quan hệ với người được thông báo.',
      'received_by',
    );
  return LAWFUL;
}

export const postingStarted = defineAct({
  type: 'posting-started',
  label: 'Niêm yết công khai văn bản thông báo',
  article: 'Luật THADS Đ42; NĐ 152/2026 Đ17',
  help: 'Ngày niêm yết là ngày được thông báo hợp lệ. Chỉ khi không rõ địa chỉ hoặc không thông báo trực tiếp được.',
  abilities: ['carry-out'],
  from: ANY_TIME,
  fields: [
    OF_ACT_FIELD,
    RECIPIENT,
    { name: 'places', label: 'Nơi niêm yết', kind: 'text', required: true },
    { name: 'witness', label: 'Người chứng kiến', kind: 'text', required: false },
    SERVED_ALL,
    NOTE_FIELD,
  ],
  meets: [{ rule: 'D08', of_act: true, when: (terms) => textOf(terms, 'served_all') !== 'no' }],
  opens: [...NOTICE_OPENINGS, { rule: 'D58', is_one_of_many: true, outlives_case: true }],
  decide: (state, terms) => accept({ movements: [], changes: noticeChanges(state, terms) }),
});

export const postingEnded = defineAct({
  type: 'posting-ended',
  label: 'Kết thúc niêm yết công khai',
  article: 'Luật THADS Đ42 k3; NĐ 152/2026 Đ17 k3',
  help: 'Biên bản kết thúc niêm yết, sau đủ thời gian niêm yết.',
  abilities: ['carry-out'],
  from: ANY_TIME,
  fields: [
    { name: 'of_act', label: 'Lần niêm yết', kind: 'act', required: true },
    { name: 'proof', label: 'Xác nhận của nơi niêm yết', kind: 'text', required: false },
    NOTE_FIELD,
  ],
  meets: [{ rule: 'D58', of_act: true }],
  law: ({ acts, deadlines, terms }) => {
    const posted = acts.find((act) => act.code === textOf(terms, 'of_act'));
    if (posted?.type !== 'posting-started')
      return breach(
        'posting-not-started',
        'Luật THADS Đ42 k2',
        'Nghiệp vụ đã chọn không phải là một lần niêm yết.',
        'of_act',
      );
    const lasts = deadlines.find((deadline) => deadline.rule === 'D58' && deadline.opened_by_act_id === posted.id);
    return lasts === undefined || terms.dated_on >= lasts.due_on
      ? LAWFUL
      : breach(
          'posting-ended-early',
          lasts.article,
          `Niêm yết từ ${formatDate(posted.dated_on)} phải kéo dài đến ${formatDate(lasts.due_on)}.`,
          'dated_on',
        );
  },
  decide: () => accept({ movements: [], changes: {} }),
});

export const mediaNotified = defineAct({
  type: 'media-notified',
  label: 'Thông báo trên phương tiện thông tin đại chúng',
  article: 'Luật THADS Đ43; NĐ 152/2026 Đ18',
  help: 'Hai số báo hoặc hai ngày liên tiếp; ngày thông báo lần thứ hai là ngày được thông báo hợp lệ.',
  abilities: ['carry-out'],
  from: ANY_TIME,
  grounds: MEDIA_NOTICES,
  ground_label: 'Lần thông báo',
  fields: [
    OF_ACT_FIELD,
    RECIPIENT,
    { name: 'medium', label: 'Báo, đài, số, ngày phát', kind: 'text', required: true },
    NOTE_FIELD,
  ],
  meets: [
    { rule: 'D59', when: (terms) => terms.ground === 'second' },
    { rule: 'D08', of_act: true, when: (terms) => terms.ground === 'second' },
  ],
  opens: [
    ...NOTICE_OPENINGS.map((opening) => ({
      ...opening,
      when: (terms: LegalQuestion['terms'], state: LegalQuestion['state']) =>
        terms.ground === 'second' && ofDecision(terms, state),
    })),
    { rule: 'D59', outlives_case: true, when: (terms) => terms.ground === 'first' },
  ],
  law: (question) => {
    if (question.terms.ground !== 'second') return LAWFUL;
    const second = findNewestDeadline(question, 'D59');
    return second?.status === 'open'
      ? LAWFUL
      : breach('media-notice-without-first', 'Luật THADS Đ43 k2', 'Chưa ghi lần thông báo thứ nhất.', 'ground');
  },
  decide: (state, terms) =>
    accept({ movements: [], changes: terms.ground === 'second' ? noticeChanges(state, terms) : {} }),
});
