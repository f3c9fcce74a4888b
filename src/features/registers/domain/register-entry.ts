/** What the catalogue says of a book: its printed forms, from where its lines come, how it is numbered and closed. */
import type { RegisterSupply } from '../contract.ts';
import { kindsNumberedIn } from './act-kinds.ts';
import type { ActKind, NumberSeries } from './act-kinds.ts';
import type { Column } from './column.ts';
import type { RegisterVersion } from './register-version.ts';
import type { ActLine, FollowedLine, JudgmentLine, RequestLine } from './source-line.ts';

/** Whose acts a book holds: those of the unit, or those by which a province takes cases of the units below it. */
export type ActScope = 'own' | 'below';

/** From where the lines of a book come. */
export type RegisterSource =
  | { readonly kind: 'judgments'; readonly columns: readonly Column<JudgmentLine>[] }
  | { readonly kind: 'requests'; readonly columns: readonly Column<RequestLine>[] }
  | { readonly kind: 'followed'; readonly columns: readonly Column<FollowedLine>[] }
  | { readonly kind: 'cases'; readonly only: 'all' | 'entrusted'; readonly columns: readonly Column<ActLine>[] }
  | {
      readonly kind: 'acts';
      readonly acts: readonly ActKind[];
      readonly scope: ActScope;
      readonly columns: readonly Column<ActLine>[];
    }
  | { readonly kind: 'none' };

export type RegisterEntry = {
  readonly code: string;
  readonly versions: readonly RegisterVersion[];
  readonly source: RegisterSource;
  readonly supply: RegisterSupply;
  /** The series in which its lines take their numbers; gaps are looked for in it. */
  readonly series: 'decision' | NumberSeries | null;
  readonly line_word: string;
  readonly amount_label: string | null;
  /** What the system does not keep of it, and from where it will be filled. */
  readonly note: string | null;
  /** Kept by the province office alone. */
  readonly is_of_province?: true;
  /** Signs the closing beside who closes it and the head (TT 04/2023 Đ30 k4 điểm c). */
  readonly also_signs?: readonly string[];
};

/** An entry of one numbered series of decisions. */
export function decisionBook(
  code: string,
  series: NumberSeries,
  versions: readonly RegisterVersion[],
  columns: readonly Column<ActLine>[],
  amount_label: string | null = null,
): RegisterEntry {
  return {
    code,
    versions,
    source: { kind: 'acts', acts: kindsNumberedIn(series), scope: 'own', columns },
    supply: 'whole',
    series,
    line_word: 'quyết định',
    amount_label,
    note: null,
  };
}

/** An entry that only says where its lines will come from. */
export function unfilled(code: string, versions: readonly RegisterVersion[], note: string): RegisterEntry {
  return {
    code,
    versions,
    source: { kind: 'none' },
    supply: 'none',
    series: null,
    line_word: 'dòng',
    amount_label: null,
    note,
  };
}
