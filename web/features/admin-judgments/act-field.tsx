/** One field of an act's form, by its kind; what may be chosen comes from the field or from the judgment. */
import type { FollowDetail } from '#features/admin-judgments/contract.ts';
import type { FollowField } from '#features/admin-judgments/domain/act-definition.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { ChoiceField, RadioField, type Choice } from '#ui/form/choice-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { TextArea, TextField } from '#ui/form/text-field.tsx';
import { useToday } from '#ui/today.tsx';

export interface ActFieldProps {
  readonly detail: FollowDetail;
  readonly type: string;
  readonly field: FollowField;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
}

/** Few choices are read at a glance; many are found by typing. */
const READ_AT_A_GLANCE = 4;

function choicesOf(field: FollowField, detail: FollowDetail): readonly Choice[] {
  if (field.kind === 'officer')
    return detail.officers
      .filter(({ value }) => value !== detail.officer)
      .map(({ value, label }) => ({ value, label, note: value }));
  if (field.kind === 'petition') return detail.petitions;
  if (field.kind === 'explanation') return detail.explanations;
  return Object.entries(field.choices ?? {}).map(([value, label]) => ({ value, label }));
}

/** What the register says now, beside a field that would change it. */
function nowOf(field: FollowField, detail: FollowDetail): string | undefined {
  const { content_kind, debtor_kind, duty, superior, debtor_received_on } = detail;
  const facts: Readonly<Record<string, string | null>> = {
    content_kind,
    debtor_kind,
    duty,
    superior,
    debtor_received_on,
  };
  const now = facts[field.name];
  if (now === undefined) return undefined;
  if (now === null || now === '') return 'Hiện chưa ghi.';
  return `Hiện ghi: ${field.kind === 'day' ? formatDate(now) : (field.choices?.[now] ?? now)}`;
}

export function ActField({ detail, type, field, value, onChange, error }: ActFieldProps) {
  const today = useToday();
  const { name, label, kind, required } = field;
  const hint = type === 'amended' ? nowOf(field, detail) : field.help;
  const props = {
    name,
    label,
    value,
    onChange,
    optional: !required,
    error,
    ...(hint === undefined ? {} : { hint }),
  };
  if (kind === 'day') return <DateField {...props} max={today} />;
  if (kind === 'line') return <TextField {...props} maxLength={300} />;
  if (kind === 'text') return <TextArea {...props} rows={2} maxLength={4_000} />;
  const choices = choicesOf(field, detail);
  return required && choices.length <= READ_AT_A_GLANCE && kind !== 'officer' ? (
    <RadioField {...props} choices={choices} />
  ) : (
    <ChoiceField {...props} choices={choices} />
  );
}
