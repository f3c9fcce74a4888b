/**
 * Papers: every ready template loaded and filled, the work each takes of the processor, and five hundred one after the other as a
 * bulk issue fills them. The case they speak of is not read here: `case-page.ts` measures that.
 */
import { READY_TEMPLATES } from '#features/documents/contract.ts';
import { samplePaper } from '#features/documents/domain/sample-paper.ts';
import { readReadyTemplate } from '#features/documents/queries/render-for.ts';
import { renderPaper } from '#features/documents/rendering/render-paper.ts';
import { judge, median } from './fresh-database.ts';

const ROUNDS = 5;
const BULK = 500;
const MOST_MS = 150;

/** Milliseconds of the processor, in this process, until it is done. */
async function workOf(run: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

async function fill(at: number): Promise<void> {
  const template = READY_TEMPLATES[at % READY_TEMPLATES.length];
  if (template === undefined) throw new Error('no ready template');
  const { bytes } = await readReadyTemplate(template.code);
  const rendered = renderPaper(bytes, template, samplePaper(template));
  if (!rendered.ok) throw new Error(`${template.code} cannot be filled`);
}

for (const [at] of READY_TEMPLATES.entries()) await fill(at);
const each: { readonly code: string; readonly ms: number }[] = [];
for (const [at, { code }] of READY_TEMPLATES.entries()) {
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await workOf(() => fill(at)));
  each.push({ code, ms: median(rounds) });
}
const slowest = each.toSorted((one, other) => other.ms - one.ms)[0] ?? { code: '', ms: Number.NaN };
console.log(
  `one paper: ${median(each.map(({ ms }) => ms)).toFixed(1)} ms of work, at most ${slowest.ms.toFixed(1)} (${slowest.code})`,
);
judge('milliseconds of work for the slowest of the ready templates', slowest.ms, MOST_MS, false);

const began = performance.now();
const bulk = await workOf(async () => {
  for (let at = 0; at < BULK; at += 1) await fill(at);
});
console.log(`${BULK} papers: ${bulk.toFixed(0)} ms of work in ${(performance.now() - began).toFixed(0)} ms`);
judge(`milliseconds of work for each of ${BULK} papers`, bulk / BULK, MOST_MS, false);
