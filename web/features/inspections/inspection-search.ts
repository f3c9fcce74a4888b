/** What the address of the self-inspection says: whose findings, of which kind, in which state, seen how, and which is open. */
import { FINDING_STATES, SEVERITIES, type FindingState, type Severity } from '#features/inspections/contract.ts';
import { stringifySearch } from '#web/search-words.ts';

export interface InspectionSearch {
  readonly view?: 'list';
  readonly unit?: string;
  readonly officer?: string;
  readonly rule?: string;
  readonly severity?: Severity;
  /** What lasts, unless the address names another state or `all`. */
  readonly state?: FindingState | 'all';
  /** The key of the finding that is open beside the list. */
  readonly open?: string;
}

const WORD = /^[^\s]{1,300}$/;

function wordOf(value: unknown): string | undefined {
  return typeof value === 'string' && WORD.test(value) ? value : undefined;
}

/** Reads the address; what makes no sense is left out. */
export function inspectionSearch(search: Record<string, unknown>): InspectionSearch {
  const severity = SEVERITIES.find((known) => known === search['severity']);
  const state = [...FINDING_STATES, 'all' as const].find((known) => known === search['state']);
  const words = {
    unit: wordOf(search['unit']),
    officer: wordOf(search['officer']),
    rule: wordOf(search['rule']),
    open: wordOf(search['open']),
  };
  return {
    ...(search['view'] === 'list' ? { view: 'list' as const } : {}),
    ...Object.fromEntries(Object.entries(words).filter(([, word]) => word !== undefined)),
    ...(severity === undefined ? {} : { severity }),
    ...(state === undefined || state === 'open' ? {} : { state }),
  };
}

export function inspectionHref(search: InspectionSearch): string {
  return `/inspections${stringifySearch({ ...search })}`;
}

/** The search with changes; undefined takes a word out. */
export function changed(
  search: InspectionSearch,
  changes: Partial<Record<keyof InspectionSearch, string | undefined>>,
): InspectionSearch {
  return inspectionSearch({ ...search, ...changes });
}

/** The filter as the API takes it. */
export function filterQueryOf(search: InspectionSearch): Readonly<Record<string, string | undefined>> {
  const { unit, officer, rule, severity, state = 'open' } = search;
  return { unit, officer, rule, severity, state: state === 'all' ? undefined : state };
}

export function isNarrowed({ unit, officer, rule, severity }: InspectionSearch): boolean {
  return [unit, officer, rule, severity].some((word) => word !== undefined);
}
