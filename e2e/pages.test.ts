/**
 * Every page of the router, at both sizes, on the demonstration: it shows what it is for, nothing hangs over the edge,
 * axe finds nothing on it, neither when it works nor when the server fails it. The list of pages is the router's own;
 * `page-samples.ts` says at which addresses each is looked at. `THADS_SCREENS=1` keeps the pictures in
 * `docs/screens/pages`.
 */
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoAxeFindings, keepScreen, openDemo, settle, SIZES, type Demo, type Size } from './harness.ts';
import { PAGE_SAMPLES, type PageSample } from './page-samples.ts';

/** The page is checked as a part of its own, with the types of a browser; what is needed of it here is its addresses. */
const ROUTER = path.resolve(import.meta.dirname, '../web/router.tsx');
type RouterPart = {
  createAppRouter(queryClient: unknown): { readonly routesByPath: Readonly<Record<string, unknown>> };
};

const { createAppRouter } = (await import(ROUTER)) as RouterPart;
const routePaths = Object.keys(createAppRouter(undefined).routesByPath);

let demo: Demo;
beforeAll(async () => {
  demo = await openDemo();
}, 300_000);
afterAll(() => demo.close());

const opened = new Map<string, Promise<Page>>();

/** One browser a size and person for all pages: signing in and fetching the scripts anew would be most of the time. */
async function goTo(size: Size, { as, address }: PageSample): Promise<Page> {
  const key = `${size} ${as ?? ''}`;
  const known = opened.get(key) ?? demo.openPage(size, as, '/sign-in');
  opened.set(key, known);
  const page = await known;
  await page.goto(demo.url + address);
  return page;
}

async function expectNothingHangsOver(page: Page, size: Size): Promise<void> {
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(SIZES[size].width);
}

describe('the list of pages', () => {
  it('has a sample for every page of the router, and none for a page that is gone', () => {
    expect(routePaths.length).toBeGreaterThan(0);
    const missing = routePaths.filter((routePath) => (PAGE_SAMPLES[routePath] ?? []).length === 0);
    expect(missing, "add to e2e/page-samples.ts: '<path>': [{ name, as, address, shows }] for these paths").toEqual([]);
    const gone = Object.keys(PAGE_SAMPLES).filter((routePath) => !routePaths.includes(routePath));
    expect(gone, 'no route has these paths any more; remove them from e2e/page-samples.ts').toEqual([]);
  });

  it('names every picture once', () => {
    const names = Object.values(PAGE_SAMPLES).flatMap((samples) => samples.map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
  });
});

const everySample = routePaths.flatMap((routePath) => PAGE_SAMPLES[routePath] ?? []);
const everySampleAndSize = everySample.flatMap((sample) =>
  (['wide', 'narrow'] as const).map((size) => [sample.name, size, sample] as const),
);

describe('as it stands', () => {
  it.each(everySampleAndSize)('%s, %s', async (name, size, sample) => {
    const failedBefore = demo.page_errors.length;
    const page = await goTo(size, sample);
    await page.getByText(sample.shows).filter({ visible: true }).first().waitFor();
    await settle(page);
    await expectNothingHangsOver(page, size);
    await expectNoAxeFindings(page);
    await keepScreen(page, `pages/${name}-${size}`);
    expect(demo.page_errors.slice(failedBefore)).toEqual([]);
  });
});

/** One of each page: what fails is the same whichever of its views is shown. */
const firstSamples = routePaths.flatMap((routePath) => PAGE_SAMPLES[routePath]?.slice(0, 1) ?? []);

/** The server answers who is signed in and fails with everything else. */
async function failWithEverythingElse(page: Page): Promise<void> {
  await page.route(
    (url) => url.pathname.startsWith('/api/') && url.pathname !== '/api/session',
    (route) => route.fulfill({ status: 500, contentType: 'application/json', body: '{"refusals":[]}' }),
  );
}

describe('when the server fails it', () => {
  it.each(firstSamples.map((sample) => [sample.name, sample] as const))('%s', async (_name, sample: PageSample) => {
    const failedBefore = demo.page_errors.length;
    const page = await goTo('narrow', { ...sample, address: '/sign-in' });
    await failWithEverythingElse(page);
    await page.goto(demo.url + sample.address);
    // What fails is asked for twice more before it is said.
    await settle(page);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await expectNothingHangsOver(page, 'narrow');
    await expectNoAxeFindings(page);
    await page.unrouteAll();
    expect(demo.page_errors.slice(failedBefore)).toEqual([]);
  });
});
