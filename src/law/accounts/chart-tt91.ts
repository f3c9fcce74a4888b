/**
 * Accounts to 30 September 2020 (TT 91/2010/TT-BTC, as far as the ministry's guidance names them, `domain.md` 3.6). What the
 * guidance does not name is inferred from the later regime and marked.
 */
import { TT91_TO } from './account.ts';
import type { Account } from './account.ts';

const GUIDANCE = 'TT 91/2010; hướng dẫn của Bộ Tư pháp';
const INFERRED = 'Suy ra từ chế độ sau; phụ lục của TT 91/2010 chưa đọc được.';

type Given = Pick<Account, 'code' | 'name' | 'side'> & Partial<Account>;

function known(account: Given): Account {
  return {
    holds: 'vnd',
    on_balance: true,
    wants: [],
    valid_from: null,
    valid_to: TT91_TO,
    source: GUIDANCE,
    is_unverified: false,
    note: null,
    ...account,
  };
}

function inferred(account: Given): Account {
  return known({ is_unverified: true, note: INFERRED, ...account });
}

export const TT91_ACCOUNTS: readonly Account[] = [
  known({ code: '1111', name: 'Tiền mặt: đồng Việt Nam', side: 'debit' }),
  known({ code: '1112', name: 'Tiền mặt: ngoại tệ', side: 'debit', holds: 'foreign' }),
  known({ code: '1113', name: 'Vàng, bạc, kim khí quý, đá quý', side: 'debit', holds: 'precious' }),
  known({ code: '1114', name: 'Chứng chỉ có giá', side: 'debit' }),
  inferred({ code: '1121', name: 'Tiền gửi: đồng Việt Nam', side: 'debit' }),
  inferred({ code: '1122', name: 'Tiền gửi: ngoại tệ', side: 'debit', holds: 'foreign' }),
  inferred({ code: '1123', name: 'Tiền gửi: vàng, kim khí quý, đá quý', side: 'debit', holds: 'precious' }),
  known({ code: '1141', name: 'Tài sản, vật chứng tại kho', side: 'debit', holds: 'any', wants: ['case'] }),
  known({ code: '1142', name: 'Tài sản, vật chứng thuê, gửi nơi khác', side: 'debit', holds: 'any', wants: ['case'] }),
  known({ code: '3111', name: 'Phải thu tiền bán tài sản', side: 'debit', wants: ['case'] }),
  inferred({ code: '3112', name: 'Phải thu chi phí', side: 'debit', wants: ['case'] }),
  known({ code: '3118', name: 'Các khoản phải thu khác', side: 'debit' }),
  known({ code: '3121', name: 'Chi tạm ứng chi phí cưỡng chế', side: 'debit', wants: ['case', 'officer'] }),
  known({ code: '3122', name: 'Chi tạm ứng chi phí phá sản', side: 'debit', wants: ['case', 'officer'] }),
  known({ code: '3128', name: 'Chi tạm ứng khác', side: 'debit', wants: ['officer'] }),
  known({ code: '3161', name: 'Phải trả theo quyết định chủ động', side: 'credit', holds: 'any', wants: ['case'] }),
  inferred({ code: '3162', name: 'Phải trả theo quyết định theo đơn', side: 'credit', holds: 'any', wants: ['case'] }),
  inferred({ code: '3168', name: 'Tạm thu, chưa rõ nội dung', side: 'credit', holds: 'any' }),
  inferred({ code: '3167', name: 'Phí thi hành án phải nộp', side: 'credit', wants: ['case'] }),
  inferred({ code: '3166', name: 'Giá trị tài sản, vật chứng tạm giữ', side: 'credit', holds: 'any', wants: ['case'] }),
  inferred({ code: '4411', name: 'Nguồn kinh phí ứng chi cưỡng chế', side: 'credit' }),
  inferred({
    code: '001',
    name: 'Vật chứng, tài sản niêm phong chưa xác định giá trị (giá quy ước)',
    side: 'debit',
    holds: 'any',
    on_balance: false,
    wants: ['case'],
  }),
];
