/**
 * What a paper is filled from: the one structure that every template knows. It says facts; how they are worded in a paper is the
 * matter of `placeholders.ts` and of the template.
 */
import type { IsoDay } from '#kit/iso-day.ts';

/** The agency on the letterhead. */
export type PaperAgency = {
  /** The body above, on the first line: `Cục Thi hành án dân sự tỉnh Vĩnh Phúc`. */
  readonly superior: string;
  readonly name: string;
  /** As it stands in numbers: `CCTHADS`. */
  readonly abbreviation: string;
  /** The place before the date: `Tam Dương`. */
  readonly place: string;
  readonly address: string | null;
  /** The procuracy of the same level, which gets every decision: `Viện kiểm sát nhân dân huyện Tam Dương`. */
  readonly procuracy: string | null;
};

export type PaperParty = {
  readonly name: string;
  readonly kind: 'person' | 'organisation' | 'state';
  readonly address: string | null;
  readonly identity_number: string | null;
  /** Where known; a person of unknown sex is written `ông (bà)`. */
  readonly honorific?: 'ông' | 'bà';
};

/** One duty: `Án phí dân sự sơ thẩm` and its amount, or the whole duty in words where it is no money. */
export type PaperObligation = { readonly sentence: string; readonly amount_vnd: bigint | null };

export type PaperCase = {
  readonly code: string;
  readonly decision_number: string;
  readonly decided_on: IsoDay;
  readonly judgment_number: string;
  readonly judgment_on: IsoDay;
  readonly court: string;
};

/** The officer the case is given to. */
export type PaperOfficer = { readonly name: string; readonly post: string; readonly honorific?: 'ông' | 'bà' };

/** Who signs. `for_post` is set where a deputy or an authorised colleague signs in the place of the head. */
export type PaperSigner = {
  readonly name: string;
  /** The post of who signs: `Phó Chi cục trưởng`. */
  readonly post: string;
  /** `KT.` signs for the head as his deputy, `TUQ.` by authorisation; with the post signed for. */
  readonly for_post: { readonly how: 'KT.' | 'TUQ.'; readonly post: string } | null;
};

export type PaperData = {
  readonly agency: PaperAgency;
  /** `15/QĐ-CCTHADS`; null until it is taken on issue. */
  readonly number: string | null;
  /** null until the day of issue is known. */
  readonly dated_on: IsoDay | null;
  /** The subject under the title; null for the template's own. */
  readonly title: string | null;
  /** Grounds (căn cứ), each a sentence without its closing mark; empty for the template's own. */
  readonly grounds: readonly string[];
  /** Provisions besides those of the template, each the text of an article. */
  readonly articles: readonly string[];
  readonly case: PaperCase | null;
  readonly debtors: readonly PaperParty[];
  readonly creditors: readonly PaperParty[];
  readonly obligations: readonly PaperObligation[];
  readonly officer: PaperOfficer | null;
  readonly signer: PaperSigner;
  /** Recipients (nơi nhận) without dash and closing mark; empty for the template's own. */
  readonly recipients: readonly string[];
  /** The free fields of the template by name: text, `yyyy-mm-dd`, or đồng as digits, by their kind. */
  readonly fields: Readonly<Record<string, string>>;
};

/** The same as JSON carries it: amounts as whole numbers. */
export type PaperDataJson = Omit<PaperData, 'obligations'> & {
  readonly obligations: readonly { readonly sentence: string; readonly amount_vnd: number | null }[];
};

/** @throws RangeError where an amount is more than JSON numbers carry exactly */
export function paperJson(data: PaperData): PaperDataJson {
  const obligations = data.obligations.map(({ sentence, amount_vnd }) => {
    if (amount_vnd === null) return { sentence, amount_vnd };
    const number = Number(amount_vnd);
    if (!Number.isSafeInteger(number)) throw new RangeError(`not a safe integer: ${amount_vnd}`);
    return { sentence, amount_vnd: number };
  });
  return { ...data, obligations };
}

export function paperOfJson(json: PaperDataJson): PaperData {
  const obligations = json.obligations.map(({ sentence, amount_vnd }) => ({
    sentence,
    amount_vnd: amount_vnd === null ? null : BigInt(amount_vnd),
  }));
  return { ...json, obligations };
}
