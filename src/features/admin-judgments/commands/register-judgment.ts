/** Enters an administrative judgment in the register of those that the agency follows (NĐ 71/2016 Đ14 k1; form 19). */
import { sql } from 'kysely';
import { getIsoDay } from '#kit/iso-day.ts';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Refusal, Result } from '#kit/result.ts';
import { foldVietnamese } from '#kit/vietnamese-format.ts';
import { partyRef } from '#features/intake/contract.ts';
import { enterJudgment, enterNewParties, findJudgment, findKnownParties } from '#features/intake/public.ts';
import type { StoredJudgment } from '#features/intake/public.ts';
import { findUnitByCode } from '#features/organisation/public.ts';
import { requireAbility } from '#platform/actor.ts';
import type { Command, CommandContext } from '#platform/command.ts';
import { loadCalendar } from '#features/rulebook/public.ts';
import type { FollowInput } from '../contract.ts';
import { bookingDay } from '../domain/booking-day.ts';
import { checkRegistration, receiptData } from '../domain/check-registration.ts';
import { withAct } from '../domain/history.ts';
import { findClosedThrough, foldOf, insertActs } from '../store.ts';
import type { ActToWrite, FollowHead } from '../store.ts';
import { RULE_VERSION } from './record-act.ts';
import { takeCode } from './take-code.ts';

export type RegisterAnswer = { readonly code: string; readonly judgment: string };

type Unit = NonNullable<Awaited<ReturnType<typeof findUnitByCode>>>;

export const registerJudgment: Command<FollowInput, RegisterAnswer> = {
  name: 'admin-judgments.register',
  subject: (_input, answer) => `administrative-judgment ${answer.code}`,
  // The unit is read first; see run.
  authorise: () => accept(null),
  run: async (context, input) => {
    const unit = await findUnitByCode(context.transaction, input.unit);
    if (unit === undefined) return refuse(refusal('unit-unknown', `Không có đơn vị "${input.unit}".`, 'unit'));
    const what = `vào sổ theo dõi thi hành án hành chính của ${unit.name}`;
    const permitted = requireAbility(context.actor, 'admin-judgments.register', unit.id, what);
    if (!permitted.ok) return permitted;
    const written = await enterFollowed(context, unit, input);
    return written.ok ? accept({ code: written.value.head.code, judgment: written.value.judgment }) : written;
  },
};

/** Writes judgment, parties, head and first act; `recorded` says on which day that was written down. */
export async function enterFollowed(
  context: CommandContext,
  unit: Unit,
  input: FollowInput,
  recorded: 'today' | 'on-its-day' = 'today',
): Promise<Result<{ head: FollowHead; judgment: string; receipt: ActToWrite }>> {
  const { transaction, today, nextId } = context;
  const { registry_id } = unit;
  const placed = placedParties(input);
  const known = await findKnownParties(transaction, registry_id, placed);
  const refusals = [...checkRegistration(input, today), ...(known.ok ? [] : known.refusals)];
  const judgment = await judgmentOf(context, unit, input, refusals);
  if (!judgment.ok) return judgment;
  if (!known.ok) throw new Error('parties that are not known were not refused');
  const { id: judgment_id, issued_on, received_on } = judgment.value;
  const code = await takeCode(transaction, unit, received_on);
  const head: FollowHead = { registry_id, id: nextId(), code, unit_id: unit.id, issued_on, last_seq: 1 };
  const closed_through = await findClosedThrough(transaction, registry_id, unit.id);
  const receipt: ActToWrite = {
    id: nextId(),
    code: `${code}.1`,
    seq: 1,
    type: 'received',
    dated_on: received_on,
    booked_on: bookingDay(received_on, closed_through),
    recorded_on: recorded === 'today' ? today : received_on,
    officer_id: null,
    corrects: null,
    data: receiptData(input),
  };
  const state = withAct(issued_on, [], receipt);
  if (!state.ok) return state;
  const entered = await enterNewParties(transaction, unit, placed, today, nextId);
  const names = placed.map(({ choice }) =>
    'code' in choice ? (known.value.get(choice.code)?.name ?? '') : choice.name,
  );
  const searched = [code, judgment.value.number, judgment.value.court, ...names].join(' ');
  const fold = foldOf(state.value, [receipt], await loadCalendar(transaction));
  await insertHead(context, head, { judgment_id, received_on, folded_text: foldVietnamese(searched), fold });
  const parties = (['creditors', 'debtors'] as const).flatMap((side) =>
    input[side].map((choice, index) => {
      const ref = partyRef(choice);
      const id = 'code' in choice ? known.value.get(ref)?.id : entered.get(ref)?.id;
      if (id === undefined) throw new Error(`the party ${ref} was neither found nor entered`);
      return { role: side === 'creditors' ? 'creditor' : 'debtor', ordinal: index + 1, party_id: id.toString() };
    }),
  );
  await sql`
    insert into followed_judgment_party (registry_id, followed_judgment_id, role, ordinal, party_id, unit_id)
    select ${registry_id}, ${head.id}, p.role, p.ordinal, p.party_id, ${unit.id}
    from json_to_recordset(${JSON.stringify(parties)}) as p(role text, ordinal integer, party_id bigint)`.execute(
    transaction,
  );
  const recording = { by: context.actor.id, at: context.now, rule_version: RULE_VERSION };
  await insertActs(transaction, head, [receipt], recording);
  context.emit('administrative-judgment-received', { code, unit: unit.code });
  return accept({ head, judgment: judgment.value.code, receipt });
}

function placedParties(input: FollowInput) {
  return (['creditors', 'debtors'] as const).flatMap((side) =>
    input[side].map((choice, index) => ({ choice, at: `${side}.${index}` })),
  );
}

type JudgmentToFollow = Pick<StoredJudgment, 'id' | 'code' | 'number' | 'court' | 'issued_on' | 'received_on'>;

/** The judgment of the register, or a new one; with everything else that stands against the form. */
async function judgmentOf(
  context: CommandContext,
  unit: Unit,
  input: FollowInput,
  others: readonly Refusal[],
): Promise<Result<JudgmentToFollow>> {
  const { judgment } = input;
  if (!('code' in judgment)) {
    const kind =
      judgment.case_type === 'administrative'
        ? []
        : [
            refusal(
              'judgment-not-administrative',
              'Chỉ theo dõi bản án, quyết định về vụ án hành chính.',
              'judgment.case_type',
            ),
          ];
    if (others.length + kind.length > 0) return refuse(...others, ...kind);
    const entered = await enterJudgment(context, unit, judgment, 'judgment.', context.nextId());
    if (!entered.ok) return entered;
    const { number, court, issued_on, received_on } = judgment;
    return accept({
      ...entered.value,
      number,
      court,
      issued_on: getIsoDay(issued_on),
      received_on: getIsoDay(received_on),
    });
  }
  const found = await findJudgment(context.transaction, unit.registry_id, judgment.code);
  const against = found === undefined ? [unknownJudgment(judgment.code)] : await refuseKnown(context, unit, found);
  if (others.length + against.length > 0) return refuse(...others, ...against);
  if (found === undefined) throw new Error('a judgment that is not known was not refused');
  return accept(found);
}

function unknownJudgment(code: string): Refusal {
  return refusal('judgment-unknown', `Không có bản án "${code}" trong sổ.`, 'judgment.code');
}

/** A judgment of the register must be administrative, of this unit, and not followed yet. */
async function refuseKnown(context: CommandContext, unit: Unit, judgment: StoredJudgment): Promise<Refusal[]> {
  if (judgment.case_type !== 'administrative')
    return [
      refusal(
        'judgment-not-administrative',
        `Bản án ${judgment.number} không phải về vụ án hành chính nên không theo dõi ở sổ này.`,
        'judgment.code',
      ),
    ];
  if (judgment.unit_id !== unit.id)
    return [
      refusal(
        'judgment-of-another-unit',
        `Bản án ${judgment.number} do đơn vị khác nhận; nơi nhận theo dõi (NĐ 71/2016 Đ14 k1).`,
        'judgment.code',
      ),
    ];
  const followed = await sql<{ code: string }>`
    select code from followed_judgment
    where registry_id = ${unit.registry_id} and judgment_id = ${judgment.id}`.execute(context.transaction);
  const code = followed.rows[0]?.code;
  return code === undefined
    ? []
    : [
        refusal(
          'judgment-followed-already',
          `Bản án ${judgment.number} đã được theo dõi với mã ${code}.`,
          'judgment.code',
        ),
      ];
}

async function insertHead(
  context: CommandContext,
  head: FollowHead,
  more: {
    readonly judgment_id: bigint;
    readonly received_on: string;
    readonly folded_text: string;
    readonly fold: ReturnType<typeof foldOf>;
  },
): Promise<void> {
  const { fold } = more;
  await sql`
    insert into followed_judgment (registry_id, id, code, unit_id, judgment_id, received_on, folded_text, content_kind,
      debtor_kind, duty, superior, stage, stage_since, partly, voluntary_ends_on, waiting_petitions, next_due_on,
      next_due_code, last_act_on, last_seq)
    values (${head.registry_id}, ${head.id}, ${head.code}, ${head.unit_id}, ${more.judgment_id}, ${more.received_on},
      ${more.folded_text}, ${fold.content_kind}, ${fold.debtor_kind}, ${fold.duty}, ${fold.superior}, ${fold.stage},
      ${fold.stage_since}, false, ${fold.voluntary_ends_on}, 0, ${fold.next_due_on}, ${fold.next_due_code},
      ${fold.last_act_on}, 1)`.execute(context.transaction);
}
