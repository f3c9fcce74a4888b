/**
 * Reads the sheets of an `.xlsx` as tables, row by row. Entries are found by the archive's directory, so that their order does
 * not matter and nothing hidden between them is read; exceljs reads a stream and can promise neither (README).
 */
import type { Entry } from 'yauzl';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { unescapeSheetText } from '../domain/sheet-xml.ts';
import { columnOf, dayOfSerial, isDateFormat, numberText } from '../domain/sheet-cell.ts';
import { XmlEvents } from '../domain/xml-events.ts';
import type { XmlAttributes, XmlHandler } from '../domain/xml-events.ts';
import type { PackageRow } from './package-source.ts';
import type { ZipArchive } from './zip-archive.ts';

export type Sheet = { readonly name: string; readonly entry: Entry };

export type Workbook = {
  readonly sheets: readonly Sheet[];
  readonly readRows: (sheet: Sheet) => AsyncIterable<readonly PackageRow[]>;
};

type Vocabulary = {
  readonly strings: readonly string[];
  /** By number of a cell's style: whether it shows a day. */
  readonly date_styles: readonly boolean[];
  readonly is_1904: boolean;
};

/** The shared texts stay in memory while sheets are read. */
const MOST_SHARED_BYTES = 300_000_000;
const MOST_COLUMNS = 256;
const ROWS_AT_ONCE = 1_000;

/** `workbook-unreadable` where the parts of a workbook are missing. */
export async function openWorkbook(zip: ZipArchive, name: string): Promise<Result<Workbook>> {
  const workbook = zip.entries.get('xl/workbook.xml');
  const relations = zip.entries.get('xl/_rels/workbook.xml.rels');
  const shared = zip.entries.get('xl/sharedStrings.xml');
  if (workbook === undefined || relations === undefined)
    return refuse(refusal('workbook-unreadable', `"${name}" không phải là bảng tính .xlsx.`));
  if (shared !== undefined && shared.uncompressedSize > MOST_SHARED_BYTES)
    return refuse(refusal('workbook-too-large', `"${name}" quá lớn; hãy nộp các bảng dưới dạng CSV.`));
  try {
    const targets = await readTargets(zip, relations);
    const { sheets, is_1904 } = await readSheetList(zip, workbook, targets);
    const styles = zip.entries.get('xl/styles.xml');
    const vocabulary: Vocabulary = {
      strings: shared === undefined ? [] : await readSharedStrings(zip, shared),
      date_styles: styles === undefined ? [] : await readDateStyles(zip, styles),
      is_1904,
    };
    return accept({ sheets, readRows: (sheet) => readRows(zip, sheet, vocabulary) });
  } catch (error) {
    return refuse(refusal('workbook-unreadable', `Không đọc được "${name}": ${String(error)}.`));
  }
}

/** Feeds an entry through a handler; throws where it is damaged or not UTF-8. */
async function* feed(zip: ZipArchive, entry: Entry, handler: XmlHandler): AsyncGenerator<void> {
  const events = new XmlEvents(handler);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of await zip.read(entry)) {
    events.push(decoder.decode(chunk, { stream: true }));
    yield;
  }
}

async function feedWhole(zip: ZipArchive, entry: Entry, handler: Partial<XmlHandler>): Promise<void> {
  const ignore = (): void => undefined;
  for await (const _piece of feed(zip, entry, { open: ignore, text: ignore, close: ignore, ...handler }));
}

async function readTargets(zip: ZipArchive, entry: Entry): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  await feedWhole(zip, entry, {
    open: (name, attributes) => {
      const target = attributes.get('Target');
      const id = attributes.get('Id');
      if (name === 'Relationship' && id !== undefined && target !== undefined)
        targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
  });
  return targets;
}

async function readSheetList(
  zip: ZipArchive,
  entry: Entry,
  targets: ReadonlyMap<string, string>,
): Promise<{ sheets: Sheet[]; is_1904: boolean }> {
  const sheets: Sheet[] = [];
  let is_1904 = false;
  await feedWhole(zip, entry, {
    open: (name, attributes) => {
      if (name === 'workbookPr') is_1904 = ['1', 'true'].includes(attributes.get('date1904') ?? '');
      if (name !== 'sheet') return;
      const target = zip.entries.get(targets.get(attributes.get('id') ?? '') ?? '');
      if (target !== undefined) sheets.push({ name: attributes.get('name') ?? '', entry: target });
    },
  });
  return { sheets, is_1904 };
}

async function readSharedStrings(zip: ZipArchive, entry: Entry): Promise<string[]> {
  const strings: string[] = [];
  const text = new RunText();
  await feedWhole(zip, entry, {
    open: (name) => text.open(name),
    text: (piece) => text.add(piece),
    close: (name) => {
      text.close(name);
      if (name === 'si') strings.push(unescapeSheetText(text.take()));
    },
  });
  return strings;
}

async function readDateStyles(zip: ZipArchive, entry: Entry): Promise<boolean[]> {
  const codes = new Map<number, string>();
  const styles: boolean[] = [];
  let in_cell_styles = false;
  await feedWhole(zip, entry, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
      if (name === 'cellXfs') in_cell_styles = true;
      if (name !== 'xf' || !in_cell_styles) return;
      const id = Number(attributes.get('numFmtId') ?? 0);
      styles.push(isDateFormat(id, codes.get(id)));
    },
    close: (name) => {
      if (name === 'cellXfs') in_cell_styles = false;
    },
  });
  return styles;
}

/** The text of `<t>` elements, of rich text run by run, without the readings of East Asian characters. */
class RunText {
  #text = '';
  #in_text = false;
  #in_reading = false;

  open(name: string): void {
    if (name === 'rPh') this.#in_reading = true;
    this.#in_text = name === 't' && !this.#in_reading;
  }

  add(piece: string): void {
    if (this.#in_text) this.#text += piece;
  }

  close(name: string): void {
    if (name === 'rPh') this.#in_reading = false;
    if (name === 't') this.#in_text = false;
  }

  take(): string {
    const text = this.#text;
    this.#text = '';
    return text;
  }
}

async function* readRows(zip: ZipArchive, sheet: Sheet, vocabulary: Vocabulary): AsyncGenerator<readonly PackageRow[]> {
  const reader = new SheetReader(vocabulary);
  for await (const _piece of feed(zip, sheet.entry, reader))
    if (reader.rows.length >= ROWS_AT_ONCE) yield reader.rows.splice(0);
  if (reader.rows.length > 0) yield reader.rows;
}

class SheetReader implements XmlHandler {
  readonly rows: PackageRow[] = [];
  line = 0;
  readonly #vocabulary: Vocabulary;
  readonly #inline = new RunText();
  #cells: string[] = [];
  #column = 0;
  #type = '';
  #style = 0;
  #value = '';
  #in_value = false;
  #broken_cell = '';

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'row') {
      this.line = Number(attributes.get('r') ?? this.line + 1);
      this.#cells = [];
      this.#column = 0;
      this.#broken_cell = '';
    } else if (name === 'c') {
      this.#column = columnOf(attributes.get('r') ?? '') ?? this.#column;
      this.#type = attributes.get('t') ?? 'n';
      this.#style = Number(attributes.get('s') ?? 0);
      this.#value = '';
    } else if (name === 'v') this.#in_value = true;
    else this.#inline.open(name);
  }

  text(piece: string): void {
    if (this.#in_value) this.#value += piece;
    else this.#inline.add(piece);
  }

  close(name: string): void {
    if (name === 'v') this.#in_value = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
    else this.#inline.close(name);
  }

  #closeCell(): void {
    const inline = this.#inline.take();
    const text = this.#type === 'inlineStr' ? unescapeSheetText(inline) : this.#textOf(this.#value);
    if (this.#column < MOST_COLUMNS) {
      while (this.#cells.length < this.#column) this.#cells.push('');
      this.#cells[this.#column] = text;
    }
    this.#column += 1;
  }

  #textOf(value: string): string {
    if (value === '') return '';
    switch (this.#type) {
      case 's':
        return this.#vocabulary.strings[Number(value)] ?? '';
      case 'b':
        return value === '1' ? 'TRUE' : 'FALSE';
      case 'e':
        this.#broken_cell = value;
        return value;
      case 'n':
        return this.#vocabulary.date_styles[this.#style] === true
          ? dayOfSerial(Number(value), this.#vocabulary.is_1904)
          : numberText(value);
      default:
        return value;
    }
  }

  #closeRow(): void {
    const { line } = this;
    const cells = this.#cells;
    if (this.#broken_cell !== '')
      this.rows.push({ line, cells, fault: { line, sentence: `Có ô công thức bị lỗi ${this.#broken_cell}.` } });
    else if (cells.some((cell) => cell !== '')) this.rows.push({ line, cells });
  }
}
