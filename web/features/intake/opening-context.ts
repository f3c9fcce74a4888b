/** What the sections of the intake share: the draft, how to change it, and what the rules say of a field. */
import { createContext, use } from 'react';
import type { ObligationDraft, OpeningDraft, PartyDraft, Side } from './opening-draft.ts';

export interface OpeningForm {
  readonly draft: OpeningDraft;
  readonly today: string;
  readonly set: (changes: Partial<OpeningDraft>) => void;
  readonly setParty: (side: Side, key: string, changes: Partial<PartyDraft>) => void;
  readonly setObligation: (key: string, changes: Partial<ObligationDraft>) => void;
  /** The server found that the claim had lapsed: only a decision that was given all the same goes in. */
  readonly lapsed: boolean;
  /** The first sentence said against any of these fields, once the person has been there or asked to save. */
  readonly errorOf: (...fields: string[]) => string | undefined;
}

const OpeningContext = createContext<OpeningForm | undefined>(undefined);

export const OpeningProvider = OpeningContext.Provider;

export function useOpening(): OpeningForm {
  const form = use(OpeningContext);
  if (form === undefined) throw new Error('a section of the intake stands outside its form');
  return form;
}
