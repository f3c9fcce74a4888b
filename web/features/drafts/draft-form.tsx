/**
 * What a drafted act says and the fields of its paper: what the case tells stands there already, the rest is written here. Only
 * what was written is sent; what follows from the case goes on following it.
 */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Refusal } from '#kit/result.ts';
import type { ActDraftDetail, ActOffer, CaseDetail } from '#features/cases/contract.ts';
import { refusalsOf } from '#ui/api-client.ts';
import { useToast } from '#ui/feedback/toast.tsx';
import { AmountField } from '#ui/form/amount-field.tsx';
import { ChoiceField } from '#ui/form/choice-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { useFormDraft } from '#ui/form/form-draft.ts';
import { Form, SubmitBar } from '#ui/form/form.tsx';
import { TextArea, TextField } from '#ui/form/text-field.tsx';
import { useToday } from '#ui/today.tsx';
import { ActFieldList, sentenceFor } from '#web/features/cases/act-field-list.tsx';
import { actBodyOf } from '#web/features/cases/act-values.ts';
import { caseDetail } from '#web/features/cases/case-queries.ts';
import { useAllUnits } from '#web/features/cases/use-units.ts';
import { changeDraft, type DraftBody } from './drafts-queries.ts';
import { bodyOfDraft, fieldsShown, initialDraft, inFormWords, PAPER_PREFIX, SIGNATORY } from './draft-values.ts';

const NONE: readonly Refusal[] = [];

type PaperField = ActDraftDetail['fields'][number];
type Values = Record<string, string>;

interface FieldProps {
  readonly field: PaperField;
  readonly value: string;
  readonly onChange: (to: string) => void;
}

function FieldOfPaper({ field, value, onChange }: FieldProps) {
  const props = {
    name: `${PAPER_PREFIX}${field.name}`,
    label: field.label,
    value,
    onChange,
    optional: !field.required,
    ...(value === '' && (field.kind === 'text' || field.kind === 'long-text')
      ? { hint: `Ví dụ: ${field.example}` }
      : {}),
  };
  if (field.kind === 'day') return <DateField {...props} />;
  if (field.kind === 'amount') return <AmountField {...props} />;
  return field.kind === 'long-text' ? <TextArea {...props} rows={3} /> : <TextField {...props} />;
}

/** Waits for the case, whose assets, acts and officers the act may name. */
export function DraftForm({ detail, onUnsaved }: Pick<LoadedProps, 'detail' | 'onUnsaved'>) {
  const { data, error } = useQuery(caseDetail(detail.case_code));
  if (error !== null) return <p className="paper-refused">{refusalsOf(error)[0]?.sentence}</p>;
  if (data === undefined) return null;
  const offer = detail.of_act === null ? data.offers.find(({ type }) => type === detail.type) : undefined;
  return <LoadedForm detail={detail} ofCase={data} offer={offer} onUnsaved={onUnsaved} />;
}

interface LoadedProps {
  readonly detail: ActDraftDetail;
  readonly ofCase: CaseDetail;
  /** Undefined where the act is recorded already, or where the case has moved on and permits it no more. */
  readonly offer: ActOffer | undefined;
  /** Whether something is typed that is not saved: it must not be submitted without. */
  readonly onUnsaved: (unsaved: boolean) => void;
}

function useDraftForm({ detail, offer, onUnsaved }: LoadedProps) {
  const client = useQueryClient();
  const toast = useToast();
  const draft = useFormDraft<Values>(`draft:${detail.draft}:${detail.version}`, initialDraft(detail, offer));
  const [refusals, setRefusals] = useState<readonly Refusal[]>(NONE);
  const { restored } = draft;
  useEffect(() => {
    onUnsaved(restored);
    return () => onUnsaved(false);
  }, [restored, onUnsaved]);
  const saving = useMutation({
    mutationFn: (body: DraftBody) => changeDraft(detail.draft, body),
    onSuccess: async () => {
      draft.clear();
      toast.show({ sentence: 'Đã lưu bản soạn.' });
      await client.invalidateQueries({ queryKey: ['drafts'] });
      await client.invalidateQueries({ queryKey: ['documents', 'papers', `case ${detail.case_code}`] });
    },
    onError: (error) => setRefusals(inFormWords(refusalsOf(error), offer)),
  });
  return {
    draft,
    refusals,
    busy: saving.isPending,
    set: (changes: Values) => {
      draft.set(changes);
      onUnsaved(true);
      setRefusals(NONE);
    },
    save: () => {
      const act = offer === undefined ? undefined : actBodyOf(offer, draft.values);
      saving.mutate(bodyOfDraft(detail, draft.values, act));
    },
  };
}

function LoadedForm(props: LoadedProps) {
  const { detail, ofCase, offer } = props;
  const today = useToday();
  const units = useAllUnits(offer?.receiving_unit ?? false);
  const { draft, refusals, busy, set, save } = useDraftForm(props);
  const { values } = draft;
  const [first] = detail.signatories;
  return (
    <Form label={`Nội dung ${detail.template_label}`} onSubmit={save} refusals={refusals}>
      {offer === undefined ? (
        <WhyNoAct detail={detail} />
      ) : (
        <fieldset className="draft-group">
          <legend>Nghiệp vụ</legend>
          <ActFieldList
            detail={ofCase}
            offer={offer}
            values={values}
            set={set}
            units={units}
            today={today}
            errorOf={(field) => sentenceFor(refusals, field)}
          />
        </fieldset>
      )}
      <fieldset className="draft-group">
        <legend>Văn bản</legend>
        {detail.signatories.length > 1 ? (
          <ChoiceField
            name={SIGNATORY}
            label="Người ký"
            hint={`Để trống: ${first?.name ?? ''} ký.`}
            choices={detail.signatories.map(({ code, name }) => ({ value: code, label: name, note: code }))}
            value={values[SIGNATORY] ?? ''}
            onChange={(code) => set({ [SIGNATORY]: code })}
            optional
          />
        ) : null}
        {fieldsShown(detail, offer).map((field) => (
          <FieldOfPaper
            key={field.name}
            field={field}
            value={values[PAPER_PREFIX + field.name] ?? ''}
            onChange={(value) => set({ [PAPER_PREFIX + field.name]: value })}
          />
        ))}
      </fieldset>
      <SubmitBar
        label="Lưu bản soạn"
        busy={busy}
        note={draft.restored ? 'tiếp tục nội dung đang nhập dở' : undefined}
      />
    </Form>
  );
}

function WhyNoAct({ detail }: { readonly detail: ActDraftDetail }) {
  return (
    <p className="dim small">
      {detail.of_act === null
        ? 'Tình trạng hồ sơ hiện không cho phép nghiệp vụ này nữa; chỉ sửa được lời văn của văn bản.'
        : `Văn bản của nghiệp vụ ${detail.of_act} đã ghi: số và ngày theo nghiệp vụ ấy.`}
    </p>
  );
}
