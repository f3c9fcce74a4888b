/** How the book is closed: the line of the chosen period, the numbers that are missing, and all closings when asked. */
import type { RegisterGaps, RegisterSheet } from '#features/registers/contract.ts';
import { formatCount } from '#kit/vietnamese-format.ts';
import { Panel } from '#ui/display/panel.tsx';
import { Tag } from '#ui/display/tag.tsx';

const RUNS_SHOWN = 12;

function gapText({ missing, missing_count }: RegisterGaps): string {
  const runs = missing
    .slice(0, RUNS_SHOWN)
    .map(({ from, to }) => (from === to ? formatCount(from) : `${formatCount(from)}–${formatCount(to)}`));
  const more = missing.length > RUNS_SHOWN ? '...' : '';
  return `Thiếu ${formatCount(missing_count)} số: ${runs.join(', ')}${more}`;
}

function Gaps({ gaps }: { gaps: RegisterGaps }) {
  if (gaps.last_number === 0) return null;
  const imported =
    gaps.examined_after === 0
      ? ''
      : ` Các số đến ${formatCount(gaps.examined_after)} nhập từ dữ liệu cũ, không xét thiếu số.`;
  if (gaps.examined_after >= gaps.last_number)
    return (
      <p className="dim">
        Số cuối đã cấp: {formatCount(gaps.last_number)}.{imported}
      </p>
    );
  return (
    <p>
      {gaps.missing_count === 0 ? (
        <Tag tone="green">Không thiếu số</Tag>
      ) : (
        <Tag tone="amber" title="Số của dãy đã cấp mà không dòng nào mang">
          {gapText(gaps)}
        </Tag>
      )}
      <span className="dim">
        {' '}
        Số cuối đã cấp: {formatCount(gaps.last_number)}.{imported}
      </span>
    </p>
  );
}

export function ClosingPanel({ sheet }: { sheet: RegisterSheet }) {
  const chosen = sheet.closings.find(({ period }) => period === sheet.period);
  return (
    <Panel padded>
      <div className="closing-panel">
        {chosen === undefined ? null : <p>{chosen.sentence}</p>}
        {sheet.gaps === null ? null : <Gaps gaps={sheet.gaps} />}
        {sheet.note === null ? null : <p className="dim">{sheet.note}</p>}
        {sheet.closings.length === 0 ? null : (
          <details>
            <summary>Mọi kỳ kết sổ của năm {sheet.year}</summary>
            <ul>
              {sheet.closings.map(({ period, sentence }) => (
                <li key={period}>{sentence}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </Panel>
  );
}
