/** What other slices may call of the organisation. */
export { takeNumber, takeOutgoingNumber } from './commands/take-number.ts';
export { findRunningNumber } from './domain/number-text.ts';
export { findOfficerServing } from './queries/find-officer-serving.ts';
export { actorOfStaff, findSignedIn } from './queries/find-signed-in.ts';
export { findUnitByCode } from './queries/find-unit.ts';
export { operatorActor } from './queries/operator-actor.ts';
export { findStaffMember, listStaff } from './queries/list-staff.ts';
