/** The results report by keyboard: every figure opens its cases, and what is chosen stands in the address. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatCount } from '#kit/vietnamese-format.ts';
import { expectNoAxeFindings, keepScreen, openDemo, settle, tabTo, type Demo } from './harness.ts';

const HEAD = 'vp-cuc-head-1';

type Figures = Readonly<Record<string, number>>;
type ExpectedReport = {
  readonly on: string;
  readonly matters: Figures;
  readonly by_unit: Readonly<Record<string, { matters: Figures }>>;
};

const EXPECTED = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../demo/vinh-phuc-2021/expected.json'), 'utf8'),
) as { reports: ExpectedReport[] };

function expectedOn(day: string): ExpectedReport {
  const report = EXPECTED.reports.find(({ on }) => on === day);
  if (report === undefined) throw new Error(`nothing is expected on ${day}`);
  return report;
}

let demo: Demo;
beforeAll(async () => {
  demo = await openDemo();
}, 300_000);
afterAll(() => demo.close());

/** Goes from cell to cell of the report until the cursor stands in a row and a column. */
async function moveTo(page: Page, row: string, column: string): Promise<void> {
  const grid = page.getByRole('grid', { name: 'Kết quả thi hành án' });
  await tabTo(page, 'grid', 'Kết quả thi hành án');
  await page.keyboard.press('Control+Home');
  const rows = await grid.getByRole('rowheader').allInnerTexts();
  const columns = await grid.locator('[role=columnheader][id]').allInnerTexts();
  for (let step = 0; step < rows.indexOf(row); step += 1) await page.keyboard.press('ArrowDown');
  for (let step = 0; step < columns.indexOf(column); step += 1) await page.keyboard.press('ArrowRight');
}

describe('the report', () => {
  it('opens the cases of a figure beside it, whose sum is the figure, and each opens its page', async () => {
    const page = await demo.openPage('wide', HEAD, '/statistics');
    const own = expectedOn('2021-03-31').by_unit['VP-CUC']?.matters['done'] ?? 0;
    await moveTo(page, 'Cục Vĩnh Phúc', 'Xong');
    await page.keyboard.press('Enter');
    await page.getByText(`Cộng đúng bằng ô đã chọn: ${formatCount(own)} việc`).waitFor();
    await settle(page);
    await expectNoAxeFindings(page);
    await keepScreen(page, 'statistics-cases-wide');
    const address = page.url();
    await page.keyboard.press('F6');
    await tabTo(page, 'grid', /Các việc của ô/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/cases\//);
    await page.goBack();
    await page.getByText('Cộng đúng bằng ô đã chọn').waitFor();
    expect(page.url()).toBe(address);
    await page.context().close();
  });

  it('proves figures of every kind by their cases, in matters and in money', async () => {
    const page = await demo.openPage('wide', HEAD, '/statistics?cell=done:matters:*');
    for (const words of [
      'cell=old:matters:VP-VY',
      'cell=no-means:money:VP-CUC',
      'cell=separate-book:matters:*',
      'cell=completed:money:*',
      'by=officer&cell=done:matters:VP-VY-cv-01',
      'by=basis&cell=new:money:ex-officio',
      'by=case-type&cell=to-enforce:matters:commercial',
      'only=credit-institutions&cell=completed:money:*',
      'on=2021-02-10&cell=enforceable:money:VP-BX',
    ]) {
      await page.goto(`${demo.url}/statistics?${words}`);
      await page.locator('.cell-proof .tag').waitFor();
      const proof = await page.locator('.cell-proof').innerText();
      expect(`${words}: ${proof}`).toContain('Cộng đúng bằng ô đã chọn');
    }
    await page.context().close();
  }, 120_000);

  it('is asked for another day, another division and only the credit institutions without a pointer', async () => {
    const page = await demo.openPage('wide', HEAD, '/statistics');
    await tabTo(page, 'textbox', 'Đến hết');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('31/12/2020');
    await page.keyboard.press('Enter');
    await page.waitForURL(/on=2020-12-31/);
    const then = expectedOn('2020-12-31').matters;
    await page
      .getByText(formatCount(then['to-enforce'] ?? 0))
      .first()
      .waitFor();
    await tabTo(page, 'radio', 'Đơn vị');
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/by=officer/);
    await page.getByRole('rowheader', { name: 'Trần Văn Hiếu' }).first().waitFor();
    await tabTo(page, 'checkbox', /án tín dụng/);
    await page.keyboard.press('Space');
    await page.waitForURL(/only=credit-institutions/);
    await settle(page);
    await page.reload();
    await settle(page);
    expect(await page.getByRole('checkbox', { name: /án tín dụng/ }).isChecked()).toBe(true);
    await page.context().close();
  });

  it('explains how it counts', async () => {
    const page = await demo.openPage('wide', HEAD, '/statistics');
    await tabTo(page, 'button', 'Giải thích: Cách tính số liệu');
    await page.keyboard.press('Enter');
    await page.getByText(/theo Thông tư 06\/2019\/TT-BTP/).waitFor();
    await expectNoAxeFindings(page);
    await page.context().close();
  });

  it('sorts the units by their rate and keeps the sum on top', async () => {
    const page = await demo.openPage('wide', HEAD, '/statistics?sort=-rate:matters');
    const names = await page.getByRole('grid', { name: 'Kết quả thi hành án' }).getByRole('rowheader').allInnerTexts();
    expect(names.slice(0, 3)).toEqual(['Tổng cộng', 'Sông Lô', 'Vĩnh Yên']);
    await page.context().close();
  });
});

describe('what is taken from it', () => {
  it('is told in words and copied', async () => {
    const page = await demo.openPage('wide', HEAD, '/statistics?view=text');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await tabTo(page, 'button', 'Chép');
    await page.keyboard.press('Enter');
    await page.getByText('Đã chép đoạn văn báo cáo').waitFor();
    for (const words of ['4.968 việc', '533,41 tỷ', '2.958 việc', '81,32 tỷ', '46,87 tỷ'])
      expect(await page.locator('.narrative').innerText()).toContain(words);
    await page.context().close();
  });

  it.each([
    ['Excel', /\.xlsx$/],
    ['CSV', /\.csv$/],
    ['TXT', /\.txt$/],
  ] as const)('is downloaded as %s', async (name, ending) => {
    const page = await demo.openPage('wide', HEAD, '/statistics');
    await tabTo(page, 'link', name);
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toMatch(ending);
    expect(readFileSync(await download.path()).length).toBeGreaterThan(500);
    await page.context().close();
  });

  it('is printed across A4 with all columns', async () => {
    const page = await demo.openPage('wide', HEAD, '/statistics');
    await page.emulateMedia({ media: 'print' });
    const paper = page.locator('.report-paper');
    await paper.waitFor({ state: 'visible' });
    expect(await paper.locator('table').count()).toBe(3);
    expect(await page.getByRole('grid').count()).toBe(0);
    await page.context().close();
  });
});

describe('whose figures they are', () => {
  it('shows a district its own, by officer, and nothing of others', async () => {
    const page = await demo.openPage('wide', 'vp-vy-head-1', '/statistics');
    await page.getByRole('rowheader', { name: 'Đoàn Bá Tùng' }).waitFor();
    expect(await page.getByText('929').count()).toBeGreaterThan(0);
    await page.goto(`${demo.url}/statistics?unit=VP-PY`);
    await page.getByText(/Không có đơn vị "VP-PY"/).waitFor();
    await expectNoAxeFindings(page);
    await page.context().close();
  });
});
