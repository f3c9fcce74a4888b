/**
 * The results report at a day: figures of a unit or of everything, by group, with the same period of the year before.
 * Source: exchange format, "Counting at a date". Months come from the flows, the part of a month from lines.
 */
import { sameDayYearBefore } from '#kit/iso-day.ts';
import { accept } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { RULES_2019 } from '#law/counting-rules.ts';
import type { Actor } from '#platform/actor.ts';
import type { Connection } from '#platform/database.ts';
import type { ReportGrouping } from '../contract.ts';
import { FlowSums } from '../domain/flow-sums.ts';
import { countingPeriod } from '../domain/period.ts';
import type { CountingPeriod } from '../domain/period.ts';
import { assembleReport } from '../domain/results-report.ts';
import type { ReportQuestion, ResultsReport } from '../domain/results-report.ts';
import { findScope } from './find-scope.ts';
import { bookedInRestOfMonth, addMonthPart } from './month-part.ts';
import { nameGroups } from './name-groups.ts';
import { readTogether } from './read-together.ts';
import { addFlows, listOpenedRegistries } from './sum-flows.ts';

/** Answers a question about the figures; `unit-not-found` where the unit is not in the actor's sight. */
export async function resultsReport(
  connection: Connection,
  actor: Actor,
  question: ReportQuestion,
): Promise<Result<ResultsReport>> {
  return readTogether(connection, async (snapshot) => {
    const scope = await findScope(snapshot, actor, question.unit);
    if (!scope.ok) return scope;
    const filter = { unit_ids: scope.value.unit_ids, only: question.only };
    const same_period_on = sameDayYearBefore(question.on);
    const [booked_now = false, booked_earlier = false] = await bookedInRestOfMonth(snapshot, [
      question.on,
      same_period_on,
    ]);
    const periods = {
      now: countingPeriod(question.on, booked_now),
      earlier: countingPeriod(same_period_on, booked_earlier),
    };
    const registries = await listOpenedRegistries(snapshot);
    const sumsOf = async (period: CountingPeriod, by: ReportGrouping | null) => {
      const sums = new FlowSums(RULES_2019);
      await addFlows(snapshot, sums, period, registries, by, filter);
      if (period.part !== null) await addMonthPart(snapshot, sums, period.part, by, filter);
      return sums;
    };
    const now = await sumsOf(periods.now, question.by);
    const earlier = await sumsOf(periods.earlier, question.compare_groups === true ? question.by : null);
    const names = await nameGroups(snapshot, question.by, now.groups().keys());
    return accept(assembleReport(question, scope.value.name, same_period_on, { now, earlier }, names));
  });
}
