/**
 * The tables in which flows are kept, each with the keys it adds them up by: a report reads the one that has its groups in
 * fewest rows (a country's year: 68,000 by unit, 325,000 by case type, 2.2 million by officer).
 */
export const FLOW_TABLES = {
  month_flow_unit: ['unit_id', 'basis', 'credit_institution'],
  month_flow_case_type: ['unit_id', 'case_type', 'basis', 'credit_institution'],
  month_flow: ['unit_id', 'officer_id', 'case_type', 'basis', 'credit_institution'],
} as const;

export type FlowTable = keyof typeof FLOW_TABLES;

/** In one order everywhere, so that two who write to all of them never wait in a circle. */
export const FLOW_TABLE_NAMES = [
  'month_flow_unit',
  'month_flow_case_type',
  'month_flow',
] as const satisfies readonly FlowTable[];
