/** The address of the rulebook: read back as it was written, and nothing that makes no sense. */
import { expect, it } from 'vitest';
import { parseSearch } from '#web/search-words.ts';
import { rulebookHref, rulebookSearch } from './rulebook-search.ts';

it('gives what was typed back as it was written', () => {
  const search = {
    tab: 'tools',
    tool: 'interest',
    principal: '100000000',
    rate: '10',
    from: '2021-03-01',
    to: '2021-05-31',
    'not-counted': '2021-04-01..2021-04-30',
  } as const;
  expect(rulebookSearch(parseSearch(rulebookHref(search).replace('/rulebook', '')))).toEqual(search);
});

it('leaves out what makes no sense', () => {
  expect(rulebookSearch({ tab: 'law', tool: 'dice', year: '1999', from: '', rate: 7, other: 'x' })).toEqual({});
  expect(rulebookSearch({ year: '2030' })).toEqual({ year: '2030' });
});
