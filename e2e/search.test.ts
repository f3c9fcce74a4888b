/** The one search box by keyboard: people, numbers, pages and actions, without diacritics and with a slip of the finger. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoAxeFindings, keepScreen, openDemo, tabTo, type Demo } from './harness.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await openDemo();
}, 300_000);
afterAll(() => demo.close());

/** Opens the box from wherever the focus is and types; waits until the answer is there. */
async function ask(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /Tìm người/ }).waitFor();
  await page.keyboard.type(text);
  await page.getByRole('dialog').getByText('Đang tìm…').waitFor({ state: 'detached' });
  await page
    .getByRole('dialog')
    .getByText(/kết quả|Không tìm thấy/)
    .first()
    .waitFor({ state: 'attached' });
}

describe('the search box', () => {
  it('finds a person and the cases of that person, and opens the person and from there a case', async () => {
    for (const size of ['wide', 'narrow'] as const) {
      const page = await demo.openPage(size, 'vp-cuc-head-1', '/statistics');
      await ask(page, 'doan ba tung');
      await expectNoAxeFindings(page);
      await keepScreen(page, `search-${size}`);
      await page.keyboard.press('Escape');
      await ask(page, 'nguyen huu thang');
      await page.getByRole('group', { name: 'Đương sự' }).waitFor();
      const cases = page.getByRole('group', { name: 'Hồ sơ thi hành án' });
      expect(await cases.getByText(/Nguyễn Hữu Thắng/).count()).toBeGreaterThan(0);
      const chosen = page.getByRole('group', { name: 'Đương sự' }).locator('[role=option][aria-selected=true]');
      for (let step = 0; step < 20 && (await chosen.count()) === 0; step += 1) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/people\//);
      await page.getByRole('heading', { level: 1, name: 'Nguyễn Hữu Thắng' }).waitFor();
      await page.locator('[role=rowheader][data-row="0"]').waitFor();
      await tabTo(page, 'grid', 'Các hồ sơ của đương sự');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/cases\//);
      await page.context().close();
    }
  }, 120_000);

  it('forgives a missing letter', async () => {
    const page = await demo.openPage('wide', 'vp-cuc-head-1', '/');
    await ask(page, 'nguyn huu thang');
    expect(await page.getByRole('option', { name: /Nguyễn Hữu Thắng/ }).count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it('finds a decision by its number', async () => {
    const page = await demo.openPage('wide', 'vp-vy-head-1', '/');
    await ask(page, '359/QĐ-CCTHADS');
    expect(await page.getByRole('option', { name: /^359\/QĐ-CCTHADS/ }).count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it('goes to a page and does what the page can do', async () => {
    const page = await demo.openPage('wide', 'vp-cuc-head-1', '/');
    await ask(page, 'to chuc');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/organisation/);
    await ask(page, 'chuyen ngay');
    await page.keyboard.press('Enter');
    await page
      .getByRole('dialog')
      .getByText(/không lùi lại được/)
      .waitFor();
    expect(new URL(page.url()).pathname).toBe('/organisation');
    await page.context().close();
  });

  it('says so where nothing is found', async () => {
    const page = await demo.openPage('wide', 'vp-cuc-head-1', '/');
    await ask(page, 'qqxxzz');
    await page
      .getByText(/Không tìm thấy “qqxxzz”/)
      .first()
      .waitFor();
    await expectNoAxeFindings(page);
    await page.context().close();
  });
});
