/** The book beside the officer's own figures, decision by decision: what differs, which must be explained. */
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Refusal, Result } from '#kit/result.ts';

export type Figures = { readonly collected_vnd: bigint; readonly paid_vnd: bigint; readonly held_vnd: bigint };
export type BookCase = Figures & { readonly case_id: bigint; readonly case_code: string };
/** Amounts as the officer has them, for a case on which he does not agree. */
export type OfficerFigures = Figures & { readonly case_code: string; readonly explanation: string };

export type ReconciledCase = {
  readonly case_id: bigint;
  readonly book: Figures;
  readonly officer: Figures;
  readonly differs: boolean;
  /** Null where they agree. */
  readonly explanation: string | null;
};

/** One line a case of the book; refuses a difference that is none, is not explained, is told twice, or speaks of another case. */
export function judgeReconciliation(
  book: readonly BookCase[],
  differences: readonly OfficerFigures[],
): Result<ReconciledCase[]> {
  const told = new Map(differences.map((difference) => [difference.case_code, difference]));
  const refusals: Refusal[] = [];
  if (told.size !== differences.length)
    refusals.push(refusal('difference-twice', 'Một hồ sơ ghi chênh lệch hai lần.', 'differences'));
  const known = new Map(book.map((one) => [one.case_code, one]));
  for (const { case_code, explanation, ...figures } of told.values()) {
    const one = known.get(case_code);
    if (one === undefined)
      refusals.push(
        refusal(
          'difference-of-other-case',
          `Sổ kế toán không có hồ sơ "${case_code}" của cán bộ này trong tháng.`,
          'differences',
        ),
      );
    else if (isEqual(one, figures))
      refusals.push(
        refusal('difference-is-none', `Số liệu hồ sơ "${case_code}" khớp sổ, không có chênh lệch.`, 'differences'),
      );
    if (explanation.trim().length < 5)
      refusals.push(
        refusal('difference-not-explained', `Chênh lệch của hồ sơ "${case_code}" phải có giải trình.`, 'differences'),
      );
  }
  if (refusals.length > 0) return refuse(...refusals);
  return accept(
    book.map(({ case_id, case_code, collected_vnd, paid_vnd, held_vnd }) => {
      const own = { collected_vnd, paid_vnd, held_vnd };
      const other = told.get(case_code);
      if (other === undefined) return { case_id, book: own, officer: own, differs: false, explanation: null };
      const officer = { collected_vnd: other.collected_vnd, paid_vnd: other.paid_vnd, held_vnd: other.held_vnd };
      return { case_id, book: own, officer, differs: true, explanation: other.explanation.trim() };
    }),
  );
}

function isEqual(a: Figures, b: Figures): boolean {
  return a.collected_vnd === b.collected_vnd && a.paid_vnd === b.paid_vnd && a.held_vnd === b.held_vnd;
}
