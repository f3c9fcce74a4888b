/** By which calendar and settings a calculator answers: the standard ones, or those an office has entered. */
import type { IsoDay } from '#kit/iso-day.ts';
import type { WorkingCalendar } from '#kit/working-calendar.ts';
import { standardCalendar } from '#law/holidays.ts';
import type { LawSettings } from '#law/law-settings.ts';
import { STANDARD_SETTINGS } from '#law/law-settings.ts';

export type LawInForce = { readonly calendar: WorkingCalendar; settingsOn(day: IsoDay): LawSettings };

export const STANDARD_LAW: LawInForce = { calendar: standardCalendar(), settingsOn: () => STANDARD_SETTINGS };
