/** Templates that must not come in, each made from a ready one by one change, and what is said of them. */
import PizZip from 'pizzip';
import { beforeAll, describe, expect, it } from 'vitest';
import { findReadyTemplate } from '../domain/ready-templates.ts';
import type { ReadyTemplate } from '../domain/template-shape.ts';
import { readReadyTemplate } from '../queries/render-for.ts';
import { checkTemplate } from './check-template.ts';

let ready: Uint8Array;
let template: ReadyTemplate;

beforeAll(async () => {
  ready = (await readReadyTemplate('qd-hoan')).bytes;
  const found = findReadyTemplate('qd-hoan');
  if (found === undefined) throw new Error('qd-hoan');
  template = found;
});

function zipBytes(zip: PizZip): Uint8Array {
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

/** The ready template with a part written anew or added. */
function withPart(path: string, change: (text: string) => string): Uint8Array {
  const zip = new PizZip(ready);
  zip.file(path, change(zip.file(path)?.asText() ?? ''));
  return zipBytes(zip);
}

function withText(from: string, to: string): Uint8Array {
  return withPart('word/document.xml', (text) => text.replace(from, to));
}

async function codesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const checked = await checkTemplate(bytes, template);
  return checked.ok ? [] : checked.refusals.map(({ code }) => code);
}

async function sentenceOf(bytes: Uint8Array): Promise<string> {
  const checked = await checkTemplate(bytes, template);
  return checked.ok ? '' : (checked.refusals[0]?.sentence ?? '');
}

describe('what is no plain .docx', () => {
  it('is refused for what it is', async () => {
    expect(await codesOf(Buffer.from('MZ\x90\0 chương trình'))).toEqual(['template-not-docx']);
    expect(await sentenceOf(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toContain('.doc kiểu cũ');
    expect(await codesOf(ready.subarray(0, ready.length / 2))).toEqual(['template-not-docx']);
    const empty = new PizZip();
    empty.file('readme.txt', 'x');
    expect(await codesOf(zipBytes(empty))).toEqual(['template-not-docx']);
  });

  it('is refused with a macro, whatever its name', async () => {
    expect(await codesOf(withPart('word/vbaProject.bin', () => 'x'))).toEqual(['template-has-macro']);
    expect(
      await codesOf(
        withPart('[Content_Types].xml', (text) => text.replace('wordprocessingml.document.main', 'macroEnabled.main')),
      ),
    ).toContain('template-has-macro');
  });

  it('is refused with embedded objects, links to elsewhere and fields that fetch', async () => {
    expect(await codesOf(withPart('word/embeddings/oleObject1.bin', () => 'x'))).toEqual(['template-has-object']);
    const link =
      '<Relationship Id="r99" Type="t" Target="https://example.vn/a.dotm" TargetMode="External"/></Relationships>';
    const linked = withPart('word/_rels/document.xml.rels', (text) => text.replace('</Relationships>', link));
    expect(await codesOf(linked)).toEqual(['template-has-external-link']);
    expect(await sentenceOf(linked)).toContain('https://example.vn/a.dotm');
    const field = '<w:instrText>DDEAUTO c:\\\\cmd.exe "/k calc"</w:instrText></w:r></w:p></w:body>';
    expect(await codesOf(withText('</w:body>', `<w:p><w:r>${field}`))).toEqual(['template-has-field']);
  });

  it('is refused with broken XML, and with entities that could grow', async () => {
    expect(await codesOf(withText('</w:body>', '</w:bod>'))).toEqual(['template-xml-broken']);
    expect(await codesOf(withPart('word/styles.xml', (text) => text.slice(0, -30)))).toEqual(['template-xml-broken']);
    const entity = '<!DOCTYPE x [<!ENTITY a "aaaa">]>';
    expect(await codesOf(withPart('word/document.xml', (text) => text.replace('?>', `?>${entity}`)))).toEqual([
      'template-xml-broken',
    ]);
  });

  it('is refused before it bursts', async () => {
    const bomb = new PizZip(ready);
    bomb.file('word/media/image1.png', Buffer.alloc(60_000_000));
    const bytes = zipBytes(bomb);
    expect(bytes.length).toBeLessThan(200_000);
    expect(await codesOf(bytes)).toEqual(['template-too-large']);
    // The size that a zip claims for a part may lie.
    const lying = Buffer.from(zipBytes(new PizZip(ready)));
    const at = lying.lastIndexOf('PK\x01\x02');
    lying.writeUInt32LE(10, at + 24);
    expect(await codesOf(lying)).toEqual(['template-not-docx']);
  });
});

describe('placeholders', () => {
  it('that nobody knows are named with their paragraph, the words around and the nearest known', async () => {
    const bytes = withText('{Thời hạn hoãn}', '{Thời hạn hoản thi hành}');
    expect(await codesOf(bytes)).toEqual(['placeholder-unknown']);
    expect(await sentenceOf(bytes)).toMatch(
      /^Thân văn bản, đoạn \d+: không có ô \{Thời hạn hoản thi hành\}, ở chỗ ".*Thời hạn hoãn thi hành án: \{Thời hạn hoản thi hành\}/,
    );
    expect(await sentenceOf(withText('{Lý do hoãn}', 'x'))).toBe('');
    expect(await sentenceOf(withText('{Thời hạn hoãn}', '{Thoi han hoa}'))).toContain('Có phải {Thời hạn hoãn}?');
  });

  it('may be written without diacritics or split by Word into runs', async () => {
    expect(await codesOf(withText('{Thời hạn hoãn}', '{thoi han hoan}'))).toEqual([]);
    expect(
      await codesOf(withText('{Thời hạn hoãn}', '{Thời </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>hạn hoãn}')),
    ).toEqual([]);
  });

  it('must be closed, lists among them, and lists must be written as lists', async () => {
    expect(await codesOf(withText('{Thời hạn hoãn}', '{Thời hạn hoãn'))).toEqual(['placeholder-not-closed']);
    expect(await codesOf(withText('{/Căn cứ}', ''))).toContain('placeholder-not-closed');
    expect(await codesOf(withText('{Thời hạn hoãn}', '{Nghĩa vụ}'))).toEqual(['placeholder-is-list']);
    expect(await codesOf(withText('{Thời hạn hoãn}', '{#Địa danh}x{/Địa danh}'))).toContain('placeholder-not-list');
    // What holds inside a list only is unknown outside of it.
    expect(await codesOf(withText('{Thời hạn hoãn}', '{Đương sự}'))).toEqual(['placeholder-unknown']);
  });

  it('that are missing are warned of', async () => {
    const checked = await checkTemplate(withText('{Thời hạn hoãn}', 'ba tháng'), template);
    expect(checked).toMatchObject({ ok: true, value: [{ code: 'placeholder-missing' }] });
  });
});
