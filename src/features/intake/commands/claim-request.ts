/** Takes hold of a request that is about to be answered: it is answered once, by a decision or by a refusal. */
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import type { Connection } from '#platform/database.ts';
import { findRequestForUpdate } from '../store.ts';
import type { StoredRequest } from '../store.ts';

/** The request, locked until the end of the transaction; refuses an unknown one and one that was answered already. */
export async function claimRequest(transaction: Connection, code: string): Promise<Result<StoredRequest>> {
  const request = await findRequestForUpdate(transaction, code);
  if (request === undefined)
    return refuse(refusal('request-unknown', `Không có yêu cầu "${code}" trong sổ.`, 'request'));
  if (request.refused_on !== null)
    return refuse(
      refusal(
        'request-refused-already',
        `Yêu cầu ${request.code} đã bị từ chối ngày ${formatDate(request.refused_on)}.`,
        'request',
      ),
    );
  return request.case_id === null
    ? accept(request)
    : refuse(refusal('request-decided-already', `Yêu cầu ${request.code} đã có quyết định thi hành án.`, 'request'));
}
