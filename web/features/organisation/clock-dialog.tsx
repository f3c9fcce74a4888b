/** Moving the day of a demonstration forward: everybody in it goes along, and there is no way back. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { dayAfter, findIsoDay, getIsoDay, isoDayOf, lastDayOf, monthOf, plainDateOf } from '#kit/iso-day.ts';
import { lastDayOfYear, statisticalYearOf } from '#kit/statistical-year.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { api, newIdempotencyKey, refusalsOf } from '#ui/api-client.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/feedback/dialog.tsx';
import { useToast } from '#ui/feedback/toast.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { Form, SubmitBar } from '#ui/form/form.tsx';
import './clock-dialog.css';

export interface ClockDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly today: string;
}

/** Days that are often wanted: each is later than today. */
function usualDays(today: string): readonly { readonly label: string; readonly day: string }[] {
  const now = getIsoDay(today);
  const year = statisticalYearOf(now);
  return [
    { label: 'Ngày mai', day: dayAfter(now) },
    { label: 'Sau một tuần', day: isoDayOf(plainDateOf(now).add({ days: 7 })) },
    { label: 'Cuối tháng sau', day: lastDayOf(monthOf(dayAfter(lastDayOf(monthOf(now))))) },
    { label: 'Hết năm thống kê', day: lastDayOfYear(year) },
    { label: 'Đầu năm thống kê sau', day: dayAfter(lastDayOfYear(year)) },
  ].filter(({ day }) => day > today);
}

export function ClockDialog({ opened, onClose, today }: ClockDialogProps) {
  return (
    <Dialog opened={opened} onClose={onClose} title="Chuyển ngày làm việc của bản trình diễn">
      {opened ? <ClockForm onClose={onClose} today={today} /> : null}
    </Dialog>
  );
}

function ClockForm({ onClose, today }: Omit<ClockDialogProps, 'opened'>) {
  const client = useQueryClient();
  const toast = useToast();
  const [day, setDay] = useState('');
  const [key] = useState(newIdempotencyKey);
  const move = useMutation({
    mutationFn: (to: string) => api.post<{ today: string }>('/api/clock', { body: { today: to }, idempotencyKey: key }),
    onSuccess: async (answer) => {
      await client.invalidateQueries();
      toast.show({ sentence: `Bản trình diễn đã sang ngày ${formatDate(answer.today)}.` });
      onClose();
    },
  });
  return (
    <Form label="Chuyển ngày làm việc" onSubmit={() => move.mutate(day)} refusals={refusalsOf(move.error)}>
      <p>
        Bản trình diễn đang ở ngày <strong>{formatDate(today)}</strong>. Chuyển tới trước thì mọi người trong bản trình
        diễn cùng sang ngày mới, và không lùi lại được.
      </p>
      <ul className="clock-consequences">
        <li>Bàn làm việc tính lại: việc chưa thông báo, chưa xác minh, lâu chưa tác động.</li>
        <li>Quyết định, biên bản lập sau đó mang ngày mới; số liệu thống kê tính đến ngày mới.</li>
        <li>Qua ngày 30/09, năm thống kê mới mở ra: việc chưa xong thành số cũ chuyển sang.</li>
      </ul>
      <div className="row">
        {usualDays(today).map((usual) => (
          <Button key={usual.day} small onClick={() => setDay(usual.day)}>
            {usual.label} · {formatDate(usual.day)}
          </Button>
        ))}
      </div>
      <DateField name="today" label="Sang ngày" min={today} value={day} onChange={setDay} />
      <SubmitBar
        label="Chuyển ngày"
        busy={move.isPending}
        disabled={findIsoDay(day) === undefined || day <= today}
        onCancel={onClose}
      />
    </Form>
  );
}
