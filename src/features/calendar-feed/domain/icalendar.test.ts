/** The feed as calendar programs read it: folding, escaping and days by RFC 5545, and any text comes back as it was. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getIsoDay } from '#kit/iso-day.ts';
import { escapeText, foldLine, writeCalendar } from './icalendar.ts';

const EVENT = {
  uid: '1-2-3-D10@thads',
  day: getIsoDay('2021-12-31'),
  summary: 'Xác minh điều kiện thi hành án lần đầu; VP-000001, 1/QĐ-CCTHADS',
  description: 'Luật THADS Đ44 k1\nquá hạn',
  category: 'Việc phải làm',
  url: 'http://127.0.0.1:8080/cases/VP-000001',
};

/** The reading of a program: lines put together again, values unescaped. */
function unfold(text: string): string[] {
  return text.replaceAll('\r\n ', '').split('\r\n');
}

function unescape(text: string): string {
  return text.replaceAll(/\\([\\;,nN])/g, (_all, one: string) => (one.toLowerCase() === 'n' ? '\n' : one));
}

describe('a calendar', () => {
  const written = writeCalendar({
    name: 'Thời hạn',
    written_at: Temporal.Instant.from('2021-03-31T08:30:15.123Z'),
    events: [EVENT],
  });

  it('holds all-day events that end on the next day, across the year', () => {
    expect(unfold(written)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//thads//thi hanh an dan su//VI',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'NAME:Thời hạn',
      'X-WR-CALNAME:Thời hạn',
      'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
      'X-PUBLISHED-TTL:PT1H',
      'BEGIN:VEVENT',
      'UID:1-2-3-D10@thads',
      'DTSTAMP:20210331T083015Z',
      'DTSTART;VALUE=DATE:20211231',
      'DTEND;VALUE=DATE:20220101',
      String.raw`SUMMARY:Xác minh điều kiện thi hành án lần đầu\; VP-000001\, 1/QĐ-CCTHADS`,
      String.raw`DESCRIPTION:Luật THADS Đ44 k1\nquá hạn`,
      'CATEGORIES:Việc phải làm',
      'URL:http://127.0.0.1:8080/cases/VP-000001',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('has no line of more than 75 octets, however its text is accented', () => {
    for (const line of written.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });
});

describe('any text', () => {
  it('comes back from folding and escaping as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const folded = foldLine(`SUMMARY:${escapeText(text)}`);
        for (const line of folded.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const [line, ...others] = unfold(folded);
        expect(others).toEqual([]);
        expect(unescape(line?.slice('SUMMARY:'.length) ?? '')).toBe(text.replaceAll(/\r\n|\r/g, '\n'));
      }),
    );
  });
});
