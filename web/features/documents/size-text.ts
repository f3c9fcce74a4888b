/** Bytes as an office reads them: `3,2 MB`. */
import { formatCount } from '#kit/vietnamese-format.ts';

export function sizeText(bytes: number): string {
  if (bytes < 1_000_000) return `${formatCount(Math.max(1, Math.round(bytes / 1_000)))} KB`;
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
}
