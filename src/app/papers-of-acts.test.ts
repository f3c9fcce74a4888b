/**
 * Every act that leaves a paper, on a sample case: which of its fields the case fills by itself, which its maker must write, and
 * the paper read back. Nothing is left in braces, names and amounts stand in it, and no code of the system does.
 */
import { describe, expect, it } from 'vitest';
import { ACT_CATALOGUE } from '#features/cases/acts/catalogue.ts';
import { registerOf } from '#features/cases/domain/act-definition.ts';
import { statesOf } from '#features/cases/domain/case-history.ts';
import type { PaperFacts } from '#features/cases/domain/paper-facts.ts';
import { paperOfAct } from '#features/cases/domain/paper-of-act.ts';
import { SAMPLE_FACTS, sampleHistory } from '#features/cases/domain/sample-history.ts';
import { checkPaperReady } from '#features/documents/domain/check-paper.ts';
import type { PaperData } from '#features/documents/domain/paper-data.ts';
import { findReadyTemplate } from '#features/documents/domain/ready-templates.ts';
import { UNSET } from '#features/documents/domain/template-shape.ts';
import type { ReadyTemplate } from '#features/documents/domain/template-shape.ts';
import { readReadyTemplate } from '#features/documents/queries/render-for.ts';
import { openDocx } from '#features/documents/rendering/open-docx.ts';
import { readPart } from '#features/documents/rendering/read-part.ts';
import { renderPaper } from '#features/documents/rendering/render-paper.ts';
import { getIsoDay } from '#kit/iso-day.ts';
import { PAPER_SAMPLES } from './paper-samples.ts';
import type { PaperSample } from './paper-samples.ts';

const DISTRICT = { name: 'Chi cục Thi hành án dân sự huyện Tam Dương', kind: 'district-office' };
const PROVINCE = { name: 'Cục Thi hành án dân sự tỉnh Vĩnh Phúc', kind: 'province-office' };

/** The act at the end of the steps with what its paper knows of the case. */
function questionOf({ steps }: PaperSample) {
  const history = sampleHistory(...steps);
  const step = statesOf(history.acts, history.undone, ACT_CATALOGUE).at(-1);
  if (step === undefined) throw new Error('no step');
  const { act: terms, definition, before } = step;
  const is_above = definition.type === 'taken-up';
  const facts: PaperFacts = {
    unit: is_above ? PROVINCE : DISTRICT,
    superior: is_above ? null : PROVINCE,
    carried_out_by: DISTRICT,
    case: {
      code: 'VP-000128',
      decision_number: '96/QĐ-CCTHADS',
      decided_on: getIsoDay('2021-01-04'),
      judgment_number: '27/2020/DS-ST',
      judgment_on: getIsoDay('2020-11-12'),
      court: 'TAND huyện Tam Dương',
    },
    debtors: [
      person('Nguyễn Văn Thành', 'thôn Đồng Tâm, xã Kim Long, huyện Tam Dương, tỉnh Vĩnh Phúc'),
      person('Trần Thị Huệ', 'thôn Đồng Bông, xã Hướng Đạo, huyện Tam Dương, tỉnh Vĩnh Phúc'),
    ],
    creditors: [
      { name: 'Ngân hàng TMCP Đồng Xuân', kind: 'organisation', address: 'Vĩnh Yên', identity_number: '2500000000' },
    ],
    obligations: [
      { sentence: 'Nợ gốc theo hợp đồng tín dụng', amount_vnd: 850_000_000n },
      { sentence: 'Nợ lãi', amount_vnd: 61_205_000n },
    ],
    officer_name: 'Phùng Văn Kiên',
    requested_on: getIsoDay('2020-12-30'),
    state: before,
    receiving_unit_name: definition.receiving_unit === true ? 'Chi cục Thi hành án dân sự huyện Lập Thạch' : null,
    new_officer_name: definition.officer === true ? 'Vũ Thị Hà' : null,
    acts: history.acts.slice(0, -1).map((one) => {
      const known = ACT_CATALOGUE.get(one.type);
      const is_numbered = known !== undefined && registerOf(known, one) !== null;
      return { ...one, number: is_numbered ? '9/QĐ-CCTHADS' : null };
    }),
  };
  return { definition, terms, facts, catalogue: ACT_CATALOGUE };
}

function person(name: string, address: string): PaperData['debtors'][number] {
  return { name, kind: 'person', address, identity_number: '026075000111' };
}

function templateOf(sample: PaperSample): ReadyTemplate {
  const { definition, terms } = questionOf(sample);
  const code =
    typeof definition.document === 'function'
      ? definition.document(terms, { ...SAMPLE_FACTS, basis: sample.basis ?? 'ex-officio' })
      : definition.document;
  const template = findReadyTemplate(code ?? '');
  if (template === undefined) throw new Error(`no template of ${definition.type}`);
  return template;
}

function paperOf(sample: PaperSample, fields: Readonly<Record<string, string>> = {}): PaperData {
  const template = templateOf(sample);
  const signatory =
    template.signer === 'head'
      ? ({ code: 'h', name: 'Nguyễn Thế Vân', post: 'head' } as const)
      : ({ code: 'o', name: 'Phùng Văn Kiên', post: 'officer' } as const);
  return paperOfAct(template, questionOf(sample), signatory, fields);
}

async function textOf(template: ReadyTemplate, data: PaperData): Promise<string> {
  const rendered = renderPaper((await readReadyTemplate(template.code)).bytes, template, data);
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.refusals));
  const parts = await openDocx(rendered.value);
  const document = parts.ok ? parts.value.get('word/document.xml') : undefined;
  const part = document === undefined ? undefined : readPart('word/document.xml', document);
  if (part?.ok !== true) throw new Error('not readable');
  return part.value.paragraphs.join('\n');
}

const ALL = Object.entries(PAPER_SAMPLES).flatMap(([type, samples]) =>
  samples.map((sample, index) => [`${type} ${index + 1}`, sample] as const),
);

describe('every act that leaves a paper', () => {
  it('has a sample here', () => {
    const types = [...ACT_CATALOGUE.values()].flatMap(({ type, document }) => (document === undefined ? [] : [type]));
    expect(new Set(Object.keys(PAPER_SAMPLES))).toEqual(new Set(types));
  });

  it.each(ALL)('%s: the case fills all but what is listed', (_name, sample) => {
    const missing = checkPaperReady(templateOf(sample), paperOf(sample)).map(({ field }) => field);
    expect(missing).toEqual(sample.to_write.map((name) => `fields.${name}`));
  });

  it.each(ALL)('%s: reads as a whole', async (_name, sample) => {
    const template = templateOf(sample);
    const written = Object.fromEntries(
      template.fields.filter(({ name }) => sample.to_write.includes(name)).map(({ name, example }) => [name, example]),
    );
    const data = paperOf(sample, written);
    expect(checkPaperReady(template, data)).toEqual([]);
    const text = await textOf(template, data);
    expect(text).not.toMatch(/[{}]|undefined|null|\bTS\d|\d{4}-\d{2}-\d{2}/);
    // Minutes and an officer's papers leave room for what is seen on the spot.
    if (template.fields.every(({ required }) => required)) expect(text).not.toContain(UNSET);
    expect(text).toMatch(/Nguyễn Văn Thành|Trần Thị Huệ/);
    for (const words of [...sample.says, data.signer.name]) expect(text).toContain(words);
  });
});
