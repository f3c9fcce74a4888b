/** A moment as the office's clock shows it: `lúc 14:05 ngày 31/03/2021`. */

const TIME = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hourCycle: 'h23',
});

/** `instant` is an ISO 8601 moment; text that is none comes back as it is. */
export function shownMoment(instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  const part = new Map(TIME.formatToParts(date).map(({ type, value }) => [type, value]));
  const [hour, minute, day, month, year] = ['hour', 'minute', 'day', 'month', 'year'].map(
    (name) => part.get(name as Intl.DateTimeFormatPartTypes) ?? '',
  );
  return `lúc ${hour ?? ''}:${minute ?? ''} ngày ${day ?? ''}/${month ?? ''}/${year ?? ''}`;
}
