/**
 * Rebuilds from the acts of every case what the database keeps beside them (state, movements, flows) and tells every
 * difference. One unit is held in memory at a time. Cost: some 0.1 ms an act; the 41,000 acts of a province take some seconds.
 */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Connection } from '#platform/database.ts';
import { FLOW_TABLES } from '#features/casebook/contract.ts';
import type { CaseDimensions, FlowTable } from '#features/casebook/contract.ts';
import type { RecordedAct } from '#features/cases/contract.ts';
import { compareMovements, compareState, rebuild } from '../domain/rebuild.ts';
import type { CheckDifference, StoredState } from '../domain/rebuild.ts';
import { UnitFlows } from '../domain/unit-flows.ts';
import type { StoredFlow } from '../domain/unit-flows.ts';
import { batchesOf, inOrder, loadMovementsOf, unnestKeys } from '../store.ts';
import type { CaseKey } from '../store.ts';
import { readTogether } from './read-together.ts';

export type CheckAnswer = {
  readonly cases: number;
  /** Acts without the enforcement decisions that open the cases, as a package counts them. */
  readonly acts: number;
  /** At most a thousand; `more_differences` counts the others. */
  readonly differences: readonly CheckDifference[];
  readonly more_differences?: number;
};

type StoredCase = {
  readonly code: string;
  readonly dimensions: CaseDimensions;
  readonly state: StoredState;
  readonly opened_through_year: number;
};

const CASES_IN_A_BATCH = 1_000;
const FLOWS_IN_A_BATCH = 5_000;
const DIFFERENCES_TOLD = 1_000;

/** Checks every case in the reader's sight in one snapshot, while others go on writing. */
export async function check(connection: Connection): Promise<CheckAnswer> {
  return readTogether(connection, async (snapshot) => {
    const tally = new Tally();
    const stored = {
      month_flow: new FlowReader(snapshot, 'month_flow'),
      month_flow_case_type: new FlowReader(snapshot, 'month_flow_case_type'),
      month_flow_unit: new FlowReader(snapshot, 'month_flow_unit'),
    };
    const flows = new UnitFlows();
    let unit: UnitKey | null = null;
    const finish = async (done: UnitKey | null) => {
      // Flows of units without cases come before, with nothing to set against them.
      const kept = {
        month_flow: await stored.month_flow.takeThrough(done),
        month_flow_case_type: await stored.month_flow_case_type.takeThrough(done),
        month_flow_unit: await stored.month_flow_unit.takeThrough(done),
      };
      tally.add(flows.compare(kept));
    };
    for await (const batch of batchesOf<CaseRow>(snapshot, 'checked_cases', caseQuery(), CASES_IN_A_BATCH)) {
      const cases = batch.map(storedCaseOf);
      const keys = cases.map((row) => row.dimensions);
      const acts = await loadActsOf(snapshot, keys);
      const movements = await loadMovementsOf(snapshot, keys);
      for (const [at, row] of cases.entries()) {
        const { registry_id, unit_id } = row.dimensions;
        // oxlint-disable-next-line no-await-in-loop -- once a unit
        if (unit !== null && (unit.registry_id !== registry_id || unit.unit_id !== unit_id)) await finish(unit);
        unit = { registry_id, unit_id };
        const { history, differences } = rebuild(row.code, acts[at] ?? []);
        tally.addCase(acts[at] ?? []);
        tally.add(differences);
        tally.add(compareState(row.code, row.state, history));
        tally.add(compareMovements(row.code, movements[at] ?? [], history));
        flows.addCase(row.dimensions, history, row.opened_through_year);
      }
    }
    await finish(null);
    return tally.answer();
  });
}

/** Counts, and keeps the first differences. */
class Tally {
  #cases = 0;
  #acts = 0;
  #more = 0;
  readonly #differences: CheckDifference[] = [];

  addCase(acts: readonly RecordedAct[]): void {
    this.#cases += 1;
    this.#acts += acts.filter((act) => act.type !== 'decided').length;
  }

  add(differences: readonly CheckDifference[]): void {
    const room = DIFFERENCES_TOLD - this.#differences.length;
    this.#differences.push(...differences.slice(0, room));
    this.#more += Math.max(0, differences.length - room);
  }

  answer(): CheckAnswer {
    const answer = { cases: this.#cases, acts: this.#acts, differences: this.#differences };
    return this.#more === 0 ? answer : { ...answer, more_differences: this.#more };
  }
}

type UnitKey = { readonly registry_id: bigint; readonly unit_id: bigint };

/** Reads a flow table unit by unit, in the order in which the cases come. */
class FlowReader {
  readonly #batches: AsyncGenerator<StoredFlow[]>;
  #waiting: StoredFlow[] = [];
  #ended = false;

  constructor(snapshot: Connection, table: FlowTable) {
    this.#batches = batchesOf<StoredFlow>(snapshot, `checked_${table}`, flowQuery(table), FLOWS_IN_A_BATCH);
  }

  /** The rows up to and including a unit; all that are left where there is none. */
  async takeThrough(unit: UnitKey | null): Promise<StoredFlow[]> {
    const taken: StoredFlow[] = [];
    for (;;) {
      const end = unit === null ? -1 : this.#waiting.findIndex((row) => isAfter(row, unit));
      taken.push(...this.#waiting.splice(0, end === -1 ? this.#waiting.length : end));
      if (end !== -1 || this.#ended) return taken;
      // oxlint-disable-next-line no-await-in-loop -- thousands of rows at a time
      const next = await this.#batches.next();
      if (next.done === true) this.#ended = true;
      else this.#waiting = next.value;
    }
  }
}

function isAfter(row: UnitKey, unit: UnitKey): boolean {
  return row.registry_id > unit.registry_id || (row.registry_id === unit.registry_id && row.unit_id > unit.unit_id);
}

function flowQuery(table: FlowTable): RawBuilder<unknown> {
  const keys: readonly string[] = FLOW_TABLES[table];
  const officer = keys.includes('officer_id') ? sql`officer_id` : sql`null::bigint as officer_id`;
  const case_type = keys.includes('case_type') ? sql`case_type` : sql`null::text as case_type`;
  return sql`
    select registry_id, unit_id, rules, month, ${officer}, ${case_type}, basis, credit_institution, line_column, matters, amount_vnd
    from ${sql.table(table)}
    where registry_id = any ((select actor_registries())::bigint[])
    order by registry_id, unit_id`;
}

type CaseRow = CaseDimensions & StoredState & { readonly code: string; readonly opened_through_year: number };

function caseQuery(): RawBuilder<unknown> {
  return sql`
    select c.registry_id, c.id as case_id, c.unit_id, c.basis, c.case_type, c.credit_institution, c.code,
      c.position, c.position_since, c.whole_vnd, c.rest_vnd, c.collected_vnd, c.officer_id, c.officer_since, c.notified_on,
      c.verified_on, c.last_act_on, c.last_seq, r.opened_through_year
    from enforcement_case c join registry r on r.registry_id = c.registry_id
    where c.registry_id = any ((select actor_registries())::bigint[])
    order by c.registry_id, c.unit_id, c.id`;
}

function storedCaseOf(row: CaseRow): StoredCase {
  const { code, opened_through_year, registry_id, case_id, unit_id, basis, case_type, credit_institution, ...state } =
    row;
  return {
    code,
    opened_through_year,
    dimensions: { registry_id, case_id, unit_id, basis, case_type, credit_institution },
    state,
  };
}

async function loadActsOf(connection: Connection, keys: readonly CaseKey[]): Promise<RecordedAct[][]> {
  const found = await sql<RecordedAct & { ordinal: number }>`
    select k.ordinal::int, a.id, a.code, a.seq, a.type, a.dated_on, a.booked_on, a.ground, a.amount_vnd, a.receiving_unit,
      a.officer_id, a.corrects_act_id, a.data
    from ${unnestKeys(keys)} as k(registry_id, case_id, ordinal)
    join act a on a.registry_id = k.registry_id and a.case_id = k.case_id
    order by k.ordinal, a.seq`.execute(connection);
  return inOrder(keys.length, found.rows);
}
