// The pieces the words of a paper are made of; `layout.ts` turns them into paragraphs.

/** A paragraph of the body; text with placeholders. */
export type Block =
  | { readonly kind: 'text'; readonly text: string; readonly bold?: boolean }
  /** Whom a letter is for; stands under the title. */
  | { readonly kind: 'addressee'; readonly text: string }
  /** `Điều n.` and its first paragraph; the number counts itself. */
  | { readonly kind: 'article'; readonly text: string }
  /** What stands between is repeated for each entry of a list. */
  | { readonly kind: 'list'; readonly name: string; readonly item: string }
  /** A row of two or three people who sign minutes, with their posts. */
  | { readonly kind: 'signatures'; readonly people: readonly { readonly post: string; readonly name?: string }[] };

export type Body = readonly Block[];

export function text(words: string, bold = false): Block {
  return { kind: 'text', text: words, bold };
}

export function addressee(words: string): Block {
  return { kind: 'addressee', text: words };
}

export function article(words: string): Block {
  return { kind: 'article', text: words };
}

export function list(name: string, item: string): Block {
  return { kind: 'list', name, item };
}

export function signatures(...people: readonly { readonly post: string; readonly name?: string }[]): Block {
  return { kind: 'signatures', people };
}

/** Articles an office adds in the browser; they come before the last one. */
export const MORE_ARTICLES: Block = { kind: 'list', name: 'Điều bổ sung', item: '' };

export const DEBTORS = list('Người phải thi hành án', '- {Đương sự}.');
export const CREDITORS = list('Người được thi hành án', '- {Đương sự}.');
export const DUTIES = list('Nghĩa vụ', '- {Nội dung}');
