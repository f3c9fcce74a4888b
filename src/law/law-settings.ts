/**
 * What the readable sources leave open, as dated settings: each has a default, the reason why it is open and the article it
 * belongs to, and an administrator may set another value from a day on. Nothing here is a rule that was read in the law.
 */
import type { IsoDay } from '#kit/iso-day.ts';
import { type Result, accept, refusal, refuse } from '#kit/result.ts';

export type LawSettingName =
  | 'tet-window-counted-from'
  | 'night-hours'
  | 'traditional-days'
  | 'culture-day-off'
  | 'national-day-swap-2026'
  | 'interest-days-in-year'
  | 'limitation-years'
  | 'limitation-end-moves'
  | 'sent-back-time-counted'
  | 'remission-under-new-law'
  | 'untouched-days';

export type LawSettingDefinition = {
  readonly name: LawSettingName;
  readonly label: string;
  readonly article: string;
  /** What is open and why the default was chosen. */
  readonly note: string;
  readonly default_value: string;
  /** The values that may be chosen; empty where a text of the given pattern is written. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly pattern: RegExp;
  readonly example: string;
};

/** One setting changed from a day on. */
export type LawSettingChange = { readonly name: string; readonly value: string; readonly valid_from: IsoDay };

/** The settings in force on a day, ready to compute with. */
export type LawSettings = {
  readonly tet_window_counted_from: 'first-lunar-day' | 'official-break';
  /** `hh:mm` at which coercion becomes forbidden, and from which it is allowed again. */
  readonly night_begins_at: string;
  readonly night_ends_at: string;
  /** Days of policy beneficiaries as `mm-dd`. */
  readonly traditional_days: readonly string[];
  readonly culture_day_off: boolean;
  readonly national_day_swap_2026: boolean;
  readonly interest_days_in_year: number;
  readonly limitation_years: number;
  readonly limitation_end_moves: boolean;
  readonly sent_back_time_counted: boolean;
  readonly remission_under_new_law: 'as-before' | 'not-computed';
  /** Days after which a case nobody acted on is found by the self-inspection. */
  readonly untouched_days: number;
};

const YES_NO = [
  { value: 'yes', label: 'Có' },
  { value: 'no', label: 'Không' },
] as const;
const YES_NO_PATTERN = /^(yes|no)$/;

export const LAW_SETTINGS: readonly LawSettingDefinition[] = [
  {
    name: 'tet-window-counted-from',
    label: 'Mốc tính 15 ngày trước và sau Tết Nguyên đán',
    article: 'NĐ 62/2015 Đ13 k2; NĐ 152/2026 Đ42 k2',
    note: 'Nghị định chỉ ghi "15 ngày trước và sau tết Nguyên đán". Mặc định tính từ mùng 1; có nơi tính từ ngày nghỉ đầu tiên và ngày nghỉ cuối cùng của kỳ nghỉ Tết.',
    default_value: 'first-lunar-day',
    choices: [
      { value: 'first-lunar-day', label: 'Từ mùng 1 Tết' },
      { value: 'official-break', label: 'Từ ngày nghỉ đầu và cuối của kỳ nghỉ Tết' },
    ],
    pattern: /^(first-lunar-day|official-break)$/,
    example: 'first-lunar-day',
  },
  {
    name: 'night-hours',
    label: 'Giờ ban đêm không tổ chức cưỡng chế',
    article: 'Luật THADS Đ46 k2; Luật THADS 2025 Đ72',
    note: 'Luật 2008 cấm từ 22 giờ đến 06 giờ. Nội dung Điều 72 Luật 106/2025/QH15 chưa đọc được, nên từ 01/07/2026 vẫn dùng giờ cũ cho đến khi cài đặt khác.',
    default_value: '22:00-06:00',
    choices: [],
    pattern: /^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/,
    example: '22:00-06:00',
  },
  {
    name: 'traditional-days',
    label: 'Ngày truyền thống của đối tượng chính sách',
    article: 'NĐ 62/2015 Đ13 k2; NĐ 152/2026 Đ42 k2',
    note: 'Nghị định không kể tên ngày nào. Mặc định 27/7 và 22/12; địa phương thêm ngày của mình.',
    default_value: '27/07, 22/12',
    choices: [],
    pattern: /^((0[1-9]|[12]\d|3[01])\/(0[1-9]|1[0-2])(, *(?=\d)|$))*$/,
    example: '27/07, 22/12',
  },
  {
    name: 'culture-day-off',
    label: 'Nghỉ Ngày Văn hóa Việt Nam 24/11 (từ 2026)',
    article: 'BLLĐ 2019 Đ112 k1',
    note: 'Ngày nghỉ mới 24/11 mới chỉ được đưa tin; chưa đọc được văn bản. Mặc định chưa nghỉ, để thời hạn không bị tính dài ra.',
    default_value: 'no',
    choices: YES_NO,
    pattern: YES_NO_PATTERN,
    example: 'no',
  },
  {
    name: 'national-day-swap-2026',
    label: 'Hoán đổi 31/08/2026 với thứ Bảy 22/08/2026',
    article: 'BLLĐ 2019 Đ112 k1, k3',
    note: 'Kỳ nghỉ Quốc khánh 29/08–02/09/2026 có hoán đổi; ngày làm bù chưa đọc trong văn bản. Mặc định có hoán đổi.',
    default_value: 'yes',
    choices: YES_NO,
    pattern: YES_NO_PATTERN,
    example: 'yes',
  },
  {
    name: 'interest-days-in-year',
    label: 'Số ngày của một năm khi tính lãi chậm thi hành án',
    article: 'BLDS 2015 Đ468',
    note: 'Mẫu số 365 là thực tế chung, không có trong văn bản đã đọc.',
    default_value: '365',
    choices: [
      { value: '365', label: '365 ngày' },
      { value: '360', label: '360 ngày' },
    ],
    pattern: /^36[05]$/,
    example: '365',
  },
  {
    name: 'limitation-years',
    label: 'Thời hiệu yêu cầu thi hành án (năm)',
    article: 'Luật THADS Đ30 k1; Luật THADS 2025 Đ34',
    note: 'Luật 2008: 05 năm. Nội dung Điều 34 Luật 106/2025/QH15 chưa đọc được; nghị định 152/2026 Đ10 không nêu số năm, nên giữ 05 năm.',
    default_value: '5',
    choices: [],
    pattern: /^([1-9]|1\d|20)$/,
    example: '5',
  },
  {
    name: 'limitation-end-moves',
    label: 'Thời hiệu hết vào ngày nghỉ thì lùi ngày',
    article: 'BLDS 2015 Đ148, Đ151',
    note: 'Thời hiệu chấm dứt khi hết ngày cuối cùng; mặc định không lùi.',
    default_value: 'no',
    choices: YES_NO,
    pattern: YES_NO_PATTERN,
    example: 'no',
  },
  {
    name: 'sent-back-time-counted',
    label: 'Tính vào thời hiệu thời gian từ khi gửi lại yêu cầu',
    article: 'NĐ 152/2026 Đ22 k2, Đ9 k7 điểm đ',
    note: 'Báo chí nêu thời gian này không tính vào thời hiệu; nghị định cấm từ chối yêu cầu trở lại. Mặc định không tính.',
    default_value: 'no',
    choices: YES_NO,
    pattern: YES_NO_PATTERN,
    example: 'no',
  },
  {
    name: 'remission-under-new-law',
    label: 'Xét miễn, giảm từ 01/07/2026',
    article: 'Luật THADS 2025',
    note: 'Điều kiện miễn, giảm của Luật 106/2025/QH15 chưa đọc được; nghị định 152/2026 chỉ quy định miễn, giảm chi phí cưỡng chế (Đ87). Mặc định tính theo mức của Điều 61 Luật 2008 và ghi chú trong câu trả lời.',
    default_value: 'as-before',
    choices: [
      { value: 'as-before', label: 'Tính theo mức của Luật 2008' },
      { value: 'not-computed', label: 'Không tính' },
    ],
    pattern: /^(as-before|not-computed)$/,
    example: 'as-before',
  },
  {
    name: 'untouched-days',
    label: 'Số ngày không tác động thì coi là chậm',
    article: 'Luật THADS Đ20 k1',
    note: 'Luật chỉ đòi chấp hành viên "kịp thời" tổ chức thi hành, không nêu số ngày. Tự kiểm tra coi hồ sơ, tài sản đang giữ, việc hoãn không ai tác động quá số ngày này là chậm.',
    default_value: '90',
    choices: [],
    pattern: /^([1-9]\d|[1-3]\d\d)$/,
    example: '90',
  },
];

export function findLawSetting(name: string): LawSettingDefinition | undefined {
  return LAW_SETTINGS.find((one) => one.name === name);
}

/** Refuses a setting that does not exist and a value that is not one of its own. */
export function checkLawSetting(name: string, value: string): Result<LawSettingDefinition> {
  const definition = findLawSetting(name);
  if (definition === undefined)
    return refuse(refusal('law-setting-not-found', `Không có cài đặt theo luật "${name}".`, 'name'));
  if (definition.pattern.test(value)) return accept(definition);
  const choices = definition.choices.map((choice) => choice.label).join(', ');
  return refuse(
    refusal(
      'law-setting-value-not-valid',
      `"${value}" không hợp với "${definition.label}"; ${choices === '' ? `viết như ${definition.example}` : `chọn một trong: ${choices}`}.`,
      'value',
    ),
  );
}

/** The value of one setting on a day: of the changes valid by then the last, else the default. */
export function valueOfSetting(
  definition: LawSettingDefinition,
  changes: readonly LawSettingChange[],
  day: IsoDay,
): string {
  let found: LawSettingChange | undefined;
  for (const change of changes)
    if (change.name === definition.name && change.valid_from <= day)
      if (found === undefined || change.valid_from >= found.valid_from) found = change;
  return found?.value ?? definition.default_value;
}

/** All settings in force on a day. */
export function lawSettingsOn(changes: readonly LawSettingChange[], day: IsoDay): LawSettings {
  const values = new Map(LAW_SETTINGS.map((one) => [one.name, valueOfSetting(one, changes, day)]));
  const value = (name: LawSettingName): string => values.get(name) ?? '';
  const night = value('night-hours').split('-');
  return {
    tet_window_counted_from:
      value('tet-window-counted-from') === 'official-break' ? 'official-break' : 'first-lunar-day',
    night_begins_at: night[0] ?? '22:00',
    night_ends_at: night[1] ?? '06:00',
    traditional_days: value('traditional-days')
      .split(/, */)
      .filter((text) => text !== '')
      .map((text) => `${text.slice(3, 5)}-${text.slice(0, 2)}`),
    culture_day_off: value('culture-day-off') === 'yes',
    national_day_swap_2026: value('national-day-swap-2026') === 'yes',
    interest_days_in_year: Number(value('interest-days-in-year')),
    limitation_years: Number(value('limitation-years')),
    limitation_end_moves: value('limitation-end-moves') === 'yes',
    sent_back_time_counted: value('sent-back-time-counted') === 'yes',
    remission_under_new_law: value('remission-under-new-law') === 'not-computed' ? 'not-computed' : 'as-before',
    untouched_days: Number(value('untouched-days')),
  };
}

/** The defaults alone, for who has no administrator. */
export const STANDARD_SETTINGS: LawSettings = lawSettingsOn([], '1900-01-01' as IsoDay);
