/**
 * Streams the cases of a package with their acts through the rules, some at a time, and copies what comes out into temporary
 * tables: movements, and the state in which each case stands. The flows of all cases are added up on the way.
 */
import type pg from 'pg';
import type { IsoDay } from '#kit/iso-day.ts';
import { statisticalYearOf } from '#kit/statistical-year.ts';
import type { StatisticalYear } from '#kit/statistical-year.ts';
import { KEPT_RULES } from '#law/counting-rules.ts';
import { ACT_CATALOGUE, EMPTY_HISTORY, registerOf } from '#features/cases/public.ts';
import type { CaseHistory, RecordedAct } from '#features/cases/contract.ts';
import { caseFlows, flowDifference } from '#features/casebook/public.ts';
import type { CaseDimensions } from '#features/casebook/contract.ts';
import { findRunningNumber } from '#features/organisation/public.ts';
import { dataOfAct } from '../domain/act-row.ts';
import { carryActs, idsFor, openCase } from '../domain/carry-case.ts';
import type { ActOfPackage } from '../domain/carry-case.ts';
import { FlowTotal } from '../domain/flow-total.ts';
import { LastNumbers } from '../domain/last-numbers.ts';
import { CopyIn } from './copy-in.ts';
import type { CopyValue } from './copy-in.ts';
import type { IdRun } from './id-run.ts';
import { loadHistories } from './load-histories.ts';
import type { StagedPackage } from './staged-package.ts';

export type PlacedCase = {
  readonly line: number;
  readonly id: bigint;
  readonly known: boolean;
  readonly code: string;
  readonly unit_id: bigint;
  readonly officer_id: bigint;
  readonly basis: string;
  readonly case_type: string;
  readonly decision_number: string;
  readonly decided_on: IsoDay;
  readonly booked_on: IsoDay;
  readonly whole_vnd: bigint;
  readonly sound: boolean;
  readonly credit_institution: boolean;
  /** It goes on under the number of the case it continues, which is of another unit's series. */
  readonly keeps_number: boolean;
};

type PlacedAct = {
  readonly line: number;
  readonly id: bigint;
  readonly sound: boolean;
  readonly case_id: bigint;
  readonly code: string;
  readonly type: string;
  readonly dated_on: IsoDay;
  readonly booked_on: IsoDay;
  readonly ground: string | null;
  readonly amount_vnd: bigint | null;
  readonly receiving_unit: string | null;
  readonly officer_id: bigint | null;
  readonly corrects_act_id: bigint | null;
  readonly number: string | null;
  readonly data: string | null;
  readonly day_before: IsoDay | null;
  readonly seq: bigint;
};

export type CarryTools = {
  readonly ids: IdRun;
  readonly opened_through_year: StatisticalYear;
  readonly on_cases: (count: number) => void;
};

const CASES_AT_ONCE = 1_000;
const ACTS_AT_ONCE = 4_000;

const CARRIED_TABLES = `
  create temp table carried_movement (id bigint, case_id bigint, act_id bigint, unit_id bigint, from_position text,
    to_position text, matters smallint, amount_vnd bigint, effective_on date, booked_on date, mirrors_movement_id bigint)
    on commit drop;
  create temp table carried_case (id bigint, opening_act_id bigint, position text, position_since date, whole_vnd bigint,
    rest_vnd bigint, collected_vnd bigint, officer_id bigint, officer_since date, notified_on date, verified_on date,
    last_act_on date, last_seq int) on commit drop;`;

const MOVEMENT_COLUMNS = [
  'id',
  'case_id',
  'act_id',
  'unit_id',
  'from_position',
  'to_position',
  'matters',
  'amount_vnd',
  'effective_on',
  'booked_on',
  'mirrors_movement_id',
];
const CASE_COLUMNS = [
  'id',
  'opening_act_id',
  'position',
  'position_since',
  'whole_vnd',
  'rest_vnd',
  'collected_vnd',
  'officer_id',
  'officer_since',
  'notified_on',
  'verified_on',
  'last_act_on',
  'last_seq',
];

/** What the cases come to together. */
export type CarriedTotals = { readonly flows: FlowTotal; readonly numbers: LastNumbers };

export async function carryCases(staged: StagedPackage, tools: CarryTools): Promise<CarriedTotals> {
  const { client } = staged;
  const carrier = new Carrier(staged, tools);
  await client.query(CARRIED_TABLES);
  await client.query('declare case_cursor no scroll cursor for select * from placed_case order by id');
  const acts = new ActCursor(client);
  await acts.open();
  for (;;) {
    const { rows } = await client.query<PlacedCase>(`fetch ${CASES_AT_ONCE} from case_cursor`);
    if (rows.length > 0) await carrier.carry(rows, acts);
    tools.on_cases(rows.length);
    if (rows.length < CASES_AT_ONCE) break;
  }
  await client.query('close case_cursor; close act_cursor');
  return carrier.totals;
}

/** Gives the acts of one case after another; cases are asked for in the order of their ids. */
class ActCursor {
  readonly #client: pg.ClientBase;
  #rows: PlacedAct[] = [];
  #at = 0;
  #has_ended = false;

  constructor(client: pg.ClientBase) {
    this.#client = client;
  }

  async open(): Promise<void> {
    await this.#client.query(`declare act_cursor no scroll cursor for
      select line, id, sound, case_id, code, type, dated_on, booked_on, ground, amount_vnd, receiving_unit, officer_id,
        corrects_act_id, number, data::text as data, day_before, seq
      from placed_act where not known order by case_id, line`);
  }

  async actsOf(case_id: bigint): Promise<PlacedAct[]> {
    const acts: PlacedAct[] = [];
    for (;;) {
      const row = this.#rows[this.#at] ?? (await this.#refill());
      if (row === undefined || row.case_id !== case_id) return acts;
      acts.push(row);
      this.#at += 1;
    }
  }

  async #refill(): Promise<PlacedAct | undefined> {
    if (this.#has_ended) return undefined;
    const { rows } = await this.#client.query<PlacedAct>(`fetch ${ACTS_AT_ONCE} from act_cursor`);
    this.#has_ended = rows.length < ACTS_AT_ONCE;
    this.#rows = rows;
    this.#at = 0;
    return rows[0];
  }
}

class Carrier {
  readonly totals: CarriedTotals = { flows: new FlowTotal(), numbers: new LastNumbers() };
  readonly #staged: StagedPackage;
  readonly #tools: CarryTools;
  /** Then the whole amount of no new case is known. */
  readonly #has_broken_obligations: boolean;
  #movements: CopyValue[][] = [];
  #cases: CopyValue[][] = [];

  constructor(staged: StagedPackage, tools: CarryTools) {
    this.#staged = staged;
    this.#has_broken_obligations = staged.files.get('obligations')?.is_broken === true;
    this.#tools = tools;
  }

  async carry(cases: readonly PlacedCase[], acts: ActCursor): Promise<void> {
    const { client, registry_id, faults } = this.#staged;
    const known = cases.filter((placed) => placed.known).map((placed) => placed.id);
    const histories = await loadHistories(client, registry_id, known);
    for (const placed of cases) {
      const own = await acts.actsOf(placed.id);
      await this.#tools.ids.ensure(idsFor(own.length));
      if (placed.sound && (placed.known || !this.#has_broken_obligations))
        this.#carryOne(placed, own, histories.get(placed.id));
    }
    await faults.drain();
    await this.#copyOut();
  }

  #carryOne(placed: PlacedCase, acts: readonly PlacedAct[], kept: CaseHistory | undefined): void {
    const { ids } = this.#tools;
    const nextId = (): bigint => ids.next();
    const opening_act_id = placed.known ? null : nextId();
    const opened = openOrKept(placed, kept, opening_act_id, nextId);
    if (!opened.ok) {
      const [refused] = opened.refusals;
      this.#note('cases', placed.line, 'code', refused?.sentence ?? '');
      return;
    }
    const carried = carryActs(opened.value, acts.map(actOfPackage), nextId);
    if (carried.fault !== null) this.#note('acts', carried.fault.line, carried.fault.column, carried.fault.sentence);
    // A package with one fault is not imported: what follows from the others is not needed any more.
    if (this.#staged.faults.count > 0) return;
    const before = kept ?? EMPTY_HISTORY;
    this.#keep(placed, opening_act_id, before, carried.history);
    this.#addUp(placed, acts, before, carried.history);
  }

  #note(table: 'cases' | 'acts', line: number, column: string, sentence: string): void {
    const file = this.#staged.files.get(table)?.name ?? table;
    this.#staged.faults.add({ table, file, line, column, sentence });
  }

  #keep(placed: PlacedCase, opening_act_id: bigint | null, before: CaseHistory, after: CaseHistory): void {
    for (const movement of after.movements.slice(before.movements.length))
      this.#movements.push([
        movement.id,
        placed.id,
        movement.act_id,
        placed.unit_id,
        movement.from_position,
        movement.to_position,
        movement.matters,
        movement.amount_vnd,
        movement.effective_on,
        movement.booked_on,
        movement.mirrors_movement_id,
      ]);
    const { state } = after;
    this.#cases.push([
      placed.id,
      opening_act_id,
      state.position,
      state.position_since,
      state.whole_vnd,
      state.rest_vnd,
      state.collected_vnd,
      state.officer_id,
      state.officer_since,
      state.notified_on,
      state.verified_on,
      state.last_act_on,
      after.acts.reduce((last, act) => Math.max(last, act.seq), 0),
    ]);
  }

  #addUp(placed: PlacedCase, acts: readonly PlacedAct[], before: CaseHistory, after: CaseHistory): void {
    const { registry_id } = this.#staged;
    const { opened_through_year } = this.#tools;
    const { unit_id, basis, case_type, credit_institution } = placed;
    const dimensions: CaseDimensions = {
      registry_id,
      case_id: placed.id,
      unit_id,
      basis,
      case_type,
      credit_institution,
    };
    for (const rules of KEPT_RULES) {
      const flows = caseFlows(after.movements, after.holdings, rules, opened_through_year);
      const earlier = placed.known ? caseFlows(before.movements, before.holdings, rules, opened_through_year) : [];
      this.totals.flows.add(dimensions, rules.code, placed.known ? flowDifference(earlier, flows) : flows);
    }
    const { numbers } = this.totals;
    if (!placed.known && !placed.keeps_number)
      numbers.add(unit_id, 'decision', statisticalYearOf(placed.decided_on), findRunningNumber(placed.decision_number));
    for (const act of acts) {
      const definition = ACT_CATALOGUE.get(act.type);
      const register =
        definition === undefined ? null : registerOf(definition, { ...act, data: dataOfAct(act.type, act.data) });
      if (act.number !== null && register !== null)
        numbers.add(unit_id, register, statisticalYearOf(act.dated_on), findRunningNumber(act.number));
    }
  }

  async #copyOut(): Promise<void> {
    const { client, faults } = this.#staged;
    const outputs = [
      ['carried_movement', MOVEMENT_COLUMNS, this.#movements],
      ['carried_case', CASE_COLUMNS, this.#cases],
    ] as const;
    this.#movements = [];
    this.#cases = [];
    if (faults.count > 0) return;
    for (const [table, columns, rows] of outputs) {
      const copy = new CopyIn(client, table, columns);
      for (const row of rows) copy.add(row);
      await copy.end();
    }
  }
}

function openOrKept(
  placed: PlacedCase,
  kept: CaseHistory | undefined,
  opening_act_id: bigint | null,
  nextId: () => bigint,
): ReturnType<typeof openCase> {
  if (kept !== undefined) return { ok: true, value: kept };
  if (opening_act_id === null) throw new Error(`the case ${placed.code} has no acts in the database`);
  const { code, decided_on, booked_on, officer_id, whole_vnd } = placed;
  return openCase({ act_id: opening_act_id, case_code: code, decided_on, booked_on, officer_id, whole_vnd }, nextId);
}

function actOfPackage(row: PlacedAct): ActOfPackage {
  const act: RecordedAct = {
    id: row.id,
    code: row.code,
    seq: Number(row.seq),
    type: row.type,
    dated_on: row.dated_on,
    booked_on: row.booked_on,
    ground: row.ground,
    amount_vnd: row.amount_vnd,
    receiving_unit: row.receiving_unit,
    officer_id: row.officer_id,
    corrects_act_id: row.corrects_act_id,
    data: dataOfAct(row.type, row.data),
  };
  return { line: row.line, sound: row.sound, day_before: row.day_before, act };
}
