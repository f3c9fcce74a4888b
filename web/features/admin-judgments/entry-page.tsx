/** Enters an administrative judgment in the register: the judgment, its parties, what must be done and by whom. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Refusal } from '#kit/result.ts';
import { ApiRefusal, newIdempotencyKey, refusalsOf } from '#ui/api-client.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { EmptyState, PageHeader, Panel } from '#ui/display/panel.tsx';
import { useToast } from '#ui/feedback/toast.tsx';
import { ChoiceField } from '#ui/form/choice-field.tsx';
import { useFormDraft } from '#ui/form/form-draft.ts';
import { Form, SubmitBar } from '#ui/form/form.tsx';
import { PersonField } from '#ui/form/person-field.tsx';
import { useNavigation } from '#ui/navigation.tsx';
import { useToday } from '#ui/today.tsx';
import { useAfterTyping } from '#web/features/cases/use-after-typing.ts';
import '#web/features/intake/intake.css';
import { JudgmentFields } from '#web/features/intake/judgment-fields.tsx';
import { useJudgmentSearch } from '#web/features/intake/judgment-search.ts';
import { Section } from '#web/features/intake/section.tsx';
import { useSession } from '#web/session.ts';
import './admin-judgments.css';
import { DutyFields } from './duty-fields.tsx';
import { emptyEntry, entryOf, refusalsAgainst, type EntryDraft } from './entry-draft.ts';
import { EntryParties } from './entry-parties.tsx';
import { registerJudgment } from './follow-queries.ts';
import { followHref } from './follow-search.ts';

const NONE: readonly Refusal[] = [];

function useEntry(unit: string) {
  const today = useToday();
  const client = useQueryClient();
  const toast = useToast();
  const { navigate } = useNavigation();
  const key = useRef(newIdempotencyKey());
  const draft = useFormDraft<EntryDraft>('follow-entry', emptyEntry(unit, today));
  const { values } = draft;
  const [tried, setTried] = useState(false);
  const [refusals, setRefusals] = useState(NONE);
  const against = refusalsAgainst(values, today);
  const mutation = useMutation({
    mutationFn: () => registerJudgment(entryOf(values), key.current),
    onSuccess: async ({ code }) => {
      draft.clear();
      toast.show({ sentence: `Đã vào sổ theo dõi với mã ${code}; phân công chấp hành viên ngay.` });
      await client.invalidateQueries({ queryKey: ['admin-judgments'] });
      void client.invalidateQueries({ queryKey: ['intake'] });
      navigate(followHref(code));
    },
    onError: (error) => {
      if (error instanceof ApiRefusal) key.current = newIdempotencyKey();
      setRefusals(refusalsOf(error));
    },
  });
  return {
    draft,
    values,
    today,
    refusals,
    busy: mutation.isPending,
    set: (changes: Partial<EntryDraft>) => {
      draft.set(changes);
      setRefusals(NONE);
    },
    errorOf: (...fields: string[]) =>
      tried ? against.find(({ field }) => field !== undefined && fields.includes(field))?.sentence : undefined,
    submit: () => {
      setTried(true);
      if (against.length > 0) setRefusals(against);
      else mutation.mutate();
    },
  };
}

export type Entry = ReturnType<typeof useEntry>;

function JudgmentFinder({ entry }: { entry: Entry }) {
  const { values, set, errorOf, today } = entry;
  const { search, find } = useJudgmentSearch(values.unit);
  const { judgment } = values;
  return (
    <PersonField
      name="judgment.number"
      label="Số bản án, quyết định"
      hint="Gõ số để tìm trong sổ đã nhận; chưa có thì nhập tiếp các ô bên dưới."
      placeholder="12/2021/HC-ST"
      value={
        judgment === null
          ? { name: values.number }
          : { name: judgment.number, chosen: { ...judgment, name: judgment.number } }
      }
      onSearch={search}
      onChange={({ name, chosen }) => set({ number: name, judgment: chosen === undefined ? null : find(chosen.code) })}
      error={errorOf('judgment.number', 'judgment.code')}
    >
      <JudgmentFields at="judgment." values={values} onChange={set} errorOf={(field) => errorOf(field)} today={today} />
    </PersonField>
  );
}

function EntryForm({ unit }: { unit: string }) {
  const { units } = useSession();
  const frame = useRef<HTMLDivElement>(null);
  const entry = useEntry(unit);
  const { values, set, refusals, busy, draft } = entry;
  const save = useAfterTyping(entry.submit);
  useEffect(
    () => frame.current?.querySelector<HTMLElement>('[name="judgment.number"]')?.focus({ preventScroll: true }),
    [],
  );
  return (
    <div className="follow-entry" ref={frame}>
      <Form label="Vào sổ bản án hành chính" onSubmit={save} refusals={refusals} wide>
        {draft.restored ? (
          <p className="opening-restored">
            Đã mở lại nội dung đang nhập dở.{' '}
            <Button small kind="quiet" onClick={draft.discard}>
              Nhập lại từ đầu
            </Button>
          </p>
        ) : null}
        <Section number={1} title="Bản án, quyết định" note="về vụ án hành chính">
          {units.length > 1 ? (
            <ChoiceField
              name="unit"
              label="Đơn vị theo dõi"
              help="Cơ quan thi hành án dân sự cùng cấp với Tòa án đã xét xử sơ thẩm (Nghị định 71/2016/NĐ-CP Điều 14 khoản 1)."
              choices={units.map((one) => ({ value: one.code, label: one.name }))}
              value={values.unit}
              onChange={(next) => set({ unit: next, judgment: null })}
            />
          ) : null}
          <JudgmentFinder entry={entry} />
        </Section>
        <Section number={2} title="Đương sự" note="tìm trong toàn tỉnh; người giống tên, giống số được báo ngay">
          <EntryParties entry={entry} />
        </Section>
        <Section number={3} title="Phải làm gì" note="trừ phần tài sản, thi hành như án dân sự">
          <DutyFields entry={entry} />
        </Section>
        <SubmitBar label="Vào sổ" busy={busy} note="Bản nháp được giữ trên máy này." />
      </Form>
    </div>
  );
}

export function EntryPage() {
  const { abilities, person, units } = useSession();
  const unit = units.some((one) => one.code === person.unit_code) ? person.unit_code : (units[0]?.code ?? '');
  return (
    <>
      <PageHeader title="Vào sổ bản án hành chính">
        <LinkButton href="/admin-judgments">Sổ theo dõi</LinkButton>
      </PageHeader>
      {abilities.includes('admin-judgments.register') ? (
        <EntryForm unit={unit} />
      ) : (
        <Panel padded>
          <EmptyState
            title="Văn thư, thư ký và lãnh đạo vào sổ theo dõi thi hành án hành chính."
            actions={
              <LinkButton kind="primary" href="/admin-judgments">
                Xem sổ theo dõi
              </LinkButton>
            }
          />
        </Panel>
      )}
    </>
  );
}
