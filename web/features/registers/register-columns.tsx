/** The columns of a book on screen: its place in the year, the columns of its form, remarks. What was crossed out is struck. */
import type { RegisterColumn, RegisterLine, RegisterSheet } from '#features/registers/contract.ts';
import { formatDate, formatShortVnd } from '#kit/vietnamese-format.ts';
import { shownText } from '#ui/data-table/cell-text.ts';
import { NarrowRow } from '#ui/data-table/narrow-row.tsx';
import type { CellValue, DataColumn } from '#ui/data-table/table-model.ts';
import { Tag } from '#ui/display/tag.tsx';
import { linkHref } from './registers-search.ts';

type LineColumn = DataColumn<RegisterLine>;

/** From characters on paper to pixels on screen, within what a screen bears. */
function widthOf({ width, kind }: RegisterColumn): number {
  const wanted = Math.round(width * 8);
  return kind === 'text' ? Math.min(240, Math.max(110, wanted)) : Math.max(104, Math.min(150, wanted));
}

function Struck({ children }: { children: string }) {
  return (
    <span className="dt-line">
      <del>{children}</del>
    </span>
  );
}

function formColumn(column: RegisterColumn, at: number, abilities: readonly string[]): LineColumn {
  const value = (line: RegisterLine): CellValue => line.cells[at] ?? null;
  const opens = at === 0 || column.id === 'case';
  return {
    id: column.id,
    header: column.header,
    kind: column.kind,
    width: widthOf(column),
    ...(column.kind === 'text' && column.width >= 26 ? { grow: 1 } : {}),
    value,
    ...(opens
      ? { href: (line: RegisterLine) => (value(line) === null ? undefined : linkHref(line.link, abilities)) }
      : {}),
    render: (line) => {
      const text = shownText(column.kind, value(line));
      return line.is_struck ? <Struck>{text}</Struck> : <span className="dt-line">{text}</span>;
    },
  };
}

/** Keep the answer the same between renders; it goes by the form of the book. */
export function lineColumns(sheet: RegisterSheet, abilities: readonly string[]): readonly LineColumn[] {
  return [
    {
      id: 'ordinal',
      header: 'STT',
      kind: 'count',
      width: 62,
      value: (line) => line.ordinal,
      href: (line) => linkHref(line.link, abilities),
      help: 'Thứ tự trong sổ của cả năm thống kê.',
    },
    ...sheet.columns.map((column, at) => formColumn(column, at, abilities)),
    {
      id: 'note',
      header: 'Ghi chú',
      kind: 'text',
      width: 200,
      grow: 1,
      value: (line) => line.note,
    },
  ];
}

export const NARROW_LINE_HEIGHT = 58;

/** On a narrow screen: the number or day, whom it concerns, how much. */
export function narrowLineColumn(sheet: RegisterSheet): LineColumn {
  const at = (id: string) => sheet.columns.findIndex((column) => column.id === id);
  const [debtors, amount] = [at('debtors'), at('amount_vnd')];
  // Acts of an import may bear no number; then the judgment or the case tells the line.
  const names = ['number', 'requester', 'judgment', 'case'].map(at);
  const textOf = (line: RegisterLine, place: number) => {
    const cell = line.cells[place];
    return cell === null || cell === undefined ? '' : String(cell);
  };
  const nameOf = (line: RegisterLine) =>
    names.map((place) => textOf(line, place)).find((text) => text !== '') ?? `Dòng ${line.ordinal}`;
  return {
    id: 'line',
    header: sheet.name,
    kind: 'text',
    width: 280,
    grow: 1,
    value: (line) => nameOf(line),
    render: (line) => {
      const name = nameOf(line);
      const vnd = line.cells[amount];
      return (
        <NarrowRow
          title={line.is_struck ? <del>{name}</del> : name}
          aside={formatDate(line.dated_on)}
          note={textOf(line, debtors)}
          noteAside={line.is_struck ? <Tag>đã gạch bỏ</Tag> : typeof vnd === 'number' ? formatShortVnd(vnd) : undefined}
        />
      );
    },
  };
}
