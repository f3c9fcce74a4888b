/**
 * Brings together what the rules need of each case: its dimensions, its whole amount, and its acts in the order of the file,
 * with codes turned into ids. Days in a closed period are booked on the first open day (architecture 5).
 */
import type { StagedPackage } from './staged-package.ts';

/** Ids of units and parties, of the package and of the database. */
const AT_HAND = `
  create temp table unit_at_hand on commit drop as
    select code, id from stage_units where not known
    union all select code, id from unit where registry_id = :registry;
  create temp table judgment_at_hand on commit drop as
    select s.code, s.id from stage_judgments s
    union all
    select d.code, d.id from judgment d where d.registry_id = :registry
      and not exists (select from stage_judgments s where s.code = d.code)
      and exists (select from stage_cases c where c.judgment = d.code);`;

/** Debtors and creditors of new cases and new obligations, in the order in which they are listed. */
const LISTED_PARTIES = `
  create temp table listed_party on commit drop as
    select listed.owner, listed.owner_id, listed.unit, listed.role, listed.ordinal, coalesce(s.id, d.id) as party_id,
      coalesce(s.sector, d.sector) as sector
    from (
      select 'case' as owner, c.id as owner_id, c.unit, l.* from stage_cases c cross join lateral (
        select 'debtor' as role, p.ordinal::int, p.code from string_to_table(c.debtors, ';') with ordinality p(code, ordinal)
        union all select 'creditor', p.ordinal::int, p.code from string_to_table(c.creditors, ';') with ordinality p(code, ordinal)
      ) l where not c.known
      union all
      select 'obligation', o.id, c.unit, l.* from stage_obligations o join case_at_hand c on c.code = o."case"
      cross join lateral (
        select 'debtor' as role, p.ordinal::int, p.code from string_to_table(o.debtors, ';') with ordinality p(code, ordinal)
        union all select 'creditor', p.ordinal::int, p.code from string_to_table(o.creditors, ';') with ordinality p(code, ordinal)
      ) l where not o.known
    ) listed
    left join stage_parties s on s.code = listed.code
    left join party d on d.registry_id = :registry and d.code = listed.code and s.code is null;`;

/** Where an obligation names no case that is there, the whole of a case without obligations is not known. */
const CASES = `
  create temp table placed_case on commit drop as
    select s.line, s.id, false as known, s.code, u.id as unit_id, h.id as officer_id, j.id as judgment_id, s.basis, s.case_type,
      s.decision_number, s.decided_on,
      case when s.decided_on <= p.closed_through then p.closed_through + 1 else s.decided_on end as booked_on,
      s.continues, coalesce(o.whole_vnd, 0) as whole_vnd, 
      s.sound and o.sound is not false and (o."case" is not null or not stray.obligations) as sound,
      b.owner_id is not null as credit_institution,
      coalesce(f.decision_number, e.decision_number) is not distinct from s.decision_number as keeps_number
    from stage_cases s
    cross join (select exists (select from stage_obligations o where not o.sound
      and not exists (select from case_at_hand c where c.code = o."case")) as obligations) stray
    left join unit_at_hand u on u.code = s.unit
    left join staff_at_hand h on h.code = s.officer
    left join judgment_at_hand j on j.code = s.judgment
    left join closed_period p on p.registry_id = :registry and p.unit_id = u.id
    left join (select "case", sum(amount_vnd)::bigint as whole_vnd, bool_and(sound) as sound
      from stage_obligations group by "case") o on o."case" = s.code
    left join (select distinct owner_id from listed_party
      where owner = 'case' and role = 'creditor' and sector = 'credit-institution') b on b.owner_id = s.id
    left join stage_cases f on f.code = s.continues
    left join enforcement_case e on e.registry_id = :registry and e.code = s.continues and f.code is null
    where not s.known;`;

/** Known cases that get new acts. */
const KNOWN_CASES = `
  insert into placed_case (line, id, known, code, unit_id, officer_id, judgment_id, basis, case_type, decision_number,
      decided_on, booked_on, whole_vnd, sound, credit_institution, keeps_number)
    select 0, c.id, true, c.code, c.unit_id, c.officer_id, c.judgment_id, c.basis, c.case_type, c.decision_number,
      c.decided_on, c.decided_on, c.whole_vnd, true, c.credit_institution, true
    from enforcement_case c join case_at_hand h on h.known and h.id = c.id
    where c.registry_id = :registry and exists (select from stage_acts a where a."case" = c.code and not a.known);`;

const ACTS = `
  create temp table placed_act on commit drop as
    select a.line, a.id, a.known, a.sound, c.id as case_id, c.unit_id, a.code, a.type, a.dated_on,
      case when a.dated_on <= p.closed_through then p.closed_through + 1 else a.dated_on end as booked_on,
      a.ground, a.amount_vnd, a.unit as receiving_unit, h.id as officer_id, coalesce(o.id, od.id) as obligation_id,
      coalesce(t.id, td.id) as corrects_act_id, a.number, a.data,
      max(a.dated_on) over (partition by c.id order by a.line rows between unbounded preceding and 1 preceding) as day_before,
      coalesce(e.last_seq, 1) + count(*) filter (where not a.known) over (partition by c.id order by a.line) as seq
    from stage_acts a join placed_case c on c.code = a."case"
    left join enforcement_case e on c.known and e.registry_id = :registry and e.id = c.id
    left join closed_period p on p.registry_id = :registry and p.unit_id = c.unit_id
    left join staff_at_hand h on h.code = a.officer
    left join stage_obligations o on o.code = a.obligation
    left join obligation od on od.registry_id = :registry and od.code = a.obligation and o.code is null
    left join stage_acts t on t.code = a.corrects
    left join act td on td.registry_id = :registry and td.code = a.corrects and t.code is null;`;

export async function placeRows(staged: StagedPackage): Promise<void> {
  const { client, registry_id } = staged;
  const steps = [AT_HAND, LISTED_PARTIES, CASES, KNOWN_CASES, ACTS].map((step) =>
    step.replaceAll(':registry', String(registry_id)),
  );
  const [at_hand = '', listed = '', cases = '', known = '', acts = ''] = steps;
  await client.query(`${at_hand} analyze unit_at_hand; analyze judgment_at_hand`);
  await client.query(`${listed} analyze listed_party`);
  await client.query(`${cases} ${staged.is_new_registry ? '' : known} analyze placed_case`);
  await client.query(`${acts} analyze placed_act`);
}
