/** What the codes in a drafted decision stand for: unit, judgment, request, parties, officer, the case it goes on from. */
import { sql } from 'kysely';
import { findIsoDay, getIsoDay } from '#kit/iso-day.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Refusal, Result } from '#kit/result.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import type { Position } from '#law/positions.ts';
import type { Connection } from '#platform/database.ts';
import { claimRequest, findJudgment, findKnownParties } from '#features/intake/public.ts';
import type { StoredJudgment, StoredParty, StoredRequest } from '#features/intake/public.ts';
import { lateArticle, requestTiming } from '#features/intake/contract.ts';
import { findOfficerServing, findUnitByCode } from '#features/organisation/public.ts';
import { loadCalendar, loadLawSettings } from '#features/rulebook/public.ts';
import { checkOpening, placedParties } from '../domain/opening.ts';
import type { OpeningInput } from '../domain/opening.ts';

export type DecidingUnit = NonNullable<Awaited<ReturnType<typeof findUnitByCode>>>;

/** What a unit may know of a case that it goes on from, wherever that stands in the province. */
export type ContinuedCase = {
  readonly code: string;
  readonly decision_number: string;
  readonly case_position: Position;
  readonly position_since: IsoDay;
  readonly decided_on: IsoDay;
  readonly unit_id: bigint;
};

export type ResolvedOpening = {
  readonly unit: DecidingUnit;
  /** Null where the judgment is entered with the decision. */
  readonly judgment: StoredJudgment | null;
  readonly request: StoredRequest | null;
  /** The known parties by code. */
  readonly parties: ReadonlyMap<string, StoredParty>;
  readonly officer_id: bigint;
  readonly continued: ContinuedCase | null;
};

export async function findDecidingUnit(connection: Connection, code: string): Promise<Result<DecidingUnit>> {
  const unit = await findUnitByCode(connection, code);
  return unit === undefined ? refuse(refusal('unit-unknown', `Không có đơn vị "${code}".`, 'unit')) : accept(unit);
}

/** Resolves a draft with a day that exists; all its refusals, of codes and of what only shows once they are known, in one answer. */
export async function resolveOpening(
  transaction: Connection,
  unit: DecidingUnit,
  input: OpeningInput,
  today: IsoDay,
): Promise<Result<ResolvedOpening>> {
  const { registry_id } = unit;
  const decided_on = getIsoDay(input.decided_on);
  const judgment = 'code' in input.judgment ? await findJudgment(transaction, registry_id, input.judgment.code) : null;
  const request = input.request === null ? accept(null) : await claimRequest(transaction, input.request);
  const parties = await findKnownParties(transaction, registry_id, placedParties(input));
  const officer = await findOfficerServing(transaction, registry_id, unit.id, input.officer, decided_on);
  const continued = input.continues === null ? null : await findContinued(transaction, input.continues);
  const refusals = [
    ...refuseUnit(unit, decided_on),
    ...refuseJudgment(input, judgment),
    ...(request.ok ? refuseRequest(input, unit, request.value) : request.refusals),
    ...(parties.ok ? [] : parties.refusals),
    ...(officer === undefined ? [officerNotServing(input.officer, unit, decided_on)] : []),
    ...refuseContinued(input, continued),
    ...(await refuseLapsed(transaction, input, judgment ?? null, request.ok ? request.value : null)),
    ...checkOpening(input, today, {
      ...(judgment === null || judgment === undefined ? {} : { judgment }),
      ...(request.ok && request.value !== null
        ? { request: { received_on: request.value.received_on, requester: request.value.requester_code } }
        : {}),
      ...(parties.ok ? { parties: parties.value } : {}),
    }),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  if (!parties.ok || officer === undefined || judgment === undefined || !request.ok || continued === undefined)
    throw new Error('a code that was not resolved was not refused');
  return accept({
    unit,
    judgment,
    request: request.value,
    parties: parties.value,
    officer_id: officer.staff_id,
    continued,
  });
}

function refuseUnit(unit: DecidingUnit, decided_on: IsoDay): Refusal[] {
  if (unit.valid_from <= decided_on && (unit.valid_to === null || unit.valid_to >= decided_on)) return [];
  return [refusal('unit-not-working', `${unit.name} không hoạt động vào ngày ${formatDate(decided_on)}.`, 'unit')];
}

function refuseJudgment(input: OpeningInput, judgment: StoredJudgment | null | undefined): Refusal[] {
  return judgment === undefined && 'code' in input.judgment
    ? [refusal('judgment-unknown', `Không có bản án "${input.judgment.code}" trong sổ.`, 'judgment.code')]
    : [];
}

/** The request must be one of this unit on this judgment. */
function refuseRequest(input: OpeningInput, unit: DecidingUnit, request: StoredRequest | null): Refusal[] {
  if (request === null) return [];
  if (request.unit_id !== unit.id)
    return [refusal('request-unknown', `Yêu cầu ${request.code} không ở trong sổ của ${unit.name}.`, 'request')];
  return 'code' in input.judgment && input.judgment.code === request.judgment_code
    ? []
    : [
        refusal(
          'request-of-another-judgment',
          `Yêu cầu ${request.code} thuộc bản án ${request.judgment_code}, không phải bản án đang chọn.`,
          'request',
        ),
      ];
}

/**
 * Nothing is enforced on a lapsed claim (Luật THADS Đ30 k1): the request must have come in time, or the head have accepted it. Without
 * a request of the register its day is not known, and the decision's stands for it. Maintenance falls due period by period; what
 * goes on from another case was asked for there.
 */
async function refuseLapsed(
  transaction: Connection,
  input: OpeningInput,
  judgment: StoredJudgment | null,
  request: StoredRequest | null,
): Promise<Refusal[]> {
  if (input.basis !== 'on-request' || input.happened === true || input.continues !== null) return [];
  if (input.obligations.some(({ kind }) => kind === 'maintenance')) return [];
  if (request !== null && request.late_accepted_on !== null) return [];
  const in_force_on = 'code' in input.judgment ? (judgment?.in_force_on ?? null) : input.judgment.in_force_on;
  const from = findIsoDay(in_force_on ?? '');
  if (from === undefined) return [];
  const asked_on = request?.received_on ?? getIsoDay(input.decided_on);
  const settings = await loadLawSettings(transaction, asked_on);
  const timing = requestTiming(from, asked_on, await loadCalendar(transaction), settings);
  if (timing === null || timing.in_time) return [];
  const ended = `Thời hiệu yêu cầu thi hành án hết ngày ${formatDate(timing.expires_on)} (${timing.article})`;
  return [
    refusal(
      'law-claim-lapsed',
      request === null
        ? `${ended}; hãy vào sổ yêu cầu và chọn yêu cầu nhận trong thời hiệu hoặc được chấp nhận quá hạn (${lateArticle(asked_on)}).`
        : `${ended}; yêu cầu ${request.code} nhận ngày ${formatDate(asked_on)} phải được Thủ trưởng chấp nhận trước, hoặc bị từ chối (${lateArticle(asked_on)}).`,
      'request',
    ),
  ];
}

function officerNotServing(code: string, unit: DecidingUnit, decided_on: IsoDay): Refusal {
  return refusal(
    'officer-not-serving',
    `"${code}" không làm chấp hành viên ở ${unit.name} vào ngày ${formatDate(decided_on)}.`,
    'officer',
  );
}

function refuseContinued(input: OpeningInput, continued: ContinuedCase | null | undefined): Refusal[] {
  if (continued === null) return [];
  if (continued === undefined)
    return [refusal('case-unknown', `Không có hồ sơ "${input.continues ?? ''}" để thi hành tiếp.`, 'continues')];
  if (input.decided_on < continued.decided_on)
    return [
      refusal(
        'decision-before-continued',
        `Ngày ra quyết định ${formatDate(input.decided_on)} trước quyết định ${continued.decision_number} ngày ${formatDate(continued.decided_on)} mà nó tiếp tục.`,
        'decided_on',
      ),
    ];
  if (continued.case_position === 'taken-up' && input.decided_on < continued.position_since)
    return [
      refusal(
        'decision-before-take-up',
        `Hồ sơ ${continued.code} được rút lên ngày ${formatDate(continued.position_since)}, sau ngày ra quyết định ${formatDate(input.decided_on)}.`,
        'decided_on',
      ),
    ];
  return [];
}

/** Through a function of its own, because the case may lie in a unit that the actor does not see. */
async function findContinued(connection: Connection, code: string): Promise<ContinuedCase | undefined> {
  const result = await sql<ContinuedCase>`
    select code, decision_number, case_position, position_since, decided_on, unit_id
    from find_continued_case(${code})`.execute(connection);
  return result.rows[0];
}
