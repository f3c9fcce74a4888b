/** The case book at work, by keyboard: desk, list, case, recording an act, correcting it, two people on one case. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoAxeFindings, keepScreen, openDemo, settle, tabTo, type Demo } from './harness.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await openDemo();
}, 300_000);
afterAll(() => demo.close());

/** Under way since 20/02/2020, 732.670.550 ₫ of 6.491.403.233 ₫ collected, held by Trần Văn Trung in Vĩnh Yên. */
const CASE = 'VP-003998';

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** The sentence that is shown after something was written. */
async function expectWritten(page: Page, sentence: RegExp): Promise<void> {
  await page.locator('.toasts').getByText(sentence).waitFor();
}

/** What the API says of the case now. */
async function caseNow(page: Page, code: string) {
  const answer = await page.request.get(`${demo.url}/api/cases/${code}`);
  return (await answer.json()) as { seq: number; rest_vnd: number; acts: { seq: number; type: string }[] };
}

describe('the desk', () => {
  it('shows a leader the officers, and every number opens the cases behind it', async () => {
    const page = await demo.openPage('wide', 'vp-vy-head-1', '/');
    await page.getByRole('grid', { name: 'Việc của từng chấp hành viên' }).waitFor();
    await expectNoAxeFindings(page);
    await tabTo(page, 'grid', 'Việc của từng chấp hành viên');
    const officer = await page.locator('[role=rowheader][data-row="0"]').innerText();
    const open = await page.locator('[data-row="0"][data-column="4"]').innerText();
    await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Control+Enter');
    await page.waitForURL(/\/cases\?.*officer=/);
    await settle(page);
    await page.getByText(new RegExp(`^${open} việc · còn phải thi hành`)).waitFor();
    await page.getByRole('button', { name: `Chấp hành viên: ${officer}` }).waitFor();
    await page.context().close();
  });

  it('shows an officer his own queues and opens a case beside them', async () => {
    const page = await demo.openPage('wide', 'vp-vy-cv-01', '/?show=without-verification');
    await page.getByRole('heading', { level: 1, name: 'Việc hôm nay của Đoàn Bá Tùng' }).waitFor();
    await tabTo(page, 'tab', /Chưa xác minh/);
    await press(page, 'Tab', 'Tab');
    await tabTo(page, 'grid', 'Việc chờ: Chưa xác minh');
    const first = await page.locator('[role=rowheader][data-row="0"]').innerText();
    await press(page, 'Enter');
    await page.waitForURL(/open=/);
    await settle(page);
    await page.getByRole('region', { name: first, exact: true }).getByText('Ai phải thi hành cho ai').waitFor();
    await expectNoAxeFindings(page);
    await press(page, 'F6', 'Escape');
    await page.waitForURL((url) => !url.search.includes('open='));
    await page.context().close();
  });

  it('fits a phone, and tells a clerk where work is', async () => {
    const narrow = await demo.openPage('narrow', 'vp-vy-cv-01', '/');
    await expectNoAxeFindings(narrow);
    expect(await narrow.evaluate<number>('document.documentElement.scrollWidth')).toBe(390);
    await narrow.context().close();
    const clerk = await demo.openPage('wide', 'vp-vy-clerk', '/');
    await tabTo(clerk, 'link', 'Sổ bản án, yêu cầu đã nhận');
    await press(clerk, 'Enter');
    await clerk.waitForURL(/\/intake$/);
    await clerk.context().close();
  });
});

describe('the list of cases', () => {
  it('keeps filters, order and the open case in the address', async () => {
    const page = await demo.openPage('wide', 'vp-vy-head-1', '/cases');
    await expectNoAxeFindings(page);
    await tabTo(page, 'combobox', 'Căn cứ');
    await press(page, 'ArrowDown');
    await page.waitForURL(/basis=ex-officio/);
    await press(page, '/');
    await tabTo(page, 'searchbox', 'Số QĐ, mã hồ sơ');
    await page.keyboard.type('VP-00');
    await page.waitForURL(/text=VP-00/);
    await settle(page);
    await tabTo(page, 'grid', 'Danh sách hồ sơ thi hành án');
    await press(page, 'ArrowUp', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter', 'Enter');
    await page.waitForURL(/sort=-rest_vnd/);
    await page.locator('[role=rowheader][data-row="0"]').getByText('104/QĐ-CCTHADS').waitFor();
    await press(page, 'Home', 'ArrowDown', 'Enter');
    await page.waitForURL(/open=VP-001933/);
    const { href } = new URL(page.url());
    await page.reload();
    await settle(page);
    expect(page.url()).toBe(href);
    await page.getByRole('heading', { name: '104/QĐ-CCTHADS' }).waitFor();
    await page.context().close();
  });

  it('reaches the last of eleven thousand rows from the first, and sums them all', async () => {
    const page = await demo.openPage('wide', 'vp-cuc-head-1', '/cases');
    await page.getByText('11.053 việc · còn phải thi hành').waitFor();
    await tabTo(page, 'grid', 'Danh sách hồ sơ thi hành án');
    await press(page, 'Control+End', 'Home');
    const last = page.locator('[role=rowheader][data-row="11052"]');
    await last.getByText(/QĐ-CCTHADS/).waitFor({ timeout: 45_000 });
    expect(await last.innerText()).toBe('1/QĐ-CCTHADS');
    await page.context().close();
  });

  it('takes several officers and kinds at once, and says how the rest of an ended case ended', async () => {
    const page = await demo.openPage('wide', 'vp-vy-head-1', '/cases?position=discontinued&sort=-rest_vnd');
    await page
      .locator('[data-row="0"]')
      .getByText(/^đình chỉ [\d.]+$/)
      .waitFor();
    await page.getByText(/ việc · còn phải thi hành 0 ₫/).waitFor();
    await tabTo(page, 'button', 'Loại việc');
    await press(page, 'Enter');
    await page.getByRole('dialog', { name: 'Loại việc' }).waitFor();
    await expectNoAxeFindings(page);
    await tabTo(page, 'checkbox', 'Dân sự');
    await press(page, 'Space', 'Tab', 'Space');
    await page.waitForURL(/case_type=civil,criminal/);
    await press(page, 'Escape');
    await tabTo(page, 'button', 'Chấp hành viên');
    await press(page, 'Enter');
    await page.getByRole('dialog', { name: 'Chấp hành viên' }).waitFor();
    await tabTo(page, 'checkbox', 'Trần Văn Trung');
    await press(page, 'Space', 'Tab', 'Space');
    await page.waitForURL(/officer=VP-VY-cv-\d+,VP-VY-cv-\d+/);
    await press(page, 'Escape');
    await page.getByRole('button', { name: /^Chấp hành viên: .* \+1$/ }).waitFor();
    await page.context().close();
  });

  it('exports exactly what is filtered, with the columns shown', async () => {
    const page = await demo.openPage('wide', 'vp-vy-head-1', '/cases?position=postponed&sort=-rest_vnd');
    const counted = await page.getByText(/^\d+ việc · còn phải thi hành/).innerText();
    await tabTo(page, 'button', 'CSV');
    const [file] = await Promise.all([page.waitForEvent('download'), press(page, 'Enter')]);
    const lines = readFileSync(await file.path(), 'utf8')
      .trim()
      .split(/\r?\n/);
    expect(lines.length - 1).toBe(Number.parseInt(counted, 10));
    const header = lines[0]?.replace('\uFEFF', '').split(';');
    expect(header?.slice(0, 4)).toEqual(['Quyết định', 'Người phải thi hành án', 'Tình trạng', 'Ngày quyết định']);
    expect(header).toHaveLength(7);
    await page.context().close();
  });

  it('says what to do where nothing is found', async () => {
    const page = await demo.openPage('wide', 'vp-vy-head-1', '/cases?text=khong-co');
    await page.getByText('Không có hồ sơ nào khớp với bộ lọc.').waitFor();
    await expectNoAxeFindings(page);
    await tabTo(page, 'button', 'Bỏ mọi bộ lọc');
    await press(page, 'Enter');
    await page.waitForURL((url) => url.search === '');
    await page.context().close();
  });

  it('fits a phone, with its choices in a dialog', async () => {
    const page = await demo.openPage('narrow', 'vp-vy-head-1', '/cases');
    await expectNoAxeFindings(page);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(390);
    await tabTo(page, 'button', 'Phạm vi');
    await press(page, 'Enter');
    await page.getByRole('dialog', { name: 'Phạm vi của danh sách' }).waitFor();
    await expectNoAxeFindings(page);
    await page.context().close();
  });
});

describe('a case', () => {
  it('is read from top to bottom, tab by tab, and printed whole', async () => {
    const page = await demo.openPage('wide', 'vp-vy-head-1', `/cases/${CASE}`);
    await page.getByText('phải thi hành cho', { exact: true }).waitFor();
    await expectNoAxeFindings(page);
    await tabTo(page, 'tab', /Diễn biến/);
    for (const tab of ['deadlines', 'assets', 'papers', 'findings', 'obligations', 'parties', 'judgment']) {
      await press(page, 'ArrowRight');
      await page.waitForURL(new RegExp(`tab=${tab}`));
      await expectNoAxeFindings(page);
    }
    await page.emulateMedia({ media: 'print' });
    await page.getByText('Cộng theo quyết định').waitFor({ state: 'visible' });
    expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
    await page.context().close();
  }, 120_000);

  it('fits a phone', async () => {
    const page = await demo.openPage('narrow', 'vp-vy-head-1', `/cases/${CASE}`);
    await expectNoAxeFindings(page);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(390);
    await tabTo(page, 'tab', /Diễn biến/);
    await press(page, 'ArrowRight');
    await page.waitForURL(/tab=next/);
    await tabTo(page, 'button', /^Thu tiền thi hành án/);
    await press(page, 'Enter');
    await page.getByRole('form', { name: 'Thu tiền thi hành án' }).waitFor();
    await expectNoAxeFindings(page);
    await page.context().close();
  });

  it('begins at the top for Tab, and offers its acts as one stop with keys of its own', async () => {
    const page = await demo.openPage('wide', 'vp-vy-head-1', `/cases/${CASE}`);
    await page.locator('[data-offer]').first().waitFor();
    await press(page, 'Tab');
    expect(await page.locator(':focus').innerText()).toBe('Đến nội dung');
    const stops = await page.locator('[data-offer][tabindex="0"]').count();
    expect(stops).toBe(1);
    expect(await page.locator('[data-offer]').count()).toBeGreaterThan(60);
    const focused = () => page.locator(':focus').getAttribute('data-offer');
    await tabTo(page, 'searchbox', 'Tìm nghiệp vụ');
    await press(page, 'Tab');
    const first = await focused();
    await press(page, 'ArrowDown', 'ArrowDown');
    const third = await focused();
    expect(third).not.toBe(first);
    await press(page, 'Shift+Tab', 'Tab');
    expect(await focused()).toBe(third);
    await press(page, 'PageDown');
    await page.locator(':focus').and(page.locator('section[aria-label^="Thông báo"] [data-offer]')).waitFor();
    await press(page, 'PageUp');
    expect(await focused()).toBe(first);
    await press(page, 'End');
    await page.locator('.offer-groups > section').last().locator('[data-offer]:focus').waitFor();
    await press(page, 'Home', 'ArrowUp');
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe('Tìm nghiệp vụ');
    await page.keyboard.type('thu tien thi hanh');
    await press(page, 'ArrowDown', 'Enter');
    await page.getByRole('form', { name: 'Thu tiền thi hành án' }).waitFor();
    // From the first field Tab goes to the next field, not back to what was brought into sight.
    await press(page, 'Tab');
    await page.locator('form :focus').waitFor();
    await expectNoAxeFindings(page);
    await page.context().close();
  });

  it('is read only by who goes to it: pointing at its link asks for nothing', async () => {
    const page = await demo.openPage('wide', 'vp-vy-cv-01', '/?show=reminders');
    const asked: string[] = [];
    page.on('request', (request) => {
      if (/\/api\/cases\/VP-/.test(request.url())) asked.push(request.url());
    });
    const link = page.locator('.reminders a').first();
    for (let stops = 0; stops < 60 && (await link.and(page.locator(':focus')).count()) === 0; stops += 1)
      await press(page, 'Tab');
    await settle(page);
    expect(asked).toEqual([]);
    await press(page, 'Enter');
    await page.waitForURL(/\/cases\/VP-/);
    await page.getByText('phải thi hành cho', { exact: true }).waitFor();
    expect(asked).toHaveLength(1);
    await page.context().close();
  });

  it('says what the rules say while one types, and keeps what was typed', async () => {
    const page = await demo.openPage('wide', 'vp-vy-head-1', `/cases/${CASE}`);
    await press(page, '3');
    await page.getByRole('form', { name: 'Thu tiền thi hành án' }).waitFor();
    await tabTo(page, 'textbox', 'Số tiền');
    await page.keyboard.type('6 tỷ');
    await page.getByText('Số tiền 6.000.000.000 ₫ lớn hơn số còn phải thi hành 5.758.732.683 ₫.').waitFor();
    await expectNoAxeFindings(page);
    await keepScreen(page, 'act-refused-wide');
    await press(page, 'Control+a');
    await page.keyboard.type('758.732.683');
    await page.getByText('Sau khi ghi: còn phải thi hành 5.000.000.000 ₫.').waitFor();
    await press(page, 'Escape');
    await page.getByRole('form', { name: 'Thu tiền thi hành án' }).waitFor({ state: 'detached' });
    await page.reload();
    await settle(page);
    await press(page, '3');
    await page.getByText('Đã mở lại nội dung đang nhập dở.').waitFor();
    expect(await page.getByRole('textbox', { name: 'Số tiền' }).inputValue()).toBe('758.732.683');
    // An act dated before others is asked of the server: its order is not known here.
    await tabTo(page, 'textbox', 'Ngày');
    await press(page, 'Control+a');
    await page.keyboard.type('1/1/2020');
    await page.getByText('trước ngày ra quyết định thi hành án 20/02/2020').waitFor();
    expect((await caseNow(page, CASE)).rest_vnd).toBe(5_758_732_683);
    await page.context().close();
  });

  it('from signing in to an act recorded, and the act corrected', async () => {
    const page = await demo.openPage('wide', null, '/');
    await page.waitForURL(/\/sign-in/);
    await settle(page);
    await tabTo(page, 'button', /Chi cục trưởng Vĩnh Yên/);
    await press(page, 'Enter');
    await page.getByRole('grid', { name: 'Việc của từng chấp hành viên' }).waitFor();
    await press(page, 'g', 'h');
    await page.getByRole('grid', { name: 'Danh sách hồ sơ thi hành án' }).waitFor();
    await press(page, '/');
    await page.keyboard.type(CASE);
    await page.getByText('1 việc · còn phải thi hành').waitFor();
    await page.locator('[role=rowheader][data-row="0"]').getByText('433/QĐ-CCTHADS').waitFor();
    await tabTo(page, 'grid', 'Danh sách hồ sơ thi hành án');
    await press(page, 'Control+Enter');
    await page.getByRole('heading', { level: 1, name: 'Quyết định 433/QĐ-CCTHADS' }).waitFor();

    await press(page, '3');
    await tabTo(page, 'textbox', 'Số tiền');
    await page.keyboard.type('58.732.683');
    await tabTo(page, 'textbox', 'Người nộp');
    await page.keyboard.type('Hà Hồng Lan');
    await press(page, 'Control+Enter');
    await expectWritten(page, /Đã ghi “Thu tiền thi hành án” 58\.732\.683 ₫; còn phải thi hành 5\.700\.000\.000 ₫\./);
    await page.getByText('vừa ghi').waitFor();
    await expectNoAxeFindings(page);
    expect((await caseNow(page, CASE)).rest_vnd).toBe(5_700_000_000);

    await tabTo(page, 'button', 'Đính chính Thu tiền thi hành án ngày 31/03/2021');
    await press(page, 'Enter', 'Control+Enter');
    await page.getByText('Phải ghi lý do đính chính.').waitFor();
    await expectNoAxeFindings(page);
    await keepScreen(page, 'correction-wide');
    await tabTo(page, 'textbox', 'Lý do đính chính');
    await page.keyboard.type('Ghi nhầm số tiền của biên lai');
    await press(page, 'Control+Enter');
    await expectWritten(page, /Đã ghi “Đính chính Thu tiền thi hành án”.*còn phải thi hành 5\.758\.732\.683 ₫/);
    await page.getByText('đã đính chính').waitFor();
    expect((await caseNow(page, CASE)).rest_vnd).toBe(5_758_732_683);
    await page.context().close();
  });

  it('tells who acted meanwhile, keeps what was typed, and writes on top of it', async () => {
    const code = 'VP-005435';
    const first = await demo.openPage('wide', 'vp-vy-head-1', `/cases/${code}`);
    const second = await demo.openPage('wide', 'vp-vy-cv-01', `/cases/${code}`);
    await press(first, '3');
    await tabTo(first, 'textbox', 'Số tiền');
    await first.keyboard.type('10tr');
    const { seq } = await caseNow(first, code);

    await press(second, '3');
    await tabTo(second, 'textbox', 'Số tiền');
    await second.keyboard.type('4.699.214');
    await press(second, 'Control+Enter');
    await expectWritten(second, /còn phải thi hành 4\.430\.000\.000 ₫/);

    await press(first, 'Control+Enter');
    await first.getByText('Hồ sơ vừa được cập nhật bởi Đoàn Bá Tùng').waitFor();
    await first.getByRole('listitem').getByText('ngày 31/03/2021, 4.699.214 ₫').waitFor();
    await expectNoAxeFindings(first);
    await keepScreen(first, 'conflict-wide');
    expect(await first.getByRole('textbox', { name: 'Số tiền' }).inputValue()).toBe('10.000.000');
    expect((await caseNow(first, code)).seq).toBe(seq + 1);
    await tabTo(first, 'button', 'Giữ phần tôi nhập, ghi tiếp');
    await press(first, 'Enter');
    await expectWritten(first, /còn phải thi hành 4\.420\.000\.000 ₫/);
    expect((await caseNow(first, code)).seq).toBe(seq + 2);
    await first.context().close();
    await second.context().close();
  });

  it('says so where a case is not there', async () => {
    const page = await demo.openPage('wide', 'vp-vy-cv-01', '/cases/khong-co');
    await page.getByText('Không có hồ sơ "khong-co" trong phạm vi của bạn.').waitFor();
    await expectNoAxeFindings(page);
    await page.context().close();
  });
});
