/** Whether the acts that an act names in its fields are acts of the same case. */
import { refusal } from '#kit/result.ts';
import type { Refusal } from '#kit/result.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { textOf } from './act-definition.ts';
import type { ActDefinition } from './act-definition.ts';
import type { CaseHistory, RecordedAct } from './case-history.ts';

/** An act that names another names one of its own case; the enforcement decision is named by leaving the field empty. */
export function findUnknownAct(
  history: Pick<CaseHistory, 'acts' | 'undone'>,
  act: RecordedAct,
  definition: ActDefinition,
): Refusal | undefined {
  for (const field of definition.fields) {
    const code = field.kind === 'act' ? textOf(act, field.name) : undefined;
    if (code === undefined) continue;
    const named = history.acts.find((other) => other.code === code && !history.undone.has(other.id));
    if (named === undefined)
      return refusal('act-of-case-unknown', `${field.label}: hồ sơ không có nghiệp vụ "${code}".`, field.name);
    if (named.type === 'decided')
      return refusal(
        'decision-named-by-nothing',
        `${field.label}: để trống nếu là quyết định thi hành án.`,
        field.name,
      );
    if (named.dated_on > act.dated_on)
      return refusal(
        'act-before-its-cause',
        `Ngày ${formatDate(act.dated_on)} trước nghiệp vụ ${code} ngày ${formatDate(named.dated_on)}.`,
        'dated_on',
      );
  }
  return undefined;
}
