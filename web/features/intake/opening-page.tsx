/** From judgment to decision in one page and by keyboard: judgment, parties, obligations, officer, check, decide. */
import { getRouteApi } from '@tanstack/react-router';
import { useRef, type FocusEvent } from 'react';
import { formatVnd } from '#kit/vietnamese-format.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { EmptyState, PageHeader, Panel } from '#ui/display/panel.tsx';
import { useToast } from '#ui/feedback/toast.tsx';
import { Form, SubmitBar } from '#ui/form/form.tsx';
import { useNavigation } from '#ui/navigation.tsx';
import { useToday } from '#ui/today.tsx';
import { PagePending } from '#web/page-states.tsx';
import { useSession } from '#web/session.ts';
import { caseHref } from '#web/features/cases/case-search.ts';
import { useAfterTyping } from '#web/features/cases/use-after-typing.ts';
import { DecideDialog } from './decide-dialog.tsx';
import { DecisionSection } from './decision-section.tsx';
import './intake.css';
import { useOfficers, type OpenedCase } from './intake-queries.ts';
import { JudgmentSection } from './judgment-section.tsx';
import { ObligationsSection } from './obligations-section.tsx';
import { OpeningProvider } from './opening-context.ts';
import { totalOf, type OpeningDraft } from './opening-draft.ts';
import { OpeningSummary } from './opening-summary.tsx';
import { PartiesSection } from './parties-section.tsx';
import { useOpeningForm } from './use-opening-form.ts';
import { useOpeningStart } from './use-opening-start.ts';

const route = getRouteApi('/frame/intake/new');

/** Goes to the field of a refusal: the input of that name, or the first one inside the part it names. */
function goToField(form: HTMLElement | null, field: string): void {
  const exact = form?.querySelector<HTMLElement>(`[name="${CSS.escape(field)}"]`);
  const inside = form?.querySelector<HTMLElement>(`[name^="${CSS.escape(field)}."]`);
  const labelled = form?.querySelector<HTMLElement>(`[id$="${CSS.escape(field)}"]`);
  (exact ?? labelled ?? inside)?.focus();
}

interface OpeningPageFormProps {
  readonly initial: OpeningDraft;
  readonly draftKey: string;
}

function OpeningPageForm({ initial, draftKey }: OpeningPageFormProps) {
  const today = useToday();
  const toast = useToast();
  const { navigate } = useNavigation();
  const frame = useRef<HTMLDivElement>(null);
  const onOpened = (opened: OpenedCase, draft: OpeningDraft) => {
    toast.show({
      sentence: `Đã ra quyết định thi hành án số ${opened.decision_number}; mở hồ sơ ${opened.case_code}, phải thi hành ${formatVnd(totalOf(draft))} ₫.`,
      link: { href: '/intake/new', label: 'Thụ lý tiếp' },
    });
    navigate(caseHref(opened.case_code));
  };
  const form = useOpeningForm({ draftKey, initial, today, onOpened });
  const { draft } = form.shared;
  const check = useAfterTyping(form.check);
  const officerName = useOfficers(draft.unit).find((one) => one.code === draft.officer)?.name ?? '';
  // A field speaks up once it has been left, not while it is typed into for the first time.
  const onBlur = (event: FocusEvent) => {
    const { target } = event;
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) form.touch(target.name);
  };
  return (
    <div ref={frame} onBlur={onBlur}>
      <Form label="Ra quyết định thi hành án" onSubmit={check} refusals={form.refusals} wide>
        <div className="opening">
          <div className="opening-parts-column">
            {form.restored ? <RestoredDraft onDiscard={form.discard} /> : null}
            <OpeningProvider value={form.shared}>
              <JudgmentSection />
              <PartiesSection />
              <ObligationsSection />
              <DecisionSection />
            </OpeningProvider>
          </div>
          <div className="opening-side">
            <OpeningSummary
              draft={draft}
              officerName={officerName}
              against={form.against}
              onGo={(field) => goToField(frame.current, field)}
            >
              <SubmitBar label="Kiểm tra, ra quyết định" busy={form.busy} note="Bản nháp được giữ trên máy này." />
            </OpeningSummary>
          </div>
        </div>
      </Form>
      <DecideDialog
        checked={form.checked}
        draft={draft}
        officerName={officerName}
        busy={form.busy}
        onDecide={form.decide}
        onClose={form.putAway}
      />
    </div>
  );
}

function RestoredDraft({ onDiscard }: { onDiscard: () => void }) {
  return (
    <p className="opening-restored">
      Đã mở lại nội dung đang nhập dở.{' '}
      <Button small kind="quiet" onClick={onDiscard}>
        Nhập lại từ đầu
      </Button>
    </p>
  );
}

export function OpeningPage() {
  const wanted = route.useSearch();
  const today = useToday();
  const { abilities, person, units } = useSession();
  const unit = units.some((one) => one.code === person.unit_code) ? person.unit_code : (units[0]?.code ?? '');
  const { initial, draftKey } = useOpeningStart(unit, today, wanted);
  if (!abilities.includes('intake.decide'))
    return (
      <>
        <PageHeader title="Ra quyết định thi hành án" />
        <Panel padded>
          <EmptyState
            title="Chỉ thủ trưởng và người được ủy quyền ra quyết định thi hành án."
            actions={
              <LinkButton kind="primary" href="/intake">
                Vào sổ bản án, yêu cầu
              </LinkButton>
            }
          >
            Anh/chị có thể vào sổ bản án và yêu cầu thi hành án đã nhận; thủ trưởng ra quyết định từ đó.
          </EmptyState>
        </Panel>
      </>
    );
  if (initial === undefined) return <PagePending />;
  return (
    <>
      <PageHeader title="Ra quyết định thi hành án" tags={<span className="dim">từ bản án đến hồ sơ mới</span>}>
        <LinkButton href="/intake">Sổ thụ lý</LinkButton>
      </PageHeader>
      <OpeningPageForm key={draftKey} initial={initial} draftKey={draftKey} />
    </>
  );
}
