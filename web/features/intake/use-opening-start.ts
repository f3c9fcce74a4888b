/** What the intake begins with: nothing, a judgment of the register, or a request that waits for its decision. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { RequestRow } from '#features/intake/contract.ts';
import { judgmentByCode, useWaitingRequests } from './intake-queries.ts';
import { knownJudgment } from './judgment-search.ts';
import { emptyDraft, type OpeningDraft } from './opening-draft.ts';

export interface OpeningStart {
  /** Undefined while what it begins with is on its way. */
  readonly initial: OpeningDraft | undefined;
  readonly draftKey: string;
}

function withRequest(draft: OpeningDraft, request: RequestRow | undefined): OpeningDraft {
  if (request === undefined) return draft;
  const [first, ...others] = draft.creditors;
  if (first === undefined) return draft;
  const chosen = {
    code: request.requester,
    name: request.requester_name,
    detail: 'người yêu cầu thi hành án',
    kind: 'person',
    sector: null,
  } as const;
  return {
    ...draft,
    basis: 'on-request',
    request: request.code,
    creditors: [{ ...first, name: request.requester_name, chosen }, ...others],
  };
}

export function useOpeningStart(
  unit: string,
  today: string,
  wanted: { readonly judgment?: string | undefined; readonly request?: string | undefined },
): OpeningStart {
  const { judgment, request } = wanted;
  const { data } = useQuery({ ...judgmentByCode(judgment ?? ''), enabled: judgment !== undefined });
  const requests = useWaitingRequests(request === undefined ? undefined : judgment);
  const asked = requests.find((one) => one.code === request);
  const ready = judgment === undefined || (data !== undefined && (request === undefined || asked !== undefined));
  const initial = useMemo(() => {
    if (!ready) return undefined;
    const empty = emptyDraft(data?.unit ?? unit, today);
    if (data === undefined || data === null) return empty;
    const known = knownJudgment(data);
    return withRequest({ ...empty, judgment: known, number: known.number, case_type: known.case_type }, asked);
  }, [ready, data, asked, unit, today]);
  return { initial, draftKey: ['opening', judgment ?? '', request ?? ''].join(':') };
}
