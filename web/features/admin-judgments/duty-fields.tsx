/** What the register says of the judgment: what it orders, of whom, who stands above, from when the voluntary period runs. */
import { CONTENT_KIND_LABELS, DEBTOR_KIND_LABELS } from '#features/admin-judgments/domain/vocabulary.ts';
import { ChoiceField } from '#ui/form/choice-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { TextArea, TextField } from '#ui/form/text-field.tsx';
import type { Entry } from './entry-page.tsx';

const CONTENT_CHOICES = Object.entries(CONTENT_KIND_LABELS).map(([value, label]) => ({ value, label }));
const LEVEL_CHOICES = Object.entries(DEBTOR_KIND_LABELS).map(([value, label]) => ({ value, label }));

export function DutyFields({ entry }: { entry: Entry }) {
  const { values, set, errorOf, today } = entry;
  return (
    <>
      <ChoiceField
        name="content_kind"
        label="Nội dung phán quyết"
        help="Theo các điểm a đến g khoản 1 Điều 311 Luật Tố tụng hành chính. Danh sách cử tri và biện pháp khẩn cấp tạm thời phải thi hành ngay; các nội dung khác có 30 ngày tự nguyện."
        choices={CONTENT_CHOICES}
        value={values.content_kind}
        onChange={(content_kind) => set({ content_kind })}
        error={errorOf('content_kind')}
      />
      <TextArea
        name="duty"
        label="Nghĩa vụ phải thi hành"
        rows={3}
        maxLength={4_000}
        value={values.duty}
        onChange={(duty) => set({ duty })}
        error={errorOf('duty')}
      />
      <div className="intake-two">
        <ChoiceField
          name="debtor_kind"
          label="Cấp của người phải thi hành án"
          choices={LEVEL_CHOICES}
          value={values.debtor_kind}
          onChange={(debtor_kind) => set({ debtor_kind })}
          error={errorOf('debtor_kind')}
        />
        <TextField
          name="superior"
          label="Cơ quan cấp trên trực tiếp"
          optional
          maxLength={300}
          value={values.superior}
          onChange={(superior) => set({ superior })}
          error={errorOf('superior')}
        />
      </div>
      <DateField
        name="debtor_received_on"
        label="Ngày người phải thi hành án nhận bản án"
        optional
        help="Thời hạn tự nguyện tính từ ngày này (khoản 2 Điều 311 Luật Tố tụng hành chính); để trống thì tạm tính từ ngày cơ quan thi hành án nhận."
        value={values.debtor_received_on}
        onChange={(debtor_received_on) => set({ debtor_received_on })}
        max={today}
        error={errorOf('debtor_received_on')}
      />
    </>
  );
}
