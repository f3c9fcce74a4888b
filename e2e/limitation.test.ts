/** The limitation guard by keyboard: what has lapsed is listed, a late request is told while it is typed, and the head accepts it. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoAxeFindings, keepScreen, openDemo, settle, tabTo, type Demo } from './harness.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await openDemo();
}, 300_000);
afterAll(() => demo.close());

const HEAD = 'vp-vy-head-1';

async function fill(page: Page, role: string, name: string, text: string): Promise<void> {
  await tabTo(page, role, name);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}

async function choose(page: Page, name: string, text: string, chosen: string): Promise<void> {
  await tabTo(page, 'combobox', name);
  await page.keyboard.type(text);
  await page.getByRole('option', { name: chosen }).first().waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByRole('combobox', { name }).inputValue()).toBe(chosen);
}

/** A judgment whose five years ended on 1 February 2021, two months before the day of the demonstration. */
async function enterOldJudgment(page: Page, number: string, in_force_on: string): Promise<void> {
  await page.goto(`${demo.url}/intake?open=new`);
  await page.getByRole('form', { name: 'Nhận bản án, quyết định' }).waitFor();
  await fill(page, 'textbox', 'Số bản án, quyết định', number);
  await fill(page, 'combobox', 'Tòa án, cơ quan ban hành', 'TAND thành phố Vĩnh Yên');
  await fill(page, 'textbox', 'Ngày tuyên', '04012016');
  await fill(page, 'textbox', 'Hiệu lực từ', in_force_on);
  await choose(page, 'Loại việc', 'dan su', 'Dân sự');
  await page.keyboard.press('Control+Enter');
  await page
    .locator('.toasts')
    .getByText(/Đã vào sổ bản án/)
    .waitFor();
}

describe('the limitation guard', () => {
  it('lists what lapses and what has lapsed, and the head accepts a late request with its ground', async () => {
    const page = await demo.openPage('wide', HEAD, '/intake');
    await enterOldJudgment(page, '71/2016/DS-ST', '01022016');
    await enterOldJudgment(page, '72/2016/DS-ST', '01052016');
    await page.goto(`${demo.url}/intake`);
    await tabTo(page, 'tab', 'Bản án, quyết định đã nhận');
    await page.keyboard.press('End');
    const grid = page.getByRole('grid', { name: 'Quyền yêu cầu sắp hết thời hiệu' });
    await grid.getByText('72/2016/DS-ST').waitFor();
    await settle(page);
    await expectNoAxeFindings(page);
    await keepScreen(page, 'claims-wide');
    await page.goto(`${demo.url}/intake?show=claims&lapsed=true`);
    await grid.getByText('71/2016/DS-ST').waitFor();
    expect(await grid.getByText('72/2016/DS-ST').count()).toBe(0);
    await tabTo(page, 'grid', 'Quyền yêu cầu sắp hết thời hiệu');
    await page.keyboard.press('Enter');
    await tabTo(page, 'link', 'Nhận yêu cầu');
    await page.keyboard.press('Enter');

    await page.getByRole('form', { name: 'Nhận yêu cầu thi hành án' }).waitFor();
    await page.getByText(/Thời hiệu yêu cầu đã hết ngày 01\/02\/2021/).waitFor();
    await expectNoAxeFindings(page);
    await keepScreen(page, 'request-late-wide');
    await tabTo(page, 'combobox', 'Người yêu cầu');
    await page.keyboard.type('Phạm Yêu Cầu Muộn');
    await fill(page, 'textbox', 'Nội dung yêu cầu', 'Yêu cầu thi hành khoản nợ 50.000.000 ₫');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Yêu cầu của Phạm Yêu Cầu Muộn' }).waitFor();
    expect(await page.getByRole('link', { name: 'Ra quyết định', exact: true }).count()).toBe(0);
    await expectNoAxeFindings(page);

    await tabTo(page, 'button', 'Chấp nhận yêu cầu quá hạn…');
    await page.keyboard.press('Enter');
    await choose(page, 'Căn cứ chấp nhận', 'tro ngai', 'Trở ngại khách quan');
    await fill(page, 'textbox', 'Lý do và tài liệu chứng minh', 'Xác nhận của UBND phường Tích Sơn.');
    await expectNoAxeFindings(page);
    await keepScreen(page, 'request-accept-late-wide');
    await page.keyboard.press('Control+Enter');
    await page.getByText(/Thủ trưởng chấp nhận ngày 31\/03\/2021/).waitFor();
    await page.getByRole('link', { name: 'Ra quyết định', exact: true }).waitFor();
    await expectNoAxeFindings(page);
    await page.context().close();
  });

  it('fits a phone', async () => {
    const page = await demo.openPage('narrow', HEAD, '/intake?show=claims');
    await page.locator('[role=rowheader][data-row="0"]').getByText('72/2016/DS-ST').waitFor();
    await settle(page);
    await expectNoAxeFindings(page);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(390);
    await keepScreen(page, 'claims-narrow');
    await page.context().close();
  });
});
