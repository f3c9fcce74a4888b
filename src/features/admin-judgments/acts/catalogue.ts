/** All acts of the following up by type, in the order in which they are offered. */
import type { FollowActDefinition } from '../domain/act-definition.ts';
import { ENTERING_ACTS } from './entering.ts';
import { ACTS_OF_OTHERS } from './others.ts';
import { ACTS_OF_RESPONSIBILITY } from './responsibility.ts';
import { URGING_ACTS } from './urging.ts';

/** As the procedure runs; what corrects and amends comes last. */
const OFFERED = [
  'assigned',
  'noticed',
  'performed',
  'part-performed',
  'reported',
  'requested',
  'ordered',
  'worked',
  'published',
  'unpublished',
  'directed',
  'urged',
  'refusal-minuted',
  'petitioned',
  'petition-answered',
  'sanctioned',
  'explanation-asked',
  'explanation-given',
  'cassation-proposed',
  'ended',
  'amended',
];

const ALL = [...ENTERING_ACTS, ...URGING_ACTS, ...ACTS_OF_OTHERS, ...ACTS_OF_RESPONSIBILITY];

export const FOLLOW_ACTS: ReadonlyMap<string, FollowActDefinition> = new Map(
  ALL.toSorted((a, b) => OFFERED.indexOf(a.type) - OFFERED.indexOf(b.type)).map((one) => [one.type, one]),
);
