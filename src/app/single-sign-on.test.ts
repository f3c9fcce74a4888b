/** The ministry's single sign-on, against a small OpenID provider that speaks the protocol over HTTP. */
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './build-app.ts';
import type { App } from './build-app.ts';
import { openTestOffice, SECRET } from './test-office.ts';
import type { TestOffice } from './test-office.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const CLIENT = { id: 'thads', secret: 'a client secret' };

let office: TestOffice;
let provider: Server;
let issuer = '';
let app: App;
/** Who signs in at the ministry, and what the browser brought there. */
let person = '';
let asked = { nonce: '', code_challenge: '' };
const token_requests: URLSearchParams[] = [];

function base64url(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function idToken(): string {
  const now = Math.floor(Date.now() / 1_000);
  const claims = { iss: issuer, aud: CLIENT.id, sub: `id-${person}`, iat: now, exp: now + 300, nonce: asked.nonce };
  const unsigned = `${base64url({ alg: 'RS256', kid: 'k1', typ: 'JWT' })}.${base64url({ ...claims, preferred_username: person })}`;
  return `${unsigned}.${sign('sha256', Buffer.from(unsigned), privateKey).toString('base64url')}`;
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function answerOf(path: string): object {
  switch (path) {
    case '/.well-known/openid-configuration':
      return {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        userinfo_endpoint: `${issuer}/userinfo`,
        jwks_uri: `${issuer}/jwks`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      };
    case '/jwks':
      return { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k1', alg: 'RS256', use: 'sig' }] };
    case '/token':
      return { access_token: 'access', token_type: 'Bearer', expires_in: 300, id_token: idToken() };
    default:
      return { sub: `id-${person}`, name: 'Người của Bộ', preferred_username: person };
  }
}

beforeAll(async () => {
  provider = createServer((request, response) => {
    void (async () => {
      const path = new URL(request.url ?? '/', issuer).pathname;
      if (path === '/token') token_requests.push(new URLSearchParams(await textOf(request)));
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answerOf(path)));
    })();
  });
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  office = await openTestOffice();
  app = await buildApp(office.platform, {
    public_url: 'http://localhost',
    environment: {
      THADS_SECRET: SECRET,
      THADS_OIDC_ISSUER: issuer,
      THADS_OIDC_CLIENT_ID: CLIENT.id,
      THADS_OIDC_CLIENT_SECRET: CLIENT.secret,
    },
  });
});

afterAll(async () => {
  await app.close();
  await office.close();
  provider.close();
});

type Jar = Map<string, string>;

async function visit(jar: Jar, url: string) {
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await app.server.inject({ url, headers: { cookie } });
  for (const one of answer.cookies) jar.set(one.name, encodeURIComponent(one.value));
  return answer;
}

/** The whole way of a browser: to the ministry, signed in there as `name`, and back. */
async function signInAtMinistry(name: string, jar: Jar = new Map()) {
  person = name;
  const begun = await visit(jar, '/api/sign-in/single-sign-on');
  const there = new URL(String(begun.headers.location));
  asked = {
    nonce: there.searchParams.get('nonce') ?? '',
    code_challenge: there.searchParams.get('code_challenge') ?? '',
  };
  const state = there.searchParams.get('state') ?? '';
  const back = await visit(jar, `/api/auth/callback/ministry?code=a-code&state=${encodeURIComponent(state)}`);
  const session = (await visit(jar, '/api/session')).json<{ signed_in: boolean; person?: { code: string } }>();
  return { there, back, session, state };
}

describe('single sign-on', () => {
  it('is offered where it is configured', async () => {
    expect((await visit(new Map(), '/api/session')).json()).toMatchObject({ single_sign_on: true });
    expect((await office.send('', 'GET', '/api/sign-in/single-sign-on')).status).toBe(404);
  });

  it('signs in who has an account of that name here, with proof of possession, and says so in the audit', async () => {
    const { there, back, session } = await signInAtMinistry('A-Officer');
    expect(there.origin + there.pathname).toBe(`${issuer}/authorize`);
    expect(there.searchParams.get('redirect_uri')).toBe('http://localhost/api/auth/callback/ministry');
    expect(back.headers.location).toBe('/');
    expect(session).toMatchObject({ signed_in: true, person: { code: 'A-officer' } });
    const verifier = token_requests.at(-1)?.get('code_verifier') ?? '';
    expect(createHash('sha256').update(verifier).digest('base64url')).toBe(asked.code_challenge);
    const rows = await office.query("select command from audit_row where subject = 'account a-officer'");
    expect(rows).toEqual([{ command: 'auth.sign-in' }]);
    // A second time it is the same account, now linked.
    expect((await signInAtMinistry('a-officer')).session.signed_in).toBe(true);
  });

  it.each(['nobody-here', 'x', 'a-officer@thads.invalid', ''])('makes no account for "%s"', async (name) => {
    const before = await office.query('select count(*)::int as count from auth.sign_in_user');
    const { back, session } = await signInAtMinistry(name);
    expect(back.headers.location).toBe('/sign-in?refused=single-sign-on');
    expect(session.signed_in).toBe(false);
    expect(await office.query('select count(*)::int as count from auth.sign_in_user')).toEqual(before);
  });

  it('does not admit a locked account', async () => {
    await office.query("update auth.account set locked_at = now() where staff_code = 'A-clerk'");
    const { back, session } = await signInAtMinistry('a-clerk');
    expect(back.headers.location).toBe('/sign-in?refused=single-sign-on');
    expect(session.signed_in).toBe(false);
    const kept = await office.query(
      "select 1 from auth.session s join auth.account a on a.user_id = s.user_id where a.staff_code = 'A-clerk'",
    );
    expect(kept).toEqual([]);
  });

  it('takes no answer that this browser did not ask for', async () => {
    person = 'a-officer';
    const jar: Jar = new Map();
    const forged = await visit(jar, '/api/auth/callback/ministry?code=a-code&state=made-up');
    expect(forged.headers.location).toBe('/sign-in?refused=single-sign-on');
    const { state } = await signInAtMinistry('a-officer');
    // The state of another browser, and the same one used twice.
    const stolen = await visit(new Map(), `/api/auth/callback/ministry?code=a-code&state=${encodeURIComponent(state)}`);
    expect(stolen.headers.location).toBe('/sign-in?refused=single-sign-on');
  });
});
