/**
 * A country for benchmarks: registers with their units and officers, and cases whose acts follow the plain paths of practice,
 * each recorded by the rules and written with its movements and flows as the program would have written them.
 */
import { once } from 'node:events';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { firstDayOf, getIsoDay, isoDayOf, plainDateOf } from '#kit/iso-day.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { RULES_2019 } from '#law/counting-rules.ts';
import { ACT_CATALOGUE, appendAct, EMPTY_HISTORY } from '#features/cases/public.ts';
import type { CaseHistory, RecordedAct } from '#features/cases/contract.ts';
import { BASES, CASE_TYPES } from '#features/cases/contract.ts';
import { caseFlows } from '#features/casebook/public.ts';

const REGISTRIES = 63;
const UNITS = 355;
const OFFICERS_A_UNIT = 7;
const OPENED_THROUGH = 2021;
const FIRST_DAY = getIsoDay('2018-10-01');
const DAYS = 1095;

export type Country = { readonly cases: number; readonly acts: number };

type Unit = { readonly registry_id: bigint; readonly id: bigint; readonly officers: readonly bigint[] };

/** A row for COPY: text fields, null as \N. */
type Field = string | number | bigint | boolean | null;

/** Numbers that look random and come out the same in every run. */
class Chance {
  #state: number;
  constructor(seed: number) {
    this.#state = seed;
  }
  below(limit: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#state / 4_294_967_296) * limit);
  }
  happens(percent: number): boolean {
    return this.below(1_000) < percent * 10;
  }
  of<T>(list: readonly [T, ...T[]]): T {
    return list[this.below(list.length)] ?? list[0];
  }
}

const DAY_TEXTS: readonly IsoDay[] = Array.from({ length: DAYS + 1 }, (_none, at) =>
  isoDayOf(plainDateOf(FIRST_DAY).add({ days: at })),
);

/** Fills an empty database with so many cases, some six acts each. */
export async function makeCountry(
  client: pg.Client,
  count: number,
  on_progress: (cases: number) => void,
): Promise<Country> {
  const next = idsFrom(10_000_000n);
  const restoreIndexes = await dropIndexes(client);
  const units = await makeUnits(client, next);
  const writer = new CountryWriter(client);
  const chance = new Chance(count);
  let acts = 0;
  for (let number = 0; number < count; number += 1) {
    const unit = units[chance.below(units.length)];
    if (unit === undefined) throw new Error('a country has units');
    const history = playCase(chance, unit, `C${number}`, next);
    acts += history.acts.length;
    writer.add(unit, number, history, {
      basis: BASES[chance.happens(70) ? 0 : 1],
      case_type: CASE_TYPES[chance.below(CASE_TYPES.length)] ?? 'other',
      credit_institution: chance.happens(2),
    });
    if (number % 2_000 === 1_999) {
      await writer.flush();
      on_progress(number + 1);
    }
  }
  await writer.finish();
  await restoreIndexes();
  await client.query('analyze');
  await client.query("select setval('id_block', $1)", [String(next() + 1_000_000n)]);
  return { cases: count, acts };
}

/**
 * Takes the indexes and foreign keys of the large tables away while they are filled, which is several times faster, and gives
 * back what puts them up again as they were.
 */
async function dropIndexes(client: pg.Client): Promise<() => Promise<void>> {
  const found = await client.query<{ drop: string; restore: string }>(`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
      format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as restore,
      contype as rank
    from pg_constraint where conrelid::regclass::text in ('enforcement_case', 'act', 'movement') and contype in ('u', 'f')
    union all
    select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid), 'i'
    from pg_index i where i.indrelid::regclass::text in ('enforcement_case', 'act', 'movement')
      and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
    order by rank desc`);
  for (const { drop } of found.rows) await client.query(drop);
  return async () => {
    for (const { restore } of found.rows) await client.query(restore);
  };
}

function idsFrom(first: bigint): () => bigint {
  let id = first;
  return () => (id += 1n);
}

async function makeUnits(client: pg.Client, next: () => bigint): Promise<Unit[]> {
  const units: Unit[] = [];
  const [registries, unit_rows, staff, judgments]: Field[][][] = [[], [], [], []];
  for (let number = 1; number <= REGISTRIES; number += 1)
    registries?.push([BigInt(number), `R${number}`, `Tỉnh ${number}`, OPENED_THROUGH]);
  for (let number = 0; number < UNITS; number += 1) {
    const registry_id = BigInt(1 + (number % REGISTRIES));
    const id = next();
    const officers = Array.from({ length: OFFICERS_A_UNIT }, () => next());
    const office = units.find((unit) => unit.registry_id === registry_id);
    unit_rows?.push([
      registry_id,
      id,
      `U${number}`,
      `Đơn vị ${number}`,
      office === undefined ? 'province-office' : 'district-office',
      office?.id ?? null,
      '2009-07-01',
    ]);
    for (const officer of officers) staff?.push([registry_id, officer, `S${officer}`, `Chấp hành viên ${officer}`]);
    judgments?.push([registry_id, id, `J${number}`, 'TAND', '1/2018', '2018-01-01', '2018-01-01', id, 'civil']);
    units.push({ registry_id, id, officers });
  }
  await copy(client, 'registry (registry_id, code, name, opened_through_year)', registries ?? []);
  await copy(client, 'unit (registry_id, id, code, name, kind, parent_id, valid_from)', unit_rows ?? []);
  await copy(client, 'staff_member (registry_id, id, code, name)', staff ?? []);
  await copy(
    client,
    'judgment (registry_id, id, code, court, number, issued_on, received_on, unit_id, case_type)',
    judgments ?? [],
  );
  return units;
}

/** The plain paths: paid, without means and into the separate book, postponed, ended otherwise; some money on the way. */
function playCase(chance: Chance, unit: Unit, code: string, next: () => bigint): CaseHistory {
  let day = chance.below(DAYS);
  let history = EMPTY_HISTORY;
  const whole_vnd = BigInt(1 + chance.below(400_000)) * 1_000n;
  const act = (type: string, fields: Partial<RecordedAct> = {}) => {
    if (day > DAYS) return;
    const dated_on = DAY_TEXTS[day] ?? FIRST_DAY;
    const appended = appendAct(
      history,
      {
        id: next(),
        code: `${code}.${history.acts.length + 1}`,
        seq: history.acts.length + 1,
        type,
        dated_on,
        booked_on: dated_on,
        ground: null,
        amount_vnd: null,
        receiving_unit: null,
        officer_id: null,
        corrects_act_id: null,
        data: {},
        ...fields,
      },
      ACT_CATALOGUE,
      next,
    );
    if (appended.ok) history = appended.value;
  };
  const wait = (days: number) => {
    day += 1 + chance.below(days);
  };
  act('decided', { amount_vnd: whole_vnd, officer_id: officerOf(chance, unit) });
  wait(12);
  act('notified', { ground: 'direct' });
  wait(20);
  act('verified', { ground: chance.happens(75) ? 'has-means' : 'no-means' });
  if (chance.happens(3)) act('officer-changed', { officer_id: officerOf(chance, unit) });
  if (chance.happens(3)) act('amount-added', { ground: 'interest', amount_vnd: whole_vnd / 20n + 1n });
  if (chance.happens(35)) {
    wait(60);
    act('verified', { ground: 'has-means' });
  }
  wait(60);
  const path = chance.below(100);
  if (path < 25) playWithoutMeans(chance, act, wait);
  else if (path < 32) playPostponed(chance, act, wait);
  else if (path < 37)
    act(
      chance.of(['discontinued', 'withdrawn', 'taken-up', 'suspended', 'paused-for-complaint']),
      chance.happens(50) ? { ground: 'a' } : {},
    );
  if (chance.happens(75)) {
    wait(60);
    act('collected', { amount_vnd: history.state.rest_vnd / 3n + 1n });
  }
  if (path >= 40) {
    wait(120);
    act('collected', { amount_vnd: history.state.rest_vnd });
    act('completed');
  } else if (chance.happens(20))
    act('entrusted', {
      receiving_unit: 'elsewhere',
      amount_vnd: chance.happens(50) ? history.state.rest_vnd / 2n : null,
    });
  return history;
}

type Record = (type: string, fields?: Partial<RecordedAct>) => void;

function playWithoutMeans(chance: Chance, act: Record, wait: (days: number) => void): void {
  act('classified-no-means', { ground: 'a' });
  wait(300);
  act('verified', { ground: 'no-means' });
  if (chance.happens(60)) act('moved-to-separate-book');
  wait(200);
  if (chance.happens(30)) act('resumed');
}

function playPostponed(chance: Chance, act: Record, wait: (days: number) => void): void {
  act('postponed', { ground: chance.happens(40) ? 'c' : 'a' });
  wait(90);
  if (chance.happens(70)) act('resumed');
}

function officerOf(chance: Chance, unit: Unit): bigint {
  return unit.officers[chance.below(unit.officers.length)] ?? 0n;
}

type Dimensions = { readonly basis: string; readonly case_type: string; readonly credit_institution: boolean };
type Cell = { readonly keys: readonly Field[]; matters: number; amount_vnd: bigint };

/** Collects rows and copies them in; flows are added up over the whole country and written at the end. */
class CountryWriter {
  readonly #client: pg.Client;
  #cases: Field[][] = [];
  #acts: Field[][] = [];
  #movements: Field[][] = [];
  readonly #flows = new Map<string, Cell>();
  readonly #case_type_flows = new Map<string, Cell>();
  readonly #unit_flows = new Map<string, Cell>();

  constructor(client: pg.Client) {
    this.#client = client;
  }

  add(unit: Unit, number: number, history: CaseHistory, dimensions: Dimensions): void {
    const { registry_id, id: unit_id } = unit;
    const { state } = history;
    const { basis, case_type, credit_institution } = dimensions;
    const case_id = BigInt(number + 1);
    this.#cases.push([
      registry_id,
      case_id,
      `C${number}`,
      unit_id,
      basis,
      case_type,
      `${number}/QĐ`,
      history.acts[0]?.dated_on ?? FIRST_DAY,
      unit_id,
      credit_institution,
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
      history.acts.length,
    ]);
    for (const act of history.acts)
      this.#acts.push([
        registry_id,
        act.id,
        case_id,
        unit_id,
        act.seq,
        act.code,
        act.type,
        act.dated_on,
        act.booked_on,
        act.ground,
        act.amount_vnd,
        act.receiving_unit,
        act.officer_id,
        '{}',
        'bench',
        0,
        '2021-10-01',
      ]);
    for (const row of history.movements)
      this.#movements.push([
        registry_id,
        row.id,
        case_id,
        row.act_id,
        unit_id,
        row.from_position,
        row.to_position,
        row.matters,
        row.amount_vnd,
        row.effective_on,
        row.booked_on,
      ]);
    for (const flow of caseFlows(history.movements, history.holdings, RULES_2019, OPENED_THROUGH)) {
      const month = firstDayOf(flow.month);
      const head = [registry_id, RULES_2019.code, month, unit_id] as const;
      addCell(this.#flows, [...head, flow.officer_id, case_type, basis, credit_institution, flow.column], flow);
      addCell(this.#case_type_flows, [...head, case_type, basis, credit_institution, flow.column], flow);
      addCell(this.#unit_flows, [...head, basis, credit_institution, flow.column], flow);
    }
  }

  async flush(): Promise<void> {
    await copy(
      this.#client,
      `enforcement_case (registry_id, id, code, unit_id, basis, case_type, decision_number, decided_on, judgment_id,
        credit_institution, position, position_since, whole_vnd, rest_vnd, collected_vnd, officer_id, officer_since,
        notified_on, verified_on, last_act_on, last_seq)`,
      this.#cases,
    );
    await copy(
      this.#client,
      `act (registry_id, id, case_id, unit_id, seq, code, type, dated_on, booked_on, ground, amount_vnd, receiving_unit,
        officer_id, data, rule_version, recorded_by, recorded_at)`,
      this.#acts,
    );
    await copy(
      this.#client,
      `movement (registry_id, id, case_id, act_id, unit_id, from_position, to_position, matters, amount_vnd, effective_on,
        booked_on)`,
      this.#movements,
    );
    this.#cases = [];
    this.#acts = [];
    this.#movements = [];
  }

  async finish(): Promise<void> {
    await this.flush();
    await copy(
      this.#client,
      `month_flow (registry_id, rules, month, unit_id, officer_id, case_type, basis, credit_institution, line_column, matters,
        amount_vnd)`,
      rowsOf(this.#flows),
    );
    await copy(
      this.#client,
      `month_flow_case_type (registry_id, rules, month, unit_id, case_type, basis, credit_institution, line_column, matters,
        amount_vnd)`,
      rowsOf(this.#case_type_flows),
    );
    await copy(
      this.#client,
      `month_flow_unit (registry_id, rules, month, unit_id, basis, credit_institution, line_column, matters, amount_vnd)`,
      rowsOf(this.#unit_flows),
    );
  }
}

function addCell(
  cells: Map<string, Cell>,
  keys: readonly Field[],
  flow: { matters: number; amount_vnd: bigint },
): void {
  const key = keys.join(' ');
  const cell = cells.get(key);
  if (cell === undefined) cells.set(key, { keys, matters: flow.matters, amount_vnd: flow.amount_vnd });
  else {
    cell.matters += flow.matters;
    cell.amount_vnd += flow.amount_vnd;
  }
}

/** In the order of the primary key, as a table that grew month by month stands. */
function rowsOf(cells: ReadonlyMap<string, Cell>): Field[][] {
  return [...cells.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { keys, matters, amount_vnd }]) => [...keys, matters, amount_vnd]);
}

async function copy(client: pg.Client, target: string, rows: readonly (readonly Field[])[]): Promise<void> {
  const stream = client.query(copyFrom(`copy ${target} from stdin`));
  for (let at = 0; at < rows.length; at += 5_000) {
    const text = rows
      .slice(at, at + 5_000)
      .map((row) => `${row.map((field) => (field === null ? String.raw`\N` : String(field))).join('\t')}\n`)
      .join('');
    if (!stream.write(text)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
}
