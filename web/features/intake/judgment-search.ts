/** Finding a judgment of the register while its number is typed. */
import { useCallback, useRef } from 'react';
import { formatDate } from '#kit/vietnamese-format.ts';
import type { JudgmentRow } from '#features/intake/contract.ts';
import { findJudgments } from './intake-queries.ts';
import type { KnownJudgment } from './opening-draft.ts';

/** A judgment of the register as it is offered: number and court, then what tells it from another. */
export function knownJudgment(row: JudgmentRow): KnownJudgment {
  const cases = row.cases.length === 0 ? 'chưa ra quyết định' : `đã ra ${row.cases.length} quyết định`;
  return {
    code: row.code,
    number: row.number,
    court: row.court,
    issued_on: row.issued_on,
    in_force_on: row.in_force_on,
    received_on: row.received_on,
    case_type: row.case_type,
    detail: `${row.court} · tuyên ${formatDate(row.issued_on)} · nhận ${formatDate(row.received_on)} · ${cases}`,
  };
}

/** Finds judgments of the unit by number and keeps what it found, so that the chosen one is known whole. */
export function useJudgmentSearch(unit: string) {
  const found = useRef(new Map<string, KnownJudgment>());
  const search = useCallback(
    async (text: string, signal: AbortSignal) => {
      const rows = await findJudgments(unit, text, signal);
      return rows.map((row) => {
        const known = knownJudgment(row);
        found.current.set(known.code, known);
        return { code: known.code, name: known.number, detail: known.detail };
      });
    },
    [unit],
  );
  return { search, find: (code: string) => found.current.get(code) ?? null };
}
