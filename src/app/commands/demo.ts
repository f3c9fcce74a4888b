/** `thads demo`: makes the demonstration where there is nothing yet, and serves it; refuses a database with other data. */
import { runServer } from '../run-server.ts';

export function run(): Promise<number> {
  return runServer({ demonstration: 'required', log_level: 'warn' });
}
