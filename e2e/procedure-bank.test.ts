/**
 * A bank's case from the court's judgment to the archive, by keyboard: request, decision, notice, verification, seizure by
 * force, valuation, three failed auctions with two reductions, take-over by the bank (Luật THADS Đ104), completion,
 * confirmation, archive; and what timeline, deadlines, chain of the asset, books and papers tell of it.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoAxeFindings, openDemo, settle, tabTo, type Demo } from './harness.ts';
import {
  decide,
  downloadPaper,
  draftPaper,
  expectNotOffered,
  expectRefused,
  expectSaid,
  fillAll,
  issuePaper,
  moment,
  moveTo,
  newPerson,
  on,
  person,
  pick,
  press,
  radio,
  readBook,
  readPaper,
  readWords,
  record,
  recordOn,
  submitPaper,
  suggested,
  tabInto,
  text,
  type Fill,
} from './procedure-steps.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await openDemo();
}, 300_000);
afterAll(() => demo.close());

const BANK = 'Ngân hàng TMCP Sông Lô';
const DEBTOR = 'Chử Văn Khoản';
const LAND = 'Quyền sử dụng thửa đất số 118, tờ bản đồ số 12, phường Khai Quang';
const AUCTIONEER = 'Công ty đấu giá hợp danh Vĩnh Phúc';
const ASSET = pick('Tài sản', 'TS1');

/** The clerk enters what came from the court and from the bank. */
async function receive(): Promise<void> {
  const clerk = await demo.openPage('wide', 'vp-vy-clerk', '/intake');
  await press(clerk, 'n');
  await clerk.getByRole('form', { name: 'Nhận bản án, quyết định' }).waitFor();
  await fillAll(clerk, [
    text('Số bản án, quyết định', '905/2021/KDTM-ST'),
    suggested('Tòa án, cơ quan ban hành', 'TAND thành phố Vĩnh Yên'),
    text('Ngày tuyên', '1/2/2021'),
    text('Hiệu lực từ', '04032021'),
    pick('Loại việc', 'Kinh doanh, thương mại', 'kinh doanh'),
  ]);
  await press(clerk, 'Control+Enter');
  await expectSaid(clerk, /Đã vào sổ bản án, quyết định số 905\/2021\/KDTM-ST/);
  await clerk.goto(`${demo.url}/intake?show=requests`);
  await settle(clerk);
  await press(clerk, 'n');
  await clerk.getByRole('form', { name: 'Nhận yêu cầu thi hành án' }).waitFor();
  await fillAll(clerk, [
    person(/Bản án, quyết định/, '905/2021', '905/2021/KDTM-ST'),
    person(/Người yêu cầu/, 'ngan hang tmcp song lo', BANK),
    text('Nội dung yêu cầu', 'Trả nợ gốc và lãi 1.200.000.000 ₫, xử lý tài sản thế chấp'),
  ]);
  await press(clerk, 'Control+Enter');
  await expectSaid(clerk, /Đã vào sổ yêu cầu thi hành án/);
  await clerk.context().close();
}

/** The head decides on the request; answers the code of the case. */
async function open(head: Page): Promise<string> {
  await tabTo(head, 'grid', 'Sổ nhận yêu cầu thi hành án');
  await press(head, 'Enter');
  await head.getByRole('heading', { name: `Yêu cầu của ${BANK}` }).waitFor();
  await tabTo(head, 'link', 'Ra quyết định');
  await press(head, 'Enter');
  await head.locator('.person-chosen').getByText(BANK).waitFor();
  await fillAll(head, [
    newPerson('Người phải thi hành án', DEBTOR, '026075001905', 'phường Khai Quang, thành phố Vĩnh Yên'),
    pick('Khoản 1', 'Trả nợ tín dụng, ngân hàng', 'tin dung'),
    text('Số tiền', '1,2 tỷ'),
    pick('Chấp hành viên được phân công', 'Đoàn Bá Tùng', 'doan ba tung'),
  ]);
  return decide(head);
}

/** File, copy to the procuracy, notice a day late, verification in time. */
async function beginCase(page: Page): Promise<void> {
  await record(page, 'Lập hồ sơ thi hành án');
  await record(page, 'Gửi quyết định cho Viện kiểm sát');
  await recordOn(page, '07/04/2021', 'Thông báo thi hành án', pick('Hình thức thông báo', 'Giao trực tiếp'));
  await recordOn(
    page,
    '20/04/2021',
    'Xác minh điều kiện thi hành án',
    radio('Kết luận', 'Có điều kiện thi hành'),
    text('Nơi xác minh', 'UBND phường Khai Quang'),
    pick('Người phải thi hành án kê khai', 'Có kê khai'),
    text('Quyền sử dụng đất, nhà ở', LAND),
    text('Xác nhận của nơi tiến hành xác minh', 'Chủ tịch UBND phường'),
  );
}

/** The decision to seize, as a paper: written, looked at and issued by the officer. */
async function decideSeizure(page: Page, code: string): Promise<void> {
  await recordOn(
    page,
    '22/04/2021',
    'Yêu cầu cơ quan đăng ký cung cấp thông tin tài sản',
    text('Cơ quan đăng ký', 'Chi nhánh Văn phòng đăng ký đất đai Vĩnh Yên'),
  );
  await moveTo(page, '26/04/2021');
  await draftPaper(
    page,
    'Quyết định cưỡng chế kê biên, xử lý tài sản',
    pick('Biện pháp kê biên', 'Kê biên, xử lý quyền sử dụng đất'),
    text('Tài sản kê biên', LAND),
    text('Giá trị ước tính của tài sản', '1,15 tỷ'),
    pick('Tài sản đang cầm cố, thế chấp', 'Tài sản bảo đảm đã được bản án'),
    moment('Giờ, ngày kê biên', '20/5/2021', '8h'),
    text('Nơi kê biên', 'Tổ dân phố Hán Lữ, phường Khai Quang'),
    radio('Có huy động lực lượng', 'Có'),
  );
  await expectNoAxeFindings(page);
  await text('Ủy ban nhân dân cấp xã', 'Ủy ban nhân dân phường Khai Quang')(page);
  await press(page, 'Control+Enter');
  await expectSaid(page, 'Đã lưu bản soạn.');
  await readPaper(page, [DEBTOR, BANK, 'thửa đất số 118', 'ngày 20 tháng 5 năm 2021']);
  expect(await downloadPaper(page)).toContain('thửa đất số 118, tờ bản đồ số 12');
  await issuePaper(page, /^Đã ban hành .* số \d+\/QĐ-CCTHADS/);
  await page.goto(`${demo.url}/cases/${code}`);
  await settle(page);
}

/** The plan of force, drafted, discussed, approved by the head and carried out on its day; the minutes of seizure. */
async function seize(page: Page, head: Page, code: string): Promise<void> {
  const planned = [
    moment('Giờ, ngày dự kiến cưỡng chế', '20/5/2021', '8h'),
    text('Nơi cưỡng chế', 'phường Khai Quang'),
  ];
  await record(page, 'Trao đổi với công an về việc cưỡng chế', ...planned);
  await recordOn(page, '28/04/2021', 'Công an trả lời đề nghị phối hợp cưỡng chế', radio('Trả lời', 'Thống nhất'));
  await record(page, 'Dự thảo kế hoạch cưỡng chế', ...planned);
  await recordOn(page, '05/05/2021', 'Họp góp ý dự thảo kế hoạch cưỡng chế');
  await moveTo(page, '07/05/2021');
  await head.goto(`${demo.url}/cases/${code}`);
  await settle(head);
  await record(
    head,
    'Phê duyệt kế hoạch cưỡng chế',
    ...planned,
    text('Lực lượng tham gia', 'Công an phường 06 người, dân phòng 04 người'),
    text('Dự trù chi phí', '12tr'),
  );
  await page.reload();
  await settle(page);
  await recordOn(
    page,
    '10/05/2021',
    'Thông báo dự trù chi phí cưỡng chế cho người phải thi hành án',
    text('Dự trù chi phí', '12tr'),
  );
  await record(page, 'Công an gửi kế hoạch, phương án bảo vệ cưỡng chế');
  await recordOn(
    page,
    '12/05/2021',
    'Thông báo về việc kê biên bất động sản',
    moment('Giờ, ngày kê biên', '20/5/2021', '8h'),
  );
  await recordOn(page, '18/05/2021', 'Họp triển khai kế hoạch cưỡng chế');
  await recordOn(
    page,
    '20/05/2021',
    'Tổ chức cưỡng chế thi hành án',
    moment('Giờ, ngày bắt đầu', '20/5/2021', '8h'),
    text('Nơi cưỡng chế', 'phường Khai Quang'),
    radio('Có huy động lực lượng', 'Có'),
  );
  await record(
    page,
    'Lập biên bản kê biên tài sản',
    text('Mô tả tài sản', LAND),
    pick('Loại tài sản', 'Bất động sản'),
    moment('Giờ, ngày kê biên', '20/5/2021', '8h30'),
    radio('Có huy động lực lượng', 'Có'),
  );
}

/** From the contract of valuation, in time, to the contract of auction, four days late. */
async function value(page: Page): Promise<void> {
  await recordOn(
    page,
    '25/05/2021',
    'Ký hợp đồng thẩm định giá',
    ASSET,
    pick('Căn cứ', 'Đương sự không thỏa thuận được'),
    text('Tổ chức thẩm định giá', 'Công ty thẩm định giá Vĩnh Phúc'),
  );
  await recordOn(page, '21/06/2021', 'Nhận kết quả thẩm định giá', ASSET, text('Giá trị', '1,1 tỷ'));
  await recordOn(page, '23/06/2021', 'Thông báo kết quả thẩm định giá và quyền yêu cầu định giá lại', ASSET);
  await recordOn(
    page,
    '05/07/2021',
    'Ký hợp đồng dịch vụ bán đấu giá',
    radio('Người bán đấu giá', 'Chấp hành viên lựa chọn'),
    ASSET,
    text('Tổ chức bán đấu giá', AUCTIONEER),
    text('Ngày mở cuộc đấu giá', '18/8/2021'),
  );
}

/** An auction fails; the parties are told and do not agree on a price. */
async function fail(page: Page, failed_on: string, told_on: string): Promise<void> {
  await recordOn(page, failed_on, 'Nhận thông báo bán đấu giá không thành', ASSET);
  await recordOn(page, told_on, 'Thông báo đấu giá không thành, yêu cầu thỏa thuận mức giảm giá', ASSET);
}

const NO_AGREEMENT = pick('Căn cứ', 'Đương sự không thỏa thuận được');
const TAKE_OVER = 'Giao tài sản cho người được thi hành án để trừ vào tiền thi hành án';

function takeOver(amount: string): Fill[] {
  return [radio('Căn cứ', 'Đấu giá không thành'), text('Số tiền', amount), ASSET, text('Người nhận tài sản', BANK)];
}

/** Three auctions fail, two reductions lie between them; the creditor may take the land only after the third failure. */
async function auction(page: Page, head: Page, code: string): Promise<void> {
  await fail(page, '18/08/2021', '20/08/2021');
  await moveTo(page, '06/09/2021');
  // More than a tenth is refused by law, with its article.
  await expectRefused(
    page,
    'Quyết định giảm giá tài sản',
    [NO_AGREEMENT, ASSET, text('Giá sau khi giảm', '980tr')],
    /Mỗi lần giảm không quá 10% của 1\.100\.000\.000 ₫: giá mới ít nhất 990\.000\.000 ₫/,
  );
  await draftPaper(page, 'Quyết định giảm giá tài sản', NO_AGREEMENT, ASSET, text('Giá sau khi giảm', '990tr'));
  await readPaper(page, ['990.000.000', 'thửa đất số 118']);
  await submitPaper(page);
  await head.goto(`${demo.url}/drafts?status=submitted`);
  await settle(head);
  await tabTo(head, 'grid', 'Văn bản trình ký');
  await press(head, 'Enter');
  await issuePaper(head, /^Đã ban hành .* số \d+\/QĐ-CCTHADS/);
  await page.goto(`${demo.url}/cases/${code}`);
  await settle(page);

  await fail(page, '11/10/2021', '13/10/2021');
  await expectNotOffered(page, 'Người được thi hành án đồng ý nhận tài sản');
  await expectRefused(
    page,
    TAKE_OVER,
    takeOver('990tr'),
    /chỉ được nhận tài sản khi đấu giá không thành sau lần giảm giá thứ hai trở đi; TS1 mới giảm giá 1 lần/,
  );
  await recordOn(
    page,
    '26/10/2021',
    'Quyết định giảm giá tài sản',
    NO_AGREEMENT,
    ASSET,
    text('Giá sau khi giảm', '891tr'),
  );
  await expectRefused(
    page,
    TAKE_OVER,
    takeOver('891tr'),
    /khi tài sản TS1 đang ở "Đã giảm giá"; chỉ được từ: Đấu giá không thành/,
  );

  await fail(page, '22/11/2021', '24/11/2021');
  await record(page, 'Người được thi hành án đồng ý nhận tài sản', ASSET);
  await recordOn(page, '30/11/2021', 'Thông báo cho người phải thi hành án về việc nhận tài sản', ASSET);
  await expectRefused(
    page,
    TAKE_OVER,
    [on('30/11/2021'), ...takeOver('891tr')],
    /được nộp đủ tiền để lấy lại tài sản đến hết ngày 30\/12\/2021/,
  );
  await moveTo(page, '04/01/2022');
  await record(page, TAKE_OVER, on('4/1/2022'), ...takeOver('891tr'));
}

/** What the land did not pay is collected; the case is completed, confirmed, checked and archived. */
async function end(page: Page, head: Page, code: string): Promise<void> {
  await recordOn(page, '10/01/2022', 'Thu tiền thi hành án', text('Số tiền', '309tr'), text('Người nộp', DEBTOR));
  await record(page, 'Thi hành xong');
  await recordOn(page, '12/01/2022', 'Yêu cầu xác nhận kết quả thi hành án', text('Người đề nghị', DEBTOR));
  await head.goto(`${demo.url}/cases/${code}`);
  await settle(head);
  await draftPaper(
    head,
    'Cấp giấy xác nhận kết quả thi hành án',
    radio('Kết quả xác nhận', 'Đã thi hành xong toàn bộ'),
    text('Người được xác nhận', DEBTOR),
  );
  await readPaper(head, [DEBTOR, '905/2021/KDTM-ST', 'Đã thi hành 1.200.000.000 đồng']);
  await issuePaper(head, /^Đã ban hành .* số \d+\/GXN-CCTHADS/);
  expect(await downloadPaper(head)).toContain('GXN-CCTHADS');
  await head.goto(`${demo.url}/cases/${code}`);
  await settle(head);
  await record(
    head,
    'Thẩm tra viên kiểm tra hồ sơ trước khi lưu trữ',
    radio('Kết quả kiểm tra', 'Đầy đủ, đề nghị cho lưu trữ'),
  );
  await record(head, 'Đưa hồ sơ vào lưu trữ', text('Người nhận lưu trữ', 'Văn thư'), text('Số tờ, số bút lục', '86'));
}

/** Timeline, deadlines, chain of the asset, papers and books tell the same story. */
async function read(page: Page, code: string): Promise<void> {
  await page.goto(`${demo.url}/cases/${code}`);
  await settle(page);
  await page.getByText('Thi hành xong', { exact: true }).first().waitFor();
  const timeline = page.getByRole('list', { name: 'Diễn biến hồ sơ' });
  const told = await readWords(timeline);
  for (const words of [
    'Ra quyết định thi hành án 1.200.000.000 ₫',
    'Thông báo văn bản về thi hành án cho đương sự, muộn 1 ngày (hạn 06/04/2021)',
    'Tổ chức cưỡng chế thi hành án',
    'Giao tài sản cho người được thi hành án để trừ vào tiền thi hành án 891.000.000 ₫',
    'Thu tiền thi hành án 309.000.000 ₫',
    'Đưa hồ sơ vào lưu trữ',
  ])
    expect(told).toContain(words);
  await tabTo(page, 'tab', /^Diễn biến/);
  await press(page, 'ArrowRight');
  await page.waitForURL(/tab=deadlines/);
  await tabInto(page, page.locator('summary', { hasText: 'thời hạn đã qua' }));
  await press(page, 'Enter');
  const passed = await readWords(page.getByRole('list', { name: 'Thời hạn đã qua' }));
  for (const words of [
    'đúng hạn',
    'làm muộn 1 ngày Thông báo văn bản',
    'làm muộn 4 ngày Ký hợp đồng dịch vụ bán đấu giá',
    'Luật THADS Đ104',
  ])
    expect(passed).toContain(words);
  await page.goto(`${demo.url}/cases/${code}?tab=assets`);
  await settle(page);
  const asset = await readWords(page.getByRole('region', { name: 'Tài sản TS1' }));
  for (const words of [
    'Người được thi hành án đã nhận',
    'giá thẩm định 1.100.000.000',
    'giá khởi điểm 891.000.000',
    '3 lần đấu giá không thành, 2 lần giảm giá',
  ])
    expect(asset).toContain(words);
  await expectNoAxeFindings(page);
  expect(await readBook(page, demo.url, 'requests-received', 'year=2021&text=905/2021')).toContain(BANK);
  expect(await readBook(page, demo.url, 'cases-opened', `year=2021&text=${code}`)).toContain('531/QĐ-CCTHADS');
  const measures = await readBook(page, demo.url, 'coercive-measures', `year=2021&text=${code}`);
  expect(measures).toContain('Quyết định cưỡng chế kê biên, xử lý tài sản');
  expect(measures).toContain('Quyết định giảm giá tài sản');
  expect(await readBook(page, demo.url, 'exhibits-and-assets', `year=2021&text=${code}`)).toContain('Bất động sản');
  const sale = await readBook(page, demo.url, 'auctions', `year=2022&text=${code}`);
  expect(sale.split('Nhận thông báo bán đấu giá không thành')).toHaveLength(3);
  expect(sale).toContain(TAKE_OVER);
  // The second reduction, and what the take-over credits.
  expect(sale.split('891.000.000')).toHaveLength(3);
}

describe('a bank case', () => {
  it('is worked from the judgment to the archive', async () => {
    const head = await demo.openPage('wide', 'vp-vy-head-1', '/');
    await moveTo(head, '01/04/2021');
    await receive();
    await head.goto(`${demo.url}/intake?show=requests`);
    await settle(head);
    const code = await open(head);
    const page = await demo.openPage('wide', 'vp-vy-cv-01', `/cases/${code}`);
    await beginCase(page);
    await decideSeizure(page, code);
    await seize(page, head, code);
    await value(page);
    await auction(page, head, code);
    await end(page, head, code);
    await read(page, code);
    expect(await readBook(page, demo.url, 'archive', `year=2022&text=${code}`)).toContain(DEBTOR);
  }, 240_000);
});
void [downloadPaper, expectNotOffered, expectRefused, AUCTIONEER, ASSET, expect];
