/** The fields of an act's form, in the order in which the paper is read: day, ground, amount, who, and what it says. */
import type { Refusal } from '#kit/result.ts';
import type { ActOffer, CaseDetail } from '#features/cases/contract.ts';
import { ASSET_STAGE_LABELS } from '#features/cases/domain/case-asset.ts';
import { AmountField } from '#ui/form/amount-field.tsx';
import { ChoiceField, RadioField, type Choice, type ChoiceFieldProps } from '#ui/form/choice-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { MomentField } from '#ui/form/moment-field.tsx';
import { TextArea, TextField } from '#ui/form/text-field.tsx';
import { formatDate, formatVnd } from '#kit/vietnamese-format.ts';
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

function OtherField({ field, ...list }: ActFieldListProps & { field: ActOffer['fields'][number] }) {
  const { detail, values, set, errorOf, today } = list;
  const props = {
    name: field.name,
    label: field.label,
    value: values[field.name] ?? '',
    onChange: (value: string) => set({ [field.name]: value }),
    optional: !field.required,
    error: errorOf(field.name),
    ...(field.help === null ? {} : { hint: field.help }),
  };
  const days = field.may_be_ahead ? {} : { max: today };
  switch (field.kind) {
    case 'day':
      return <DateField {...props} {...days} />;
    case 'moment':
      return <MomentField {...props} {...days} />;
    case 'amount':
      return <AmountField {...props} />;
    case 'number':
      return <TextField {...props} short inputMode="numeric" maxLength={16} />;
    case 'yes-no':
      return <OneOf {...props} choices={YES_NO} />;
    case 'choice':
      return <OneOf {...props} choices={field.choices.map(({ code, label }) => ({ value: code, label }))} />;
    case 'asset':
      return <ChoiceField {...props} choices={assetChoices(detail)} placeholder={assetPlaceholder(detail)} />;
    case 'act':
      return <ChoiceField {...props} choices={actChoices(detail)} />;
    case 'long-text':
      return <TextArea {...props} rows={3} maxLength={2000} />;
    case 'text':
      return LONG_TEXTS.has(field.name) ? (
        <TextArea {...props} rows={2} maxLength={2000} />
      ) : (
        <TextField {...props} maxLength={2000} />
      );
  }
}

const YES_NO: readonly Choice[] = [
  { value: 'yes', label: 'Có' },
  { value: 'no', label: 'Không' },
];

/** A few that must be answered are read at a glance; what may stay open, or is many, is a list. */
function OneOf(props: ChoiceFieldProps) {
  const { optional, placeholder: _placeholder, help: _help, ...radio } = props;
  return optional !== true && props.choices.length <= READ_AT_A_GLANCE ? (
    <RadioField {...radio} />
  ) : (
    <ChoiceField {...props} />
  );
}

/** Assets that are still held come first; those that are settled may be named too, where an act looks back at one. */
function assetChoices({ assets }: CaseDetail): readonly Choice[] {
  return assets
    .toSorted((one, other) => Number(SETTLED.has(one.stage)) - Number(SETTLED.has(other.stage)))
    .map(({ code, label, stage }) => ({
      value: code,
      label: `${code} · ${label}`,
      note: ASSET_STAGE_LABELS[stage],
    }));
}

const SETTLED: ReadonlySet<string> = new Set(['delivered', 'taken-over', 'returned', 'released']);

function assetPlaceholder({ assets }: CaseDetail): string {
  return assets.length === 0 ? 'Hồ sơ chưa giữ tài sản nào' : 'Gõ mã hoặc tên tài sản';
}

/** The acts that stand, the newest first; the decision that opened the case is not among them. */
function actChoices({ acts }: CaseDetail): readonly Choice[] {
  return acts
    .filter((act) => act.type !== 'decided' && act.corrects === null && act.corrected_by === null)
    .toSorted((one, other) => other.seq - one.seq)
    .map((act) => ({
      value: act.code,
      label: `${act.label} ngày ${formatDate(act.dated_on)}`,
      ...(act.number === null ? {} : { note: act.number }),
    }));
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
        <OtherField key={field.name} field={field} {...props} />
      ))}
    </>
  );
}

/** The sentence said against a field, if any. */
export function sentenceFor(refusals: readonly Refusal[], field: string): string | undefined {
  return refusals.find((refusal) => refusal.field === field)?.sentence;
}
