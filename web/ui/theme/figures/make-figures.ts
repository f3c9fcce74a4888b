/// <reference types="node" />
/**
 * Makes the figures of the page. Be Vietnam Pro has proportional figures only (a 1 is little more than half as wide as a
 * 0), so columns of money would not stand in columns. This takes its ten figures, gives each the same advance with its
 * outline in the middle, and writes them as a small font of their own: `node web/ui/theme/figures/make-figures.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';

export const FIGURE_WEIGHTS = [400, 500, 600] as const;

/** One advance for all ten, in thousandths of the size: the width of a 5, so that most figures keep their own room. */
const ADVANCE = { 400: 630, 500: 640, 600: 650 } as const;

const FIGURES = 10;
const ON_CURVE = 1;
const X_SHORT = 2;
const Y_SHORT = 4;
const REPEAT = 8;
const X_SAME = 16;
const Y_SAME = 32;

type Tables = ReadonlyMap<string, Buffer>;

interface Point {
  readonly x: number;
  readonly y: number;
  readonly onCurve: boolean;
}

interface Outline {
  readonly ends: readonly number[];
  readonly points: readonly Point[];
}

function tableOf(tables: Tables, tag: string): Buffer {
  const table = tables.get(tag);
  if (table === undefined) throw new Error(`the font has no table ${tag}`);
  return table;
}

/** The tables of a WOFF file, unpacked. */
export function tablesOfWoff(file: Buffer): Tables {
  const tables = new Map<string, Buffer>();
  for (let entry = 0; entry < file.readUInt16BE(12); entry += 1) {
    const at = 44 + entry * 20;
    const packed = file.subarray(file.readUInt32BE(at + 4), file.readUInt32BE(at + 4) + file.readUInt32BE(at + 8));
    tables.set(
      file.toString('latin1', at, at + 4),
      packed.length < file.readUInt32BE(at + 12) ? inflateSync(packed) : packed,
    );
  }
  return tables;
}

/** The glyph of a character, from the format 4 subtable of `cmap`. */
function glyphOf(cmap: Buffer, character: number): number {
  for (let record = 0; record < cmap.readUInt16BE(2); record += 1) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + record * 8 + 4));
    if (table.readUInt16BE(0) !== 4) continue;
    const segments = table.readUInt16BE(6) / 2;
    for (let segment = 0; segment < segments; segment += 1) {
      const end = table.readUInt16BE(14 + segment * 2);
      const start = table.readUInt16BE(16 + segments * 2 + segment * 2);
      if (character < start || character > end) continue;
      const delta = table.readUInt16BE(16 + segments * 4 + segment * 2);
      const offsetAt = 16 + segments * 6 + segment * 2;
      const offset = table.readUInt16BE(offsetAt);
      if (offset === 0) return (character + delta) & 0xff_ff;
      const glyph = table.readUInt16BE(offsetAt + offset + (character - start) * 2);
      return (glyph + delta) & 0xff_ff;
    }
  }
  throw new Error(`the font has no glyph for ${String.fromCodePoint(character)}`);
}

/** Reads one run of coordinates: short ones are a byte with their sign in the flag, the rest two bytes or unchanged. */
function coordinatesOf(
  glyph: Buffer,
  from: number,
  flags: readonly number[],
  short: number,
  same: number,
): { values: number[]; next: number } {
  let at = from;
  let value = 0;
  const values = flags.map((flag) => {
    if ((flag & short) !== 0) {
      value += (flag & same) === 0 ? -glyph.readUInt8(at) : glyph.readUInt8(at);
      at += 1;
    } else if ((flag & same) === 0) {
      value += glyph.readInt16BE(at);
      at += 2;
    }
    return value;
  });
  return { values, next: at };
}

/** The outline of a simple glyph; figures are never made of other glyphs. */
function outlineOf(glyph: Buffer): Outline {
  const contours = glyph.readInt16BE(0);
  if (contours < 0) throw new Error('a figure is made of other glyphs');
  const ends = Array.from({ length: contours }, (_, contour) => glyph.readUInt16BE(10 + contour * 2));
  const count = (ends.at(-1) ?? -1) + 1;
  let at = 10 + contours * 2;
  at += 2 + glyph.readUInt16BE(at);
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = glyph.readUInt8(at);
    at += 1;
    const times = (flag & REPEAT) === 0 ? 1 : 1 + glyph.readUInt8(at);
    if (times > 1) at += 1;
    for (let time = 0; time < times; time += 1) flags.push(flag);
  }
  const xs = coordinatesOf(glyph, at, flags, X_SHORT, X_SAME);
  const ys = coordinatesOf(glyph, xs.next, flags, Y_SHORT, Y_SAME);
  const points = flags.map((flag, index) => ({
    x: xs.values[index] ?? 0,
    y: ys.values[index] ?? 0,
    onCurve: (flag & ON_CURVE) !== 0,
  }));
  return { ends, points };
}

/** An outline as a glyph, every coordinate in two bytes: ten figures need no packing. */
function glyphFrom(outline: Outline): Buffer {
  const { ends, points } = outline;
  const glyph = Buffer.alloc(10 + ends.length * 2 + 2 + points.length * 5);
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  [ends.length, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].forEach((value, index) =>
    glyph.writeInt16BE(value, index * 2),
  );
  ends.forEach((end, index) => glyph.writeUInt16BE(end, 10 + index * 2));
  let at = 10 + ends.length * 2 + 2;
  for (const point of points) at = glyph.writeUInt8(point.onCurve ? ON_CURVE : 0, at);
  for (const values of [xs, ys])
    values.forEach((value, index) => (at = glyph.writeInt16BE(value - (values[index - 1] ?? 0), at)));
  return at % 4 === 0 ? glyph : Buffer.concat([glyph, Buffer.alloc(4 - (at % 4))]);
}

/** `cmap` for the figures alone: one segment from 0 to 9, on glyphs 1 to 10. */
function cmapOfFigures(): Buffer {
  const words = [
    0,
    1,
    3,
    1,
    0,
    12,
    4,
    32,
    0,
    4,
    4,
    1,
    0,
    0x39,
    0xff_ff,
    0,
    0x30,
    0xff_ff,
    0x1_00_00 + 1 - 0x30,
    1,
    0,
    0,
  ];
  const table = Buffer.alloc(words.length * 2);
  words.forEach((word, index) => table.writeUInt16BE(word & 0xff_ff, index * 2));
  return table;
}

/** `name` with the family alone, for tools that list fonts. */
function nameTable(family: string): Buffer {
  const text = Buffer.from(family, 'utf16le').swap16();
  const head = Buffer.alloc(18);
  [0, 1, 18, 3, 1, 0x4_09, 1, text.length, 0].forEach((word, index) => head.writeUInt16BE(word, index * 2));
  return Buffer.concat([head, text]);
}

function checksumOf(table: Buffer): number {
  let sum = 0;
  for (let at = 0; at < table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0;
  return sum;
}

/** The tables in one file, each on a boundary of four bytes, with the sums the format asks for. */
function fontFrom(tables: Tables): Buffer {
  const tags = [...tables.keys()].toSorted();
  const head = Buffer.alloc(12 + tags.length * 16);
  const power = 2 ** Math.floor(Math.log2(tags.length));
  head.writeUInt32BE(0x1_00_00, 0);
  [tags.length, power * 16, Math.log2(power), (tags.length - power) * 16].forEach((word, index) =>
    head.writeUInt16BE(word, 4 + index * 2),
  );
  const bodies: Buffer[] = [];
  let at = head.length;
  tags.forEach((tag, index) => {
    const table = tableOf(tables, tag);
    const body = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
    const entry = 12 + index * 16;
    head.write(tag, entry, 'latin1');
    [checksumOf(body), at, table.length].forEach((value, place) => head.writeUInt32BE(value, entry + 4 + place * 4));
    bodies.push(body);
    at += body.length;
  });
  const font = Buffer.concat([head, ...bodies]);
  const headAt = font.readUInt32BE(12 + tags.indexOf('head') * 16 + 8);
  font.writeUInt32BE((0xb1_b0_af_ba - checksumOf(font)) >>> 0, headAt + 8);
  return font;
}

/** The font of figures for one weight, from the tables of the whole font. */
export function figuresFrom(source: Tables, weight: (typeof FIGURE_WEIGHTS)[number]): Buffer {
  const advance = ADVANCE[weight];
  const glyf = tableOf(source, 'glyf');
  const loca = tableOf(source, 'loca');
  const short = tableOf(source, 'head').readInt16BE(50) === 0;
  const place = (glyph: number) => (short ? loca.readUInt16BE(glyph * 2) * 2 : loca.readUInt32BE(glyph * 4));
  const glyphs: Buffer[] = [Buffer.alloc(0)];
  const metrics = Buffer.alloc((FIGURES + 1) * 4);
  metrics.writeUInt16BE(advance, 0);
  for (let figure = 0; figure < FIGURES; figure += 1) {
    const glyph = glyphOf(tableOf(source, 'cmap'), 0x30 + figure);
    const { ends, points } = outlineOf(glyf.subarray(place(glyph), place(glyph + 1)));
    const xs = points.map((point) => point.x);
    const left = Math.round((advance - (Math.max(...xs) - Math.min(...xs))) / 2);
    const shift = left - Math.min(...xs);
    glyphs.push(glyphFrom({ ends, points: points.map((point) => ({ ...point, x: point.x + shift })) }));
    metrics.writeUInt16BE(advance, (figure + 1) * 4);
    metrics.writeInt16BE(left, (figure + 1) * 4 + 2);
  }
  const places = Buffer.alloc((glyphs.length + 1) * 4);
  glyphs.reduce((at, glyph, index) => places.writeUInt32BE(at + glyph.length, (index + 1) * 4) && at + glyph.length, 0);
  const changed = (tag: string, change: (table: Buffer) => void) => {
    const table = Buffer.from(tableOf(source, tag));
    change(table);
    return table;
  };
  const post = Buffer.alloc(32);
  post.writeUInt32BE(0x3_00_00, 0);
  return fontFrom(
    new Map([
      ['OS/2', tableOf(source, 'OS/2')],
      ['cmap', cmapOfFigures()],
      ['glyf', Buffer.concat(glyphs)],
      [
        'head',
        changed('head', (head) => {
          head.writeUInt32BE(0, 8);
          head.writeInt16BE(1, 50);
        }),
      ],
      [
        'hhea',
        changed('hhea', (hhea) => {
          hhea.writeUInt16BE(advance, 10);
          hhea.writeUInt16BE(FIGURES + 1, 34);
        }),
      ],
      ['hmtx', metrics],
      ['loca', places],
      [
        'maxp',
        changed('maxp', (maxp) => {
          maxp.writeUInt16BE(FIGURES + 1, 4);
        }),
      ],
      ['name', nameTable('Be Vietnam Pro Figures')],
      ['post', post],
    ]),
  );
}

/** The file the figures of a weight are taken from. */
export function sourceOf(weight: number): Buffer {
  const require = createRequire(import.meta.url);
  return readFileSync(require.resolve(`@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-${weight}-normal.woff`));
}

export function figuresFile(weight: number): URL {
  return new URL(`figures-${weight}.ttf`, import.meta.url);
}

if (process.argv[1] !== undefined && import.meta.filename === process.argv[1]) {
  for (const weight of FIGURE_WEIGHTS)
    writeFileSync(figuresFile(weight), figuresFrom(tablesOfWoff(sourceOf(weight)), weight));
}
