/** A drafted act beside the list: where it stands, its fields or its paper, and the steps that are open to this person. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Refusal } from '#kit/result.ts';
import type { ActDraftDetail } from '#features/cases/contract.ts';
import { DRAFT_STATUS_LABELS } from '#features/documents/contract.ts';
import { refusalsOf } from '#ui/api-client.ts';
import { AppLink } from '#ui/app-link.tsx';
import { Button, LinkButton } from '#ui/button.tsx';
import { DescriptionList, Skeleton } from '#ui/display/panel.tsx';
import { StateTag } from '#ui/display/tag.tsx';
import { useToast } from '#ui/feedback/toast.tsx';
import { Form, RefusalSummary, SubmitBar } from '#ui/form/form.tsx';
import { TextArea } from '#ui/form/text-field.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { caseHref } from '#web/features/cases/case-search.ts';
import { DraftForm } from './draft-form.tsx';
import { LOOK_OF_STATUS } from './draft-columns.tsx';
import { draftDetail, issueDraft, moveDraft, paperAddress, type DraftStep } from './drafts-queries.ts';
import { PaperPreview } from './paper-preview.tsx';

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
    onSuccess: async ({ title, number, case_code }) => {
      await client.invalidateQueries({ queryKey: ['case', case_code] });
      await settled(number === null ? `Đã ban hành ${title}.` : `Đã ban hành ${title} số ${number}.`);
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

function Steps({ detail, onGone }: { detail: ActDraftDetail; onGone: () => void }) {
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
            <Button kind="primary" busy={issuing.isPending} disabled={busy} onClick={() => issuing.mutate()}>
              Ký và ban hành
            </Button>
          ) : null}
          {isOpen && may_change ? (
            <Button kind={may_issue ? 'plain' : 'primary'} disabled={busy} onClick={() => move('submitted')}>
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
          <LinkButton href={paperAddress(detail.draft)}>Tải .docx</LinkButton>
        </div>
      )}
    </>
  );
}

export interface DraftSideProps {
  readonly draft: string;
  readonly show: 'paper' | undefined;
  readonly onShow: (show: 'paper' | undefined) => void;
  readonly onGone: () => void;
}

export function DraftSide({ draft, show, onShow, onGone }: DraftSideProps) {
  const found = useQuery(draftDetail(draft));
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
        ]}
      />
      <Steps detail={detail} onGone={onGone} />
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
        <PaperPreview address={paperAddress(detail.draft)} version={detail.version} />
      ) : (
        <DraftForm key={`${detail.draft} ${detail.version}`} detail={detail} />
      )}
    </div>
  );
}
