/** Reading the organisation: units, staff, one person, delegations, and which post may do what. */
import { accept, refusal, refuse } from '#kit/result.ts';
import { makeCursor, readCursor } from '#platform/http/cursor.ts';
import { refusalResponses } from '#platform/http/schemas.ts';
import { sendResult } from '#platform/http/send-result.ts';
import type { ThadsServer } from '#platform/http/server.ts';
import type { Platform } from '#platform/platform.ts';
import { ABILITY_FACTS } from './domain/abilities.ts';
import { listDelegations } from './queries/list-delegations.ts';
import { findStaffMember, listStaff } from './queries/list-staff.ts';
import { listUnits } from './queries/list-units.ts';
import * as schemas from './schemas.ts';
import { organisationWrites } from './write-routes.ts';

const tags = ['organisation'];
const ROWS = 100;

/** `on_change` is called after every write, so that who remembers posts can forget them. */
export function organisationRoutes(
  api: ThadsServer,
  platform: Platform,
  on_change: () => void = () => undefined,
): void {
  unitRoutes(api, platform);
  staffRoutes(api, platform);
  organisationWrites(api, platform, on_change);
}

function unitRoutes(api: ThadsServer, platform: Platform): void {
  api.get(
    '/organisation/units',
    {
      schema: {
        tags,
        summary: 'Cây đơn vị tại một ngày',
        querystring: schemas.unitsQuery,
        response: { 200: schemas.unitsAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const on = request.query.on ?? (await platform.clock.today());
      const units = await platform.database.as(request.actor, (connection) => listUnits(connection, on));
      return sendResult(reply, accept({ units }));
    },
  );
  api.get(
    '/organisation/units/:unit/delegations',
    {
      schema: {
        tags,
        summary: 'Ủy quyền ký của một đơn vị',
        params: schemas.unitParams,
        response: { 200: schemas.delegationsAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const delegations = await platform.database.as(request.actor, (connection) =>
        listDelegations(connection, { unit_code: request.params.unit }),
      );
      return sendResult(reply, accept({ delegations }));
    },
  );
  api.get(
    '/organisation/abilities',
    {
      schema: {
        tags,
        summary: 'Chức vụ nào được làm gì',
        response: { 200: schemas.abilitiesAnswer, ...refusalResponses },
      },
    },
    (_request, reply) =>
      sendResult(
        reply,
        accept({
          facts: ABILITY_FACTS.map(({ ability, posts, offices, fact }) => ({ ability, posts, offices, fact })),
        }),
      ),
  );
}

function staffRoutes(api: ThadsServer, platform: Platform): void {
  api.get(
    '/organisation/staff',
    {
      schema: {
        tags,
        summary: 'Cán bộ và chức vụ',
        querystring: schemas.staffQuery,
        response: { 200: schemas.staffAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const { unit, on, after, limit = ROWS } = request.query;
      const key = after === undefined ? undefined : readCursor(after, 1);
      if (key?.ok === false) return sendResult(reply, refuse(...key.refusals));
      const wanted = {
        on: on ?? (await platform.clock.today()),
        unit_code: unit,
        after: String(key?.value[0] ?? ''),
        limit: limit + 1,
      };
      const found = await platform.database.as(request.actor, (connection) => listStaff(connection, wanted));
      const rows = found.slice(0, limit).map(({ code, name, posts }) => ({ code, name, posts }));
      const last = rows.at(-1);
      return sendResult(
        reply,
        accept({ rows, next: found.length > limit && last !== undefined ? makeCursor([last.code]) : null }),
      );
    },
  );
  api.get(
    '/organisation/staff/:staff',
    {
      schema: {
        tags,
        summary: 'Một cán bộ: chức vụ qua các thời kỳ, ủy quyền',
        params: schemas.staffParams,
        response: { 200: schemas.staffMemberAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const { staff } = request.params;
      const today = await platform.clock.today();
      const found = await platform.database.as(request.actor, async (connection) => {
        const member = await findStaffMember(connection, staff, today);
        if (member === undefined) return refuse(refusal('staff-not-found', `Không có cán bộ "${staff}".`));
        const delegations = await listDelegations(connection, { staff_code: staff });
        return accept({ code: member.code, name: member.name, posts: member.posts, delegations });
      });
      return sendResult(reply, found);
    },
  );
}
