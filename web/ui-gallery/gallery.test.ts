/// <reference types="node" />
/**
 * The pieces in a real browser, by keyboard alone: what is typed is understood, ranges sum and copy, drafts survive, the
 * focus comes back, nothing is lost on paper; and axe finds nothing in any state at either size.
 */
import { createRequire } from 'node:module';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import chromiumBinary from '@sparticuz/chromium';
import react from '@vitejs/plugin-react';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build, preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const WIDE = { width: 1366, height: 768 };
const NARROW = { width: 390, height: 844 };
const PARTS = ['desk', 'case', 'statistics', 'table', 'form', 'display'];

let server: PreviewServer;
let browser: Browser;
let base = '';
const folder = mkdtempSync(join(tmpdir(), 'thads-gallery-'));

beforeAll(async () => {
  vi.stubEnv('NODE_ENV', 'production');
  const root = resolve(import.meta.dirname, '..');
  const common = { configFile: false, root, logLevel: 'silent', build: { outDir: folder } } as const;
  const input = resolve(import.meta.dirname, 'index.html');
  await build({
    ...common,
    plugins: [react()],
    build: { outDir: folder, emptyOutDir: true, rolldownOptions: { input } },
  });
  server = await preview({ ...common, preview: { port: 0, host: '127.0.0.1' } });
  base = (server.resolvedUrls?.local[0] ?? '').replace(/\/$/, '');
  browser = await chromium.launch({ executablePath: await chromiumBinary.executablePath(), args: ARGUMENTS });
}, 120_000);

afterAll(async () => {
  vi.unstubAllEnvs();
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function inGallery(part: string, visit: (page: Page) => Promise<void>, size = WIDE): Promise<void> {
  const context = await browser.newContext({ viewport: size, permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  try {
    await page.goto(`${base}/ui-gallery/?part=${part}`, { waitUntil: 'networkidle' });
    await visit(page);
    expect(faults).toEqual([]);
  } finally {
    await context.close();
  }
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** The rules axe finds broken, each with the first element that breaks it. */
async function faultsFoundByAxe(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: AXE });
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html ?? ''}`);
  });
}

const grid = (page: Page) => page.getByRole('grid').first();

describe('axe finds nothing', () => {
  it.each(PARTS.flatMap((part) => [['wide', part, WIDE] as const, ['narrow', part, NARROW] as const]))(
    '%s %s',
    async (_size, part, size) => {
      await inGallery(part, async (page) => expect(await faultsFoundByAxe(page)).toEqual([]), size);
    },
  );

  const states: [string, string, (page: Page) => Promise<void>][] = [
    [
      'the palette',
      'desk',
      async (page) => {
        await press(page, 'Control+k');
        await page.keyboard.type('hong');
        await page.getByRole('option', { name: 'Công ty TNHH Hồng Phát' }).first().waitFor();
      },
    ],
    [
      'the keys',
      'table',
      async (page) => {
        await page.keyboard.type('?');
        await page.getByRole('dialog').waitFor();
      },
    ],
    [
      'the person',
      'desk',
      async (page) => {
        await page.locator('.person-button').focus();
        await press(page, 'Enter');
        await page.getByRole('dialog').waitFor();
      },
    ],
    [
      'a column filter',
      'table',
      async (page) => {
        await grid(page).focus();
        await press(page, 'ArrowUp', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Alt+ArrowDown');
        await page.getByRole('dialog', { name: 'Lọc Đơn vị' }).waitFor();
      },
    ],
    [
      'the choice of columns',
      'table',
      async (page) => {
        await page.getByRole('button', { name: 'Cột' }).focus();
        await press(page, 'Enter');
        await page.getByRole('dialog').waitFor();
      },
    ],
    [
      'an open row',
      'table',
      async (page) => {
        await grid(page).focus();
        await press(page, 'ArrowDown', 'Enter');
        await page.getByRole('region', { name: /^Nội dung/ }).waitFor();
      },
    ],
    [
      'an empty table',
      'table&state=empty',
      async (page) => {
        await page.getByText('Chưa có hồ sơ nào').waitFor();
      },
    ],
    [
      'a loading table',
      'table&state=loading',
      async (page) => {
        await page.getByText('Đang tải…').waitFor();
      },
    ],
    [
      'the calendar',
      'form',
      async (page) => {
        await page.getByLabel('Ngày bản án', { exact: true }).focus();
        await press(page, 'Alt+ArrowDown');
        await page.getByRole('button', { name: 'Tháng sau' }).waitFor();
      },
    ],
    [
      'an open choice',
      'form',
      async (page) => {
        await page.getByLabel('Loại việc', { exact: true }).focus();
        await press(page, 'ArrowDown');
        await page.getByRole('option').first().waitFor();
      },
    ],
    [
      'refusals',
      'form',
      async (page) => {
        await page.getByLabel('Số bản án, quyết định').focus();
        await press(page, 'Control+Enter');
        await page.getByRole('alert').waitFor();
      },
    ],
    [
      'a conflict',
      'form&conflict',
      async (page) => {
        await page.getByRole('alert').waitFor();
      },
    ],
    [
      'a dialog',
      'display',
      async (page) => {
        await page.getByRole('button', { name: 'Mở hộp thoại' }).focus();
        await press(page, 'Enter');
        await page.getByRole('dialog').waitFor();
      },
    ],
    [
      'a toast',
      'display',
      async (page) => {
        await page.getByRole('button', { name: 'Thông báo' }).focus();
        await press(page, 'Enter');
        await page.getByText('Đã ghi biên bản').waitFor();
      },
    ],
  ];
  it.each(states)('%s', async (_name, part, open) => {
    await inGallery(part, async (page) => {
      await open(page);
      expect(await faultsFoundByAxe(page)).toEqual([]);
    });
  });
});

describe('the table', () => {
  it('sums a range and copies it as cells', async () => {
    await inGallery('table', async (page) => {
      await grid(page).focus();
      await press(page, 'ArrowDown', 'Control+ArrowRight', 'Shift+ArrowLeft', 'Shift+ArrowDown');
      await page.getByText('Đếm 4').waitFor();
      await press(page, 'Control+c');
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toMatch(/^\d+\t\d+\r?\n\d+\t\d+$/);
      const sum = copied.split(/\s+/).reduce((total, figure) => total + BigInt(figure), 0n);
      const shown = (await page.locator('.dt-sums b').last().innerText()).replace(/\D/g, '');
      expect(shown).toBe(String(sum));
    });
  });

  it('sorts by Enter on a heading, and remembers a width given by keys', async () => {
    await inGallery('table', async (page) => {
      await grid(page).focus();
      await press(page, 'ArrowUp', 'Enter');
      await page.locator('[role=columnheader][aria-sort=ascending]', { hasText: 'Quyết định' }).waitFor();
      const heading = page.getByRole('columnheader', { name: /^Quyết định/ });
      const before = (await heading.boundingBox())?.width ?? 0;
      await press(page, 'Alt+Shift+ArrowRight', 'Alt+Shift+ArrowRight');
      await expect.poll(async () => (await heading.boundingBox())?.width).toBe(before + 32);
      await page.reload({ waitUntil: 'networkidle' });
      expect((await heading.boundingBox())?.width).toBe(before + 32);
    });
  });

  it('reaches the last of 100,000 rows with some forty rows drawn', async () => {
    await inGallery('table', async (page) => {
      await grid(page).focus();
      await press(page, 'Control+End');
      await page.locator('[role=row][aria-rowindex="100001"]').waitFor();
      expect(await page.locator('.dt-body-row').count()).toBeLessThan(60);
    });
  });

  it('opens a row beside the list, and gives the focus back to the list', async () => {
    await inGallery('table', async (page) => {
      await grid(page).focus();
      await press(page, 'ArrowDown', 'ArrowDown', 'Enter', 'F6');
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
        .toBe('Nội dung: 3/QĐ-CCTHADS');
      await press(page, 'Escape');
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid');
    });
  });

  it('goes on paper with every loaded row', async () => {
    await inGallery('table', async (page) => {
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
      expect(await page.locator('.dt-print tbody tr').count()).toBeGreaterThanOrEqual(200);
    });
  });
});

describe('forms', () => {
  it('understands dates and amounts as typed, and keeps the draft over a reload', async () => {
    await inGallery('form', async (page) => {
      const day = page.getByLabel('Ngày bản án', { exact: true });
      const amount = page.getByLabel('Số tiền phải thi hành', { exact: true });
      await day.focus();
      await page.keyboard.type('31122020');
      await press(page, 'Tab');
      expect(await day.inputValue()).toBe('31/12/2020');
      await amount.focus();
      await page.keyboard.type('12345678');
      expect(await amount.inputValue()).toBe('12.345.678');
      await press(page, 'ArrowLeft', 'ArrowLeft', 'Backspace');
      expect(await amount.inputValue()).toBe('1.234.578');
      await page.keyboard.type('9');
      expect(await amount.inputValue()).toBe('12.345.978');
      await page.reload({ waitUntil: 'networkidle' });
      expect(await day.inputValue()).toBe('31/12/2020');
      expect(await amount.inputValue()).toBe('12.345.978');
    });
  });

  it('finds a choice without diacritics', async () => {
    await inGallery('form', async (page) => {
      const choice = page.getByLabel('Loại việc', { exact: true });
      await choice.focus();
      await page.keyboard.type('hon nhan');
      await press(page, 'Enter');
      expect(await choice.inputValue()).toBe('Hôn nhân và gia đình');
      await choice.focus();
      await page.keyboard.type('lao dong');
      await press(page, 'Tab');
      expect(await choice.inputValue()).toBe('Lao động');
      await choice.focus();
      await page.keyboard.type('nothing of the kind');
      await press(page, 'Tab');
      expect(await choice.inputValue()).toBe('Lao động');
    });
  });

  it('saves with Ctrl+Enter, and leads from a refusal to its field', async () => {
    await inGallery('form', async (page) => {
      await page.getByLabel('Số bản án, quyết định').focus();
      await press(page, 'Control+Enter');
      await page.getByRole('alert').waitFor();
      await press(page, 'Tab', 'Enter');
      expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('amount_vnd');
      await page.keyboard.type('1,5 tỷ');
      await page.getByText('= 1.500.000.000 ₫').waitFor();
      await press(page, 'Control+Enter');
      await page.getByText('đã mở 3 thời hạn').waitFor();
    });
  });

  it('warns of a look-alike and takes a known person by keyboard', async () => {
    await inGallery('form', async (page) => {
      await page.getByLabel('Người phải thi hành án', { exact: true }).focus();
      await page.keyboard.type('nguyen huu');
      await page.getByText('Có một người giống').waitFor();
      await press(page, 'ArrowDown', 'Enter');
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
        .toBe('Người phải thi hành án: Nguyễn Hữu Thắng. Chọn người khác');
      await press(page, 'Enter');
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('person');
    });
  });
});

describe('the frame', () => {
  it('gives the focus back to what opened a dialog', async () => {
    await inGallery('display', async (page) => {
      const opener = page.getByRole('button', { name: 'Mở hộp thoại' });
      await opener.focus();
      await press(page, 'Enter');
      await page.getByRole('dialog', { name: 'Đính chính văn bản' }).waitFor();
      await press(page, 'Escape');
      await expect.poll(() => opener.evaluate((element) => element === document.activeElement)).toBe(true);
    });
  });

  it('closes the innermost thing on Escape', async () => {
    await inGallery('display', async (page) => {
      await page.getByRole('button', { name: 'Mở hộp thoại' }).focus();
      await press(page, 'Enter');
      const day = page.getByLabel('Ngày đính chính', { exact: true });
      await day.focus();
      await press(page, 'Alt+ArrowDown');
      await page.getByRole('button', { name: 'Tháng sau' }).waitFor();
      await press(page, 'Escape');
      await expect.poll(() => page.getByRole('button', { name: 'Tháng sau' }).count()).toBe(0);
      await expect.poll(() => day.evaluate((element) => element === document.activeElement)).toBe(true);
      await press(page, 'Escape');
      await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    });
  });

  it('leaves letters alone while text is typed', async () => {
    await inGallery('form', async (page) => {
      await page.getByLabel('Ghi chú').focus();
      await page.keyboard.type('ghi gì? gh');
      expect(await page.getByLabel('Ghi chú').inputValue()).toBe('ghi gì? gh');
      expect(await page.getByRole('dialog').count()).toBe(0);
    });
  });
});
