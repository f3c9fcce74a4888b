/** The self-inspection by keyboard: from a figure to its list, to one finding, to its case at the act; run now; closed with a reason. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoAxeFindings, keepScreen, openDemo, settle, tabTo, type Demo } from './harness.ts';

const PROVINCE_HEAD = 'vp-cuc-head-1';
const DISTRICT_HEAD = 'vp-vy-head-1';
const DISTRICT_OFFICER = 'vp-vy-cv-01';

let demo: Demo;
beforeAll(async () => {
  demo = await openDemo();
}, 300_000);
afterAll(() => demo.close());

/** A figure as the page writes it. */
const numberOf = (text: string) => Number(text.replaceAll(/\D/g, ''));

describe('what was found', () => {
  it('leads from a figure to its list, to one finding, and to its case at the act', async () => {
    const page = await demo.openPage('wide', PROVINCE_HEAD, '/inspections?state=all');
    const grid = page.getByRole('grid', { name: 'Số phát hiện theo đơn vị' });
    await grid.getByRole('rowheader', { name: /Chậm hoặc không thông báo/ }).waitFor();
    await expectNoAxeFindings(page);
    await tabTo(page, 'grid', 'Số phát hiện theo đơn vị');
    await page.keyboard.press('Control+Home');
    const rules = await grid.getByRole('rowheader').allInnerTexts();
    const at = rules.findIndex((text) => text.startsWith('Chậm hoặc không thông báo'));
    for (let step = 0; step < at; step += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    const row = grid.getByRole('row').filter({ hasText: 'Chậm hoặc không thông báo' });
    const figure = numberOf(await row.getByRole('gridcell').nth(1).innerText());
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/view=list/);
    await settle(page);
    await page.getByRole('grid', { name: 'Phát hiện tự kiểm tra' }).waitFor();
    expect(figure).toBeGreaterThan(100);
    await page
      .getByText(new RegExp(`${figure}\\s*phát hiện`))
      .first()
      .waitFor();
    await tabTo(page, 'grid', 'Phát hiện tự kiểm tra');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Enter');
    await page.waitForURL(/open=/);
    await page.getByText('Cách khắc phục').first().waitFor();
    await expectNoAxeFindings(page);
    await keepScreen(page, 'inspection-finding-wide');
    await page.keyboard.press('F6');
    await tabTo(page, 'link', 'Mở hồ sơ tại chỗ vi phạm');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/cases\/VP-\d+#act-VP-\d+\.1/);
    await page
      .locator('li.pointed')
      .getByText(/Ra quyết định thi hành án/)
      .waitFor();
    await page.context().close();
  }, 120_000);

  it('is counted so that officers add up to the unit and units to the province', async () => {
    const page = await demo.openPage('wide', PROVINCE_HEAD, '/inspections');
    const counts = async (query: string) => {
      const answer = await page.request.get(`${demo.url}/api/inspections/counts${query}`);
      return (await answer.json()) as {
        total: number;
        units: { code: string }[];
        counts: { unit: string; officer: string | null; count: number }[];
      };
    };
    const all = await counts('');
    expect(all.total).toBeGreaterThan(1000);
    let sum = 0;
    for (const { code } of all.units) {
      const unit = await counts(`?unit=${code}`);
      sum += unit.total;
      const officers = [...new Set(unit.counts.map(({ officer }) => officer))];
      const each = await Promise.all(
        officers.map(async (officer) => (await counts(`?unit=${code}&officer=${officer ?? 'none'}`)).total),
      );
      expect(each.reduce((total, one) => total + one, 0)).toBe(unit.total);
    }
    expect(sum).toBe(all.total);
    await page.context().close();
  });

  it('shows an officer his own cases alone, and offers neither running nor closing', async () => {
    const page = await demo.openPage('wide', DISTRICT_OFFICER, '/inspections?view=list');
    const grid = page.getByRole('grid', { name: 'Phát hiện tự kiểm tra' });
    await grid.getByRole('rowheader').first().waitFor();
    await expectNoAxeFindings(page);
    expect(await page.getByRole('button', { name: 'Kiểm tra ngay' }).count()).toBe(0);
    expect(new Set(await grid.getByText('Đoàn Bá Tùng').allInnerTexts()).size).toBe(1);
    await page.context().close();
  });

  it('fits a phone', async () => {
    const page = await demo.openPage('narrow', DISTRICT_HEAD, '/inspections');
    await page.getByRole('grid').getByText('Hồ sơ đang thi hành lâu không có tác động').waitFor();
    await expectNoAxeFindings(page);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    await page.context().close();
  });
});

describe('running and closing', () => {
  it('runs now and says what came of it', async () => {
    const page = await demo.openPage('wide', DISTRICT_HEAD, '/inspections');
    await tabTo(page, 'button', 'Kiểm tra ngay');
    await page.keyboard.press('Enter');
    await page.getByText(/Đã kiểm tra [\d.]+ hồ sơ/).waitFor();
    await page.getByText(/theo yêu cầu/).waitFor();
    expect(await page.getByRole('button', { name: 'Kiểm tra ngay' }).isEnabled()).toBe(true);
    await page.getByRole('heading', { name: 'Diễn biến' }).scrollIntoViewIfNeeded();
    await page.locator('.chart').scrollIntoViewIfNeeded();
    await settle(page);
    await keepScreen(page, 'inspection-trend-wide');
    await page.context().close();
  });

  it('closes a finding with a reason, which stands with it', async () => {
    const page = await demo.openPage('wide', DISTRICT_HEAD, '/inspections?view=list&rule=long-untouched');
    await tabTo(page, 'grid', 'Phát hiện tự kiểm tra');
    await page.keyboard.press('Enter');
    await page.waitForURL(/open=/);
    await page.keyboard.press('F6');
    await tabTo(page, 'button', 'Đóng bằng giải trình');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await expectNoAxeFindings(page);
    await tabTo(page, 'textbox', 'Lý do');
    await page.keyboard.type('ngắn');
    await page.keyboard.press('Control+Enter');
    await page
      .getByRole('alert')
      .getByText(/ít nhất 10 ký tự/)
      .waitFor();
    await tabTo(page, 'textbox', 'Lý do');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Đang chờ kết quả ủy thác tư pháp');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Đã đóng phát hiện').waitFor();
    await page.goto(`${demo.url}/inspections?view=list&state=noted`);
    await settle(page);
    await tabTo(page, 'grid', 'Phát hiện tự kiểm tra');
    await page.keyboard.press('Enter');
    await page.getByText('Đang chờ kết quả ủy thác tư pháp').waitFor();
    await expectNoAxeFindings(page);
    await page.context().close();
  });
});
