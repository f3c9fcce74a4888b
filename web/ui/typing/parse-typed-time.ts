/** Reads a time of day as an office types it: `8h30`, `8:30`, `8.30`, `830`, `14h`, `8 giờ 15`. */

/** `hh:mm` once understood; undefined for what is no time of day. */
export function parseTypedTime(text: string): string | undefined {
  const typed = text.trim().toLowerCase();
  const match =
    /^(\d{1,2})\s*(?:h|g|giờ|:|\.)\s*(?:(\d{1,2})\s*(?:p|phút)?)?$/u.exec(typed) ?? /^(\d{1,2}?)(\d{2})?$/.exec(typed);
  if (match === null) return undefined;
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? '0')];
  if (hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
