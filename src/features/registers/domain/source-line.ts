/** A line of a book as it is read from the acts and registers it shows, before it is put into columns. */
import type { IsoDay } from '#kit/iso-day.ts';
import type { ObligationKind } from '#law/obligation-kinds.ts';
import type { Position } from '#law/positions.ts';

/** A later act that a line is noted with (TT 04/2023 Đ30 k4): a correction crosses it out, the others let it stand. */
export type LineMark = {
  readonly type: 'corrected' | 'amended' | 'withdrawn' | 'withdrawn-in-part' | 'cancelled';
  readonly dated_on: IsoDay;
  readonly number: string | null;
  readonly reason: string | null;
};

export type PartyOfLine = { readonly name: string; readonly address: string | null };

/** An act of a case with what its book says of the case. */
export type ActLine = {
  readonly id: bigint;
  readonly code: string;
  readonly type: string;
  readonly ground: string | null;
  readonly number: string | null;
  readonly dated_on: IsoDay;
  /** The day on which it counts; later than its own where that period was closed already. */
  readonly booked_on: IsoDay;
  readonly amount_vnd: bigint | null;
  readonly receiving_name: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly case_code: string;
  readonly decision_number: string;
  readonly decided_on: IsoDay;
  readonly basis: 'ex-officio' | 'on-request';
  readonly position: Position;
  readonly position_since: IsoDay;
  readonly judgment_number: string;
  readonly judgment_on: IsoDay;
  readonly court: string;
  readonly officer_name: string | null;
  readonly debtors: readonly PartyOfLine[];
  readonly creditors: readonly PartyOfLine[];
  readonly duties: readonly { readonly kind: ObligationKind; readonly amount_vnd: string | null }[];
  /** The case it goes on from, where it is one that was entrusted. */
  readonly continues_code: string | null;
  readonly continued_number: string | null;
  readonly continued_on: IsoDay | null;
  readonly continued_unit: string | null;
  readonly asset_description: string | null;
  /** The last no-means decision before it. */
  readonly no_means_number: string | null;
  readonly no_means_on: IsoDay | null;
  /** The day the case left the separate book again. */
  readonly left_on: IsoDay | null;
  readonly marks: readonly LineMark[];
};

export type JudgmentLine = {
  readonly id: bigint;
  readonly code: string;
  readonly number: string;
  readonly court: string;
  readonly issued_on: IsoDay;
  readonly in_force_on: IsoDay | null;
  readonly received_on: IsoDay;
  /** Of the cases opened on it. */
  readonly debtors: readonly PartyOfLine[];
  readonly creditors: readonly PartyOfLine[];
  readonly decisions: readonly string[];
};

export type RequestLine = {
  readonly id: bigint;
  readonly code: string;
  readonly received_on: IsoDay;
  readonly requester: PartyOfLine;
  readonly judgment_number: string;
  readonly judgment_on: IsoDay;
  readonly court: string;
  readonly content: string;
  readonly decision_number: string | null;
  readonly decided_on: IsoDay | null;
  readonly refused_on: IsoDay | null;
  readonly refusal_reason: string | null;
};

export type FollowedLine = {
  readonly id: bigint;
  readonly code: string;
  readonly received_on: IsoDay;
  readonly judgment_number: string;
  readonly judgment_on: IsoDay;
  readonly court: string;
  readonly duty: string;
  readonly officer_name: string | null;
  readonly debtors: readonly PartyOfLine[];
  readonly creditors: readonly PartyOfLine[];
  readonly noticed_on: IsoDay | null;
  readonly order_number: string | null;
  readonly ordered_on: IsoDay | null;
  readonly performed_on: IsoDay | null;
  readonly ended_on: IsoDay | null;
  readonly amended_on: IsoDay | null;
};
