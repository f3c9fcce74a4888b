/** Proves that every text comes back from a workbook as it went in. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeXml, unescapeSheetText } from './sheet-xml.ts';
import { decodeEntities } from './xml-events.ts';

test('what is escaped is read again', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', '&', '<', '"', '\r', '\n', '\u0001', '_x0041_', '_', 'x', 'Đ', '😀', '\uFFFF'),
  });
  fc.assert(fc.property(text, (value) => unescapeSheetText(decodeEntities(escapeXml(value))) === value));
  expect(escapeXml('\u0001')).toBe('_x0001_');
});
