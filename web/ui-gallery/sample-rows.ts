/** Made-up cases for looking at tables: the same ones every time, as many as asked for. */

export interface SampleCase {
  readonly code: string;
  readonly number: string;
  readonly debtor: string;
  readonly creditor: string;
  readonly unit: string;
  readonly decided_on: string;
  readonly amount_vnd: bigint;
  readonly paid_vnd: bigint;
  readonly matters: number;
  readonly rate: string;
  readonly position: 'active' | 'no-means' | 'postponed' | 'completed' | 'separate-book' | 'discontinued';
}

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Đỗ', 'Bùi', 'Hoàng', 'Vũ', 'Ngô', 'Dương'];
const MIDDLE = ['Văn', 'Thị', 'Hữu', 'Minh', 'Đức', 'Kim', 'Thanh', 'Công', 'Quốc', 'Ngọc'];
const GIVEN = ['Đạt', 'Hạnh', 'Thắng', 'Quân', 'Lan', 'Long', 'Oanh', 'Sơn', 'Tùng', 'Hương', 'Ánh', 'Dũng'];
export const SAMPLE_UNITS = [
  'Cục',
  'Vĩnh Yên',
  'Phúc Yên',
  'Bình Xuyên',
  'Vĩnh Tường',
  'Yên Lạc',
  'Tam Dương',
  'Tam Đảo',
  'Lập Thạch',
  'Sông Lô',
];
const POSITIONS = [
  'active',
  'active',
  'active',
  'no-means',
  'completed',
  'postponed',
  'completed',
  'separate-book',
  'discontinued',
] as const;

function pick<Item>(items: readonly Item[], seed: number): Item {
  const item = items[Math.abs(seed) % items.length];
  if (item === undefined) throw new Error('there is nothing to pick from');
  return item;
}

/** A number that jumps about with its argument and is the same every time. */
function scatter(index: number, salt: number): number {
  return Math.trunc(Math.abs(Math.sin(index * 12.9898 + salt * 78.233) * 43_758.5453 * 1_000)) % 1_000_003;
}

export function sampleCase(index: number): SampleCase {
  const name = (salt: number) =>
    `${pick(FAMILY, scatter(index, salt))} ${pick(MIDDLE, scatter(index, salt + 1))} ${pick(GIVEN, scatter(index, salt + 2))}`;
  const amount = BigInt(scatter(index, 5)) * BigInt(scatter(index, 6) % 4_000) + 200_000n;
  const position = pick(POSITIONS, scatter(index, 7));
  const paid = position === 'completed' ? amount : (amount * BigInt(scatter(index, 8) % 60)) / 100n;
  const day = new Date(Date.UTC(2021, 2, 31) - (scatter(index, 9) % 900) * 86_400_000);
  return {
    code: `vp-${index}`,
    number: `${(index % 2_400) + 1}/QĐ-CCTHADS`,
    debtor:
      index % 7 === 0
        ? `Công ty TNHH ${pick(GIVEN, scatter(index, 11))} ${pick(GIVEN, scatter(index, 12))} Phát`
        : name(1),
    creditor: index % 5 === 0 ? 'Ngân hàng TMCP Đồng Xuân' : name(21),
    unit: pick(SAMPLE_UNITS, scatter(index, 13)),
    decided_on: day.toISOString().slice(0, 10),
    amount_vnd: amount,
    paid_vnd: paid,
    matters: 1,
    rate: (Number((paid * 10_000n) / amount) / 100).toFixed(2),
    position,
  };
}
