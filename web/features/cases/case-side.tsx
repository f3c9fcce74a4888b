/** The case that stands beside a list, and the way from one to the next without losing one's place. */
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import type { CaseListRow } from '#features/cases/contract.ts';
import { refusalsOf } from '#ui/api-client.ts';
import { LinkButton } from '#ui/button.tsx';
import { EmptyState, Skeleton } from '#ui/display/panel.tsx';
import type { SplitSide } from '#ui/display/split-view.tsx';
import './case.css';
import { caseDetail } from './case-queries.ts';
import { caseHref } from './case-search.ts';

const loadView = () => import('./case-view.tsx');
const CaseBeside = lazy(() => loadView().then((loaded) => ({ default: loaded.CaseBeside })));

/** After the list is drawn the next thing opened is a case, so its forms come while nothing else is asked for. */
const FETCH_AHEAD_MS = 1_200;

function CaseWaiting() {
  return (
    <div className="case-beside" role="status" aria-label="Đang mở hồ sơ">
      <Skeleton width={220} height={22} />
      <Skeleton height={170} />
      <Skeleton height={300} />
    </div>
  );
}

function CaseSide({ code }: { code: string }) {
  const { data, error } = useQuery(caseDetail(code));
  if (data !== undefined)
    return (
      <Suspense fallback={<CaseWaiting />}>
        <CaseBeside key={code} detail={data} />
      </Suspense>
    );
  if (error !== null) return <EmptyState title={refusalsOf(error)[0]?.sentence ?? 'Chưa mở được hồ sơ này.'} />;
  return <CaseWaiting />;
}

/** What the panel must know of a row of any list of cases. */
export type CaseBesideRow = Pick<CaseListRow, 'code' | 'decision_number'>;

export interface CaseSideOptions {
  readonly code: string | undefined;
  readonly rows: readonly CaseBesideRow[];
  readonly previous: CaseBesideRow | undefined;
  readonly next: CaseBesideRow | undefined;
  readonly onOpen: (code: string | undefined) => void;
}

/** What `SplitView` shows beside the list; undefined while no case is open. It need not be among the rows: a link may open it. */
export function useCaseSide({ code, rows, previous, next, onOpen }: CaseSideOptions): SplitSide | undefined {
  const { data } = useQuery({ ...caseDetail(code ?? ''), enabled: code !== undefined });
  useEffect(() => {
    const ahead = setTimeout(() => void loadView(), FETCH_AHEAD_MS);
    return () => clearTimeout(ahead);
  }, []);
  if (code === undefined) return undefined;
  const number = rows.find((one) => one.code === code)?.decision_number ?? data?.decision_number;
  return {
    key: code,
    title: number ?? `Hồ sơ ${code}`,
    content: <CaseSide code={code} />,
    onClose: () => onOpen(undefined),
    ...(previous === undefined ? {} : { onPrevious: () => onOpen(previous.code) }),
    ...(next === undefined ? {} : { onNext: () => onOpen(next.code) }),
    actions: (
      <LinkButton small kind="quiet" icon="external" href={caseHref(code)}>
        Mở trang
      </LinkButton>
    ),
  };
}
