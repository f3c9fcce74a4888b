/** `import DIR|FILE.xlsx [--create]` imports a package: its summary as JSON on stdout, what cannot be taken on stderr. */
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { openDatabaseUrl } from '#platform/open-database-url.ts';
import { openPlatform } from '#platform/platform.ts';
import type { Platform } from '#platform/platform.ts';
import type { ImportProgress } from '#features/exchange/contract.ts';
import { allFaults, faultText, startImport } from '#features/exchange/public.ts';
import { operatorActor } from '#features/organisation/public.ts';
import { answer, tellRefusals } from '../answers.ts';
import { inspectAfterImport } from '../nightly-inspection.ts';

const PHASES: Readonly<Record<ImportProgress['phase'], string>> = {
  reading: 'Đang đọc gói dữ liệu...',
  checking: 'Đang kiểm tra...',
  carrying: 'Đang dựng lại hồ sơ...',
  writing: 'Đang ghi vào cơ sở dữ liệu...',
};

export async function run(args: string[]): Promise<number> {
  const read = readImportArguments(args);
  if (!read.ok) return tellRefusals(read.refusals);
  const { location, create } = read.value;
  const opened = await openDatabaseUrl({ create, on_progress: tell });
  try {
    const platform = openPlatform(opened.url, { connections: 4, log_level: 'warn' });
    try {
      return await importInto(platform, location);
    } finally {
      await platform.close();
    }
  } finally {
    await opened.close();
  }
}

function readImportArguments(args: readonly string[]): Result<{ location: string; create: boolean }> {
  const words = args.filter((arg) => arg !== '--create');
  const [location] = words;
  if (location === undefined || words.length > 1 || location.startsWith('--'))
    return refuse(refusal('import-arguments', 'Cách dùng: import THƯ_MỤC|TỆP.xlsx [--create]'));
  return accept({ location, create: words.length < args.length });
}

async function importInto(platform: Platform, location: string): Promise<number> {
  const operator = await operatorActor(platform);
  let phase = '';
  const started = await startImport(platform, operator, location, {
    on_progress: (progress) => {
      if (progress.phase !== phase) tell(PHASES[progress.phase]);
      phase = progress.phase;
    },
  });
  if (!started.ok) return tellRefusals(started.refusals);
  const { job, finished } = started.value;
  const result = await finished;
  if (result.ok) {
    tell('Đang tự kiểm tra các hồ sơ...');
    await inspectAfterImport(platform);
    for (const warning of result.value.warnings) tell(warning);
    await answer(`${JSON.stringify(result.value, null, 2)}\n`);
    return 0;
  }
  for await (const fault of allFaults(platform.database, operator, job))
    tell(faultText({ ...fault, column: fault.column_name }));
  return tellRefusals(result.refusals);
}

function tell(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
