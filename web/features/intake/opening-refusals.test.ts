/** A person is sent to the field that can be mended, in plain words, and never to what only follows from it. */
import { describe, expect, it } from 'vitest';
import { emptyDraft } from './opening-draft.ts';
import { openingRefusals } from './opening-refusals.ts';

const TODAY = '2021-03-31';

function sentences(draft: Parameters<typeof openingRefusals>[0]): readonly string[] {
  return openingRefusals(draft, TODAY).map((one) => one.sentence);
}

describe('what stands against a drafted decision', () => {
  it('asks an empty draft for each thing once', () => {
    const asked = sentences(emptyDraft('VP-VY', TODAY));
    expect(asked).toContain('Chọn căn cứ ra quyết định.');
    expect(asked.filter((sentence) => sentence === 'Chọn loại việc.')).toHaveLength(1);
    expect(asked.some((sentence) => sentence.includes('người được thi hành án không phải'))).toBe(false);
  });

  it('asks for a creditor once the basis asks for one', () => {
    const asked = sentences({ ...emptyDraft('VP-VY', TODAY), basis: 'on-request' });
    expect(asked.some((sentence) => sentence.includes('người được thi hành án không phải'))).toBe(true);
  });

  it('asks for an amount and not for what would stand in its place', () => {
    const draft = emptyDraft('VP-VY', TODAY);
    const fields = openingRefusals(
      { ...draft, obligations: draft.obligations.map((one) => ({ ...one, kind: 'debt' })) },
      TODAY,
    ).map((one) => one.field);
    expect(fields).toContain('obligations.0.amount_vnd');
    expect(fields).not.toContain('obligations.0.description');
  });

  it('says that an amount was not understood, and not that it is missing', () => {
    const draft = emptyDraft('VP-VY', TODAY);
    const said = openingRefusals(
      { ...draft, obligations: draft.obligations.map((one) => ({ ...one, kind: 'debt', amount_vnd: '1.5 tỷ' })) },
      TODAY,
    ).filter((one) => one.field === 'obligations.0.amount_vnd');
    expect(said.map((one) => one.code)).toEqual(['amount-not-understood']);
  });
});
