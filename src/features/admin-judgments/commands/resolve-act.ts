/** From what is typed to an act that the rules can look at: codes become ids, empty fields are left out. */
import { getIsoDay } from '#kit/iso-day.ts';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import type { CommandContext } from '#platform/command.ts';
import { findOfficerServing } from '#features/organisation/public.ts';
import type { FollowActDefinition } from '../domain/act-definition.ts';
import { bookingDay } from '../domain/booking-day.ts';
import type { FollowAct } from '../domain/follow-state.ts';
import type { LockedFollow } from '../store.ts';

/** An act as it is typed. */
export type ActTerms = {
  readonly type: string;
  readonly dated_on: string;
  /** Code of the act to undo, for a correction. */
  readonly corrects: string | null;
  readonly data: Readonly<Record<string, string>>;
};

/** The act as it would stand; its officer must serve in the unit on its day. The fields are checked already. */
export async function resolveAct(
  context: CommandContext,
  { head, acts, closed_through }: Pick<LockedFollow, 'head' | 'acts' | 'closed_through'>,
  definition: FollowActDefinition,
  input: ActTerms,
): Promise<Result<FollowAct>> {
  const dated_on = getIsoDay(input.dated_on);
  const data = trimmed(input.data);
  if (input.corrects !== null && definition.type !== 'corrected')
    return refuse(refusal('corrects-not-taken', `"${definition.label}" không đính chính nghiệp vụ khác.`, 'corrects'));
  let officer_id: bigint | null = null;
  if (definition.fields.some((field) => field.kind === 'officer')) {
    const code = data['officer'] ?? '';
    const officer = await findOfficerServing(context.transaction, head.registry_id, head.unit_id, code, dated_on);
    if (officer === undefined)
      return refuse(
        refusal(
          'officer-not-serving',
          `"${code}" không làm chấp hành viên ở đơn vị này vào ngày ${formatDate(dated_on)}.`,
          'officer',
        ),
      );
    officer_id = officer.staff_id;
  }
  const seq = acts.length + 1;
  return accept({
    code: `${head.code}.${seq}`,
    seq,
    type: definition.type,
    dated_on,
    booked_on: bookingDay(dated_on, closed_through),
    officer_id,
    corrects: input.corrects,
    data,
  });
}

function trimmed(data: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(data).flatMap(([name, value]) => (value.trim() === '' ? [] : [[name, value.trim()]])),
  );
}
