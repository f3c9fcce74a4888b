/**
 * The catalogue of books: every register of the circulars under its own code, with its printed numbers by date, what its lines
 * are and their columns. A book whose data the system does not keep yet is listed with a sentence that says so; it has no lines.
 */
import { getIsoDay } from '#kit/iso-day.ts';
import type { StatisticalYear } from '#kit/statistical-year.ts';
import * as acts from './act-columns.ts';
import { kindsNumberedIn, kindsOfTypes } from './act-kinds.ts';
import { FOLLOWED_COLUMNS, JUDGMENT_COLUMNS, REQUEST_COLUMNS } from './receipt-columns.ts';
import { decisionBook, unfilled } from './register-entry.ts';
import type { RegisterEntry } from './register-entry.ts';
import { findVersion, printedIn2016, printedIn2023 } from './register-version.ts';
import type { RegisterVersion } from './register-version.ts';

/** Entrusted asset processing came with Luật 03/2022/QH15. */
const ASSET_ENTRUSTMENT_FROM = getIsoDay('2022-03-01');

const RECEIPT: readonly RegisterEntry[] = [
  {
    code: 'judgments-received',
    versions: [printedIn2016('01', 'Sổ nhận bản án, quyết định'), printedIn2023('01', 'Sổ nhận bản án, quyết định')],
    source: { kind: 'judgments', columns: JUDGMENT_COLUMNS },
    supply: 'whole',
    series: null,
    line_word: 'bản án, quyết định',
    amount_label: null,
    note: null,
  },
  {
    code: 'requests-received',
    versions: [printedIn2016('02', 'Sổ nhận yêu cầu thi hành án'), printedIn2023('02', 'Sổ nhận yêu cầu thi hành án')],
    source: { kind: 'requests', columns: REQUEST_COLUMNS },
    supply: 'whole',
    series: null,
    line_word: 'yêu cầu',
    amount_label: null,
    note: null,
  },
  {
    code: 'cases-opened',
    versions: [
      printedIn2016('03', 'Sổ thụ lý thi hành án'),
      printedIn2023('03', 'Sổ thụ lý thi hành án (chủ động, theo yêu cầu)'),
    ],
    source: { kind: 'cases', only: 'all', columns: acts.CASE_COLUMNS },
    supply: 'whole',
    series: 'decision',
    line_word: 'quyết định thi hành án',
    amount_label: 'số tiền phải thi hành',
    note: null,
  },
];

const DECISIONS: readonly RegisterEntry[] = [
  decisionBook(
    'withdrawals',
    'withdrawal',
    [
      printedIn2016('04', 'Sổ ra quyết định thu hồi, sửa đổi, bổ sung, hủy quyết định về thi hành án'),
      printedIn2023('04', 'Sổ ra quyết định thu hồi, sửa đổi, bổ sung, hủy quyết định về thi hành án'),
    ],
    acts.WITHDRAWAL_COLUMNS,
  ),
  decisionBook(
    'entrustments-out',
    'entrustment',
    [
      printedIn2016('09', 'Sổ ủy thác thi hành án (phần ra quyết định ủy thác)'),
      printedIn2023('05', 'Sổ ra quyết định ủy thác thi hành án'),
    ],
    acts.ENTRUSTMENT_COLUMNS,
    'số tiền ủy thác',
  ),
  {
    code: 'entrustments-in',
    versions: [
      printedIn2016('09', 'Sổ ủy thác thi hành án (phần nhận ủy thác)'),
      printedIn2023('06', 'Sổ nhận quyết định ủy thác thi hành án'),
    ],
    source: { kind: 'cases', only: 'entrusted', columns: acts.ENTRUSTED_IN_COLUMNS },
    supply: 'part',
    series: null,
    line_word: 'việc nhận ủy thác',
    amount_label: 'số tiền nhận ủy thác',
    note: 'Sổ ghi việc nhận ủy thác từ đơn vị có hồ sơ trong hệ thống. Ủy thác từ cơ quan ngoài hệ thống được thụ lý như việc mới và chỉ có ở sổ thụ lý.',
  },
  decisionBook(
    'asset-entrustments-out',
    'asset-entrustment',
    [
      printedIn2016(null, 'Sổ ra quyết định ủy thác xử lý tài sản', ASSET_ENTRUSTMENT_FROM),
      printedIn2023('07', 'Sổ ra quyết định ủy thác xử lý tài sản'),
    ],
    acts.ASSET_ENTRUSTMENT_COLUMNS,
  ),
  unfilled(
    'asset-entrustments-in',
    [
      printedIn2016(null, 'Sổ ra quyết định xử lý tài sản ủy thác', ASSET_ENTRUSTMENT_FROM),
      printedIn2023('08', 'Sổ ra quyết định xử lý tài sản ủy thác'),
    ],
    'Hệ thống chưa có nghiệp vụ ra quyết định xử lý tài sản của nơi nhận ủy thác; sổ được ghi khi nghiệp vụ này có.',
  ),
  decisionBook(
    'halts',
    'postponement',
    [
      printedIn2016('11', 'Sổ ra quyết định hoãn, tạm đình chỉ, tiếp tục thi hành án'),
      printedIn2023('09', 'Sổ ra quyết định hoãn, tạm đình chỉ, tiếp tục thi hành án'),
    ],
    acts.HALT_COLUMNS,
  ),
  decisionBook(
    'discontinuations',
    'discontinuation',
    [
      printedIn2016('13', 'Sổ ra quyết định đình chỉ thi hành án'),
      printedIn2023('10', 'Sổ ra quyết định đình chỉ thi hành án'),
    ],
    acts.DISCONTINUATION_COLUMNS,
    'số tiền đình chỉ',
  ),
  decisionBook(
    'no-means',
    'no-means',
    [
      printedIn2016('10', 'Sổ ra quyết định về việc chưa có điều kiện thi hành án'),
      printedIn2023('11', 'Sổ ra quyết định về việc chưa có điều kiện thi hành án'),
    ],
    acts.NO_MEANS_COLUMNS,
    'số tiền chưa có điều kiện thi hành',
  ),
  {
    code: 'take-ups',
    versions: [
      printedIn2016(null, 'Sổ ra quyết định rút hồ sơ thi hành án'),
      printedIn2023('12', 'Sổ ra quyết định rút hồ sơ thi hành án'),
    ],
    source: { kind: 'acts', acts: kindsNumberedIn('take-up'), scope: 'below', columns: acts.TAKE_UP_COLUMNS },
    supply: 'whole',
    series: null,
    line_word: 'quyết định',
    amount_label: 'số tiền của các việc rút lên',
    note: null,
    is_of_province: true,
  },
];

const PROPERTY: readonly RegisterEntry[] = [
  {
    code: 'exhibits-and-assets',
    versions: [
      printedIn2016('08', 'Sổ theo dõi vật chứng, tài sản kê biên, tạm giữ'),
      printedIn2023('13', 'Sổ theo dõi vật chứng, tài sản kê biên, tạm giữ'),
    ],
    source: {
      kind: 'acts',
      acts: kindsOfTypes('asset-seized', 'property-held'),
      scope: 'own',
      columns: acts.ASSET_COLUMNS,
    },
    supply: 'part',
    series: null,
    line_word: 'tài sản',
    amount_label: null,
    note: 'Sổ ghi tài sản kê biên, tạm giữ theo nghiệp vụ của hồ sơ. Vật chứng, tài sản nhận chuyển giao, nhập xuất kho được ghi khi có phần quản lý kho vật chứng.',
    also_signs: ['Thủ kho', 'Kế toán', 'Thủ quỹ'],
  },
  decisionBook(
    'security-measures',
    'security',
    [
      printedIn2016(null, 'Sổ ra quyết định áp dụng biện pháp bảo đảm thi hành án'),
      printedIn2023('14', 'Sổ ra quyết định áp dụng biện pháp bảo đảm thi hành án'),
    ],
    acts.SECURITY_COLUMNS,
  ),
  decisionBook(
    'coercive-measures',
    'coercion',
    [
      printedIn2016('14', 'Sổ ra quyết định cưỡng chế thi hành án'),
      printedIn2023('15', 'Sổ ra quyết định cưỡng chế thi hành án'),
    ],
    acts.COERCION_COLUMNS,
  ),
  unfilled(
    'fees',
    [
      printedIn2016('16', 'Sổ ra quyết định thu phí thi hành án'),
      printedIn2023('16', 'Sổ ra quyết định thu phí thi hành án'),
    ],
    'Quyết định thu phí được ghi từ phần thu, chi tiền thi hành án; phần này chưa có trong hệ thống.',
  ),
  {
    code: 'auctions',
    versions: [
      printedIn2016(null, 'Sổ theo dõi xử lý tài sản bán đấu giá thi hành án'),
      printedIn2023('17', 'Sổ theo dõi xử lý tài sản bán đấu giá thi hành án'),
    ],
    source: {
      kind: 'acts',
      acts: kindsOfTypes(
        'auction-contracted',
        'auction-failed',
        'price-reduced',
        'auction-succeeded',
        'asset-sold-without-auction',
        'sale-cancelled',
        'asset-taken-over',
        'buyer-paid',
        'asset-delivered',
      ),
      scope: 'own',
      columns: acts.AUCTION_COLUMNS,
    },
    supply: 'whole',
    series: null,
    line_word: 'bước xử lý',
    amount_label: null,
    note: null,
  },
];

const FOLLOWING: readonly RegisterEntry[] = [
  {
    code: 'remissions',
    versions: [
      printedIn2016('12', 'Sổ theo dõi miễn, giảm trong thi hành án'),
      printedIn2023('18', 'Sổ theo dõi miễn, giảm trong thi hành án'),
    ],
    source: {
      kind: 'acts',
      acts: [
        ...kindsOfTypes('remission-file-made', 'remission-refused', 'remission-ruled', 'reduced'),
        { type: 'discontinued', grounds: ['e'] },
      ],
      scope: 'own',
      columns: acts.REMISSION_COLUMNS,
    },
    supply: 'whole',
    series: null,
    line_word: 'bước xét miễn, giảm',
    amount_label: null,
    note: null,
  },
  {
    code: 'admin-judgments',
    versions: [
      printedIn2016(null, 'Sổ theo dõi, quản lý thi hành án hành chính'),
      printedIn2023('19', 'Sổ theo dõi, quản lý thi hành án hành chính'),
    ],
    source: { kind: 'followed', columns: FOLLOWED_COLUMNS },
    supply: 'whole',
    series: null,
    line_word: 'bản án, quyết định',
    amount_label: null,
    note: null,
  },
  {
    code: 'separate-book',
    versions: [
      printedIn2016(null, 'Sổ theo dõi việc chưa có điều kiện thi hành án'),
      printedIn2023('20', 'Sổ theo dõi việc chưa có điều kiện thi hành án'),
    ],
    source: {
      kind: 'acts',
      acts: kindsOfTypes('moved-to-separate-book'),
      scope: 'own',
      columns: acts.SEPARATE_BOOK_COLUMNS,
    },
    supply: 'whole',
    series: null,
    line_word: 'việc chuyển sổ theo dõi riêng',
    amount_label: 'số tiền theo dõi riêng',
    note: null,
  },
  {
    ...decisionBook(
      'archive',
      'archive',
      [
        printedIn2016('15', 'Sổ theo dõi lưu trữ hồ sơ thi hành án'),
        printedIn2023('21', 'Sổ theo dõi lưu trữ hồ sơ thi hành án'),
      ],
      acts.ARCHIVE_COLUMNS,
    ),
    line_word: 'hồ sơ',
  },
];

/** Books that TT 01/2016 listed and TT 04/2023 leaves to other rules. */
const ONLY_OF_2016: readonly RegisterEntry[] = [
  unfilled(
    'complaints',
    [printedIn2016('05', 'Sổ nhận đơn và giải quyết khiếu nại, tố cáo')],
    'Đơn khiếu nại, tố cáo được ghi từ phần giải quyết khiếu nại, tố cáo; phần này chưa có trong hệ thống.',
  ),
  unfilled(
    'letters-in',
    [printedIn2016('06', 'Sổ công văn đến')],
    'Công văn đến do văn thư ghi theo quy định về công tác văn thư; hệ thống không lập sổ này.',
  ),
  unfilled(
    'letters-out',
    [printedIn2016('07', 'Sổ công văn đi')],
    'Công văn đi do văn thư ghi theo quy định về công tác văn thư; hệ thống không lập sổ này.',
  ),
];

/** Every book, in the order of TT 04/2023. */
export const REGISTERS: readonly RegisterEntry[] = [
  ...RECEIPT,
  ...DECISIONS,
  ...PROPERTY,
  ...FOLLOWING,
  ...ONLY_OF_2016,
];

export type PrintedRegister = { readonly entry: RegisterEntry; readonly version: RegisterVersion };

/** The books of a year in the order of their printed numbers; those without a number stand last. */
export function registersOfYear(year: StatisticalYear, is_province: boolean): readonly PrintedRegister[] {
  const printed = REGISTERS.flatMap((entry): PrintedRegister[] => {
    const version = findVersion(entry.versions, year);
    return version === undefined || (entry.is_of_province === true && !is_province) ? [] : [{ entry, version }];
  });
  return printed.toSorted((a, b) => (a.version.number ?? '99').localeCompare(b.version.number ?? '99'));
}

/** What a reader is told of a book: what the system lacks, and a number that no source gives. */
export function noteOf({ entry, version }: PrintedRegister): string | null {
  const unknown = version.number === null ? [`Số mẫu của sổ này theo ${version.circular} chưa đọc được.`] : [];
  const notes = [...(entry.note === null ? [] : [entry.note]), ...unknown];
  return notes.length === 0 ? null : notes.join(' ');
}
