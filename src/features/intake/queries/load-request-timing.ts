/** Whether requests came in time, by the calendar of the office and what it set for the day of each request. */
import type { IsoDay } from '#kit/iso-day.ts';
import type { WorkingCalendar } from '#kit/working-calendar.ts';
import { computeDeadline } from '#law/deadlines/compute-deadline.ts';
import { lawSettingsOn } from '#law/law-settings.ts';
import type { LawSettingChange } from '#law/law-settings.ts';
import type { Connection } from '#platform/database.ts';
import { listSettingChanges, loadCalendar } from '#features/rulebook/public.ts';
import { requestTiming } from '../domain/claim-limitation.ts';
import type { RequestTiming } from '../domain/claim-limitation.ts';

type LawOfOffice = { readonly calendar: WorkingCalendar; readonly setting_changes: readonly LawSettingChange[] };

async function loadLaw(connection: Connection): Promise<LawOfOffice> {
  return { calendar: await loadCalendar(connection), setting_changes: await listSettingChanges(connection) };
}

function timingOf(in_force_on: IsoDay | null, received_on: IsoDay, law: LawOfOffice): RequestTiming | null {
  return requestTiming(in_force_on, received_on, law.calendar, lawSettingsOn(law.setting_changes, received_on));
}

/** The day by which a request is refused in writing where it must be (D05, Luật THADS Đ31 k5). */
function answerBy(received_on: IsoDay, calendar: WorkingCalendar): IsoDay {
  const deadline = computeDeadline('D05', received_on, received_on, calendar);
  if (!deadline.ok) throw new Error('the catalogue of deadlines has no D05');
  return deadline.value.due_on;
}

/** Of one request; null where the day on which the judgment is in force is not known. */
export async function loadRequestTiming(
  connection: Connection,
  in_force_on: IsoDay | null,
  received_on: IsoDay,
): Promise<RequestTiming | null> {
  return in_force_on === null ? null : timingOf(in_force_on, received_on, await loadLaw(connection));
}

type Received = { readonly in_force_on: IsoDay | null; readonly received_on: IsoDay };

/** Rows of the register with their timing and the day by which they are answered; the law is read once for all of them. */
export async function withTiming<Row extends Received>(connection: Connection, rows: readonly Row[]) {
  const law = await loadLaw(connection);
  return rows.map(({ in_force_on, ...row }) => ({
    ...row,
    timing: timingOf(in_force_on, row.received_on, law),
    answer_by: answerBy(row.received_on, law.calendar),
  }));
}
