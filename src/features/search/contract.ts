/** What the one search box finds, as the API sends it. */

/** Groups in the order of their best hit; a group without hits is not sent. */
export const SEARCH_GROUP_LABELS = {
  cases: 'Hồ sơ thi hành án',
  people: 'Đương sự',
  judgments: 'Bản án, quyết định của Tòa án',
} as const;

export type SearchGroupId = keyof typeof SEARCH_GROUP_LABELS;

export type SearchHit = {
  /** Code of the case, party or judgment. */
  readonly id: string;
  readonly title: string;
  /** What tells it from another of the same title. */
  readonly detail: string;
  /** The page that shows it. */
  readonly href: string;
};

export type SearchGroup = {
  readonly id: SearchGroupId;
  readonly label: string;
  readonly hits: readonly SearchHit[];
};
