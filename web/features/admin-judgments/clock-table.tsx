/** The clocks of a judgment: what, whose, until when, by which article, and how it stands. What is open comes first. */
import type { FollowClock } from '#features/admin-judgments/contract.ts';
import { CLOCK_HOLDER_LABELS } from '#features/admin-judgments/domain/clock-rules.ts';
import { DateText } from '#ui/display/figures.tsx';
import { ClockTag } from './standing-tag.tsx';

const ORDER = ['overdue', 'running', 'met-late', 'missed', 'met', 'void'] as const satisfies FollowClock['status'][];

function openFirst(clocks: readonly FollowClock[]): readonly FollowClock[] {
  return clocks.toSorted(
    (one, other) => ORDER.indexOf(one.status) - ORDER.indexOf(other.status) || (one.due_on < other.due_on ? -1 : 1),
  );
}

export function ClockTable({ clocks }: { clocks: readonly FollowClock[] }) {
  return (
    <table className="records clock-table">
      <thead>
        <tr>
          <th scope="col">Việc</th>
          <th scope="col">Hạn</th>
          <th scope="col">Tình trạng</th>
          <th scope="col">Thực hiện</th>
        </tr>
      </thead>
      <tbody>
        {openFirst(clocks).map((clock) => (
          <tr key={`${clock.code} ${clock.about ?? ''}`} className={`clock-${clock.status}`}>
            <th scope="row">
              {clock.label}{' '}
              <span className={clock.holder === 'agency' ? 'clock-holder own' : 'clock-holder'}>
                · {CLOCK_HOLDER_LABELS[clock.holder]}
              </span>
              <div className="clock-source">
                {clock.article} · từ ngày {clock.start_event} <DateText day={clock.start_on} />
                {clock.assumed ? ' (tạm tính)' : ''}
              </div>
            </th>
            <td>
              <DateText day={clock.due_on} />
            </td>
            <td>
              <ClockTag clock={clock} />
            </td>
            <td>
              <DateText day={clock.met_on} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
