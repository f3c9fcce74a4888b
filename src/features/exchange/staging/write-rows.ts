/**
 * Writes a package that was checked and carried into the tables of the database, each by one statement. Row level security
 * refuses COPY into these tables, so rows come from the temporary ones.
 */
import { RULE_VERSIONS } from '#law/rule-version.ts';
import type { Actor } from '#platform/actor.ts';
import { FLOW_TABLE_NAMES, FLOW_TABLES } from '#features/casebook/contract.ts';
import { REASON_OF_IMPORT } from '../domain/act-row.ts';
import type { LastNumber } from '../domain/last-numbers.ts';
import type { FlowTotal } from '../domain/flow-total.ts';
import { CopyIn } from './copy-in.ts';
import type { StagedPackage } from './staged-package.ts';

export type Recording = { readonly actor: Actor; readonly at: Temporal.Instant };

/** The law of an act's day as SQL, from the newest back. */
const RULES_OF_DAY = `case ${RULE_VERSIONS.toReversed()
  .map(({ from, text }) => `when dated_on >= date '${from}' then '${text}'`)
  .join(' ')} end`;

const ORGANISATION: readonly string[] = [
  `insert into unit (registry_id, id, code, name, kind, parent_id, valid_from, valid_to)
    select $1, s.id, s.code, s.name, s.kind, coalesce(p.id, k.id), s.valid_from, s.valid_to
    from stage_units s left join stage_units p on p.code = s.parent
    left join unit k on k.registry_id = $1 and k.code = s.parent where not s.known order by s.id`,
];

/** Written once the new units are in sight. */
const REGISTERS: readonly string[] = [
  `insert into staff_member (registry_id, id, code, name)
    select $1, h.id, h.code, (select s.name from stage_staff s where s.code = h.code order by s.line limit 1)
    from staff_at_hand h where not h.known order by h.id`,
  `insert into post (registry_id, id, staff_id, unit_id, post, valid_from, valid_to)
    select $1, s.id, h.id, u.id, s.post, s.valid_from, s.valid_to from stage_staff s
    join staff_at_hand h on h.code = s.code join unit u on u.registry_id = $1 and u.code = s.unit
    where not s.known order by s.id`,
  `insert into party (registry_id, id, code, kind, name, folded_name, identity_number, born_on, address, sector)
    select $1, id, code, kind, name, folded_name, identity_number, born_on, address, sector
    from stage_parties where not known order by id`,
  `insert into judgment (registry_id, id, code, court, number, issued_on, in_force_on, received_on, unit_id, case_type)
    select $1, s.id, s.code, s.court, s.number, s.issued_on, s.in_force_on, s.received_on, u.id, s.case_type
    from stage_judgments s join unit u on u.registry_id = $1 and u.code = s.unit where not s.known order by s.id`,
  `insert into enforcement_case (registry_id, id, code, unit_id, basis, case_type, decision_number, decided_on, judgment_id,
      continues_code, credit_institution, position, position_since, whole_vnd, rest_vnd, collected_vnd, officer_id,
      officer_since, notified_on, verified_on, last_act_on, last_seq)
    select $1, p.id, p.code, p.unit_id, p.basis, p.case_type, p.decision_number, p.decided_on, p.judgment_id, p.continues,
      p.credit_institution, c.position, c.position_since, c.whole_vnd, c.rest_vnd, c.collected_vnd, c.officer_id,
      c.officer_since, c.notified_on, c.verified_on, c.last_act_on, c.last_seq
    from placed_case p join carried_case c on c.id = p.id where not p.known order by p.id`,
  `update enforcement_case e set position = c.position, position_since = c.position_since, whole_vnd = c.whole_vnd,
      rest_vnd = c.rest_vnd, collected_vnd = c.collected_vnd, officer_id = c.officer_id, officer_since = c.officer_since,
      notified_on = c.notified_on, verified_on = c.verified_on, last_act_on = c.last_act_on, last_seq = c.last_seq
    from placed_case p join carried_case c on c.id = p.id
    where p.known and e.registry_id = $1 and e.id = p.id`,
  `insert into case_party (registry_id, case_id, role, ordinal, party_id, unit_id)
    select $1, l.owner_id, l.role, l.ordinal, l.party_id, u.id from listed_party l
    join unit u on u.registry_id = $1 and u.code = l.unit where l.owner = 'case' order by 2, 3, 4`,
  `insert into obligation (registry_id, id, code, case_id, unit_id, ordinal, kind, liability, amount_vnd, description)
    select $1, s.id, s.code, p.id, p.unit_id, row_number() over (partition by p.id order by s.line), s.kind, s.liability,
      s.amount_vnd, s.description
    from stage_obligations s join placed_case p on p.code = s."case" where not s.known order by s.id`,
  `insert into obligation_party (registry_id, obligation_id, role, ordinal, party_id, unit_id)
    select $1, l.owner_id, l.role, l.ordinal, l.party_id, u.id from listed_party l
    join unit u on u.registry_id = $1 and u.code = l.unit where l.owner = 'obligation' order by 2, 3, 4`,
  `insert into movement (registry_id, id, case_id, act_id, unit_id, from_position, to_position, matters, amount_vnd,
      effective_on, booked_on, mirrors_movement_id)
    select $1, id, case_id, act_id, unit_id, from_position, to_position, matters, amount_vnd, effective_on, booked_on,
      mirrors_movement_id from carried_movement order by id`,
];

const ACTS: readonly string[] = [
  `insert into act (registry_id, id, case_id, unit_id, seq, code, type, dated_on, booked_on, amount_vnd, officer_id, data,
      rule_version, recorded_by, recorded_at)
    select $1, c.opening_act_id, p.id, p.unit_id, 1, p.code || '.1', 'decided', p.decided_on, p.booked_on, p.whole_vnd,
      p.officer_id, '{}', ${RULES_OF_DAY.replaceAll('dated_on', 'p.decided_on')}, $2, $3
    from placed_case p join carried_case c on c.id = p.id where not p.known order by p.id`,
  `insert into act (registry_id, id, case_id, unit_id, seq, code, type, dated_on, booked_on, ground, amount_vnd, receiving_unit,
      officer_id, obligation_id, corrects_act_id, number, data, rule_version, recorded_by, recorded_at)
    select $1, id, case_id, unit_id, seq, code, type, dated_on, booked_on, ground, amount_vnd, receiving_unit, officer_id,
      obligation_id, corrects_act_id, number,
      case when type = 'corrected' and not coalesce(data ? 'reason', false)
        then coalesce(data, '{}') || jsonb_build_object('reason', '${REASON_OF_IMPORT}') else coalesce(data, '{}') end,
      ${RULES_OF_DAY}, $2, $3
    from placed_act where not known order by id`,
];

export async function writeUnits(staged: StagedPackage): Promise<void> {
  for (const statement of ORGANISATION) await staged.client.query(statement, [staged.registry_id]);
}

/** Writes everything but units and flows. Calls back before each statement. */
export async function writeRegisters(staged: StagedPackage, recording: Recording, on_step: () => void): Promise<void> {
  const { client, registry_id } = staged;
  for (const statement of REGISTERS) {
    on_step();
    await client.query(statement, [registry_id]);
  }
  for (const statement of ACTS) {
    on_step();
    await client.query(statement, [registry_id, recording.actor.id, recording.at.toString()]);
  }
}

export const WRITING_STEPS = REGISTERS.length + ACTS.length;

/** The unit whose series the number is of: a take-up is the province's, and so is what a room works on, but for its cases' own. */
const SIGNING_UNIT = `
  with recursive upwards as (
    select id, parent_id, kind, 0 as height from unit where registry_id = $1 and id = n.unit_id
    union all
    select u.id, u.parent_id, u.kind, b.height + 1 from unit u join upwards b on u.registry_id = $1 and u.id = b.parent_id
  )
  select coalesce((select id from upwards
    where case when n.register = 'take-up' then kind = 'province-office'
      else n.register = 'decision' or kind not in ('regional-office', 'department') end
    order by height limit 1), n.unit_id) as unit_id`;

/** Raises the series so that the next decision does not take a number that was used before the import. */
export async function raiseNumbers(staged: StagedPackage, numbers: readonly LastNumber[]): Promise<void> {
  if (numbers.length === 0) return;
  await staged.client.query(
    `insert into number_series as s (registry_id, unit_id, register, year, last_number)
     select $1, s.unit_id, n.register, n.year, max(n.last_number)
     from unnest($2::bigint[], $3::text[], $4::int[], $5::bigint[]) as n(unit_id, register, year, last_number)
     cross join lateral (${SIGNING_UNIT}) s
     group by s.unit_id, n.register, n.year
     order by s.unit_id, n.register, n.year
     on conflict (registry_id, unit_id, register, year)
     do update set last_number = greatest(s.last_number, excluded.last_number)`,
    [
      staged.registry_id,
      numbers.map((number) => number.unit_id),
      numbers.map((number) => number.register),
      numbers.map((number) => number.year),
      numbers.map((number) => number.last_number),
    ],
  );
}

const FLOW_COLUMNS = [
  'rules',
  'month',
  'unit_id',
  'officer_id',
  'case_type',
  'basis',
  'credit_institution',
  'line_column',
  'matters',
  'amount_vnd',
];

/** Adds the flows of all cases in the order of their keys; last of all, because other writers share these rows. */
export async function addFlows(staged: StagedPackage, flows: FlowTotal): Promise<void> {
  const { client, registry_id } = staged;
  await client.query(`create temp table carried_flow (rules text, month date, unit_id bigint, officer_id bigint, case_type text,
    basis text, credit_institution boolean, line_column text, matters bigint, amount_vnd bigint) on commit drop`);
  const copy = new CopyIn(client, 'carried_flow', FLOW_COLUMNS);
  for (const flow of flows.rows()) {
    const { rules, month, unit_id, officer_id, case_type, basis, credit_institution, column, matters, amount_vnd } =
      flow;
    copy.add([
      rules,
      `${month}-01`,
      unit_id,
      officer_id,
      case_type,
      basis,
      credit_institution,
      column,
      matters,
      amount_vnd,
    ]);
    await copy.drain();
  }
  await copy.end();
  for (const table of FLOW_TABLE_NAMES) {
    const keys = ['rules', 'month', ...FLOW_TABLES[table], 'line_column'].join(', ');
    // In a registry made by this import there is nothing to add to.
    const adding = staged.is_new_registry
      ? ''
      : `on conflict (registry_id, ${keys}) do update
          set matters = f.matters + excluded.matters, amount_vnd = f.amount_vnd + excluded.amount_vnd`;
    await client.query(
      `insert into ${table} as f (registry_id, ${keys}, matters, amount_vnd)
       select $1, ${keys}, sum(matters)::bigint, sum(amount_vnd)::bigint from carried_flow group by ${keys}
       having sum(matters) <> 0 or sum(amount_vnd) <> 0 order by ${keys} ${adding}`,
      [registry_id],
    );
  }
}
