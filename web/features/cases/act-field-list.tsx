/** The fields of an act's form, in the order in which the paper is read: day, ground, amount, who, and what it says. */
import type { Refusal } from '#kit/result.ts';
import type { ActOffer, CaseDetail } from '#features/cases/contract.ts';
import { AmountField } from '#ui/form/amount-field.tsx';
import { ChoiceField, RadioField } from '#ui/form/choice-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { TextArea, TextField } from '#ui/form/text-field.tsx';
import { formatVnd } from '#kit/vietnamese-format.ts';
import type { ActValues } from './act-values.ts';

export interface ActFieldListProps {
  readonly detail: CaseDetail;
  readonly offer: ActOffer;
  readonly values: ActValues;
  readonly set: (changes: Record<string, string>) => void;
  /** What the rules say against a field, once it was typed into. */
  readonly errorOf: (field: string) => string | undefined;
  /** Units an entrustment may go to, by code. */
  readonly units: readonly { readonly code: string; readonly name: string }[];
  readonly today: string;
}

/** Few grounds are read at a glance; many are found by typing. */
const READ_AT_A_GLANCE = 3;

const LONG_TEXTS: ReadonlySet<string> = new Set(['note', 'findings', 'reason']);

function GroundField({ offer, values, set, errorOf }: ActFieldListProps) {
  const choices = offer.grounds.map((ground) => ({
    value: ground.code,
    label: ground.label,
    note: ground.article,
  }));
  const props = {
    name: 'ground',
    label: offer.ground_label ?? 'Căn cứ',
    choices,
    value: values['ground'] ?? '',
    onChange: (ground: string) => set({ ground }),
    error: errorOf('ground'),
  };
  return choices.length <= READ_AT_A_GLANCE ? <RadioField {...props} /> : <ChoiceField {...props} />;
}

function AmountOfAct({ detail, offer, values, set, errorOf }: ActFieldListProps) {
  const rest = `Còn phải thi hành ${formatVnd(detail.rest_vnd)} ₫.`;
  return (
    <AmountField
      name="amount_vnd"
      label="Số tiền"
      hint={offer.amount === 'part' ? `${rest} Để trống nếu là toàn bộ.` : rest}
      value={values['amount_vnd'] ?? ''}
      onChange={(amount_vnd) => set({ amount_vnd })}
      optional={offer.amount === 'part'}
      error={errorOf('amount_vnd')}
    />
  );
}

function OtherField({
  field,
  values,
  set,
  errorOf,
  today,
}: Pick<ActFieldListProps, 'values' | 'set' | 'errorOf' | 'today'> & { field: ActOffer['fields'][number] }) {
  const props = {
    name: field.name,
    label: field.label,
    value: values[field.name] ?? '',
    onChange: (value: string) => set({ [field.name]: value }),
    optional: !field.required,
    error: errorOf(field.name),
    ...(field.help === null ? {} : { hint: field.help }),
  };
  if (field.kind === 'day') return <DateField {...props} max={today} />;
  return LONG_TEXTS.has(field.name) ? <TextArea {...props} rows={2} maxLength={2000} /> : <TextField {...props} />;
}

export function ActFieldList(props: ActFieldListProps) {
  const { detail, offer, values, set, errorOf, units, today } = props;
  const others = detail.officers.filter((officer) => officer.code !== detail.officer);
  return (
    <>
      <DateField
        name="dated_on"
        label="Ngày"
        value={values['dated_on'] ?? ''}
        onChange={(dated_on) => set({ dated_on })}
        min={detail.decided_on}
        max={today}
        error={errorOf('dated_on')}
      />
      {offer.grounds.length === 0 ? null : <GroundField {...props} />}
      {offer.amount === null ? null : <AmountOfAct {...props} />}
      {offer.receiving_unit ? (
        <ChoiceField
          name="unit"
          label="Đơn vị nhận ủy thác"
          choices={[
            ...units
              .filter((unit) => unit.code !== detail.unit)
              .map((unit) => ({ value: unit.code, label: unit.name })),
            { value: 'elsewhere', label: 'Cơ quan thi hành án ngoài tỉnh' },
          ]}
          value={values['unit'] ?? ''}
          onChange={(unit) => set({ unit })}
          error={errorOf('unit')}
        />
      ) : null}
      {offer.officer ? (
        <ChoiceField
          name="officer"
          label="Chấp hành viên nhận hồ sơ"
          hint={`Hiện do ${detail.officer_name} giữ.`}
          choices={others.map((officer) => ({ value: officer.code, label: officer.name, note: officer.code }))}
          value={values['officer'] ?? ''}
          onChange={(officer) => set({ officer })}
          error={errorOf('officer')}
        />
      ) : null}
      {offer.fields.map((field) => (
        <OtherField key={field.name} field={field} values={values} set={set} errorOf={errorOf} today={today} />
      ))}
    </>
  );
}

/** The sentence said against a field, if any. */
export function sentenceFor(refusals: readonly Refusal[], field: string): string | undefined {
  return refusals.find((refusal) => refusal.field === field)?.sentence;
}
