/** A paper on its way: drafted by the officer, returned and approved by the head, issued with its number, its act and its hash. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import PizZip from 'pizzip';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getIsoDay } from '#kit/iso-day.ts';
import type { Result } from '#kit/result.ts';
import { makeActor } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';
import { openBlobFolder, readWholeBlob } from '#platform/blobs.ts';
import { runCommand } from '#platform/command.ts';
import { openPlatform } from '#platform/platform.ts';
import type { Platform } from '#platform/platform.ts';
import { createTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { makeCase, makeSmallProvince } from '#test/small-province.ts';
import type { SmallProvince } from '#test/small-province.ts';
import { changeActDraft } from './change-act-draft.ts';
import { draftAct } from './draft-act.ts';
import type { DraftActAnswer, DraftTerms } from './draft-act.ts';
import { issueAct } from './issue-act.ts';
import { moveActDraft } from './move-act-draft.ts';
import { recordAct } from './record-act.ts';

let database: TestDatabase;
let platform: Platform;
let province: SmallProvince;
let officer: Actor;
let head: Actor;
let stranger: Actor;
let folder: string;

const TODAY = getIsoDay('2021-03-31');

const POSTPONEMENT: DraftTerms = {
  type: 'postponed',
  dated_on: TODAY,
  ground: 'c',
  amount_vnd: null,
  receiving_unit: null,
  officer: null,
  data: { until: '2021-06-30' },
};

const FIELDS = {
  postponement_reason: 'Người được thi hành án đồng ý hoãn bằng văn bản ngày 30/03/2021',
  postponed_part: 'toàn bộ khoản phải thi hành',
};

function actor(id: bigint, units: readonly bigint[], ...abilities: readonly string[]): Actor {
  return makeActor({
    id,
    name: `Người ${id}`,
    registry_id: province.registry_id,
    registries: [province.registry_id],
    units: [...units],
    grants: new Map(abilities.map((ability) => [ability, new Set(units)])),
    everything: false,
  });
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'thads-papers-'));
  database = await createTestDatabase();
  platform = openPlatform(database.url, { log_level: 'silent', connections: 8, blobs: openBlobFolder(folder) });
  province = await makeSmallProvince(platform, 2021);
  const { district_a, district_b, officer_a1, head_a, officer_b1 } = province;
  officer = actor(officer_a1, [district_a], 'cases.read', 'cases.carry-out', 'documents.read');
  head = actor(head_a, [district_a], 'cases.read', 'cases.carry-out-any', 'cases.sign-decision', 'documents.read');
  stranger = actor(officer_b1, [district_b], 'cases.read', 'cases.carry-out', 'documents.read');
  await platform.database.as(province.operator, (connection) =>
    sql`insert into setting (registry_id, name, value) values (0, 'clock', '{"today": "2021-03-31"}')`.execute(
      connection,
    ),
  );
  for (let number = 1; number <= 10; number += 1)
    await makeCase(platform, province, {
      code: `TT-${number}`,
      unit_id: district_a,
      officer_id: officer_a1,
      decided_on: getIsoDay('2020-11-02'),
      amount_vnd: 5_000_000n,
    });
});

afterAll(async () => {
  await platform.close();
  await database.drop();
  rmSync(folder, { recursive: true });
});

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
}

async function draft(by: Actor, case_code: string, terms = POSTPONEMENT): Promise<Result<DraftActAnswer>> {
  return runCommand(platform, by, draftAct, { case_code, terms, fields: FIELDS, signatory: null });
}

async function move(by: Actor, of: { draft: string }, version: number, to: 'submitted' | 'approved' | 'returned') {
  const remark = to === 'returned' ? 'Ghi rõ ngày của văn bản thỏa thuận' : null;
  return runCommand(platform, by, moveActDraft, { draft: BigInt(of.draft), version, to, remark });
}

function issue(by: Actor, of: { draft: string }, version: number) {
  return runCommand(platform, by, issueAct, { draft: BigInt(of.draft), version, dated_on: null });
}

async function rows<Row>(query: string): Promise<readonly Row[]> {
  return platform.database.as(
    province.operator,
    async (connection) => (await sql.raw<Row>(query).execute(connection)).rows,
  );
}

async function collect(case_code: string, amount_vnd: bigint): Promise<void> {
  const cashier = actor(
    province.officer_a1,
    [province.district_a],
    'cases.read',
    'cases.carry-out',
    'cases.take-money',
  );
  value(
    await runCommand(platform, cashier, recordAct, {
      ...POSTPONEMENT,
      case_code,
      expected_seq: 1,
      type: 'collected',
      ground: null,
      amount_vnd,
      data: {},
      corrects: null,
      happened: true,
    }),
  );
}

describe('a drafted act', () => {
  test('goes its way to the number, and its paper is kept under its hash', async () => {
    const made = value(await draft(officer, 'TT-1'));
    expect(await rows("select 1 from act where type = 'postponed'")).toHaveLength(0);
    value(await move(officer, made, 1, 'submitted'));
    value(await move(head, made, 2, 'returned'));
    const changed = value(
      await runCommand(platform, officer, changeActDraft, {
        draft: BigInt(made.draft),
        version: 3,
        terms: POSTPONEMENT,
        fields: { ...FIELDS, postponement_reason: 'Văn bản thỏa thuận ngày 30/03/2021 của hai bên đương sự' },
        signatory: null,
      }),
    );
    value(await move(officer, made, changed.version, 'submitted'));
    value(await move(head, made, changed.version + 1, 'approved'));
    const issued = value(await issue(head, made, changed.version + 2));
    expect(issued).toMatchObject({ case_code: 'TT-1', number: '1/QĐ-CCTHADS' });
    expect(await rows("select position from enforcement_case where code = 'TT-1'")).toEqual([
      { position: 'postponed-by-agreement' },
    ]);
    const bytes = await readWholeBlob(platform.blobs, issued.sha256);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(issued.sha256);
    expect(await rows(`select number, status from issued_paper p join paper_draft d on d.id = p.draft_id`)).toEqual([
      { number: '1/QĐ-CCTHADS', status: 'issued' },
    ]);
    expect(await issue(head, made, changed.version + 3)).toMatchObject({ ok: false });
  });

  test('is not issued by an officer where the head signs, nor seen by another unit', async () => {
    const made = value(await draft(officer, 'TT-2'));
    expect(await issue(officer, made, 1)).toMatchObject({ ok: false, refusals: [{ code: 'not-permitted' }] });
    expect(await issue(stranger, made, 1)).toMatchObject({ ok: false, refusals: [{ code: 'draft-not-found' }] });
    expect(await draft(stranger, 'TT-2')).toMatchObject({ ok: false, refusals: [{ code: 'case-not-found' }] });
  });

  test('that is refused takes no number, and leaves case and draft as they were', async () => {
    const made = value(await draft(officer, 'TT-3'));
    const other = value(await draft(officer, 'TT-4'));
    const moved = {
      case_code: 'TT-3',
      expected_seq: 1,
      ...POSTPONEMENT,
      type: 'classified-no-means',
      ground: 'a',
      data: {},
      corrects: null,
      happened: true,
    };
    value(await runCommand(platform, head, recordAct, moved));
    expect(await issue(head, made, 1)).toMatchObject({
      ok: false,
      refusals: [{ code: 'act-not-permitted-from-position' }],
    });
    expect(await issue(head, other, 7)).toMatchObject({ ok: false, refusals: [{ code: 'draft-changed-meanwhile' }] });
    expect(value(await issue(head, other, 1)).number).toBe('2/QĐ-CCTHADS');
    expect(
      await rows(`select 1 from paper_draft where id = ${made.draft} and status = 'draft' and version = 1`),
    ).toHaveLength(1);
  });

  test('of two heads issuing at once each gets the next number', async () => {
    const made = [value(await draft(officer, 'TT-5')), value(await draft(officer, 'TT-6'))];
    const numbers = await Promise.all(made.map(async (one) => value(await issue(head, one, 1)).number));
    expect(new Set(numbers)).toEqual(new Set(['3/QĐ-CCTHADS', '4/QĐ-CCTHADS']));
  });

  test('is refused where the law is not met, with its article; an act without a paper is recorded, not drafted', async () => {
    const endless = await draft(officer, 'TT-7', { ...POSTPONEMENT, data: {} });
    expect(endless).toMatchObject({ ok: false, refusals: [{ code: 'law-agreement-without-end', field: 'until' }] });
    expect(endless.ok ? '' : endless.refusals[0]?.sentence).toContain('Luật THADS Đ48 k1 điểm c');
    const money = { ...POSTPONEMENT, type: 'collected', ground: null, amount_vnd: 1_000n, data: {} };
    expect(await draft(officer, 'TT-8', money)).toMatchObject({ ok: false, refusals: [{ code: 'act-without-paper' }] });
  });

  test('says what the case says on the day it is issued, and tells what changed since it was drafted', async () => {
    const fields = { postponement_reason: FIELDS.postponement_reason };
    const input = { case_code: 'TT-9', terms: POSTPONEMENT, fields, signatory: null };
    const made = value(await runCommand(platform, officer, draftAct, input));
    await collect('TT-9', 1_250_000n);
    const issued = value(await issue(head, made, 1));
    expect(issued.refilled).toEqual(['Phần nghĩa vụ được hoãn']);
    const zip = new PizZip(await readWholeBlob(platform.blobs, issued.sha256));
    const words = (zip.file('word/document.xml')?.asText() ?? '').replaceAll(/<[^>]+>/g, '');
    expect(words).toContain('3.750.000 đồng (bằng chữ: Ba triệu bảy trăm năm mươi nghìn đồng)');
    expect(words).not.toContain('toàn bộ nghĩa vụ còn phải thi hành: 5.000.000');
    expect(words).toContain('đồng ý hoãn bằng văn bản ngày 30/03/2021');
    expect(
      await rows(`select data -> 'fields' ->> 'postponed_part' as part from paper_draft where id = ${made.draft}`),
    ).toEqual([{ part: expect.stringContaining('3.750.000') }]);
  });

  test('completed in Word is not issued once the case has left it behind', async () => {
    const fields = { postponement_reason: FIELDS.postponement_reason };
    const input = { case_code: 'TT-10', terms: POSTPONEMENT, fields, signatory: null };
    const made = value(await runCommand(platform, officer, draftAct, input));
    await rows(`update paper_draft set file_sha256 = repeat('a', 64) where id = ${made.draft}`);
    await collect('TT-10', 500_000n);
    const refused = await issue(head, made, 1);
    expect(refused).toMatchObject({ ok: false, refusals: [{ code: 'paper-outdated' }] });
    expect(refused.ok ? '' : refused.refusals[0]?.sentence).toContain('Phần nghĩa vụ được hoãn');
    expect(await rows(`select 1 from paper_draft where id = ${made.draft} and status = 'draft'`)).toHaveLength(1);
  });
});
