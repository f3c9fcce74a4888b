/**
 * Writes an iCalendar object of all-day events (RFC 5545): CRLF line ends, content lines folded at 75 octets between whole
 * characters, text escaped. Pure; a library would bring time zones and recurrence that nothing here needs.
 */
import { dayAfter } from '#kit/iso-day.ts';
import type { IsoDay } from '#kit/iso-day.ts';

export type CalendarEvent = {
  /** Lasts as long as what it stands for; a program that reads the feed again recognises the event by it. */
  readonly uid: string;
  readonly day: IsoDay;
  readonly summary: string;
  readonly description: string;
  readonly category: string;
  /** Address of the page it stands for. */
  readonly url: string;
};

export type CalendarObject = {
  readonly name: string;
  /** The moment the feed was written, in UTC. */
  readonly written_at: Temporal.Instant;
  readonly events: readonly CalendarEvent[];
};

const MOST_OCTETS = 75;

export function writeCalendar({ name, written_at, events }: CalendarObject): string {
  const stamp = stampOf(written_at);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//thads//thi hanh an dan su//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...events.flatMap((event) => linesOf(event, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function linesOf(event: CalendarEvent, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(event.day)}`,
    // The end of an all-day event is the day after it.
    `DTEND;VALUE=DATE:${compact(dayAfter(event.day))}`,
    `SUMMARY:${escapeText(event.summary)}`,
    `DESCRIPTION:${escapeText(event.description)}`,
    `CATEGORIES:${escapeText(event.category)}`,
    `URL:${event.url}`,
    // A deadline fills no hour of the day.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** `2021-03-31T08:30:00Z` as `20210331T083000Z`. */
function stampOf(moment: Temporal.Instant): string {
  return moment
    .round('second')
    .toString()
    .replaceAll(/[-:]|\.\d+/g, '');
}

function compact(day: IsoDay): string {
  return day.replaceAll('-', '');
}

/** A TEXT value: backslash, semicolon, comma and line ends are written with a backslash (3.3.11). */
export function escapeText(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', String.raw`\;`)
    .replaceAll(',', String.raw`\,`)
    .replaceAll(/\r\n|\r|\n/g, String.raw`\n`);
}

/** Lines of at most 75 octets of UTF-8; the following ones begin with a space that counts (3.1). */
export function foldLine(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > MOST_OCTETS) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  parts.push(part);
  return parts.join('\r\n');
}
