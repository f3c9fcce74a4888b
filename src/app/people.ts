/** The people of the organisation, as sign-in asks for them: the two slices stand side by side and meet here. */
import type { People } from '#features/auth/contract.ts';
import { findSignedIn, findStaffMember, listStaff } from '#features/organisation/public.ts';
import type { Platform } from '#platform/platform.ts';

export function peopleOf(platform: Platform): People {
  return {
    findPerson: async (registry_id, staff_code) =>
      findSignedIn(platform, registry_id, staff_code, await platform.clock.today()),
    findColleague: async (connection, staff_code) =>
      findStaffMember(connection, staff_code, await platform.clock.today()),
    listColleagues: async (connection, wanted) =>
      listStaff(connection, { ...wanted, on: await platform.clock.today() }),
  };
}
