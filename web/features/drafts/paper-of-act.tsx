/** The paper of a recorded act, in the timeline of its case: the issued one, the draft on its way, or the way to begin one. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CaseAct } from '#features/cases/contract.ts';
import { DRAFT_STATUS_LABELS } from '#features/documents/contract.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { refusalsOf } from '#ui/api-client.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { useToast } from '#ui/feedback/toast.tsx';
import { useNavigation } from '#ui/navigation.tsx';
import { paperFileHref } from '#web/features/documents/documents-api.ts';
import { draftPaperOfAct, papersOfActs } from './drafts-queries.ts';

export function PaperOfAct({ case_code, act }: { readonly case_code: string; readonly act: CaseAct }) {
  const { data } = useQuery(papersOfActs(case_code));
  if (data === undefined) return null;
  const draft = data.find(({ act_code }) => act_code === act.code);
  const name = `${act.label} ngày ${formatDate(act.dated_on)}`;
  if (draft === undefined) return act.may_draft ? <Begin case_code={case_code} act={act} name={name} /> : null;
  if (draft.paper !== null)
    return (
      <LinkButton small icon="download" download href={paperFileHref(draft.paper)}>
        Văn bản<span className="visually-hidden"> {name}</span>
      </LinkButton>
    );
  return (
    <LinkButton small href={`/drafts?open=${draft.draft}`}>
      Văn bản: {DRAFT_STATUS_LABELS[draft.status].toLocaleLowerCase('vi')}
      <span className="visually-hidden"> {name}</span>
    </LinkButton>
  );
}

interface BeginProps {
  readonly case_code: string;
  readonly act: CaseAct;
  readonly name: string;
}

function Begin({ case_code, act, name }: BeginProps) {
  const client = useQueryClient();
  const toast = useToast();
  const { navigate } = useNavigation();
  const drafting = useMutation({
    mutationFn: () => draftPaperOfAct(case_code, act.code),
    onSuccess: async ({ draft }) => {
      await client.invalidateQueries({ queryKey: ['drafts'] });
      navigate(`/drafts?open=${draft}`);
    },
    onError: (error) => {
      toast.show({ sentence: refusalsOf(error)[0]?.sentence ?? 'Chưa lập được văn bản.', kind: 'refused' });
    },
  });
  return (
    <Button small aria-label={`Lập văn bản ${name}`} busy={drafting.isPending} onClick={() => drafting.mutate()}>
      Lập văn bản
    </Button>
  );
}
