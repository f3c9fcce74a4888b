/** `npm start`: the database, the demonstration where there is nothing yet, the page. */
import { StartRefusal } from '#platform/start-refusal.ts';
import { runServer } from './run-server.ts';

try {
  process.exitCode = await runServer({ demonstration: 'if-empty', log_level: 'warn' });
} catch (error) {
  if (!(error instanceof StartRefusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
