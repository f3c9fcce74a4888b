/** An act of every type that leaves a paper, on a case that has come so far; for the test that reads their papers. */
import type { SampleStep } from '#features/cases/domain/sample-history.ts';
import { onAsset, seizureDecided, seized } from '#features/cases/domain/sample-measures.ts';

/** The steps up to the act, the fields its maker must write, and words that must stand in the paper besides. */
export type PaperSample = {
  readonly steps: readonly SampleStep[];
  readonly basis?: 'ex-officio' | 'on-request';
  readonly to_write: readonly string[];
  readonly says: readonly string[];
};

const DECIDED: SampleStep = { type: 'decided', on: '2021-01-04', amount_vnd: 911_205_000n };
const BEGUN: readonly SampleStep[] = [
  DECIDED,
  { type: 'notified', on: '2021-01-06', ground: 'direct' },
  { type: 'verified', on: '2021-01-22', ground: 'has-means', data: { place: 'xã Kim Long' } },
  { type: 'collected', on: '2021-01-25', amount_vnd: 11_205_000n },
];
const NO_MEANS: SampleStep = { type: 'classified-no-means', on: '2021-02-24', ground: 'a' };
const POSTPONED: SampleStep = { type: 'postponed', on: '2021-02-25', ground: 'c', data: { until: '2021-05-25' } };
const SEIZED = [...BEGUN, seizureDecided('2021-02-26'), seized('2021-03-15')];
const FAILED = [
  ...SEIZED,
  onAsset('valuation-contracted', '2021-03-17', { valuer: 'Công ty Thẩm định giá Sông Lô' }, 'a'),
  onAsset('asset-valued', '2021-03-29', { value_vnd: '1350000000' }),
  onAsset('auction-contracted', '2021-04-07', { auctioneer: 'Công ty Đấu giá hợp danh Vĩnh Phúc' }, 'chosen'),
  onAsset('auction-failed', '2021-05-10'),
];
const REST = '900.000.000 đồng (bằng chữ: Chín trăm triệu đồng)';
const ON = '2021-06-01';
const act = (type: string, data: SampleStep['data'] = {}, ground?: string, before = BEGUN): readonly SampleStep[] => [
  ...before,
  ground === undefined ? { type, on: ON, data } : { type, on: ON, data, ground },
];

export const PAPER_SAMPLES: Readonly<Record<string, readonly PaperSample[]>> = {
  decided: [
    { steps: [DECIDED], to_write: [], says: ['850.000.000 đồng'] },
    { steps: [DECIDED], basis: 'on-request', to_write: [], says: ['ngày 30 tháng 12 năm 2020'] },
  ],
  verified: [
    {
      steps: act('verified', { place: 'Ủy ban nhân dân xã Kim Long', income: 'Làm ruộng' }, 'no-means'),
      to_write: [],
      says: ['Ủy ban nhân dân xã Kim Long', 'Làm ruộng'],
    },
  ],
  'classified-no-means': [
    { steps: act(NO_MEANS.type, {}, 'a'), to_write: [], says: ['điểm a khoản 1 Điều 44a', REST, 'không có thu nhập'] },
  ],
  'moved-to-separate-book': [
    {
      steps: act('moved-to-separate-book', {}, undefined, [
        ...BEGUN,
        NO_MEANS,
        { type: 'verified', on: '2021-05-20', ground: 'no-means' },
      ]),
      to_write: [],
      says: ['ngày 20 tháng 5 năm 2021', 'chưa có điều kiện thi hành án số 9/QĐ-CCTHADS ngày 24 tháng 02 năm 2021'],
    },
  ],
  resumed: [
    {
      steps: act('resumed', { reason: 'agreement-ended' }, undefined, [...BEGUN, POSTPONED]),
      to_write: [],
      says: [
        'Quyết định hoãn thi hành án số 9/QĐ-CCTHADS ngày 25 tháng 02 năm 2021 của Chi cục trưởng',
        'hết thời hạn',
      ],
    },
    {
      steps: act('resumed', { reason: 'means-found' }, undefined, [...BEGUN, NO_MEANS]),
      to_write: [],
      says: ['Điều 44a', 'đã có điều kiện thi hành án'],
    },
  ],
  postponed: [
    {
      steps: act('postponed', { until: '2021-09-01' }, 'c'),
      to_write: [],
      says: ['điểm c khoản 1 Điều 48', 'đến hết ngày 01 tháng 9 năm 2021', 'đương sự đồng ý hoãn', REST],
    },
    {
      steps: act('postponed', { request_issued_on: '2021-05-28' }, 'request', [
        ...BEGUN,
        {
          type: 'postponement-requested',
          on: '2021-05-31',
          data: { authority: 'Viện trưởng Viện kiểm sát nhân dân cấp cao tại Hà Nội', issued_on: '2021-05-28' },
        },
      ]),
      to_write: [],
      says: [
        'khoản 2 Điều 48',
        'không quá 03 tháng, kể từ ngày 28 tháng 5 năm 2021',
        'của Viện trưởng Viện kiểm sát nhân dân cấp cao',
      ],
    },
  ],
  suspended: [
    { steps: act('suspended', {}, 'protest'), to_write: ['protest', 'received_on'], says: ['khoản 1 Điều 49', REST] },
    {
      steps: act('suspended', {}, 'bankruptcy', [
        ...BEGUN,
        {
          type: 'bankruptcy-notice-received',
          on: '2021-05-28',
          ground: 'accepted',
          data: { paper: 'Thông báo số 02/TB-TLPS ngày 24/5/2021 của Tòa án nhân dân tỉnh Vĩnh Phúc' },
        },
      ]),
      to_write: [],
      says: ['Thông báo số 02/TB-TLPS', 'ngày 28 tháng 5 năm 2021'],
    },
  ],
  discontinued: [
    {
      steps: act('discontinued', {}, 'c'),
      to_write: [],
      says: ['điểm c khoản 1 Điều 50', REST, 'Đã thi hành 11.205.000 đồng'],
    },
  ],
  entrusted: [
    {
      steps: act('entrusted', { entrustment_reason: 'người phải thi hành án cư trú tại huyện Lập Thạch' }),
      to_write: [],
      says: ['Chi cục Thi hành án dân sự huyện Lập Thạch', 'Biên bản xác minh ngày 22 tháng 01 năm 2021', REST],
    },
  ],
  'account-frozen': [
    {
      steps: act('account-frozen', {
        kind: 'account',
        description: 'tài khoản số 2610205012345 mang tên ông Nguyễn Văn Thành',
        frozen_vnd: '350000000',
        holder: 'Ngân hàng Nông nghiệp Tam Đảo',
        asset: 'TS1',
      }),
      to_write: [],
      says: ['350.000.000 đồng (bằng chữ: Ba trăm năm mươi triệu đồng)', '2610205012345', 'Điều 66 và Điều 67'],
    },
  ],
  'property-held': [
    {
      steps: act('property-held', {
        kind: 'movable',
        description: '01 xe mô tô biển số 88F1-123.45',
        holder: 'ông Nguyễn Văn Thành',
        asked_by: 'party',
        asset: 'TS1',
      }),
      to_write: ['kept_at'],
      says: ['88F1-123.45', 'theo yêu cầu bằng văn bản của đương sự'],
    },
  ],
  'transfer-suspended': [
    {
      steps: act('transfer-suspended', {
        kind: 'real-estate',
        description: 'quyền sử dụng thửa đất số 214',
        registry: 'Chi nhánh Văn phòng đăng ký đất đai huyện Tam Dương',
        asset: 'TS1',
      }),
      to_write: [],
      says: ['thửa đất số 214', 'Chi nhánh Văn phòng đăng ký đất đai huyện Tam Dương', 'Điều 69'],
    },
  ],
  'security-lifted': [
    {
      steps: act('security-lifted', { asset: 'TS1' }, 'no-coercion', [
        ...BEGUN,
        {
          type: 'account-frozen',
          on: '2021-05-25',
          data: { kind: 'account', description: 'tài khoản số 2610205012345', asset: 'TS1' },
        },
      ]),
      to_write: [],
      says: [
        'Quyết định phong tỏa tài khoản, tài sản ở nơi gửi giữ số 9/QĐ-CCTHADS ngày 25 tháng 5 năm 2021 của Chấp hành viên',
        'khoản 3 Điều 67',
        'không áp dụng biện pháp cưỡng chế',
      ],
    },
  ],
  'asset-entrusted': [
    {
      steps: act('asset-entrusted', { property: 'thửa đất số 45', place: 'xã Xuân Hòa, huyện Lập Thạch' }),
      to_write: [],
      says: ['Chi cục Thi hành án dân sự huyện Lập Thạch', 'thửa đất số 45', 'xã Xuân Hòa', REST],
    },
  ],
  'rights-transferred': [
    {
      steps: [
        ...BEGUN,
        {
          type: 'rights-transferred',
          on: '2026-08-03',
          ground: 'agreement',
          data: { side: 'right', from: 'Ngân hàng TMCP Đồng Xuân', to: 'Công ty TNHH Mua bán nợ Sông Lô' },
        },
      ],
      to_write: ['to_address'],
      says: [
        'Công ty TNHH Mua bán nợ Sông Lô',
        `quyền được thi hành án: ${REST}`,
        'Điều 25 Nghị định số 152/2026/NĐ-CP',
      ],
    },
  ],
  'request-sent-back': [
    {
      steps: [
        ...BEGUN,
        NO_MEANS,
        { type: 'verified', on: '2023-05-20', ground: 'no-means' },
        { type: 'request-sent-back', on: '2026-08-03' },
      ],
      to_write: [],
      says: [
        'Kính gửi: Ngân hàng TMCP Đồng Xuân',
        'chưa có điều kiện thi hành án số 9/QĐ-CCTHADS ngày 24 tháng 02 năm 2021',
        'ngày 20 tháng 5 năm 2023',
        'khoản 2 Điều 22 Nghị định số 152/2026/NĐ-CP',
        REST,
      ],
    },
  ],
  'remission-file-made': [
    {
      steps: act('remission-file-made', { first_decided_on: '2015-01-18' }, 'exempt'),
      to_write: ['remission_reason'],
      says: [
        'Kính gửi: Tòa án nhân dân huyện Tam Dương',
        'ngày 18 tháng 01 năm 2015',
        `miễn thi hành phần nghĩa vụ còn lại: ${REST}`,
        'ngày 22 tháng 01 năm 2021',
      ],
    },
    {
      steps: act('remission-file-made', { amount: '50000000' }, 'reduce'),
      to_write: ['remission_reason'],
      says: ['giảm 50.000.000 đồng', 'ngày 04 tháng 01 năm 2021'],
    },
  ],
  'account-deduction-decided': [
    {
      steps: act('account-deduction-decided', {
        account_holder: 'Nguyễn Văn Thành',
        account_number: '2610205012345',
        bank: 'Ngân hàng Nông nghiệp Tam Đảo',
        deducted_vnd: '350000000',
      }),
      to_write: ['agency_account'],
      says: ['350.000.000 đồng (bằng chữ: Ba trăm năm mươi triệu đồng)', '2610205012345'],
    },
  ],
  'income-deduction-decided': [
    {
      steps: act(
        'income-deduction-decided',
        {
          earner: 'ông Nguyễn Văn Thành',
          payer: 'Công ty Cổ phần May Tam Dương',
          income_kind: 'wages',
          monthly_income_vnd: '9000000',
          monthly_deduction_vnd: '2700000',
        },
        'a',
      ),
      to_write: ['agency_account'],
      says: ['2.700.000 đồng', 'mỗi tháng', 'tiền lương, tiền công', REST],
    },
  ],
  'seizure-decided': [
    {
      steps: [
        ...BEGUN,
        { ...seizureDecided(ON), data: { ...seizureDecided(ON).data, planned_at: '2021-06-10T08:30' } },
      ],
      to_write: ['place'],
      says: ['thửa đất số 214', '08 giờ 30 phút', 'ngày 10 tháng 6 năm 2021', 'Ủy ban nhân dân xã Kim Long'],
    },
  ],
  'exploitation-decided': [
    {
      steps: act(
        'exploitation-decided',
        {
          description: 'Nhà xưởng 600 m²',
          way: 'tiếp tục cho thuê',
          each_time_vnd: '18000000',
          payment_terms: 'trước ngày 10 hằng tháng',
        },
        'a',
      ),
      to_write: ['agency_account', 'authority'],
      says: ['Nhà xưởng 600 m²', '18.000.000 đồng'],
    },
  ],
  'handing-over-decided': [
    {
      steps: act('handing-over-decided', {
        measure: 'house-handing-over',
        delivered: 'Ngôi nhà cấp 4',
        receiver: 'Ngân hàng TMCP Đồng Xuân',
        planned_at: '2021-06-15T08:00',
        place: 'thôn Đồng Tâm',
        with_forces: 'yes',
      }),
      to_write: [],
      says: ['Ngôi nhà cấp 4', '08 giờ 00 phút', 'Điều 115'],
    },
  ],
  'act-forcing-decided': [
    {
      steps: act('act-forcing-decided', {
        measure: 'act-performance',
        work: 'tháo dỡ phần mái tôn',
        within: '05 ngày làm việc',
      }),
      to_write: ['consequence'],
      says: ['tháo dỡ phần mái tôn', 'Điều 118'],
    },
  ],
  'asset-seized': [
    {
      steps: [...BEGUN, seizureDecided('2021-05-17'), seized(ON, { place: 'thôn Đồng Tâm' })],
      to_write: [],
      says: [
        'cưỡng chế kê biên, xử lý tài sản số 9/QĐ-CCTHADS ngày 17 tháng 5 năm 2021 của Chấp hành viên',
        'thửa đất số 214',
        '1.400.000.000 đồng',
      ],
    },
  ],
  'price-reduced': [
    {
      steps: [
        ...FAILED,
        { type: 'price-reduced', on: ON, ground: 'agreed', data: { asset: 'TS1', new_vnd: '1250000000' } },
      ],
      to_write: [],
      says: [
        '1.350.000.000 đồng',
        '1.250.000.000 đồng',
        '7,4%',
        'thứ nhất',
        'Công ty Đấu giá hợp danh',
        'khoản 1 Điều 104',
      ],
    },
  ],
  'seizure-released': [
    {
      steps: [...SEIZED, { type: 'seizure-released', on: ON, ground: 'b', data: { asset: 'TS1' } }],
      to_write: [],
      says: ['điểm b khoản 1 Điều 105', 'thửa đất số 214', 'số 9/QĐ-CCTHADS ngày 26 tháng 02 năm 2021'],
    },
  ],
  'officer-changed': [
    {
      steps: [
        ...BEGUN,
        { type: 'officer-changed', on: ON, officer_id: 8n, data: { change_reason: 'yêu cầu công tác của đơn vị' } },
      ],
      to_write: [],
      says: ['Phùng Văn Kiên', 'ông (bà) Vũ Thị Hà'],
    },
  ],
  withdrawn: [
    {
      steps: act('withdrawn', { reason: 'c' }),
      to_write: ['legal_effect'],
      says: ['điểm c khoản 1 Điều 37', '96/QĐ-CCTHADS', 'căn cứ ra quyết định không còn'],
    },
  ],
  cancelled: [
    {
      steps: act('cancelled', { reason: 'b' }),
      to_write: ['legal_effect'],
      says: ['điểm b khoản 3 Điều 37', '96/QĐ-CCTHADS', 'vi phạm pháp luật theo kết luận'],
    },
  ],
  'taken-up': [
    {
      steps: act('taken-up', { take_up_reason: 'vụ việc phức tạp' }),
      to_write: [],
      says: ['Chi cục Thi hành án dân sự huyện Tam Dương', REST, 'vụ việc phức tạp'],
    },
  ],
  'notice-issued': [
    {
      steps: act('notice-issued', { addressee: 'bà Trần Thị Huệ', content: 'Kết quả thẩm định giá' }),
      to_write: ['rights'],
      says: ['bà Trần Thị Huệ', 'thôn Đồng Bông, xã Hướng Đạo', 'Kết quả thẩm định giá'],
    },
  ],
  summoned: [
    {
      steps: act('summoned', { summoned: 'ông Nguyễn Văn Thành', appear_on: '2021-06-10', hour: '08 giờ 00 phút' }),
      to_write: [],
      says: ['thôn Đồng Tâm, xã Kim Long', 'Trụ sở Chi cục Thi hành án dân sự huyện Tam Dương', '08 giờ 00 phút'],
    },
  ],
  amended: [
    {
      steps: act('amended', { of_act: 'C.5', former_text: 'đến ngày 25/5', new_text: 'đến ngày 25/6' }, 'error', [
        ...BEGUN,
        POSTPONED,
      ]),
      to_write: [],
      says: ['Quyết định hoãn thi hành án số 9/QĐ-CCTHADS', 'đến ngày 25/6'],
    },
  ],
  'withdrawn-in-part': [
    {
      steps: act('withdrawn-in-part', { of_act: 'C.5', withdrawn_part: 'khoản 11.205.000 đồng' }, undefined, [
        ...BEGUN,
        { type: 'entrusted', on: '2021-03-01', amount_vnd: 100_000_000n },
      ]),
      to_write: ['withdrawal_reason', 'legal_effect'],
      says: ['Quyết định ủy thác thi hành án số 9/QĐ-CCTHADS', 'khoản 11.205.000 đồng'],
    },
  ],
  'confirmation-issued': [
    {
      steps: act('confirmation-issued', { confirmed_person: 'bà Trần Thị Huệ' }, 'part', [
        ...BEGUN,
        { type: 'confirmation-requested', on: '2021-05-28', data: { asked_by: 'bà Trần Thị Huệ' } },
      ]),
      to_write: [],
      says: ['ngày 28 tháng 5 năm 2021', 'thôn Đồng Bông', 'Đã thi hành 11.205.000 đồng', '850.000.000 đồng'],
    },
  ],
  archived: [
    {
      steps: [
        DECIDED,
        { type: 'collected', on: '2021-01-25', amount_vnd: 911_205_000n },
        { type: 'completed', on: '2021-01-28' },
        { type: 'archived', on: ON, data: { archivist: 'bà Đặng Ngọc Thảo', sheets: '86 tờ' } },
      ],
      to_write: ['reviewer'],
      says: ['bà Đặng Ngọc Thảo', '86 tờ', '01/06/2021'],
    },
  ],
};
