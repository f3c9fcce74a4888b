/**
 * The page in a real browser, on the demonstration, for end-to-end tests. A file opens one browser and one server for all of
 * its tests. Tests work by keyboard alone: nobody here clicks, hovers or taps.
 *
 *     let demo: Demo;
 *     beforeAll(async () => { demo = await openDemo(); });
 *     afterAll(() => demo.close());
 *     const page = await demo.openPage('wide', 'vp-cuc-head-1', '/statistics');
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { buildApp } from '#app/build-app.ts';
import { ensureWebBuilt, WEB_FOLDER } from '#app/web-build.ts';
import { openPlatform } from '#platform/platform.ts';
import { cloneDemoDatabase } from './demo-database.ts';

/** An old office machine, and a phone. */
export const SIZES = { wide: { width: 1366, height: 768 }, narrow: { width: 390, height: 844 } } as const;
export type Size = keyof typeof SIZES;

export type Demo = {
  readonly url: string;
  /** A page of a browser of its own, signed in as somebody (not at all for `null`), at an address. */
  openPage(size: Size, username: string | null, address: string): Promise<Page>;
  /** Why scripts of the page failed since the browser was opened; a test that ends should find none. */
  readonly page_errors: readonly string[];
  /** Ends all. Throws where a script of the page failed meanwhile, though no test may have noticed. */
  close(): Promise<void>;
};

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

const SECRET = 'a secret for the browser tests, long enough';
const SCREENS = path.resolve(import.meta.dirname, '../docs/screens');

export async function openDemo(): Promise<Demo> {
  await ensureWebBuilt(() => undefined);
  // A copy of its own: whoever builds the page anew meanwhile takes no part of it away from a browser that is open.
  const web_folder = mkdtempSync(path.join(tmpdir(), 'thads-web-'));
  cpSync(WEB_FOLDER, web_folder, { recursive: true });
  const database = await cloneDemoDatabase();
  const platform = openPlatform(database.url, { connections: 6, log_level: 'silent' });
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const app = await buildApp(platform, {
    public_url: url,
    environment: { THADS_SECRET: SECRET },
    web_folder,
  });
  await app.server.listen({ host: '127.0.0.1', port });
  const browser = await openBrowser();
  const page_errors: string[] = [];
  return {
    url,
    page_errors,
    openPage: (size, username, address) => openPage(browser, url, { size, username, address, page_errors }),
    close: async () => {
      await browser.close();
      await app.close();
      await platform.close();
      await database.drop();
      rmSync(web_folder, { recursive: true, force: true });
      if (page_errors.length > 0) throw new Error(`scripts of the page failed: ${page_errors.join('; ')}`);
    },
  };
}

async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await sparticuz.executablePath(), args: ARGUMENTS, headless: true });
}

async function findFreePort(): Promise<number> {
  const { createServer } = await import('node:net');
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

type Opening = {
  readonly size: Size;
  readonly username: string | null;
  readonly address: string;
  readonly page_errors: string[];
};

async function openPage(browser: Browser, url: string, opening: Opening): Promise<Page> {
  const isNarrow = opening.size === 'narrow';
  const context = await browser.newContext({
    viewport: SIZES[opening.size],
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
    ...(isNarrow ? { isMobile: true, hasTouch: true } : {}),
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => opening.page_errors.push(error.message));
  if (opening.username !== null) await signIn(page, url, opening.username);
  await page.goto(url + opening.address);
  await settle(page);
  return page;
}

/** Signs in as the page would; the flows of signing in itself are tested by keyboard in their own file. */
async function signIn(page: Page, url: string, username: string): Promise<void> {
  const session = await page.request.get(`${url}/api/session`);
  const { demo_sign_ins } = (await session.json()) as { demo_sign_ins: { username: string; password: string }[] };
  const known = demo_sign_ins.find((one) => one.username === username);
  if (known === undefined) throw new Error(`the demonstration has no sign-in ${username}`);
  const answer = await page.request.post(`${url}/api/sign-in`, {
    data: { username: known.username, password: known.password },
  });
  expect(answer.status()).toBe(200);
}

/** Waits until nothing is on its way: no request, and no place that waits for one. */
export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.locator('.skeleton').first().waitFor({ state: 'detached' });
}

/** Nothing that axe can find is wrong with what is shown now. */
export async function expectNoAxeFindings(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

/**
 * Presses Tab until what has the focus fits; for flows that must not depend on how many stops lie between. The acts a case
 * offers are one stop together: where one of them is wanted that is no stop itself, arrows go on from there.
 */
export async function tabTo(page: Page, role: string, name: string | RegExp): Promise<void> {
  const wanted = page.getByRole(role as Parameters<Page['getByRole']>[0], { name, exact: typeof name === 'string' });
  const focus = page.locator(':focus');
  const among = page.locator('[data-offer]:focus');
  for (let stops = 0; stops < 200; stops += 1) {
    if ((await wanted.and(focus).count()) > 0) return;
    const isOffered =
      (await among.count()) > 0 && (await wanted.and(page.locator('[data-offer][tabindex="-1"]')).count()) > 0;
    if (isOffered) return walkOffers(page, wanted);
    await page.keyboard.press('Tab');
  }
  throw new Error(`no stop of the Tab key is ${role} ${String(name)}`);
}

/** From one offered act to another, with the keys of their list. */
async function walkOffers(page: Page, wanted: Locator): Promise<void> {
  const offers = await page.locator('[data-offer]').count();
  await page.keyboard.press('Home');
  for (let steps = 0; steps < offers; steps += 1) {
    if ((await wanted.and(page.locator(':focus')).count()) > 0) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`the keys of the list lead to no ${String(wanted)}`);
}

/** Keeps a picture of the page for people to look at, when `THADS_SCREENS=1` asks for new ones. */
export async function keepScreen(page: Page, name: string): Promise<void> {
  if (process.env['THADS_SCREENS'] !== '1') return;
  mkdirSync(SCREENS, { recursive: true });
  await page.screenshot({ path: path.join(SCREENS, `${name}.png`) });
}
