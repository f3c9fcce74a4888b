/** The headings of a table: groups above, names that sort, a funnel that filters, an edge that widens. */
import { Popover } from '@mantine/core';
import type { MouseEvent } from 'react';
import { Button } from '../button.tsx';
import { Help } from '../display/help.tsx';
import { Icon } from '../icon.tsx';
import { FilterEditor } from './filter-editor.tsx';
import { isFigure, type ColumnFilter, type DataColumn } from './table-model.ts';
import type { TableColumns } from './use-table-columns.ts';
import type { TableQuestion } from './use-table-question.ts';

export interface TableHeadProps<Row> {
  readonly gridId: string;
  readonly columns: TableColumns<Row>;
  readonly edges: ReadonlySet<string>;
  readonly question: TableQuestion;
  readonly cursorColumn: number | undefined;
}

type HeaderGroup<Row> = ReturnType<TableColumns<Row>['table']['getHeaderGroups']>[number];

export function TableHead<Row>(props: TableHeadProps<Row>) {
  const groups = props.columns.table.getHeaderGroups();
  return (
    <>
      {groups.map((group, level) =>
        level < groups.length - 1 ? (
          <GroupRow key={group.id} group={group} level={level} />
        ) : (
          <HeadingRow key={group.id} {...props} group={group} level={level} />
        ),
      )}
    </>
  );
}

function GroupRow<Row>({ group, level }: { group: HeaderGroup<Row>; level: number }) {
  return (
    <div className="dt-row dt-groups" role="row" aria-rowindex={level + 1}>
      {group.headers.map((header) => {
        const name = header.isPlaceholder ? '' : header.column.columnDef.header;
        const place = { gridColumn: `span ${header.colSpan}` };
        return typeof name === 'string' && name !== '' ? (
          <div
            key={header.id}
            role="columnheader"
            aria-colspan={header.colSpan}
            className="dt-head dt-group"
            style={place}
          >
            {name}
          </div>
        ) : (
          <div
            key={header.id}
            role="presentation"
            className={`dt-head${header.index === 0 ? ' dt-first' : ''}`}
            style={place}
          />
        );
      })}
    </div>
  );
}

function HeadingRow<Row>({ group, level, ...props }: TableHeadProps<Row> & { group: HeaderGroup<Row>; level: number }) {
  const byId = new Map(props.columns.shown.map((column, index) => [column.id, { column, index }]));
  return (
    <div className="dt-row" role="row" aria-rowindex={level + 1}>
      {group.headers.map((header) => {
        const found = byId.get(header.column.id);
        if (found === undefined) return null;
        const startResize = (event: MouseEvent) => {
          event.stopPropagation();
          header.getResizeHandler()(event);
        };
        return (
          <Heading key={header.id} {...props} column={found.column} index={found.index} startResize={startResize} />
        );
      })}
    </div>
  );
}

interface HeadingProps<Row> extends TableHeadProps<Row> {
  readonly column: DataColumn<Row>;
  readonly index: number;
  readonly startResize: (event: MouseEvent) => void;
}

function Heading<Row>(props: HeadingProps<Row>) {
  const { gridId, columns, edges, question, cursorColumn, column, index, startResize } = props;
  const { sort } = question;
  const sorted = sort?.column === column.id ? (sort.descending ? 'descending' : 'ascending') : undefined;
  const classes = [
    'dt-head',
    isFigure(column.kind) ? 'dt-figure' : '',
    index === 0 ? 'dt-first' : '',
    edges.has(column.id) ? 'dt-edge' : '',
    cursorColumn === index ? 'dt-cursor' : '',
  ];
  return (
    <div
      role="columnheader"
      id={`${gridId}-head-${index}`}
      aria-colindex={index + 1}
      aria-sort={column.sortable === true ? (sorted ?? 'none') : undefined}
      className={classes.filter((part) => part !== '').join(' ')}
      data-row={-1}
      data-column={index}
    >
      <HeadingName column={column} sorted={sorted} onSort={question.sortBy} />
      {column.help === undefined ? null : <Help about={column.header}>{column.help}</Help>}
      {column.filter === undefined ? null : (
        <HeadingFilter column={column} filter={column.filter} question={question} />
      )}
      {/* For the pointer only; with the keyboard Alt+Shift+arrow changes the width. */}
      <span
        className="dt-resize"
        aria-hidden="true"
        onMouseDown={startResize}
        onDoubleClick={() => columns.setWidth(column.id, column.width)}
      />
    </div>
  );
}

interface HeadingNameProps<Row> {
  readonly column: DataColumn<Row>;
  readonly sorted: 'ascending' | 'descending' | undefined;
  readonly onSort: (column: string) => void;
}

function HeadingName<Row>({ column, sorted, onSort }: HeadingNameProps<Row>) {
  const name = (
    <>
      <span className="dt-name">{column.header}</span>
      {sorted === undefined ? null : <Icon name={sorted === 'descending' ? 'arrow-down' : 'arrow-up'} size={12} />}
    </>
  );
  if (column.sortable !== true) return <span className="dt-sort">{name}</span>;
  return (
    <button
      type="button"
      tabIndex={-1}
      className="dt-sort"
      title={`Sắp xếp theo ${column.header}`}
      onClick={() => onSort(column.id)}
    >
      {name}
    </button>
  );
}

interface HeadingFilterProps<Row> {
  readonly column: DataColumn<Row>;
  readonly filter: ColumnFilter;
  readonly question: TableQuestion;
}

function HeadingFilter<Row>({ column, filter, question }: HeadingFilterProps<Row>) {
  const { filters, setFilter, openFilter, setOpenFilter } = question;
  const opened = openFilter === column.id;
  const filtered = filters[column.id] !== undefined;
  const clear = () => {
    setFilter(column.id, undefined);
    setOpenFilter(undefined);
  };
  return (
    <Popover
      opened={opened}
      onChange={(open) => setOpenFilter(open ? column.id : undefined)}
      position="bottom-end"
      trapFocus
      returnFocus
      withRoles={false}
    >
      <Popover.Target>
        <button
          type="button"
          tabIndex={-1}
          className={filtered ? 'dt-funnel on' : 'dt-funnel'}
          aria-label={`Lọc ${column.header}`}
          aria-expanded={opened}
          onClick={() => setOpenFilter(opened ? undefined : column.id)}
        >
          <Icon name="filter" size={13} />
        </button>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={`Lọc ${column.header}`}>
        <div className="dt-filter">
          <p className="dt-filter-title">{column.header}</p>
          <FilterEditor
            label={column.header}
            filter={filter}
            value={filters[column.id]}
            onChange={(value) => setFilter(column.id, value)}
          />
          <div className="row">
            <Button small onClick={() => setOpenFilter(undefined)}>
              Xong
            </Button>
            {filtered ? (
              <Button small kind="quiet" onClick={clear}>
                Bỏ lọc
              </Button>
            ) : null}
          </div>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
