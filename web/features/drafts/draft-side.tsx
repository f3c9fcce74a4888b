/** A drafted act beside the list: where it stands, its fields or its paper, and the steps that are open to this person. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { Refusal } from '#kit/result.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import type { ActDraftDetail } from '#features/cases/contract.ts';
import { DRAFT_STATUS_LABELS } from '#features/documents/contract.ts';
import { refusalsOf } from '#ui/api-client.ts';
import { AppLink } from '#ui/app-link.tsx';
import { Button } from '#ui/button.tsx';
import { DescriptionList, Skeleton } from '#ui/display/panel.tsx';
import { StateTag } from '#ui/display/tag.tsx';
import { useToast } from '#ui/feedback/toast.tsx';
import { Form, RefusalSummary, SubmitBar } from '#ui/form/form.tsx';
import { TextArea } from '#ui/form/text-field.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { caseHref } from '#web/features/cases/case-search.ts';
import { draftFileHref, paperFileHref } from '#web/features/documents/documents-api.ts';
import { DocxView } from '#web/features/documents/docx-view.tsx';
import { DraftForm } from './draft-form.tsx';
import { LOOK_OF_STATUS } from './draft-columns.tsx';
import { draftDetail, issueDraft, moveDraft, type DraftStep } from './drafts-queries.ts';
import { SendWordFile, WordFile } from './word-file.tsx';

const NONE: readonly Refusal[] = [];

/** What was done, in a sentence. */
const DONE: Readonly<Record<DraftStep, string>> = {
  submitted: 'Đã trình.',
  approved: 'Đã duyệt.',
  returned: 'Đã trả lại người soạn.',
  dropped: 'Đã bỏ bản soạn.',
};

function useSteps(detail: ActDraftDetail, onGone: () => void) {
  const client = useQueryClient();
  const toast = useToast();
  const [refusals, setRefusals] = useState<readonly Refusal[]>(NONE);
  const settled = async (sentence: string) => {
    toast.show({ sentence });
    await client.invalidateQueries({ queryKey: ['drafts'] });
    await client.invalidateQueries({ queryKey: ['documents', 'papers', `case ${detail.case_code}`] });
  };
  const onError = (error: unknown) => setRefusals(refusalsOf(error));
  const moving = useMutation({
    mutationFn: ({ to, remark }: { to: DraftStep; remark: string | null }) =>
      moveDraft(detail.draft, detail.version, to, remark),
    onMutate: () => setRefusals(NONE),
    onSuccess: async (_answer, { to }) => {
      await settled(DONE[to]);
      if (to === 'dropped') onGone();
    },
    onError,
  });
  const issuing = useMutation({
    mutationFn: () => issueDraft(detail.draft, detail.version, null),
    onMutate: () => setRefusals(NONE),
    onSuccess: async ({ title, number, case_code, refilled }) => {
      await client.invalidateQueries({ queryKey: ['case', case_code] });
      const anew =
        refilled.length === 0 ? '' : ` Hồ sơ đã thay đổi sau khi soạn, văn bản được điền lại: ${refilled.join(', ')}.`;
      await settled(`Đã ban hành ${title}${number === null ? '' : ` số ${number}`}.${anew}`);
    },
    onError,
  });
  return { moving, issuing, refusals, busy: moving.isPending || issuing.isPending };
}

function ReturnForm({ onReturn, onClose }: { onReturn: (remark: string) => void; onClose: () => void }) {
  const [remark, setRemark] = useState('');
  return (
    <Form label="Trả lại bản soạn" onSubmit={() => onReturn(remark)}>
      <TextArea name="remark" label="Cần sửa gì" rows={3} maxLength={2000} value={remark} onChange={setRemark} />
      <SubmitBar label="Trả lại" onCancel={onClose} disabled={remark.trim() === ''} />
    </Form>
  );
}

function Steps({ detail, unsaved, onGone }: { detail: ActDraftDetail; unsaved: boolean; onGone: () => void }) {
  const { moving, issuing, refusals, busy } = useSteps(detail, onGone);
  const [returning, setReturning] = useState(false);
  const move = (to: DraftStep, remark: string | null = null) => moving.mutate({ to, remark });
  const { status, may_change, may_approve, may_issue } = detail;
  const isOpen = status === 'draft' || status === 'returned';
  return (
    <>
      <RefusalSummary refusals={refusals} />
      {returning ? (
        <ReturnForm
          onClose={() => setReturning(false)}
          onReturn={(remark) => {
            setReturning(false);
            move('returned', remark);
          }}
        />
      ) : (
        <div className="draft-steps">
          {may_issue ? (
            <Button kind="primary" busy={issuing.isPending} disabled={busy || unsaved} onClick={() => issuing.mutate()}>
              Ký và ban hành
            </Button>
          ) : null}
          {isOpen && may_change ? (
            <Button kind={may_issue ? 'plain' : 'primary'} disabled={busy || unsaved} onClick={() => move('submitted')}>
              Trình ký
            </Button>
          ) : null}
          {may_approve && status === 'submitted' ? (
            <Button disabled={busy} onClick={() => move('approved')}>
              Duyệt
            </Button>
          ) : null}
          {may_approve ? (
            <Button disabled={busy} onClick={() => setReturning(true)}>
              Trả lại…
            </Button>
          ) : null}
          {isOpen && may_change ? (
            <Button kind="quiet" disabled={busy} onClick={() => move('dropped')}>
              Bỏ bản soạn
            </Button>
          ) : null}
        </div>
      )}
    </>
  );
}

function factsOf({ issued }: ActDraftDetail): readonly (readonly [string, ReactNode])[] {
  if (issued === null) return [];
  return [
    ['Số, ngày', `${issued.number ?? 'không số'}, ${formatDate(issued.dated_on)}`],
    [
      'Mã băm của tệp',
      <code key="hash" className="paper-hash">
        {issued.sha256}
      </code>,
    ],
  ];
}

/** The paper as it was issued; until then as it would be, with its number left open. */
function fileHref({ draft, version, issued }: ActDraftDetail): string {
  return issued === null ? draftFileHref({ id: draft, version }) : paperFileHref(issued.paper);
}

export interface DraftSideProps {
  readonly draft: string;
  readonly show: 'paper' | undefined;
  readonly onShow: (show: 'paper' | undefined) => void;
  readonly onGone: () => void;
}

export function DraftSide({ draft, show, onShow, onGone }: DraftSideProps) {
  const found = useQuery(draftDetail(draft));
  const [unsaved, setUnsaved] = useState(false);
  if (found.error !== null) return <p className="paper-refused">{refusalsOf(found.error)[0]?.sentence}</p>;
  const detail = found.data;
  if (detail === undefined) return <Skeleton height={320} />;
  const shown = show ?? (detail.may_change ? 'fields' : 'paper');
  return (
    <div className="draft-side">
      <div className="draft-facts">
        <StateTag {...LOOK_OF_STATUS[detail.status]} word={DRAFT_STATUS_LABELS[detail.status]} />
        <span className="dim">{detail.article}</span>
      </div>
      {detail.remark === null ? null : (
        <p className="draft-remark">
          <strong>Ý kiến trả lại:</strong> {detail.remark}
        </p>
      )}
      <DescriptionList
        items={[
          [
            'Hồ sơ',
            <AppLink key="case" href={caseHref(detail.case_code)}>
              {detail.case_code}
            </AppLink>,
          ],
          ['Người soạn', detail.made_by_name],
          ...factsOf(detail),
        ]}
      />
      <Steps detail={detail} unsaved={unsaved} onGone={onGone} />
      {unsaved ? <p className="dim small">Lưu bản soạn rồi mới trình hoặc ban hành được.</p> : null}
      {detail.may_change ? (
        <Segmented
          label="Xem"
          options={[
            { value: 'fields', label: 'Nội dung' },
            { value: 'paper', label: 'Văn bản' },
          ]}
          value={shown}
          onChange={(value) => onShow(value === 'paper' ? 'paper' : undefined)}
        />
      ) : null}
      {shown === 'paper' ? (
        <>
          <WordFile detail={detail} />
          <DocxView href={fileHref(detail)} label={detail.template_label} />
          {detail.may_change ? <SendWordFile draft={detail.draft} version={detail.version} /> : null}
        </>
      ) : (
        <DraftForm key={`${detail.draft} ${detail.version}`} detail={detail} onUnsaved={setUnsaved} />
      )}
    </div>
  );
}
