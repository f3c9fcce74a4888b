/** The address of the papers to sign: which step, which unit, and what is open beside the list. */
import { DRAFT_STATUS_LABELS, type DraftStatus } from '#features/documents/contract.ts';

export interface DraftsSearch {
  /** A step, or `issued`; without it everything that is under way. */
  readonly status?: DraftStatus | undefined;
  readonly unit?: string | undefined;
  /** `true`: only what the reader drafted himself. */
  readonly own?: string | undefined;
  /** The draft that stands beside the list. */
  readonly open?: string | undefined;
  /** `paper`: the paper itself stands there instead of its fields. */
  readonly show?: 'paper' | undefined;
}

export function draftsSearch(search: Record<string, unknown>): DraftsSearch {
  const words: Record<string, string> = {};
  for (const name of ['unit', 'open']) {
    const word = search[name];
    if ((typeof word === 'string' && word !== '') || typeof word === 'number') words[name] = String(word);
  }
  const status = String(search['status']);
  return {
    ...words,
    ...(Object.hasOwn(DRAFT_STATUS_LABELS, status) ? { status: status as DraftStatus } : {}),
    ...(String(search['own']) === 'true' ? { own: 'true' } : {}),
    ...(search['show'] === 'paper' ? { show: 'paper' as const } : {}),
  };
}
