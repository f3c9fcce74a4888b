// What a file of code may look like: sizes, names, a leading comment, no barrels, no `any`, nothing impure in pure places.

import path from 'node:path';
import { type Node, Visitor } from 'oxc-parser';
import { areaOf } from './house.ts';
import { type CodeFile, type Finding, isTest, lineAt } from './source.ts';

const WARN_FILE_LINES = 400;
const MOST_FILE_LINES = 600;
const MOST_FUNCTION_LINES = 70;
/** `public.ts` is a door, not a hall. */
const MOST_PUBLIC_FUNCTIONS = 10;

/** Words that say nothing of what a file is for. */
const EMPTY_NAMES = new Set(['util', 'utils', 'helper', 'helpers', 'manager', 'managers', 'common', 'misc']);

/** Marks of work put off; what is not done is said where it is planned, not in the code. */
const UNFINISHED = /\b(TODO|FIXME|XXX)\b/;

/** Reads of the clock, of chance and of the surroundings, which a pure function takes as arguments instead. */
const IMPURE = new Set([
  'Date.now',
  'Math.random',
  'Temporal.Now',
  'crypto.randomUUID',
  'crypto.getRandomValues',
  'performance.now',
]);

/** All findings of one file: those that fail, and those that warn. */
export function checkCode(file: CodeFile): { findings: Finding[]; warnings: Finding[] } {
  const lines = file.text.trimEnd().split('\n').length;
  const findings: Finding[] = [...checkShape(file), ...checkInside(file)];
  const warnings: Finding[] = [];
  if (lines > MOST_FILE_LINES) {
    findings.push({ path: file.path, sentence: `${lines} lines; a file has at most ${MOST_FILE_LINES}.` });
  } else if (lines > WARN_FILE_LINES) {
    warnings.push({
      path: file.path,
      sentence: `${lines} lines; from ${WARN_FILE_LINES} on a file wants to be divided.`,
    });
  }
  return { findings, warnings };
}

/** What can be said of a file without looking into its functions. */
function checkShape(file: CodeFile): Finding[] {
  const findings: Finding[] = [];
  const add = (sentence: string): number => findings.push({ path: file.path, sentence });
  const first = file.comments[0];
  const before = first === undefined ? file.text : file.text.slice(0, first.start);
  if (first === undefined || before.replace(/^#!.*/, '').trim() !== '')
    add('begins without a comment that says what it is for.');
  for (const word of file.path.split(/[/.-]/)) {
    if (EMPTY_NAMES.has(word)) add(`is called "${word}", which says nothing of what it is for.`);
  }
  const name = path.posix.basename(file.path);
  const statements = file.program.body;
  const passesOn = statements.filter(
    ({ type, ...rest }) =>
      type === 'ExportAllDeclaration' ||
      (type === 'ExportNamedDeclaration' && 'source' in rest && rest.source !== null),
  );
  const isDoor = /^src\/features\/[^/]+\/public\.ts$/.test(file.path);
  const isContract = /^src\/features\/[^/]+\/contract\.ts$/.test(file.path);
  if (
    /^index\.tsx?$/.test(name) ||
    (!isDoor && !isContract && statements.length > 0 && passesOn.length === statements.length)
  ) {
    add('is a barrel: import from where a thing is.');
  }
  const publicFunctions = file.exported_values.filter((exported) => /^([a-z]|\*)/.test(exported));
  if (isDoor && publicFunctions.length > MOST_PUBLIC_FUNCTIONS) {
    add(`offers ${publicFunctions.length} functions; a slice offers at most ${MOST_PUBLIC_FUNCTIONS}.`);
  }
  for (const comment of file.comments) {
    const word = UNFINISHED.exec(comment.value)?.[0];
    if (word !== undefined)
      findings.push({
        path: file.path,
        line: lineAt(file.text, comment.start),
        sentence: `${word} is left in a comment.`,
      });
  }
  return findings;
}

/** Whether the file belongs to the pure part: kit, law and the domain of a slice. */
function isPure(file: string): boolean {
  const { kind } = areaOf(file);
  return !isTest(file) && (kind === 'kit' || kind === 'law' || /^src\/features\/[^/]+\/domain\//.test(file));
}

/** Long functions, `any`, and what is impure in a pure file. */
function checkInside(file: CodeFile): Finding[] {
  const findings: Finding[] = [];
  const add = (node: Node, sentence: string): number =>
    findings.push({ path: file.path, line: lineAt(file.text, node.start), sentence });
  const describeBlocks = new Set<Node>();
  const measure = (node: Node): void => {
    const lines = lineAt(file.text, node.end) - lineAt(file.text, node.start) + 1;
    if (lines > MOST_FUNCTION_LINES && !describeBlocks.has(node))
      add(node, `a function of ${lines} lines; it has at most ${MOST_FUNCTION_LINES}.`);
  };
  const pure = isPure(file.path);
  new Visitor({
    FunctionDeclaration: measure,
    FunctionExpression: measure,
    ArrowFunctionExpression: measure,
    TSAnyKeyword: (node) => add(node, '`any` switches the types off; say what it is, or `unknown`.'),
    CallExpression(node) {
      // The callback of `describe` is a chapter, not a function.
      const isChapter = isTest(file.path) && /^describe\b/.test(file.text.slice(node.callee.start, node.callee.end));
      if (isChapter) for (const argument of node.arguments) describeBlocks.add(argument);
    },
    MemberExpression(node) {
      const read = file.text.slice(node.start, node.end);
      if (pure && IMPURE.has(read)) add(node, `${read} in a pure file; it comes in as an argument.`);
    },
    NewExpression(node) {
      const isNow = node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0;
      if (pure && isNow) add(node, 'new Date() in a pure file; the time comes in as an argument.');
    },
  }).visit(file.program);
  return findings;
}
