/** Documents over HTTP with the rights of makers, heads and strangers: the way of a draft, issue, attachments, templates. */
import PizZip from 'pizzip';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getIsoDay } from '#kit/iso-day.ts';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { makeActor } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';
import { runCommand } from '#platform/command.ts';
import type { CommandContext } from '#platform/command.ts';
import { makeServer, registerApi } from '#platform/http/server.ts';
import type { ThadsServer } from '#platform/http/server.ts';
import { openPlatform } from '#platform/platform.ts';
import type { Platform } from '#platform/platform.ts';
import { createTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { attachmentRoutes } from './attachment-routes.ts';
import { changeDraft } from './commands/change-draft.ts';
import { draftPaper } from './commands/draft-paper.ts';
import { issuePaper } from './commands/issue-paper.ts';
import type { IssueTerms } from './commands/issue-paper.ts';
import { moveDraft } from './commands/move-draft.ts';
import type { DraftMove } from './commands/move-draft.ts';
import { findReadyTemplate, READY_TEMPLATES } from './domain/ready-templates.ts';
import { paperJson } from './domain/paper-data.ts';
import type { PaperData } from './domain/paper-data.ts';
import { samplePaper } from './domain/sample-paper.ts';
import { readReadyTemplate } from './queries/render-for.ts';
import { paperRoutes } from './paper-routes.ts';
import type { FindSubject } from './subject-gate.ts';
import { templateRoutes } from './template-routes.ts';

const PLACE = { registry_id: 1n, unit_id: 2n, subject: 'case VP-1' };
const MOST_BYTES = 200_000;
const PDF = Buffer.from('%PDF-1.7\n%âãÏÓ\n');

let database: TestDatabase;
let platform: Platform;
let server: ThadsServer;
let overseer: pg.Client;
const people = new Map<string, Actor>();

/** One case of unit 2; who reads its unit's documents sees it, whose name begins with "maker" or "head" writes. */
const findSubject: FindSubject = (_connection, actor, subject, purpose) =>
  Promise.resolve(
    subject !== PLACE.subject || !actor.units.includes(2n)
      ? refuse(refusal('subject-not-found', 'Không có hồ sơ.'))
      : purpose === 'write' && !/^(maker|head)/.test(actor.name)
        ? refuse(refusal('not-permitted', 'Không được.'))
        : accept(PLACE),
  );

beforeAll(async () => {
  database = await createTestDatabase();
  platform = openPlatform(database.url, { connections: 4, log_level: 'silent' });
  overseer = new pg.Client({ connectionString: database.url });
  await overseer.connect();
  await overseer.query(`
    insert into registry (registry_id, code, name) values (1, 'T', 'Tỉnh thử'), (2, 'U', 'Tỉnh khác');
    insert into unit (registry_id, id, code, name, kind, parent_id, valid_from) values
      (1, 1, 'P', 'Cục', 'province-office', null, '2009-07-01'),
      (1, 2, 'A', 'Chi cục A', 'district-office', 1, '2009-07-01'),
      (1, 3, 'B', 'Chi cục B', 'district-office', 1, '2009-07-01'),
      (2, 4, 'Q', 'Cục khác', 'province-office', null, '2009-07-01');
    insert into setting (registry_id, name, value) values (0, 'clock', '{"today": "2021-03-31"}');`);
  addPerson('maker', ['documents.read'], [2n]);
  addPerson('maker-two', ['documents.read'], [2n]);
  addPerson('head', ['documents.read', 'cases.sign-decision'], [2n]);
  addPerson('reviewer', ['documents.read'], [1n, 2n, 3n]);
  addPerson('other-head', ['documents.read', 'cases.sign-decision'], [3n]);
  addPerson('province', ['documents.read', 'documents.manage-templates'], [1n]);
  addPerson('elsewhere', ['documents.read', 'documents.manage-templates'], [4n], 2n);
  addPerson('nobody', [], [2n]);
  server = await makeServer(platform);
  await registerApi(
    server,
    (request) => Promise.resolve(people.get(String(request.headers['x-person']))),
    (api) => {
      templateRoutes(api, platform);
      paperRoutes(api, platform, findSubject);
      attachmentRoutes(api, platform, findSubject, MOST_BYTES);
    },
  );
  await server.ready();
});
afterAll(async () => {
  await server.close();
  await platform.close();
  await overseer.end();
  await database.drop();
});

function addPerson(name: string, abilities: readonly string[], units: readonly bigint[], registry_id = 1n): void {
  const grants = new Map(abilities.map((ability) => [ability, new Set(units)]));
  const id = BigInt(900 + people.size);
  people.set(name, makeActor({ id, name, registry_id, registries: [registry_id], units, grants, everything: false }));
}

function getPerson(name: string): Actor {
  const actor = people.get(name);
  if (actor === undefined) throw new Error(name);
  return actor;
}

type Json = Record<string, unknown>;
type Answer = { readonly status: number; readonly body: Json; readonly codes: readonly string[]; readonly raw: Buffer };

async function send(person: string, method: 'GET' | 'POST', url: string, body?: Json | Upload): Promise<Answer> {
  const upload = body instanceof Upload ? body : undefined;
  const sent =
    upload === undefined
      ? body === undefined
        ? {}
        : { payload: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
      : { payload: upload.bytes, headers: { 'content-type': 'multipart/form-data; boundary=xx' } };
  const answer = await server.inject({
    method,
    url: `/api/documents/${url}`,
    ...sent,
    headers: { 'x-person': person, ...sent.headers },
  });
  const is_json = String(answer.headers['content-type']).startsWith('application/json');
  const json = is_json ? answer.json<Json & { refusals?: { code: string }[] }>() : {};
  const codes = (json.refusals ?? []).map(({ code }) => code);
  return { status: answer.statusCode, body: json, codes, raw: answer.rawPayload };
}

/** A form with fields and then a file. */
class Upload {
  readonly bytes: Buffer;
  constructor(name: string, content: Uint8Array, fields: Readonly<Record<string, string>> = {}) {
    const parts = Object.entries(fields).map(
      ([field, value]) => `--xx\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
    );
    const head = `${parts.join('')}--xx\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: x/y\r\n\r\n`;
    this.bytes = Buffer.concat([Buffer.from(head), content, Buffer.from('\r\n--xx--\r\n')]);
  }
}

function sample(code = 'qd-hoan') {
  const template = findReadyTemplate(code);
  if (template === undefined) throw new Error(code);
  return { ...samplePaper(template), number: null, dated_on: null };
}

async function makeDraft(person = 'maker', data = sample()): Promise<string> {
  const made = await runCommand(
    platform,
    getPerson(person),
    {
      name: 'test.draft',
      subject: () => 'x',
      authorise: () => accept(null),
      run: async (context, _input: null) => {
        const drafted = await draftPaper(context, PLACE, 'qd-hoan', data);
        return drafted.ok ? accept({ id: drafted.value.id.toString() }) : drafted;
      },
    },
    null,
  );
  if (!made.ok) throw new Error(JSON.stringify(made.refusals));
  return made.value.id;
}

type Step = { readonly version?: number; readonly status?: string; readonly codes: readonly string[] };

/** Takes one step with a draft as a slice above does it in a command of its own. */
async function step(
  person: string,
  run: (context: CommandContext) => Promise<Result<{ version: number; status?: string }>>,
): Promise<Step> {
  const command = { name: 'test.step', subject: () => 'x', authorise: () => accept(null), run };
  const done = await runCommand(platform, getPerson(person), command, null);
  return done.ok ? { ...done.value, codes: [] } : { codes: done.refusals.map(({ code }) => code) };
}

function move(person: string, id: string, version: number, to: DraftMove['to'], remark: string | null = null) {
  return step(person, (context) => moveDraft(context, { id: BigInt(id), version, to, remark }));
}

function change(person: string, id: string, version: number, data: PaperData): Promise<Step> {
  return step(person, (context) => changeDraft(context, BigInt(id), version, data));
}

async function issue(person: string, terms: Partial<IssueTerms>) {
  return runCommand(
    platform,
    getPerson(person),
    {
      name: 'test.issue',
      subject: () => 'x',
      authorise: () => accept(null),
      run: async (context, _input: null) => {
        const issued = await issuePaper(context, {
          ...PLACE,
          template: 'qd-hoan',
          data: null,
          draft: null,
          number: '7/QĐ-CCTHADS',
          dated_on: getIsoDay('2021-03-31'),
          ...terms,
        });
        return issued.ok ? accept({ ...issued.value, id: issued.value.id.toString() }) : issued;
      },
    },
    null,
  );
}

function textOf(docx: Buffer): string {
  return (new PizZip(docx).file('word/document.xml')?.asText() ?? '').replaceAll(/<[^>]+>/g, '');
}

describe('a draft', () => {
  it('goes from its maker to the head, back with a remark, and to its issue', async () => {
    const id = await makeDraft();
    expect((await move('maker', id, 1, 'approved')).codes).toEqual(['not-permitted']);
    expect((await move('maker-two', id, 1, 'submitted')).codes).toEqual(['not-permitted']);
    expect(await move('maker', id, 1, 'submitted')).toEqual({ version: 2, status: 'submitted', codes: [] });
    expect((await move('head', id, 2, 'returned')).codes).toEqual(['remark-missing']);
    expect((await move('head', id, 1, 'approved')).codes).toEqual(['draft-changed-meanwhile']);
    expect((await move('head', id, 2, 'returned', 'Ghi rõ thời hạn')).codes).toEqual([]);
    expect((await send('maker', 'GET', `drafts/${id}`)).body).toMatchObject({ remark: 'Ghi rõ thời hạn', version: 3 });
    const data = { ...sample(), fields: { ...sample().fields, postponed_for: 'đến hết ngày 30/6/2021' } };
    expect(await change('maker', id, 3, data)).toEqual({ version: 4, codes: [] });
    expect((await issue('head', { draft: { id: BigInt(id), version: 4 } })).ok).toBe(false);
    await move('maker', id, 4, 'submitted');
    expect((await change('maker', id, 5, data)).codes).toEqual(['draft-not-open']);
    await move('head', id, 5, 'approved');
    const issued = await issue('head', { draft: { id: BigInt(id), version: 6 } });
    if (!issued.ok) throw new Error(JSON.stringify(issued.refusals));
    const file = await send('maker', 'GET', `papers/${issued.value.id}/file`);
    expect(textOf(file.raw)).toContain('Số: 7/QĐ-CCTHADS');
    expect(textOf(file.raw)).toContain('đến hết ngày 30/6/2021');
    expect((await issue('head', { draft: { id: BigInt(id), version: 7 } })).ok).toBe(false);
    const papers = (await send('reviewer', 'GET', 'papers?subject=case%20VP-1')).body;
    expect(papers['issued']).toMatchObject([{ number: '7/QĐ-CCTHADS', sha256: issued.value.sha256 }]);
    expect(papers['drafts']).toEqual([]);
  });

  it('is seen in its unit and above, not beside it', async () => {
    const id = await makeDraft();
    expect((await send('reviewer', 'GET', `drafts/${id}/file`)).status).toBe(200);
    expect((await send('other-head', 'GET', `drafts/${id}`)).codes).toEqual(['draft-not-found']);
    expect((await send('elsewhere', 'GET', `drafts/${id}/file`)).codes).toEqual(['draft-not-found']);
    expect((await send('nobody', 'GET', `drafts/${id}`)).codes).toEqual(['not-permitted']);
    expect((await move('reviewer', id, 1, 'submitted')).codes).toEqual(['not-permitted']);
    expect((await send('other-head', 'GET', 'papers?subject=case%20VP-1')).status).toBe(404);
  });

  it('is not submitted or issued with something missing, and keeps to its fields', async () => {
    const bare = { ...sample(), fields: { postponed_for: 'ba tháng' } };
    const id = await makeDraft('maker', bare);
    const refused = await move('maker', id, 1, 'submitted');
    expect(refused.codes).toEqual(['paper-field-missing', 'paper-field-missing']);
    const unknown = { ...bare, fields: { nothing: 'x' } };
    expect((await change('maker', id, 1, unknown)).codes).toEqual(['paper-field-unknown']);
    const missing = await issue('head', { data: bare });
    expect(missing.ok ? [] : missing.refusals.map(({ code }) => code)).toContain('paper-field-missing');
  });

  it('may be completed in Word; number and day are still filled in on issue', async () => {
    const id = await makeDraft();
    const word = (await send('maker', 'GET', `drafts/${id}/file?for=word`)).raw;
    const zip = new PizZip(word);
    const edited = (zip.file('word/document.xml')?.asText() ?? '').replace('QUYẾT ĐỊNH:', 'QUYẾT ĐỊNH (đã sửa):');
    zip.file('word/document.xml', edited);
    const upload = new Upload('soan.docx', zip.generate({ type: 'nodebuffer' }), { version: '1' });
    expect((await send('maker-two', 'POST', `drafts/${id}/file`, upload)).codes).toEqual(['not-permitted']);
    expect((await send('maker', 'POST', `drafts/${id}/file`, upload)).body).toEqual({ version: 2 });
    const issued = await issue('head', { draft: { id: BigInt(id), version: 2 }, number: '8/QĐ-CCTHADS' });
    if (!issued.ok) throw new Error(JSON.stringify(issued.refusals));
    const text = textOf((await send('head', 'GET', `papers/${issued.value.id}/file`)).raw);
    expect(text).toContain('QUYẾT ĐỊNH (đã sửa):');
    expect(text).toContain('Số: 8/QĐ-CCTHADS');
  });

  it('issued in a transaction that fails leaves no row', async () => {
    const before = await overseer.query('select 1 from issued_paper');
    await expect(
      runCommand(
        platform,
        getPerson('head'),
        {
          name: 'test.fails',
          subject: () => 'x',
          authorise: () => accept(null),
          run: async (context, _input: null) => {
            await issuePaper(context, {
              ...PLACE,
              template: 'qd-hoan',
              data: sample(),
              draft: null,
              number: '9/QĐ',
              dated_on: getIsoDay('2021-03-31'),
            });
            throw new Error('afterwards');
          },
        },
        null,
      ),
    ).rejects.toThrow('afterwards');
    expect((await overseer.query('select 1 from issued_paper')).rows.length).toBe(before.rows.length);
  });
});

describe('an attachment', () => {
  const url = 'attachments?subject=case%20VP-1';

  it('is stored with what its content is, read in its unit, and taken away by a row', async () => {
    const added = await send('maker', 'POST', url, new Upload('Biên bản xác minh.pdf', PDF, { note: 'bản quét' }));
    expect(added).toMatchObject({ status: 201, body: { media_type: 'application/pdf' } });
    const id = String(added.body['id']);
    const file = await send('reviewer', 'GET', `attachments/${id}/file`);
    expect(file.raw.equals(PDF)).toBe(true);
    expect((await send('other-head', 'GET', `attachments/${id}/file`)).status).toBe(404);
    expect((await send('nobody', 'GET', `attachments/${id}/file`)).status).toBe(403);
    expect((await send('reviewer', 'GET', url)).body).toMatchObject({ may_add: false });
    expect((await send('reviewer', 'POST', `attachments/${id}/remove`, { reason: 'x' })).codes).toEqual([
      'not-permitted',
    ]);
    expect((await send('maker', 'POST', `attachments/${id}/remove`, { reason: 'nhầm hồ sơ' })).status).toBe(204);
    expect((await send('maker', 'POST', `attachments/${id}/remove`, { reason: 'nữa' })).codes).toEqual([
      'attachment-removed',
    ]);
    expect((await send('maker', 'GET', url)).body['rows']).toMatchObject([
      { file_name: 'Biên bản xác minh.pdf', note: 'bản quét', removed: { by_name: 'maker', reason: 'nhầm hồ sơ' } },
    ]);
  });

  it.each([
    ['a programme under another name', 'anh.jpg', Buffer.from('MZ\x90\0\x03'), 'media-is-programme'],
    ['a script under another name', 'ghi-chu.txt', Buffer.from('#!/bin/sh\n'), 'media-is-programme'],
    ['a PDF that calls itself Word', 'don.docx', PDF, 'media-not-as-named'],
    [
      'an archive',
      'ho-so.zip',
      Buffer.from(new PizZip().file('a', 'b').generate({ type: 'uint8array' })),
      'media-not-taken',
    ],
    ['unknown bytes', 'x.dat', Buffer.from([1, 2, 3, 0, 255]), 'media-not-taken'],
    ['a page with scripts', 'x.html', Buffer.from('<html><script>1</script>'), 'media-not-as-named'],
    ['nothing', 'x.pdf', Buffer.alloc(0), 'file-empty'],
    ['a name of dots', '..', PDF, 'file-name-not-plain'],
  ])('is refused: %s', async (_what, name, content, code) => {
    expect(await send('maker', 'POST', url, new Upload(name, content))).toMatchObject({ status: 422, codes: [code] });
  });

  it('is refused when it is too large, at once where the request says so itself', async () => {
    const large = Buffer.concat([PDF, Buffer.alloc(MOST_BYTES)]);
    expect(await send('maker', 'POST', url, new Upload('x.pdf', large))).toMatchObject({
      status: 413,
      codes: ['file-too-large'],
    });
    const answer = await server.inject({
      method: 'POST',
      url: `/api/documents/${url}`,
      headers: {
        'x-person': 'maker',
        'content-type': 'multipart/form-data; boundary=xx',
        'content-length': '200000000',
      },
      payload: 'x',
    });
    expect(answer.statusCode).toBe(413);
  });

  it('keeps the folder out of its name', async () => {
    const added = await send('maker', 'POST', url, new Upload('../../etc/passwd.pdf', PDF));
    expect(added.status).toBe(201);
    expect((await send('maker', 'GET', url)).body['rows']).toContainEqual(
      expect.objectContaining({ file_name: 'passwd.pdf' }),
    );
  });

  it('takes Word, Excel and pictures as what they are', async () => {
    const { bytes } = await readReadyTemplate('qd-hoan');
    const docx = await send('maker', 'POST', url, new Upload('don.docx', bytes));
    expect(String(docx.body['media_type'])).toContain('wordprocessingml');
    const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(20)]);
    expect((await send('maker', 'POST', url, new Upload('anh.png', png))).body['media_type']).toBe('image/png');
    expect((await send('maker', 'POST', url, new Upload('ghi.txt', Buffer.from('Xã Kim Xá')))).body['media_type']).toBe(
      'text/plain',
    );
  });
});

describe('templates', () => {
  async function ownVersion(words: string): Promise<Buffer> {
    const zip = new PizZip((await readReadyTemplate('qd-hoan')).bytes);
    zip.file('word/document.xml', (zip.file('word/document.xml')?.asText() ?? '').replace('QUYẾT ĐỊNH:', `${words}:`));
    return zip.generate({ type: 'nodebuffer' });
  }

  it('are listed, previewed and downloaded by who reads documents', async () => {
    const { body } = await send('maker', 'GET', 'templates');
    expect((body['rows'] as unknown[]).length).toBe(READY_TEMPLATES.length);
    expect(textOf((await send('maker', 'GET', 'templates/qd-hoan/sample')).raw)).toContain('Nguyễn Văn Thành');
    expect(textOf((await send('maker', 'GET', 'templates/qd-hoan/file')).raw)).toContain('{Tên cơ quan}');
    expect((await send('maker', 'GET', 'templates/none/file')).status).toBe(404);
    expect((await send('nobody', 'GET', 'templates')).status).toBe(403);
    const preview = await send('maker', 'POST', 'templates/qd-hoan/preview', { data: paperJson(sample()) });
    expect(textOf(preview.raw)).toContain('Toàn bộ nghĩa vụ');
  });

  it('are replaced from a day on by the province alone, and papers keep the one of their day', async () => {
    const upload = new Upload('hoan.docx', await ownVersion('QUYẾT NGHỊ'), {
      valid_from: '2021-03-01',
      note: 'mẫu của tỉnh',
    });
    expect((await send('head', 'POST', 'templates/qd-hoan/versions', upload)).status).toBe(403);
    expect((await send('province', 'POST', 'templates/qd-hoan/versions', upload)).status).toBe(201);
    const later = new Upload('hoan-2.docx', await ownVersion('QUYẾT LỆNH'), { valid_from: '2021-06-01', note: '' });
    await send('province', 'POST', 'templates/qd-hoan/versions', later);
    const wordsOn = async (day: string) => {
      const issued = await issue('head', { data: sample(), dated_on: getIsoDay(day) });
      if (!issued.ok) throw new Error(JSON.stringify(issued.refusals));
      return /QUYẾT (NGHỊ|LỆNH|ĐỊNH):/.exec(
        textOf((await send('head', 'GET', `papers/${issued.value.id}/file`)).raw),
      )?.[0];
    };
    expect([await wordsOn('2021-02-28'), await wordsOn('2021-03-01'), await wordsOn('2021-07-01')]).toEqual([
      'QUYẾT ĐỊNH:',
      'QUYẾT NGHỊ:',
      'QUYẾT LỆNH:',
    ]);
    const versions = (await send('maker', 'GET', 'templates/qd-hoan/versions')).body['rows'] as Json[];
    expect(versions.map((row) => [row['valid_from'], row['current']])).toEqual([
      ['2021-06-01', false],
      ['2021-03-01', true],
      [null, false],
    ]);
    // Another province has its own.
    expect(((await send('elsewhere', 'GET', 'templates/qd-hoan/versions')).body['rows'] as Json[]).length).toBe(1);
  });

  it('are checked before they are kept', async () => {
    const broken = new Upload('x.docx', Buffer.from('MZ'), { valid_from: '2021-03-01' });
    expect((await send('province', 'POST', 'templates/qd-hoan/check', broken)).codes).toEqual(['template-not-docx']);
    expect((await send('province', 'POST', 'templates/qd-hoan/versions', broken)).codes).toEqual(['template-not-docx']);
    const undated = new Upload('x.docx', await ownVersion('A'), { valid_from: '2021-02-30' });
    expect((await send('province', 'POST', 'templates/qd-hoan/versions', undated)).codes).toEqual([
      'day-not-in-calendar',
    ]);
    const fine = new Upload('x.docx', await ownVersion('A'));
    expect((await send('province', 'POST', 'templates/qd-hoan/check', fine)).body).toEqual({ warnings: [] });
    expect((await send('maker', 'POST', 'templates/qd-hoan/check', fine)).status).toBe(403);
  });
});

describe('rows', () => {
  it('of issued papers, versions and attachments cannot be changed by the working role', async () => {
    for (const table of ['issued_paper', 'paper_template', 'attachment', 'attachment_removal'])
      await expect(
        platform.database.withClient((client) => client.query(`update ${table} set registry_id = registry_id`)),
      ).rejects.toThrow('permission denied');
  });
});
