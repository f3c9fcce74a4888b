/** The largest files that are taken. */

export const MOST_ATTACHMENT_BYTES = 100_000_000;
export const MOST_TEMPLATE_BYTES = 5_000_000;
