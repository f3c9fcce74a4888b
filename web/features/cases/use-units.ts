/** The units whose cases the person sees, for filters, and all units of the province, for the receiver of an entrustment. */
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { UnitRow } from '#features/organisation/contract.ts';
import { api } from '#ui/api-client.ts';
import { useSession } from '#web/session.ts';

export interface UnitChoice {
  readonly code: string;
  readonly name: string;
}

const NONE: readonly UnitChoice[] = [];

const unitsQuery = queryOptions({
  queryKey: ['organisation', 'units'],
  queryFn: ({ signal }) => api.get<{ units: readonly UnitRow[] }>('/api/organisation/units', { signal }),
  staleTime: 10 * 60_000,
});

/** In the order of the tree. */
export function useOwnUnits(): readonly UnitChoice[] {
  return useSession().units;
}

/** All units of the province that stand today; empty until they are known. */
export function useAllUnits(wanted: boolean): readonly UnitChoice[] {
  const { data } = useQuery({ ...unitsQuery, enabled: wanted });
  return data?.units ?? NONE;
}
