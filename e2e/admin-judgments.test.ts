/** Administrative judgments by keyboard: the register, a judgment entered and acted on, a correction, the report and what is behind it. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoAxeFindings, keepScreen, openDemo, settle, tabTo, type Demo } from './harness.ts';

const HEAD = 'vp-cuc-head-1';

let demo: Demo;
beforeAll(async () => {
  demo = await openDemo();
}, 300_000);
afterAll(() => demo.close());

/** Goes to a field and types over what stands there. */
async function fill(page: Page, role: 'textbox' | 'combobox', name: string | RegExp, text: string): Promise<void> {
  await tabTo(page, role, name);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}

/** Goes to a list, types a few letters and takes what they leave. */
async function choose(page: Page, name: string, text: string, chosen: string | RegExp): Promise<void> {
  await tabTo(page, 'combobox', name);
  await page.keyboard.type(text);
  await page.getByRole('option', { name: chosen }).first().waitFor();
  await page.keyboard.press('Enter');
}

async function openOffer(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, 'button', name);
  await page.keyboard.press('Enter');
}

describe('looking', () => {
  it('works through the list with the judgment beside it, and finds by words without diacritics', async () => {
    const page = await demo.openPage('wide', HEAD, '/admin-judgments?queue=overdue');
    const grid = page.getByRole('grid', { name: 'Sổ theo dõi thi hành án hành chính' });
    await grid.getByRole('rowheader').first().waitFor();
    await tabTo(page, 'grid', 'Sổ theo dõi thi hành án hành chính');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Thời hạn' }).waitFor();
    await settle(page);
    await expectNoAxeFindings(page);
    await keepScreen(page, 'admin-judgments-beside-wide');
    await page.goto(`${demo.url}/admin-judgments`);
    await settle(page);
    await page.keyboard.press('/');
    await page.keyboard.type('bich thuy');
    await page.waitForURL(/text=bich/);
    await expect.poll(() => grid.getByRole('rowheader').allInnerTexts()).toEqual(['101/2021/HC-ST']);
    await page.goto(`${demo.url}/admin-judgments?text=khong-co`);
    await page.getByText('Không có bản án nào khớp với bộ lọc.').waitFor();
    await page.context().close();
  }, 120_000);

  it('offers nothing to who may only look, and no place to who may not', async () => {
    const page = await demo.openPage('wide', 'vp-vy-accountant', '/');
    expect(await page.getByRole('link', { name: 'Án hành chính' }).count()).toBe(0);
    await page.goto(`${demo.url}/admin-judgments`);
    await page.getByText(/không có quyền xem sổ theo dõi/).waitFor();
    await page.context().close();
    const officer = await demo.openPage('wide', 'vp-vy-cv-01', '/admin-judgments');
    expect(await officer.getByRole('link', { name: 'Vào sổ' }).count()).toBe(0);
    await officer.context().close();
  });
});

describe('following a judgment', () => {
  it('enters it, says what is missing first, and opens it with its clocks', async () => {
    const page = await demo.openPage('wide', 'vp-vy-head-1', '/admin-judgments');
    await page.keyboard.press('n');
    await page.waitForURL(/\/admin-judgments\/new/);
    await page.getByRole('heading', { name: 'Bản án, quyết định', exact: true }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').getByText('Ghi nghĩa vụ phải thi hành.').waitFor();
    await expectNoAxeFindings(page);
    await keepScreen(page, 'admin-judgments-entry-refused-wide');
    await fill(page, 'combobox', 'Số bản án, quyết định', '909/2021/HC-ST');
    await fill(page, 'combobox', 'Tòa án, cơ quan ban hành', 'TAND thành phố Vĩnh Yên');
    await fill(page, 'textbox', 'Ngày tuyên', '1/2/2021');
    await fill(page, 'textbox', 'Ngày nhận', '22/2/2021');
    await fill(page, 'combobox', 'Người phải thi hành án', 'Ủy ban nhân dân phường Đống Đa');
    await fill(page, 'combobox', 'Người được thi hành án', 'Thiều Thị Mận');
    await choose(page, 'Nội dung phán quyết', 'diem b', /điểm b/);
    await fill(page, 'textbox', 'Nghĩa vụ phải thi hành', 'Hủy thông báo số 7/TB-UBND; giải quyết lại hồ sơ.');
    await choose(page, 'Cấp của người phải thi hành án', 'cap xa', /cấp xã/);
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/\/admin-judgments\/VP-VY-2021-HC0003/);
    await page.getByRole('heading', { name: 'Bản án, quyết định 909/2021/HC-ST' }).waitFor();
    await page.getByRole('row', { name: /Thông báo về việc tự nguyện.*quá hạn/ }).waitFor();
    await page.context().close();
  }, 120_000);

  it('assigns it, records a late notice, is refused a petition too early, and corrects', async () => {
    const page = await demo.openPage('wide', 'vp-vy-head-1', '/admin-judgments/VP-VY-2021-HC0003');
    await openOffer(page, /^Phân công chấp hành viên/);
    await fill(page, 'textbox', 'Ngày', '22/2/2021');
    await choose(page, 'Chấp hành viên', 'doan ba tung', /Đoàn Bá Tùng/);
    await page.keyboard.press('Control+Enter');
    await page.getByText(/Đã ghi “Phân công chấp hành viên theo dõi”/).waitFor();
    await openOffer(page, /^Thông báo về việc tự nguyện/);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Phải ghi "Số văn bản thông báo".').waitFor();
    await expectNoAxeFindings(page);
    await keepScreen(page, 'admin-judgment-form-wide');
    await fill(page, 'textbox', 'Ngày', '3/3/2021');
    await fill(page, 'textbox', 'Số văn bản thông báo', '31/TB-CCTHADS');
    await page.keyboard.press('Control+Enter');
    await page.getByText(/Đã ghi “Thông báo về việc tự nguyện thi hành án”/).waitFor();
    await page.getByRole('row', { name: /Thông báo về việc tự nguyện.*chậm 2 ngày làm việc/ }).waitFor();
    expect(await page.getByText('ghi muộn, 31/03/2021').count()).toBeGreaterThan(0);

    await openOffer(page, /^Kiến nghị xử lý trách nhiệm/);
    await fill(page, 'textbox', 'Ngày', '10/3/2021');
    await tabTo(page, 'radio', /Chậm thi hành án/);
    await page.keyboard.press('Space');
    await fill(page, 'textbox', 'Sự việc, lý do kiến nghị', 'Chưa giải quyết lại hồ sơ.');
    await tabTo(page, 'radio', /Người đứng đầu cơ quan phải thi hành án/);
    await page.keyboard.press('ArrowDown');
    await fill(page, 'textbox', 'Tên cơ quan, người nhận', 'UBND thành phố Vĩnh Yên');
    await fill(page, 'textbox', 'Số văn bản kiến nghị', '01/KN-CCTHADS');
    await page.keyboard.press('Control+Enter');
    await page
      .getByRole('alert')
      .getByText(/chưa thể coi là chậm thi hành án/)
      .waitFor();
    await fill(page, 'textbox', 'Ngày', '30/3/2021');
    await page.keyboard.press('Control+Enter');
    await page.getByText(/Đã ghi “Kiến nghị xử lý trách nhiệm”.*đã mở 1 thời hạn/).waitFor();

    await tabTo(page, 'button', 'Đính chính Kiến nghị xử lý trách nhiệm ngày 30/03/2021');
    await page.keyboard.press('Enter');
    await fill(page, 'textbox', 'Lý do đính chính', 'Văn bản chưa phát hành.');
    await expectNoAxeFindings(page);
    await keepScreen(page, 'admin-judgment-correction-wide');
    await page.keyboard.press('Control+Enter');
    await page.getByText(/Đã ghi “Đính chính Kiến nghị xử lý trách nhiệm”/).waitFor();
    await page.getByText('đã đính chính').waitFor();
    await page.context().close();
  }, 180_000);

  it('two at one judgment: the later is told what came in, and goes on', async () => {
    const address = '/admin-judgments/VP-CUC-2021-HC0006';
    const [one, two] = [
      await demo.openPage('wide', HEAD, address),
      await demo.openPage('wide', 'vp-cuc-cv-01', address),
    ];
    for (const page of [one, two]) {
      await openOffer(page, /^Làm việc với người phải thi hành án/);
      await fill(page, 'textbox', 'Nội dung biên bản', 'Đôn đốc tự nguyện.');
    }
    await one.keyboard.press('Control+Enter');
    await one.getByText(/Đã ghi “Làm việc với/).waitFor();
    await two.keyboard.press('Control+Enter');
    await two.getByRole('heading', { name: /Hồ sơ vừa được cập nhật/ }).waitFor();
    expect(await two.getByRole('textbox', { name: 'Nội dung biên bản' }).inputValue()).toBe('Đôn đốc tự nguyện.');
    await tabTo(two, 'button', 'Giữ phần tôi nhập, ghi tiếp');
    await two.keyboard.press('Enter');
    await two.getByText(/Đã ghi “Làm việc với/).waitFor();
    await one.context().close();
    await two.context().close();
  }, 120_000);
});

describe('the report', () => {
  it('opens the judgments behind a figure, and their sum is the figure', async () => {
    const page = await demo.openPage('wide', HEAD, '/admin-judgments?view=report');
    await tabTo(page, 'link', /^\d+$/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/cell=total/);
    await page.getByText(/Cộng đúng bằng ô đã chọn/).waitFor();
    await settle(page);
    await expectNoAxeFindings(page);
    await keepScreen(page, 'admin-judgments-report-cell-wide');
    await page.context().close();
  }, 60_000);

  it('stands at a day of the past, divided otherwise', async () => {
    const page = await demo.openPage('wide', HEAD, '/admin-judgments?view=report');
    await fill(page, 'textbox', 'Đến hết', '31/12/2020');
    await page.keyboard.press('Enter');
    await page.waitForURL(/on=2020-12-31/);
    await page.getByRole('banner').getByText('số liệu đến hết ngày 31/12/2020').waitFor();
    await tabTo(page, 'radio', 'Cấp');
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/by=unit/);
    await page.getByRole('rowheader', { name: /thành phố Vĩnh Yên/ }).waitFor();
    await expectNoAxeFindings(page);
    await page.context().close();
  }, 60_000);
});
