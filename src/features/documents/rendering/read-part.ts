/** Reads one XML part of a .docx: well-formed, without links to elsewhere; and the text of its paragraphs where it is a page. */
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import type { Document, Element, Node } from '@xmldom/xmldom';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Refusal, Result } from '#kit/result.ts';

/** The text of a part; `place` names it to people, null where it is no page (styles, settings). */
export type PartText = { readonly place: string | null; readonly paragraphs: readonly string[] };

/** Fields that fetch or start something when the paper is opened. */
const FETCHING_FIELD = /\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT)\b/;

export function readPart(path: string, content: Buffer): Result<PartText> {
  const text = content.toString('utf8');
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) return refuse(broken(path, 'có khai báo DOCTYPE'));
  const parsed = parse(text);
  if (typeof parsed === 'string') return refuse(broken(path, parsed));
  const refused = path.endsWith('.rels') ? refuseExternal(parsed) : refuseFields(parsed);
  if (refused.length > 0) return refuse(...refused);
  const place = placeOf(path);
  return accept({ place, paragraphs: place === null ? [] : paragraphsOf(parsed) });
}

function parse(text: string): Document | string {
  try {
    return new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml');
  } catch (error) {
    const line = /line:?\s*(\d+)/i.exec(String(error))?.[1];
    return line === undefined ? 'XML không đúng' : `XML không đúng ở dòng ${line}`;
  }
}

function broken(path: string, why: string): Refusal {
  return refusal(
    'template-xml-broken',
    `Phần ${path} của tệp bị hỏng: ${why}. Hãy lưu lại bằng Word rồi gửi lại.`,
    'file',
  );
}

function placeOf(path: string): string | null {
  if (path === 'word/document.xml') return 'thân văn bản';
  if (/^word\/header\d*\.xml$/.test(path)) return 'đầu trang';
  if (/^word\/footer\d*\.xml$/.test(path)) return 'chân trang';
  return /^word\/(footnotes|endnotes|comments)\.xml$/.test(path) ? 'ghi chú' : null;
}

function refuseExternal(document: Document): Refusal[] {
  for (const relation of elements(document, 'Relationship'))
    if (relation.getAttribute('TargetMode') === 'External')
      return [
        refusal(
          'template-has-external-link',
          `Tệp có liên kết ra ngoài (${(relation.getAttribute('Target') ?? '').slice(0, 100)}); hãy bỏ liên kết rồi gửi lại.`,
          'file',
        ),
      ];
  return [];
}

function refuseFields(document: Document): Refusal[] {
  const texts = [
    ...elements(document, 'w:instrText').map((element) => element.textContent ?? ''),
    ...elements(document, 'w:fldSimple').map((element) => element.getAttribute('w:instr') ?? ''),
  ];
  const field = texts.find((text) => FETCHING_FIELD.test(text));
  return field === undefined
    ? []
    : [
        refusal(
          'template-has-field',
          `Tệp có trường lấy nội dung từ nơi khác (${field.trim().slice(0, 60)}); hãy bỏ đi.`,
          'file',
        ),
      ];
}

function elements(document: Document, name: string): readonly Element[] {
  return [...document.getElementsByTagName(name)];
}

/** The text of each paragraph in the order of the page, runs put together as one reads them. */
function paragraphsOf(document: Document): readonly string[] {
  return elements(document, 'w:p').map(textOf);
}

function textOf(node: Node): string {
  let text = '';
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeName === 'w:t') text += child.textContent ?? '';
    else if (child.nodeName === 'w:tab' || child.nodeName === 'w:br') text += ' ';
    // A text box holds paragraphs of its own, which are read for themselves.
    else if (child.nodeName !== 'w:p') text += textOf(child);
  }
  return text;
}
