/** One book: its lines in the order of the year, how it is closed, and the book as it is printed. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo } from 'react';
import { CLOSING_PERIODS, type RegisterLine, type RegisterSheet } from '#features/registers/contract.ts';
import { refusalsOf } from '#ui/api-client.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { EmptyState, PageHeader, Panel, Skeleton } from '#ui/display/panel.tsx';
import { Tag } from '#ui/display/tag.tsx';
import { useNavigation } from '#ui/navigation.tsx';
import { useShortcut } from '#ui/shell/shortcuts.tsx';
import { useToday } from '#ui/today.tsx';
import { PagePending } from '#web/page-states.tsx';
import { SearchBox } from '#web/features/cases/search-box.tsx';
import { useSession } from '#web/session.ts';
import { ClosingPanel } from './closing-panel.tsx';
import { RegisterChoice } from './register-choice.tsx';
import { lineColumns, NARROW_LINE_HEIGHT, narrowLineColumn } from './register-columns.tsx';
import { RegisterPaper } from './register-paper.tsx';
import { registerFileHref, registerLines, registerSheet } from './registers-api.ts';
import {
  linkHref,
  questionOf,
  registersHref,
  type RegisterQuestion,
  type RegistersSearch,
} from './registers-search.ts';
import './registers.css';

const route = getRouteApi('/frame/registers/$code');
const NO_LINES: readonly RegisterLine[] = [];

interface BookProps {
  readonly sheet: RegisterSheet;
  readonly question: RegisterQuestion;
  readonly onChange: (changes: RegistersSearch) => void;
}

export function RegisterPage() {
  const { code } = route.useParams();
  const search = route.useSearch();
  const go = route.useNavigate();
  const { units } = useSession();
  const question = questionOf(search, units, useToday());
  const sheet = useQuery(registerSheet(code, question));
  const onChange = useCallback(
    (changes: RegistersSearch) => void go({ search: (now) => ({ ...now, ...changes }), replace: true }),
    [go],
  );
  const kept = { unit: search.unit, year: search.year };
  if (sheet.data === undefined) {
    if (sheet.error === null) return <PagePending />;
    return <NoBook error={sheet.error} question={question} onChange={onChange} backHref={registersHref(kept)} />;
  }
  const isPaper = search.view === 'paper';
  return (
    <>
      <PageHeader title={sheet.data.name} tags={<BookTags sheet={sheet.data} />}>
        <BookActions
          code={code}
          question={question}
          isPaper={isPaper}
          onChange={onChange}
          backHref={registersHref(kept)}
        />
      </PageHeader>
      {isPaper ? (
        <PaperView sheet={sheet.data} question={question} onChange={onChange} />
      ) : (
        <BookView sheet={sheet.data} question={question} onChange={onChange} />
      )}
    </>
  );
}

function BookTags({ sheet }: { sheet: RegisterSheet }) {
  return (
    <>
      <Tag>{sheet.number === null ? 'chưa rõ số mẫu' : `Mẫu số ${sheet.number}`}</Tag>
      <span className="dim">{sheet.circular}</span>
    </>
  );
}

interface ActionsProps {
  readonly code: string;
  readonly question: RegisterQuestion;
  readonly isPaper: boolean;
  readonly onChange: (changes: RegistersSearch) => void;
  readonly backHref: string;
}

/** The paper view is what is printed: from the list the key leads there, from there to the printer. */
function BookActions({ code, question, isPaper, onChange, backHref }: ActionsProps) {
  const press = () => (isPaper ? window.print() : onChange({ view: 'paper' }));
  useShortcut('p', isPaper ? 'In sổ' : 'Xem bản in của sổ', press, { action: true });
  return (
    <span className="row">
      {isPaper ? (
        <Button icon="arrow-left" onClick={() => onChange({ view: undefined })}>
          Về bảng
        </Button>
      ) : (
        <LinkButton icon="arrow-left" href={backHref}>
          Các sổ
        </LinkButton>
      )}
      <LinkButton icon="download" download href={registerFileHref(code, question, 'xlsx')}>
        Excel
      </LinkButton>
      <LinkButton download href={registerFileHref(code, question, 'csv')}>
        CSV
      </LinkButton>
      <Button icon="print" keys="P" onClick={press}>
        {isPaper ? 'In' : 'Bản in'}
      </Button>
    </span>
  );
}

function BookView({ sheet, question, onChange }: BookProps) {
  const { abilities } = useSession();
  const { navigate } = useNavigation();
  const pages = useInfiniteQuery(registerLines(sheet.code, question));
  const lines = useMemo(() => pages.data?.pages.flatMap((page) => page.rows) ?? NO_LINES, [pages.data]);
  const columns = useMemo(() => lineColumns(sheet, abilities), [sheet, abilities]);
  const narrow = useMemo(() => ({ column: narrowLineColumn(sheet), rowHeight: NARROW_LINE_HEIGHT }), [sheet]);
  const total = totalOf(sheet, question);
  if (pages.error !== null && lines.length === 0) throw pages.error;
  const open = (line: RegisterLine) => {
    const href = linkHref(line.link, abilities);
    if (href !== undefined) navigate(href);
  };
  return (
    <>
      {sheet.supply === 'none' ? null : <ClosingPanel sheet={sheet} />}
      <DataTable
        label={sheet.name}
        storageKey={`register-${sheet.code}`}
        columns={columns}
        rows={lines}
        rowId={(line) => line.key}
        total={total}
        unit="dòng"
        loading={pages.isPending}
        hasNextPage={pages.hasNextPage}
        isFetchingNextPage={pages.isFetchingNextPage}
        fetchNextPage={() => void pages.fetchNextPage()}
        onOpenRow={open}
        narrow={narrow}
        tools={<BookTools question={question} onChange={onChange} />}
        empty={<NoLines sheet={sheet} question={question} onChange={onChange} />}
      />
    </>
  );
}

function BookTools({ question, onChange }: Omit<BookProps, 'sheet'>) {
  return (
    <>
      <SearchBox label="Số, tên đương sự" text={question.text ?? ''} onChange={(text) => onChange({ text })} />
      <RegisterChoice question={question} onChange={onChange} withPeriod />
    </>
  );
}

/** How many lines the table will have; not known for a search, nor for months that are closed by no line of their own. */
function totalOf(sheet: RegisterSheet, question: RegisterQuestion): number | undefined {
  if (question.text !== undefined || !CLOSING_PERIODS.some((period) => period === sheet.period)) return undefined;
  const closing = sheet.closings.find(({ period }) => period === sheet.period);
  return closing === undefined ? undefined : closing.lines + closing.struck;
}

function NoLines({ sheet, question, onChange }: BookProps) {
  if (sheet.supply === 'none')
    return <EmptyState title="Sổ này chưa được ghi trong hệ thống.">{sheet.note}</EmptyState>;
  if (question.text !== undefined)
    return (
      <EmptyState
        title="Không có dòng nào khớp."
        actions={<Button onClick={() => onChange({ text: undefined })}>Bỏ từ tìm kiếm</Button>}
      >
        Tìm theo đầu số quyết định, số bản án, mã hồ sơ, hoặc tên đương sự không cần dấu.
      </EmptyState>
    );
  return (
    <EmptyState title="Không phát sinh trong kỳ đã chọn.">
      Sổ được ghi từ các nghiệp vụ của hồ sơ; khi có nghiệp vụ thuộc sổ này, dòng tự hiện ở đây.
    </EmptyState>
  );
}

/** Every line is fetched before anything is printed: a book with lines left out is none. */
function PaperView({ sheet, question, onChange }: BookProps) {
  const pages = useInfiniteQuery(registerLines(sheet.code, question, true));
  const { hasNextPage, isFetching, fetchNextPage, error } = pages;
  useEffect(() => {
    if (hasNextPage && !isFetching && error === null) void fetchNextPage();
  }, [hasNextPage, isFetching, error, fetchNextPage]);
  const lines = useMemo(() => pages.data?.pages.flatMap((page) => page.rows) ?? NO_LINES, [pages.data]);
  if (error !== null)
    return (
      <Panel padded>
        <EmptyState
          title={refusalsOf(error)[0]?.sentence ?? 'Chưa lập được bản in.'}
          actions={<Button onClick={() => void pages.refetch()}>Thử lại</Button>}
        />
      </Panel>
    );
  return (
    <>
      <div className="row no-print">
        <RegisterChoice question={question} onChange={onChange} withPeriod />
      </div>
      {pages.isPending || hasNextPage ? (
        <Skeleton height={420} />
      ) : (
        <RegisterPaper sheet={sheet} lines={lines} isSearch={question.text !== undefined} />
      )}
    </>
  );
}

/** The unit keeps no such book in that year, or it may not be read: another choice may lead on. */
function NoBook({
  error,
  question,
  onChange,
  backHref,
}: Omit<BookProps, 'sheet'> & { error: Error; backHref: string }) {
  return (
    <>
      <PageHeader title="Sổ thi hành án" />
      <div className="row">
        <RegisterChoice question={question} onChange={onChange} />
      </div>
      <Panel padded>
        <EmptyState
          title={refusalsOf(error)[0]?.sentence ?? 'Chưa mở được sổ này.'}
          actions={
            <LinkButton kind="primary" href={backHref}>
              Các sổ của đơn vị
            </LinkButton>
          }
        />
      </Panel>
    </>
  );
}
