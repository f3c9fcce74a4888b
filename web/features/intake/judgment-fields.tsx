/** The fields of a judgment that is entered in the register; used by the register itself and by the intake. */
import { CASE_TYPE_LABELS, CASE_TYPES } from '#law/case-types.ts';
import { ChoiceField } from '#ui/form/choice-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { SuggestField } from './suggest-field.tsx';
import { useCourts } from './intake-queries.ts';

export interface JudgmentValues {
  readonly court: string;
  readonly issued_on: string;
  readonly in_force_on: string;
  readonly received_on: string;
}

export interface JudgmentFieldsProps {
  readonly values: JudgmentValues;
  readonly onChange: (changes: Partial<JudgmentValues>) => void;
  /** Path of the judgment in the form: `judgment.`, or empty. */
  readonly at: string;
  readonly errorOf: (field: string) => string | undefined;
  readonly today: string;
}

export function JudgmentFields({ values, onChange, at, errorOf, today }: JudgmentFieldsProps) {
  const courts = useCourts(values.court);
  return (
    <>
      <SuggestField
        name={`${at}court`}
        label="Tòa án, cơ quan ban hành"
        placeholder="TAND thành phố Vĩnh Yên"
        suggestions={courts}
        value={values.court}
        onChange={(court) => onChange({ court })}
        error={errorOf(`${at}court`)}
      />
      <div className="field-pair three">
        <DateField
          name={`${at}issued_on`}
          label="Ngày tuyên"
          value={values.issued_on}
          onChange={(issued_on) => onChange({ issued_on })}
          max={today}
          error={errorOf(`${at}issued_on`)}
        />
        <DateField
          name={`${at}in_force_on`}
          label="Hiệu lực từ"
          optional
          help="Để trống nếu chưa biết. Cấp dưỡng, tiền lương, bồi thường, nhận người lao động trở lại được thi hành ngay dù bản án chưa có hiệu lực (Điều 2 Luật THADS)."
          value={values.in_force_on}
          onChange={(in_force_on) => onChange({ in_force_on })}
          error={errorOf(`${at}in_force_on`)}
        />
        <DateField
          name={`${at}received_on`}
          label="Ngày nhận"
          value={values.received_on}
          onChange={(received_on) => onChange({ received_on })}
          max={today}
          error={errorOf(`${at}received_on`)}
        />
      </div>
    </>
  );
}

const CASE_TYPE_CHOICES = CASE_TYPES.map((value) => ({ value, label: CASE_TYPE_LABELS[value] }));

export function CaseTypeField({
  name,
  value,
  onChange,
  error,
}: {
  name: string;
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
}) {
  return (
    <ChoiceField
      name={name}
      label="Loại việc"
      help="Theo quan hệ pháp luật mà bản án giải quyết; thống kê tính theo loại này."
      choices={CASE_TYPE_CHOICES}
      value={value}
      onChange={onChange}
      error={error}
    />
  );
}
