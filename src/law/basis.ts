/** Why a calculator answers as it does: the article, and what it says of the case in one Vietnamese sentence. */

export type Basis = { readonly article: string; readonly sentence: string };

/** The day from which Luật 106/2025/QH15 and decree 152/2026 replace the act of 2008 and decree 62/2015 (NĐ 152/2026 Đ114). */
export const NEW_LAW_FROM = '2026-07-01';
