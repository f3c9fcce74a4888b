/** What is done with a unit: a person taken on, a unit opened below it, the unit closed. */
import type { UnitRow } from '#features/organisation/contract.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { ChoiceField, RadioField } from '#ui/form/choice-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { CommandDialog } from './command-dialog.tsx';
import { postChoices } from './posts-shown.ts';
import { unitChoices } from './units.ts';

interface DialogState {
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function CreateStaffDialog({ opened, onClose, unit, on }: DialogState & { unit: UnitRow; on: string }) {
  return (
    <CommandDialog
      opened={opened}
      onClose={onClose}
      title={`Thêm cán bộ vào ${unit.name}`}
      verb="Thêm cán bộ"
      path="/api/organisation/staff"
      draftKey={`staff:${unit.code}`}
      initial={{ name: '', code: '', post: '', valid_from: on }}
      bodyOf={(values) => ({ ...values, unit: unit.code })}
      doneSentence={({ name }) => `Đã thêm ${name} vào ${unit.name}.`}
    >
      {(values, set) => (
        <>
          <TextField name="name" label="Họ tên" value={values.name} onChange={(name) => set({ name })} />
          <TextField
            name="code"
            label="Mã cán bộ"
            hint="Chữ không dấu, số và gạch nối; không dùng lại mã của người khác."
            short
            value={values.code}
            onChange={(code) => set({ code })}
          />
          <ChoiceField
            name="post"
            label="Chức vụ"
            choices={postChoices(unit.kind, on)}
            value={values.post}
            onChange={(post) => set({ post })}
          />
          <DateField
            name="valid_from"
            label="Giữ chức vụ từ ngày"
            value={values.valid_from}
            onChange={(valid_from) => set({ valid_from })}
          />
        </>
      )}
    </CommandDialog>
  );
}

export function CreateUnitDialog({ opened, onClose, parent, on }: DialogState & { parent: UnitRow; on: string }) {
  return (
    <CommandDialog
      opened={opened}
      onClose={onClose}
      title={`Lập đơn vị trực thuộc ${parent.name}`}
      verb="Lập đơn vị"
      path="/api/organisation/units"
      draftKey={`unit:${parent.code}`}
      initial={{ name: '', code: '', kind: 'district-office', valid_from: on }}
      bodyOf={(values) => ({ ...values, parent: parent.code })}
      doneSentence={({ name }) => `Đã lập ${name}.`}
    >
      {(values, set) => (
        <>
          <RadioField
            name="kind"
            label="Loại đơn vị"
            choices={[
              { value: 'district-office', label: 'Chi cục', note: 'Có thủ trưởng, có con dấu, ra quyết định.' },
              {
                value: 'regional-office',
                label: 'Phòng khu vực',
                note: 'Từ ngày 01/07/2025, không có con dấu riêng; thủ trưởng cấp tỉnh ký.',
              },
              { value: 'department', label: 'Phòng chuyên môn', note: 'Làm việc trong cơ quan, không có hồ sơ riêng.' },
            ]}
            value={values.kind}
            onChange={(kind) => set({ kind })}
          />
          <TextField name="name" label="Tên đầy đủ" value={values.name} onChange={(name) => set({ name })} />
          <TextField
            name="code"
            label="Mã đơn vị"
            hint="Chữ không dấu, số và gạch nối, ví dụ VP-TD."
            short
            value={values.code}
            onChange={(code) => set({ code })}
          />
          <DateField
            name="valid_from"
            label="Hoạt động từ ngày"
            value={values.valid_from}
            onChange={(valid_from) => set({ valid_from })}
          />
        </>
      )}
    </CommandDialog>
  );
}

export function CloseUnitDialog({
  opened,
  onClose,
  unit,
  units,
}: DialogState & { unit: UnitRow; units: readonly UnitRow[] }) {
  const others = units.filter(({ code, valid_to }) => code !== unit.code && valid_to === null);
  return (
    <CommandDialog
      opened={opened}
      onClose={onClose}
      title={`Kết thúc hoạt động của ${unit.name}`}
      verb="Kết thúc đơn vị"
      path={`/api/organisation/units/${encodeURIComponent(unit.code)}/close`}
      draftKey={`close-unit:${unit.code}`}
      initial={{ last_day: '', successor: '' }}
      doneSentence={({ last_day }) => `${unit.name} kết thúc hoạt động hết ngày ${formatDate(last_day)}.`}
      intro={
        <p className="dim">
          Hồ sơ cũ vẫn ở lại sổ của đơn vị và vẫn đọc được. Các chức vụ ở đơn vị phải kết thúc trước.
        </p>
      }
    >
      {(values, set) => (
        <>
          <DateField
            name="last_day"
            label="Ngày hoạt động cuối cùng"
            value={values.last_day}
            onChange={(last_day) => set({ last_day })}
          />
          <ChoiceField
            name="successor"
            label="Đơn vị tiếp nhận hồ sơ"
            optional={unit.kind === 'department'}
            choices={unitChoices(others)}
            value={values.successor}
            onChange={(successor) => set({ successor })}
          />
        </>
      )}
    </CommandDialog>
  );
}
