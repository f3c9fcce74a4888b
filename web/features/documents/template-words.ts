/** How the page names what a template says of itself. */
import type { PaperField, ReadyTemplate } from '#features/documents/domain/template-shape.ts';

export const SIGNER_LABELS = {
  head: 'Thủ trưởng',
  officer: 'Chấp hành viên',
} as const satisfies Record<ReadyTemplate['signer'], string>;

export const FIELD_KIND_LABELS = {
  text: 'một dòng',
  'long-text': 'đoạn văn',
  day: 'ngày',
  amount: 'số tiền',
} as const satisfies Record<PaperField['kind'], string>;

/** Registers (sổ) that numbers are taken from. */
export const REGISTER_LABELS: Readonly<Record<string, string>> = {
  decision: 'Sổ thụ lý thi hành án',
  postponement: 'Sổ ra quyết định hoãn, tạm đình chỉ, tiếp tục',
  discontinuation: 'Sổ ra quyết định đình chỉ',
  entrustment: 'Sổ ra quyết định ủy thác',
  'no-means': 'Sổ ra quyết định về việc chưa có điều kiện',
  withdrawal: 'Sổ ra quyết định thu hồi, sửa đổi, bổ sung, hủy',
  'take-up': 'Sổ ra quyết định rút hồ sơ',
  coercion: 'Sổ ra quyết định cưỡng chế',
  fee: 'Sổ ra quyết định thu phí',
  'separate-book': 'Sổ theo dõi việc chưa có điều kiện',
  outgoing: 'Sổ văn bản đi',
};
