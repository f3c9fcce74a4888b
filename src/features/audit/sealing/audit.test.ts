/** Sealing beside open transactions, and what checking finds, against a real database. */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { accept } from '#kit/result.ts';
import { makeActor } from '#platform/actor.ts';
import { runCommand } from '#platform/command.ts';
import type { Command } from '#platform/command.ts';
import { openPlatform } from '#platform/platform.ts';
import type { Platform } from '#platform/platform.ts';
import { createTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { logRead } from '../commands/log-read.ts';
import { sealAudit } from './seal-audit.ts';
import { verifyAudit } from './verify-audit.ts';

const ACTOR = makeActor({
  id: 7n,
  name: 'Đoàn Bá Tùng',
  registry_id: 1n,
  registries: [1n],
  units: [2n],
  grants: new Map(),
  everything: false,
});

const note: Command<{ text: string }, null> = {
  name: 'test.note',
  subject: ({ text }) => text,
  authorise: () => accept(null),
  run: () => Promise.resolve(accept(null)),
};

let database: TestDatabase;
let platform: Platform;
/** Past row level security and grants, as somebody with the keys of the server. */
let intruder: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  platform = openPlatform(database.url, { connections: 4, log_level: 'silent' });
  intruder = new pg.Client({ connectionString: database.url });
  await intruder.connect();
  await intruder.query("insert into registry (registry_id, code, name) values (1, 'T', 'Tỉnh thử')");
});

afterAll(async () => {
  await intruder.end();
  await platform.close();
  await database.drop();
});

async function rowsWaiting(): Promise<number> {
  return (await verifyAudit(platform)).unsealed_rows;
}

/** Other tests on the same server hold transactions too, and sealing waits for them as it should. */
async function sealAll(): Promise<void> {
  await vi.waitFor(
    async () => {
      await sealAudit(platform);
      expect(await rowsWaiting()).toBe(0);
    },
    { timeout: 50_000, interval: 50 },
  );
}

/** Undoes a forgery, so that each is looked at by itself. */
async function afterForging(forge: string): Promise<readonly string[]> {
  await intruder.query('begin');
  await intruder.query(forge);
  await intruder.query('commit');
  const { problems } = await verifyAudit(platform);
  return problems.map((problem) => problem.sentence);
}

describe('sealing', () => {
  it('leaves out what an open transaction may still precede, and takes all of it afterwards', async () => {
    await runCommand(platform, ACTOR, note, { text: 'before' });
    await sealAll();
    const sealed = await verifyAudit(platform);
    expect(sealed).toMatchObject({ blocks: 1, sealed_rows: 1, problems: [] });

    await intruder.query('begin');
    await intruder.query(
      `insert into audit_row (registry_id, id, at, actor_id, actor_name, command, subject, detail)
       values (1, 999, clock_timestamp(), 7, 'Đoàn Bá Tùng', 'test.note', 'slow', '{}')`,
    );
    // Committed after the slow one began: its transaction is the younger, and it is here already.
    await runCommand(platform, ACTOR, note, { text: 'quick' });
    expect((await sealAudit(platform)).sealed_rows).toBe(0);
    expect((await verifyAudit(platform)).blocks).toBe(1);
    await intruder.query('commit');
    await sealAll();
    expect(await verifyAudit(platform)).toMatchObject({ blocks: 2, sealed_rows: 3, unsealed_rows: 0, problems: [] });
  });

  it('seals each row once when several do it at the same time', async () => {
    for (let i = 0; i < 20; i += 1) await runCommand(platform, ACTOR, note, { text: `note ${i}` });
    await Promise.all([sealAudit(platform), sealAudit(platform), sealAudit(platform)]);
    await sealAll();
    expect(await verifyAudit(platform)).toMatchObject({ sealed_rows: 23, problems: [] });
  });

  it('the working role can neither change nor remove a row or a block', async () => {
    for (const statement of [
      'update audit_row set subject = subject',
      'delete from audit_row',
      'update audit_block set hash = hash',
      'delete from audit_block',
    ])
      await expect(platform.database.withClient((client) => client.query(statement))).rejects.toThrow(
        /permission denied/,
      );
  });
});

describe('checking', () => {
  it('finds a changed, a removed and a slipped-in row', async () => {
    const change = 'update audit_row set detail = \'{"text": "forged"}\' where subject = \'quick\'';
    expect(await afterForging(change)).toEqual(['Có dòng nhật ký trong khối đã bị sửa hoặc thay.']);
    await intruder.query('update audit_row set detail = \'{"text": "quick"}\' where subject = \'quick\'');
    expect((await verifyAudit(platform)).problems).toEqual([]);

    await intruder.query("create table kept as select * from audit_row where subject = 'note 3'");
    expect(await afterForging("delete from audit_row where subject = 'note 3'")).toEqual([
      expect.stringMatching(/^Khối niêm phong \d+ dòng nhật ký, nay có \d+\.$/),
    ]);
    await intruder.query('insert into audit_row select * from kept');
    expect((await verifyAudit(platform)).problems).toEqual([]);

    await intruder.query("update kept set id = 998, subject = 'slipped in'");
    expect(await afterForging('insert into audit_row select * from kept')).toHaveLength(1);
    await intruder.query('delete from audit_row where id = 998');
    expect((await verifyAudit(platform)).problems).toEqual([]);
  });

  it('finds a changed and a removed block', async () => {
    expect(
      await afterForging(
        "update audit_block set row_count = row_count, sealed_at = sealed_at + interval '1 hour' where number = 1",
      ),
    ).toEqual(['Nội dung của khối đã bị sửa.']);
    await intruder.query("update audit_block set sealed_at = sealed_at - interval '1 hour' where number = 1");
    expect((await verifyAudit(platform)).problems).toEqual([]);
    expect(await afterForging('delete from audit_block where number = 2')).toContain('Thiếu khối đứng trước.');
  });
});

describe('the read log', () => {
  it('notes who opened what', async () => {
    await platform.database.as(ACTOR, (connection) => logRead(connection, ACTOR, 'case T-0001'));
    await platform.database.as(ACTOR, (connection) => logRead(connection, ACTOR, 'case T-0001'));
    const rows = await intruder.query('select registry_id::int, actor_id::int, subject from read_log');
    expect(rows.rows).toEqual(
      Array.from({ length: 2 }, () => ({ registry_id: 1, actor_id: 7, subject: 'case T-0001' })),
    );
  });
});
