/** Loads the demonstration: the province of Vĩnh Phúc as it stood on 31 March 2021, with people to sign in as. */
import path from 'node:path';
import { makeDemoSignIns } from '#features/auth/public.ts';
import { importPackage } from '#features/exchange/public.ts';
import { beginDemonstration } from '#features/organisation/commands/begin-demonstration.ts';
import { operatorActor } from '#features/organisation/public.ts';
import { getIsoDay } from '#kit/iso-day.ts';
import { formatCount } from '#kit/vietnamese-format.ts';
import type { Result } from '#kit/result.ts';
import { runCommand } from '#platform/command.ts';
import type { Platform } from '#platform/platform.ts';
import { loadAdministrativeJudgments } from './demo-administrative-judgments.ts';
import { loadDemoDrafts } from './demo-drafts.ts';
import { inspectAfterImport } from './nightly-inspection.ts';
import { peopleOf } from './people.ts';

const DEMO_FOLDER = path.resolve(import.meta.dirname, '../../demo/vinh-phuc-2021');
const DEMO_DAY = getIsoDay('2021-03-31');

const PEOPLE = [
  { staff: 'VP-CUC-head-1', label: 'Cục trưởng' },
  { staff: 'VP-CUC-cv-01', label: 'Chấp hành viên của Cục' },
  { staff: 'VP-VY-head-1', label: 'Chi cục trưởng Vĩnh Yên' },
  { staff: 'VP-VY-cv-01', label: 'Chấp hành viên Vĩnh Yên' },
  { staff: 'VP-VY-accountant', label: 'Kế toán Vĩnh Yên' },
  { staff: 'VP-VY-clerk', label: 'Văn thư Vĩnh Yên' },
] as const;

/** Can be repeated: what was loaded before is skipped. Progress is told as sentences. */
export async function loadDemo(platform: Platform, say: (sentence: string) => void): Promise<Result<null>> {
  const begun = await runCommand(platform, await operatorActor(platform), beginDemonstration, { today: DEMO_DAY });
  if (!begun.ok) return begun;
  platform.clock.forget();
  say('Đang nạp dữ liệu mẫu: tỉnh Vĩnh Phúc, đến ngày 31/03/2021...');
  const imported = await importPackage(platform, await operatorActor(platform), DEMO_FOLDER, {
    source_name: 'vinh-phuc-2021',
  });
  if (!imported.ok) return imported;
  // Begun together: hashing passwords keeps the processor, writing judgments the database.
  const [followed, drafted, , made] = await Promise.all([
    loadAdministrativeJudgments(platform),
    loadDemoDrafts(platform, DEMO_DAY),
    inspectAfterImport(platform),
    runCommand(platform, await operatorActor(platform), makeDemoSignIns(peopleOf(platform)), { people: PEOPLE }),
  ]);
  if (!followed.ok) return followed;
  if (!drafted.ok) return drafted;
  if (!made.ok) return made;
  say(`Đã nạp xong ${formatCount(imported.value.tables.cases.imported)} hồ sơ.`);
  return { ok: true, value: null };
}
