/** What the rulebook answers, as the page sees it: every change of the calendar and of a setting, the oldest first. */
import type { IsoDay } from '#kit/iso-day.ts';

/** `off` and `worked` stand over the standard calendar; `standard` gives the day back to it. */
export type CalendarEffect = 'off' | 'worked' | 'standard';

export type CalendarChangeRow = {
  readonly seq: number;
  readonly day: IsoDay;
  readonly effect: CalendarEffect;
  readonly name: string;
  readonly document_number: string;
  readonly changed_by_name: string;
  readonly changed_on: IsoDay;
};

export type LawSettingChangeRow = {
  readonly seq: number;
  readonly name: string;
  readonly value: string;
  readonly valid_from: IsoDay;
  readonly document_number: string;
  readonly note: string;
  readonly changed_by_name: string;
  readonly changed_on: IsoDay;
};

export type Rulebook = {
  readonly calendar_changes: readonly CalendarChangeRow[];
  readonly setting_changes: readonly LawSettingChangeRow[];
};
