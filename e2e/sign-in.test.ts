/** Signing in by keyboard: choosing a demo sign-in, wrong passwords, the lock-out, coming back, the second step, one's own account. */
import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoAxeFindings, openDemo, settle, tabTo, type Demo } from './harness.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await openDemo();
}, 300_000);
afterAll(() => demo.close());

/** What an authenticator app shows now for a key typed into it. */
function codeOf(key: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const letters = Array.from(key.replaceAll(' ', ''));
  const bits = letters.map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const digest = createHmac('sha1', secret).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(offset) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, '0');
}

describe('signing in', () => {
  it('sends who is not signed in to sign in, and back to where he came from', async () => {
    const page = await demo.openPage('wide', null, '/statistics?view=text');
    await page.waitForURL(/\/sign-in\?next=/);
    await expectNoAxeFindings(page);
    await tabTo(page, 'button', /Cục trưởng · Trần Quang Thắng/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/statistics\?view=text/);
    await page.getByText('4.968 việc').first().waitFor();
    await page.context().close();
  });

  it('takes name and password, and refuses a wrong one in a sentence that counts', async () => {
    const page = await demo.openPage('narrow', null, '/sign-in');
    await expectNoAxeFindings(page);
    await page.keyboard.type('vp-vy-cv-01');
    await page.keyboard.press('Tab');
    await page.keyboard.type('khong-phai-mat-khau');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Còn 9 lần thử').waitFor();
    await expectNoAxeFindings(page);
    await tabTo(page, 'textbox', 'Mật khẩu');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('thi-hanh-an-2021');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === '/');
    await page.context().close();
  });

  it('locks an account after ten failures and says for how long', async () => {
    const page = await demo.openPage('wide', null, '/sign-in');
    for (let attempt = 0; attempt < 10; attempt += 1) {
      const answer = await page.request.post(`${demo.url}/api/sign-in`, {
        data: { username: 'vp-vy-accountant', password: 'sai-mat-khau' },
      });
      expect(answer.ok()).toBe(false);
    }
    await page.keyboard.type('vp-vy-accountant');
    await page.keyboard.press('Tab');
    await page.keyboard.type('thi-hanh-an-2021');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText(/khóa/).waitFor();
    await page.context().close();
  });
});

describe('one’s own account', () => {
  it('changes the password, which is asked for twice and must be long', async () => {
    const page = await demo.openPage('wide', 'vp-vy-clerk', '/account');
    await expectNoAxeFindings(page);
    await tabTo(page, 'textbox', 'Mật khẩu hiện tại');
    await page.keyboard.type('thi-hanh-an-2021');
    await page.keyboard.press('Tab');
    await page.keyboard.type('ngan');
    await page.keyboard.press('Tab');
    await page.keyboard.type('ngan');
    await page.keyboard.press('Enter');
    await page
      .getByRole('alert')
      .getByText(/từ 10 đến/)
      .waitFor();
    await expectNoAxeFindings(page);
    await tabTo(page, 'textbox', 'Mật khẩu mới');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('buoi sang tren dong');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('buoi sang tren dong');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Đã đổi mật khẩu').waitFor();
    await page.context().close();
  });

  it('turns the second step on, and signing in then asks for its code', async () => {
    const page = await demo.openPage('narrow', 'vp-vy-cv-01', '/account');
    await tabTo(page, 'button', /Bật xác thực hai bước/);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('thi-hanh-an-2021');
    await page.keyboard.press('Enter');
    const key = await page.locator('.totp-key code').innerText();
    await expectNoAxeFindings(page);
    await tabTo(page, 'textbox', 'Mã 6 số đang hiện trong ứng dụng');
    await page.keyboard.type(codeOf(key));
    await page.keyboard.press('Enter');
    await page.getByText('Đã bật xác thực hai bước').waitFor();
    await page.context().close();

    const again = await demo.openPage('wide', null, '/sign-in?next=/account');
    await again.keyboard.type('vp-vy-cv-01');
    await again.keyboard.press('Tab');
    await again.keyboard.type('thi-hanh-an-2021');
    await again.keyboard.press('Enter');
    await again.getByRole('textbox', { name: 'Mã xác thực' }).waitFor();
    await expectNoAxeFindings(again);
    await again.keyboard.type(codeOf(key));
    await again.keyboard.press('Enter');
    await again.waitForURL((url) => url.pathname === '/account');
    await settle(again);
    await again.getByText('Đang bật').waitFor();
    await again.context().close();
  });

  it('lists where one is signed in and ends what one does not know', async () => {
    const other = await demo.openPage('wide', 'vp-cuc-cv-01', '/account');
    const page = await demo.openPage('wide', 'vp-cuc-cv-01', '/account');
    await tabTo(page, 'button', /Kết thúc phiên/);
    await page.keyboard.press('Enter');
    await page.getByText('Đã kết thúc phiên đăng nhập').waitFor();
    await other.reload();
    await other.waitForURL(/\/sign-in/);
    expect(await page.getByRole('button', { name: /Kết thúc phiên/ }).count()).toBe(0);
    await other.context().close();
    await page.context().close();
  });

  it('signs out from the menu of the person', async () => {
    const page = await demo.openPage('wide', 'vp-cuc-head-1', '/account');
    await tabTo(page, 'button', /Trần Quang Thắng/);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Đăng xuất' }).waitFor();
    await expectNoAxeFindings(page);
    await tabTo(page, 'button', 'Đăng xuất');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/sign-in/);
    await page.context().close();
  });
});
