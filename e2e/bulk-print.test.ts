/** Many issued papers together, by keyboard: chosen from the list, printed each on its own sheets, kept as one archive. */
import { readFileSync } from 'node:fs';
import PizZip from 'pizzip';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectNoAxeFindings, keepScreen, openDemo, settle, SIZES, tabTo, type Demo, type Size } from './harness.ts';

const HEAD = 'vp-vy-head-1';
const CASES = ['VP-009443', 'VP-009597'];

let demo: Demo;
beforeAll(async () => {
  demo = await openDemo();
}, 300_000);
afterAll(() => demo.close());

async function pressButton(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, 'button', name);
  await page.keyboard.press('Enter');
}

async function look(page: Page, size: Size, name: string): Promise<void> {
  await settle(page);
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(SIZES[size].width);
  await expectNoAxeFindings(page);
  await keepScreen(page, `pages/${name}-${size}`);
}

/** Issues the paper of the enforcement decision of each case, as its head does. */
async function issuePapers(page: Page): Promise<void> {
  const headers = { origin: demo.url };
  for (const code of CASES) {
    const drafted = await page.request.post(`${demo.url}/api/cases/${code}/acts/${code}.1/drafts`, {
      data: {},
      headers,
    });
    expect(drafted.status()).toBe(201);
    const { draft, version } = (await drafted.json()) as { draft: string; version: number };
    const issued = await page.request.post(`${demo.url}/api/drafts/${draft}/issue`, { data: { version }, headers });
    expect(issued.status()).toBe(201);
  }
}

it('prints the chosen papers and keeps them as one archive', async () => {
  const page = await demo.openPage('wide', HEAD, '/drafts');
  await issuePapers(page);
  await page.addInitScript('window.print = () => { window.printed = true; }');
  await page.goto(`${demo.url}/drafts?status=issued`);
  await settle(page);
  await pressButton(page, 'In, tải nhiều văn bản…');
  const boxes = page.locator('.bulk-choice input');
  await boxes.first().waitFor();
  const count = await boxes.count();
  expect(count).toBeGreaterThanOrEqual(CASES.length);
  await look(page, 'wide', 'bulk-print');

  const [file] = await Promise.all([page.waitForEvent('download'), pressButton(page, `Tải ${count} văn bản (.zip)`)]);
  const names = Object.keys(new PizZip(readFileSync(await file.path())).files);
  expect(names).toHaveLength(count);
  for (const code of CASES) expect(names.some((name) => name.includes(code) && name.endsWith('.docx'))).toBe(true);
  await page.getByText(`Đã đóng vào một tệp .zip ${count} văn bản.`).waitFor();
  await pressButton(page, 'Đóng');

  await tabTo(page, 'checkbox', /VP-/);
  await page.keyboard.press('Space');
  await pressButton(page, `In ${count - 1} văn bản`);
  await page.getByText(`Đã chuyển cho máy in ${count - 1} văn bản.`).waitFor();
  expect(await page.evaluate('window.printed')).toBe(true);
  expect(await page.locator('.bulk-sheets > article').count()).toBe(count - 1);
  await look(page, 'wide', 'bulk-printed');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.bulk-sheets section.paper').first().isVisible()).toBe(true);
  expect(await page.locator('#root').isVisible()).toBe(false);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect((pdf.match(/\/Type\s*\/Page\b/g) ?? []).length).toBeGreaterThanOrEqual(count - 1);
  await keepScreen(page, 'pages/bulk-sheets-wide');
  await page.context().close();
}, 180_000);

it('fits a phone', async () => {
  const page = await demo.openPage('narrow', HEAD, '/drafts?status=issued');
  await pressButton(page, 'In, tải nhiều văn bản…');
  await page.locator('.bulk-choice input').first().waitFor();
  expect(await page.locator('.bulk-choice input:checked').count()).toBe(CASES.length);
  await look(page, 'narrow', 'bulk-print');
  await page.context().close();
}, 120_000);
