/**
 * Every act of the catalogue, recorded in the office with all its fields, comes back from a package as it went: by its type, with
 * the acts it names, its deadlines running as before.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { getIsoDay } from '#kit/iso-day.ts';
import { addDays } from '#kit/day-number.ts';
import { runCommand } from '#platform/command.ts';
import { ACT_CATALOGUE, recordAct } from '#features/cases/public.ts';
import { fillFields } from '#features/cases/domain/random-case.ts';
import { operatorActor } from '#features/organisation/public.ts';
import { createTestDatabase } from '#test/database.ts';
import { ImportBench } from '#features/exchange/testing/import-bench.ts';
import { PackageFolders, smallPackage } from '#features/exchange/testing/small-package.ts';
import { exportPackage } from '#features/exchange/public.ts';

const folders = new PackageFolders();

afterAll(() => folders.remove());

async function actsOf(bench: ImportBench): Promise<{ readonly folder: string; readonly text: string }> {
  const folder = await folders.make();
  const result = await exportPackage(bench.platform, await operatorActor(bench.platform), folder);
  if (!result.ok) throw new Error(result.refusals[0]?.sentence);
  return { folder, text: await readFile(path.join(folder, 'acts.csv'), 'utf8') };
}

/** Acts that halt or end a case come where they stand in the list; all others are tried after each of them. */
const COURSE = ['postponed', 'resumed', 'suspended', 'resumed', 'classified-no-means', 'withdrawn'];
const MOVING = new Set([...COURSE, 'decided', 'corrected', 'completed', 'discontinued', 'entrusted', 'cancelled']);
const LEAVING = new Set(['taken-up', 'paused-for-complaint', 'moved-to-separate-book', 'request-sent-back', 'reduced']);

test('each act by its type, with its fields and the acts it names', { timeout: 120_000 }, async () => {
  const bench = new ImportBench(createTestDatabase);
  const other = new ImportBench(createTestDatabase);
  await bench.open();
  await other.open();
  try {
    await bench.load(await folders.write(smallPackage()));
    const operator = await operatorActor(bench.platform);
    const recorded = new Set<string>();
    const codes: string[] = [];
    let seq = 5;
    let day = getIsoDay('2020-07-01');
    const record = async (type: string): Promise<boolean> => {
      const definition = ACT_CATALOGUE.get(type);
      if (definition === undefined) throw new Error(type);
      const result = await runCommand(bench.platform, operator, recordAct, {
        case_code: 'C1',
        expected_seq: seq,
        type,
        dated_on: day,
        ground: definition.grounds?.[0]?.code ?? null,
        amount_vnd: definition.amount === 'required' ? 1n : null,
        receiving_unit: definition.receiving_unit === true ? 'elsewhere' : null,
        officer: definition.officer === true ? 'S2' : null,
        corrects: null,
        data: fillFields(definition, day, 1, { assets: ['TS1'], acts: codes.slice(-1) }),
        happened: true,
      });
      if (!result.ok) return false;
      seq = result.value.seq;
      day = addDays(day, 1);
      codes.push(result.value.act_code);
      recorded.add(type);
      return true;
    };
    // The chain of an asset has an order of its own, proven beside its acts.
    const rest = [...ACT_CATALOGUE.values()]
      .filter(({ fields }) => fields.every(({ kind }) => kind !== 'asset'))
      .map(({ type }) => type)
      .filter((type) => !MOVING.has(type) && !LEAVING.has(type));
    for (const turn of [null, ...COURSE]) {
      if (turn !== null) await record(turn);
      for (const type of rest) if (!recorded.has(type)) await record(type);
    }
    expect(rest.filter((type) => !recorded.has(type))).toEqual([]);
    const first = await actsOf(bench);
    for (const type of recorded) expect(first.text).toContain(`,${type},`);
    await other.load(first.folder);
    expect((await actsOf(other)).text).toBe(first.text);
  } finally {
    await bench.close();
    await other.close();
  }
});
