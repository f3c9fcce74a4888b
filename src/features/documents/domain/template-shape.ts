/** What a ready template says of itself: the paper it makes, on which article, who signs, and the fields a maker fills in. */

export const TEMPLATE_THEMES = {
  deciding: 'Thụ lý, ra quyết định',
  telling: 'Thông báo, triệu tập, xác minh',
  halting: 'Hoãn, tạm đình chỉ, đình chỉ',
  changing: 'Thu hồi, sửa đổi, hủy, ủy thác, rút hồ sơ',
  securing: 'Biện pháp bảo đảm',
  coercing: 'Cưỡng chế, kê biên, bán tài sản',
  property: 'Phí, tài sản, vật chứng',
  ending: 'Kết thúc, lưu trữ',
} as const;

export type TemplateTheme = keyof typeof TEMPLATE_THEMES;

export type PaperFieldKind = 'text' | 'long-text' | 'day' | 'amount';

/** A free field. In the template it stands as its label in braces: `{Hoãn đến ngày}`. */
export type PaperField = {
  readonly name: string;
  readonly label: string;
  readonly kind: PaperFieldKind;
  /** Without it the paper is not issued; one not required is left as dots to be written by hand. */
  readonly required: boolean;
  /** What a filled-in paper says; shown as the hint and in the sample. Days `yyyy-mm-dd`, amounts as digits. */
  readonly example: string;
  /** What stands there until somebody writes something else. */
  readonly preset?: string;
};

export type ReadyTemplate = {
  readonly code: string;
  /** The title of the paper as lists name it. */
  readonly label: string;
  readonly theme: TemplateTheme;
  readonly kind: 'decision' | 'notice' | 'summons' | 'minutes' | 'certificate' | 'proposal';
  /** The line under the title (trích yếu). */
  readonly subject: string;
  /** The article the paper rests on, as pages show it. */
  readonly article: string;
  /** The same as grounds cite it, of the law of 2008: `Điều 36`. */
  readonly law: readonly string[];
  /** Articles of decree 62/2015, and those of decree 152/2026 that hold from 1 July 2026. */
  readonly decree_62: readonly string[];
  readonly decree_152: readonly string[];
  /** Grounds after the law, with placeholders. */
  readonly grounds: readonly string[];
  /** The series the number is taken from on issue; null for what bears no number. */
  readonly register: string | null;
  /** The letters in the number: `15/QĐ-CCTHADS`. */
  readonly symbol: string;
  readonly signer: 'head' | 'officer';
  readonly fields: readonly PaperField[];
  /** With placeholders; without dash and closing mark. */
  readonly recipients: readonly string[];
};

/** The first letters of every paper a maker fills in by hand where a fact is missing. */
export const UNSET = '……………………';

export function textField(name: string, label: string, example: string, more: Partial<PaperField> = {}): PaperField {
  return { name, label, kind: 'text', required: true, example, ...more };
}

export function longField(name: string, label: string, example: string, more: Partial<PaperField> = {}): PaperField {
  return { name, label, kind: 'long-text', required: true, example, ...more };
}

export function dayField(name: string, label: string, example: string, more: Partial<PaperField> = {}): PaperField {
  return { name, label, kind: 'day', required: true, example, ...more };
}

export function amountField(name: string, label: string, example: string, more: Partial<PaperField> = {}): PaperField {
  return { name, label, kind: 'amount', required: true, example, ...more };
}

/** Who gets a decision of the head (Đ38, Đ39). */
export const DECISION_RECIPIENTS = [
  '{Viện kiểm sát}',
  '{Tên người phải thi hành án}',
  '{Tên người được thi hành án}',
  'Chấp hành viên {Chấp hành viên}',
  'Kế toán nghiệp vụ',
  'Lưu: VT, HSTHA',
] as const;
