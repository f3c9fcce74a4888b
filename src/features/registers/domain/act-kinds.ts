/** Which acts stand in a book: those that take their number in its series, or types by name, some only on certain grounds. */
import { ACT_CATALOGUE, registerOf } from '#features/cases/public.ts';
import type { ActDefinition, ActTerms } from '#features/cases/contract.ts';
import { getIsoDay } from '#kit/iso-day.ts';

/** The acts of a type; `grounds` null where all of them are meant. */
export type ActKind = { readonly type: string; readonly grounds: readonly string[] | null };

/** The registers in which decisions take numbers. */
export type NumberSeries = NonNullable<ReturnType<typeof registerOf>>;

/** The acts that take a number in the series, as the catalogue says now; a new type of act stands in its book by itself. */
export function kindsNumberedIn(series: NumberSeries): readonly ActKind[] {
  return [...ACT_CATALOGUE.values()].flatMap((definition): ActKind[] => {
    if (typeof definition.register !== 'function')
      return definition.register === series ? [{ type: definition.type, grounds: null }] : [];
    const grounds = (definition.grounds ?? []).map(({ code }) => code);
    const numbered = grounds.filter((ground) => registerOf(definition, termsOf(definition, ground)) === series);
    return numbered.length === 0 ? [] : [{ type: definition.type, grounds: numbered }];
  });
}

/** Terms that say nothing but a ground, for asking which register an act on it takes its number in. */
function termsOf({ type }: ActDefinition, ground: string): ActTerms {
  return {
    type,
    dated_on: getIsoDay('2021-01-01'),
    ground,
    amount_vnd: null,
    receiving_unit: null,
    officer_id: null,
    data: {},
  };
}

export function kindsOfTypes(...types: readonly string[]): readonly ActKind[] {
  return types.map((type) => ({ type, grounds: null }));
}
