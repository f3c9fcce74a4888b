/** The tree of units: each before those below it, whatever the order in which they come. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { getIsoDay } from '#kit/iso-day.ts';
import { placeUnits } from './units.ts';

const unit = (code: string, parent: string | null) => ({
  code,
  name: code,
  kind: 'district-office' as const,
  parent,
  valid_from: getIsoDay('2009-07-01'),
  valid_to: null,
});

it('places every unit once, below the one it belongs to', () => {
  const units = [unit('A', null), unit('B', 'A'), unit('C', 'A'), unit('D', 'B'), unit('E', 'outside')];
  fc.assert(
    fc.property(fc.shuffledSubarray(units, { minLength: units.length }), (given) => {
      const placed = placeUnits(given);
      expect(placed.map(({ unit: { code } }) => code).toSorted()).toEqual(['A', 'B', 'C', 'D', 'E']);
      const depth = new Map(placed.map((one) => [one.unit.code, one.depth]));
      expect([depth.get('A'), depth.get('B'), depth.get('D'), depth.get('E')]).toEqual([0, 1, 2, 0]);
      const order = placed.map(({ unit: { code } }) => code);
      expect(order.indexOf('A')).toBeLessThan(order.indexOf('B'));
      expect(order.indexOf('D')).toBe(order.indexOf('B') + 1);
    }),
  );
});
