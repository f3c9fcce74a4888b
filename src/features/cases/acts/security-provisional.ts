/** Provisional measures of the court: received, applied within 24 hours, changed and lifted (Luật THADS Đ130-132; domain 2.22). */
import { accept } from '#kit/result.ts';
import { ANY_OPEN, defineAct, NOTE_FIELD } from '../domain/act-definition.ts';
import type { ActField } from '../domain/act-definition.ts';
import { articleOn, breach, findLastAct, LAWFUL } from '../domain/legal-evidence.ts';
import type { LegalCheck } from '../domain/legal-evidence.ts';
import { OF_A_DECISION } from '../domain/paper-deadlines.ts';

const COURT_DECISION: ActField = {
  name: 'court_decision',
  label: 'Quyết định của Tòa án',
  kind: 'text',
  required: true,
};

/** What a provisional measure asks of the officer (Đ130 k1). */
const KINDS: ActField = {
  name: 'measure',
  label: 'Biện pháp áp dụng',
  kind: 'choice',
  required: true,
  choices: [
    { code: 'acts', label: 'Cấm, buộc thực hiện hành vi; giao người chưa thành niên; nhận lại người lao động' },
    { code: 'payment', label: 'Buộc thực hiện trước một phần nghĩa vụ; tạm ứng tiền lương, bồi thường, trợ cấp' },
    { code: 'seizure', label: 'Kê biên tài sản đang tranh chấp' },
    { code: 'security', label: 'Cấm chuyển dịch, thay đổi hiện trạng; phong tỏa tài khoản, tài sản' },
    { code: 'sale', label: 'Cho thu hoạch, cho bán hoa màu, sản phẩm, hàng hóa khác' },
  ],
};

/** What is changed or lifted has been received before. */
const receivedBefore: LegalCheck = (question) =>
  findLastAct(question, ['provisional-received']) === undefined
    ? breach(
        'provisional-measure-unknown',
        articleOn(question.terms.dated_on, 'Luật THADS Đ130 k1', 'Luật THADS 2025'),
        'Hồ sơ chưa ghi nhận quyết định thi hành biện pháp khẩn cấp tạm thời.',
      )
    : LAWFUL;

const NO_CHANGE = () => accept({ movements: [], changes: {} });

export const provisionalReceived = defineAct({
  type: 'provisional-received',
  label: 'Chấp hành viên nhận quyết định thi hành biện pháp khẩn cấp tạm thời',
  article: 'Luật THADS Đ130 k1',
  help: 'Xác minh ngay; trong 24 giờ phải áp dụng biện pháp bảo đảm, cưỡng chế.',
  abilities: ['carry-out'],
  from: ANY_OPEN,
  fields: [
    COURT_DECISION,
    { name: 'received_at', label: 'Giờ, ngày nhận', kind: 'moment', required: false },
    NOTE_FIELD,
  ],
  opens: [{ rule: 'D121' }, { rule: 'D64' }],
  decide: NO_CHANGE,
});

export const provisionalApplied = defineAct({
  type: 'provisional-applied',
  label: 'Áp dụng biện pháp thi hành quyết định khẩn cấp tạm thời',
  article: 'Luật THADS Đ130 k1; NĐ 62/2015 Đ13 k1',
  help: 'Trong 24 giờ từ khi nhận quyết định; không chờ hết thời hạn tự nguyện.',
  abilities: ['carry-out'],
  from: ANY_OPEN,
  fields: [
    KINDS,
    { name: 'applied_at', label: 'Giờ, ngày áp dụng', kind: 'moment', required: false },
    { name: 'result', label: 'Kết quả', kind: 'long-text', required: false },
    NOTE_FIELD,
  ],
  meets: ['D121'],
  law: receivedBefore,
  decide: NO_CHANGE,
});

export const provisionalCourtNotice = defineAct({
  type: 'provisional-court-notice',
  label: 'Nhận quyết định của Tòa án thay đổi, hủy bỏ biện pháp khẩn cấp tạm thời',
  article: 'Luật THADS Đ131 k1, Đ132 k1',
  help: 'Thủ trưởng ra ngay quyết định thi hành án mới hoặc quyết định đình chỉ.',
  abilities: ['carry-out', 'sign-decision'],
  from: ANY_OPEN,
  fields: [
    COURT_DECISION,
    {
      name: 'outcome',
      label: 'Nội dung',
      kind: 'choice',
      required: true,
      choices: [
        { code: 'changed', label: 'Thay đổi, áp dụng bổ sung' },
        { code: 'cancelled', label: 'Hủy bỏ' },
      ],
    },
    NOTE_FIELD,
  ],
  opens: [{ rule: 'D123' }],
  law: receivedBefore,
  decide: NO_CHANGE,
});

export const provisionalChanged = defineAct({
  type: 'provisional-changed',
  label: 'Quyết định thi hành biện pháp khẩn cấp tạm thời thay đổi, bổ sung',
  article: 'Luật THADS Đ131',
  help: 'Ra ngay, đồng thời thu hồi quyết định đối với biện pháp đã bị thay đổi; chấp hành viên áp dụng trong 24 giờ.',
  abilities: ['sign-decision'],
  from: ANY_OPEN,
  register: 'security',
  fields: [COURT_DECISION, NOTE_FIELD],
  meets: ['D123'],
  opens: [...OF_A_DECISION, { rule: 'D121' }],
  law: receivedBefore,
  decide: NO_CHANGE,
});

export const provisionalLifted = defineAct({
  type: 'provisional-lifted',
  label: 'Quyết định đình chỉ thi hành biện pháp khẩn cấp tạm thời',
  article: 'Luật THADS Đ132',
  help: 'Ra ngay sau khi nhận quyết định của Tòa án; trong 24 giờ phải giải tỏa kê biên, phong tỏa, trả lại tài sản.',
  abilities: ['sign-decision'],
  from: ANY_OPEN,
  register: 'security',
  fields: [COURT_DECISION, NOTE_FIELD],
  meets: ['D123'],
  ends: ['D121'],
  opens: [...OF_A_DECISION, { rule: 'D122', outlives_case: true, when: (_terms, state) => state.assets.length > 0 }],
  law: receivedBefore,
  decide: NO_CHANGE,
});
