/** The address of the self-inspection is read as it was written, and nonsense is left out. */
import { describe, expect, it } from 'vitest';
import { parseSearch } from '#web/search-words.ts';
import {
  changed,
  filterQueryOf,
  inspectionHref,
  inspectionSearch,
  type InspectionSearch,
} from './inspection-search.ts';

describe('the address', () => {
  it('comes back as it was', () => {
    const search: InspectionSearch = {
      view: 'list',
      unit: 'VP-VY',
      officer: 'VP-VY-cv-01',
      rule: 'late-notice',
      severity: 'serious',
      state: 'all',
      open: 'VP-000001:late-notice:D08.1',
    };
    expect(inspectionSearch(parseSearch(inspectionHref(search).replace(/^[^?]*/, '')))).toEqual(search);
  });

  it('leaves out what makes no sense, and the state that is meant anyway', () => {
    expect(inspectionSearch({ state: 'gone', severity: 'dreadful', view: 'x', unit: '' })).toEqual({});
    expect(inspectionSearch({ state: 'open' })).toEqual({});
  });

  it('asks for what lasts unless told otherwise', () => {
    expect(filterQueryOf({})['state']).toBe('open');
    expect(filterQueryOf({ state: 'all' })['state']).toBeUndefined();
    expect(changed({ unit: 'A', rule: 'x' }, { unit: undefined, state: 'mended' })).toEqual({
      rule: 'x',
      state: 'mended',
    });
  });
});
