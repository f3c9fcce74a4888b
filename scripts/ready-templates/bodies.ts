// The words of every ready template by its code.
import type { Body } from './blocks.ts';
import { CHANGING_BODIES } from './bodies-changing.ts';
import { COERCING_BODIES } from './bodies-coercing.ts';
import { DECIDING_BODIES } from './bodies-deciding.ts';
import { ENDING_BODIES } from './bodies-ending.ts';
import { HALTING_BODIES } from './bodies-halting.ts';
import { PASSING_ON_BODIES } from './bodies-passing-on.ts';
import { SECURING_BODIES } from './bodies-securing.ts';

export const BODIES: Readonly<Record<string, Body>> = {
  ...DECIDING_BODIES,
  ...HALTING_BODIES,
  ...CHANGING_BODIES,
  ...PASSING_ON_BODIES,
  ...SECURING_BODIES,
  ...COERCING_BODIES,
  ...ENDING_BODIES,
};
