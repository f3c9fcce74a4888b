/** How many working days before its end a deadline is warned of, and to whom. */
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#ui/api-client.ts';
import { Button } from '#ui/button.tsx';
import { Panel } from '#ui/display/panel.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { useSession } from '#web/session.ts';
import { RulebookDialog } from './rulebook-dialog.tsx';

const PLACES = [
  { name: 'duty', label: 'Chấp hành viên: việc phải làm' },
  { name: 'right', label: 'Chấp hành viên: quyền được thực hiện' },
  { name: 'waiting', label: 'Chấp hành viên: việc đang chờ người khác' },
  { name: 'head', label: 'Thủ trưởng: việc cơ quan phải làm' },
] as const;

type Place = (typeof PLACES)[number]['name'];
type Days = Readonly<Record<Place, readonly number[]>>;

// Under the rulebook, so that it is asked for anew with it after a change.
const reminderDays = queryOptions({
  queryKey: ['rulebook', 'reminder-days'],
  queryFn: ({ signal }) => api.get<Days>('/api/reminder-days', { signal }),
  staleTime: 5 * 60_000,
});

function wordsOf(days: readonly number[]): string {
  return days.length === 0 ? 'không nhắc trước' : `trước ${days.join(', ')} ngày làm việc`;
}

export function ReminderDaysPanel() {
  const { data } = useQuery(reminderDays);
  const mayManage = useSession().abilities.includes('rulebook.manage');
  const [open, setOpen] = useState(false);
  if (data === undefined) return null;
  return (
    <Panel
      title="Nhắc việc trước khi hết hạn"
      actions={
        mayManage ? (
          <Button small onClick={() => setOpen(true)} aria-label="Đặt số ngày nhắc việc">
            Đặt số ngày
          </Button>
        ) : null
      }
      padded
    >
      <dl className="reminder-days">
        {PLACES.map(({ name, label }) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>{wordsOf(data[name])}</dd>
          </div>
        ))}
      </dl>
      <p className="dim small">Khi đã quá hạn, chấp hành viên và thủ trưởng luôn được báo.</p>
      <RulebookDialog<Record<Place, string>>
        opened={open}
        onClose={() => setOpen(false)}
        title="Số ngày nhắc việc"
        verb="Đặt số ngày"
        path="/api/reminder-days"
        draftKey="reminder-days"
        initial={{
          duty: data.duty.join(', '),
          right: data.right.join(', '),
          waiting: data.waiting.join(', '),
          head: data.head.join(', '),
        }}
        doneSentence={() => 'Đã đặt số ngày nhắc việc; lần nhắc tới dùng số ngày mới.'}
        intro={
          <p className="dim">
            Số ngày làm việc trước ngày hết hạn, nhiều lần thì cách nhau bằng dấu phẩy: “3, 1”. Để trống là không nhắc
            trước.
          </p>
        }
      >
        {(values, set) => (
          <>
            {PLACES.map(({ name, label }) => (
              <TextField
                key={name}
                name={name}
                label={label}
                short
                optional
                value={values[name]}
                onChange={(text) => set({ [name]: text })}
              />
            ))}
          </>
        )}
      </RulebookDialog>
    </Panel>
  );
}
