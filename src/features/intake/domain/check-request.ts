/** What must hold of a request for enforcement that is entered, and of its refusal (domain 2.3). */
import type { IsoDay } from '#kit/iso-day.ts';
import type { Refusal } from '#kit/result.ts';
import { checkDay, checkLine, checkNotBefore } from './check-text.ts';

/** The reasons for which a request is refused within five working days (Luật THADS Đ31 k5). */
export const REQUEST_REFUSAL_GROUNDS = {
  'no-right': 'Không có quyền yêu cầu, hoặc nội dung không liên quan đến bản án (Luật THADS Đ31 k5 điểm a)',
  'wrong-agency': 'Cơ quan không có thẩm quyền (Luật THADS Đ31 k5 điểm b)',
  'out-of-time': 'Hết thời hiệu yêu cầu thi hành án (Luật THADS Đ31 k5 điểm c)',
} as const;

export type RequestRefusalGround = keyof typeof REQUEST_REFUSAL_GROUNDS;

/** Every refusal of a request by itself; `issued_on` of the judgment where it is known. */
export function checkRequest(
  request: { readonly received_on: string; readonly content: string },
  today: IsoDay,
  issued_on?: string,
): Refusal[] {
  const received = { path: 'received_on', label: 'Ngày nhận yêu cầu' };
  return [
    ...checkDay(request.received_on, today, received),
    ...(issued_on === undefined
      ? []
      : checkNotBefore(request.received_on, issued_on, received, 'ngày tuyên bản án', 'request-before-judgment')),
    ...checkLine(request.content, { path: 'content', label: 'Nội dung yêu cầu' }, 2_000),
  ];
}
