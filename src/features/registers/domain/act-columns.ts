/**
 * Columns of the books of cases and decisions. The forms of annex I of TT 04/2023 are files that no source gives as text; the
 * columns are the data that their decisions must hold (Luật THADS Đ36 k3; domain 10.4).
 */
import { ACT_CATALOGUE } from '#features/cases/public.ts';
import { formatDate, formatVnd } from '#kit/vietnamese-format.ts';
import { POSITION_NAMES } from '#law/positions.ts';
import type { CellValue, Column } from './column.ts';
import { decisionText, dutiesText, judgmentText, namesOf, namesWithAddresses } from './line-words.ts';
import type { ActLine } from './source-line.ts';

type ActColumn = Column<ActLine>;

const NUMBER: ActColumn = {
  id: 'number',
  header: 'Số quyết định',
  kind: 'text',
  width: 17,
  cell: (line) => line.number,
};
const DATED_ON: ActColumn = { id: 'dated_on', header: 'Ngày', kind: 'date', width: 12, cell: (line) => line.dated_on };
const CASE: ActColumn = {
  id: 'case',
  header: 'Quyết định thi hành án',
  kind: 'text',
  width: 30,
  cell: (line) => decisionText(line.decision_number, line.decided_on),
};
const DEBTORS: ActColumn = {
  id: 'debtors',
  header: 'Người phải thi hành án',
  kind: 'text',
  width: 28,
  cell: (line) => namesOf(line.debtors),
};
const CREDITORS: ActColumn = {
  id: 'creditors',
  header: 'Người được thi hành án',
  kind: 'text',
  width: 28,
  cell: (line) => namesOf(line.creditors),
};
const OFFICER: ActColumn = {
  id: 'officer',
  header: 'Chấp hành viên',
  kind: 'text',
  width: 20,
  cell: (line) => line.officer_name,
};
const KIND: ActColumn = {
  id: 'kind',
  header: 'Loại quyết định',
  kind: 'text',
  width: 30,
  cell: (line) => ACT_CATALOGUE.get(line.type)?.label ?? line.type,
};
const GROUND: ActColumn = { id: 'ground', header: 'Căn cứ', kind: 'text', width: 34, cell: groundText };

/** What a book of decisions says of each, around what is its own. */
function decisions(...own: readonly ActColumn[]): readonly ActColumn[] {
  return [NUMBER, DATED_ON, CASE, DEBTORS, CREDITORS, ...own, OFFICER];
}

export const CASE_COLUMNS: readonly ActColumn[] = [
  { ...NUMBER, header: 'Số quyết định thi hành án' },
  { ...DATED_ON, header: 'Ngày quyết định' },
  {
    id: 'basis',
    header: 'Chủ động, theo yêu cầu',
    kind: 'text',
    width: 12,
    cell: (line) => (line.basis === 'ex-officio' ? 'Chủ động' : 'Theo yêu cầu'),
  },
  { id: 'judgment', header: 'Bản án, quyết định', kind: 'text', width: 34, cell: judgmentText },
  {
    ...DEBTORS,
    header: 'Họ tên, địa chỉ người phải thi hành án',
    cell: (line) => namesWithAddresses(line.debtors),
  },
  {
    ...CREDITORS,
    header: 'Họ tên, địa chỉ người được thi hành án',
    cell: (line) => namesWithAddresses(line.creditors),
  },
  { id: 'duties', header: 'Khoản phải thi hành', kind: 'text', width: 36, cell: (line) => dutiesText(line.duties) },
  amount('Số tiền phải thi hành'),
  OFFICER,
  {
    id: 'result',
    header: 'Tình trạng hiện nay',
    kind: 'text',
    width: 24,
    cell: (line) => `${POSITION_NAMES[line.position].label} từ ${formatDate(line.position_since)}`,
  },
];

export const ENTRUSTED_IN_COLUMNS: readonly ActColumn[] = [
  { ...NUMBER, header: 'Số quyết định thi hành án' },
  { ...DATED_ON, header: 'Ngày quyết định' },
  {
    id: 'continued',
    header: 'Quyết định thi hành án của nơi ủy thác',
    kind: 'text',
    width: 28,
    cell: (line) => decisionText(line.continued_number, line.continued_on),
  },
  { id: 'from', header: 'Cơ quan ủy thác', kind: 'text', width: 32, cell: (line) => line.continued_unit },
  DEBTORS,
  CREDITORS,
  { id: 'duties', header: 'Khoản nhận ủy thác', kind: 'text', width: 36, cell: (line) => dutiesText(line.duties) },
  amount('Số tiền nhận ủy thác'),
  OFFICER,
];

export const WITHDRAWAL_COLUMNS = decisions(
  KIND,
  {
    id: 'subject',
    header: 'Quyết định bị thu hồi, sửa đổi, hủy',
    kind: 'text',
    width: 26,
    // An act that names no other speaks of the enforcement decision itself.
    cell: (line) => fieldText(line, 'of_act') ?? decisionText(line.decision_number, line.decided_on),
  },
  {
    id: 'content',
    header: 'Lý do, nội dung',
    kind: 'text',
    width: 40,
    cell: (line) =>
      fieldText(line, 'new_text') ?? fieldText(line, 'withdrawn_part') ?? fieldText(line, 'reason') ?? groundText(line),
  },
);

export const ENTRUSTMENT_COLUMNS = decisions(
  { id: 'receiver', header: 'Cơ quan nhận ủy thác', kind: 'text', width: 34, cell: (line) => line.receiving_name },
  field('reason', 'Lý do', 28, 'entrustment_reason'),
  amount('Số tiền ủy thác'),
);

export const ASSET_ENTRUSTMENT_COLUMNS = decisions(
  { id: 'receiver', header: 'Cơ quan nhận ủy thác', kind: 'text', width: 34, cell: (line) => line.receiving_name },
  field('property', 'Tài sản ủy thác xử lý', 40, 'property'),
  field('place', 'Nơi có tài sản', 26, 'place'),
);

export const HALT_COLUMNS = decisions(
  KIND,
  GROUND,
  day('until', 'Hoãn đến ngày', 'until'),
  amount('Số tiền còn phải thi hành'),
);

export const DISCONTINUATION_COLUMNS = decisions(GROUND, amount('Số tiền đình chỉ'));
export const NO_MEANS_COLUMNS = decisions(GROUND, amount('Số tiền chưa có điều kiện'));
export const TAKE_UP_COLUMNS = decisions(
  field('reason', 'Lý do rút hồ sơ', 34, 'take_up_reason'),
  amount('Số tiền của việc rút lên'),
);

export const ASSET_COLUMNS: readonly ActColumn[] = [
  DATED_ON,
  asset(),
  { id: 'kind', header: 'Biện pháp', kind: 'text', width: 30, cell: (line) => KIND.cell(line) },
  field('asset_kind', 'Loại tài sản', 20, 'kind'),
  field('keeper', 'Người, nơi bảo quản', 28, 'keeper', 'holder'),
  CASE,
  DEBTORS,
  OFFICER,
];

export const SECURITY_COLUMNS = decisions(
  { ...KIND, header: 'Biện pháp bảo đảm' },
  {
    ...asset('Tài khoản, tài sản, người bị áp dụng'),
    cell: (line) => line.asset_description ?? fieldText(line, 'person') ?? fieldText(line, 'court_decision'),
  },
  field('holder', 'Nơi giữ, cơ quan đăng ký', 28, 'holder', 'registry'),
);

export const COERCION_COLUMNS = decisions(
  { ...KIND, header: 'Biện pháp cưỡng chế' },
  {
    id: 'content',
    header: 'Tài sản, nội dung cưỡng chế',
    kind: 'text',
    width: 40,
    cell: (line) =>
      line.asset_description ??
      fieldText(line, 'description') ??
      fieldText(line, 'delivered') ??
      fieldText(line, 'work') ??
      fieldText(line, 'earner') ??
      fieldText(line, 'account_number'),
  },
  field('place', 'Địa điểm, nơi thực hiện', 26, 'place', 'bank', 'payer', 'holder'),
);

export const AUCTION_COLUMNS: readonly ActColumn[] = [
  DATED_ON,
  asset(),
  { ...KIND, header: 'Bước xử lý' },
  NUMBER,
  {
    id: 'value_vnd',
    header: 'Giá, số tiền (đồng)',
    kind: 'money',
    width: 18,
    // Of an asset that the creditor takes: what is credited for it.
    cell: (line) => fieldAmount(line, 'sold_vnd', 'new_vnd', 'value_vnd', 'paid_vnd') ?? line.amount_vnd,
  },
  field('who', 'Tổ chức đấu giá, người mua, người nhận', 32, 'auctioneer', 'buyer', 'creditor', 'receiver'),
  GROUND,
  CASE,
  DEBTORS,
  OFFICER,
];

export const REMISSION_COLUMNS: readonly ActColumn[] = [
  DATED_ON,
  { ...KIND, header: 'Bước xét miễn, giảm' },
  CASE,
  DEBTORS,
  { ...GROUND, header: 'Đề nghị, kết quả' },
  {
    id: 'amount_vnd',
    header: 'Số tiền miễn, giảm (đồng)',
    kind: 'money',
    width: 18,
    cell: (line) => fieldAmount(line, 'amount') ?? line.amount_vnd,
  },
  field('ruling', 'Quyết định của Tòa án', 28, 'ruling'),
  OFFICER,
];

export const SEPARATE_BOOK_COLUMNS: readonly ActColumn[] = [
  { ...DATED_ON, header: 'Ngày chuyển sổ' },
  CASE,
  DEBTORS,
  CREDITORS,
  {
    id: 'no_means',
    header: 'Quyết định chưa có điều kiện',
    kind: 'text',
    width: 26,
    cell: (line) => decisionText(line.no_means_number, line.no_means_on),
  },
  amount('Số tiền theo dõi riêng'),
  OFFICER,
  { id: 'left_on', header: 'Ngày ra khỏi sổ', kind: 'date', width: 13, cell: (line) => line.left_on },
];

export const ARCHIVE_COLUMNS: readonly ActColumn[] = [
  { ...NUMBER, header: 'Số lưu trữ' },
  { ...DATED_ON, header: 'Ngày lưu trữ' },
  CASE,
  DEBTORS,
  CREDITORS,
  field('sheets', 'Số bút lục', 10, 'sheets'),
  field('archivist', 'Người nhận lưu trữ', 24, 'archivist'),
  field('condition', 'Tình trạng hồ sơ', 28, 'condition'),
  OFFICER,
];

function amount(header: string): ActColumn {
  return {
    id: 'amount_vnd',
    header: `${header} (đồng)`,
    kind: 'money',
    width: 18,
    cell: (line) => line.amount_vnd,
  };
}

/** The first of these fields of the act that says something. */
function field(id: string, header: string, width: number, ...names: readonly string[]): ActColumn {
  return {
    id,
    header,
    kind: 'text',
    width,
    cell: (line) => names.map((name) => fieldText(line, name)).find((text) => text !== null) ?? null,
  };
}

function day(id: string, header: string, name: string): ActColumn {
  return {
    id,
    header,
    kind: 'date',
    width: 12,
    cell: (line) => {
      const value = line.data[name];
      return typeof value === 'string' && value !== '' ? value : null;
    },
  };
}

function asset(header = 'Tài sản'): ActColumn {
  return { id: 'asset', header, kind: 'text', width: 40, cell: (line) => line.asset_description };
}

/** The words of the ground; its code where the catalogue no longer knows it. */
function groundText(line: ActLine): string | null {
  if (line.ground === null) return null;
  const known = ACT_CATALOGUE.get(line.type)?.grounds?.find(({ code }) => code === line.ground);
  return known === undefined ? line.ground : known.label;
}

/** A field of the act as it is read: choices by their words, days and amounts as they are written. */
function fieldText(line: ActLine, name: string): string | null {
  const value = line.data[name];
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value);
  if (text === '') return null;
  const known = ACT_CATALOGUE.get(line.type)?.fields.find((one) => one.name === name);
  if (known?.kind === 'choice') return known.choices?.find(({ code }) => code === text)?.label ?? text;
  if (known?.kind === 'day') return formatDate(text);
  if (known?.kind === 'amount' && /^\d+$/.test(text)) return `${formatVnd(BigInt(text))} đồng`;
  return text;
}

function fieldAmount(line: ActLine, ...names: readonly string[]): CellValue {
  for (const name of names) {
    const value = line.data[name];
    const text = typeof value === 'number' || typeof value === 'string' ? String(value) : '';
    if (/^\d+$/.test(text)) return BigInt(text);
  }
  return null;
}
