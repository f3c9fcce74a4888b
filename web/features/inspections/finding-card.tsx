/** One finding in full: what, since when, by which article, with whom, what mends it, and who closed it why. */
import type { FindingView } from '#features/inspections/contract.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { LinkButton } from '#ui/button.tsx';
import { DescriptionList } from '#ui/display/panel.tsx';
import { useSession } from '#web/session.ts';
import { CloseButton } from './close-form.tsx';
import { FindingStateTag, SeverityTag, findingHref, lastingWords } from './finding-words.tsx';
import './inspections.css';

export function FindingCard({ finding }: { finding: FindingView }) {
  const { abilities } = useSession();
  const href = findingHref(finding);
  const facts: (readonly [string, string])[] = [
    ['Đơn vị', finding.unit_name],
    ...(finding.officer_name === null ? [] : [['Chấp hành viên', finding.officer_name] as const]),
    ...(finding.decision_number === null
      ? []
      : [['Quyết định', `${finding.decision_number} (${finding.case_code ?? ''})`] as const]),
    ...(finding.act_label === null ? [] : [['Nghiệp vụ', `${finding.act_label} (${finding.act_code ?? ''})`] as const]),
    ['Kéo dài', lastingWords(finding)],
    ['Căn cứ', finding.article],
    ['Cách khắc phục', finding.mends],
    ...(finding.mended_by === null ? [] : [['Khắc phục bằng', finding.mended_by] as const]),
  ];
  return (
    <div className="finding-card">
      <div className="row">
        <SeverityTag severity={finding.severity} />
        <FindingStateTag state={finding.state} />
      </div>
      <h2>{finding.label}</h2>
      <p>{finding.sentence}</p>
      <DescriptionList items={facts} />
      {finding.note === null ? null : (
        <blockquote className="finding-note">
          {finding.note.reason}
          <footer className="dim small">
            {finding.note.by}, {formatDate(finding.note.on)}
            {finding.state === 'open' ? '; tình tiết đã thay đổi nên phát hiện mở lại' : ''}
          </footer>
        </blockquote>
      )}
      <div className="row no-print">
        {href === undefined ? null : (
          <LinkButton kind="primary" small href={href}>
            Mở hồ sơ tại chỗ vi phạm
          </LinkButton>
        )}
        {finding.state === 'open' && abilities.includes('inspections.close') ? (
          <CloseButton findingKey={finding.key} label={`${finding.label}: ${finding.sentence}`} />
        ) : null}
      </div>
    </div>
  );
}
