/**
 * What the self-inspection found in one case, for the page of the case: what lasts first, each with what mends it. Shows nothing
 * to who may not read it.
 */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { FindingView } from '#features/inspections/contract.ts';
import { INSPECTION_REASON_LABELS } from '#features/inspections/contract.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { refusalsOf } from '#ui/api-client.ts';
import { AppLink } from '#ui/app-link.tsx';
import { Button } from '#ui/button.tsx';
import { EmptyState, Panel } from '#ui/display/panel.tsx';
import { useToast } from '#ui/feedback/toast.tsx';
import { useSession } from '#web/session.ts';
import { CloseButton } from './close-form.tsx';
import { FindingStateTag, SeverityTag, findingHref, lastingWords } from './finding-words.tsx';
import { caseFindingsQuery, forgetFindings, inspectCaseAgain } from './inspections-api.ts';
import './inspections.css';

function Line({ finding, mayClose }: { finding: FindingView; mayClose: boolean }) {
  const href = findingHref(finding);
  return (
    <li className="case-finding">
      <div className="row">
        <SeverityTag severity={finding.severity} />
        <FindingStateTag state={finding.state} />
        <span className="dim small">{lastingWords(finding)}</span>
      </div>
      <strong>{finding.label}</strong>
      <div>{finding.sentence}</div>
      <div className="dim small">
        {finding.article} · {finding.state === 'open' ? `Khắc phục: ${finding.mends}` : null}
        {finding.act_code !== null && href !== undefined ? <AppLink href={href}>{finding.act_code}</AppLink> : null}
      </div>
      {finding.note === null ? null : (
        <blockquote className="finding-note">
          {finding.note.reason}{' '}
          <span className="dim small">{`${finding.note.by}, ${formatDate(finding.note.on)}`}</span>
        </blockquote>
      )}
      {finding.state === 'open' && mayClose ? (
        <CloseButton findingKey={finding.key} label={`${finding.label}: ${finding.sentence}`} />
      ) : null}
    </li>
  );
}

/** The panel by itself; it asks for what it shows. `code` is the code of the case. */
export function CaseFindings({ code }: { code: string }) {
  const { abilities } = useSession();
  const may_read = abilities.includes('inspections.read') || abilities.includes('inspections.read-own');
  const client = useQueryClient();
  const toast = useToast();
  const { data, error } = useQuery({ ...caseFindingsQuery(code), enabled: may_read });
  const again = useMutation({
    mutationFn: () => inspectCaseAgain(code),
    onSuccess: () => forgetFindings(client),
    onError: (refused) =>
      toast.show({ kind: 'refused', sentence: refusalsOf(refused)[0]?.sentence ?? 'Chưa kiểm tra được.' }),
  });
  if (!may_read || error !== null)
    return (
      <EmptyState title="Anh/chị không xem kết quả tự kiểm tra hồ sơ này.">{refusalsOf(error)[0]?.sentence}</EmptyState>
    );
  if (data === undefined) return null;
  const { last, rows } = data;
  return (
    <Panel
      title="Tự kiểm tra"
      padded
      note={
        last === null
          ? 'chưa kiểm tra lần nào'
          : `lần gần nhất ${formatDate(last.on)}, ${INSPECTION_REASON_LABELS[last.reason]}`
      }
      actions={
        data.may_inspect ? (
          <Button small kind="quiet" busy={again.isPending} onClick={() => again.mutate()}>
            Kiểm tra lại
          </Button>
        ) : null
      }
    >
      {rows.length === 0 ? (
        <EmptyState title="Không phát hiện vi phạm nào trong hồ sơ này." />
      ) : (
        <ul className="case-findings">
          {rows.map((finding) => (
            <Line key={finding.key} finding={finding} mayClose={data.may_close} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
