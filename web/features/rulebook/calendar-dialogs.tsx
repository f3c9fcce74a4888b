/** Days added to the calendar and taken from it, each with the number of the document that says so. */
import type { SpecialDay } from '#features/rulebook/domain/year-days.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { RadioField } from '#ui/form/choice-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { dayWithWeekday } from './day-words.ts';
import { RulebookDialog } from './rulebook-dialog.tsx';

interface DialogState {
  readonly opened: boolean;
  readonly onClose: () => void;
}

const ADDITIONS = [
  { value: 'day-off', label: 'Ngày nghỉ', note: 'Một ngày hoặc cả kỳ nghỉ; ngày vốn đã nghỉ được bỏ qua.' },
  { value: 'make-up-day', label: 'Ngày làm bù', note: 'Thứ Bảy, Chủ nhật đi làm thay cho ngày nghỉ hoán đổi.' },
] as const;

export function AddHolidayDialog({ opened, onClose, year }: DialogState & { year: number }) {
  return (
    <RulebookDialog
      opened={opened}
      onClose={onClose}
      title="Thêm ngày vào lịch"
      verb="Thêm ngày"
      path="/api/rulebook/holidays"
      draftKey={`holiday:${String(year)}`}
      initial={{ kind: 'day-off', day: '', last_day: '', name: '', document_number: '' }}
      doneSentence={({ day, name }) => `Đã thêm ${name}, ${formatDate(day)}.`}
      intro={<p className="dim">Các thời hạn mở sau khi ghi được tính theo lịch mới.</p>}
    >
      {(values, set) => (
        <>
          <RadioField
            name="kind"
            label="Loại ngày"
            choices={ADDITIONS}
            value={values.kind}
            onChange={(kind) => set({ kind, last_day: '' })}
          />
          <DateField name="day" label="Ngày" value={values.day} onChange={(day) => set({ day })} />
          {values.kind === 'day-off' ? (
            <DateField
              name="last_day"
              label="Đến hết ngày"
              hint="Để trống nếu chỉ một ngày."
              optional
              value={values.last_day}
              onChange={(last_day) => set({ last_day })}
            />
          ) : null}
          <TextField
            name="name"
            label="Tên gọi"
            hint="Ví dụ: Nghỉ Tết Âm lịch 2027."
            value={values.name}
            onChange={(name) => set({ name })}
          />
          <DocumentField value={values.document_number} onChange={(document_number) => set({ document_number })} />
        </>
      )}
    </RulebookDialog>
  );
}

function DocumentField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  return (
    <TextField
      name="document_number"
      label="Số văn bản công bố"
      hint="Ví dụ: 8726/TB-BNV."
      short
      value={value}
      onChange={onChange}
    />
  );
}

export function RemoveHolidayDialog({ opened, onClose, special }: DialogState & { special: SpecialDay }) {
  const becomes = special.kind === 'worked' ? 'không còn là ngày làm việc' : 'không còn là ngày nghỉ';
  return (
    <RulebookDialog
      opened={opened}
      onClose={onClose}
      title={`Bỏ ${special.name}`}
      verb="Bỏ ngày này"
      path="/api/rulebook/holidays/remove"
      draftKey={`remove-holiday:${special.day}`}
      initial={{ document_number: '' }}
      fixed={{ day: special.day }}
      doneSentence={() => `${formatDate(special.day)} ${becomes}.`}
      intro={
        <p className="dim">
          {dayWithWeekday(special.day)} {becomes}. Thay đổi được ghi lại, không xóa dấu vết.
        </p>
      }
    >
      {(values, set) => (
        <DocumentField value={values.document_number} onChange={(document_number) => set({ document_number })} />
      )}
    </RulebookDialog>
  );
}
