/**
 * How numbers, money, dates and names are written and compared in Vietnamese. Pure, and used by pages and server alike.
 */

/** Groups digits by dots: 1234567n -> "1.234.567". */
export function formatVnd(amount: bigint | number): string {
  const digits = String(amount);
  const negative = digits.startsWith('-');
  const grouped = (negative ? digits.slice(1) : digits).replace(/\B(?=(\d{3})+(?!\d))/g, '.');
  return negative ? `-${grouped}` : grouped;
}

/** Counts are grouped the same way: 4968 -> "4.968". */
export function formatCount(count: bigint | number): string {
  return formatVnd(count);
}

/**
 * Money in tỷ with two decimals, half up: 533412680000n -> "533,41". The word is left to the sentence that uses it.
 */
export function formatBillions(amount_vnd: bigint): string {
  const negative = amount_vnd < 0n;
  const hundredths = ((negative ? -amount_vnd : amount_vnd) + 5_000_000n) / 10_000_000n;
  const text = `${formatVnd(hundredths / 100n)},${String(hundredths % 100n).padStart(2, '0')}`;
  return negative && hundredths !== 0n ? `-${text}` : text;
}

/** A short form for headings: "533,41 tỷ", "78,2 triệu", "950.000 ₫". */
export function formatShortVnd(amount: bigint | number): string {
  const value = BigInt(amount);
  const magnitude = value < 0n ? -value : value;
  if (magnitude >= 1_000_000_000n) return `${formatBillions(value)} tỷ`;
  if (magnitude >= 1_000_000n) {
    const tenths = (magnitude + 50_000n) / 100_000n;
    return `${value < 0n ? '-' : ''}${formatVnd(tenths / 10n)},${String(tenths % 10n)} triệu`;
  }
  return `${formatVnd(value)} ₫`;
}

/** "2021-03-31" -> "31/03/2021"; text that is not a day comes back as it is. */
export function formatDate(day: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(day);
  return match === null ? day : `${match[3] ?? ''}/${match[2] ?? ''}/${match[1] ?? ''}`;
}

/** "67.00" -> "67,00 %"; null becomes a dash. */
export function formatPercent(percent: string | null): string {
  return percent === null ? '–' : `${percent.replace('.', ',')} %`;
}

/**
 * Folds a Vietnamese name for comparing and searching: lower case, no diacritics, đ as d, single spaces, only letters
 * and digits. The database's search columns hold the output of this same function.
 */
export function foldVietnamese(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
