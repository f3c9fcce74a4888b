/** The decision as it will read, and what still stands against it; beside the form on a desk, beneath it on a phone. */
import type { ReactNode } from 'react';
import type { Refusal } from '#kit/result.ts';
import { formatDate, formatVnd } from '#kit/vietnamese-format.ts';
import { Icon } from '#ui/icon.tsx';
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
  /** The button that checks and decides. */
  readonly children: ReactNode;
}

/** The parts of the form, and which fields stand in each. */
const PARTS = [
  { title: 'Căn cứ và bản án', fields: /^(basis|case_type|judgment)/ },
  { title: 'Đương sự', fields: /^(debtors|creditors)/ },
  { title: 'Các khoản phải thi hành', fields: /^obligations/ },
  { title: 'Quyết định và phân công', fields: /^(request|unit|officer|decided_on|decision_number|continues)/ },
] as const;

/** One part: done, or how much is still to be written there, as a way to the first of it. */
function PartState({
  place,
  title,
  open,
  onGo,
}: {
  place: number;
  title: string;
  open: readonly Refusal[];
  onGo: (field: string) => void;
}) {
  const [first] = open;
  if (first === undefined)
    return (
      <li className="done">
        <Icon name="check" size={14} /> {title}
        <span className="visually-hidden">: đã đủ</span>
      </li>
    );
  return (
    <li>
      <span className="intake-number" aria-hidden="true">
        {place}
      </span>
      <button type="button" className="link-button" onClick={() => onGo(first.field ?? '')}>
        {title}
      </button>
      <span className="dim">còn {open.length} mục</span>
    </li>
  );
}

export function OpeningSummary({ draft, officerName, against, onGo, children }: OpeningSummaryProps) {
  return (
    <Panel title="Quyết định sẽ ghi" padded>
      <DescriptionList
        items={[
          ['Căn cứ', sayOr(draft.basis === '' ? '' : BASIS_LABELS[draft.basis])],
          ['Bản án', sayOr(judgmentOf(draft))],
          ['Phải thi hành', sayOr(namesOfSide(draft, 'debtors'))],
          ['Được thi hành', sayOr(namesOfSide(draft, 'creditors'), 'không ghi')],
          ['Tổng số tiền', <strong key="total">{formatVnd(totalOf(draft))} ₫</strong>],
          ['CHV', sayOr(officerName)],
          ['Số', sayOr(draft.decision_number, 'số tiếp theo của đơn vị')],
        ]}
      />
      <ol className="opening-parts" aria-label="Các phần của quyết định">
        {PARTS.map((part, index) => (
          <PartState
            key={part.title}
            place={index + 1}
            title={part.title}
            open={against.filter((one) => part.fields.test(one.field ?? ''))}
            onGo={onGo}
          />
        ))}
      </ol>
      {children}
    </Panel>
  );
}
