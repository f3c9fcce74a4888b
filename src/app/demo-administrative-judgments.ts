/**
 * The administrative judgments of the demonstration: invented people and authorities of the province, each judgment with its
 * history up to the day of the demonstration, so that every stage, and the usual lateness, can be seen.
 */
import { carryOverJudgment } from '#features/admin-judgments/commands/carry-over-judgment.ts';
import type { CarryOverInput } from '#features/admin-judgments/commands/carry-over-judgment.ts';
import { operatorActor } from '#features/organisation/public.ts';
import type { Result } from '#kit/result.ts';
import { runCommand } from '#platform/command.ts';
import type { Platform } from '#platform/platform.ts';
import { DISTRICT_JUDGMENTS } from './demo-judgments-of-districts.ts';
import { PROVINCE_JUDGMENTS } from './demo-judgments-of-province.ts';

/** One judgment in short: who against whom, what must be done, and its acts as `type`, day, fields. */
export type DemoJudgment = {
  readonly unit: string;
  readonly court: string;
  readonly number: string;
  readonly issued_on: string;
  readonly received_on: string;
  readonly creditor: string;
  readonly creditor_address: string;
  readonly debtor: string;
  readonly superior: string | null;
  readonly debtor_kind: string;
  readonly content_kind: string;
  readonly duty: string;
  readonly debtor_received_on: string | null;
  readonly acts: readonly (readonly [type: string, dated_on: string, data?: Readonly<Record<string, string>>])[];
};

/** Loads them through the commands; one that was loaded before is passed over. */
export async function loadAdministrativeJudgments(platform: Platform): Promise<Result<null>> {
  const actor = await operatorActor(platform);
  for (const judgment of [...PROVINCE_JUDGMENTS, ...DISTRICT_JUDGMENTS]) {
    const carried = await runCommand(platform, actor, carryOverJudgment, carryOverOf(judgment));
    if (!carried.ok && !carried.refusals.every(({ code }) => code === 'judgment-known')) return carried;
  }
  return { ok: true, value: null };
}

function carryOverOf(demo: DemoJudgment): CarryOverInput {
  const { unit, court, number, issued_on, received_on, creditor, creditor_address, debtor, acts, ...facts } = demo;
  const party = (new_key: string, kind: 'person' | 'organisation', name: string, address: string | null) =>
    ({ new_key, kind, name, identity_number: null, born_on: null, address, sector: null }) as const;
  return {
    registration: {
      unit,
      judgment: { court, number, issued_on, in_force_on: null, received_on, case_type: 'administrative' },
      creditors: [party('creditor', 'person', creditor, creditor_address)],
      debtors: [party('debtor', 'organisation', debtor, null)],
      content_kind: facts.content_kind,
      debtor_kind: facts.debtor_kind,
      duty: facts.duty,
      superior: facts.superior,
      debtor_received_on: facts.debtor_received_on,
    },
    acts: acts.map(([type, dated_on, data]) => ({ type, dated_on, data: data ?? {} })),
  };
}
