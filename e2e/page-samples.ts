/**
 * For every page of `web/router.tsx` the addresses at which it is looked at. `pages.test.ts` walks the router and fails
 * for a page without a sample here: add `'<path of the route>': [{ name, as, address, shows }]`.
 */

export type PageSample = {
  /** Names the picture: `docs/screens/pages/<name>-wide.png` and `-narrow.png`. */
  readonly name: string;
  /** The demonstration sign-in whose work the page is; null for nobody signed in. */
  readonly as: string | null;
  readonly address: string;
  /** Words that stand on the page once it shows what it is for, not while it waits. */
  readonly shows: string | RegExp;
};

const PROVINCE_HEAD = 'vp-cuc-head-1';
const DISTRICT_HEAD = 'vp-vy-head-1';
const DISTRICT_OFFICER = 'vp-vy-cv-01';
const DISTRICT_CLERK = 'vp-vy-clerk';

/** By the path of the route, as `routesByPath` of the router names it. */
export const PAGE_SAMPLES: Readonly<Record<string, readonly PageSample[]>> = {
  '/sign-in': [{ name: 'sign-in', as: null, address: '/sign-in', shows: 'Tên đăng nhập' }],
  '/': [
    { name: 'desk', as: DISTRICT_HEAD, address: '/', shows: 'Đoàn Bá Tùng' },
    { name: 'desk-officer', as: DISTRICT_OFFICER, address: '/?show=without-verification', shows: /QĐ-CCTHADS/ },
    { name: 'desk-clerk', as: DISTRICT_CLERK, address: '/', shows: 'Anh/chị không giữ hồ sơ nào.' },
  ],
  '/deadlines': [
    {
      name: 'deadlines',
      as: DISTRICT_HEAD,
      address: '/deadlines?month=2021-04&day=2021-04-21',
      shows: 'Giỗ Tổ Hùng Vương',
    },
    {
      name: 'deadlines-agenda',
      as: PROVINCE_HEAD,
      address: '/deadlines?month=2021-04&view=agenda',
      shows: /QĐ-CCTHADS/,
    },
  ],
  '/inspections': [
    { name: 'inspections', as: PROVINCE_HEAD, address: '/inspections', shows: 'lâu không có tác động' },
    { name: 'inspections-unit', as: DISTRICT_HEAD, address: '/inspections?state=all', shows: /lâu không có tác động/ },
    {
      name: 'inspections-list',
      as: DISTRICT_OFFICER,
      address: '/inspections?view=list&state=all',
      shows: /QĐ-CCTHADS/,
    },
    {
      name: 'inspections-none',
      as: DISTRICT_HEAD,
      address: '/inspections?view=list&state=noted&rule=number-gap',
      shows: 'Không có phát hiện nào khớp',
    },
  ],
  '/intake': [
    { name: 'intake', as: DISTRICT_CLERK, address: '/intake', shows: /ST$/ },
    { name: 'intake-requests', as: DISTRICT_CLERK, address: '/intake?show=requests', shows: 'Sổ chưa có yêu cầu nào.' },
  ],
  '/intake/new': [{ name: 'opening', as: DISTRICT_HEAD, address: '/intake/new', shows: 'Khoản 1' }],
  '/cases': [
    { name: 'cases', as: DISTRICT_HEAD, address: '/cases', shows: /QĐ-CCTHADS/ },
    { name: 'cases-open', as: PROVINCE_HEAD, address: '/cases?unit=VP-VY&open=VP-000001', shows: /QĐ-CCTHADS/ },
    { name: 'cases-none', as: DISTRICT_HEAD, address: '/cases?text=khong-co', shows: 'Không có hồ sơ nào' },
  ],
  '/cases/$code': [
    { name: 'case', as: DISTRICT_HEAD, address: '/cases/VP-003998', shows: 'phải thi hành cho' },
    { name: 'case-ended', as: DISTRICT_HEAD, address: '/cases/VP-009921?tab=next', shows: /ủy thác 1\.534\.058\.574/ },
    { name: 'case-findings', as: DISTRICT_HEAD, address: '/cases/VP-003998?tab=findings', shows: 'Tự kiểm tra' },
    {
      name: 'case-of-another',
      as: DISTRICT_OFFICER,
      address: '/cases/VP-003998?tab=next',
      shows: 'Anh/chị chỉ xem hồ sơ này.',
    },
  ],
  '/people/$code': [
    { name: 'person', as: DISTRICT_HEAD, address: '/people/p003998d', shows: '433/QĐ-CCTHADS' },
    { name: 'person-of-many-cases', as: PROVINCE_HEAD, address: '/people/state', shows: /\d\/QĐ-CCTHADS/ },
    { name: 'person-elsewhere', as: DISTRICT_HEAD, address: '/people/p002027d', shows: /hồ sơ ở đơn vị khác/ },
  ],
  '/admin-judgments': [
    { name: 'admin-judgments', as: PROVINCE_HEAD, address: '/admin-judgments', shows: '113/2021/HC-ST' },
    {
      name: 'admin-judgments-beside',
      as: PROVINCE_HEAD,
      address: '/admin-judgments?queue=overdue&open=VP-VY-2021-HC0002',
      shows: /quá hạn \d+ ngày làm việc/,
    },
    {
      name: 'admin-judgments-none',
      as: DISTRICT_HEAD,
      address: '/admin-judgments?text=khong-co',
      shows: /Không có bản án/,
    },
    {
      name: 'admin-judgments-report',
      as: PROVINCE_HEAD,
      address: '/admin-judgments?view=report',
      shows: 'Chủ tịch UBND cấp tỉnh',
    },
  ],
  '/admin-judgments/new': [
    {
      name: 'admin-judgments-entry',
      as: DISTRICT_CLERK,
      address: '/admin-judgments/new',
      shows: 'Nghĩa vụ phải thi hành',
    },
  ],
  '/admin-judgments/$code': [
    {
      name: 'admin-judgment',
      as: PROVINCE_HEAD,
      address: '/admin-judgments/VP-CUC-2020-HC0001',
      shows: /quá hạn 271 ngày/,
    },
  ],
  '/registers': [
    { name: 'registers', as: PROVINCE_HEAD, address: '/registers?unit=VP-VY', shows: 'Sổ thụ lý thi hành án' },
  ],
  '/registers/$code': [
    { name: 'register', as: DISTRICT_HEAD, address: '/registers/cases-opened', shows: /^1\/QĐ-CCTHADS/ },
    {
      name: 'register-paper',
      as: DISTRICT_HEAD,
      address: '/registers/no-means?year=2020&view=paper',
      shows: /^Kết sổ năm 2020/,
    },
    {
      name: 'register-not-filled',
      as: DISTRICT_OFFICER,
      address: '/registers/fees',
      shows: 'Sổ này chưa được ghi trong hệ thống.',
    },
  ],
  '/statistics': [
    { name: 'statistics-table', as: PROVINCE_HEAD, address: '/statistics', shows: '4.968' },
    { name: 'statistics-comparison', as: PROVINCE_HEAD, address: '/statistics?view=comparison', shows: '4.968' },
    { name: 'statistics-charts', as: PROVINCE_HEAD, address: '/statistics?view=charts', shows: '4.968' },
    { name: 'statistics-text', as: PROVINCE_HEAD, address: '/statistics?view=text', shows: /533,41 tỷ/ },
    { name: 'statistics-district', as: DISTRICT_HEAD, address: '/statistics', shows: 'Đoàn Bá Tùng' },
  ],
  '/rulebook': [
    { name: 'rulebook', as: PROVINCE_HEAD, address: '/rulebook?year=2021', shows: 'Giỗ Tổ Hùng Vương' },
    { name: 'rulebook-settings', as: DISTRICT_OFFICER, address: '/rulebook?tab=settings', shows: 'mặc định' },
    {
      name: 'rulebook-deadline',
      as: DISTRICT_OFFICER,
      address: '/rulebook?tab=tools&rule=D02&from=2021-04-19',
      shows: 'Thứ Ba, 27/04/2021',
    },
    {
      name: 'rulebook-interest',
      as: DISTRICT_OFFICER,
      address:
        '/rulebook?tab=tools&tool=interest&principal=100000000&rate=10&from=2021-03-01&to=2021-05-31&not-counted=2021-04-01..2021-04-30',
      shows: '1.671.233 ₫',
    },
    {
      name: 'rulebook-coercion-window',
      as: DISTRICT_OFFICER,
      address: '/rulebook?tab=tools&tool=coercion-window&at=2021-02-25&time=09:00&forces=yes',
      shows: 'Không được tổ chức cưỡng chế',
    },
    {
      name: 'rulebook-fee',
      as: DISTRICT_OFFICER,
      address:
        '/rulebook?tab=tools&tool=fee&received=2021-01-05..3000000000;2021-02-05..4000000000;2021-03-05..4500000000',
      shows: '227.500.000 ₫',
    },
    {
      name: 'rulebook-distribution',
      as: DISTRICT_OFFICER,
      address:
        '/rulebook?tab=tools&tool=distribution&collected=100000000&costs=4000000&claims=Nguyễn Thị Lan..30000000:a;Tòa án..5000000:b;Ngân hàng..150000000:c;Trần Văn Bình..50000000:c',
      shows: '45.750.000 ₫ trên 150.000.000 ₫',
    },
    {
      name: 'rulebook-remission',
      as: DISTRICT_OFFICER,
      address:
        '/rulebook?tab=tools&tool=remission&duty=100000000&paid=20000000&first-decision=2015-06-01&on=2020-06-01',
      shows: '20.000.000 ₫',
    },
    {
      name: 'rulebook-limitation',
      as: DISTRICT_OFFICER,
      address: '/rulebook?tab=tools&tool=limitation&from=2016-03-15&on=2021-03-16',
      shows: 'Đã hết thời hiệu',
    },
  ],
  '/documents': [
    { name: 'documents', as: DISTRICT_OFFICER, address: '/documents', shows: 'Giấy triệu tập' },
    {
      name: 'documents-sample',
      as: DISTRICT_OFFICER,
      address: '/documents?template=qd-theo-yeu-cau',
      shows: 'Nguyễn Thế Vân',
    },
    {
      name: 'documents-fields',
      as: DISTRICT_OFFICER,
      address: '/documents?template=qd-hoan&side=fields',
      shows: 'Ô riêng của mẫu này',
    },
    {
      name: 'documents-versions',
      as: PROVINCE_HEAD,
      address: '/documents?template=qd-hoan&side=versions',
      shows: 'đang dùng',
    },
  ],
  '/documents/cases/$code': [
    {
      name: 'case-papers',
      as: DISTRICT_HEAD,
      address: '/documents/cases/VP-003998',
      shows: 'Chưa có tệp đính kèm.',
    },
  ],
  '/drafts': [
    { name: 'drafts-to-sign', as: DISTRICT_HEAD, address: '/drafts', shows: 'Bị trả lại' },
    { name: 'drafts-none', as: DISTRICT_CLERK, address: '/drafts?own=true', shows: 'Không có văn bản nào khớp.' },
  ],
  '/exchange': [
    { name: 'exchange-import', as: PROVINCE_HEAD, address: '/exchange', shows: 'Chọn tệp' },
    { name: 'exchange-export', as: PROVINCE_HEAD, address: '/exchange?view=export', shows: 'Tải một tệp Excel' },
    { name: 'exchange-format', as: PROVINCE_HEAD, address: '/exchange?view=format', shows: 'cases.csv' },
  ],
  '/organisation': [
    { name: 'organisation', as: PROVINCE_HEAD, address: '/organisation', shows: /thành phố Vĩnh Yên/ },
    {
      name: 'organisation-person',
      as: PROVINCE_HEAD,
      address: '/organisation?unit=VP-VY&staff=VP-VY-cv-01',
      shows: 'Chức vụ qua các thời kỳ',
    },
    {
      name: 'organisation-accounts',
      as: PROVINCE_HEAD,
      address: '/organisation?tab=accounts',
      shows: 'Chưa có tài khoản',
    },
    { name: 'organisation-abilities', as: PROVINCE_HEAD, address: '/organisation?tab=abilities', shows: /Cục trưởng/ },
  ],
  '/account': [{ name: 'account', as: DISTRICT_CLERK, address: '/account', shows: 'Mật khẩu hiện tại' }],
  '/$': [{ name: 'missing', as: DISTRICT_CLERK, address: '/khong-co-trang-nay', shows: /Không có trang/ }],
};
