/**
 * What a paper or an attachment is about lives in slices above. Who puts the application together supplies how a subject is found
 * and who may write on it.
 */
import type { Result } from '#kit/result.ts';
import type { Actor } from '#platform/actor.ts';
import type { Connection } from '#platform/database.ts';
import type { PaperPlace } from './commands/draft-paper.ts';

/** `subject-not-found` where there is none that the actor sees; `not-permitted` where he may not write on it. */
export type FindSubject = (
  connection: Connection,
  actor: Actor,
  subject: string,
  purpose: 'read' | 'write',
) => Promise<Result<PaperPlace>>;
