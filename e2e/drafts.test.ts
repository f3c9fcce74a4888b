/**
 * A paper on its way, by keyboard: an officer drafts it from the case, the head returns it and issues it, the case shows act,
 * number and file. A paper of an act recorded long ago; a draft completed in Word.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import PizZip from 'pizzip';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoAxeFindings, keepScreen, openDemo, settle, SIZES, tabTo, type Demo, type Size } from './harness.ts';

const OFFICER = 'vp-vy-cv-01';
const HEAD = 'vp-vy-head-1';
/** Held by the officer; on request, notified, verified, nothing collected. */
const CASE = 'VP-009597';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

let demo: Demo;
beforeAll(async () => {
  demo = await openDemo();
}, 300_000);
afterAll(() => demo.close());

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

async function type(page: Page, field: string | RegExp, value: string): Promise<void> {
  await tabTo(page, 'textbox', field);
  await press(page, 'Control+a');
  await page.keyboard.type(value);
}

async function pressButton(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, 'button', name);
  await press(page, 'Enter');
}

async function expectSaid(page: Page, sentence: RegExp): Promise<void> {
  await page.locator('.toasts').getByText(sentence).last().waitFor();
}

/** Nothing hangs over, axe finds nothing; keeps the picture. */
async function look(page: Page, size: Size, name: string): Promise<void> {
  await settle(page);
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(SIZES[size].width);
  await expectNoAxeFindings(page);
  await keepScreen(page, `pages/${name}-${size}`);
}

async function showPaper(page: Page): Promise<void> {
  const choice = page.getByRole('radiogroup', { name: 'Xem' });
  if ((await choice.count()) > 0) {
    await tabTo(page, 'radio', 'Nội dung');
    await press(page, 'ArrowRight');
  }
  await page.locator('.docx-view section').first().waitFor();
}

/** The words of a file behind a link of the page. */
async function wordsBehind(page: Page, name: RegExp): Promise<{ words: string; sha256: string }> {
  await tabTo(page, 'link', name);
  const [file] = await Promise.all([page.waitForEvent('download'), press(page, 'Enter')]);
  const bytes = readFileSync(await file.path());
  const words = new PizZip(bytes).file('word/document.xml')?.asText() ?? '';
  return { words: words.replaceAll(/<[^>]+>/g, ''), sha256: createHash('sha256').update(bytes).digest('hex') };
}

describe('a postponement', () => {
  let draft = '';

  it('is drafted by the officer from the case, completed, looked at and submitted', async () => {
    const page = await demo.openPage('wide', OFFICER, `/cases/${CASE}`);
    await press(page, 'n');
    await page.keyboard.type('Hoãn thi hành án');
    await press(page, 'Enter');
    await page.getByRole('form', { name: 'Hoãn thi hành án' }).waitFor();
    await tabTo(page, 'combobox', /Căn cứ|Lý do/);
    await page.keyboard.type('đồng ý hoãn');
    await page.getByRole('option', { name: /Đương sự đồng ý hoãn/ }).waitFor();
    await press(page, 'Enter');
    await type(page, /^Hoãn đến ngày/, '30/06/2021');
    await press(page, 'Control+Enter');
    await page.waitForURL(/\/drafts\?open=\d+/);
    await page.getByRole('form', { name: 'Nội dung Quyết định hoãn thi hành án' }).waitFor();
    draft = new URL(page.url()).searchParams.get('open') ?? '';
    await look(page, 'wide', 'draft-form');
    // What the case knows stands there already.
    expect(await page.getByLabel('Thời hạn hoãn').inputValue()).toBe('đến hết ngày 30 tháng 6 năm 2021');
    await type(page, 'Lý do hoãn', 'văn bản thỏa thuận của các đương sự về việc hoãn thi hành án');
    expect(await page.getByRole('button', { name: 'Trình ký' }).isDisabled()).toBe(true);
    await press(page, 'Control+Enter');
    await expectSaid(page, /Đã lưu bản soạn/);
    await showPaper(page);
    await page
      .locator('.docx-view')
      .getByText(/điểm c khoản 1 Điều 48/)
      .waitFor();
    await look(page, 'wide', 'draft-paper');
    await pressButton(page, 'Trình ký');
    await expectSaid(page, /Đã trình/);
    await page.context().close();
  }, 120_000);

  it('is returned by the head with a remark', async () => {
    const page = await demo.openPage('wide', HEAD, '/drafts?status=submitted');
    await page.getByRole('button', { name: /Duyệt cả \d+ bản đã trình/ }).waitFor();
    await tabTo(page, 'grid', 'Văn bản trình ký');
    await press(page, 'Control+Home', 'Enter');
    await page.waitForURL(new RegExp(`open=${draft}`));
    await page
      .locator('.docx-view')
      .getByText(/văn bản thỏa thuận của các đương sự/)
      .waitFor();
    await look(page, 'wide', 'draft-to-sign');
    await pressButton(page, 'Trả lại…');
    await type(page, 'Cần sửa gì', 'Ghi rõ ngày của văn bản thỏa thuận.');
    await press(page, 'Control+Enter');
    await expectSaid(page, /Đã trả lại người soạn/);
    await page.context().close();
  }, 120_000);

  it('is mended by the officer on a phone, its act included', async () => {
    const page = await demo.openPage('narrow', OFFICER, `/drafts?open=${draft}`);
    await page.getByText('Ghi rõ ngày của văn bản thỏa thuận.').waitFor();
    await look(page, 'narrow', 'draft-returned');
    await type(page, /^Hoãn đến ngày/, '31/07/2021');
    await type(page, 'Lý do hoãn', 'văn bản thỏa thuận ngày 29/3/2021 của các đương sự');
    await press(page, 'Control+Enter');
    await expectSaid(page, /Đã lưu bản soạn/);
    await showPaper(page);
    // The term follows the act, because nobody wrote another into the paper.
    await page
      .locator('.docx-view')
      .getByText(/đến hết ngày 31 tháng 7 năm 2021/)
      .waitFor();
    await page.locator('.docx-view p').nth(12).scrollIntoViewIfNeeded();
    await page
      .locator('.toasts')
      .getByText(/Đã lưu bản soạn/)
      .last()
      .waitFor({ state: 'detached' });
    await look(page, 'narrow', 'draft-paper');
    await pressButton(page, 'Trình ký');
    await expectSaid(page, /Đã trình/);
    await page.context().close();
  }, 120_000);

  it('is issued by the head, and the case shows act, number and file', async () => {
    const page = await demo.openPage('wide', HEAD, `/drafts?open=${draft}`);
    await pressButton(page, 'Ký và ban hành');
    await expectSaid(page, /Đã ban hành Quyết định hoãn thi hành án số \d+\/QĐ-CCTHADS/);
    await page.getByText('Mã băm của tệp').waitFor();
    await look(page, 'wide', 'draft-issued');
    const hash = await page.locator('.paper-hash').innerText();
    const issued = await wordsBehind(page, /Tải văn bản đã phát hành/);
    expect(issued.sha256).toBe(hash);
    expect(issued.words).toMatch(/Số: \d+\/QĐ-CCTHADS/);
    expect(issued.words).toContain('ngày 31 tháng 3 năm 2021');
    await page.goto(`${demo.url}/cases/${CASE}`);
    await settle(page);
    await page
      .getByText(/\d+\/QĐ-CCTHADS/)
      .first()
      .waitFor();
    const kept = await wordsBehind(page, /^Văn bản Hoãn thi hành án ngày 31\/03\/2021/);
    expect(kept.sha256).toBe(hash);
    await page.goto(`${demo.url}/cases/${CASE}?tab=papers`);
    await page.getByRole('list', { name: 'Văn bản đã phát hành' }).waitFor();
    await look(page, 'wide', 'case-papers-tab');
    await page.context().close();
  }, 120_000);
});

describe('the paper of an act recorded before', () => {
  it('is drafted from the timeline, taken to Word and back, and bears the day of its act', async () => {
    const page = await demo.openPage('wide', OFFICER, '/cases/VP-009443');
    await pressButton(page, /^Lập văn bản Xác minh/);
    await page.waitForURL(/\/drafts\?open=\d+/);
    await page.getByText(/Văn bản của nghiệp vụ .* đã ghi/).waitFor();
    await type(page, 'Địa điểm lập biên bản', 'trụ sở Ủy ban nhân dân phường');
    await press(page, 'Control+Enter');
    await expectSaid(page, /Đã lưu bản soạn/);
    await showPaper(page);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      tabTo(page, 'link', 'Tải để sửa bằng Word').then(() => press(page, 'Enter')),
    ]);
    const zip = new PizZip(readFileSync(await file.path()));
    const text = zip.file('word/document.xml')?.asText() ?? '';
    zip.file('word/document.xml', text.replace('trụ sở Ủy ban nhân dân phường', 'trụ sở Ủy ban, tầng hai'));
    const buffer = zip.generate({ type: 'nodebuffer' });
    for (let stops = 0; stops < 60; stops += 1) {
      if ((await page.getByLabel('Nộp tệp Word đã sửa').and(page.locator(':focus')).count()) > 0) break;
      await press(page, 'Tab');
    }
    await page.getByLabel('Nộp tệp Word đã sửa').setInputFiles({ name: 'bien-ban.docx', mimeType: DOCX, buffer });
    await expectSaid(page, /Đã nhận bien-ban\.docx/);
    await page.getByText(/Văn bản theo tệp Word đã nộp/).waitFor();
    await page
      .locator('.docx-view')
      .getByText(/trụ sở Ủy ban, tầng hai/)
      .waitFor();
    await look(page, 'wide', 'draft-word');
    await pressButton(page, 'Ký và ban hành');
    await expectSaid(page, /Đã ban hành Biên bản xác minh/);
    const issued = await wordsBehind(page, /Tải văn bản đã phát hành/);
    expect(issued.words).toContain('tầng hai');
    expect(issued.words).toContain('ngày 07 tháng 12 năm 2020');
    await page.context().close();
  }, 120_000);
});

describe('the list of papers to sign', () => {
  it('fits a phone', async () => {
    const page = await demo.openPage('narrow', HEAD, '/drafts');
    await page.getByText('Bị trả lại').filter({ visible: true }).first().waitFor();
    await look(page, 'narrow', 'drafts');
    expect(await page.getByRole('button', { name: /^Ban hành cả/ }).count()).toBe(0);
    await page.context().close();
  });

  it('approves all that is submitted in one go', async () => {
    const page = await demo.openPage('wide', HEAD, '/drafts');
    await page.getByText('Bị trả lại').filter({ visible: true }).first().waitFor();
    await look(page, 'wide', 'drafts');
    await page.goto(`${demo.url}/drafts?status=submitted`);
    await pressButton(page, /Duyệt cả \d+ bản đã trình/);
    await page.getByText(/Đã duyệt \d+ văn bản\./).waitFor();
    await look(page, 'wide', 'drafts-approved');
    const { rows } = (await (await page.request.get(`${demo.url}/api/drafts?status=submitted`)).json()) as {
      rows: readonly unknown[];
    };
    expect(rows).toEqual([]);
    await page.context().close();
  });
});
