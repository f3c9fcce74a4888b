/** Cells pasted from Excel: rows fill entries from the one pasted into, and nothing that is pasted is lost. */
import { describe, expect, it } from 'vitest';
import { emptyDraft, newObligation } from './opening-draft.ts';
import { cellsOf, withPastedObligations, withPastedParties } from './pasted-cells.ts';

const TODAY = '2021-03-31';

function cells(text: string) {
  const found = cellsOf(text);
  if (found === undefined) throw new Error('no cells');
  return found;
}

describe('pasted text', () => {
  it.each(['Nguyễn Văn Thành', '', ' \n', 'Nguyễn Văn Thành\r\n'])('%j is left to the field', (text) => {
    expect(cellsOf(text)).toBeUndefined();
  });

  it('is rows of cells, without blank rows', () => {
    expect(cellsOf('a\t b \r\n\r\nc\r\n')).toEqual([['a', 'b'], ['c']]);
    expect(cellsOf('a\tb')).toEqual([['a', 'b']]);
  });
});

describe('obligations', () => {
  it('are filled from the one pasted into, and grow', () => {
    const first = { ...newObligation([]), kind: 'fine', amount_vnd: '1' };
    const second = newObligation([first]);
    const rows = cells(
      'tra no\t1.234.567\tlãi từ 01/01/2020\nÁn phí, lệ phí Tòa án\t200tr\nwages\t5000000\tlương tháng 3',
    );
    const filled = withPastedObligations([first, second], second.key, rows);
    expect(filled.map(({ kind, amount_vnd, description }) => [kind, amount_vnd, description])).toEqual([
      ['fine', '1', ''],
      ['debt', '1234567', 'lãi từ 01/01/2020'],
      ['court-fee', '200000000', ''],
      ['wages', '5000000', 'lương tháng 3'],
    ]);
    expect(new Set(filled.map(({ key }) => key)).size).toBe(4);
  });

  it('keep words that are no kind and amounts that are none', () => {
    const first = newObligation([]);
    const filled = withPastedObligations([first], first.key, cells('Giao xe máy\tchưa rõ\tbiển 88-A1'));
    expect(filled).toMatchObject([{ kind: '', amount_vnd: 'chưa rõ', description: 'Giao xe máy; biển 88-A1' }]);
  });
});

describe('parties', () => {
  it('are filled with name, number, birthday and address', () => {
    const draft = emptyDraft('VP-VY', TODAY);
    const rows = cells('Trần Thị Hoa\t026075000111\t2/3/1975\txã Kim Xá\nLê Văn An');
    const filled = withPastedParties(draft, 'debtors', draft.debtors[0]?.key ?? '', rows, TODAY);
    expect(filled).toMatchObject([
      {
        name: 'Trần Thị Hoa',
        identity_number: '026075000111',
        born_on: '1975-03-02',
        address: 'xã Kim Xá',
        chosen: null,
      },
      { name: 'Lê Văn An', identity_number: '', born_on: '', address: '' },
    ]);
    expect(filled[0]?.key).not.toBe(filled[1]?.key);
  });

  it('take the place of who stood there', () => {
    const draft = emptyDraft('VP-VY', TODAY);
    const bank = draft.creditors.map((party) => ({
      ...party,
      name: 'Ngân hàng A',
      kind: 'organisation' as const,
      bank: true,
    }));
    const filled = withPastedParties(
      { ...draft, creditors: bank },
      'creditors',
      bank[0]?.key ?? '',
      cells('A\t1'),
      TODAY,
    );
    expect(filled).toMatchObject([{ name: 'A', identity_number: '1', kind: 'person', bank: false }]);
  });
});
