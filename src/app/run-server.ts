/** From a closed database to a served page, with what a person at the terminal should know on the way. */
import { findDemoSignIns } from '#features/auth/demonstration.ts';
import { checkSecret } from '#features/auth/secret.ts';
import { findContents } from '#features/organisation/commands/begin-demonstration.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { openDatabaseUrl } from '#platform/open-database-url.ts';
import { openPlatform } from '#platform/platform.ts';
import type { Platform } from '#platform/platform.ts';
import { StartRefusal } from '#platform/start-refusal.ts';
import { ensureWebBuilt } from './web-build.ts';

export type RunOptions = {
  /** `if-empty`: an empty database gets the demonstration. `required`: and one with other data is refused. `never`: served as it is. */
  readonly demonstration: 'if-empty' | 'required' | 'never';
  /** Level of the log on stderr, unless THADS_LOG names one. */
  readonly log_level: string;
};

/** Serves until the process is told to end. Progress and the log go to stderr. */
export async function runServer(options: RunOptions): Promise<number> {
  say('Đang mở cơ sở dữ liệu...');
  // PostgreSQL starts in processes of its own; meanwhile this one reads the rest of the programme, which takes as long.
  const opening = openDatabaseUrl({ create: options.demonstration !== 'never', on_progress: say });
  const [opened, { serve, untilToldToEnd }] = await Promise.all([opening, import('./server.ts')]);
  try {
    const platform = openPlatform(opened.url, { log_level: process.env['THADS_LOG'] ?? options.log_level });
    try {
      const load = await isDemoWanted(platform, options.demonstration);
      // Begun together: building the page and loading the data each use one processor.
      await Promise.all([load ? loadData(platform) : undefined, ensureWebBuilt(say)]);
      const serving = await serve(platform, process.env);
      await announce(platform, serving.url);
      await untilToldToEnd();
      say('Đang dừng...');
      await serving.close();
    } finally {
      await platform.close();
    }
  } finally {
    await opened.close();
  }
  return 0;
}

/** Whether the demonstration is to be loaded; refuses at once what could not be served afterwards. */
async function isDemoWanted(platform: Platform, demonstration: RunOptions['demonstration']): Promise<boolean> {
  const contents = await findContents(platform);
  if (demonstration === 'required' && contents === 'office')
    throw new StartRefusal(
      'Cơ sở dữ liệu này đã có dữ liệu của một cơ quan nên không nạp dữ liệu mẫu vào. Hãy đặt THADS_DATA trỏ đến một thư mục khác.',
    );
  const wanted = contents === 'demonstration-begun' || (contents === 'empty' && demonstration !== 'never');
  checkSecret(process.env, wanted || contents === 'demonstration');
  return wanted;
}

async function loadData(platform: Platform): Promise<void> {
  const { loadDemo } = await import('./load-demo.ts');
  const loaded = await loadDemo(platform, say);
  if (!loaded.ok) throw new StartRefusal(loaded.refusals.map((one) => one.sentence).join('\n'));
}

/** The address, and whom one can sign in as. */
async function announce(platform: Platform, url: string): Promise<void> {
  const sign_ins = (await findDemoSignIns(platform)) ?? [];
  const lines = ['', `  Mở trang: ${url}`, `  Mô tả API: ${url}/docs`];
  if (sign_ins.length > 0) {
    const widest = Math.max(...sign_ins.map((one) => one.username.length), 'Tên đăng nhập'.length);
    const row = (name: string, label: string) => `    ${name.padEnd(widest)}  ${label}`;
    if (!isThisMachine(process.env['HOST'] ?? '127.0.0.1'))
      lines.push('  Chú ý: dữ liệu mẫu đang mở ra ngoài máy này; ai tới được địa chỉ trên cũng đăng nhập được.');
    lines.push(
      `  Ngày làm việc của dữ liệu mẫu: ${formatDate(await platform.clock.today())}`,
      '',
      `  Đăng nhập thử, mật khẩu chung: ${sign_ins[0]?.password ?? ''}`,
      '',
      row('Tên đăng nhập', 'Người'),
      row('-'.repeat(widest), '-'.repeat(40)),
      ...sign_ins.map((one) => row(one.username, one.label)),
    );
  }
  lines.push('', '  Dừng: Ctrl+C', '');
  process.stdout.write(`${lines.join('\n')}\n`);
}

function isThisMachine(host: string): boolean {
  return ['127.0.0.1', 'localhost', '::1'].includes(host);
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
