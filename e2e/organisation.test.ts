/** The organisation by keyboard: who serves where, a person taken on, seconded and given a sign-in, a delegation, the clock. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoAxeFindings, keepScreen, openDemo, settle, tabTo, type Demo } from './harness.ts';

const HEAD = 'vp-cuc-head-1';

let demo: Demo;
beforeAll(async () => {
  demo = await openDemo();
}, 300_000);
afterAll(() => demo.close());

/** Types into the field of a dialog that has the focus next, and goes on. */
async function fill(page: Page, role: 'textbox' | 'combobox', name: string, text: string): Promise<void> {
  await tabTo(page, role, name);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
  if (role === 'combobox') await page.keyboard.press('Enter');
}

/** Moves the cursor of a table to the row that begins so, and opens it. */
async function openRow(page: Page, table: string | RegExp, name: string): Promise<void> {
  const grid = page.getByRole('grid', { name: table });
  await grid.getByRole('rowheader', { name }).waitFor();
  await tabTo(page, 'grid', table);
  await page.keyboard.press('Control+Home');
  const rows = await grid.getByRole('rowheader').allInnerTexts();
  for (let step = 0; step < rows.indexOf(name); step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

describe('looking', () => {
  it('shows another unit and one of its people', async () => {
    const page = await demo.openPage('wide', HEAD, '/organisation');
    await tabTo(page, 'link', /thành phố Vĩnh Yên/);
    await page.keyboard.press('Enter');
    await openRow(page, /Cán bộ của Chi cục Thi hành án dân sự thành phố Vĩnh Yên/, 'Đoàn Bá Tùng');
    await page.waitForURL(/staff=VP-VY-cv-01/);
    await page.getByText('Chức vụ qua các thời kỳ').waitFor();
    await expectNoAxeFindings(page);
    expect(await page.getByText('đang giữ').count()).toBe(1);
    await page.context().close();
  });

  it('offers nothing to change to who may only look', async () => {
    const page = await demo.openPage('wide', 'vp-vy-cv-01', '/organisation?staff=VP-VY-cv-01');
    await page.getByText('Chức vụ qua các thời kỳ').waitFor();
    for (const verb of ['Thêm cán bộ', 'Lập đơn vị', 'Giao chức vụ', 'Biệt phái', 'Ủy quyền'])
      expect(await page.getByRole('button', { name: verb, exact: true }).count()).toBe(0);
    expect(await page.getByRole('radio', { name: 'Tài khoản' }).count()).toBe(0);
    await page.context().close();
  });
});

describe('changing', () => {
  it('takes a person on, says what is wrong first, and gives a sign-in with a password for one use', async () => {
    const page = await demo.openPage('wide', HEAD, '/organisation?unit=VP-TD');
    await tabTo(page, 'button', 'Thêm cán bộ');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await expectNoAxeFindings(page);
    await fill(page, 'textbox', 'Họ tên', 'Lê Thị Hồng Nhung');
    await fill(page, 'textbox', 'Mã cán bộ', 'VP-TD-cv-01');
    await fill(page, 'combobox', 'Chức vụ', 'chap hanh');
    await page.keyboard.press('Control+Enter');
    await page
      .getByRole('alert')
      .getByText(/đã dùng cho một cán bộ khác/)
      .waitFor();
    await expectNoAxeFindings(page);
    await fill(page, 'textbox', 'Mã cán bộ', 'VP-TD-cv-90');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Đã thêm Lê Thị Hồng Nhung').waitFor();

    await page.goto(`${demo.url}/organisation?tab=accounts&unit=VP-TD&staff=VP-TD-cv-90`);
    await tabTo(page, 'button', /Cấp tài khoản/);
    await page.keyboard.press('Enter');
    const password = await page.locator('.one-time-password').innerText();
    expect(password).toMatch(/^[a-z0-9]{4}(-[a-z0-9]{4}){3}$/);
    await expectNoAxeFindings(page);
    await page.context().close();

    const own = await demo.openPage('wide', null, '/sign-in');
    await own.keyboard.type('vp-td-cv-90');
    await own.keyboard.press('Tab');
    await own.keyboard.type(password);
    await own.keyboard.press('Enter');
    await own.waitForURL((url) => url.pathname === '/account');
    await own.getByText('mật khẩu cấp một lần').waitFor();
    await expectNoAxeFindings(own);
    await fill(own, 'textbox', 'Mật khẩu hiện tại', password);
    await fill(own, 'textbox', 'Mật khẩu mới', 'mua thu la bay');
    await fill(own, 'textbox', 'Nhập lại mật khẩu mới', 'mua thu la bay');
    await own.keyboard.press('Enter');
    await own.getByText('Đã đổi mật khẩu').waitFor();
    await own.goto(`${demo.url}/`);
    await settle(own);
    expect(new URL(own.url()).pathname).toBe('/');
    await own.context().close();
  }, 120_000);

  it('seconds an officer to another unit, where he then serves too', async () => {
    const page = await demo.openPage('wide', HEAD, '/organisation?unit=VP-VY&staff=VP-VY-cv-02');
    await page.getByText('Chức vụ qua các thời kỳ').waitFor();
    await tabTo(page, 'button', 'Biệt phái');
    await page.keyboard.press('Enter');
    await fill(page, 'combobox', 'Đến đơn vị', 'tam dao');
    await fill(page, 'textbox', 'Số quyết định biệt phái', '15/QĐ-CTHADS');
    await fill(page, 'textbox', 'Đến hết ngày', '30/09/2021');
    await expectNoAxeFindings(page);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Đã ghi quyết định biệt phái').waitFor();
    await page.goto(`${demo.url}/organisation?unit=VP-TDO`);
    await page.getByRole('rowheader', { name: 'Trịnh Văn Khánh' }).waitFor();
    expect(await page.getByText(/thành phố Vĩnh Yên/).count()).toBeGreaterThan(1);
    await page.context().close();
  });

  it('hands the signing over for a time and takes it back', async () => {
    const page = await demo.openPage('wide', 'vp-vy-head-1', '/organisation');
    await tabTo(page, 'button', 'Ủy quyền');
    await page.keyboard.press('Enter');
    await fill(page, 'combobox', 'Người được ủy quyền', 'bui minh lan');
    await fill(page, 'textbox', 'Số văn bản ủy quyền', '03/UQ');
    await fill(page, 'textbox', 'Đến hết ngày', '30/6');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Đã ghi văn bản ủy quyền ký số 03/UQ').waitFor();
    await page.getByText('đang hiệu lực').waitFor();
    await tabTo(page, 'button', /Thu hồi ủy quyền số 03/);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await expectNoAxeFindings(page);
    await page.keyboard.press('Control+Enter');
    await page.getByText(/thu hồi 31\/03\/2021/).waitFor();
    await page.context().close();
  });

  it('locks an account and ends its sessions at once', async () => {
    const locked = await demo.openPage('wide', 'vp-vy-accountant', '/cases');
    const page = await demo.openPage('wide', HEAD, '/organisation?tab=accounts&unit=VP-VY&staff=VP-VY-accountant');
    await tabTo(page, 'button', 'Khóa tài khoản');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await expectNoAxeFindings(page);
    await tabTo(page, 'button', 'Khóa tài khoản');
    await page.keyboard.press('Enter');
    await page.getByText('Đã khóa tài khoản').waitFor();
    await locked.reload();
    await locked.waitForURL(/\/sign-in/);
    expect(await page.getByText('Đã khóa', { exact: true }).count()).toBeGreaterThan(0);
    await locked.context().close();
    await page.context().close();
  });
});

describe('the day of the demonstration', () => {
  it('moves forward from the top bar, says what follows, and never back', async () => {
    const page = await demo.openPage('wide', HEAD, '/statistics');
    await tabTo(page, 'button', /Chuyển ngày làm việc/);
    await page.keyboard.press('Enter');
    await page
      .getByRole('dialog')
      .getByText(/không lùi lại được/)
      .waitFor();
    await expectNoAxeFindings(page);
    await keepScreen(page, 'clock-wide');
    await fill(page, 'textbox', 'Sang ngày', '01/10/2021');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Bản trình diễn đã sang ngày 01/10/2021').waitFor();
    await page.getByText('số liệu đến hết ngày 01/10/2021').first().waitFor();
    await settle(page);
    // A new statistical year has begun: everything that is not done is old now.
    expect(await page.getByRole('button', { name: /01\/10\/2021/ }).count()).toBeGreaterThan(0);
    await page.context().close();
  });
});
