/**
 * Turns XML that arrives in pieces into events: as much of XML as a workbook has. Names lose their prefix; entities other than
 * the five of XML and character numbers stay as they are, so that no text can grow.
 */

export type XmlAttributes = ReadonlyMap<string, string>;

export type XmlHandler = {
  open(name: string, attributes: XmlAttributes): void;
  text(text: string): void;
  close(name: string): void;
};

/** A piece of markup or of text longer than this is an attack or damage. */
const LONGEST_PIECE = 2_000_000;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

export class XmlEvents {
  readonly #handler: XmlHandler;
  #pending = '';

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  /** Takes the next piece. Throws a RangeError where a piece of markup has no end. */
  push(piece: string): void {
    const text = this.#pending + piece;
    let at = 0;
    while (at < text.length) {
      const next = text[at] === '<' ? this.#readMarkup(text, at) : this.#readText(text, at);
      if (next === -1) break;
      at = next;
    }
    this.#pending = text.slice(at);
    if (this.#pending.length > LONGEST_PIECE) throw new RangeError('XML markup without end');
  }

  /** Text is given when the markup behind it has begun, so that no entity is cut. */
  #readText(text: string, from: number): number {
    const to = text.indexOf('<', from);
    if (to === -1) return -1;
    this.#handler.text(decodeEntities(text.slice(from, to)));
    return to;
  }

  #readMarkup(text: string, from: number): number {
    if (text.startsWith('<!--', from)) return behind(text, '-->', from);
    if (text.startsWith('<?', from)) return behind(text, '?>', from);
    if (text.startsWith('<![CDATA[', from)) {
      const to = text.indexOf(']]>', from);
      if (to === -1) return -1;
      this.#handler.text(text.slice(from + '<![CDATA['.length, to));
      return to + 3;
    }
    // Too short to tell whether it begins a comment or a CDATA section.
    if (text.startsWith('<!', from) && text.length - from < '<![CDATA['.length) return -1;
    const to = findTagEnd(text, from);
    if (to === -1) return -1;
    this.#readTag(text.slice(from + 1, to));
    return to + 1;
  }

  #readTag(tag: string): void {
    if (tag.startsWith('!')) return;
    if (tag.startsWith('/')) {
      this.#handler.close(localName(tag.slice(1).trim()));
      return;
    }
    const is_empty = tag.endsWith('/');
    const inside = is_empty ? tag.slice(0, -1) : tag;
    const name = localName(/^[^\s]*/.exec(inside)?.[0] ?? '');
    this.#handler.open(name, readAttributes(inside));
    if (is_empty) this.#handler.close(name);
  }
}

function behind(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? -1 : at + mark.length;
}

/** The `>` that ends a tag; one inside an attribute does not. */
function findTagEnd(text: string, from: number): number {
  let quote = '';
  for (let at = from + 1; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at;
  }
  return -1;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function readAttributes(tag: string): XmlAttributes {
  const attributes = new Map<string, string>();
  for (const match of tag.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    attributes.set(localName(match[1] ?? ''), decodeEntities(match[2] ?? match[3] ?? ''));
  return attributes;
}

export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g, (whole, hex, decimal, name) => {
    if (typeof name === 'string') return ENTITIES.get(name) ?? whole;
    const point = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
