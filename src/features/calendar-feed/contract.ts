/** What the account page shows of a person's calendar addresses. */
export const FEED_SCOPES = ['own', 'units'] as const;
export type FeedScope = (typeof FEED_SCOPES)[number];

export const FEED_SCOPE_LABELS = {
  own: 'Thời hạn của hồ sơ tôi giữ',
  units: 'Thời hạn của cả đơn vị tôi theo dõi',
} as const satisfies Record<FeedScope, string>;

export type CalendarFeed = { readonly scope: FeedScope; readonly made_at: string };

export type CalendarFeeds = {
  readonly rows: readonly CalendarFeed[];
  /** The scopes this person may ask for. */
  readonly scopes: readonly FeedScope[];
};

/** The address is told here and never again. */
export type NewCalendarFeed = { readonly scope: FeedScope; readonly path: string };
