/** The books by keyboard: the books of a year, a line found and opened, how a book is closed, and the book as it is printed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoAxeFindings, keepScreen, openDemo, settle, tabTo, type Demo } from './harness.ts';

const HEAD = 'vp-cuc-head-1';
const OFFICER = 'vp-vy-cv-01';
const CASES = 'Sổ thụ lý thi hành án';

let demo: Demo;
beforeAll(async () => {
  demo = await openDemo();
}, 300_000);
afterAll(() => demo.close());

describe('the books', () => {
  it('stand under the numbers of the circular of their year', async () => {
    const page = await demo.openPage('wide', HEAD, '/registers?unit=VP-VY');
    const grid = page.getByRole('grid', { name: 'Các sổ thi hành án' });
    await grid.getByRole('rowheader', { name: CASES }).waitFor();
    await page.getByText('Thông tư 01/2016/TT-BTP', { exact: true }).first().waitFor();
    await expectNoAxeFindings(page);
    const before = await grid.getByRole('row', { name: /hoãn, tạm đình chỉ/ }).innerText();
    expect(before).toMatch(/\b11\b/);
    await page.goto(`${demo.url}/registers?unit=VP-VY&year=2024`);
    await page.getByText('Thông tư 04/2023/TT-BTP', { exact: true }).first().waitFor();
    expect(await grid.getByRole('row', { name: /hoãn, tạm đình chỉ/ }).innerText()).toMatch(/\b09\b/);
    await page.context().close();
  }, 60_000);

  it('opens from the places of work, by keyboard, and a line leads to its case', async () => {
    const page = await demo.openPage('wide', OFFICER, '/');
    await tabTo(page, 'link', 'Sổ');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/registers/);
    const books = page.getByRole('grid', { name: 'Các sổ thi hành án' });
    await books.getByRole('rowheader', { name: CASES }).waitFor();
    await tabTo(page, 'grid', 'Các sổ thi hành án');
    await page.keyboard.press('Control+Home');
    const names = await books.getByRole('rowheader').allInnerTexts();
    for (let step = 0; step < names.indexOf(CASES); step += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/registers\/cases-opened/);
    await page
      .getByText(/chưa đến kỳ kết sổ .*: 530 quyết định thi hành án; từ số 1\/QĐ-CCTHADS/)
      .first()
      .waitFor();
    await page.getByText(/Số cuối đã cấp: 530/).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('433/QĐ');
    await page.waitForURL(/text=433/);
    const lines = page.getByRole('grid', { name: CASES });
    await expect.poll(() => lines.getByRole('rowheader').allInnerTexts()).toEqual(['433']);
    await expectNoAxeFindings(page);
    await tabTo(page, 'grid', CASES);
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/cases\//);
    await page.context().close();
  }, 90_000);

  it('narrows to a quarter, says when nothing is found, and that a book is not filled yet', async () => {
    const page = await demo.openPage('wide', OFFICER, '/registers/cases-opened?period=q1');
    await page
      .getByText(/^Kết sổ quý I năm 2021/)
      .first()
      .waitFor();
    await tabTo(page, 'combobox', 'Kỳ');
    await page.keyboard.type('06 tháng đầu');
    await page.waitForURL(/period=h1/);
    await page
      .getByText(/^Kết sổ 06 tháng đầu năm 2021/)
      .first()
      .waitFor();
    await page.goto(`${demo.url}/registers/cases-opened?text=khong-co-ai`);
    await page.getByText('Không có dòng nào khớp.').waitFor();
    await page.goto(`${demo.url}/registers/fees`);
    await page.getByText('Sổ này chưa được ghi trong hệ thống.').waitFor();
    await expectNoAxeFindings(page);
    await page.goto(`${demo.url}/registers/take-ups`);
    await page.getByText(/không có sổ "take-ups"/).waitFor();
    await expectNoAxeFindings(page);
    await page.context().close();
  }, 90_000);

  it('closes every quarter beneath its lines on the paper that is printed', async () => {
    const page = await demo.openPage('wide', OFFICER, '/registers/no-means?year=2020');
    await page.getByRole('grid').waitFor();
    await page.keyboard.press('p');
    await page.waitForURL(/view=paper/);
    const paper = page.getByRole('region', { name: /^Bản in/ });
    await paper.getByText(/^Kết sổ năm 2020/).waitFor();
    expect(await paper.getByText(/^Kết sổ /).allInnerTexts()).toHaveLength(6);
    expect(await paper.getByText(/^(Người kết sổ|Thủ trưởng cơ quan)$/).count()).toBe(2);
    await expectNoAxeFindings(page);
    const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sizes = sheets.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g);
    // A3 across, in points.
    const wanted = [...sizes].map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))]);
    expect(new Set(wanted.map(String))).toEqual(new Set(['1191,842']));
    await page.context().close();
  }, 90_000);
});

describe('pictures', () => {
  it.each(['wide', 'narrow'] as const)(
    'shows lists and lines on a %s screen',
    async (size) => {
      const page = await demo.openPage(size, HEAD, '/registers?unit=VP-VY');
      for (const [name, address] of [
        ['registers-2024', '/registers?unit=VP-VY&year=2024'],
        ['register-halts', '/registers/halts?unit=VP-VY'],
        ['register-search', '/registers/cases-opened?unit=VP-VY&text=nguyen%20van'],
        ['register-admin-judgments', '/registers/admin-judgments?unit=VP-CUC'],
      ] as const) {
        await page.goto(demo.url + address);
        await settle(page);
        await expectNoAxeFindings(page);
        await keepScreen(page, `${name}-${size}`);
      }
      await page.context().close();
    },
    240_000,
  );
});
