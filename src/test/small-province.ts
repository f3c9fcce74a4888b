/**
 * A small province for tests: a province office with two district offices, a few people, and cases written as the intake
 * writes them. Everything goes through the owner of the tables, so that tests of rights start from rows they did not make.
 */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import { getIsoDay } from '#kit/iso-day.ts';
import { makeActor } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';
import type { Connection } from '#platform/database.ts';
import type { Platform } from '#platform/platform.ts';
import type { CaseHistory } from '#features/cases/contract.ts';
import { ACT_CATALOGUE, appendAct, EMPTY_HISTORY } from '#features/cases/public.ts';
import { writeTogether } from '#platform/command.ts';
import { holdRegistry, postToCaseBook } from '#features/casebook/public.ts';

export type SmallProvince = {
  readonly registry_id: bigint;
  readonly province_office: bigint;
  readonly district_a: bigint;
  readonly district_b: bigint;
  readonly head_a: bigint;
  readonly officer_a1: bigint;
  readonly officer_a2: bigint;
  readonly officer_b1: bigint;
  /** Sees and may do everything. */
  readonly operator: Actor;
};

const BEGAN: IsoDay = getIsoDay('2015-01-01');

/** Makes units TT-CUC, TT-A, TT-B; staff TT-A-head, TT-A-1, TT-A-2, TT-B-1; the registry opened through `year`. */
export async function makeSmallProvince(platform: Platform, year: number): Promise<SmallProvince> {
  const next = await platform.ids.take(40);
  const registry_id = next();
  const [province_office, district_a, district_b] = [next(), next(), next()];
  const [head_a, officer_a1, officer_a2, officer_b1] = [next(), next(), next(), next()];
  const operator = makeActor({
    id: 0n,
    name: 'operator',
    registry_id,
    registries: [registry_id],
    units: [province_office, district_a, district_b],
    grants: new Map(),
    everything: true,
  });
  await platform.database.as(operator, async (connection) => {
    await sql`insert into registry (registry_id, code, name, opened_through_year)
      values (${registry_id}, 'TT', 'Tỉnh thử', ${year})`.execute(connection);
    await sql`insert into unit (registry_id, id, code, name, kind, parent_id, valid_from) values
      (${registry_id}, ${province_office}, 'TT-CUC', 'Cục Thi hành án dân sự tỉnh thử', 'province-office', null, ${BEGAN}),
      (${registry_id}, ${district_a}, 'TT-A', 'Chi cục Thi hành án dân sự huyện A', 'district-office', ${province_office}, ${BEGAN}),
      (${registry_id}, ${district_b}, 'TT-B', 'Chi cục Thi hành án dân sự huyện B', 'district-office', ${province_office}, ${BEGAN})`.execute(
      connection,
    );
    for (const [id, code, unit, post] of [
      [head_a, 'TT-A-head', district_a, 'head'],
      [officer_a1, 'TT-A-1', district_a, 'officer'],
      [officer_a2, 'TT-A-2', district_a, 'officer'],
      [officer_b1, 'TT-B-1', district_b, 'officer'],
    ] as const) {
      await sql`insert into staff_member (registry_id, id, code, name) values (${registry_id}, ${id}, ${code}, ${`Người ${code}`})`.execute(
        connection,
      );
      await sql`insert into post (registry_id, id, staff_id, unit_id, post, valid_from)
        values (${registry_id}, ${next()}, ${id}, ${unit}, ${post}, ${BEGAN})`.execute(connection);
    }
  });
  return { registry_id, province_office, district_a, district_b, head_a, officer_a1, officer_a2, officer_b1, operator };
}

export type SmallCase = {
  readonly code: string;
  readonly unit_id: bigint;
  readonly officer_id: bigint;
  readonly decided_on: IsoDay;
  readonly amount_vnd: bigint;
  readonly credit_institution?: boolean;
};

/** Opens a case with one debtor and one obligation, as the intake does it. */
export async function makeCase(platform: Platform, province: SmallProvince, fields: SmallCase): Promise<void> {
  const { registry_id, operator } = province;
  const next = await platform.ids.take(40);
  await platform.database.as(operator, (connection) =>
    connection.transaction().execute(async (transaction) => {
      const opened = await holdRegistry(transaction, registry_id);
      const [case_id, act_id] = [next(), next()];
      const opening = openingOf(fields, act_id, next);
      await insertCase(transaction, registry_id, case_id, fields, next);
      await insertDecision(transaction, registry_id, case_id, act_id, fields);
      const posted = postToCaseBook(
        {
          registry_id,
          case_id,
          unit_id: fields.unit_id,
          basis: 'ex-officio',
          case_type: 'civil',
          credit_institution: fields.credit_institution ?? false,
        },
        { movements: [], holdings: [] },
        opening,
        opened,
      );
      await writeTogether(transaction, posted);
    }),
  );
}

function openingOf(fields: SmallCase, act_id: bigint, next: () => bigint): CaseHistory {
  const { code, officer_id, decided_on, amount_vnd } = fields;
  const opening = appendAct(
    EMPTY_HISTORY,
    {
      id: act_id,
      code: `${code}.1`,
      seq: 1,
      type: 'decided',
      dated_on: decided_on,
      booked_on: decided_on,
      ground: null,
      amount_vnd,
      receiving_unit: null,
      officer_id,
      corrects_act_id: null,
      data: {},
    },
    ACT_CATALOGUE,
    next,
  );
  if (!opening.ok) throw new Error(JSON.stringify(opening.refusals));
  return opening.value;
}

async function insertCase(
  transaction: Connection,
  registry_id: bigint,
  case_id: bigint,
  fields: SmallCase,
  next: () => bigint,
): Promise<void> {
  const { code, unit_id, officer_id, decided_on, amount_vnd } = fields;
  const [party_id, judgment_id, obligation_id] = [next(), next(), next()];
  await sql`insert into party (registry_id, id, code, kind, name, folded_name)
    values (${registry_id}, ${party_id}, ${`d-${code}`}, 'person', 'Nguyễn Văn Thành', 'nguyen van thanh')`.execute(
    transaction,
  );
  await sql`insert into judgment (registry_id, id, code, court, number, issued_on, received_on, unit_id, case_type)
    values (${registry_id}, ${judgment_id}, ${`J-${code}`}, 'TAND huyện A', '1/2020/DS-ST', ${decided_on}, ${decided_on},
      ${unit_id}, 'civil')`.execute(transaction);
  await sql`insert into enforcement_case (registry_id, id, code, unit_id, basis, case_type, decision_number, decided_on,
      judgment_id, credit_institution, position, position_since, whole_vnd, rest_vnd, collected_vnd, officer_id,
      officer_since, last_act_on, last_seq)
    values (${registry_id}, ${case_id}, ${code}, ${unit_id}, 'ex-officio', 'civil', ${`${code}/QĐ`}, ${decided_on},
      ${judgment_id}, ${fields.credit_institution ?? false}, 'active', ${decided_on}, ${amount_vnd}, ${amount_vnd}, 0,
      ${officer_id}, ${decided_on}, ${decided_on}, 1)`.execute(transaction);
  await sql`insert into case_party (registry_id, case_id, role, ordinal, party_id, unit_id)
    values (${registry_id}, ${case_id}, 'debtor', 1, ${party_id}, ${unit_id})`.execute(transaction);
  await sql`insert into obligation (registry_id, id, code, case_id, unit_id, ordinal, kind, amount_vnd)
    values (${registry_id}, ${obligation_id}, ${`${code}-o1`}, ${case_id}, ${unit_id}, 1, 'debt', ${amount_vnd})`.execute(
    transaction,
  );
}

async function insertDecision(
  transaction: Connection,
  registry_id: bigint,
  case_id: bigint,
  act_id: bigint,
  fields: SmallCase,
): Promise<void> {
  const { code, unit_id, officer_id, decided_on, amount_vnd } = fields;
  await sql`insert into act (registry_id, id, case_id, unit_id, seq, code, type, dated_on, booked_on, amount_vnd, officer_id,
      data, rule_version, recorded_by, recorded_at)
    values (${registry_id}, ${act_id}, ${case_id}, ${unit_id}, 1, ${`${code}.1`}, 'decided', ${decided_on}, ${decided_on},
      ${amount_vnd}, ${officer_id}, '{}', 'thử', 0, now())`.execute(transaction);
}
