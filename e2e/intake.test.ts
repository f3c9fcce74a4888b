/** The intake by keyboard: registers of judgments and requests, and one flow from a judgment to a case carried to its end. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoAxeFindings, keepScreen, openDemo, tabTo, type Demo } from './harness.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await openDemo();
}, 300_000);
afterAll(() => demo.close());

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Goes to a field and types over what stands there. */
async function fill(page: Page, role: string, name: string | RegExp, text: string): Promise<void> {
  await tabTo(page, role, name);
  await press(page, 'Control+a');
  await page.keyboard.type(text);
}

/** Goes to a list, types a few letters and takes what they leave; the field then shows `chosen`. */
async function choose(page: Page, name: string | RegExp, text: string, chosen: string): Promise<void> {
  await tabTo(page, 'combobox', name);
  await page.keyboard.type(text);
  await page.getByRole('option', { name: chosen }).first().waitFor();
  await press(page, 'Enter');
  await expect.poll(() => page.getByRole('combobox', { name }).inputValue()).toBe(chosen);
}

/** Types a party's name and takes the first that is found. */
async function choosePerson(page: Page, field: RegExp, text: string, name: string): Promise<void> {
  await tabTo(page, 'combobox', field);
  await page.keyboard.type(text);
  await page.getByRole('option', { name }).first().waitFor();
  await press(page, 'ArrowDown', 'Enter');
  await page.getByRole('button', { name: field }).waitFor();
}

/** A civil judgment that is not in the register yet. */
async function typeJudgment(page: Page, number: string): Promise<void> {
  await tabTo(page, 'combobox', 'Số bản án, quyết định');
  await page.keyboard.type(number);
  await fill(page, 'combobox', 'Tòa án, cơ quan ban hành', 'TAND thành phố Vĩnh Yên');
  await fill(page, 'textbox', 'Ngày tuyên', '1/2/2021');
  await fill(page, 'textbox', 'Hiệu lực từ', '04032021');
  await fill(page, 'textbox', 'Ngày nhận', '10/3');
}

async function expectWritten(page: Page, sentence: RegExp): Promise<void> {
  await page.locator('.toasts').getByText(sentence).waitFor();
}

const HEADING_OF_CASE = /^Quyết định \d+\/QĐ-CCTHADS$/;

describe('from judgment to decision', () => {
  it('asks for what is missing next to each field, and for nothing else', async () => {
    const page = await demo.openPage('wide', 'vp-vy-head-1', '/intake/new');
    await page.getByRole('form', { name: 'Ra quyết định thi hành án' }).waitFor();
    await expectNoAxeFindings(page);
    await tabTo(page, 'combobox', 'Số bản án, quyết định');
    await press(page, 'Control+Enter');
    await page.getByRole('alert').getByText('Chọn căn cứ ra quyết định.').waitFor();
    await page.getByText('Chọn loại khoản.').first().waitFor();
    await expectNoAxeFindings(page);
    await keepScreen(page, 'opening-refused-wide');
    // Every sentence is a way to its field.
    await tabTo(page, 'link', 'Chọn chấp hành viên.');
    await press(page, 'Enter');
    expect(await page.getByRole('combobox', { name: 'Chấp hành viên được phân công' }).evaluate(isFocused)).toBe(true);
    await page.context().close();
  });

  it('opens a case, keeps the draft over a reload, and the case is carried to its end', async () => {
    const page = await demo.openPage('wide', 'vp-vy-head-1', '/intake/new');
    await tabTo(page, 'radio', /^Theo yêu cầu/);
    await press(page, 'Space');
    await typeJudgment(page, '901/2021/DS-ST');
    await choose(page, 'Loại việc', 'dan su', 'Dân sự');
    await tabTo(page, 'combobox', 'Người phải thi hành án');
    await page.keyboard.type('Đoàn Bá Tùng');
    // Somebody of that name is known in the province: said before a second record is made.
    await page.getByText(/Có (?:một|\d+) người/).waitFor();
    await expectNoAxeFindings(page);
    await fill(page, 'textbox', 'Ngày sinh', '5/6/1980');
    await choosePerson(page, /Người được thi hành án/, 'ngan hang tmcp song lo', 'Ngân hàng TMCP Sông Lô');
    await page.reload();
    await page.getByText('Đã mở lại nội dung đang nhập dở.').waitFor();
    expect(await page.getByRole('combobox', { name: 'Số bản án, quyết định' }).inputValue()).toBe('901/2021/DS-ST');
    await choose(page, 'Khoản 1', 'tin dung', 'Trả nợ tín dụng, ngân hàng');
    await fill(page, 'textbox', 'Số tiền', '1,5 tỷ');
    await page.getByText('Cộng 1.500.000.000 ₫').waitFor();
    await choose(page, 'Chấp hành viên được phân công', 'tran van trung', 'Trần Văn Trung');
    await press(page, 'Control+Enter');
    const dialog = page.getByRole('dialog', { name: 'Ra quyết định thi hành án?' });
    await dialog.getByText('531/QĐ-CCTHADS').waitFor();
    await expectNoAxeFindings(page);
    await keepScreen(page, 'decide-wide');
    await press(page, 'Control+Enter');
    await expectWritten(page, /Đã ra quyết định thi hành án số 531\/QĐ-CCTHADS/);
    await page.getByRole('heading', { level: 1, name: HEADING_OF_CASE }).waitFor();
    await page.getByText('Tín dụng', { exact: true }).waitFor();

    await press(page, '1');
    await choose(page, 'Hình thức thông báo', 'giao truc tiep', 'Giao trực tiếp');
    await press(page, 'Control+Enter');
    await expectWritten(page, /Đã ghi “Thông báo thi hành án”; đáp ứng 1 thời hạn/);
    await press(page, '3');
    await fill(page, 'textbox', 'Số tiền', '1500000000');
    await press(page, 'Control+Enter');
    await expectWritten(page, /còn phải thi hành 0 ₫/);
    await tabTo(page, 'button', /^Thi hành xong/);
    await press(page, 'Enter');
    await page.getByRole('form', { name: 'Thi hành xong' }).waitFor();
    await press(page, 'Control+Enter');
    await expectWritten(page, /hồ sơ chuyển sang “Thi hành xong”/);
    // What is left of an ended case is its archive.
    await page
      .getByRole('button', { name: /lưu trữ/ })
      .first()
      .waitFor();
    await expectNoAxeFindings(page);
    await page.context().close();
  });

  it('offers the State as creditor of what the agency enforces itself, and asks several debtors for their liability', async () => {
    const page = await demo.openPage('wide', 'vp-vy-head-1', '/intake/new');
    await tabTo(page, 'radio', /^Theo yêu cầu/);
    await press(page, 'Space', 'ArrowDown');
    await page.locator('.person-chosen').getByText('Ngân sách nhà nước', { exact: true }).waitFor();
    await typeJudgment(page, '902/2021/HS-ST');
    await choose(page, 'Loại việc', 'hinh su', 'Hình sự');
    await tabTo(page, 'combobox', 'Người phải thi hành án');
    await page.keyboard.type('Người Thứ Nhất');
    await tabTo(page, 'button', 'Thêm người phải thi hành');
    await press(page, 'Enter');
    await page.getByRole('combobox', { name: 'Người phải thi hành án 2' }).waitFor();
    await tabTo(page, 'combobox', 'Người phải thi hành án 2');
    await page.keyboard.type('Người Thứ Hai');
    await choose(page, 'Khoản 1', 'phat tien', 'Phạt tiền');
    await fill(page, 'textbox', 'Số tiền', '20tr');
    await choose(page, 'Chấp hành viên được phân công', 'ly ba huong', 'Lý Bá Hương');
    await press(page, 'Control+Enter');
    await page.getByRole('alert').getByText('liên đới hay riêng rẽ').waitFor();
    await tabTo(page, 'radio', 'Liên đới');
    await press(page, 'Space');
    await press(page, 'Control+Enter');
    await page.getByRole('dialog').getByText('Người Thứ Nhất, Người Thứ Hai').waitFor();
    await press(page, 'Control+Enter');
    await page.getByRole('heading', { level: 1, name: HEADING_OF_CASE }).waitFor();
    await tabTo(page, 'tab', /Diễn biến/);
    const obligations = page.getByRole('tab', { name: /^Các khoản/ });
    while ((await obligations.getAttribute('aria-selected')) !== 'true') await press(page, 'ArrowRight');
    await expect.poll(() => page.getByText('liên đới', { exact: true }).isVisible()).toBe(true);
    await page.context().close();
  });

  it('takes cells copied from Excel, a row an entry', async () => {
    const page = await demo.openPage('wide', 'vp-vy-head-1', '/intake/new');
    await page.getByRole('form', { name: 'Ra quyết định thi hành án' }).waitFor();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const paste = async (text: string) => {
      await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
      await press(page, 'Control+v');
    };
    await tabTo(page, 'combobox', 'Người phải thi hành án');
    await paste('Đỗ Thị Dán\t026075000999\t2/3/1975\txã Kim Xá\r\nLê Văn Dán\r\n');
    await page.getByRole('combobox', { name: 'Người phải thi hành án 2' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Số CCCD, hộ chiếu' }).first().inputValue()).toBe('026075000999');
    await tabTo(page, 'combobox', 'Khoản 1');
    await paste('tra no\t1.000.000\r\nTiền lãi\t2tr\tchậm trả từ 01/2020\r\n');
    await page.getByRole('combobox', { name: 'Khoản 2' }).waitFor();
    expect(await page.getByRole('combobox', { name: 'Khoản 1' }).inputValue()).toBe('Trả nợ');
    await page.getByRole('status').getByText('3.000.000 ₫').waitFor();
    await expectNoAxeFindings(page);
    await page.context().close();
  });

  it('fits a phone', async () => {
    const page = await demo.openPage('narrow', 'vp-vy-head-1', '/intake/new');
    await page.getByRole('form', { name: 'Ra quyết định thi hành án' }).waitFor();
    await expectNoAxeFindings(page);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(390);
    await page.context().close();
  });

  it('is not for a clerk, who is told where to go', async () => {
    const page = await demo.openPage('wide', 'vp-vy-clerk', '/intake/new');
    await page.getByText('Chỉ thủ trưởng và người được ủy quyền ra quyết định thi hành án.').waitFor();
    await expectNoAxeFindings(page);
    expect(await page.getByRole('form').count()).toBe(0);
    await page.context().close();
  });
});

describe('the registers', () => {
  it('take a judgment in, refuse it a second time, and lead to its decision', async () => {
    const page = await demo.openPage('wide', 'vp-vy-head-1', '/intake');
    await page.locator('[role=rowheader][data-row="0"]').waitFor();
    await expectNoAxeFindings(page);
    const enter = async () => {
      await press(page, 'n');
      await page.getByRole('form', { name: 'Nhận bản án, quyết định' }).waitFor();
      await fill(page, 'textbox', 'Số bản án, quyết định', '903/2021/DS-ST');
      await fill(page, 'combobox', 'Tòa án, cơ quan ban hành', 'TAND thành phố Vĩnh Yên');
      await fill(page, 'textbox', 'Ngày tuyên', '2/2/2021');
      await choose(page, 'Loại việc', 'dan su', 'Dân sự');
      await press(page, 'Control+Enter');
    };
    await enter();
    await expectWritten(page, /Đã vào sổ bản án, quyết định số 903\/2021\/DS-ST/);
    await page.getByText('Chưa có quyết định nào trên bản án này.').waitFor();
    await expectNoAxeFindings(page);
    await enter();
    await page.getByRole('alert').getByText('đã vào sổ với mã').waitFor();
    await expectNoAxeFindings(page);
    await press(page, 'Escape');
    await page.goto(`${demo.url}/intake?text=903/2021`);
    await page.locator('[role=rowheader][data-row="0"]').getByText('903/2021/DS-ST').waitFor();
    await tabTo(page, 'grid', 'Sổ nhận bản án, quyết định');
    await press(page, 'Enter');
    await tabTo(page, 'link', 'Ra quyết định');
    await press(page, 'Enter');
    await page.locator('.person-chosen').getByText('903/2021/DS-ST').waitFor();
    expect(await page.getByRole('combobox', { name: 'Loại việc' }).inputValue()).toBe('Dân sự');
    await page.context().close();
  });

  it('take a request in, which is decided on or refused in writing', async () => {
    const page = await demo.openPage('wide', 'vp-vy-head-1', '/intake?show=requests');
    await page.getByText('Sổ chưa có yêu cầu nào.').waitFor();
    await expectNoAxeFindings(page);
    for (const [who, content] of [
      ['Phạm Người Yêu Cầu', 'Yêu cầu thi hành khoản nợ 50.000.000 ₫'],
      ['Vũ Người Khác', 'Yêu cầu thi hành tiền lãi'],
    ] as const) {
      await press(page, 'n');
      await page.getByRole('form', { name: 'Nhận yêu cầu thi hành án' }).waitFor();
      await choosePerson(page, /Bản án, quyết định/, '38/2021/DS', '38/2021/DS-ST');
      await tabTo(page, 'combobox', 'Người yêu cầu');
      await page.keyboard.type(who);
      await fill(page, 'textbox', 'Nội dung yêu cầu', content);
      await press(page, 'Control+Enter');
      await expectWritten(page, /Đã vào sổ yêu cầu thi hành án/);
      await page.getByRole('heading', { name: `Yêu cầu của ${who}` }).waitFor();
    }
    await tabTo(page, 'button', 'Từ chối yêu cầu…');
    await press(page, 'Enter');
    await page.getByRole('form', { name: 'Từ chối yêu cầu thi hành án' }).waitFor();
    await choose(page, 'Căn cứ từ chối', 'het thoi hieu', 'Hết thời hiệu yêu cầu thi hành án');
    await fill(page, 'textbox', 'Lý do trả lời người yêu cầu', 'Đã quá 5 năm từ ngày bản án có hiệu lực.');
    await expectNoAxeFindings(page);
    await press(page, 'Control+Enter');
    await expectWritten(page, /Đã ghi từ chối yêu cầu của Vũ Người Khác/);
    await page
      .locator('.split-side')
      .getByText(/^Từ chối ngày 31\/03\/2021/)
      .waitFor();
    await expectNoAxeFindings(page);
    await tabTo(page, 'grid', 'Sổ nhận yêu cầu thi hành án');
    await press(page, 'ArrowDown', 'Enter');
    await page.getByRole('heading', { name: 'Yêu cầu của Phạm Người Yêu Cầu' }).waitFor();
    await tabTo(page, 'link', 'Ra quyết định');
    await press(page, 'Enter');
    await page.locator('.person-chosen').getByText('Phạm Người Yêu Cầu').waitFor();
    expect(await page.getByRole('radio', { name: /^Theo yêu cầu/ }).isChecked()).toBe(true);
    await page.context().close();
  });

  it('fit a phone', async () => {
    const page = await demo.openPage('narrow', 'vp-vy-clerk', '/intake');
    await page.locator('[role=rowheader][data-row="0"]').waitFor();
    await expectNoAxeFindings(page);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(390);
    await tabTo(page, 'button', /^Nhận bản án/);
    await press(page, 'Enter');
    await page.getByRole('form', { name: 'Nhận bản án, quyết định' }).waitFor();
    await expectNoAxeFindings(page);
    await page.context().close();
  });
});

/** Runs in the page; its types are not known here. */
function isFocused(element: { readonly ownerDocument: { readonly activeElement: unknown } }): boolean {
  return element.ownerDocument.activeElement === element;
}
