/**
 * A staff member as he stands on a day: his name and main post, what he may do and where, and the actor that the platform
 * works with.
 */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import { makeActor } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';
import type { Connection } from '#platform/database.ts';
import type { Platform } from '#platform/platform.ts';
import { powersOf } from '../domain/abilities.ts';
import type { Powers, SigningDelegation } from '../domain/abilities.ts';
import { isHeldOn, postLabel, POSTS } from '../domain/posts.ts';
import type { PostHeld } from '../domain/posts.ts';
import { makeUnitTree } from '../domain/unit-tree.ts';
import type { Succession } from '../domain/unit-tree.ts';
import type { Unit } from './find-unit.ts';

export type SignedInPerson = {
  readonly actor: Actor;
  readonly code: string;
  readonly name: string;
  readonly post_label: string;
  readonly unit_code: string;
  readonly unit_name: string;
  /** Abilities held anywhere. */
  readonly abilities: readonly string[];
  /** Units whose cases the person sees, in the order of the tree. */
  readonly units: readonly { readonly code: string; readonly name: string }[];
};

type StaffRow = { readonly registry_id: bigint; readonly id: bigint; readonly code: string; readonly name: string };

/**
 * Finds the person by registry and code; undefined where there is no such staff member or he holds no post that day. Opens
 * its own connection, because who asks is not known yet.
 */
export async function findSignedIn(
  platform: Platform,
  registry_id: bigint,
  staff_code: string,
  day: IsoDay,
): Promise<SignedInPerson | undefined> {
  const registries = await platform.database.withClient((client) => findRegistriesOfProvince(client, registry_id, day));
  const reader = makeActor({
    id: 0n,
    name: '',
    registry_id,
    registries,
    units: [],
    grants: new Map(),
    everything: false,
  });
  return platform.database.as(reader, (connection) => loadPerson(connection, registries, registry_id, staff_code, day));
}

/**
 * The actor that a staff member is on a day, on a connection that already sees his registry; undefined where he holds no
 * post that day.
 */
export async function actorOfStaff(
  connection: Connection,
  staff_code: string,
  day: IsoDay,
): Promise<Actor | undefined> {
  const seen = await sql<{ registry_ids: bigint[] }>`select actor_registries() as registry_ids`.execute(connection);
  const registries = (seen.rows[0]?.registry_ids ?? []).map(BigInt);
  const person = await loadPerson(connection, registries, undefined, staff_code, day);
  return person?.actor;
}

/** All registries of the province to which the registry belongs on the day; the registry alone where it has no province. */
async function findRegistriesOfProvince(
  client: { query: (text: string, values: unknown[]) => Promise<{ rows: { registry_id: bigint }[] }> },
  registry_id: bigint,
  day: IsoDay,
): Promise<bigint[]> {
  const found = await client.query(
    `select distinct other.registry_id
     from province_registry own join province_registry other on other.province_code = own.province_code
       and other.valid_from <= $2 and (other.valid_to is null or other.valid_to >= $2)
     where own.registry_id = $1 and own.valid_from <= $2 and (own.valid_to is null or own.valid_to >= $2)
     order by other.registry_id`,
    [registry_id, day],
  );
  const registries = found.rows.map((row) => row.registry_id);
  return registries.includes(registry_id) ? registries : [...registries, registry_id];
}

async function loadPerson(
  connection: Connection,
  registries: readonly bigint[],
  registry_id: bigint | undefined,
  staff_code: string,
  day: IsoDay,
): Promise<SignedInPerson | undefined> {
  const staff = await findStaff(connection, registries, registry_id, staff_code);
  if (staff === undefined) return undefined;
  const [posts, delegations, units, successions] = [
    await loadPosts(connection, staff),
    await loadDelegations(connection, staff),
    await loadUnits(connection, registries),
    await loadSuccessions(connection, registries),
  ];
  const main = findMainPost(posts, day);
  const unit = units.find((one) => one.id === main?.unit_id);
  if (main === undefined || unit === undefined) return undefined;
  const powers = powersOf(posts, delegations, makeUnitTree(units, successions, day));
  return {
    actor: actorFrom(staff, registries, powers),
    code: staff.code,
    name: staff.name,
    post_label: postLabel(main.post, unit.kind, day),
    unit_code: unit.code,
    unit_name: unit.name,
    abilities: [...powers.keys()],
    units: units
      .filter((one) => powers.get('cases.read')?.has(one.id) === true)
      .map(({ code, name }) => ({ code, name })),
  };
}

function actorFrom(staff: StaffRow, registries: readonly bigint[], powers: Powers): Actor {
  return makeActor({
    id: staff.id,
    name: staff.name,
    registry_id: staff.registry_id,
    registries,
    units: [...(powers.get('cases.read') ?? [])].toSorted((a, b) => (a < b ? -1 : 1)),
    grants: powers,
    everything: false,
  });
}

/** The post under which a person is shown: the highest one held that day, and of equals the one held longest. */
function findMainPost(posts: readonly PostHeld[], day: IsoDay): PostHeld | undefined {
  return posts
    .filter((post) => isHeldOn(post, day))
    .toSorted((a, b) => POSTS.indexOf(a.post) - POSTS.indexOf(b.post) || (a.valid_from < b.valid_from ? -1 : 1))[0];
}

async function findStaff(
  connection: Connection,
  registries: readonly bigint[],
  registry_id: bigint | undefined,
  staff_code: string,
): Promise<StaffRow | undefined> {
  const found = await sql<StaffRow>`
    select registry_id, id, code, name from staff_member
    where registry_id = any (${registry_id === undefined ? registries : [registry_id]}::bigint[]) and code = ${staff_code}
    order by registry_id limit 1`.execute(connection);
  return found.rows[0];
}

async function loadPosts(connection: Connection, staff: StaffRow): Promise<readonly PostHeld[]> {
  const found = await sql<PostHeld>`
    select unit_id, post, valid_from, valid_to from post
    where registry_id = ${staff.registry_id} and staff_id = ${staff.id}`.execute(connection);
  return found.rows;
}

async function loadDelegations(connection: Connection, staff: StaffRow): Promise<readonly SigningDelegation[]> {
  const found = await sql<SigningDelegation & { head_from: IsoDay | null; head_to: IsoDay | null }>`
    select d.unit_id, d.valid_from, d.valid_to, d.revoked_on, p.valid_from as head_from, p.valid_to as head_to
    from delegation d left join post p
      on p.registry_id = d.registry_id and p.staff_id = d.from_staff_id and p.unit_id = d.unit_id and p.post = 'head'
    where d.registry_id = ${staff.registry_id} and d.to_staff_id = ${staff.id}`.execute(connection);
  return found.rows.map(({ head_from, head_to, ...delegation }) => ({
    ...delegation,
    delegator_posts:
      head_from === null
        ? []
        : [{ unit_id: delegation.unit_id, post: 'head', valid_from: head_from, valid_to: head_to }],
  }));
}

async function loadUnits(connection: Connection, registries: readonly bigint[]): Promise<readonly Unit[]> {
  const found = await sql<Unit>`
    select registry_id, id, code, name, kind, parent_id, valid_from, valid_to from unit
    where registry_id = any (${registries}::bigint[]) order by parent_id nulls first, id`.execute(connection);
  return found.rows;
}

async function loadSuccessions(connection: Connection, registries: readonly bigint[]): Promise<readonly Succession[]> {
  const found = await sql<Succession>`
    select unit_id, successor_unit_id, effective_on from unit_succession
    where registry_id = any (${registries}::bigint[])`.execute(connection);
  return found.rows;
}
