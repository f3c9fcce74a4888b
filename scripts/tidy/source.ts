// What the house rules look at: the files of the project, those of TypeScript and JavaScript parsed once.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Comment, parseSync, type Program } from 'oxc-parser';

/** A file with its path from the root of the project, in slashes. */
export type TextFile = { readonly path: string; readonly text: string };

/** One import, re-export or dynamic import with a written-out address. */
export type Import = { readonly specifier: string; readonly line: number; readonly is_type: boolean };

/** A file of code, parsed. */
export type CodeFile = TextFile & {
  readonly program: Program;
  readonly comments: readonly Comment[];
  readonly imports: readonly Import[];
  /** Names under which values (not types) are exported; `*` for all of another file. */
  readonly exported_values: readonly string[];
};

/** Something that breaks a rule (or, as a warning, is about to), and where. */
export type Finding = { readonly path: string; readonly line?: number; readonly sentence: string };

/** Folders that hold nothing written by hand. */
const SKIPPED_FOLDERS = new Set(['node_modules', '.git', 'dist', '.data', 'coverage', '.vite']);
const CODE = /\.(ts|tsx|mjs)$/;
const BINARY = /\.(png|jpe?g|gif|webp|ico|woff2?|ttf|xlsx|docx|zip|gz|pdf|wasm)$/;
const LARGEST_TEXT_BYTES = 4_000_000;

/** Reads every text file below a folder, except what is installed or built. */
export function readProject(root: string): TextFile[] {
  const files: TextFile[] = [];
  const walk = (folder: string): void => {
    for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const file = path.posix.join(folder, entry.name);
      if (entry.isDirectory() && !SKIPPED_FOLDERS.has(entry.name)) walk(file);
      else if (entry.isFile() && isText(path.join(root, file))) {
        files.push({ path: file, text: readFileSync(path.join(root, file), 'utf8') });
      }
    }
  };
  walk('');
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function isText(file: string): boolean {
  return !BINARY.test(file) && statSync(file).size <= LARGEST_TEXT_BYTES;
}

/** Whether a path is one of TypeScript or JavaScript. */
export function isCode(file: string): boolean {
  return CODE.test(file);
}

/** Whether a path is that of a test. */
export function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file);
}

/** Parses a file of code. Throws with the parser's first sentence where it is no valid code. */
export function parseCode(file: TextFile): CodeFile {
  const result = parseSync(file.path, file.text);
  const problem = result.errors[0];
  if (problem !== undefined) throw new Error(`${file.path}: ${problem.message}`);
  const { staticImports, staticExports, dynamicImports } = result.module;
  const exportEntries = staticExports.flatMap(({ entries }) => entries);
  const imports: Import[] = [
    ...staticImports.map(({ moduleRequest, entries, start }) => ({
      specifier: moduleRequest.value,
      line: lineAt(file.text, start),
      is_type: entries.length > 0 && entries.every(({ isType }) => isType),
    })),
    ...exportEntries.flatMap(({ moduleRequest, start, isType }) =>
      moduleRequest === null
        ? []
        : [{ specifier: moduleRequest.value, line: lineAt(file.text, start), is_type: isType }],
    ),
    ...dynamicImports.flatMap(({ moduleRequest, start }) => {
      const written = /^(['"`])([^'"`$]+)\1$/.exec(file.text.slice(moduleRequest.start, moduleRequest.end));
      return written?.[2] === undefined
        ? []
        : [{ specifier: written[2], line: lineAt(file.text, start), is_type: false }];
    }),
  ];
  return {
    ...file,
    program: result.program,
    comments: result.comments,
    imports,
    exported_values: exportEntries.filter(({ isType }) => !isType).map(({ exportName }) => exportName.name ?? '*'),
  };
}

/** The line, from 1, on which an offset lies. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
