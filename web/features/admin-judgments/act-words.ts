/** The words of the acts as pages say them. */
import { FOLLOW_ACTS } from '#features/admin-judgments/acts/catalogue.ts';

export function actLabel(type: string): string {
  return FOLLOW_ACTS.get(type)?.label ?? type;
}
