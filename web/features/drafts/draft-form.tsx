/** The fields of the paper of a drafted act: what the case tells stands there already, the rest is written here. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Refusal } from '#kit/result.ts';
import type { ActDraftDetail } from '#features/cases/contract.ts';
import { refusalsOf } from '#ui/api-client.ts';
import { useToast } from '#ui/feedback/toast.tsx';
import { AmountField } from '#ui/form/amount-field.tsx';
import { ChoiceField } from '#ui/form/choice-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { useFormDraft } from '#ui/form/form-draft.ts';
import { Form, SubmitBar } from '#ui/form/form.tsx';
import { TextArea, TextField } from '#ui/form/text-field.tsx';
import { changeDraft } from './drafts-queries.ts';

const NONE: readonly Refusal[] = [];

type PaperField = ActDraftDetail['fields'][number];
type Values = Record<string, string>;

function initialValues(detail: ActDraftDetail): Values {
  const values: Values = { 'draft.signatory': detail.signatory ?? '', 'draft.dated_on': detail.terms.dated_on };
  for (const { name, value } of detail.fields) values[name] = value;
  return values;
}

function FieldOfPaper({
  field,
  value,
  onChange,
}: {
  field: PaperField;
  value: string;
  onChange: (to: string) => void;
}) {
  const props = {
    name: field.name,
    label: field.label,
    value,
    onChange,
    optional: !field.required,
    hint: `Ví dụ: ${field.example}`,
  };
  if (field.kind === 'day') return <DateField {...props} hint={undefined} />;
  if (field.kind === 'amount') return <AmountField {...props} hint={undefined} error={undefined} />;
  return field.kind === 'long-text' ? <TextArea {...props} rows={3} /> : <TextField {...props} />;
}

/** The fields that were written; the case's own answers go along, so that a change of the act does not wipe them out. */
function fieldsOf(detail: ActDraftDetail, values: Values): Record<string, string> {
  return Object.fromEntries(
    detail.fields.flatMap(({ name }) => {
      const value = (values[name] ?? '').trim();
      return value === '' ? [] : [[name, value]];
    }),
  );
}

export function DraftForm({ detail }: { readonly detail: ActDraftDetail }) {
  const client = useQueryClient();
  const toast = useToast();
  const draft = useFormDraft<Values>(`draft:${detail.draft}:${detail.version}`, initialValues(detail));
  const [refusals, setRefusals] = useState<readonly Refusal[]>(NONE);
  const { values } = draft;
  const saving = useMutation({
    mutationFn: () =>
      changeDraft(detail.draft, {
        version: detail.version,
        dated_on: values['draft.dated_on'] ?? detail.terms.dated_on,
        ground: detail.terms.ground,
        amount_vnd: detail.terms.amount_vnd,
        unit: detail.terms.receiving_unit,
        officer: detail.terms.officer,
        data: detail.terms.data,
        fields: fieldsOf(detail, values),
        signatory: (values['draft.signatory'] ?? '') === '' ? null : (values['draft.signatory'] ?? null),
      }),
    onSuccess: async () => {
      draft.clear();
      toast.show({ sentence: 'Đã lưu bản soạn.' });
      await client.invalidateQueries({ queryKey: ['drafts'] });
    },
    onError: (error) => setRefusals(refusalsOf(error)),
  });
  const set = (changes: Values) => {
    draft.set(changes);
    setRefusals(NONE);
  };
  return (
    <Form label={`Nội dung ${detail.template_label}`} onSubmit={() => saving.mutate()} refusals={refusals}>
      <DateField
        name="draft.dated_on"
        label="Ngày dự kiến ban hành"
        value={values['draft.dated_on'] ?? ''}
        onChange={(day) => set({ 'draft.dated_on': day })}
      />
      {detail.signatories.length > 1 ? (
        <ChoiceField
          name="draft.signatory"
          label="Người ký"
          choices={detail.signatories.map(({ code, name }) => ({ value: code, label: name, note: code }))}
          value={values['draft.signatory'] ?? ''}
          onChange={(code) => set({ 'draft.signatory': code })}
          optional
        />
      ) : null}
      {detail.fields.map((field) => (
        <FieldOfPaper
          key={field.name}
          field={field}
          value={values[field.name] ?? ''}
          onChange={(value) => set({ [field.name]: value })}
        />
      ))}
      <SubmitBar
        label="Lưu bản soạn"
        busy={saving.isPending}
        note={draft.restored ? 'tiếp tục nội dung đang nhập dở' : undefined}
      />
    </Form>
  );
}
