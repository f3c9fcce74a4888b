/**
 * A case entrusted between two units of the province, by keyboard: the province's agency entrusts it to Vĩnh Yên, where the debtor
 * lives; Vĩnh Yên takes it up in a case that goes on from it, and collects. Timelines and books of both tell of it.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoAxeFindings, openDemo, settle, type Demo } from './harness.ts';
import {
  draftPaper,
  issuePaper,
  moveTo,
  newPerson,
  openCase,
  person,
  pick,
  radio,
  readBook,
  readPaper,
  readWords,
  record,
  recordOn,
  text,
} from './procedure-steps.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await openDemo();
}, 300_000);
afterAll(() => demo.close());

const DEBTOR = 'Lỗ Văn Ủy';
const BANK = 'Ngân hàng TMCP Sông Lô';
const VINH_YEN = 'Chi cục Thi hành án dân sự thành phố Vĩnh Yên';

async function goToCase(page: Page, code: string): Promise<void> {
  await page.goto(`${demo.url}/cases/${code}`);
  await settle(page);
}

/** The province's agency finds that the debtor lives in Vĩnh Yên and entrusts the whole case to it, by a paper. */
async function entrust(page: Page, code: string): Promise<void> {
  await recordOn(page, '06/04/2021', 'Thông báo thi hành án', pick('Hình thức thông báo', 'Giao trực tiếp'));
  await recordOn(
    page,
    '14/04/2021',
    'Xác định có căn cứ ủy thác',
    radio('Căn cứ ủy thác', 'Người phải thi hành án có tài sản'),
    text('Nơi có tài sản, cư trú, làm việc', 'thành phố Vĩnh Yên'),
  );
  await moveTo(page, '16/04/2021');
  await draftPaper(
    page,
    'Ủy thác thi hành án',
    pick('Đơn vị nhận ủy thác', VINH_YEN, 'vinh yen'),
    text('Lý do ủy thác', 'Người phải thi hành án cư trú, có tài sản tại thành phố Vĩnh Yên'),
  );
  await readPaper(page, [DEBTOR, 'Vĩnh Yên', 'Về việc ủy thác thi hành án']);
  await issuePaper(page, /^Đã ban hành .* số \d+\/QĐ-CTHADS/);
  await goToCase(page, code);
  await page.getByText('Ủy thác', { exact: true }).first().waitFor();
}

describe('an entrusted case', () => {
  it('goes from one unit to another, which collects', async () => {
    const province = await demo.openPage('wide', 'vp-cuc-head-1', '/');
    await moveTo(province, '01/04/2021');
    const debtor = newPerson('Người phải thi hành án', DEBTOR, '026075001907', 'phường Tích Sơn, thành phố Vĩnh Yên');
    const creditor = person(/Người được thi hành án/, 'ngan hang tmcp song lo', BANK);
    const entrusted = await openCase(province, demo.url, {
      basis: 'Theo yêu cầu',
      number: '907/2021/DS-ST',
      case_type: 'Dân sự',
      debtor,
      creditor,
      obligation: 'Trả nợ tín dụng, ngân hàng',
      amount: '200tr',
      officer: 'Trần Văn Hiếu',
    });
    await entrust(province, entrusted);

    await moveTo(province, '20/04/2021');
    const page = await demo.openPage('wide', 'vp-vy-head-1', '/');
    const taken = await openCase(page, demo.url, {
      basis: 'Theo yêu cầu',
      number: '907/2021/DS-ST',
      case_type: 'Dân sự',
      // Known in the province already: found by name, not entered a second time.
      debtor: person(/Người phải thi hành án/, DEBTOR, DEBTOR),
      creditor,
      obligation: 'Trả nợ tín dụng, ngân hàng',
      amount: '200tr',
      officer: 'Đoàn Bá Tùng',
      more: [text('Nối tiếp hồ sơ', entrusted)],
    });
    await page.getByText(`Nối tiếp hồ sơ ${entrusted}`).waitFor();
    await expectNoAxeFindings(page);
    await record(
      page,
      'Báo, nhận báo việc thụ lý ủy thác',
      radio('Chiều báo', 'Đã báo nơi ủy thác'),
      text('Cơ quan kia', 'Cục Thi hành án dân sự tỉnh Vĩnh Phúc'),
    );
    await recordOn(page, '22/04/2021', 'Thông báo thi hành án', pick('Hình thức thông báo', 'Giao trực tiếp'));

    await moveTo(page, '10/05/2021');
    const accountant = await demo.openPage('wide', 'vp-vy-accountant', `/cases/${taken}`);
    await record(accountant, 'Thu tiền thi hành án', text('Số tiền', '200tr'), text('Người nộp', DEBTOR));
    await goToCase(page, taken);
    await record(page, 'Thi hành xong');
    expect(await readWords(page.getByRole('list', { name: 'Diễn biến hồ sơ' }))).toContain(
      'Thu tiền thi hành án 200.000.000 ₫',
    );

    await goToCase(province, entrusted);
    await province.getByText(`Được nối tiếp bởi ${taken}`).waitFor();
    const told = await readWords(province.getByRole('list', { name: 'Diễn biến hồ sơ' }));
    expect(told).toContain('Ủy thác thi hành án');
    expect(told).toContain('đáp ứng: Ra quyết định ủy thác');
    const out = await readBook(province, demo.url, 'entrustments-out', `unit=VP-CUC&year=2021&text=${entrusted}`);
    expect(out).toContain(DEBTOR);
    const received = await readBook(page, demo.url, 'entrustments-in', `year=2021&text=${taken}`);
    expect(received).toContain(DEBTOR);
    expect(received).toContain('200.000.000');
  }, 240_000);
});
