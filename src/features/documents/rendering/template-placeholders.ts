/** The placeholders of a template: all known, lists opened and closed, and those that should be there and are not. */
import { refusal } from '#kit/result.ts';
import type { Refusal } from '#kit/result.ts';
import type { TemplateWarning } from '../contract.ts';
import { placeholderKey, placeholdersFor } from '../domain/placeholders.ts';
import type { Placeholder } from '../domain/placeholders.ts';
import type { ReadyTemplate } from '../domain/template-shape.ts';
import type { PartText } from './read-part.ts';

const MOST_TOLD = 20;
const AROUND = 30;

type Place = { readonly text: string; readonly at: number; readonly where: string };

/** One refusal for each placeholder that cannot be filled, with its paragraph and the words around it; twenty at most. */
export function refusePlaceholders(pages: readonly PartText[], template: ReadyTemplate): readonly Refusal[] {
  const known = new Map(placeholdersFor(template.fields).map((one) => [placeholderKey(one.name), one]));
  return pages.flatMap((page) => refuseInPage(page, known)).slice(0, MOST_TOLD);
}

function refuseInPage(page: PartText, known: ReadonlyMap<string, Placeholder>): Refusal[] {
  const refusals: Refusal[] = [];
  const open: { readonly list: Placeholder; readonly place: Place }[] = [];
  for (const [index, text] of page.paragraphs.entries()) {
    const where = `${page.place ?? ''}, đoạn ${index + 1}`;
    const rest = text.replaceAll(/\{[^{}]*\}/g, (tag, at: number) => {
      const place = { text, at, where };
      const judged = judge(tag.slice(1, -1), place, known, open);
      if (judged !== undefined) refusals.push(judged);
      return ' '.repeat(tag.length);
    });
    const lone = rest.search(/[{}]/);
    if (lone >= 0) refusals.push(notClosed(`dấu ${rest[lone] ?? ''} đứng lẻ`, { text, at: lone, where }));
  }
  for (const { list, place } of open)
    refusals.push(notClosed(`danh sách {#${list.name}} không có {/${list.name}}`, place));
  return refusals;
}

function judge(
  tag: string,
  place: Place,
  known: ReadonlyMap<string, Placeholder>,
  open: { readonly list: Placeholder; readonly place: Place }[],
): Refusal | undefined {
  const mark = /^\s*([#/^]?)(.*)$/s.exec(tag);
  const sign = mark?.[1] ?? '';
  const name = mark?.[2]?.trim() ?? '';
  if (sign === '/') {
    const last = open.pop();
    return last !== undefined && (name === '' || placeholderKey(name) === placeholderKey(last.list.name))
      ? undefined
      : notClosed(`{/${name}} không khớp với danh sách đang mở`, place);
  }
  const key = placeholderKey(name);
  const inside = open.some(({ list }) => list.inside?.some((one) => placeholderKey(one) === key) === true);
  const found = known.get(key);
  if (found === undefined && !inside) return unknownPlaceholder(name, place, known);
  if (sign === '') {
    return found?.inside === undefined || inside
      ? undefined
      : refusal(
          'placeholder-is-list',
          `${placeText(place)}: {${name}} là danh sách, phải viết {#${name}}...{/${name}}, ${around(place)}.`,
          'file',
        );
  }
  if (found?.inside === undefined)
    return refusal(
      'placeholder-not-list',
      `${placeText(place)}: {${sign}${name}}: "${name}" không phải danh sách, ${around(place)}.`,
      'file',
    );
  open.push({ list: found, place });
  return undefined;
}

function unknownPlaceholder(name: string, place: Place, known: ReadonlyMap<string, Placeholder>): Refusal {
  const near = nearest(placeholderKey(name), known);
  const hint = near === undefined ? '' : ` Có phải {${near}}?`;
  return refusal('placeholder-unknown', `${placeText(place)}: không có ô {${name}}, ${around(place)}.${hint}`, 'file');
}

function notClosed(what: string, place: Place): Refusal {
  return refusal('placeholder-not-closed', `${placeText(place)}: ${what}, ${around(place)}.`, 'file');
}

function placeText({ where }: Place): string {
  return `${where.charAt(0).toLocaleUpperCase('vi')}${where.slice(1)}`;
}

function around({ text, at: index }: Place): string {
  const from = Math.max(0, index - AROUND);
  return `ở chỗ "${from > 0 ? '...' : ''}${text.slice(from, index + AROUND + 20).trim()}"`;
}

/** The known name that differs by the fewest letters, where it is less than a third of them. */
function nearest(key: string, known: ReadonlyMap<string, Placeholder>): string | undefined {
  let best: { readonly name: string; readonly distance: number } | undefined;
  for (const [other, { name }] of known) {
    const distance = editDistance(key, other);
    if (distance * 3 <= Math.max(key.length, other.length) && distance < (best?.distance ?? Infinity))
      best = { name, distance };
  }
  return best?.name;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of Array.from(a).entries()) {
    const next = [i + 1];
    for (const [j, other] of Array.from(b).entries())
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)));
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** What every paper of this kind has to say and the file does not. */
export function missingPlaceholders(pages: readonly PartText[], template: ReadyTemplate): readonly TemplateWarning[] {
  const all = pages.flatMap(({ paragraphs }) => paragraphs).join('\n');
  const used = new Set([...all.matchAll(/\{\s*[#^/]?([^{}]*)\}/g)].map((match) => placeholderKey(match[1] ?? '')));
  // Grounds and recipients of our own use placeholders too.
  if (used.has(placeholderKey('Căn cứ')))
    for (const match of [...template.law, ...template.grounds].join(' ').matchAll(/\{([^{}]+)\}/g))
      used.add(placeholderKey(match[1] ?? ''));
  const wanted = [
    ...(template.register === null ? [] : ['Số, ký hiệu']),
    'Tên cơ quan',
    'Ngày tháng năm',
    'Người ký',
    ...template.fields.filter(({ required }) => required).map(({ label }) => label),
  ];
  return wanted
    .filter((name) => !used.has(placeholderKey(name)))
    .map((name) => ({
      code: 'placeholder-missing',
      sentence: `Mẫu không có ô {${name}}; văn bản sẽ thiếu nội dung này.`,
    }));
}
