/**
 * Every write goes through here: authorise, begin, run, write one audit row and the outbox, commit; a repeated key gets the
 * answer of before. Refusals are values and leave nothing behind; a deadlock is tried again; anything else thrown is a bug.
 */
import { createHash } from 'node:crypto';
import type { IsoDay } from '#kit/iso-day.ts';
import { refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Actor } from './actor.ts';
import type { Blobs } from './blobs.ts';
import { systemNow } from './clock.ts';
import type { Connection } from './database.ts';
import type { NextId } from './id-source.ts';
import type { Platform } from './platform.ts';

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** One insert or update of the statement that ends a transaction, under a name of its own there. */
export type LastWrite = { readonly name: string; readonly statement: RawBuilder<unknown> };

export type CommandContext = {
  readonly transaction: Connection;
  readonly actor: Actor;
  readonly today: IsoDay;
  readonly now: Temporal.Instant;
  readonly nextId: NextId;
  /** Where files are written; one that a rolled back command wrote is met again or never, and does no harm. */
  readonly blobs: Blobs;
  /** Writes an event that others learn of after the commit. */
  emit(event: string, payload: JsonValue): void;
  /**
   * Puts writes at the very end of the transaction, in one statement with the audit row: rows that many writers share are
   * then locked only while the commit itself takes, and all of it is one round trip (bench/commit-act.ts).
   */
  lastly(...writes: readonly LastWrite[]): void;
};

export type Command<Input, Answer extends JsonValue> = {
  readonly name: string;
  /** What the audit row speaks of, `case VP-0001`; known before or after running. */
  readonly subject: (input: Input, answer: Answer) => string;
  readonly authorise: (actor: Actor, input: Input) => Result<null>;
  readonly run: (context: CommandContext, input: Input) => Promise<Result<Answer>>;
};

export type CommandOptions = {
  /** Repeating a command with the same key gives the first answer again and writes nothing. */
  readonly idempotency_key?: string;
  /** Runs and rolls back: the answer tells what would be written. */
  readonly dry_run?: boolean;
};

const IDS_PER_COMMAND = 100;
const ATTEMPTS = 4;

/** A deadlock, or a serialization failure. */
function isWorthRetrying(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === '40P01' || error.code === '40001');
}

/** The key was used before, or by a second request at the same time that was faster. */
function isRepeatedKey(error: unknown): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === 'command_answer_pkey';
}

class RolledBack<T> extends Error {
  readonly result: Result<T>;
  constructor(result: Result<T>) {
    super('rolled back on purpose');
    this.result = result;
  }
}

export async function runCommand<Input, Answer extends JsonValue>(
  platform: Platform,
  actor: Actor,
  command: Command<Input, Answer>,
  input: Input,
  options: CommandOptions = {},
): Promise<Result<Answer>> {
  const authorised = command.authorise(actor, input);
  if (!authorised.ok) return authorised;
  const today = await platform.clock.today();
  for (let attempt = 1; ; attempt += 1) {
    const nextId = await platform.ids.take(IDS_PER_COMMAND);
    try {
      return await platform.database.as(actor, (connection) =>
        runOnce(connection, actor, command, input, options, { today, nextId, blobs: platform.blobs }),
      );
    } catch (error) {
      const refused = error instanceof RolledBack ? (error.result as Result<Answer>) : null;
      if (refused !== null || isRepeatedKey(error)) {
        const earlier = await findEarlierAnswer<Answer>(platform, actor, command.name, input, options.idempotency_key);
        if (earlier !== null) return earlier;
        if (refused !== null) return refused;
      }
      if (attempt >= ATTEMPTS || !(isWorthRetrying(error) || isRepeatedKey(error))) throw error;
      platform.log.warn({ command: command.name, attempt }, 'command retried');
    }
  }
}

async function runOnce<Input, Answer extends JsonValue>(
  connection: Connection,
  actor: Actor,
  command: Command<Input, Answer>,
  input: Input,
  options: CommandOptions,
  given: Pick<CommandContext, 'today' | 'nextId' | 'blobs'>,
): Promise<Result<Answer>> {
  return connection.transaction().execute(async (transaction) => {
    const events: { event: string; payload: JsonValue }[] = [];
    const last_writes: LastWrite[] = [];
    const context: CommandContext = {
      transaction,
      actor,
      now: systemNow(),
      ...given,
      emit: (event, payload) => events.push({ event, payload }),
      lastly: (...writes) => last_writes.push(...writes),
    };
    const result = await command.run(context, input);
    if (!result.ok) throw new RolledBack(result);
    const subject = command.subject(input, result.value);
    const traces = [...tracesOf(context, command.name, subject, input, events)];
    if (options.idempotency_key !== undefined)
      traces.push(keptAnswer(context, command.name, options.idempotency_key, input, result.value));
    await writeTogether(transaction, [...traces, ...last_writes]);
    if (options.dry_run === true) throw new RolledBack(result);
    return result;
  });
}

/** Carries out several writes as one statement. They see the database as it was before all of them. */
export async function writeTogether(transaction: Connection, writes: readonly LastWrite[]): Promise<void> {
  if (writes.length === 0) return;
  const parts = writes.map(({ name, statement }) => sql`${sql.ref(name)} as (${statement})`);
  await sql`with ${sql.join(parts)} select`.execute(transaction);
}

/**
 * What a request with this key was answered before; null where there was none. It is only looked for once a command was
 * refused or met the key's row: a first request pays nothing for it. One key stands for one command with one input.
 */
async function findEarlierAnswer<Answer extends JsonValue>(
  platform: Platform,
  actor: Actor,
  command: string,
  input: unknown,
  key: string | undefined,
): Promise<Result<Answer> | null> {
  if (key === undefined) return null;
  const found = await platform.database.as(actor, (connection) =>
    sql<{ command: string; input_digest: string; answer: Answer }>`
      select command, input_digest, answer from command_answer
      where registry_id = ${actor.registry_id} and actor_id = ${actor.id} and key = ${key}`.execute(connection),
  );
  const row = found.rows[0];
  if (row === undefined) return null;
  if (row.command !== command || row.input_digest !== digestOf(input))
    return refuse(refusal('idempotency-key-reused', `Khóa "${key}" đã dùng cho một yêu cầu khác.`));
  return { ok: true, value: row.answer };
}

/** The audit row and the outbox. */
function tracesOf(
  context: CommandContext,
  command: string,
  subject: string,
  input: unknown,
  events: readonly { event: string; payload: JsonValue }[],
): LastWrite[] {
  const { actor, nextId, now } = context;
  const at = now.toString();
  const audited = sql`
    insert into audit_row (registry_id, id, at, actor_id, actor_name, command, subject, detail)
    values (${actor.registry_id}, ${nextId()}, ${at}, ${actor.id}, ${actor.name}, ${command}, ${subject}, ${jsonOf(input)})`;
  if (events.length === 0) return [{ name: 'audited', statement: audited }];
  const rows = events.map((event) => ({ id: String(nextId()), ...event }));
  const emitted = sql`
    insert into outbox (registry_id, id, at, event, payload)
    select ${actor.registry_id}, e.id, ${at}::timestamptz, e.event, e.payload
    from json_to_recordset(${JSON.stringify(rows)}) as e(id bigint, event text, payload jsonb)`;
  return [
    { name: 'audited', statement: audited },
    { name: 'emitted', statement: emitted },
  ];
}

/** Of two requests with one key at once the later meets the key's row here, is rolled back, and gives the first one's answer. */
function keptAnswer(
  context: CommandContext,
  command: string,
  key: string,
  input: unknown,
  answer: JsonValue,
): LastWrite {
  const { actor, now } = context;
  return {
    name: 'kept',
    statement: sql`
      insert into command_answer (registry_id, actor_id, key, command, input_digest, answer, answered_at)
      values (${actor.registry_id}, ${actor.id}, ${key}, ${command}, ${digestOf(input)}, ${JSON.stringify(answer)}::jsonb,
        ${now.toString()})`,
  };
}

/** JSON in which amounts and ids are written as decimal text. */
function jsonOf(input: unknown): string {
  return JSON.stringify(input ?? null, (_key, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  );
}

function digestOf(input: unknown): string {
  return createHash('sha256').update(jsonOf(input)).digest('hex');
}
