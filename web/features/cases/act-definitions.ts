/** The acts as the rules define them: the one place where a page reaches for their catalogue. */
import { ACT_CATALOGUE } from '#features/cases/acts/catalogue.ts';
import type { ActDefinition } from '#features/cases/contract.ts';

/** Undefined for an act that another slice brought and this page does not know. */
export function findActDefinition(type: string): ActDefinition | undefined {
  return ACT_CATALOGUE.get(type);
}
