/**
 * The deadlines of a case: what runs, nearest first, each with the time left, its article, what set it running and who must act;
 * what no longer runs is folded away beneath.
 */
import { formatDate } from '#kit/vietnamese-format.ts';
import type { CaseDeadlineShown, CaseDetail } from '#features/cases/contract.ts';
import { EmptyState } from '#ui/display/panel.tsx';
import { StateTag, Tag } from '#ui/display/tag.tsx';
import { DaysLeft } from './days-left-tag.tsx';
import './deadlines.css';

/** A right or a waiting time that has run out is over, though no act has closed it. */
export function isRunning({ status, nature, days_left }: CaseDeadlineShown): boolean {
  return status === 'paused' || (status === 'open' && (nature === 'duty' || (days_left ?? 0) >= 0));
}

/** What presses: a duty that is late or comes next; what may be done, or is waited for, comes after. */
export function nextDuty(detail: CaseDetail): CaseDeadlineShown | undefined {
  return detail.deadlines.find((deadline) => deadline.status === 'open' && deadline.nature === 'duty');
}

const NATURE_WORDS = { duty: null, right: 'được quyền làm', waiting: 'thời gian chờ' } as const;

/** `Thông báo thi hành án ngày 20/03/2021`: the act that set it running, and the day it is counted from where that is another. */
function startOf(deadline: CaseDeadlineShown, detail: CaseDetail): string {
  const act = detail.acts.find((one) => one.code === deadline.opened_by);
  if (act === undefined) return `tính từ ${formatDate(deadline.start_on)}`;
  const counted = act.dated_on === deadline.start_on ? '' : `, tính từ ${formatDate(deadline.start_on)}`;
  return `từ “${act.label}” ngày ${formatDate(act.dated_on)}${counted}`;
}

function State({ deadline }: { deadline: CaseDeadlineShown }) {
  switch (deadline.status) {
    case 'open':
      return <DaysLeft deadline={deadline} />;
    case 'paused':
      return <StateTag shape="paused" word="đang tạm ngừng tính" title="Hồ sơ đang hoãn, tạm đình chỉ hoặc tạm dừng" />;
    case 'met':
      return deadline.days_late > 0 ? (
        <StateTag shape="alert" tone="red" word={`làm muộn ${deadline.days_late} ngày`} />
      ) : (
        <StateTag shape="done" tone="green" word="đúng hạn" />
      );
    case 'moved':
      return <StateTag shape="away" word="tính lại" title="Sự kiện xảy ra lần nữa nên thời hạn được tính lại" />;
    case 'ended':
      return <StateTag shape="ended" word={wordOfEnded(deadline)} />;
  }
}

/** A duty falls away; a right or a time that is waited for is over, or was cut short. */
function wordOfEnded({ nature, due_on, closed_on }: CaseDeadlineShown): string {
  if (nature === 'duty') return 'không còn phải làm';
  return closed_on !== null && closed_on > due_on ? 'đã hết thời hạn' : 'thôi tính';
}

/** How the act that closed it did so. */
const CLOSED_BY_WORDS: Readonly<Partial<Record<CaseDeadlineShown['status'], string>>> = {
  met: 'xong bằng',
  moved: 'tính lại từ',
};

function Line({ deadline, detail }: { deadline: CaseDeadlineShown; detail: CaseDetail }) {
  const closing = detail.acts.find((act) => act.code === deadline.closed_by);
  const nature = NATURE_WORDS[deadline.nature];
  return (
    <li className="deadline">
      <div className="deadline-due">
        <time dateTime={deadline.due_on}>{formatDate(deadline.due_on)}</time>
        <State deadline={deadline} />
      </div>
      <div>
        <strong>{deadline.label}</strong> {nature === null ? null : <Tag>{nature}</Tag>}{' '}
        {deadline.asset === null ? null : <Tag tone="accent">{deadline.asset}</Tag>}
        <div className="dim small">
          {deadline.article} · {deadline.responsible}
        </div>
        <div className="dim small">
          {startOf(deadline, detail)}
          {closing === undefined || deadline.closed_on === null
            ? ''
            : ` · ${CLOSED_BY_WORDS[deadline.status] ?? 'chấm dứt bởi'} “${closing.label}” ngày ${formatDate(deadline.closed_on)}`}
          {deadline.reminded_on === null ? '' : ` · đã nhắc ngày ${formatDate(deadline.reminded_on)}`}
        </div>
      </div>
    </li>
  );
}

function Lines({
  deadlines,
  detail,
  label,
}: {
  deadlines: readonly CaseDeadlineShown[];
  detail: CaseDetail;
  label: string;
}) {
  return (
    <ul className="deadlines" aria-label={label}>
      {deadlines.map((deadline) => (
        <Line key={`${deadline.opened_by} ${deadline.rule}`} deadline={deadline} detail={detail} />
      ))}
    </ul>
  );
}

export function DeadlinePanel({ detail }: { detail: CaseDetail }) {
  const running = detail.deadlines.filter(isRunning);
  const closed = detail.deadlines.filter((deadline) => !isRunning(deadline));
  const late = closed.filter((deadline) => deadline.days_late > 0).length;
  return (
    <>
      {running.length === 0 ? (
        <EmptyState title="Không có thời hạn nào đang chạy.">
          Mỗi nghiệp vụ được ghi sẽ mở hoặc đáp ứng thời hạn của nó theo luật.
        </EmptyState>
      ) : (
        <Lines label="Thời hạn đang chạy" deadlines={running} detail={detail} />
      )}
      {closed.length === 0 ? null : (
        <details className="deadlines-closed">
          <summary>
            {closed.length} thời hạn đã qua{late === 0 ? '' : `, ${late} làm muộn`}
          </summary>
          <Lines label="Thời hạn đã qua" deadlines={closed} detail={detail} />
        </details>
      )}
    </>
  );
}
