/**
 * Accounts from 1 October 2020 (TT 78/2020/TT-BTC). The annex of the circular was not readable: main numbers are those seen in use
 * in software guides (`domain.md` 3.6); what carries `is_unverified` is a division of ours or a number inferred.
 */
import { TT78_FROM } from './account.ts';
import type { Account } from './account.ts';

const GUIDES = 'TT 78/2020; số hiệu theo tài liệu hướng dẫn phần mềm';
const OWN = 'TT 78/2020; chi tiết do phần mềm mở';
const NOT_READ = 'Phụ lục của thông tư chưa đọc được; đối chiếu trước khi lập báo cáo gửi ra ngoài.';
const DIVISION = 'Tài khoản chi tiết do phần mềm mở thêm, chưa đối chiếu với phụ lục của thông tư.';

type Given = Pick<Account, 'code' | 'name' | 'side'> & Partial<Account>;

function known(account: Given): Account {
  return {
    holds: 'vnd',
    on_balance: true,
    wants: [],
    valid_from: TT78_FROM,
    valid_to: null,
    source: GUIDES,
    is_unverified: false,
    note: null,
    ...account,
  };
}

function divided(account: Given): Account {
  return known({ source: OWN, is_unverified: true, note: DIVISION, ...account });
}

export const TT78_ACCOUNTS: readonly Account[] = [
  divided({ code: '1111', name: 'Tiền mặt: đồng Việt Nam', side: 'debit' }),
  divided({ code: '1112', name: 'Tiền mặt: ngoại tệ', side: 'debit', holds: 'foreign' }),
  divided({ code: '1113', name: 'Vàng, bạc, kim khí quý, đá quý tại quỹ', side: 'debit', holds: 'precious' }),
  divided({ code: '11211', name: 'Tiền gửi Kho bạc: tài khoản tạm giữ', side: 'debit' }),
  divided({ code: '11212', name: 'Tiền gửi ngân hàng thương mại', side: 'debit' }),
  divided({ code: '11213', name: 'Tiền gửi tiết kiệm, có kỳ hạn cho người được nhận', side: 'debit' }),
  divided({ code: '11214', name: 'Tiền gửi Kho bạc: tài khoản tạm gửi các khoản nhỏ', side: 'debit' }),
  divided({ code: '1122', name: 'Tiền gửi: ngoại tệ', side: 'debit', holds: 'foreign' }),
  divided({ code: '1123', name: 'Vàng, kim khí quý, đá quý gửi Kho bạc', side: 'debit', holds: 'precious' }),
  known({ code: '1141', name: 'Tài sản, vật chứng tại kho', side: 'debit', holds: 'any', wants: ['case'] }),
  known({ code: '1142', name: 'Tài sản, vật chứng thuê, gửi nơi khác', side: 'debit', holds: 'any', wants: ['case'] }),
  known({ code: '1143', name: 'Tài sản đưa ra bán', side: 'debit', holds: 'any', wants: ['case'] }),
  known({ code: '131', name: 'Phải thu chi phí của người phải thi hành án', side: 'debit', wants: ['case'] }),
  known({ code: '1361', name: 'Phải thu ngân sách về chi phí Nhà nước chịu', side: 'debit', wants: ['case'] }),
  known({ code: '13711', name: 'Chi phí cưỡng chế chờ xử lý', side: 'debit', wants: ['case'] }),
  known({ code: '1378', name: 'Chi phí bán tài sản chờ xử lý', side: 'debit', wants: ['case'] }),
  known({ code: '1381', name: 'Phải thu tiền bán tài sản', side: 'debit', wants: ['case'] }),
  divided({ code: '1385', name: 'Tiền đã gửi qua bưu điện', side: 'debit', wants: ['case'] }),
  divided({ code: '1388', name: 'Tiền cán bộ đã thu, chưa nộp quỹ', side: 'debit', wants: ['officer'] }),
  known({ code: '141', name: 'Tạm ứng chi phí cưỡng chế', side: 'debit', wants: ['case', 'officer'] }),
  known({ code: '331', name: 'Phải trả cho đương sự', side: 'credit', holds: 'any', wants: ['case'] }),
  divided({
    code: '3331',
    name: 'Phải nộp ngân sách: khoản thu theo bản án',
    side: 'credit',
    holds: 'any',
    wants: ['case'],
  }),
  divided({ code: '3337', name: 'Phí thi hành án phải nộp tài khoản phí', side: 'credit', wants: ['case'] }),
  divided({ code: '3338', name: 'Phải nộp ngân sách: tiền không có người nhận', side: 'credit', wants: ['case'] }),
  divided({ code: '3371', name: 'Tạm thu: tạm ứng án phí, lệ phí Tòa án', side: 'credit' }),
  divided({ code: '3372', name: 'Tạm thu tiền thi hành án', side: 'credit', holds: 'any' }),
  known({ code: '3376', name: 'Tạm thu tiền bán tài sản', side: 'credit', wants: ['case'] }),
  divided({ code: '3378', name: 'Tạm thu chưa rõ nội dung', side: 'credit', holds: 'any' }),
  divided({ code: '3381', name: 'Tiền bưu điện trả lại', side: 'credit', wants: ['case'] }),
  divided({ code: '3382', name: 'Tiền chưa có người nhận', side: 'credit', wants: ['case'] }),
  divided({ code: '3388', name: 'Phải trả khác', side: 'credit' }),
  known({ code: '366', name: 'Giá trị tài sản, vật chứng tạm giữ', side: 'credit', holds: 'any', wants: ['case'] }),
  divided({
    code: '441',
    name: 'Nguồn kinh phí ứng chi cưỡng chế',
    side: 'credit',
    note: 'Đối ứng khi ngân sách cấp tiền ứng cưỡng chế; số hiệu chưa đọc được trong thông tư.',
  }),
  known({
    code: '002',
    name: 'Vật chứng, tài sản niêm phong chưa xác định giá trị (giá quy ước)',
    side: 'debit',
    holds: 'any',
    on_balance: false,
    wants: ['case'],
    source: 'TT 78/2020 Đ3, Đ10 k3',
    is_unverified: true,
    note: NOT_READ,
  }),
  known({
    code: '007',
    name: 'Biên lai, ấn chỉ tại kho',
    side: 'debit',
    on_balance: false,
    source: 'TT 04/2023 Đ14',
    is_unverified: true,
    note: NOT_READ,
  }),
];
