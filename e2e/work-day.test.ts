/**
 * The day of work, by keyboard: what acts recorded today put before the officer, his head and a reviewer, the calendar of
 * deadlines, reminders, a lawless act that has happened, and the feed of a calendar.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoAxeFindings, keepScreen, openDemo, settle, tabTo, type Demo } from './harness.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await openDemo();
}, 300_000);
afterAll(() => demo.close());

const HEAD = 'vp-vy-head-1';
const OFFICER = 'vp-vy-cv-01';

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

describe('the day', () => {
  it('of an officer begins with what presses, and opens the case where it is mended', async () => {
    const page = await demo.openPage('wide', OFFICER, '/');
    await page.getByRole('heading', { level: 1, name: 'Việc hôm nay của Đoàn Bá Tùng' }).waitFor();
    await page.getByRole('tab', { name: /^Thời hạn/, selected: true }).waitFor();
    await expectNoAxeFindings(page);
    await keepScreen(page, 'work-day-officer-wide');
    await tabTo(page, 'grid', /^Thời hạn: /);
    await press(page, 'Enter');
    await page.waitForURL(/open=/);
    await settle(page);
    await page
      .getByRole('region', { name: 'Thời hạn', exact: true })
      .getByText(/Điều|Luật THADS/)
      .first()
      .waitFor();
    await expectNoAxeFindings(page);
    await keepScreen(page, 'work-day-beside-wide');
    await press(page, 'F6', 'Escape');
    await tabTo(page, 'radio', /^Quá hạn/);
    await press(page, 'ArrowRight');
    await page.waitForURL(/show=today/);
    await page.context().close();
  });

  it('of a head shows each officer, and a number leads to his deadlines', async () => {
    const page = await demo.openPage('wide', HEAD, '/');
    await page.getByRole('grid', { name: 'Việc của từng chấp hành viên' }).waitFor();
    await expectNoAxeFindings(page);
    await keepScreen(page, 'work-day-head-wide');
    await tabTo(page, 'grid', 'Việc của từng chấp hành viên');
    await press(page, 'ArrowRight', 'Control+Enter');
    await page.waitForURL(/show=late&.*officer=/);
    await settle(page);
    await page.getByRole('tab', { name: /^Thời hạn/, selected: true }).waitFor();
    await expectNoAxeFindings(page);
    await page.context().close();
  });

  it('fits a phone', async () => {
    for (const [who, address, name] of [
      [OFFICER, '/?show=month', 'work-day-officer-narrow'],
      [HEAD, '/', 'work-day-head-narrow'],
      [OFFICER, '/deadlines?month=2021-04', 'deadlines-narrow'],
    ] as const) {
      const page = await demo.openPage('narrow', who, address);
      await expectNoAxeFindings(page);
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(390);
      await keepScreen(page, name);
      await page.context().close();
    }
  });
});

describe('the calendar of deadlines', () => {
  it('is walked by arrows, day after day and month after month, and the address follows', async () => {
    const page = await demo.openPage('wide', OFFICER, '/deadlines?month=2021-04');
    await page.getByRole('grid', { name: 'Lịch thời hạn tháng 04/2021' }).waitFor();
    await page.getByText('Giỗ Tổ').first().waitFor();
    await expectNoAxeFindings(page);
    await keepScreen(page, 'deadlines-month-wide');
    await tabTo(page, 'gridcell', /01\/04\/2021/);
    await press(page, 'ArrowRight', 'ArrowDown');
    await page.waitForURL(/day=2021-04-09/);
    await page.getByRole('region', { name: 'Thứ Sáu, 09/04/2021' }).waitFor();
    await press(page, 'PageUp');
    await page.waitForURL(/day=2021-03-09/);
    await page
      .getByRole('gridcell', { name: /09\/03\/2021/ })
      .and(page.locator(':focus'))
      .waitFor();
    await tabTo(page, 'radio', 'Tháng');
    await press(page, 'ArrowRight');
    await page.waitForURL(/view=agenda/);
    await page.getByRole('grid', { name: 'Thời hạn tháng 03/2021' }).waitFor();
    await expectNoAxeFindings(page);
    await keepScreen(page, 'deadlines-agenda-wide');
    await tabTo(page, 'button', 'Excel');
    const [file] = await Promise.all([page.waitForEvent('download'), press(page, 'Enter')]);
    expect(file.suggestedFilename()).toMatch(/^thoi-han-.*\.xlsx$/);
    await page.context().close();
  });

  it('shows a leader of the province every unit', async () => {
    const page = await demo.openPage('wide', 'vp-cuc-head-1', '/deadlines?month=2021-04&scope=units');
    await page.getByRole('combobox', { name: 'Đơn vị' }).waitFor();
    await expectNoAxeFindings(page);
    await keepScreen(page, 'deadlines-province-wide');
    await page.context().close();
  });
});

describe('a case', () => {
  it('tells its deadlines, and what an act met and opened', async () => {
    const page = await demo.openPage('wide', OFFICER, '/');
    const listed = await page.request.get(`${demo.url}/api/deadlines?scope=own&limit=1`);
    const { rows } = (await listed.json()) as { rows: { case_code: string }[] };
    await page.goto(`${demo.url}/cases/${rows[0]?.case_code ?? ''}?tab=deadlines`);
    await settle(page);
    await page.getByRole('list', { name: 'Thời hạn đang chạy' }).waitFor();
    await expectNoAxeFindings(page);
    await keepScreen(page, 'case-deadlines-wide');
    await press(page, 'n');
    await page.getByRole('searchbox', { name: 'Tìm nghiệp vụ' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.type('bien ban');
    await expectNoAxeFindings(page);
    await keepScreen(page, 'case-offers-wide');
    await press(page, 'Enter');
    await page.getByRole('form').waitFor();
    await press(page, 'Escape');
    await page.context().close();
  });

  it('records what has happened although a rule of law speaks against it', async () => {
    const page = await demo.openPage('wide', HEAD, '/');
    const listed = await page.request.get(`${demo.url}/api/cases?queue=without-verification&position=active&limit=1`);
    const { rows } = (await listed.json()) as { rows: { code: string }[] };
    await page.goto(`${demo.url}/cases/${rows[0]?.code ?? ''}`);
    await settle(page);
    await press(page, 'n');
    await page.keyboard.type('chua co dieu kien');
    await press(page, 'Enter');
    await page.getByRole('form').waitFor();
    await tabTo(page, 'radio', /./);
    await press(page, 'Space', 'Control+Enter');
    await page.getByRole('checkbox', { name: /Việc đã diễn ra trên thực tế/ }).waitFor();
    await expectNoAxeFindings(page);
    await keepScreen(page, 'act-unlawful-wide');
    await tabTo(page, 'checkbox', /Việc đã diễn ra trên thực tế/);
    await press(page, 'Space', 'Control+Enter');
    await page
      .locator('.toasts')
      .getByText(/Đã ghi/)
      .waitFor();
    await page.context().close();
  });
});

describe('findings', () => {
  it('stand on the desk where the person may read them, and lead to their case', async () => {
    const page = await demo.openPage('wide', HEAD, '/?show=findings');
    await page.getByRole('tab', { name: /^Phát hiện/, selected: true }).waitFor();
    await settle(page);
    await expectNoAxeFindings(page);
    await keepScreen(page, 'work-day-findings-wide');
    await tabTo(page, 'grid', 'Phát hiện tự kiểm tra đang tồn tại');
    await page.context().close();
  });
});

describe('reminders', () => {
  it('say who was warned of what, and are read', async () => {
    const page = await demo.openPage('wide', OFFICER, '/');
    await page
      .getByRole('navigation')
      .getByText(/việc, có việc quá hạn/)
      .first()
      .waitFor({ state: 'attached' });
    await page.goto(`${demo.url}/?show=reminders`);
    await settle(page);
    await page.getByRole('region', { name: 'Danh sách nhắc việc' }).waitFor();
    await expectNoAxeFindings(page);
    await keepScreen(page, 'reminders-wide');
    await tabTo(page, 'button', 'Đã đọc tất cả');
    await press(page, 'Enter');
    await page.getByRole('tab', { name: 'Nhắc việc 0' }).waitFor();
    await page.context().close();
  });
});

describe('a calendar of one’s own', () => {
  it('is given an address on the account page, and loses it there', async () => {
    const page = await demo.openPage('wide', OFFICER, '/account');
    await tabTo(page, 'button', 'Tạo địa chỉ: Thời hạn của hồ sơ tôi giữ');
    await press(page, 'Enter');
    const address = await page.getByRole('textbox', { name: 'Địa chỉ lịch mới' }).inputValue();
    await expectNoAxeFindings(page);
    await keepScreen(page, 'account-calendar-wide');
    const feed = await fetch(address);
    expect(feed.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(await feed.text()).toContain('BEGIN:VEVENT');
    await tabTo(page, 'button', 'Bỏ địa chỉ: Thời hạn của hồ sơ tôi giữ');
    await press(page, 'Enter');
    await page.getByText('Đã bỏ địa chỉ lịch').waitFor();
    expect((await fetch(address)).status).toBe(404);
    await page.context().close();
  });
});
