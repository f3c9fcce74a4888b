/** A moment of the API as an office writes it. */

const FORMAT = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hourCycle: 'h23',
});

/** `2021-03-31T02:05:00Z` is `09:05 31/03/2021`, in the office's time. */
export function momentText(moment: string): string {
  const parts = Object.fromEntries(FORMAT.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]));
  return `${parts['hour'] ?? ''}:${parts['minute'] ?? ''} ${parts['day'] ?? ''}/${parts['month'] ?? ''}/${parts['year'] ?? ''}`;
}
