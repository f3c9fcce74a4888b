/** The units a person sees, for choosing one: the tree at a day, the widest first. */
import { queryOptions } from '@tanstack/react-query';
import { api } from '#ui/api-client.ts';
import type { Choice } from '#ui/form/choice-field.tsx';

export interface UnitNode {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly parent: string | null;
}

export function unitsQuery(on: string) {
  return queryOptions({
    queryKey: ['organisation', 'units', on],
    queryFn: async ({ signal }) => {
      const answer = await api.get<{ units: readonly UnitNode[] }>('/api/organisation/units', {
        query: { on },
        signal,
      });
      return answer.units;
    },
    staleTime: 5 * 60_000,
  });
}

/** The units as choices of a field; nothing until they are known. */
export function unitChoices(units: readonly UnitNode[] | undefined): readonly Choice[] {
  return units?.map(({ code, name }) => ({ value: code, label: name })) ?? [];
}
