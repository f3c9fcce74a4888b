// How a paper of a Vietnamese office looks (Nghị định 30/2020 Phụ lục I): A4, Times New Roman 13-14, the nation's name and motto,
// the office's block, number, place and date, title, grounds, articles, recipients and signature.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { ReadyTemplate } from '#features/documents/contract.ts';
import type { Block, Body } from './blocks.ts';

const FONT = 'Times New Roman';
/** Size of the body in points; the decree allows 13 to 14. */
const BODY = 13;
/** Millimetres in twentieths of a point. */
const mm = (value: number): number => Math.round(value * 56.693);
/** A4 less the margins of 30 and 20 mm. */
const WIDTH = mm(160);
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE } as const;
const TITLES: Readonly<Record<ReadyTemplate['kind'], string>> = {
  decision: 'QUYẾT ĐỊNH',
  notice: 'THÔNG BÁO',
  summons: 'GIẤY TRIỆU TẬP',
  minutes: 'BIÊN BẢN',
  certificate: 'GIẤY XÁC NHẬN',
  proposal: 'ĐỀ NGHỊ',
};

type RunLook = { readonly bold?: boolean; readonly italics?: boolean; readonly size?: number; readonly caps?: boolean };

function run(words: string, look: RunLook = {}): TextRun {
  return new TextRun({
    text: words,
    font: FONT,
    size: (look.size ?? BODY) * 2,
    bold: look.bold ?? false,
    italics: look.italics ?? false,
    allCaps: look.caps ?? false,
  });
}

function centred(words: string, look: RunLook = {}, after = 0, keep = false, before = 0): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before, after: Math.max(after, 20), line: 264 },
    keepNext: keep,
    children: [run(words, look)],
  });
}

/** A line under what stands above, as wide as the share of the column; drawn as the border of an almost empty paragraph. */
function ruled(column: number, share: number, after = 0): Paragraph {
  const side = Math.round((column * (1 - share)) / 2);
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 0, after, line: 40, lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    children: [run('', { size: 2 })],
  });
}

function bodyParagraph(words: string, look: RunLook = {}, keep = false): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: mm(12.7) },
    spacing: { before: 80, after: 60, line: 276 },
    keepNext: keep,
    keepLines: keep,
    children: [run(words, look)],
  });
}

/** A paragraph that only opens or closes a list; it vanishes when the paper is filled. */
function mark(words: string): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0 }, children: [run(words, { size: 10 })] });
}

function cell(width: number, children: readonly (Paragraph | Table)[]): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: NO_BORDERS,
    verticalAlign: VerticalAlignTable.TOP,
    margins: { left: 40, right: 40 },
    children: [...children],
  });
}

function borderless(widths: readonly number[], cells: readonly (readonly Paragraph[])[]): Table {
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: { ...NO_BORDERS, insideHorizontal: NONE, insideVertical: NONE },
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map((children, index) => cell(widths[index] ?? 0, children)),
      }),
    ],
  });
}

function head(template: ReadyTemplate): Table {
  const left = mm(70);
  const right = WIDTH - left;
  const number = template.register === null ? [] : [centred('Số: {Số, ký hiệu}', { size: 13 })];
  // Minutes say place and hour in their text.
  const day = template.kind === 'minutes' ? [] : [centred('{Địa danh}, {Ngày tháng năm}', { size: 13, italics: true })];
  return borderless(
    [left, right],
    [
      [
        centred('{Cơ quan cấp trên}', { size: 12, caps: true }),
        centred('{Tên cơ quan}', { size: 12, bold: true, caps: true }, 30),
        ruled(left, 0.4, 60),
        ...number,
      ],
      [
        centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 12, bold: true }),
        centred('Độc lập - Tự do - Hạnh phúc', { size: 13, bold: true }, 30),
        ruled(right, 0.56, 60),
        ...day,
      ],
    ],
  );
}

function title(template: ReadyTemplate): readonly Paragraph[] {
  const heading = [
    new Paragraph({ spacing: { before: 0, after: 120 }, children: [] }),
    centred(TITLES[template.kind], { bold: true, size: 14 }, template.subject === '' ? 120 : 0, true),
  ];
  return template.subject === ''
    ? heading
    : [...heading, centred('{Trích yếu}', { bold: true, size: 14 }, 40, true), ruled(WIDTH, 0.28, 160)];
}

function opening(template: ReadyTemplate): readonly Paragraph[] {
  const grounds = [mark('{#Căn cứ}'), bodyParagraph('{Nội dung}', { italics: true }), mark('{/Căn cứ}')];
  if (template.kind === 'minutes') return [];
  if (template.kind !== 'decision') return grounds;
  return [
    centred('{Chức vụ ban hành}', { bold: true, caps: true }, 0, true),
    centred('{Tên cơ quan}', { bold: true, caps: true }, 120, true),
    ...grounds,
    centred('QUYẾT ĐỊNH:', { bold: true, size: 14 }, 80, true, 140),
  ];
}

/** `last` keeps the words on one page with what is signed beneath: nobody signs an empty page. */
function paragraphsOf(block: Block, last: boolean): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'text':
      return [bodyParagraph(block.text, { bold: block.bold === true }, last)];
    case 'addressee':
      return [];
    case 'article':
      return [articleParagraph(block.text, last)];
    case 'list':
      return block.name === 'Điều bổ sung'
        ? [mark('{#Điều bổ sung}'), articleParagraph('{Nội dung}'), mark('{/Điều bổ sung}')]
        : [mark(`{#${block.name}}`), bodyParagraph(block.item), mark(`{/${block.name}}`)];
    case 'signatures': {
      const width = Math.floor(WIDTH / block.people.length);
      return [
        new Paragraph({ spacing: { before: 0, after: 80 }, keepNext: true, children: [] }),
        borderless(
          block.people.map(() => width),
          block.people.map(({ post, name }) => [
            centred(post, { bold: true, size: 13, caps: true }),
            centred('(Ký, ghi rõ họ tên)', { italics: true, size: 12 }, 1100),
            centred(name ?? '', { bold: true, size: 13 }),
          ]),
        ),
      ];
    }
  }
}

function articleParagraph(words: string, keep = false): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: mm(12.7) },
    spacing: { before: 120, after: 60, line: 276 },
    keepNext: keep,
    keepLines: keep,
    children: [run('Điều {Số điều}.', { bold: true }), run(` ${words}`)],
  });
}

function foot(): readonly (Paragraph | Table)[] {
  const left = mm(80);
  const right = WIDTH - left;
  const small = (words: string): Paragraph =>
    new Paragraph({
      spacing: { line: 240 },
      indent: { left: 120, hanging: 120 },
      children: [run(words, { size: 11 })],
    });
  return [
    new Paragraph({ spacing: { before: 0, after: 120 }, keepNext: true, children: [] }),
    borderless(
      [left, right],
      [
        [
          new Paragraph({ children: [run('Nơi nhận:', { size: 12, bold: true, italics: true })] }),
          mark('{#Nơi nhận}'),
          small('{Nội dung}'),
          mark('{/Nơi nhận}'),
        ],
        [
          mark('{#Thể thức ký}'),
          centred('{Dòng}', { bold: true, size: 13, caps: true }),
          mark('{/Thể thức ký}'),
          // Room for the signature and the seal.
          centred('{Người ký}', { bold: true, size: 14 }, 0, false, 1_500),
        ],
      ],
    ),
  ];
}

/** Whether only signatures follow. */
function isLast(body: Body, index: number): boolean {
  return body.slice(index + 1).every(({ kind }) => kind === 'signatures');
}

/** Whom a letter is for, above its grounds. */
function addressees(body: Body): readonly Paragraph[] {
  return body.flatMap((block) =>
    block.kind === 'addressee' ? [centred(block.text, { bold: true, size: 14 }, 160, true)] : [],
  );
}

/** The template as the bytes of a .docx. */
export async function templateFile(template: ReadyTemplate, body: Body): Promise<Buffer> {
  const page = {
    size: { width: mm(210), height: mm(297) },
    margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(20), header: mm(10), footer: mm(10) },
  };
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: 26 })],
  });
  const document = new Document({
    title: template.label,
    creator: 'thads',
    styles: { default: { document: { run: { font: FONT, size: BODY * 2, language: { value: 'vi-VN' } } } } },
    sections: [
      {
        properties: { page, titlePage: true },
        // Pages are numbered from the second on.
        headers: { default: new Header({ children: [number] }), first: new Header({ children: [new Paragraph({})] }) },
        children: [
          head(template),
          ...title(template),
          ...addressees(body),
          ...opening(template),
          ...body.flatMap((block, index) => paragraphsOf(block, isLast(body, index))),
          ...(template.kind === 'minutes' ? [] : foot()),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
