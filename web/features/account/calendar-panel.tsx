/** The addresses under which a person's deadlines stand in his own calendar program: made, copied once, taken away. */
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  FEED_SCOPE_LABELS,
  type CalendarFeeds,
  type FeedScope,
  type NewCalendarFeed,
} from '#features/calendar-feed/contract.ts';
import { api, refusalsOf } from '#ui/api-client.ts';
import { Button } from '#ui/button.tsx';
import { Panel } from '#ui/display/panel.tsx';
import { useToast } from '#ui/feedback/toast.tsx';
import { momentText } from '#web/moment-text.ts';

const feedsQuery = queryOptions({
  queryKey: ['account', 'calendar-feeds'],
  queryFn: ({ signal }) => api.get<CalendarFeeds>('/api/calendar-feeds', { signal }),
});

/** A feed's address is told once; it stands here until the page is left. */
function NewAddress({ path }: { path: string }) {
  const toast = useToast();
  const address = `${window.location.origin}${path}`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      toast.show({ sentence: 'Đã chép địa chỉ lịch.' });
    } catch {
      toast.show({ kind: 'refused', sentence: 'Trình duyệt không cho chép; hãy chọn địa chỉ và bấm Ctrl C.' });
    }
  };
  return (
    <div className="feed-address">
      <input
        className="input"
        readOnly
        aria-label="Địa chỉ lịch mới"
        value={address}
        onFocus={(event) => event.target.select()}
      />
      <Button small icon="copy" onClick={() => void copy()}>
        Chép
      </Button>
      <p className="dim small">
        Địa chỉ chỉ hiện một lần này. Dán vào Outlook, Google Calendar hoặc lịch điện thoại (“thêm lịch từ địa chỉ”). Ai
        có địa chỉ này đều xem được mã hồ sơ và thời hạn, nên không gửi cho người khác.
      </p>
    </div>
  );
}

export function CalendarPanel() {
  const client = useQueryClient();
  const toast = useToast();
  const { data } = useQuery(feedsQuery);
  const [made, setMade] = useState<NewCalendarFeed>();
  const after = async () => client.invalidateQueries({ queryKey: ['account', 'calendar-feeds'] });
  const refused = (error: unknown) =>
    toast.show({ kind: 'refused', sentence: refusalsOf(error)[0]?.sentence ?? 'Chưa làm được.' });
  const make = useMutation({
    mutationFn: (scope: FeedScope) => api.post<NewCalendarFeed>('/api/calendar-feeds', { body: { scope } }),
    onSuccess: async (feed) => {
      setMade(feed);
      await after();
    },
    onError: refused,
  });
  const end = useMutation({
    mutationFn: (scope: FeedScope) => api.delete(`/api/calendar-feeds/${scope}`),
    onSuccess: async (_answer, scope) => {
      setMade((now) => (now?.scope === scope ? undefined : now));
      toast.show({ sentence: 'Đã bỏ địa chỉ lịch; chương trình lịch không còn đọc được.' });
      await after();
    },
    onError: refused,
  });
  if (data === undefined || data.scopes.length === 0) return null;
  return (
    <Panel title="Lịch trên máy của tôi" note="thời hạn theo chuẩn iCalendar">
      <ul className="session-list">
        {data.scopes.map((scope) => {
          const feed = data.rows.find((one) => one.scope === scope);
          return (
            <li key={scope} className="feed">
              <div className="grow">
                <strong>{FEED_SCOPE_LABELS[scope]}</strong>
                <div className="dim small">
                  {feed === undefined ? 'chưa tạo địa chỉ' : `địa chỉ tạo ${momentText(feed.made_at)}`}
                </div>
                {made?.scope === scope ? <NewAddress path={made.path} /> : null}
              </div>
              <Button
                small
                busy={make.isPending && make.variables === scope}
                aria-label={`${feed === undefined ? 'Tạo' : 'Tạo lại'} địa chỉ: ${FEED_SCOPE_LABELS[scope]}`}
                onClick={() => make.mutate(scope)}
              >
                {feed === undefined ? 'Tạo địa chỉ' : 'Tạo lại'}
              </Button>
              {feed === undefined ? null : (
                <Button
                  small
                  busy={end.isPending && end.variables === scope}
                  aria-label={`Bỏ địa chỉ: ${FEED_SCOPE_LABELS[scope]}`}
                  onClick={() => end.mutate(scope)}
                >
                  Bỏ
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
