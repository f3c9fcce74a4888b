/**
 * The steps of the procedure as a person takes them by keyboard: entering a judgment, deciding, recording an act found by its
 * name, drafting and issuing its paper, moving the day of the demonstration. The long tests of the procedure are made of them.
 */
import { readFileSync } from 'node:fs';
import PizZip from 'pizzip';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { settle, tabTo } from './harness.ts';

/** What a busy machine may take for one step. */
const STEP_MS = 30_000;

export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Presses Tab until one of these has the focus. */
export async function tabInto(page: Page, wanted: Locator): Promise<void> {
  for (let stops = 0; stops < 120; stops += 1) {
    if ((await wanted.and(page.locator(':focus')).count()) > 0) return;
    await press(page, 'Tab');
  }
  throw new Error(`no stop of the Tab key is ${String(wanted)}`);
}

/** Goes to a field of the form that is open; only there it is sought, for a case's page is long. */
async function goToField(page: Page, role: 'textbox' | 'combobox', name: string | RegExp): Promise<void> {
  await tabInto(page, page.locator('form').getByRole(role, { name, exact: typeof name === 'string' }));
}

/** Writes into one field of the form that is open. Fields are filled in the order in which they stand. */
export type Fill = (page: Page) => Promise<void>;

export function text(field: string | RegExp, value: string): Fill {
  return async (page) => {
    await goToField(page, 'textbox', field);
    await press(page, 'Control+a');
    await page.keyboard.type(value);
  };
}

/** The day on which an act is dated. */
export function on(day: string): Fill {
  return text('Ngày', day);
}

export function moment(field: string, day: string, time: string): Fill {
  return async (page) => {
    await text(field, day)(page);
    await text('Giờ', time)(page);
  };
}

/** Types what stands first in a choice and takes it. */
export function pick(field: string | RegExp, choice: string, typed = choice): Fill {
  return async (page) => {
    await goToField(page, 'combobox', field);
    await page.keyboard.type(typed);
    await page.getByRole('option', { name: choice }).first().waitFor();
    await press(page, 'Enter');
    const chosen = page.locator('form').getByRole('combobox', { name: field });
    await expect.poll(() => chosen.inputValue(), { timeout: STEP_MS }).toContain(choice);
  };
}

/** Types into a field that suggests what others wrote there. */
export function suggested(field: string, value: string): Fill {
  return async (page) => {
    await goToField(page, 'combobox', field);
    await page.keyboard.type(value);
  };
}

/** Goes into a group of radio buttons and down to one of them. */
export function radio(group: string, choice: string): Fill {
  return async (page) => {
    const frame = page.locator('form').getByRole('group', { name: group });
    await tabInto(page, frame.getByRole('radio'));
    // Its article stands behind the words of a choice.
    const wanted = frame.getByRole('radio', { name: new RegExp(`^${RegExp.escape(choice)}`) });
    await press(page, 'Space');
    for (let steps = 0; steps < 6 && !(await wanted.isChecked()); steps += 1) await press(page, 'ArrowDown');
    expect(await wanted.isChecked()).toBe(true);
  };
}

/** Types a name and takes the first who is known by it. */
export function person(field: string | RegExp, typed: string, name: string): Fill {
  return async (page) => {
    await goToField(page, 'combobox', field);
    await page.keyboard.type(typed);
    await page.getByRole('option', { name }).first().waitFor();
    await press(page, 'ArrowDown', 'Enter');
    await page.getByRole('button', { name: field }).waitFor();
  };
}

/** Somebody who stands in no register yet. */
export function newPerson(field: string, name: string, identity_number: string, address: string): Fill {
  return async (page) => {
    await goToField(page, 'combobox', field);
    await page.keyboard.type(name);
    await text('Số CCCD, hộ chiếu', identity_number)(page);
    await text('Địa chỉ', address)(page);
  };
}

export async function fillAll(page: Page, fills: readonly Fill[]): Promise<void> {
  for (const fill of fills) await fill(page);
}

/** The sentence that is shown after something was written. */
export async function expectSaid(page: Page, sentence: string | RegExp): Promise<void> {
  await page.locator('.toasts').getByText(sentence).last().waitFor({ timeout: STEP_MS });
}

/** Types the name of an act into the box that finds them. */
async function seek(page: Page, act: string): Promise<void> {
  const box = page.getByRole('searchbox', { name: 'Tìm nghiệp vụ' }).and(page.locator(':focus'));
  // In the box itself the key is a letter.
  if ((await box.count()) === 0) await press(page, 'n');
  await box.waitFor({ timeout: STEP_MS });
  await page.keyboard.type(act);
}

/** Opens the form of an act that the case offers, by typing the act's name; where only a few are offered, by going to it. */
export async function openAct(page: Page, act: string): Promise<Locator> {
  await page.locator('[data-offer]').first().waitFor({ timeout: STEP_MS });
  if ((await page.getByRole('searchbox', { name: 'Tìm nghiệp vụ' }).count()) > 0) await seek(page, act);
  else await tabTo(page, 'button', new RegExp(`^${RegExp.escape(act)}`));
  await press(page, 'Enter');
  const form = page.getByRole('form', { name: act, exact: true });
  await form.waitFor({ timeout: STEP_MS });
  return form;
}

/** Types the name of an act that the case does not offer now. */
export async function expectNotOffered(page: Page, act: string): Promise<void> {
  await seek(page, act);
  await page.getByText(`Không có nghiệp vụ nào khớp với “${act}”`).waitFor();
  await press(page, 'Escape');
}

/** What stands against a form; `written` once it is gone. */
async function standingOf(form: Locator): Promise<string> {
  if ((await form.count()) === 0) return 'written';
  const said = await form.locator('[role=alert], .field-error').allInnerTexts();
  return said.join(' ');
}

/** Records an act of the case: found by its name, filled in, written with Ctrl+Enter, and told. */
export async function record(page: Page, act: string, ...fills: readonly Fill[]): Promise<void> {
  const form = await openAct(page, act);
  await fillAll(page, fills);
  await press(page, 'Control+Enter');
  await expect.poll(() => standingOf(form), { timeout: STEP_MS }).toBe('written');
  await expectSaid(page, `Đã ghi “${act}”`);
}

/** Tries an act that order or law refuses with a sentence, and puts its form away again. */
export async function expectRefused(
  page: Page,
  act: string,
  fills: readonly Fill[],
  sentence: string | RegExp,
): Promise<void> {
  const form = await openAct(page, act);
  await fillAll(page, fills);
  await press(page, 'Control+Enter');
  await form.getByText(sentence).first().waitFor({ timeout: STEP_MS });
  await press(page, 'Escape');
  await form.waitFor({ state: 'detached' });
}

/** Moves the day of the demonstration forward, in its dialog. */
export async function moveTo(page: Page, day: string): Promise<void> {
  await press(page, 'g', 'd');
  await page.getByRole('dialog', { name: 'Chuyển ngày làm việc của bản trình diễn' }).waitFor();
  await text('Sang ngày', day)(page);
  await press(page, 'Control+Enter');
  await expectSaid(page, `Bản trình diễn đã sang ngày ${day}.`);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Goes on to a day of the procedure and records an act of that day. */
export async function recordOn(page: Page, day: string, act: string, ...fills: readonly Fill[]): Promise<void> {
  await moveTo(page, day);
  await record(page, act, ...fills);
}

/** Drafts the paper of an act instead of recording it; its draft stands open then. */
export async function draftPaper(page: Page, act: string, ...fills: readonly Fill[]): Promise<void> {
  await openAct(page, act);
  await fillAll(page, fills);
  await tabTo(page, 'button', 'Soạn văn bản');
  await press(page, 'Enter');
  await page.waitForURL(/\/drafts\?open=/, { timeout: STEP_MS });
  await page.getByRole('form', { name: /^Nội dung / }).waitFor({ timeout: STEP_MS });
  await settle(page);
}

/** Looks at the paper of the draft that stands open, as it will be printed, for words that must stand there. */
export async function readPaper(page: Page, words: readonly string[]): Promise<void> {
  const choice = page.getByRole('radiogroup', { name: 'Xem' });
  if ((await choice.count()) > 0 && !(await choice.getByRole('radio', { name: 'Văn bản' }).isChecked())) {
    await tabTo(page, 'radio', 'Nội dung');
    await press(page, 'ArrowRight');
  }
  const paper = page.locator('.docx-view');
  await expect.poll(() => readWords(paper), { timeout: STEP_MS }).not.toBe('');
  const shown = await readWords(paper);
  for (const word of words) expect(shown).toContain(word);
}

/** All words of a place on one line; empty where it is not there. */
export async function readWords(place: Locator): Promise<string> {
  if ((await place.count()) === 0) return '';
  return (await place.innerText()).replaceAll(/\s+/g, ' ').trim();
}

/** Lays the draft that stands open before the head. */
export async function submitPaper(page: Page): Promise<void> {
  await tabTo(page, 'button', 'Trình ký');
  await press(page, 'Enter');
  await expectSaid(page, 'Đã trình.');
}

/** Signs and issues the draft that stands open. */
export async function issuePaper(page: Page, sentence: RegExp): Promise<void> {
  await tabTo(page, 'button', 'Ký và ban hành');
  await press(page, 'Enter');
  await expectSaid(page, sentence);
}

/** Downloads the paper of the draft that stands open, and answers its words. */
export async function downloadPaper(page: Page): Promise<string> {
  await tabTo(page, 'link', /^Tải (bản xem|văn bản đã phát hành)$/);
  const [file] = await Promise.all([page.waitForEvent('download'), press(page, 'Enter')]);
  expect(file.suggestedFilename()).toMatch(/\.docx$/);
  const words = new PizZip(readFileSync(await file.path())).file('word/document.xml')?.asText() ?? '';
  return words.replaceAll(/<\/w:p>/g, '\n').replaceAll(/<[^>]+>/g, '');
}

/** The case that somebody opens from a judgment which is not in the register yet. */
export type Opening = {
  readonly basis: 'Theo yêu cầu' | 'Chủ động';
  readonly number: string;
  readonly case_type: string;
  readonly debtor: Fill;
  /** The State stands there already where the agency enforces by itself. */
  readonly creditor?: Fill;
  readonly obligation: string;
  readonly amount: string;
  readonly officer: string;
  /** What else is written, after the officer. */
  readonly more?: readonly Fill[];
};

/** Opens a case in the intake, as a head does; answers its code. */
export async function openCase(page: Page, address: string, opening: Opening): Promise<string> {
  await page.goto(`${address}/intake/new`);
  await page.getByRole('form', { name: 'Ra quyết định thi hành án' }).waitFor({ timeout: STEP_MS });
  await radio('Căn cứ ra quyết định', opening.basis)(page);
  if (opening.creditor === undefined)
    await page.locator('.person-chosen').getByText('Ngân sách nhà nước', { exact: true }).waitFor();
  await fillAll(page, [
    suggested('Số bản án, quyết định', opening.number),
    suggested('Tòa án, cơ quan ban hành', 'TAND thành phố Vĩnh Yên'),
    text('Ngày tuyên', '1/2/2021'),
    text('Hiệu lực từ', '04032021'),
    pick('Loại việc', opening.case_type),
    opening.debtor,
    ...(opening.creditor === undefined ? [] : [opening.creditor]),
    pick('Khoản 1', opening.obligation),
    text('Số tiền', opening.amount),
    pick('Chấp hành viên được phân công', opening.officer),
    ...(opening.more ?? []),
  ]);
  return decide(page);
}

/** Takes the last look before a decision on enforcement and gives it; answers the code of the new case. */
export async function decide(page: Page): Promise<string> {
  await press(page, 'Control+Enter');
  const dialog = page.getByRole('dialog', { name: 'Ra quyết định thi hành án?' });
  await dialog.waitFor({ timeout: STEP_MS });
  await press(page, 'Control+Enter');
  await expectSaid(page, /Đã ra quyết định thi hành án số \d+\/QĐ-/);
  await page.waitForURL(/\/cases\/[^/?]+$/, { timeout: STEP_MS });
  await settle(page);
  return new URL(page.url()).pathname.replace('/cases/', '');
}

/** The lines of a book of a unit in a year, narrowed to words, as the page of the books shows them. */
export async function readBook(page: Page, address: string, book: string, search: string): Promise<string> {
  await page.goto(`${address}/registers/${book}?${search}`);
  await settle(page);
  const grid = page.getByRole('grid');
  await grid.waitFor({ timeout: STEP_MS });
  await settle(page);
  return readWords(grid);
}
