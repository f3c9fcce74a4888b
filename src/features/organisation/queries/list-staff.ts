/** Staff members with their posts: of a unit on a day, or of all the actor's registries. */
import { sql } from 'kysely';
import type { Connection } from '#platform/database.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import type { PostRow, StaffRow } from '../contract.ts';
import { isHeldOn, postLabel } from '../domain/posts.ts';
import type { Post } from '../domain/posts.ts';
import type { Unit } from './find-unit.ts';

export type ListStaffInput = {
  readonly on: IsoDay;
  /** Those who hold a post in the unit on the day. */
  readonly unit_code: string | undefined;
  /** The last code of the page before; empty for the first page. */
  readonly after: string;
  readonly limit: number;
};

/** A staff member with ids, for slices that work on. */
export type StaffWithPosts = StaffRow & {
  readonly registry_id: bigint;
  readonly staff_id: bigint;
  readonly unit_ids: readonly bigint[];
};

type Row = {
  readonly registry_id: bigint;
  readonly staff_id: bigint;
  readonly code: string;
  readonly name: string;
  readonly posts: readonly {
    readonly unit_id: string;
    readonly unit: string;
    readonly unit_name: string;
    readonly kind: Unit['kind'];
    readonly post: Post;
    readonly valid_from: IsoDay;
    readonly valid_to: IsoDay | null;
  }[];
};

/** In the order of their codes. */
export async function listStaff(connection: Connection, input: ListStaffInput): Promise<readonly StaffWithPosts[]> {
  const { on, unit_code, after, limit } = input;
  const in_unit =
    unit_code === undefined
      ? sql`true`
      : sql`exists (
          select from post p join unit u on u.registry_id = p.registry_id and u.id = p.unit_id
          where p.registry_id = s.registry_id and p.staff_id = s.id and u.code = ${unit_code}
            and p.valid_from <= ${on} and (p.valid_to is null or p.valid_to >= ${on}))`;
  const found = await sql<Row>`
    select s.registry_id, s.id as staff_id, s.code, s.name, coalesce(held.posts, '[]') as posts
    from staff_member s
    left join lateral (${postsOf()}) held on true
    where s.registry_id = any ((select actor_registries())::bigint[]) and s.code > ${after} and ${in_unit}
    order by s.code limit ${limit}`.execute(connection);
  return found.rows.map((row) => present(row, on));
}

/** One staff member with all his posts; undefined where there is none of that code. */
export async function findStaffMember(
  connection: Connection,
  code: string,
  on: IsoDay,
): Promise<StaffWithPosts | undefined> {
  const found = await sql<Row>`
    select s.registry_id, s.id as staff_id, s.code, s.name, coalesce(held.posts, '[]') as posts
    from staff_member s
    left join lateral (${postsOf()}) held on true
    where s.registry_id = any ((select actor_registries())::bigint[]) and s.code = ${code}
    order by s.registry_id limit 1`.execute(connection);
  const row = found.rows[0];
  return row === undefined ? undefined : present(row, on);
}

/** All posts of the staff member `s`, the newest first, as JSON. */
function postsOf() {
  return sql`
    select json_agg(json_build_object('unit_id', u.id::text, 'unit', u.code, 'unit_name', u.name, 'kind', u.kind,
      'post', p.post, 'valid_from', p.valid_from, 'valid_to', p.valid_to) order by p.valid_from desc, p.id desc) as posts
    from post p join unit u on u.registry_id = p.registry_id and u.id = p.unit_id
    where p.registry_id = s.registry_id and p.staff_id = s.id`;
}

function present(row: Row, on: IsoDay): StaffWithPosts {
  const posts = row.posts.map(({ unit, unit_name, kind, post, valid_from, valid_to }): PostRow => ({
    unit,
    unit_name,
    post,
    post_label: postLabel(post, kind, valid_to === null || valid_to > on ? on : valid_to),
    valid_from,
    valid_to,
    held: isHeldOn({ valid_from, valid_to }, on),
  }));
  const { registry_id, staff_id, code, name } = row;
  return { registry_id, staff_id, code, name, posts, unit_ids: row.posts.map((post) => BigInt(post.unit_id)) };
}
