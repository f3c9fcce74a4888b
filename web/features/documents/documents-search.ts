/** What the address of the templates says: which template is open, on which side. */
import { stringifySearch } from '#web/search-words.ts';

export const TEMPLATE_SIDES = ['sample', 'fields', 'versions'] as const;
export type TemplateSide = (typeof TEMPLATE_SIDES)[number];

export interface DocumentsSearch {
  /** Code of the template whose panel is open. */
  readonly template?: string;
  readonly side?: TemplateSide;
}

/** Reads the address; what makes no sense is left out. */
export function documentsSearch(search: Record<string, unknown>): DocumentsSearch {
  const template = search['template'];
  const side = TEMPLATE_SIDES.find((known) => known === search['side']);
  return {
    ...(typeof template === 'string' && /^[a-z0-9-]{1,60}$/.test(template) ? { template } : {}),
    ...(side === undefined ? {} : { side }),
  };
}

export function documentsHref(search: DocumentsSearch): string {
  return `/documents${stringifySearch({ ...search })}`;
}
