// Who may import whom: every slice leans on itself and on the doors of the rows below it in the house, never sideways.

import { type Area, areaOf, resolveImport, type Rows, rowOf } from './house.ts';
import { type CodeFile, type Finding, type Import, isTest } from './source.ts';

/** What walking the imports gave: how many were looked at, and those that are not allowed. */
export type ImportReport = { readonly imports: number; readonly findings: readonly Finding[] };

/** Packages that a file loaded by a page may use; everything else of the server stays on the server. */
const BROWSER_PACKAGES = /^(typebox|read-vietnamese-number)(\/|$)/;

/** Walks all imports of `src`, `web`, `scripts`, `bench` and `e2e`. */
export function checkImports(files: readonly CodeFile[], rows: Rows): ImportReport {
  const findings: Finding[] = [];
  let imports = 0;
  for (const file of files) {
    const area = areaOf(file.path);
    if (area.kind === 'feature' && area.slice !== undefined && rowOf(rows, area.slice) === undefined) {
      findings.push({ path: file.path, sentence: `the slice ${area.slice} stands in no row of ARCHITECTURE.md.` });
    }
    for (const one of file.imports) {
      imports += 1;
      const sentence = judge(file, one, rows);
      if (sentence !== undefined) findings.push({ path: file.path, line: one.line, sentence });
    }
  }
  return { imports, findings: [...findings, ...checkBrowserSafety(files)] };
}

/** The sentence against an import; undefined when it is allowed. */
function judge(file: CodeFile, one: Import, rows: Rows): string | undefined {
  const from = areaOf(file.path);
  const target = resolveImport(file.path, one.specifier);
  if (target === undefined) return judgePackage(file.path, from, one.specifier);
  const to = areaOf(target);
  // What puts the pages together stands beside them and may say so.
  const isOwn = from.kind === to.kind && (from.slice === to.slice || (from.kind === 'web' && from.slice === undefined));
  if (one.specifier.startsWith('.') && !isOwn && from.kind !== 'other') {
    return `${one.specifier} leaves its own part of the house by a relative path; use the # path.`;
  }
  if (to.kind === 'test' && (isTest(file.path) || from.kind === 'test' || from.kind === 'other')) return undefined;
  return judgeArea(file.path, to, target, rows);
}

/** `src/kit` and `src/law` are pure: their code imports no package and no part of Node. */
function judgePackage(path: string, from: Area, specifier: string): string | undefined {
  if ((from.kind === 'kit' || from.kind === 'law') && !isTest(path))
    return `src/${from.kind} is pure and imports no package, but here ${specifier}.`;
  return undefined;
}

function judgeArea(path: string, to: Area, target: string, rows: Rows): string | undefined {
  const from = areaOf(path);
  switch (from.kind) {
    case 'kit':
      return to.kind === 'kit' ? undefined : `src/kit imports nothing but itself, not ${target}.`;
    case 'law':
      return to.kind === 'kit' || to.kind === 'law' ? undefined : `src/law imports only itself and kit, not ${target}.`;
    case 'platform':
      return to.kind === 'kit' || to.kind === 'law' || to.kind === 'platform'
        ? undefined
        : `src/platform imports only itself, kit and law, not ${target}.`;
    case 'feature':
      return judgeSlice(from.slice ?? '', to, target, rows);
    case 'web':
      return judgePage(path, to, target);
    case 'app':
    case 'test':
    case 'other':
      return to.kind === 'web' && from.kind !== 'other'
        ? `the server imports nothing of the page, not ${target}.`
        : undefined;
  }
}

function judgeSlice(slice: string, to: Area, target: string, rows: Rows): string | undefined {
  if (to.kind === 'kit' || to.kind === 'law' || to.kind === 'platform') return undefined;
  if (to.kind !== 'feature' || to.slice === undefined)
    return `a slice imports only slices, platform, law and kit, not ${target}.`;
  if (to.slice === slice) return undefined;
  const own = rowOf(rows, slice);
  const other = rowOf(rows, to.slice);
  if (own === undefined || other === undefined || other >= own) {
    return `the slice ${slice} may lean only on rows above its own in the table of ARCHITECTURE.md; ${to.slice} is not in one.`;
  }
  return isDoor(target)
    ? undefined
    : `of the slice ${to.slice} only public.ts and contract.ts may be imported, not ${target}.`;
}

function judgePage(path: string, to: Area, target: string): string | undefined {
  if (to.kind === 'kit' || to.kind === 'law') return undefined;
  if (to.kind === 'feature')
    return isForBrowser(target)
      ? undefined
      : `a page imports of a slice only contract.ts, domain/ and acts/, not ${target}.`;
  if (to.kind !== 'web')
    return `a page imports from src only contract.ts, domain/ and acts/ of slices, kit and law, not ${target}.`;
  if (path.startsWith('web/ui/') && target.startsWith('web/features/')) {
    return `the design system does not know pages, but imports ${target}.`;
  }
  return undefined;
}

function isDoor(target: string): boolean {
  return /^src\/features\/[^/]+\/(public|contract)\.ts$/.test(target);
}

function isForBrowser(target: string): boolean {
  return /^src\/features\/[^/]+\/(contract\.ts$|domain\/|acts\/)/.test(target);
}

/**
 * Follows what pages load of `src` through value imports (types are erased), since a contract that imports a store would take the
 * whole server along.
 */
function checkBrowserSafety(files: readonly CodeFile[]): Finding[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const findings: Finding[] = [];
  const seen = new Set<string>();
  const queue = files.filter((file) => areaOf(file.path).kind === 'web' && !isTest(file.path));
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    const isServerFile = areaOf(file.path).kind !== 'web';
    for (const one of file.imports.filter(({ is_type }) => !is_type)) {
      const target = resolveImport(file.path, one.specifier);
      if (target === undefined) {
        if (isServerFile && !BROWSER_PACKAGES.test(one.specifier)) {
          findings.push({
            path: file.path,
            line: one.line,
            sentence: `a page loads this file, so it may not import ${one.specifier}.`,
          });
        }
        continue;
      }
      if (isServerFile && !isSafe(target)) {
        findings.push({
          path: file.path,
          line: one.line,
          sentence: `a page loads this file, so it may not import ${target}.`,
        });
        continue;
      }
      const next = byPath.get(target);
      if (next !== undefined && isSafe(target) && !seen.has(target)) {
        seen.add(target);
        queue.push(next);
      }
    }
  }
  return findings;
}

function isSafe(target: string): boolean {
  const { kind } = areaOf(target);
  return kind === 'kit' || kind === 'law' || isForBrowser(target);
}
