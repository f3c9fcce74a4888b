/** Signing in over HTTP: passwords, second factor, lock-out, sessions that end, accounts that heads manage. */
import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAuth } from '#features/auth/public.ts';
import { StartRefusal } from '#platform/start-refusal.ts';
import { peopleOf } from './people.ts';
import { openTestOffice, PASSWORD } from './test-office.ts';
import type { TestOffice } from './test-office.ts';

let office: TestOffice;

beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

async function session(cookie: string) {
  return (await office.send(cookie, 'GET', '/api/session')).body;
}

async function auditedCommands(subject: string): Promise<string[]> {
  const rows = await office.query<{ command: string }>('select command from audit_row where subject = $1 order by id', [
    subject,
  ]);
  return rows.map((row) => row.command);
}

/** What an authenticator app shows for the key in an otpauth address. */
function totpOf(uri: string, at_ms = Date.now()): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = Array.from(new URL(uri).searchParams.get('secret') ?? '')
    .map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at_ms / 30_000)));
  const digest = createHmac('sha1', key).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(offset) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, '0');
}

describe('signing in', () => {
  it('shows the demo sign-ins to who is not signed in, and the person to who is', async () => {
    const out = await session('');
    expect(out).toMatchObject({ signed_in: false, single_sign_on: false });
    expect(out['demo_sign_ins']).toHaveLength(10);
    const cookie = await office.signIn('a-officer');
    expect(await session(cookie)).toMatchObject({
      signed_in: true,
      person: {
        code: 'A-officer',
        username: 'a-officer',
        name: 'Đoàn Bá Tùng',
        post_label: 'Chấp hành viên',
        unit_code: 'A',
        unit_name: 'Chi cục Thi hành án dân sự huyện A',
      },
      abilities: expect.arrayContaining(['cases.read', 'cases.carry-out', 'clock.move']),
      units: [{ code: 'A', name: 'Chi cục Thi hành án dân sự huyện A' }],
      today: '2021-03-31',
      clock_movable: true,
      must_change_password: false,
    });
    expect(await auditedCommands('account a-officer')).toContain('auth.sign-in');
  });

  it('takes the name in any case, and keeps the cookie from scripts and other sites', async () => {
    const answer = await office.app.server.inject({
      method: 'POST',
      url: '/api/sign-in',
      payload: { username: ' P-HEAD ', password: PASSWORD },
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.cookies[0]).toMatchObject({
      name: 'thads.session_token',
      httpOnly: true,
      sameSite: 'Lax',
      path: '/',
    });
  });

  it.each([
    [{ username: 'a-officer', password: 'wrong' }, 401, 'sign-in-refused'],
    [{ username: 'nobody-of-that-name', password: PASSWORD }, 401, 'sign-in-refused'],
    [{ username: "x' or 1=1 --", password: PASSWORD }, 401, 'sign-in-refused'],
    [{ username: 'a-officer' }, 422, 'field-missing'],
    [{ username: 'a-officer', password: null }, 422, 'field-not-valid'],
    [{ username: ['a-officer'], password: PASSWORD }, 422, 'field-not-valid'],
    [{ username: 'a-officer', password: 'x'.repeat(129) }, 422, 'field-not-valid'],
    [{ username: 'a-officer', password: PASSWORD, admin: true }, 422, 'field-unknown'],
    ['not an object', 422, 'field-not-valid'],
  ])('refuses %j', async (body, status, code) => {
    const answer = await office.send('', 'POST', '/api/sign-in', body);
    expect([answer.status, answer.codes[0]]).toEqual([status, code]);
    expect(JSON.stringify(answer.body)).not.toContain('xxxxx');
  });

  it('refuses a sign-in sent by the page of another site', async () => {
    const answer = await office.app.server.inject({
      method: 'POST',
      url: '/api/sign-in',
      headers: { 'sec-fetch-site': 'cross-site' },
      payload: { username: 'a-officer', password: PASSWORD },
    });
    expect(answer.statusCode).toBe(403);
  });

  it('keeps the routes of the sign-in library itself closed', async () => {
    for (const path of ['sign-up/email', 'sign-in/username', 'get-session', 'update-user', 'is-username-available'])
      expect((await office.send('', 'POST', `/api/auth/${path}`, {})).status).toBe(404);
  });

  it('refuses who holds no post today', async () => {
    await office.query("update post set valid_to = '2021-03-30' where staff_id = 32");
    const answer = await office.send('', 'POST', '/api/sign-in', { username: 'b-officer', password: PASSWORD });
    expect(answer.codes).toEqual(['no-post-today']);
    expect(answer.cookie).toBe('');
  });
});

describe('lock-out', () => {
  const attempt = (password: string) => office.send('', 'POST', '/api/sign-in', { username: 'a-clerk', password });

  it('locks an account after ten failures, also for the right password, and opens it after the time', async () => {
    const codes: (string | undefined)[] = [];
    for (let i = 0; i < 10; i += 1) codes.push((await attempt(`wrong ${i}`)).codes[0]);
    expect(new Set(codes)).toEqual(new Set(['sign-in-refused']));
    const locked = await attempt(PASSWORD);
    expect(locked.codes).toEqual(['account-locked']);
    expect(JSON.stringify(locked.body)).toMatch(/khóa đến \d\d:\d\d/);
    // Another account from the same address is not touched by it.
    expect((await office.send('', 'POST', '/api/sign-in', { username: 'a-head', password: PASSWORD })).status).toBe(
      200,
    );
    await office.app.auth.pool.query(
      "update sign_in_attempt set locked_until = clock_timestamp() - interval '1 second'",
    );
    expect((await attempt(PASSWORD)).status).toBe(200);
  });

  it('a success clears the count', async () => {
    for (let i = 0; i < 9; i += 1) await attempt('wrong');
    expect((await attempt(PASSWORD)).status).toBe(200);
    expect((await attempt('wrong')).codes).toEqual(['sign-in-refused']);
    await attempt(PASSWORD);
  });

  it('a burst of guesses at once gets no more than ten looks at the password', async () => {
    const answers = await Promise.all(
      Array.from({ length: 24 }, (_, i) =>
        office.send('', 'POST', '/api/sign-in', { username: 'b-head', password: `guess ${i}` }),
      ),
    );
    const codes = answers.map((answer) => answer.codes[0]);
    expect(codes.filter((code) => code === 'sign-in-refused')).toHaveLength(10);
    expect(codes.filter((code) => code === 'account-locked')).toHaveLength(14);
  });

  it('counts names that do not exist in the same way', async () => {
    const codes = [];
    for (let i = 0; i < 11; i += 1)
      codes.push(
        (await office.send('', 'POST', '/api/sign-in', { username: 'no-such-person', password: 'x' })).codes[0],
      );
    expect(codes.at(-1)).toBe('account-locked');
  });

  it('the head of the province opens it before the time', async () => {
    const head = await office.signIn('p-head');
    const accounts = await office.send(head, 'GET', '/api/accounts?unit=B');
    expect(accounts.body['rows']).toContainEqual(
      expect.objectContaining({ staff: 'B-head', state: 'locked-after-failures' }),
    );
    expect((await office.send(head, 'POST', '/api/accounts/B-head/unlock', {})).status).toBe(200);
    expect((await office.send('', 'POST', '/api/sign-in', { username: 'b-head', password: PASSWORD })).status).toBe(
      200,
    );
  });
});

describe('sessions', () => {
  it('ends when one signs out', async () => {
    const cookie = await office.signIn('a-officer');
    expect((await office.send(cookie, 'POST', '/api/sign-out', {})).status).toBe(200);
    expect(await session(cookie)).toMatchObject({ signed_in: false });
    expect((await office.send(cookie, 'GET', '/api/organisation/units')).codes).toEqual(['not-signed-in']);
  });

  it('lists where one is signed in, and ends one from another', async () => {
    const here = await office.signIn('a-officer');
    const there = await office.signIn('a-officer');
    const rows = (await office.send(here, 'GET', '/api/sessions')).body['rows'] as { id: string; current: boolean }[];
    const other = rows.find((row) => !row.current);
    expect(rows.filter((row) => row.current)).toHaveLength(1);
    expect((await session(there))['signed_in']).toBe(true);
    expect((await office.send(here, 'DELETE', `/api/sessions/${other?.id ?? ''}`)).status).toBe(200);
    expect((await session(there))['signed_in']).toBe(false);
    expect((await session(here))['signed_in']).toBe(true);
  });

  it('ends nobody else’s', async () => {
    const officer = await office.signIn('a-officer');
    const head = await office.signIn('a-head');
    const rows = (await office.send(officer, 'GET', '/api/sessions')).body['rows'] as { id: string }[];
    expect((await office.send(head, 'DELETE', `/api/sessions/${rows[0]?.id ?? ''}`)).status).toBe(404);
  });

  it('a cookie that was changed by one letter is nobody', async () => {
    const cookie = await office.signIn('a-officer');
    const at = cookie.indexOf('=') + 3;
    const changed = cookie.slice(0, at) + (cookie[at] === 'a' ? 'b' : 'a') + cookie.slice(at + 1);
    expect(await session(changed)).toMatchObject({ signed_in: false });
  });

  it('the powers of a post end with it, in a session that goes on', async () => {
    const cookie = await office.signIn('a-deputy');
    const head = await office.signIn('p-head');
    const ended = await office.send(head, 'POST', '/api/organisation/staff/A-deputy/posts/end', {
      unit: 'A',
      post: 'deputy-head',
      valid_from: '2009-07-01',
      last_day: '2021-03-30',
    });
    expect(ended.status).toBe(200);
    expect(await session(cookie)).toMatchObject({ signed_in: false });
  });
});

describe('passwords', () => {
  it('changes it, ends the other sessions, and asks for one that is not weak', async () => {
    const cookie = await office.signIn('a-accountant');
    const other = await office.signIn('a-accountant');
    const change = (current_password: string, new_password: string) =>
      office.send(cookie, 'POST', '/api/password', { current_password, new_password });
    expect((await change('wrong', 'một mật khẩu mới')).codes).toEqual(['password-wrong']);
    expect((await change(PASSWORD, 'ngắn')).codes).toEqual(['password-too-weak']);
    expect((await change(PASSWORD, 'aaaaaaaaaaaa')).codes).toEqual(['password-too-weak']);
    expect((await change(PASSWORD, 'A-Accountant-2021')).codes).toEqual(['password-too-weak']);
    expect((await change(PASSWORD, 'doanminhchi2021')).codes).toEqual(['password-too-weak']);
    const changed = await change(PASSWORD, 'một mật khẩu mới');
    expect(changed.status).toBe(200);
    expect((await session(other))['signed_in']).toBe(false);
    expect((await session(changed.cookie))['signed_in']).toBe(true);
    const again = { username: 'a-accountant', password: 'một mật khẩu mới' };
    expect((await office.send('', 'POST', '/api/sign-in', again)).status).toBe(200);
    expect((await office.send('', 'POST', '/api/sign-in', { ...again, password: PASSWORD })).status).toBe(401);
    expect(await auditedCommands('account a-accountant')).toContain('auth.change-password');
  });
});

describe('second factor', () => {
  it('is enrolled, asked for at the next sign-in, replaced by a recovery code, and taken off', async () => {
    const cookie = await office.signIn('p-reviewer');
    expect((await office.send(cookie, 'POST', '/api/totp', { password: 'wrong' })).codes).toEqual(['password-wrong']);
    const begun = await office.send(cookie, 'POST', '/api/totp', { password: PASSWORD });
    const uri = String(begun.body['uri']);
    expect(uri).toMatch(/^otpauth:\/\/totp\/THADS:p-reviewer\?/);
    // Not yet confirmed: the password alone still opens.
    await office.signIn('p-reviewer');
    expect((await office.send(cookie, 'POST', '/api/totp/confirm', { code: '000000' })).codes).toEqual(['totp-wrong']);
    const confirmed = await office.send(cookie, 'POST', '/api/totp/confirm', { code: totpOf(uri) });
    expect(confirmed.status).toBe(200);
    expect(await session(confirmed.cookie)).toMatchObject({ totp_enabled: true });

    const signIn = (totp?: string) =>
      office.send('', 'POST', '/api/sign-in', {
        username: 'p-reviewer',
        password: PASSWORD,
        ...(totp === undefined ? {} : { totp }),
      });
    const asked = await signIn();
    expect([asked.codes, asked.cookie]).toEqual([['totp-required'], '']);
    expect((await signIn('000000')).codes).toEqual(['totp-wrong']);
    expect((await signIn(totpOf(uri, Date.now() - 600_000))).codes).toEqual(['totp-wrong']);
    expect((await signIn(totpOf(uri))).status).toBe(200);
    const [recovery = ''] = begun.body['recovery_codes'] as string[];
    expect((await signIn(recovery)).status).toBe(200);
    expect((await signIn(recovery)).codes).toEqual(['totp-wrong']);

    const signed_in = await signIn(totpOf(uri));
    const off = await office.send(signed_in.cookie, 'POST', '/api/totp/disable', { password: PASSWORD });
    expect(off.status).toBe(200);
    expect((await signIn()).status).toBe(200);
  });

  it('cannot be guessed by asking with the password alone in between', async () => {
    const cookie = await office.signIn('p-officer');
    const begun = await office.send(cookie, 'POST', '/api/totp', { password: PASSWORD });
    const uri = String(begun.body['uri']);
    await office.send(cookie, 'POST', '/api/totp/confirm', { code: totpOf(uri) });
    const account = { username: 'p-officer', password: PASSWORD };
    const codes: (string | undefined)[] = [];
    for (let i = 0; i < 12; i += 1) {
      codes.push((await office.send('', 'POST', '/api/sign-in', { ...account, totp: '000000' })).codes[0]);
      await office.send('', 'POST', '/api/sign-in', account);
    }
    expect(codes.filter((code) => code === 'totp-wrong')).toHaveLength(10);
    expect(codes.at(-1)).toBe('account-locked');
  });
});

describe('accounts that heads manage', () => {
  it('a new person gets a password for one use, and can do nothing before changing it', async () => {
    const head = await office.signIn('p-head');
    const taken_on = await office.send(head, 'POST', '/api/organisation/staff', {
      code: 'A-secretary',
      name: 'Vũ Ngọc Tâm',
      unit: 'A',
      post: 'secretary',
      valid_from: '2021-03-01',
    });
    expect(taken_on.status).toBe(201);
    const made = await office.send(head, 'POST', '/api/accounts', { staff: 'A-secretary' });
    expect(made.status).toBe(201);
    const given = { username: String(made.body['username']), password: String(made.body['one_time_password']) };
    expect(given.username).toBe('a-secretary');
    const { cookie } = await office.send('', 'POST', '/api/sign-in', given);
    expect(await session(cookie)).toMatchObject({ signed_in: true, must_change_password: true });
    expect((await office.send(cookie, 'GET', '/api/organisation/units')).codes).toEqual(['password-must-change']);
    const body = { current_password: given.password, new_password: 'mật khẩu của tôi' };
    const changed = await office.send(cookie, 'POST', '/api/password', body);
    expect((await office.send(changed.cookie, 'GET', '/api/organisation/units')).status).toBe(200);
    expect((await office.send(head, 'POST', '/api/accounts', { staff: 'A-secretary' })).codes).toEqual([
      'account-exists',
    ]);
    // The password is kept nowhere but as a hash.
    const kept = await office.query<{ text: string }>(
      "select coalesce(string_agg(detail::text, ' '), '') as text from audit_row union all select coalesce(string_agg(answer::text, ' '), '') from command_answer",
    );
    for (const { text } of kept) expect(text).not.toContain(given.password);
  });

  it('locks an account: its sessions end, and the password opens it no more', async () => {
    const head = await office.signIn('p-head');
    const officer = await office.signIn('a-officer');
    expect((await office.send(head, 'POST', '/api/accounts/A-officer/lock', {})).status).toBe(200);
    expect(await session(officer)).toMatchObject({ signed_in: false });
    const again = await office.send('', 'POST', '/api/sign-in', { username: 'a-officer', password: PASSWORD });
    expect(again.codes).toEqual(['account-locked-by-head']);
    expect((await office.send(head, 'POST', '/api/accounts/A-officer/unlock', {})).status).toBe(200);
    await office.signIn('a-officer');
    expect(await auditedCommands('staff A-officer')).toEqual(['auth.lock-account', 'auth.unlock-account']);
  });

  it('ends all sessions of a person, and resets an account whose password was lost', async () => {
    const head = await office.signIn('p-head');
    const officer = await office.signIn('a-officer');
    expect((await office.send(head, 'POST', '/api/accounts/A-officer/end-sessions', {})).status).toBe(200);
    expect(await session(officer)).toMatchObject({ signed_in: false });
    const reset = await office.send(head, 'POST', '/api/accounts/A-officer/reset', {});
    const given = { username: 'a-officer', password: String(reset.body['one_time_password']) };
    const { cookie } = await office.send('', 'POST', '/api/sign-in', given);
    expect(await session(cookie)).toMatchObject({ must_change_password: true });
  });

  it('the head of a district reads the accounts of his own people and changes none', async () => {
    const head = await office.signIn('a-head');
    const own = await office.send(head, 'GET', '/api/accounts?unit=A');
    expect((own.body['rows'] as { staff: string }[]).map((row) => row.staff)).toContain('A-clerk');
    expect((await office.send(head, 'GET', '/api/accounts?unit=B')).body['rows']).toEqual([]);
    for (const what of ['lock', 'unlock', 'reset', 'end-sessions'])
      expect((await office.send(head, 'POST', `/api/accounts/A-clerk/${what}`, {})).status).toBe(403);
    expect((await office.send(head, 'POST', '/api/accounts', { staff: 'A-clerk' })).status).toBe(403);
    const clerk = await office.signIn('a-clerk');
    expect((await office.send(clerk, 'GET', '/api/accounts')).status).toBe(403);
  });

  it('nobody manages his own account this way', async () => {
    const head = await office.signIn('p-head');
    expect((await office.send(head, 'POST', '/api/accounts/P-head/lock', {})).codes).toEqual(['own-account']);
    expect((await office.send(head, 'POST', '/api/accounts/NOBODY/lock', {})).status).toBe(404);
  });
});

describe('the secret', () => {
  it('is kept by a demonstration, and asked for of any other database', async () => {
    const options = { people: peopleOf(office.platform), public_url: 'http://localhost', environment: {} };
    const auth = await openAuth(office.platform, options);
    await auth.close();
    await office.query("update setting set name = 'was-demonstration' where name = 'demonstration'");
    await expect(openAuth(office.platform, options)).rejects.toThrow(StartRefusal);
    await expect(openAuth(office.platform, options)).rejects.toThrow(/Chưa đặt THADS_SECRET/);
    const short = { ...options, environment: { THADS_SECRET: 'short' } };
    await expect(openAuth(office.platform, short)).rejects.toThrow(/THADS_SECRET quá ngắn/);
    const half = {
      ...options,
      environment: { THADS_SECRET: 'x'.repeat(32), THADS_OIDC_ISSUER: 'https://sso.example' },
    };
    await expect(openAuth(office.platform, half)).rejects.toThrow(/còn thiếu THADS_OIDC_CLIENT_ID/);
    expect((await office.send('', 'GET', '/api/session')).body).toEqual({
      signed_in: false,
      demo_sign_ins: [],
      single_sign_on: false,
    });
  });
});
