/** Packages in and out by keyboard: a faulty one is refused line by line, the corrected one comes in, and all goes out again. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoAxeFindings, keepScreen, openDemo, settle, tabTo, type Demo } from './harness.ts';

const HEAD = 'vp-cuc-head-1';

let demo: Demo;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'thads-e2e-package-'));
  demo = await openDemo();
}, 300_000);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await demo.close();
});

const FILES = {
  'parties.csv': 'code,kind,name\nE2E-p1,person,Lường Thị Ngân\n',
  'judgments.csv':
    'code,court,number,issued_on,received_on,unit,case_type\nE2E-j1,TAND thành phố Vĩnh Yên,77/2021/DS-ST,2021-01-15,2021-02-20,VP-VY,civil\n',
  'cases.csv':
    'code,unit,officer,basis,case_type,decision_number,decided_on,judgment,debtors,creditors\nE2E-c1,VP-VY,VP-VY-cv-01,ex-officio,civil,9001/QĐ-CCTHADS,2021-03-01,E2E-j1,E2E-p1,\n',
  'obligations.csv': 'code,case,kind,debtors,amount_vnd\nE2E-o1,E2E-c1,court-fee,E2E-p1,300000\n',
};

/** Writes the files of the package, some of them otherwise, and returns where they are. */
function writePackage(otherwise: Partial<typeof FILES>): string[] {
  return Object.entries({ ...FILES, ...otherwise }).map(([name, text]) => {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    return file;
  });
}

/** Chooses files in the field that has the focus, as the dialog of the system would, and sends them. */
async function send(page: Page, files: readonly string[]): Promise<void> {
  // Asked for before the way there begins, so that the browser hands the dialog over when it comes.
  const chosen = page.waitForEvent('filechooser');
  await tabTo(page, 'button', 'Chọn tệp');
  await page.keyboard.press('Enter');
  await (await chosen).setFiles([...files]);
  await tabTo(page, 'button', 'Nhập dữ liệu');
  await page.keyboard.press('Enter');
  await page.waitForURL(/job=\d+/);
}

describe('importing', () => {
  it('refuses a package with a fault in it, names every line, and gives the list as a file', async () => {
    const page = await demo.openPage('wide', HEAD, '/exchange');
    const files = writePackage({
      'obligations.csv':
        'code,case,kind,debtors,amount_vnd\nE2E-o1,E2E-c1,court-fee,E2E-p1,-5\nE2E-o2,E2E-c9,fine,E2E-p1,1.5\n',
    });
    await send(page, files);
    await page.getByText('không có gì của gói được ghi').waitFor();
    await settle(page);
    await expectNoAxeFindings(page);
    await keepScreen(page, 'exchange-faults-wide');
    const faults = page.getByRole('grid', { name: 'Các dòng sai' });
    expect(await faults.getByText('obligations.csv').count()).toBeGreaterThan(1);
    await tabTo(page, 'link', 'Tải danh sách lỗi');
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(readFileSync(await download.path(), 'utf8')).toContain('obligations.csv');
    await page.context().close();
  });

  it('takes the corrected package in, can be left meanwhile, and the figures move', async () => {
    const page = await demo.openPage('wide', HEAD, '/exchange');
    await send(page, writePackage({}));
    const address = page.url();
    await page.goto(`${demo.url}/statistics`);
    await page.goto(address);
    await page.getByRole('rowheader', { name: 'Hồ sơ thi hành án' }).waitFor();
    await settle(page);
    await expectNoAxeFindings(page);
    await keepScreen(page, 'exchange-imported-wide');
    const row = page.getByRole('row', { name: /Hồ sơ thi hành án/ });
    expect(await row.innerText()).toMatch(/1\s+0$/);
    await page.goto(`${demo.url}/statistics?cell=new:matters:VP-VY`);
    await page.getByText('Cộng đúng bằng ô đã chọn: 531 việc').waitFor();
    await page.context().close();
  });

  it('refuses what is no package before anything is read', async () => {
    const page = await demo.openPage('wide', HEAD, '/exchange');
    const file = path.join(folder, 'package.zip');
    writeFileSync(file, 'this is no archive');
    await send(page, [file]);
    await page.locator('.job-panel .empty-state').waitFor();
    await expectNoAxeFindings(page);
    await page.context().close();
  });
});

describe('exporting', () => {
  it('gives the whole province as one archive', async () => {
    const page = await demo.openPage('wide', HEAD, '/exchange?view=export');
    await tabTo(page, 'link', /Tải gói ZIP/);
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    const bytes = readFileSync(await download.path());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    expect(bytes.length).toBeGreaterThan(100_000);
    await page.context().close();
  });

  it('is not offered to a district, which is told who does it', async () => {
    const page = await demo.openPage('wide', 'vp-vy-head-1', '/exchange?view=export');
    await page.getByText(/do Cục xuất/).waitFor();
    expect(await page.getByRole('link', { name: /ZIP/ }).count()).toBe(0);
    expect(await page.getByRole('radio', { name: 'Nhập' }).count()).toBe(0);
    await page.context().close();
  });
});
