/** The units at a day as the server knows them, as a tree and as choices of a field. */
import { queryOptions } from '@tanstack/react-query';
import type { UnitRow } from '#features/organisation/contract.ts';
import { api } from '#ui/api-client.ts';
import type { Choice } from '#ui/form/choice-field.tsx';

export function unitsQuery(on: string) {
  return queryOptions({
    queryKey: ['organisation', 'units', on],
    queryFn: async ({ signal }) => {
      const answer = await api.get<{ units: readonly UnitRow[] }>('/api/organisation/units', { query: { on }, signal });
      return answer.units;
    },
    staleTime: 5 * 60_000,
  });
}

/** A unit with how deep it stands below the top. */
export interface PlacedUnit {
  readonly unit: UnitRow;
  readonly depth: number;
}

/** The units in the order of the tree: each before those below it. A parent that is not there makes a top of its own. */
export function placeUnits(units: readonly UnitRow[]): readonly PlacedUnit[] {
  const codes = new Set(units.map(({ code }) => code));
  const placed: PlacedUnit[] = [];
  const place = (unit: UnitRow, depth: number) => {
    placed.push({ unit, depth });
    for (const child of units) if (child.parent === unit.code && child.code !== unit.code) place(child, depth + 1);
  };
  for (const unit of units) if (unit.parent === null || !codes.has(unit.parent)) place(unit, 0);
  return placed;
}

/** Units as choices of a field, in the order given. */
export function unitChoices(units: readonly { readonly code: string; readonly name: string }[]): readonly Choice[] {
  return units.map(({ code, name }) => ({ value: code, label: name }));
}
