/** What a form tells its fields: its id, and which refusals of the server name which field. */
import { createContext, use } from 'react';
import type { Refusal } from '../api-client.ts';

export interface FormContextValue {
  readonly formId: string;
  readonly refusals: readonly Refusal[];
}

export const FormContext = createContext<FormContextValue | undefined>(undefined);

/** The refusal that names `name`, if any; outside a form there is none and the field makes an id of its own. */
export function useFieldRefusal(name: string): { formId: string | undefined; sentence: string | undefined } {
  const form = use(FormContext);
  return { formId: form?.formId, sentence: form?.refusals.find((refusal) => refusal.field === name)?.sentence };
}
