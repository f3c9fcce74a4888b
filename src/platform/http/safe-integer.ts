/** Presents đồng and counts as JSON integers; what does not fit safely is a bug, never a rounded figure. */
export function toSafeInteger(value: bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${value} does not fit a JSON integer`);
  return number;
}
