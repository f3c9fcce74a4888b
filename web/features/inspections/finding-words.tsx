/** A finding in words and shapes: its severity, its state, how long it lasts, and where it leads. */
import {
  FINDING_STATE_LABELS,
  SEVERITY_LABELS,
  type FindingState,
  type FindingView,
  type Severity,
} from '#features/inspections/contract.ts';
import { formatCount, formatDate } from '#kit/vietnamese-format.ts';
import { StateTag, type Shape, type Tone } from '#ui/display/tag.tsx';

const SEVERITY_LOOK: Readonly<Record<Severity, { readonly shape: Shape; readonly tone: Tone }>> = {
  serious: { shape: 'alert', tone: 'red' },
  ordinary: { shape: 'moving', tone: 'amber' },
  notice: { shape: 'waiting', tone: 'plain' },
};

export function SeverityTag({ severity }: { severity: Severity }) {
  return <StateTag {...SEVERITY_LOOK[severity]} word={SEVERITY_LABELS[severity]} />;
}

const STATE_LOOK: Readonly<Record<FindingState, { readonly shape: Shape; readonly tone: Tone }>> = {
  open: { shape: 'half', tone: 'red' },
  mended: { shape: 'done', tone: 'green' },
  noted: { shape: 'stopped', tone: 'accent' },
  lapsed: { shape: 'ended', tone: 'plain' },
};

export function FindingStateTag({ state }: { state: FindingState }) {
  return <StateTag {...STATE_LOOK[state]} word={FINDING_STATE_LABELS[state]} />;
}

/** `từ 06/03/2021, 26 ngày`, or both days once it has ended. */
export function lastingWords({ since, ended_on, days }: Pick<FindingView, 'since' | 'ended_on' | 'days'>): string {
  const span = ended_on === null ? `từ ${formatDate(since)}` : `${formatDate(since)} - ${formatDate(ended_on)}`;
  return `${span}, ${formatCount(days)} ngày`;
}

/** The case at the act the finding is about; undefined for what belongs to no case. */
export function findingHref({ case_code, act_code }: Pick<FindingView, 'case_code' | 'act_code'>): string | undefined {
  if (case_code === null) return undefined;
  const place = act_code === null ? '' : `#act-${encodeURIComponent(act_code)}`;
  return `/cases/${encodeURIComponent(case_code)}${place}`;
}
