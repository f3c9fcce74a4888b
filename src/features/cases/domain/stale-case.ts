/** The refusal for a sender whose view of a case is old: it says how many acts came in between, and which was the last. */
import { refusal } from '#kit/result.ts';
import type { Refusal } from '#kit/result.ts';
import { ACT_CATALOGUE } from '../acts/catalogue.ts';
import type { CaseHistory } from './case-history.ts';

export function staleCase(head: { last_seq: number }, history: CaseHistory, expected_seq: number): Refusal {
  const newer = history.acts.filter((act) => act.seq > expected_seq).toSorted((a, b) => a.seq - b.seq);
  const labels = newer.map((act) => `"${ACT_CATALOGUE.get(act.type)?.label ?? act.type}"`).join(', ');
  return refusal(
    'case-changed-meanwhile',
    newer.length === 0
      ? `Hồ sơ có ${head.last_seq} nghiệp vụ, không phải ${expected_seq}; hãy xem lại rồi ghi.`
      : `Hồ sơ vừa được cập nhật: ${labels}. Nội dung đang nhập vẫn được giữ; hãy xem lại rồi ghi.`,
    'expected_seq',
  );
}
