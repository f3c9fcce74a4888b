/** What the one search box finds: hits in groups, best first, each leading somewhere or doing something. */

export interface SearchHit {
  readonly id: string;
  readonly title: string;
  /** What tells it from another of the same title. */
  readonly detail?: string;
  readonly href?: string;
  /** For actions: done instead of going anywhere. */
  readonly run?: () => void;
  readonly keys?: string;
}

export interface SearchGroup {
  readonly id: string;
  /** `Người`, `Quyết định thi hành án`, `Bản án`, `Trang`, `Việc làm`. */
  readonly label: string;
  readonly hits: readonly SearchHit[];
}

/** Finds over the server; aborted when the person types on. */
export type OnSearch = (text: string, signal: AbortSignal) => Promise<readonly SearchGroup[]>;
