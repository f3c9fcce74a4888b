/** The papers of a subject: drafts on their way, with the step that is next for who looks, and papers issued. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import {
  DRAFT_STATUS_LABELS,
  type DraftStatus,
  type DraftView,
  type IssuedPaperView,
} from '#features/documents/contract.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { api, newIdempotencyKey, refusalsOf } from '#ui/api-client.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { EmptyState, Panel, Skeleton } from '#ui/display/panel.tsx';
import { StateTag, type Shape, type Tone } from '#ui/display/tag.tsx';
import { Dialog } from '#ui/feedback/dialog.tsx';
import { useToast } from '#ui/feedback/toast.tsx';
import { Form, SubmitBar } from '#ui/form/form.tsx';
import { TextArea } from '#ui/form/text-field.tsx';
import { momentText } from '#web/moment-text.ts';
import { useSession } from '#web/session.ts';
import { draftFileHref, paperFileHref, papersQuery } from './documents-api.ts';
import { DocxView } from './docx-view.tsx';
import './documents.css';

const LOOKS = {
  draft: { shape: 'waiting', tone: 'plain' },
  submitted: { shape: 'moving', tone: 'accent' },
  returned: { shape: 'alert', tone: 'amber' },
  approved: { shape: 'done', tone: 'green' },
  issued: { shape: 'ended', tone: 'plain' },
  dropped: { shape: 'ended', tone: 'plain' },
} as const satisfies Record<DraftStatus, { shape: Shape; tone: Tone }>;

export function PapersPanel({ subject }: { subject: string }) {
  const { data, error } = useQuery(papersQuery(subject));
  const [shown, setShown] = useState<{ readonly href: string; readonly title: string }>();
  if (error !== null)
    return (
      <Panel title="Văn bản" padded>
        <EmptyState title="Chưa xem được văn bản.">{refusalsOf(error)[0]?.sentence}</EmptyState>
      </Panel>
    );
  return (
    <Panel title="Văn bản" padded>
      {data === undefined ? <Skeleton height={80} /> : null}
      {data !== undefined && data.drafts.length + data.issued.length === 0 ? (
        <EmptyState title="Hồ sơ chưa có văn bản nào." />
      ) : null}
      {data === undefined || data.drafts.length === 0 ? null : (
        <ul className="paper-list" aria-label="Văn bản đang soạn">
          {data.drafts.map((draft) => (
            <Draft key={draft.id} draft={draft} subject={subject} onShow={setShown} />
          ))}
        </ul>
      )}
      {data === undefined || data.issued.length === 0 ? null : (
        <ul className="paper-list" aria-label="Văn bản đã phát hành">
          {data.issued.map((paper) => (
            <Issued key={paper.id} paper={paper} onShow={setShown} />
          ))}
        </ul>
      )}
      <Dialog opened={shown !== undefined} onClose={() => setShown(undefined)} title={shown?.title ?? ''} width={900}>
        {shown === undefined ? null : <DocxView href={shown.href} label={shown.title} />}
      </Dialog>
    </Panel>
  );
}

type Show = (shown: { readonly href: string; readonly title: string }) => void;

function Issued({ paper, onShow }: { paper: IssuedPaperView; onShow: Show }) {
  const name = paper.number === null ? paper.title : `${paper.title} ${paper.number}`;
  return (
    <li>
      <div className="grow">
        <strong>{paper.title}</strong>
        {paper.number === null ? '' : ` ${paper.number}`}, {formatDate(paper.dated_on)}
        <div className="dim small">
          {paper.issued_by_name} phát hành {momentText(paper.issued_at)}; mã băm{' '}
          <code title={paper.sha256}>{paper.sha256.slice(0, 12)}</code>
        </div>
      </div>
      <Button small onClick={() => onShow({ href: paperFileHref(paper.id), title: name })}>
        Xem<span className="visually-hidden"> {name}</span>
      </Button>
      <LinkButton small icon="download" download href={paperFileHref(paper.id)}>
        Tải
      </LinkButton>
    </li>
  );
}

type Step = { readonly to: 'submitted' | 'approved' | 'returned' | 'dropped'; readonly label: string };

/** The steps that stand open to who looks, by the status; the server has the last word. */
function stepsOf(draft: DraftView, signs: boolean): readonly Step[] {
  if (draft.status === 'draft' || draft.status === 'returned')
    return [
      { to: 'submitted', label: 'Trình duyệt' },
      { to: 'dropped', label: 'Bỏ' },
    ];
  if (draft.status === 'submitted' && signs)
    return [
      { to: 'approved', label: 'Duyệt' },
      { to: 'returned', label: 'Trả lại' },
    ];
  return [];
}

function Draft({ draft, subject, onShow }: { draft: DraftView; subject: string; onShow: Show }) {
  const { abilities } = useSession();
  const client = useQueryClient();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const [returning, setReturning] = useState(false);
  const [error, setError] = useState<unknown>();
  const key = useRef(newIdempotencyKey());
  const move = async (to: Step['to'], remark: string | null) => {
    setBusy(true);
    setError(undefined);
    try {
      const body = { version: draft.version, to, remark };
      await api.post(`/api/drafts/${draft.id}/move`, { body, idempotencyKey: key.current });
      key.current = newIdempotencyKey();
      setReturning(false);
      await client.invalidateQueries({ queryKey: ['documents', 'papers', subject] });
      toast.show({ sentence: `${draft.label}: ${DRAFT_STATUS_LABELS[to].toLocaleLowerCase('vi')}.` });
    } catch (thrown) {
      setError(thrown);
      if (to !== 'returned')
        toast.show({ sentence: refusalsOf(thrown)[0]?.sentence ?? 'Chưa chuyển được bản soạn.', kind: 'refused' });
    }
    setBusy(false);
  };
  return (
    <li>
      <div className="grow">
        <strong>{draft.label}</strong> <StateTag {...LOOKS[draft.status]} word={DRAFT_STATUS_LABELS[draft.status]} />
        <div className="dim small">
          {draft.made_by_name} soạn {momentText(draft.made_at)}
          {draft.has_file ? '; đã sửa bằng Word' : ''}
        </div>
        {draft.status === 'returned' && draft.remark !== null ? (
          <div className="small">Cần sửa: {draft.remark}</div>
        ) : null}
      </div>
      {draft.subject.startsWith('case ') ? (
        <LinkButton small href={`/drafts?open=${draft.id}`}>
          Mở<span className="visually-hidden"> {draft.label}</span>
        </LinkButton>
      ) : null}
      <Button small onClick={() => onShow({ href: draftFileHref(draft), title: draft.label })}>
        Xem<span className="visually-hidden"> {draft.label}</span>
      </Button>
      {stepsOf(draft, abilities.includes('cases.sign-decision')).map(({ to, label }) => (
        <Button
          key={to}
          small
          kind={to === 'submitted' || to === 'approved' ? 'primary' : 'quiet'}
          busy={busy}
          onClick={() => (to === 'returned' ? setReturning(true) : void move(to, null))}
        >
          {label}
        </Button>
      ))}
      <Dialog opened={returning} onClose={() => setReturning(false)} title={`Trả lại: ${draft.label}`}>
        <ReturnForm
          error={error}
          busy={busy}
          onReturn={(remark) => void move('returned', remark)}
          onClose={() => setReturning(false)}
        />
      </Dialog>
    </li>
  );
}

interface ReturnProps {
  readonly error: unknown;
  readonly busy: boolean;
  readonly onReturn: (remark: string) => void;
  readonly onClose: () => void;
}

function ReturnForm({ error, busy, onReturn, onClose }: ReturnProps) {
  const [remark, setRemark] = useState('');
  return (
    <Form label="Trả lại bản soạn" refusals={refusalsOf(error)} onSubmit={() => onReturn(remark)}>
      <TextArea name="remark" label="Cần sửa gì" rows={3} value={remark} onChange={setRemark} />
      <SubmitBar label="Trả lại" busy={busy} onCancel={onClose} />
    </Form>
  );
}
