/** Every ready template, filled and read back; what the data say stands in the paper, and nothing is left in braces. */
import { describe, expect, it } from 'vitest';
import { getIsoDay } from '#kit/iso-day.ts';
import type { PaperData } from '../domain/paper-data.ts';
import { placeholderKey, placeholdersFor } from '../domain/placeholders.ts';
import { findReadyTemplate, READY_TEMPLATES } from '../domain/ready-templates.ts';
import { samplePaper } from '../domain/sample-paper.ts';
import type { ReadyTemplate } from '../domain/template-shape.ts';
import { amountText, dayText } from '../domain/words.ts';
import { readReadyTemplate } from '../queries/render-for.ts';
import { checkTemplate } from './check-template.ts';
import { openDocx } from './open-docx.ts';
import { readPart } from './read-part.ts';
import { renderPaper } from './render-paper.ts';

function getTemplate(code: string): ReadyTemplate {
  const template = findReadyTemplate(code);
  if (template === undefined) throw new Error(code);
  return template;
}

/** The paragraphs of a paper as one reads them. */
async function readBack(code: string, changes: Partial<PaperData> = {}): Promise<readonly string[]> {
  const template = getTemplate(code);
  const { bytes } = await readReadyTemplate(code);
  const rendered = renderPaper(bytes, template, { ...samplePaper(template), ...changes });
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.refusals));
  return paragraphsOf(rendered.value);
}

async function paragraphsOf(docx: Uint8Array): Promise<readonly string[]> {
  const parts = await openDocx(docx);
  const document = parts.ok ? parts.value.get('word/document.xml') : undefined;
  const part = document === undefined ? undefined : readPart('word/document.xml', document);
  if (part?.ok !== true) throw new Error('not readable');
  return part.value.paragraphs.filter((text) => text.trim() !== '');
}

describe.each(READY_TEMPLATES.map((template) => [template.code, template] as const))('%s', (code, template) => {
  it('passes its own check', async () => {
    const checked = await checkTemplate((await readReadyTemplate(code)).bytes, template);
    expect(checked).toEqual({ ok: true, value: [] });
  });

  it('says what it was given, and leaves nothing open', async () => {
    const text = (await readBack(code)).join('\n');
    expect(text).not.toMatch(/[{}]|……/);
    expect(text).toContain('Cục Thi hành án dân sự tỉnh Vĩnh Phúc');
    expect(text).toContain('Độc lập - Tự do - Hạnh phúc');
    expect(text).toContain('ngày 05 tháng 3 năm 2021');
    expect(text).toContain(template.signer === 'head' ? 'Nguyễn Thế Vân' : 'Đoàn Bá Tùng');
    if (template.register !== null) expect(text).toContain(`Số: 128/${template.symbol}-CCTHADS`);
    for (const field of template.fields) {
      const { example, kind } = field;
      const wanted = kind === 'day' ? dayText(example) : kind === 'amount' ? amountText(BigInt(example)) : example;
      expect(text).toContain(wanted);
    }
  });

  it('names its fields apart from each other and from what all papers have', () => {
    const keys = placeholdersFor(template.fields).map(({ name }) => placeholderKey(name));
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('an enforcement decision', () => {
  it('has what article 36 asks for: judgment, people with addresses, duties in figures and words, term, officer', async () => {
    const text = (await readBack('qd-theo-yeu-cau')).join('\n');
    expect(text).toContain('Bản án số 27/2020/DS-ST ngày 12 tháng 11 năm 2020 của Tòa án nhân dân huyện Tam Dương');
    expect(text).toContain('- Ông Nguyễn Văn Thành; số định danh cá nhân: 026075000111; địa chỉ: thôn Đồng Tâm');
    expect(text).toContain('- Ngân hàng TMCP Đồng Xuân; mã số: 2500000000');
    expect(text).toContain('850.000.000 đồng (bằng chữ: Tám trăm năm mươi triệu đồng);');
    expect(text).toContain('61.205.000 đồng (bằng chữ: Sáu mươi mốt triệu hai trăm linh năm nghìn đồng).');
    expect(text).toContain('Thời hạn tự nguyện thi hành án là 10 ngày');
    expect(text).toContain('Phân công Chấp hành viên ông Đoàn Bá Tùng');
  });

  it('numbers its articles on, with those that somebody added before the last', async () => {
    const articles = await readBack('qd-chu-dong', { articles: ['Giữ nguyên lệnh phong tỏa tài khoản.'] });
    const heads = articles.filter((text) => text.startsWith('Điều '));
    expect(heads.map((text) => text.split('.')[0])).toEqual(['Điều 1', 'Điều 2', 'Điều 3', 'Điều 4', 'Điều 5']);
    expect(heads[3]).toBe('Điều 4. Giữ nguyên lệnh phong tỏa tài khoản.');
  });

  it('cites the law of its day', async () => {
    const on = async (day: string) =>
      (await readBack('qd-chu-dong', { dated_on: getIsoDay(day) })).filter((text) => text.startsWith('Căn cứ'));
    expect((await on('2015-03-01'))[0]).toMatch(/Luật Thi hành án dân sự năm 2008;$/);
    expect((await on('2021-03-05'))[0]).toMatch(/\(được sửa đổi, bổ sung năm 2014\);$/);
    const new_law = await on('2026-07-01');
    expect(new_law[0]).toContain('số 106/2025/QH15');
    expect(new_law[1]).toContain('Điều 8 và Điều 12 Nghị định số 152/2026/NĐ-CP');
    expect(new_law.join()).not.toContain('62/2015');
  });

  it('leaves room for number and day until it is issued, and marks them open for Word', async () => {
    expect((await readBack('qd-hoan', { number: null, dated_on: null })).join('\n')).toMatch(/Số: {5,}\/QĐ-CCTHADS/);
    const template = getTemplate('qd-hoan');
    const { bytes } = await readReadyTemplate('qd-hoan');
    const draft = renderPaper(bytes, template, { ...samplePaper(template), number: null }, { for_word: true });
    if (!draft.ok) throw new Error('not rendered');
    expect((await paragraphsOf(draft.value)).join('\n')).toContain('Số: {Số, ký hiệu}');
    expect(await checkTemplate(draft.value, template)).toMatchObject({ ok: true });
    const issued = renderPaper(draft.value, template, samplePaper(template));
    expect(issued.ok && (await paragraphsOf(issued.value)).join('\n')).toContain('Số: 128/QĐ-CCTHADS');
  });
});

describe('a signature', () => {
  it('names the head in whose place a deputy signs', async () => {
    const signer = {
      name: 'Bùi Minh Lan',
      post: 'Phó Chi cục trưởng',
      for_post: { how: 'KT.', post: 'Chi cục trưởng' },
    } as const;
    const text = await readBack('qd-hoan', { signer });
    const at = text.indexOf('KT. Chi cục trưởng');
    expect(text.slice(at, at + 3)).toEqual(['KT. Chi cục trưởng', 'Phó Chi cục trưởng', 'Bùi Minh Lan']);
    expect(text).toContain('Chi cục trưởng');
  });
});

describe('people', () => {
  it('of unknown sex are addressed both ways, and several are joined', async () => {
    const person = { kind: 'person', address: null, identity_number: null } as const;
    const debtors = ['Lê Văn An', 'Vũ Thị Bình'].map((name) => ({ ...person, name }));
    const text = (await readBack('qd-buoc-lam', { debtors })).join('\n');
    expect(text).toContain('người phải thi hành án ông (bà) Lê Văn An và ông (bà) Vũ Thị Bình:');
  });

  it('may have names that look like markup', async () => {
    const debtors = [{ name: '<w:p>{#Căn cứ}&', kind: 'organisation', address: null, identity_number: null } as const];
    expect((await readBack('qd-hoan', { debtors })).join('\n')).toContain('- <w:p>{#Căn cứ}&.');
  });
});
