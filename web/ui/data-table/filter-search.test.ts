/** Filters and order survive the address, and an address that was tampered with filters nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filtersOfSearch, searchOfTable, sortOfSearch } from './filter-search.ts';
import type { ColumnFilter, FilterValue } from './table-model.ts';

const columns: { id: string; sortable: boolean; filter?: ColumnFilter }[] = [
  { id: 'debtor', sortable: true, filter: { kind: 'text' } },
  {
    id: 'unit',
    sortable: true,
    filter: {
      kind: 'choice',
      choices: [
        { value: 'vp-01', label: 'Cục' },
        { value: 'vp-02', label: 'Vĩnh Yên' },
      ],
    },
  },
  { id: 'decided_on', sortable: true, filter: { kind: 'date-range' } },
  { id: 'amount_vnd', sortable: true, filter: { kind: 'amount-range' } },
  { id: 'note', sortable: false },
];

describe('filters in the address', () => {
  it('reads what it wrote', () => {
    const day = fc.constantFrom('2020-10-01', '2021-03-31');
    const amount = fc.bigInt({ min: 0n, max: 10n ** 15n }).map(String);
    const filters = fc.record(
      {
        debtor: fc.constantFrom('Nguyễn', 'a,b', 'x..y').map((text): FilterValue => ({ kind: 'text', text })),
        unit: fc
          .subarray(['vp-01', 'vp-02'], { minLength: 1 })
          .map((values): FilterValue => ({ kind: 'choice', values })),
        decided_on: day.map((from): FilterValue => ({ kind: 'date-range', from })),
        amount_vnd: fc.tuple(amount, amount).map(([from, to]): FilterValue => ({ kind: 'amount-range', from, to })),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(filters, fc.boolean(), (given, descending) => {
        const sort = { column: 'amount_vnd', descending };
        const search = searchOfTable(columns, given, sort);
        expect(filtersOfSearch(columns, search)).toEqual(given);
        expect(sortOfSearch(columns, search)).toEqual(sort);
      }),
    );
  });

  it('passes over what no column understands', () => {
    const search = { unit: 'nowhere', decided_on: '2021-02-31..', amount_vnd: '1e3..', sort: 'note', other: 'x' };
    expect(filtersOfSearch(columns, search)).toEqual({});
    expect(sortOfSearch(columns, search)).toBeUndefined();
  });

  it('drops an emptied filter from the address', () => {
    const search = searchOfTable(columns, { debtor: { kind: 'text', text: ' ' } }, undefined);
    expect(search).toEqual({
      debtor: undefined,
      unit: undefined,
      decided_on: undefined,
      amount_vnd: undefined,
      sort: undefined,
    });
  });
});
