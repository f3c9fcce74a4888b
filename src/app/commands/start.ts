/** `thads start`: serves the database that is there, as an office does; nothing is made and nothing is loaded. */
import { runServer } from '../run-server.ts';

export function run(): Promise<number> {
  return runServer({ demonstration: 'never', log_level: 'info' });
}
