/** Calendar days from one day to another; negative where the second comes first. */
import type { IsoDay } from '#kit/iso-day.ts';
import { plainDateOf } from '#kit/iso-day.ts';

export function daysBetween(from: IsoDay, to: IsoDay): number {
  return plainDateOf(from).until(plainDateOf(to), { largestUnit: 'days' }).days;
}
