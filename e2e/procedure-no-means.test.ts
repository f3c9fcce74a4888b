/**
 * A case without means over two years, by keyboard: verification, decision, publication, re-verification each half year, the
 * separate book (refused while its conditions are not met, NĐ 62/2015 Đ9 k5), new information, means found, resumed, collected,
 * completed; and the statistics, which it leaves and comes back to.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoAxeFindings, openDemo, settle, type Demo } from './harness.ts';
import {
  expectRefused,
  moveTo,
  newPerson,
  on,
  openCase,
  pick,
  radio,
  readBook,
  readWords,
  record,
  recordOn,
  text,
  type Fill,
} from './procedure-steps.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await openDemo();
}, 300_000);
afterAll(() => demo.close());

const DEBTOR = 'Kim Văn Nghèo';
const SEPARATE_BOOK = 'Chuyển sổ theo dõi riêng';

function verification(finding: string): Fill[] {
  return [
    radio('Kết luận', finding),
    text('Nơi xác minh', 'UBND phường Tích Sơn'),
    pick('Người phải thi hành án kê khai', 'Có kê khai'),
    text('Xác nhận của nơi tiến hành xác minh', 'Chủ tịch UBND phường'),
  ];
}

const verifyWithout = (page: Page, day: string) =>
  recordOn(page, day, 'Xác minh điều kiện thi hành án', ...verification('Chưa có điều kiện thi hành'));

/** The cases that stand behind a figure of the officer, whose sum is said to be the figure. */
async function casesBehind(page: Page, column: string): Promise<string> {
  await page.goto(`${demo.url}/statistics?cell=${column}:matters:VP-VY-cv-01`);
  await page.getByText(/^Cộng đúng bằng ô đã chọn: \d+ việc/).waitFor({ timeout: 30_000 });
  await settle(page);
  return readWords(page.getByRole('grid', { name: /^Các việc của ô/ }));
}

async function goToCase(page: Page, code: string): Promise<void> {
  await page.goto(`${demo.url}/cases/${code}`);
  await settle(page);
}

/** Notice, verification, decision, publication; the separate book is not open to it yet. */
async function findNoMeans(page: Page): Promise<void> {
  await recordOn(page, '06/04/2021', 'Thông báo thi hành án', pick('Hình thức thông báo', 'Giao trực tiếp'));
  await verifyWithout(page, '22/04/2021');
  await recordOn(
    page,
    '26/04/2021',
    'Quyết định về việc chưa có điều kiện thi hành án',
    radio('Căn cứ', 'Không có thu nhập, tài sản'),
  );
  await recordOn(page, '28/04/2021', 'Công khai thông tin người chưa có điều kiện thi hành án');
  await record(
    page,
    'Niêm yết quyết định chưa có điều kiện tại Ủy ban nhân dân cấp xã',
    text('Ủy ban nhân dân cấp xã', 'UBND phường Tích Sơn'),
  );
  await expectRefused(
    page,
    SEPARATE_BOOK,
    [],
    /thời gian chờ từ 26\/04\/2021 còn đến hết 26\/04\/2022; mới xác minh không có điều kiện 1 lần.*NĐ 62\/2015 Đ9 k5/,
  );
}

/** Each half year again, the second time two days late; then the conditions are met. */
async function waitAndMove(page: Page, code: string): Promise<void> {
  await verifyWithout(page, '18/10/2021');
  await verifyWithout(page, '20/04/2022');
  expect(await casesBehind(page, 'no-means')).toContain(DEBTOR);
  expect(await casesBehind(page, 'separate-book')).not.toContain(DEBTOR);
  await goToCase(page, code);
  await expectRefused(page, SEPARATE_BOOK, [on('20/04/2022')], /thời gian chờ .* còn đến hết 26\/04\/2022.*Đ9 k5/);
  await recordOn(page, '28/04/2022', SEPARATE_BOOK, on('28/04/2022'));
  expect(await casesBehind(page, 'separate-book')).toContain(DEBTOR);
  expect(await casesBehind(page, 'no-means')).not.toContain(DEBTOR);
  expect(await casesBehind(page, 'total')).not.toContain(DEBTOR);
  await goToCase(page, code);
}

/** New information, means found: the case comes back and is enforced to its end. */
async function comeBack(page: Page, code: string): Promise<void> {
  await recordOn(
    page,
    '10/03/2023',
    'Nhận thông tin về điều kiện thi hành án',
    radio('Loại thông tin', 'Văn bản cung cấp thông tin mới'),
    text('Người, cơ quan cung cấp', 'UBND phường Tích Sơn'),
  );
  await expectRefused(page, 'Tiếp tục thi hành án', [], /chưa có lần xác minh nào kết luận có điều kiện thi hành/);
  await recordOn(page, '15/03/2023', 'Xác minh điều kiện thi hành án', ...verification('Có điều kiện thi hành'));
  await recordOn(
    page,
    '17/03/2023',
    'Tiếp tục thi hành án',
    on('17/03/2023'),
    pick('Lý do tiếp tục', 'Đã có điều kiện thi hành án'),
  );
  await record(page, 'Chấm dứt công khai thông tin');
  expect(await casesBehind(page, 'under-way')).toContain(DEBTOR);
  expect(await casesBehind(page, 'separate-book')).not.toContain(DEBTOR);
  await goToCase(page, code);
  await recordOn(page, '20/04/2023', 'Thu tiền thi hành án', text('Số tiền', '40tr'), text('Người nộp', DEBTOR));
  await record(page, 'Thi hành xong');
}

/** What the case and the books tell of it. */
async function read(page: Page, code: string): Promise<void> {
  await goToCase(page, code);
  const told = await readWords(page.getByRole('list', { name: 'Diễn biến hồ sơ' }));
  for (const words of [
    'Xác minh lại người chưa có điều kiện thi hành án, muộn 2 ngày (hạn 18/04/2022)',
    'đáp ứng: Chuyển sổ theo dõi riêng',
    'Chấm dứt công khai thông tin',
  ])
    expect(told).toContain(words);
  await expectNoAxeFindings(page);
  expect(await readBook(page, demo.url, 'no-means', `year=2021&text=${code}`)).toContain(DEBTOR);
  expect(await readBook(page, demo.url, 'separate-book', `year=2022&text=${code}`)).toContain(DEBTOR);
  expect(await readBook(page, demo.url, 'halts', `year=2023&text=${code}`)).toContain('Tiếp tục thi hành án');
}

describe('a case without means', () => {
  it('goes to the separate book when the law allows it, and comes back when there are means', async () => {
    const page = await demo.openPage('wide', 'vp-vy-head-1', '/');
    await moveTo(page, '01/04/2021');
    const code = await openCase(page, demo.url, {
      basis: 'Chủ động',
      number: '906/2021/HS-ST',
      case_type: 'Hình sự',
      debtor: newPerson('Người phải thi hành án', DEBTOR, '026075001906', 'phường Tích Sơn, thành phố Vĩnh Yên'),
      obligation: 'Phạt tiền',
      amount: '40tr',
      officer: 'Đoàn Bá Tùng',
    });
    await findNoMeans(page);
    await waitAndMove(page, code);
    await comeBack(page, code);
    expect(await casesBehind(page, 'completed')).toContain(DEBTOR);
    await read(page, code);
  }, 240_000);
});
