/** The rulebook by keyboard: a break announced and taken back, a setting of the law, calculators that answer while typing. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoAxeFindings, keepScreen, openDemo, tabTo, type Demo } from './harness.ts';

const HEAD = 'vp-cuc-head-1';
const OFFICER = 'vp-vy-cv-01';

let demo: Demo;
beforeAll(async () => {
  demo = await openDemo();
}, 300_000);
afterAll(() => demo.close());

/** Types into the field that has the focus next, and goes on. */
async function fill(page: Page, role: 'textbox' | 'combobox', name: string, text: string): Promise<void> {
  await tabTo(page, role, name);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
  if (role === 'combobox') await page.keyboard.press('Enter');
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, 'button', name);
  await page.keyboard.press('Enter');
}

describe('the calendar', () => {
  it('adds an announced break, says what is wrong first, and takes it back', async () => {
    const page = await demo.openPage('wide', HEAD, '/rulebook?year=2021');
    await page.getByText('Giỗ Tổ Hùng Vương').first().waitFor();
    await press(page, 'Thêm ngày');
    await page.getByRole('dialog').waitFor();
    await expectNoAxeFindings(page);
    await fill(page, 'textbox', 'Ngày', '21/04/2021');
    await fill(page, 'textbox', 'Tên gọi', 'Nghỉ phòng chống dịch');
    await fill(page, 'textbox', 'Số văn bản công bố', '12/CĐ-UBND');
    await page.keyboard.press('Control+Enter');
    await page
      .getByRole('alert')
      .getByText(/đã là ngày nghỉ/)
      .waitFor();
    await expectNoAxeFindings(page);
    await fill(page, 'textbox', 'Ngày', '22/04/2021');
    await fill(page, 'textbox', 'Đến hết ngày', '23/04/2021');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Đã thêm Nghỉ phòng chống dịch').waitFor();
    await page
      .getByText(/Văn bản 12\/CĐ-UBND/)
      .first()
      .waitFor();
    await expectNoAxeFindings(page);

    await page.goto(`${demo.url}/rulebook?tab=tools&rule=D02&from=2021-04-19`);
    await page.getByText('Thứ Năm, 29/04/2021').waitFor();

    await page.goto(`${demo.url}/rulebook?year=2021`);
    await press(page, /Bỏ 22\/04\/2021/);
    await fill(page, 'textbox', 'Số văn bản công bố', '13/CĐ-UBND');
    await page.keyboard.press('Control+Enter');
    await page.getByText('22/04/2021: trở lại lịch chung').waitFor();
    await page.context().close();
  });

  it('goes to another year, and offers nothing to change to who may only look', async () => {
    const page = await demo.openPage('wide', OFFICER, '/rulebook?year=2030');
    await page.getByText('02/02', { exact: true }).waitFor();
    await press(page, 'Năm sau');
    await page.waitForURL(/year=2031/);
    await page.getByText('23/01', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Thêm ngày' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: /^Bỏ/ }).count()).toBe(0);
    await page.context().close();
  });
});

describe('settings', () => {
  it('takes a value from a day on', async () => {
    const page = await demo.openPage('wide', HEAD, '/rulebook?tab=settings');
    await press(page, 'Đặt giá trị: Ngày truyền thống của đối tượng chính sách');
    await page.getByRole('dialog').waitFor();
    await expectNoAxeFindings(page);
    await fill(page, 'textbox', 'Giá trị', '27/07, 22/12,');
    await fill(page, 'textbox', 'Số văn bản làm căn cứ', '5/QĐ-CTHADS');
    await page.keyboard.press('Control+Enter');
    await page
      .getByRole('alert')
      .getByText(/viết như/)
      .waitFor();
    await fill(page, 'textbox', 'Giá trị', '27/07, 22/12, 06/01');
    await page.keyboard.press('Control+Enter');
    await page.getByText('cơ quan đặt').waitFor();
    await page.getByText(/Văn bản 5\/QĐ-CTHADS/).waitFor();
    await page.context().close();
  });
});

describe('reminders', () => {
  it('are given on the days that an administrator sets, and nobody else', async () => {
    const page = await demo.openPage('wide', HEAD, '/rulebook?tab=settings');
    await press(page, 'Đặt số ngày nhắc việc');
    await page.getByRole('dialog').waitFor();
    await expectNoAxeFindings(page);
    await fill(page, 'textbox', 'Chấp hành viên: việc phải làm', 'ba ngày');
    await page.keyboard.press('Control+Enter');
    await page
      .getByText(/không phải là số ngày nhắc trước/)
      .first()
      .waitFor();
    await fill(page, 'textbox', 'Chấp hành viên: việc phải làm', '5, 2');
    await fill(page, 'textbox', 'Thủ trưởng: việc cơ quan phải làm', '1');
    await page.keyboard.press('Control+Enter');
    await page.getByText('trước 5, 2 ngày làm việc').waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expectNoAxeFindings(page);
    await keepScreen(page, 'reminder-days-wide');
    await page.context().close();
    const officer = await demo.openPage('narrow', OFFICER, '/rulebook?tab=settings');
    await officer.getByText('trước 5, 2 ngày làm việc').waitFor();
    expect(await officer.getByRole('button', { name: 'Đặt số ngày nhắc việc' }).count()).toBe(0);
    expect(await officer.evaluate<number>('document.documentElement.scrollWidth')).toBe(390);
    await keepScreen(officer, 'reminder-days-narrow');
    await officer.context().close();
  });
});

describe('calculators', () => {
  it('answers the last day of a period while typing, and keeps what was typed in the address', async () => {
    const page = await demo.openPage('wide', OFFICER, '/rulebook?tab=tools');
    await fill(page, 'combobox', 'Thời hạn', 'D01');
    await fill(page, 'textbox', 'Ngày xảy ra sự kiện', '1/4/2021');
    await page.getByText('Thứ Năm, 08/04/2021').waitFor();
    await page.getByText('Luật THADS Đ36 k1', { exact: true }).waitFor();
    await expectNoAxeFindings(page);
    await page.waitForURL(/rule=D01.*from=2021-04-01|from=2021-04-01.*rule=D01/);
    await page.reload();
    await page.getByText('Thứ Năm, 08/04/2021').waitFor();
    await page.context().close();
  });

  it('computes interest without the days that are not counted', async () => {
    const page = await demo.openPage('wide', OFFICER, '/rulebook?tab=tools&tool=interest');
    await fill(page, 'textbox', 'Số tiền gốc', '100tr');
    await fill(page, 'textbox', 'Lãi suất một năm (%)', '10');
    await fill(page, 'textbox', 'Từ ngày', '01/03/2021');
    await fill(page, 'textbox', 'Đến hết ngày', '31/05/2021');
    await press(page, 'Thêm khoảng không tính');
    await page.getByText('Khoảng không tính 1 chưa đủ').waitFor();
    await fill(page, 'textbox', 'Khoảng 1: từ ngày', '01/04/2021');
    await fill(page, 'textbox', 'đến hết ngày', '30/04/2021');
    await page.getByText('1.671.233 ₫').waitFor();
    await expectNoAxeFindings(page);
    await page.context().close();
  });

  it('says whether coercion may take place, what may be remitted, and until when one may request', async () => {
    const page = await demo.openPage('wide', OFFICER, '/rulebook?tab=tools&tool=coercion-window');
    await fill(page, 'textbox', 'Ngày cưỡng chế', '25/02/2021');
    await page.getByText('Được tổ chức cưỡng chế', { exact: true }).waitFor();
    await tabTo(page, 'checkbox', 'Có huy động lực lượng');
    await page.keyboard.press('Space');
    await page.getByText('Không được tổ chức cưỡng chế').waitFor();
    await page.getByText('Thứ Hai, 01/03/2021').waitFor();
    await expectNoAxeFindings(page);

    await page.goto(`${demo.url}/rulebook?tab=tools&tool=remission`);
    await fill(page, 'textbox', 'Khoản phải nộp', '10tr');
    await fill(page, 'textbox', 'Đã nộp', '200000');
    await fill(page, 'textbox', 'Quyết định thi hành án lần đầu', '01/06/2010');
    await fill(page, 'textbox', 'Ngày xét', '01/06/2020');
    await page.getByText('9.800.000 ₫').first().waitFor();
    await expectNoAxeFindings(page);

    await page.goto(`${demo.url}/rulebook?tab=tools&tool=limitation`);
    await fill(page, 'textbox', 'Ngày đó', '15/03/2016');
    await fill(page, 'textbox', 'Ngày yêu cầu thi hành án', '16/03/2021');
    await page.getByText('Đã hết thời hiệu').waitFor();
    await press(page, 'Thêm khoảng không tính');
    await fill(page, 'textbox', 'Khoảng 1: từ ngày', '01/01/2018');
    await fill(page, 'textbox', 'đến hết ngày', '31/01/2018');
    await page.getByText('Còn thời hiệu', { exact: true }).waitFor();
    await expectNoAxeFindings(page);
    await page.context().close();
  });

  it('computes the fee of each receipt, and says what is not complete', async () => {
    const page = await demo.openPage('wide', OFFICER, '/rulebook?tab=tools&tool=fee');
    await press(page, 'Thêm lần nhận');
    await page.getByText('Lần nhận 1 chưa đủ ngày và số tiền.').waitFor();
    await fill(page, 'textbox', 'Lần 1: ngày nhận', '01/04/2021');
    await fill(page, 'textbox', 'Số thực nhận', '7 tỷ');
    await page.getByText('190.000.000 ₫', { exact: true }).waitFor();
    await tabTo(page, 'checkbox', 'Đương sự tự giao, nhận khi chưa cưỡng chế');
    await page.keyboard.press('Space');
    await page.getByText('63.333.333 ₫', { exact: true }).waitFor();
    await page.getByText('TT 216/2016/TT-BTC Đ4 k4', { exact: true }).waitFor();
    await expectNoAxeFindings(page);
    await page.context().close();
  });

  it('distributes what was collected by rank', async () => {
    const page = await demo.openPage('wide', OFFICER, '/rulebook?tab=tools&tool=distribution');
    await fill(page, 'textbox', 'Số tiền thu được', '61tr');
    await press(page, 'Thêm khoản');
    await page.getByText('Khoản 1 chưa đủ người được nhận và số tiền.').waitFor();
    await fill(page, 'textbox', 'Khoản 1: người được nhận', 'Ngân hàng');
    await fill(page, 'textbox', 'Số tiền được thi hành án', '150tr');
    await page.getByText('61.000.000 ₫ trên 150.000.000 ₫').waitFor();
    await expectNoAxeFindings(page);
    await page.reload();
    await page.getByText('Khoản 1: Ngân hàng', { exact: true }).waitFor();
    await page.context().close();
  });
});
