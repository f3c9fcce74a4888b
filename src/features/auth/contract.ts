/** What sign-in asks of others and answers: the person behind a session, the session as the page sees it. */
import type { IsoDay } from '#kit/iso-day.ts';
import type { Actor } from '#platform/actor.ts';
import type { Connection } from '#platform/database.ts';

/** A staff member with what he may do today; where these come from is not known here. */
export type Person = {
  readonly actor: Actor;
  readonly code: string;
  readonly name: string;
  readonly post_label: string;
  readonly unit_code: string;
  readonly unit_name: string;
  readonly abilities: readonly string[];
  readonly units: readonly { readonly code: string; readonly name: string }[];
};

/** A staff member whose account somebody manages. */
export type Colleague = {
  readonly registry_id: bigint;
  readonly staff_id: bigint;
  readonly code: string;
  readonly name: string;
  /** Units of all his posts, past ones too: the account of who has left must still be found. */
  readonly unit_ids: readonly bigint[];
};

/** Supplied by `src/app` from the organisation, which stands beside this slice and not above it. */
export type People = {
  /** The person today; undefined where he holds no post. */
  readonly findPerson: (registry_id: bigint, staff_code: string) => Promise<Person | undefined>;
  readonly findColleague: (connection: Connection, staff_code: string) => Promise<Colleague | undefined>;
  /** Those who serve in a unit, or in any of the actor's, by code; `after` is the last code of the page before. */
  readonly listColleagues: (
    connection: Connection,
    wanted: { readonly unit_code: string | undefined; readonly after: string; readonly limit: number },
  ) => Promise<readonly Colleague[]>;
};

export type DemoSignIn = { readonly username: string; readonly password: string; readonly label: string };

/** `GET /api/session` */
export type SessionAnswer =
  | {
      readonly signed_in: false;
      /** Only in a database made by the demonstration. */
      readonly demo_sign_ins: readonly DemoSignIn[];
      /** Whether the ministry's single sign-on is configured. */
      readonly single_sign_on: boolean;
    }
  | {
      readonly signed_in: true;
      readonly person: Omit<Person, 'actor' | 'abilities' | 'units'> & { readonly username: string };
      readonly abilities: readonly string[];
      /** Units whose cases the person sees. */
      readonly units: Person['units'];
      /** The day of work. */
      readonly today: IsoDay;
      /** Whether the day of work may be moved forward: only in a demonstration. */
      readonly clock_movable: boolean;
      /** Nothing else is answered before the password is changed. */
      readonly must_change_password: boolean;
      readonly totp_enabled: boolean;
    };

/** One browser in which an account is signed in. */
export type OpenSession = {
  readonly id: string;
  readonly device: string;
  readonly began_at: string;
  readonly ends_at: string;
  readonly current: boolean;
};

export type AccountRow = {
  readonly staff: string;
  readonly name: string;
  readonly username: string | null;
  readonly state: 'none' | 'active' | 'locked' | 'locked-after-failures';
  readonly one_time_password: boolean;
  readonly totp_enabled: boolean;
  readonly open_sessions: number;
};
