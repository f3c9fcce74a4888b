/** What the address of the organisation says: which side of it, at which day, which unit, who is open. */
import { findIsoDay } from '#kit/iso-day.ts';
import { stringifySearch } from '#web/search-words.ts';

export const ORGANISATION_TABS = ['units', 'accounts', 'abilities'] as const;
export type OrganisationTab = (typeof ORGANISATION_TABS)[number];

export interface OrganisationSearch {
  readonly tab?: OrganisationTab;
  readonly on?: string;
  readonly unit?: string;
  /** Code of the staff member whose panel is open. */
  readonly staff?: string;
}

function textOf(given: unknown): string | undefined {
  return typeof given === 'string' && given !== '' && given.length <= 100 ? given : undefined;
}

/** Reads the address; what makes no sense is left out. */
export function organisationSearch(search: Record<string, unknown>): OrganisationSearch {
  const tab = ORGANISATION_TABS.find((known) => known === search['tab']);
  const on = findIsoDay(textOf(search['on']) ?? '');
  const unit = textOf(search['unit']);
  const staff = textOf(search['staff']);
  return {
    ...(tab === undefined ? {} : { tab }),
    ...(on === undefined ? {} : { on }),
    ...(unit === undefined ? {} : { unit }),
    ...(staff === undefined ? {} : { staff }),
  };
}

export function organisationHref(search: OrganisationSearch): string {
  return `/organisation${stringifySearch({ ...search })}`;
}
