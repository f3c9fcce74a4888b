/** Papers by keyboard: templates looked through, a province's own version refused and taken, attachments of a case. */
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import PizZip from 'pizzip';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoAxeFindings, keepScreen, openDemo, settle, tabTo, type Demo } from './harness.ts';

const HEAD = 'vp-cuc-head-1';
const OFFICER = 'vp-vy-cv-01';
const DISTRICT_HEAD = 'vp-vy-head-1';
const CASE = '/documents/cases/VP-003998';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const folder = mkdtempSync(path.join(tmpdir(), 'thads-documents-'));
let demo: Demo;
beforeAll(async () => {
  demo = await openDemo();
}, 300_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await demo.close();
});

/** The ready template as the page gives it, with words changed as somebody would in Word. */
async function changedTemplate(page: Page, from: string, to: string): Promise<Buffer> {
  const answer = await page.request.get(`${demo.url}/api/documents/templates/qd-hoan/file`);
  const zip = new PizZip(await answer.body());
  const text = zip.file('word/document.xml')?.asText() ?? '';
  expect(text).toContain(from);
  zip.file('word/document.xml', text.replace(from, to));
  return zip.generate({ type: 'nodebuffer' });
}

/** Gives a file to the chooser that has the focus. */
async function choose(page: Page, label: string, file: string | { name: string; mimeType: string; buffer: Buffer }) {
  const chooser = page.getByLabel(label);
  await tabToChooser(page, label);
  await chooser.setInputFiles(file);
}

async function tabToChooser(page: Page, label: string): Promise<void> {
  for (let stops = 0; stops < 60; stops += 1) {
    if ((await page.getByLabel(label).and(page.locator(':focus')).count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no stop of the Tab key is the chooser ${label}`);
}

describe('templates', () => {
  it.each(['wide', 'narrow'] as const)('are opened from the list and shown filled in, %s', async (size) => {
    const page = await demo.openPage(size, OFFICER, '/documents');
    await tabTo(page, 'grid', 'Mẫu văn bản');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/template=qd-theo-yeu-cau/);
    await page.getByText('Nguyễn Thế Vân').waitFor();
    await page.getByText('Tám trăm năm mươi triệu đồng').waitFor();
    await settle(page);
    await expectNoAxeFindings(page);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
      size === 'wide' ? 1366 : 390,
    );
    await keepScreen(page, `documents-sample-${size}`);
    await tabTo(page, 'tab', 'Xem thử');
    await page.keyboard.press('ArrowRight');
    await page.getByText('Ô riêng của mẫu này').waitFor();
    await expectNoAxeFindings(page);
    await page.keyboard.press('ArrowRight');
    await page.getByText('đang dùng').waitFor();
    expect(await page.getByRole('button', { name: 'Thay bằng mẫu của tỉnh' }).count()).toBe(0);
    await page.context().close();
  });

  it('of the province’s own are refused with the place that is wrong, and taken once mended', async () => {
    const page = await demo.openPage('wide', HEAD, '/documents?template=qd-hoan&side=versions');
    await page.getByText('Mẫu có sẵn', { exact: true }).waitFor();
    await tabTo(page, 'button', 'Thay bằng mẫu của tỉnh');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await expectNoAxeFindings(page);
    const wrong = await changedTemplate(page, '{Thời hạn hoãn}', '{Thời hạn hoãn án}');
    await choose(page, 'Chọn tệp .docx', { name: 'hoan.docx', mimeType: DOCX, buffer: wrong });
    await page.getByText(/đoạn \d+: không có ô \{Thời hạn hoãn án\}.*Có phải \{Thời hạn hoãn\}\?/).waitFor();
    expect(await page.getByRole('button', { name: 'Dùng mẫu này' }).isDisabled()).toBe(true);
    await expectNoAxeFindings(page);
    await keepScreen(page, 'documents-refused-wide');
    const mended = await changedTemplate(page, 'QUYẾT ĐỊNH:', 'QUYẾT ĐỊNH NHƯ SAU:');
    await choose(page, 'Chọn tệp .docx', { name: 'hoan.docx', mimeType: DOCX, buffer: mended });
    await page.getByText('mọi ô đều điền được').waitFor();
    await tabTo(page, 'textbox', 'Ghi chú');
    await page.keyboard.type('Mẫu của tỉnh');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Đã thay mẫu').waitFor();
    await page.getByText('Từ 31/03/2021', { exact: true }).waitFor();
    await settle(page);
    await expectNoAxeFindings(page);
    await keepScreen(page, 'documents-versions-wide');
    await tabTo(page, 'tab', 'Các bản');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.getByText('QUYẾT ĐỊNH NHƯ SAU:').waitFor();
    await page.context().close();
  }, 120_000);
});

describe('attachments of a case', () => {
  it('are refused when they are programmes or too large, taken with what they are, and taken away with a reason', async () => {
    const page = await demo.openPage('wide', DISTRICT_HEAD, CASE);
    await page.getByText('Chưa có tệp đính kèm.').waitFor();
    const programme = { name: 'anh-chup.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('MZ\x90\0') };
    await choose(page, 'Đính kèm tệp', programme);
    await page.getByText(/"anh-chup.jpg" là chương trình chạy được/).waitFor();
    await expectNoAxeFindings(page);
    const large = path.join(folder, 'phim.mp4');
    writeFileSync(large, '');
    truncateSync(large, 100_000_001);
    let asked = 0;
    page.on('request', (request) => {
      if (request.method() === 'POST') asked += 1;
    });
    await choose(page, 'Đính kèm tệp', large);
    await page.getByText(/lớn hơn 100,0 MB; không gửi được/).waitFor();
    expect(asked).toBe(0);
    const paper = { name: 'Biên bản xác minh.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%x') };
    await choose(page, 'Đính kèm tệp', paper);
    await page.getByText('Đã đính kèm').waitFor();
    await page.getByRole('link', { name: 'Biên bản xác minh.pdf' }).waitFor();
    await settle(page);
    await expectNoAxeFindings(page);
    await keepScreen(page, 'case-papers-wide');
    await tabTo(page, 'button', /^Gỡ/);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await tabTo(page, 'textbox', 'Lý do');
    await page.keyboard.type('Đính kèm nhầm hồ sơ');
    await expectNoAxeFindings(page);
    await page.keyboard.press('Control+Enter');
    await page.getByText(/gỡ .*: Đính kèm nhầm hồ sơ/).waitFor();
    await page.context().close();
  }, 120_000);
});
