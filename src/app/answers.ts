/** What a command of the command line says: its answer on stdout alone, sentences on stderr. Needs no database. */
import type { Refusal } from '#kit/result.ts';

/** Prints the sentences of a refusal; the exit code that goes with it. */
export function tellRefusals(refusals: readonly Refusal[]): number {
  for (const { sentence } of refusals) tell(sentence);
  return 1;
}

/** Writes to stdout and waits until it is taken, so that a long answer is not held in memory. */
export async function answer(bytes: string | Uint8Array): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    process.stdout.write(bytes, (error) => {
      if (error === null || error === undefined) resolve();
      else reject(error);
    });
  });
}

/** A sentence for the person at the terminal, on stderr. */
export function tell(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
