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
const RETRIED = new Set(['40P01', '40001']);

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
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (attempt >= ATTEMPTS || typeof code !== 'string' || !RETRIED.has(code)) throw error;
      platform.log.warn({ command: command.name, code, attempt }, 'command retried');
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
    const now = systemNow();
    const context: CommandContext = {
      transaction,
      actor,
      today,
      now,
      nextId,
      emit: (event, payload) => events.push({ event, payload }),
    };
    const result = await command.run(context, input);
    if (!result.ok || options.dry_run === true) throw new RolledBack(result);
    await writeTraces(context, command.name, command.subject(input, result.value), input, events);
    if (options.idempotency_key !== undefined)
      await sql`insert into command_answer (registry_id, actor_id, key, command, input_digest, answer, answered_at)
        values (${actor.registry_id}, ${actor.id}, ${options.idempotency_key}, ${command.name}, ${digest},
          ${JSON.stringify(result.value)}, ${now.toString()})`.execute(transaction);
    return result;
  });
}

/** One key stands for one command with one input; two requests at once wait for each other on the key's lock. */
async function findEarlierAnswer<Answer extends JsonValue>(
  transaction: Connection,
  actor: Actor,
  command: string,
  key: string,
  digest: string,
): Promise<Result<Answer> | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${actor.id}/${key}`}, 0))`.execute(transaction);
  const found = await sql<{ command: string; input_digest: string; answer: Answer }>`
    select command, input_digest, answer from command_answer
    where registry_id = ${actor.registry_id} and actor_id = ${actor.id} and key = ${key}`.execute(transaction);
  const row = found.rows[0];
  if (row === undefined) return null;
  if (row.command !== command || row.input_digest !== digest)
    return refuse(refusal('idempotency-key-reused', `Khóa "${key}" đã dùng cho một yêu cầu khác.`));
  return { ok: true, value: row.answer };
}

/** The audit row and the outbox in one round trip. */
async function writeTraces(
  context: CommandContext,
  command: string,
  subject: string,
  input: unknown,
  events: readonly { event: string; payload: JsonValue }[],
): Promise<void> {
  const { actor, nextId, now, transaction } = context;
  await sql`insert into audit_row (registry_id, id, at, actor_id, actor_name, command, subject, detail)
    values (${actor.registry_id}, ${nextId()}, ${now.toString()}, ${actor.id}, ${actor.name}, ${command}, ${subject},
      ${jsonOf(input)})`.execute(transaction);
  if (events.length === 0) return;
  await sql`insert into outbox (registry_id, id, at, event, payload)
    select ${actor.registry_id}, e.id, ${now.toString()}, e.event, e.payload
    from json_to_recordset(${JSON.stringify(events.map((event) => ({ id: String(nextId()), ...event })))})
      as e(id bigint, event text, payload jsonb)`.execute(transaction);
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
