/** The units the person may see, for filters and for the receiver of an entrustment. */
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '#ui/api-client.ts';

export interface UnitChoice {
  readonly code: string;
  readonly name: string;
}

const NONE: readonly UnitChoice[] = [];

export const unitsQuery = queryOptions({
  queryKey: ['organisation', 'units'],
  queryFn: ({ signal }) => api.get<{ units: readonly UnitChoice[] }>('/api/units', { signal }),
  staleTime: 10 * 60_000,
});

/** Empty until they are known, and where the person sees none. */
export function useUnits(wanted: boolean): readonly UnitChoice[] {
  const { data } = useQuery({ ...unitsQuery, enabled: wanted });
  return data?.units ?? NONE;
}

/** Without what every unit of a province has in its name: `thành phố Vĩnh Yên`. */
export function shortUnitName(name: string): string {
  return name
    .replace(/^(?:Chi cục|Phòng) Thi hành án dân sự (?:khu vực )?/, '')
    .replace(/^Cục Thi hành án dân sự /, 'Cục ');
}
