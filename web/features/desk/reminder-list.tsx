/** The reminders a person was given, newest first. What is read is noted when the list is left or the button is pressed. */
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { formatDate } from '#kit/vietnamese-format.ts';
import type { ReminderRow } from '#features/cases/domain/deadline-day.ts';
import { refusalsOf } from '#ui/api-client.ts';
import { AppLink } from '#ui/app-link.tsx';
import { Button } from '#ui/button.tsx';
import { EmptyState, Panel, Skeleton } from '#ui/display/panel.tsx';
import { StateTag, Tag } from '#ui/display/tag.tsx';
import { useToast } from '#ui/feedback/toast.tsx';
import { caseHref } from '#web/features/cases/case-search.ts';
import { readReminders, reminderPages } from '#web/features/deadlines/deadline-api.ts';

function Reminder({ row }: { row: ReminderRow }) {
  return (
    <li className={row.unread ? 'reminder unread' : 'reminder'}>
      <div className="reminder-kind">
        {row.kind === 'alarm' ? (
          <StateTag shape="alert" tone="red" word="quá hạn" />
        ) : (
          <StateTag shape="half" tone="amber" word="sắp đến hạn" />
        )}
        <span className="dim small">nhắc {formatDate(row.reminded_on)}</span>
      </div>
      <div>
        <AppLink href={`${caseHref(row.case_code)}?tab=deadlines`}>
          <strong>{row.label}</strong>
        </AppLink>{' '}
        {row.unread ? <Tag tone="accent">mới</Tag> : null} {row.running ? null : <Tag tone="green">không còn chạy</Tag>}
        <div className="dim small">
          hạn {formatDate(row.due_on)} · {row.decision_number} · {row.debtors.join('; ')}
          {row.as_post === 'head' ? ` · chấp hành viên ${row.officer_name}` : ''}
        </div>
      </div>
    </li>
  );
}

export function ReminderList() {
  const client = useQueryClient();
  const toast = useToast();
  const pages = useInfiniteQuery(reminderPages);
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  const newest = rows[0];
  const unread = rows.filter((row) => row.unread).length;
  const read = useMutation({
    mutationFn: readReminders,
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['reminders'] }),
        client.invalidateQueries({ queryKey: ['work-day'] }),
      ]),
    onError: (error) =>
      toast.show({ kind: 'refused', sentence: refusalsOf(error)[0]?.sentence ?? 'Chưa ghi nhận được.' }),
  });
  if (pages.isPending) return <Skeleton height={320} />;
  if (pages.error !== null && rows.length === 0) throw pages.error;
  return (
    <Panel
      title="Nhắc việc"
      fill
      note="chấp hành viên được nhắc trước hạn; quá hạn thì nhắc cả lãnh đạo"
      actions={
        unread === 0 || newest === undefined ? undefined : (
          <Button small busy={read.isPending} onClick={() => read.mutate(newest.seq)}>
            Đã đọc tất cả
          </Button>
        )
      }
    >
      {rows.length === 0 ? (
        <EmptyState title="Chưa có nhắc việc nào.">
          Hằng đêm hệ thống nhắc những thời hạn sắp đến và đã qua; ai được nhắc, ngày nào, được lưu lại.
        </EmptyState>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
        <div className="reminders-scroll" tabIndex={0} role="region" aria-label="Danh sách nhắc việc">
          <ul className="reminders">
            {rows.map((row) => (
              <Reminder key={row.seq} row={row} />
            ))}
          </ul>
          {pages.hasNextPage ? (
            <p className="reminders-more">
              <Button small busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                Nhắc việc cũ hơn
              </Button>
            </p>
          ) : null}
        </div>
      )}
    </Panel>
  );
}
