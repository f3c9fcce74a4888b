/** `npm start`: the database, the demonstration where there is nothing yet, the page. */
import { StartRefusal } from '#platform/start-refusal.ts';
import { keepCompiledCode } from './compiled-code.ts';

keepCompiledCode();
try {
  const { runServer } = await import('./run-server.ts');
  process.exitCode = await runServer({ demonstration: 'if-empty', log_level: 'warn' });
} catch (error) {
  if (!(error instanceof StartRefusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
