/**
 * The parts of a workbook as XML: as little of ECMA-376 as every spreadsheet program reads. Texts stand in their cells, so
 * that a sheet is written row by row and nothing is kept.
 */

/** What XML cannot hold is written as `_xHHHH_`, as Excel does; a text that looks like that is told apart by `_x005F_`. */
const UNWRITABLE = /\p{Cc}|[\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu;
const WHITE = '\t\n\r';
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

export function escapeXml(text: string): string {
  return text
    .replace(UNWRITABLE, (sign) => (WHITE.includes(sign) ? sign : `_x${hexOf(sign)}_`))
    .replace(/[&<>"\r]/g, (sign) => ESCAPES[sign] ?? sign);
}

function hexOf(sign: string): string {
  return sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}

/** Reads what `escapeXml`, and Excel, wrote for characters that XML cannot hold. */
export function unescapeSheetText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts beside the sheets, by their place in the archive. */
export function workbookParts(sheets: readonly string[]): ReadonlyMap<string, string> {
  const each = (part: (name: string, number: number) => string): string =>
    sheets.map((name, at) => part(name, at + 1)).join('');
  return new Map([
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        `<Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/>` +
        `${each((_name, number) => `<Override PartName="/${sheetPath(number)}" ContentType="${CONTENT}.worksheet+xml"/>`)}</Types>`,
    ],
    [
      '_rels/.rels',
      `${HEAD}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE_RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE_RELATION}"><sheets>` +
        `${each((name, number) => `<sheet name="${escapeXml(name)}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${HEAD}<Relationships xmlns="${RELATIONS}">${each(
        (_name, number) =>
          `<Relationship Id="rId${number}" Type="${OFFICE_RELATION}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
      )}</Relationships>`,
    ],
  ]);
}

export function sheetPath(number: number): string {
  return `xl/worksheets/sheet${number}.xml`;
}

export const SHEET_HEAD = `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>`;
export const SHEET_FOOT = '</sheetData></worksheet>';

/** A row; cells of the columns in `numbers` are written as numbers, all others as texts, empty ones not at all. */
export function sheetRow(cells: readonly string[], number: number, numbers: ReadonlySet<number>): string {
  const written = cells.map((cell, column) => {
    if (cell === '') return '';
    const reference = `${columnName(column)}${number}`;
    if (numbers.has(column)) return `<c r="${reference}"><v>${cell}</v></c>`;
    return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
  });
  return `<row r="${number}">${written.join('')}</row>`;
}

/** The letters of a column from 0; a table of the format has fewer than 26. */
function columnName(column: number): string {
  return String.fromCharCode(65 + column);
}
