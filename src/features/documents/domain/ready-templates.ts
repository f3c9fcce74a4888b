/** The ready templates, in the order in which lists show them. */
import type { ReadyTemplate } from './template-shape.ts';
import { COERCING_TEMPLATES } from './templates-coercing.ts';
import { DECIDING_TEMPLATES } from './templates-deciding.ts';
import { ENDING_TEMPLATES } from './templates-ending.ts';
import { HALTING_TEMPLATES } from './templates-halting.ts';
import { PASSING_ON_TEMPLATES } from './templates-passing-on.ts';
import { PROPERTY_TEMPLATES } from './templates-property.ts';
import { SECURING_TEMPLATES } from './templates-securing.ts';

export const READY_TEMPLATES: readonly ReadyTemplate[] = [
  ...DECIDING_TEMPLATES,
  ...HALTING_TEMPLATES,
  ...PASSING_ON_TEMPLATES,
  ...SECURING_TEMPLATES,
  ...COERCING_TEMPLATES,
  ...PROPERTY_TEMPLATES,
  ...ENDING_TEMPLATES,
];

const BY_CODE = new Map(READY_TEMPLATES.map((template) => [template.code, template]));

export function findReadyTemplate(code: string): ReadyTemplate | undefined {
  return BY_CODE.get(code);
}
