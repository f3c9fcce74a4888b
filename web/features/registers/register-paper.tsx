/** A book as it is printed on A3 across: form, all lines, closings beneath their quarters, who signs (TT 04/2023 Đ30 k4). */
import { Fragment } from 'react';
import {
  REGISTER_PERIOD_LABELS,
  type RegisterClosing,
  type RegisterLine,
  type RegisterSheet,
} from '#features/registers/contract.ts';
import { closingsAfter, QUARTERS, quarterOf } from '#features/registers/domain/register-year.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { shownText } from '#ui/data-table/cell-text.ts';
import { isFigure } from '#ui/data-table/table-model.ts';

export interface RegisterPaperProps {
  readonly sheet: RegisterSheet;
  readonly lines: readonly RegisterLine[];
  /** What was searched for is no book to close: it has lines only. */
  readonly isSearch: boolean;
}

export function RegisterPaper({ sheet, lines, isSearch }: RegisterPaperProps) {
  const width = sheet.columns.length + 2;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the sheet scrolls sideways, also by keyboard
    <div className="register-paper" tabIndex={0} role="region" aria-label={`Bản in: ${sheet.name}`}>
      <PaperHead sheet={sheet} />
      <table>
        <thead>
          <tr>
            <th scope="col">STT</th>
            {sheet.columns.map((column) => (
              <th key={column.id} scope="col">
                {column.header}
              </th>
            ))}
            <th scope="col">Ghi chú</th>
          </tr>
        </thead>
        <tbody>
          {QUARTERS.map((quarter) => (
            <Fragment key={quarter}>
              {lines
                .filter(({ dated_on }) => quarterOf(dated_on) === quarter)
                .map((line) => (
                  <PaperLine key={line.key} sheet={sheet} line={line} />
                ))}
              {(isSearch ? [] : closingsAfter(sheet.closings, quarter, sheet)).map((closing) => (
                <ClosingLine key={closing.period} closing={closing} width={width} />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
      <div className="register-signatures">
        {sheet.signatures.map((signature, at) => (
          <div key={signature}>
            <strong>{signature}</strong>
            <em>{at === sheet.signatures.length - 1 ? '(Ký tên, đóng dấu)' : '(Ký, ghi rõ họ tên)'}</em>
          </div>
        ))}
      </div>
    </div>
  );
}

function PaperHead({ sheet }: { sheet: RegisterSheet }) {
  return (
    <header>
      <div className="register-agency">
        <div>
          {sheet.superior_name === null ? null : <span>{sheet.superior_name}</span>}
          <strong>{sheet.unit_name}</strong>
        </div>
        <em>{sheet.number === null ? sheet.circular : `Mẫu số ${sheet.number} – ${sheet.circular}`}</em>
      </div>
      <h2>{sheet.name}</h2>
      <p>
        <strong>
          Năm {sheet.year}
          {sheet.period === 'year' ? '' : ` – ${REGISTER_PERIOD_LABELS[sheet.period]}`}
        </strong>{' '}
        (từ ngày {formatDate(sheet.from)} đến ngày {formatDate(sheet.to)})
      </p>
      {sheet.note === null ? null : <p className="dim">{sheet.note}</p>}
    </header>
  );
}

function PaperLine({ sheet, line }: { sheet: RegisterSheet; line: RegisterLine }) {
  return (
    <tr>
      <th scope="row">{line.ordinal}</th>
      {sheet.columns.map((column, at) => {
        const text = shownText(column.kind, line.cells[at]);
        return (
          <td key={column.id} className={isFigure(column.kind) ? 'figure' : undefined}>
            {line.is_struck ? <del>{text}</del> : text}
          </td>
        );
      })}
      <td>{line.note}</td>
    </tr>
  );
}

function ClosingLine({ closing, width }: { closing: RegisterClosing; width: number }) {
  return (
    <tr className="register-closing">
      <td colSpan={width}>{closing.sentence}</td>
    </tr>
  );
}
