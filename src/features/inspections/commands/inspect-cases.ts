/**
 * The self-inspection of many cases: reads them with their acts a thousand at a time, asks every rule, and writes what differs
 * from what is kept, of findings and of running deadlines. Each thousand is a transaction of its own; a case on which somebody
 * acts meanwhile is passed over until the next inspection.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Connection } from '#platform/database.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import type { WorkingCalendar } from '#kit/working-calendar.ts';
import { lawSettingsOn } from '#law/law-settings.ts';
import type { LawSettingChange, LawSettings } from '#law/law-settings.ts';
import { examineCase, findDeadlineDifferences, writeDeadlineDifferences } from '#features/cases/public.ts';
import type { ExaminedCase, RecordedAct } from '#features/cases/contract.ts';
import { listSettingChanges, loadCalendar } from '#features/rulebook/public.ts';
import { findingChanges, lastSeq } from '../domain/finding-changes.ts';
import type { FindingChanges, StoredFinding } from '../domain/finding-changes.ts';
import { judgeCase } from '../domain/judge-case.ts';
import type { Finding } from '../domain/judge-case.ts';
import * as store from '../store.ts';
import { getPapersFrom } from '../queries/get-papers-from.ts';

export type InspectionScope = {
  readonly registry_id: bigint;
  /** Null for every unit of the registry. */
  readonly unit_ids: readonly bigint[] | null;
  /** Of this case alone. */
  readonly case_id?: bigint;
};

export type InspectedCases = {
  readonly cases: number;
  readonly entered: number;
  readonly changed: number;
  /** Codes of cases whose acts do not follow from each other; they are told to the log, and the others are inspected all the same. */
  readonly broken: readonly string[];
};

/** `tell` hears of every case with what was found in it; `keep` false writes nothing. */
export type InspectOptions = {
  readonly keep?: boolean;
  readonly tell?: (head: store.InspectedHead, officer_id: bigint | null, found: readonly Finding[]) => void;
};

const CASES_IN_A_BATCH = 1_000;

/** Inspects the cases of a scope as they stand on a day; later acts are not looked at. The connection must not be in a transaction. */
export async function inspectCases(
  connection: Connection,
  scope: InspectionScope,
  today: IsoDay,
  options: InspectOptions = {},
): Promise<InspectedCases> {
  const given = await loadGiven(connection, scope.registry_id, today);
  const limit = scope.case_id === undefined ? CASES_IN_A_BATCH : 1;
  const sum = { cases: 0, entered: 0, changed: 0, broken: [] as string[] };
  const load = (after: bigint) => loadBatch(connection, scope, after, limit);
  let batch = await load(scope.case_id === undefined ? 0n : scope.case_id - 1n);
  while (batch.last_id !== null) {
    // The database reads the next thousand while this one is judged.
    const following = batch.heads.length < limit || scope.case_id !== undefined ? NO_BATCH : load(batch.last_id);
    // oxlint-disable-next-line no-await-in-loop -- a thousand cases at a time
    const { inspected, broken } = await judgeBatch(batch, given, options);
    // oxlint-disable-next-line no-await-in-loop -- read before anything is written, on the one connection there is
    const next = await following;
    if (options.keep !== false) {
      // oxlint-disable-next-line no-await-in-loop -- a thousand cases at a time
      const written = await writeDifferences(connection, scope.registry_id, inspected, batch, today);
      sum.entered += written.entered;
      sum.changed += written.changed;
    }
    sum.cases += batch.heads.length;
    sum.broken.push(...broken);
    batch = next;
  }
  return sum;
}

/** A thousand cases as they are read: with their acts, and with what is kept of them. */
type Batch = {
  readonly heads: readonly store.InspectedHead[];
  /** Null after the last. */
  readonly last_id: bigint | null;
  readonly acts: ReadonlyMap<bigint, RecordedAct[]>;
  readonly findings: ReadonlyMap<bigint | null, StoredFinding[]>;
};

const NO_BATCH: Batch = { heads: [], last_id: null, acts: new Map(), findings: new Map() };

async function loadBatch(
  connection: Connection,
  { registry_id, unit_ids }: InspectionScope,
  after: bigint,
  limit: number,
): Promise<Batch> {
  const heads = await store.loadHeads(connection, registry_id, unit_ids, after, limit);
  const last = heads.at(-1);
  if (last === undefined) return NO_BATCH;
  const ids = heads.map((head) => head.id);
  const acts = await store.loadActs(connection, registry_id, ids);
  const findings = await store.loadFindings(connection, registry_id, ids);
  return { heads, last_id: last.id, acts, findings: Map.groupBy(findings, (row) => row.case_id) };
}

/** What is the same for every case of an inspection. */
type Given = {
  readonly today: IsoDay;
  readonly calendar: WorkingCalendar;
  readonly settingsOn: (day: IsoDay) => LawSettings;
  readonly posts: store.OfficerPosts;
  readonly papers_from: IsoDay | null;
};

async function loadGiven(connection: Connection, registry_id: bigint, today: IsoDay): Promise<Given> {
  return {
    today,
    calendar: await loadCalendar(connection),
    settingsOn: settingsByDay(await listSettingChanges(connection)),
    posts: await store.loadOfficerPosts(connection, registry_id, today),
    papers_from: await getPapersFrom(connection, registry_id),
  };
}

/** Settings are made once between two changes, not once a day. */
function settingsByDay(changes: readonly LawSettingChange[]): Given['settingsOn'] {
  const changed_on = [...new Set(changes.map(({ valid_from }) => valid_from))].toSorted();
  const known = new Map<IsoDay | undefined, LawSettings>();
  return (day) => {
    const since = changed_on.findLast((one) => one <= day);
    const settings = known.get(since) ?? lawSettingsOn(changes, day);
    known.set(since, settings);
    return settings;
  };
}

type Inspected = {
  readonly head: store.InspectedHead;
  readonly acts: readonly RecordedAct[];
  readonly examined: ExaminedCase;
  readonly found: readonly Finding[];
};

/** Cases after which others have a turn: the next reads, and the requests of a server that inspects beside its work. */
const CASES_IN_A_TURN = 50;

async function judgeBatch(
  { heads, acts }: Batch,
  given: Given,
  options: InspectOptions,
): Promise<{ inspected: Inspected[]; broken: string[] }> {
  const inspected: Inspected[] = [];
  const broken: string[] = [];
  for (const [at, head] of heads.entries()) {
    // oxlint-disable-next-line no-await-in-loop -- a turn for others
    if (at % CASES_IN_A_TURN === CASES_IN_A_TURN - 1) await nextTurn();
    const own = (acts.get(head.id) ?? []).filter((act) => act.dated_on <= given.today);
    if (own.length === 0) continue;
    try {
      const one = inspectOne(head, own, given);
      options.tell?.(head, one.examined.state.officer_id, one.found);
      inspected.push(one);
    } catch {
      broken.push(head.code);
    }
  }
  return { inspected, broken };
}

function inspectOne(head: store.InspectedHead, acts: readonly RecordedAct[], given: Given): Inspected {
  const { calendar, today, settingsOn, posts, papers_from } = given;
  const examined = examineCase(acts, { facts: head, calendar, tracking: { papers_from }, settingsOn });
  const { officer_id, officer_since } = examined.state;
  const left_on = officer_id === null ? null : posts.get(store.postKey(officer_id, head.unit_id));
  const found = judgeCase({
    ...examined,
    code: head.code,
    continues: head.continues_code !== null,
    facts: head,
    calendar,
    settings: settingsOn(today),
    today,
    // Who never served in the unit cannot act there from the day on which the case was given to him.
    officer_left_on: left_on === undefined ? officer_since : left_on,
  });
  return { head, acts, examined, found };
}

/** Compares a batch with what is kept, and writes where it differs; most nights hardly anywhere. */
async function writeDifferences(
  connection: Connection,
  registry_id: bigint,
  inspected: readonly Inspected[],
  { findings }: Batch,
  today: IsoDay,
): Promise<{ entered: number; changed: number }> {
  const changes = inspected.map((one) => changesOf(one, findings.get(one.head.id) ?? [], today));
  const differences = await findDeadlineDifferences(
    connection,
    registry_id,
    inspected.map(({ head, examined }) => ({
      key: { registry_id, case_id: head.id, unit_id: head.unit_id },
      deadlines: examined.deadlines,
    })),
  );
  const late = new Set([...differences.gone, ...differences.changed].map((row) => row.case_id));
  const touched = inspected.filter(({ head }, at) => late.has(head.id) || isDifferent(changes[at]));
  if (touched.length === 0) return { entered: 0, changed: 0 };
  return connection.transaction().execute(async (transaction) => {
    const held = await store.holdUnmoved(
      transaction,
      registry_id,
      touched.map(({ head, acts }) => ({ case_id: head.id, last_seq: lastSeq({ acts }) })),
    );
    await writeDeadlineDifferences(transaction, {
      gone: differences.gone.filter((row) => held.has(row.case_id)),
      changed: differences.changed.filter((row) => held.has(row.case_id)),
    });
    const kept = changes.filter((_one, at) => held.has(inspected[at]?.head.id ?? 0n));
    const entered = kept.flatMap((one) => one.entered);
    const changed = kept.flatMap((one) => one.changed);
    await store.insertFindings(transaction, registry_id, today, entered);
    await store.updateFindings(transaction, registry_id, changed);
    return { entered: entered.length, changed: changed.length };
  });
}

function changesOf({ head, acts, examined, found }: Inspected, stored: readonly StoredFinding[], today: IsoDay) {
  const subject = { unit_id: head.unit_id, case_id: head.id, steps: examined.steps, acts };
  return findingChanges(subject, found, stored, today);
}

function isDifferent(changes: FindingChanges | undefined): boolean {
  return changes !== undefined && changes.entered.length + changes.changed.length > 0;
}
