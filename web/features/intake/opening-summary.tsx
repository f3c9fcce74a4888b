/** The decision as it will read, and what still stands against it; beside the form on a desk, beneath it on a phone. */
import type { Refusal } from '#kit/result.ts';
import { formatDate, formatVnd } from '#kit/vietnamese-format.ts';
import { DescriptionList, Panel } from '#ui/display/panel.tsx';
import { BASIS_LABELS } from '#features/cases/contract.ts';
import { nameOfParty, partiesOf, totalOf, type OpeningDraft, type Side } from './opening-draft.ts';

function namesOfSide(draft: OpeningDraft, side: Side): string {
  return partiesOf(draft, side)
    .filter((party) => party.chosen !== null || party.name.trim() !== '')
    .map(nameOfParty)
    .join(', ');
}

function sayOr(text: string, otherwise = '…') {
  return text.trim() === '' ? <span className="dim">{otherwise}</span> : text;
}

function judgmentOf(draft: OpeningDraft): string {
  const { judgment } = draft;
  const number = judgment?.number ?? draft.number;
  const court = judgment?.court ?? draft.court;
  const issued_on = judgment?.issued_on ?? draft.issued_on;
  const parts = [number, /^\d{4}-/.test(issued_on) ? `ngày ${formatDate(issued_on)}` : '', court];
  return parts.filter((part) => part.trim() !== '').join(', ');
}

export interface OpeningSummaryProps {
  readonly draft: OpeningDraft;
  readonly officerName: string;
  /** What the rules say against it now. */
  readonly against: readonly Refusal[];
  readonly onGo: (field: string) => void;
}

/** At most this many points are listed; the rest are counted. */
const LISTED = 6;

export function OpeningSummary({ draft, officerName, against, onGo }: OpeningSummaryProps) {
  const total_vnd = totalOf(draft);
  return (
    <Panel title="Quyết định sẽ ghi" padded>
      <DescriptionList
        items={[
          ['Căn cứ', sayOr(draft.basis === '' ? '' : BASIS_LABELS[draft.basis])],
          ['Bản án', sayOr(judgmentOf(draft))],
          ['Phải thi hành', sayOr(namesOfSide(draft, 'debtors'))],
          ['Được thi hành', sayOr(namesOfSide(draft, 'creditors'), 'không ghi')],
          ['Tổng số tiền', <strong key="total">{formatVnd(total_vnd)} ₫</strong>],
          ['Chấp hành viên', sayOr(officerName)],
          ['Số', sayOr(draft.decision_number, 'số tiếp theo của đơn vị')],
        ]}
      />
      <div className="opening-points" role="status">
        {against.length === 0 ? (
          <p className="opening-ready">Đã đủ để ra quyết định.</p>
        ) : (
          <>
            <p className="dim">Còn {against.length} điểm phải ghi hoặc sửa:</p>
            <ul>
              {against.slice(0, LISTED).map((one) => (
                <li key={`${one.code} ${one.field ?? ''}`}>
                  {one.field === undefined ? (
                    one.sentence
                  ) : (
                    <button type="button" className="link-button" onClick={() => onGo(one.field ?? '')}>
                      {one.sentence}
                    </button>
                  )}
                </li>
              ))}
              {against.length > LISTED ? <li className="dim">và {against.length - LISTED} điểm khác</li> : null}
            </ul>
          </>
        )}
      </div>
    </Panel>
  );
}
