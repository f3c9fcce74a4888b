/**
 * Writes `docs/acts.md`: every act that a case may hold, who may record it, from where, in which register, with which paper,
 * the deadlines it opens and closes, and the rules of law that judge it. The rules are read from the source of the acts.
 * `node scripts/acts.ts` writes it; with `--check` it fails where the document is not what the code says.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ACT_CATALOGUE } from '../src/features/cases/acts/catalogue.ts';
import { ANY_OPEN, ANY_TIME, OPEN_OR_SEPARATE, AFTER_THE_END } from '../src/features/cases/domain/act-definition.ts';
import type { ActAbility, ActDefinition } from '../src/features/cases/domain/act-definition.ts';
import { POSITION_NAMES } from '../src/law/positions.ts';
import type { Position } from '../src/law/positions.ts';

const PROJECT = path.resolve(import.meta.dirname, '..');
const DOCUMENT = path.join(PROJECT, 'docs/acts.md');

const ABILITIES: Readonly<Record<ActAbility, string>> = {
  'sign-decision': 'thủ trưởng ký',
  'carry-out': 'chấp hành viên',
  'take-money': 'kế toán, thủ quỹ',
  'take-up': 'cục trưởng',
  'check-file': 'thẩm tra viên',
};

const GROUPS_OF_POSITIONS: readonly (readonly [readonly Position[], string])[] = [
  [ANY_TIME, 'mọi lúc, cả sau khi kết thúc'],
  [OPEN_OR_SEPARATE, 'chưa kết thúc'],
  [ANY_OPEN, 'đang thụ lý'],
  [AFTER_THE_END, 'sau khi kết thúc'],
];

type Rule = { readonly articles: readonly string[]; readonly sentence: string };

/** A declaration at the top of a file: what it says, by its name. */
type Declarations = ReadonlyMap<string, string>;

function readDeclarations(): Declarations {
  const declarations = new Map<string, string>();
  for (const file of globSync('src/features/cases/{acts,domain}/*.ts', { cwd: PROJECT }).toSorted()) {
    // Tests and their samples bear names of acts too.
    if (file.endsWith('.test.ts') || path.basename(file).startsWith('sample-')) continue;
    const text = readFileSync(path.join(PROJECT, file), 'utf8');
    for (const block of text.split(/\n(?=(?:export )?(?:async )?(?:const|function) )/)) {
      const name = /^(?:export )?(?:async )?(?:const|function) (\w+)/.exec(block)?.[1];
      if (name !== undefined) declarations.set(name, block);
    }
  }
  return declarations;
}

/** The text of an act's `law`, up to the next of its properties. */
function lawOf(block: string): string {
  return /\n {2}law(?::|\()([\s\S]*?)(?=\n {2}[a-z_]+(?::|\(|,)|\n\}\))/.exec(block)?.[1] ?? '';
}

const LITERAL = /'((?:[^'\\]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g;

/** Values that a sentence takes in are shown as `…`. */
function readable(literal: string): string {
  return literal.replaceAll(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '…').replaceAll('|', '\\|');
}

/** `breach('code', article, sentence)`: what stands before the first sentence are its articles. */
function rulesIn(text: string): Map<string, Rule> {
  const rules = new Map<string, Rule>();
  for (const found of text.matchAll(/\bbreach\(\s*'([a-z][a-z0-9-]+)',([\s\S]*?)(?=\n\s*\)[;,\n]|\);|\bbreach\(|$)/g)) {
    const [, code, rest] = found;
    if (code === undefined || rest === undefined) continue;
    const literals = literalsOf(rest);
    const at = literals.findIndex((literal) => /[.}]$/.test(literal) && literal.includes(' '));
    const articles = [...literals.slice(0, Math.max(at, 0)), ...namedArticles(rest, text)].filter(isArticle);
    rules.set(code, { articles, sentence: readable(literals[at] ?? '') });
  }
  return rules;
}

function literalsOf(text: string): string[] {
  return [...text.matchAll(LITERAL)].map(([, plain, template]) => plain ?? template ?? '');
}

function isArticle(literal: string): boolean {
  return /Đ\d|\d{4}|^Điều/.test(literal);
}

/** The articles of a name that stands where the article is said, from its own line; a computed one is its deadline's. */
function namedArticles(rest: string, text: string): string[] {
  const name = /^\s*([\w.?]+),/.exec(rest)?.[1];
  if (name === undefined) return [];
  if (name.endsWith('.article')) return ['Điều của thời hạn'];
  const declared = new RegExp(`const ${name} =([\\s\\S]*?);\n`).exec(text)?.[1];
  return declared === undefined ? [] : literalsOf(declared);
}

/** The rules that a text names by itself and by what it calls, each declaration read once. */
function collectRules(text: string, declarations: Declarations, seen: Set<string>, found: Map<string, Rule>): void {
  for (const [code, rule] of rulesIn(text)) found.set(code, rule);
  for (const [name] of text.matchAll(/\b[a-z]\w+\b/g)) {
    const block = declarations.get(name);
    if (block === undefined || seen.has(name) || block.includes('defineAct({') || name === 'breach') continue;
    seen.add(name);
    collectRules(block, declarations, seen, found);
  }
}

function rulesOf({ type, law }: ActDefinition, declarations: Declarations): Map<string, Rule> {
  const found = new Map<string, Rule>();
  if (law === undefined) return found;
  const block = [...declarations.values()].find((text) => text.includes(`\n  type: '${type}',`));
  if (block === undefined) throw new Error(`no source of the act ${type}`);
  collectRules(lawOf(block), declarations, new Set(), found);
  if (found.size === 0) throw new Error(`the rules of law of ${type} cannot be read from its source`);
  return found;
}

function positionsOf(from: readonly Position[]): string {
  const group = GROUPS_OF_POSITIONS.find(
    ([positions]) => positions.length === from.length && positions.every((position) => from.includes(position)),
  );
  return group?.[1] ?? from.map((position) => POSITION_NAMES[position].label).join('; ');
}

/** A register or a paper that depends on the terms is said as such. */
function dependent(value: string | ((...of: never[]) => string | null) | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? `\`${value}\`` : 'tùy nội dung';
}

function deadlinesOf({ opens = [], meets = [], ends = [] }: ActDefinition): string {
  const say = (word: string, codes: readonly string[]): string[] =>
    codes.length === 0 ? [] : [`${word} ${[...new Set(codes)].join(', ')}`];
  return [
    ...say(
      'mở',
      opens.map(({ rule }) => rule),
    ),
    ...say(
      'đáp ứng',
      meets.map((meeting) => (typeof meeting === 'string' ? meeting : meeting.rule)),
    ),
    ...say('chấm dứt', ends),
  ].join('; ');
}

function actLine(definition: ActDefinition, rules: ReadonlyMap<string, Rule>): string {
  const cells = [
    `\`${definition.type}\``,
    definition.label,
    definition.article,
    definition.internal === true ? 'hệ thống' : definition.abilities.map((ability) => ABILITIES[ability]).join(', '),
    positionsOf(definition.from),
    dependent(definition.register),
    dependent(definition.document),
    deadlinesOf(definition),
    [...rules.keys()].map((code) => `\`${code}\``).join(', '),
  ];
  return `| ${cells.join(' | ')} |`;
}

const declarations = readDeclarations();
const all_rules = new Map<string, Rule>();
const lines = [...ACT_CATALOGUE.values()].map((definition) => {
  const rules = rulesOf(definition, declarations);
  for (const [code, rule] of rules) all_rules.set(code, rule);
  return actLine(definition, rules);
});

const written = [
  '# Danh mục nghiệp vụ thi hành án',
  '',
  'Viết bởi `node scripts/acts.ts` từ `src/features/cases/acts`. Cột "thời hạn" ghi mã của `docs/deadlines.md`; cột "điều kiện',
  'luật định" ghi mã của bảng thứ hai: bản soạn trái điều kiện bị từ chối, việc đã xảy ra vẫn được ghi và thành phát hiện.',
  '',
  `## ${ACT_CATALOGUE.size} nghiệp vụ`,
  '',
  '| loại | tên | căn cứ | người ghi | từ tình trạng | sổ | mẫu văn bản | thời hạn | điều kiện luật định |',
  '|---|---|---|---|---|---|---|---|---|',
  ...lines,
  '',
  `## ${all_rules.size} điều kiện luật định`,
  '',
  '| mã | căn cứ | câu trả lời (`…` là giá trị) |',
  '|---|---|---|',
  ...[...all_rules]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { articles, sentence }]) => `| \`${code}\` | ${articles.join('; ')} | ${sentence} |`),
  '',
].join('\n');

if (process.argv.includes('--check')) {
  if (readFileSync(DOCUMENT, 'utf8') !== written) {
    console.error('docs/acts.md is not what the code says; run node scripts/acts.ts');
    process.exitCode = 1;
  }
} else writeFileSync(DOCUMENT, written);
