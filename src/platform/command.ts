/**
 * Every write goes through here: authorise, begin, answer a repeated key as before, run, write one audit row and the outbox,
 * commit. Refusals are values and leave nothing behind; a deadlock is tried again; anything else thrown is a bug.
 */
import { createHash } from 'node:crypto';
import type { IsoDay } from '#kit/iso-day.ts';
import { refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { sql } from 'kysely';
import type { Actor } from './actor.ts';
import { systemNow } from './clock.ts';
import type { Connection } from './database.ts';
import type { NextId } from './id-source.ts';
import type { Platform } from './platform.ts';

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

export type CommandContext = {
  readonly transaction: Connection;
  readonly actor: Actor;
  readonly today: IsoDay;
  readonly now: Temporal.Instant;
  readonly nextId: NextId;
  /** Writes an event that others learn of after the commit. */
  emit(event: string, payload: JsonValue): void;
  /**
   * Puts a write at the very end of the transaction: rows that many writers share are then locked only while the commit
   * itself takes (32 writers on one unit: see bench/commit-act.ts).
   */
  lastly(write: () => Promise<void>): void;
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

/** A deadlock, a serialization failure, or a second request with the same key at the same time. */
function isWorthRetrying(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  if (error.code === '40P01' || error.code === '40001') return true;
  return error.code === '23505' && 'constraint' in error && error.constraint === 'command_answer_pkey';
}

class RolledBack<T> extends Error {
  readonly result: T;
  constructor(result: T) {
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
        runOnce(connection, actor, command, input, options, today, nextId),
      );
    } catch (error) {
      if (error instanceof RolledBack) return error.result as Result<Answer>;
      if (attempt >= ATTEMPTS || !isWorthRetrying(error)) throw error;
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
  today: IsoDay,
  nextId: NextId,
): Promise<Result<Answer>> {
  return connection.transaction().execute(async (transaction) => {
    const digest = options.idempotency_key === undefined ? '' : digestOf(input);
    if (options.idempotency_key !== undefined) {
      const earlier = await findEarlierAnswer<Answer>(
        transaction,
        actor,
        command.name,
        options.idempotency_key,
        digest,
      );
      if (earlier !== null) return earlier;
    }
    const events: { event: string; payload: JsonValue }[] = [];
    const last_writes: (() => Promise<void>)[] = [];
    const now = systemNow();
    const context: CommandContext = {
      transaction,
      actor,
      today,
      now,
      nextId,
      emit: (event, payload) => events.push({ event, payload }),
      lastly: (write) => last_writes.push(write),
    };
    const result = await command.run(context, input);
    if (!result.ok) throw new RolledBack(result);
    const key = options.idempotency_key;
    const kept = key === undefined ? null : { key, digest, answer: result.value };
    await writeTraces(context, command.name, command.subject(input, result.value), input, events, kept);
    for (const write of last_writes) await write();
    if (options.dry_run === true) throw new RolledBack(result);
    return result;
  });
}

/** One key stands for one command with one input. */
async function findEarlierAnswer<Answer extends JsonValue>(
  transaction: Connection,
  actor: Actor,
  command: string,
  key: string,
  digest: string,
): Promise<Result<Answer> | null> {
  const found = await sql<{ command: string; input_digest: string; answer: Answer }>`
    select command, input_digest, answer from command_answer
    where registry_id = ${actor.registry_id} and actor_id = ${actor.id} and key = ${key}`.execute(transaction);
  const row = found.rows[0];
  if (row === undefined) return null;
  if (row.command !== command || row.input_digest !== digest)
    return refuse(refusal('idempotency-key-reused', `Khóa "${key}" đã dùng cho một yêu cầu khác.`));
  return { ok: true, value: row.answer };
}

/**
 * The audit row, the outbox and the answer kept for a repeated key, in one round trip. Of two requests with one key at once
 * the later meets the key's row here, is rolled back, tried again, and gives the first one's answer.
 */
async function writeTraces(
  context: CommandContext,
  command: string,
  subject: string,
  input: unknown,
  events: readonly { event: string; payload: JsonValue }[],
  kept: { key: string; digest: string; answer: JsonValue } | null,
): Promise<void> {
  const { actor, nextId, now, transaction } = context;
  const rows = events.map((event) => ({ id: String(nextId()), ...event }));
  const at = now.toString();
  await sql`
    with audited as (
      insert into audit_row (registry_id, id, at, actor_id, actor_name, command, subject, detail)
      values (${actor.registry_id}, ${nextId()}, ${at}, ${actor.id}, ${actor.name}, ${command}, ${subject}, ${jsonOf(input)})
    ), kept as (
      insert into command_answer (registry_id, actor_id, key, command, input_digest, answer, answered_at)
      select ${actor.registry_id}, ${actor.id}, ${kept?.key ?? ''}, ${command}, ${kept?.digest ?? ''},
        ${JSON.stringify(kept?.answer ?? null)}::jsonb, ${at}
      where ${kept !== null}::boolean
    )
    insert into outbox (registry_id, id, at, event, payload)
    select ${actor.registry_id}, e.id, ${at}::timestamptz, e.event, e.payload
    from json_to_recordset(${JSON.stringify(rows)}) as e(id bigint, event text, payload jsonb)`.execute(transaction);
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
