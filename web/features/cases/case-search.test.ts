/** The list's address: what is understood, what is dropped, and what is asked of the API. */
import { describe, expect, it } from 'vitest';
import { caseListHref, caseListSearch, filterQueryOf, isFiltered, sortQueryOf } from './case-search.ts';

describe('the address of the case list', () => {
  it('keeps what it understands and drops the rest', () => {
    expect(
      caseListSearch({
        unit: 'VP-VY',
        basis: 'ex-officio',
        case_type: 'no-such-type,criminal,civil',
        queue: 'without-notice',
        decided_on: '2020-10-01..2021-02-30',
        rest_vnd: '1000000..',
        sort: '-rest_vnd',
        open: 'VP-002027',
        page: '3',
      }),
    ).toEqual({
      unit: 'VP-VY',
      basis: 'ex-officio',
      case_type: 'criminal,civil',
      queue: 'without-notice',
      rest_vnd: '1000000..',
      sort: '-rest_vnd',
      open: 'VP-002027',
    });
  });

  it('refuses an order the server has no index for', () => {
    expect(caseListSearch({ sort: 'debtors' })).toEqual({});
  });

  it('asks the API with the bounds of a range by themselves', () => {
    const search = caseListSearch({
      decided_on: '2020-10-01..',
      rest_vnd: '..5000000',
      position: 'active,no-means',
      credit_institution: 'true',
      open: 'VP-1',
    });
    expect(filterQueryOf(search)).toEqual({
      decided_from: '2020-10-01',
      rest_to_vnd: '5000000',
      position: 'active,no-means',
      credit_institution: 'true',
    });
  });

  it('shows the newest decisions first unless asked otherwise', () => {
    expect(sortQueryOf({})).toEqual({ sort: 'decided_on', direction: 'desc' });
    expect(sortQueryOf({ sort: 'last_act_on' })).toEqual({ sort: 'last_act_on', direction: 'asc' });
  });

  it('knows order and open case from filters', () => {
    expect(isFiltered({ sort: '-rest_vnd', open: 'VP-1' })).toBe(false);
    expect(isFiltered({ officer: 'VP-VY-cv-01' })).toBe(true);
  });

  it('writes a link that reads back as the same words', () => {
    const search = { officer: 'VP-VY-cv-01', position: 'active,no-means', decided_on: '2020-10-01..2021-03-31' };
    const href = caseListHref(search);
    expect(href).toBe('/cases?officer=VP-VY-cv-01&position=active,no-means&decided_on=2020-10-01..2021-03-31');
    expect(caseListSearch(Object.fromEntries(new URLSearchParams(href.slice('/cases?'.length))))).toEqual(search);
  });
});
