/** What happened in the case, newest first; a mistaken act is corrected from here, in place and with its reason. */
import { useMemo, useState, type ReactNode } from 'react';
import { formatDate, formatVnd } from '#kit/vietnamese-format.ts';
import type { ActField, CaseAct, CaseDetail } from '#features/cases/contract.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/display/panel.tsx';
import { Tag } from '#ui/display/tag.tsx';
import { Timeline, type TimelineEntry } from '#ui/display/timeline.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { ACT_GROUP_LABELS, ACT_GROUPS, countByGroup, groupOf, type ActGroup } from './act-groups.ts';
import { PaperOfAct } from '#web/features/drafts/paper-of-act.tsx';
import { shownMoment } from './shown-moment.ts';
import { findActDefinition } from './act-definitions.ts';

export interface CaseTimelineProps {
  readonly detail: CaseDetail;
  /** Code of the act that is being corrected, and the form that corrects it. */
  readonly correcting: string | undefined;
  readonly correctionForm: ReactNode;
  readonly onCorrect: (act: CaseAct) => void;
  /** The act written just now, marked until the page is left. */
  readonly justWritten: number | undefined;
}

/** Newest by day first, and of one day the last recorded first. */
function newestFirst(acts: readonly CaseAct[]): readonly CaseAct[] {
  return acts.toSorted((one, other) =>
    one.dated_on === other.dated_on ? other.seq - one.seq : one.dated_on < other.dated_on ? 1 : -1,
  );
}

/** What was written into the act's own fields, each with its name. */
function writtenFields(act: CaseAct): string {
  const fields = findActDefinition(act.type)?.fields ?? [];
  return Object.entries(act.data)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => {
      const field = fields.find((one) => one.name === name);
      if (field === undefined) return value;
      const shown = wordsOf(field, value);
      return field.name === 'note' ? shown : `${field.label}: ${shown}`;
    })
    .join(' · ');
}

function wordsOf(field: ActField, value: string): string {
  switch (field.kind) {
    case 'day':
      return formatDate(value);
    case 'moment':
      return `${value.slice(11)} ngày ${formatDate(value.slice(0, 10))}`;
    case 'amount':
      return /^\d+$/.test(value) ? `${formatVnd(BigInt(value))} ₫` : value;
    case 'yes-no':
      return value === 'yes' ? 'có' : 'không';
    case 'choice':
      return field.choices?.find((choice) => choice.code === value)?.label ?? value;
    default:
      return value;
  }
}

function asideOf(act: CaseAct, detail: CaseDetail, justWritten: boolean): ReactNode {
  const words = [
    act.ground_label,
    act.type === 'decided' ? detail.decision_number : act.number,
    act.officer_name === null ? null : `CHV ${act.officer_name}`,
    act.receiving_unit === null ? null : act.receiving_unit === 'elsewhere' ? 'cơ quan ngoài tỉnh' : act.receiving_unit,
  ].filter((word) => word !== null);
  return (
    <>
      {words.length === 0 ? null : <span className="dim">· {words.join(' · ')} </span>}
      <span className="dim small">· {act.article} </span>
      {act.booked_on === null ? null : (
        <Tag tone="amber" title="Ghi sau khi kỳ đã khóa sổ, nên tính vào kỳ sau">
          ghi muộn, tính từ {formatDate(act.booked_on)}
        </Tag>
      )}
      {act.corrected_by === null ? null : <Tag>đã đính chính</Tag>}
      {justWritten ? <Tag tone="green">vừa ghi</Tag> : null}
    </>
  );
}

function titleOf(act: CaseAct, acts: readonly CaseAct[]): ReactNode {
  const corrected = act.corrects === null ? undefined : acts.find((other) => other.code === act.corrects);
  return (
    <>
      <strong>{act.label}</strong>
      {act.amount_vnd === null ? null : <strong> {formatVnd(act.amount_vnd)} ₫</strong>}
      {corrected === undefined ? null : (
        <>
          {' '}
          “{corrected.label}” ngày {formatDate(corrected.dated_on)}
        </>
      )}
    </>
  );
}

function markOf(act: CaseAct): NonNullable<TimelineEntry['mark']> {
  if (act.corrected_by !== null) return 'undone';
  return groupOf(act) === 'minute' ? 'ring' : 'filled';
}

/** Who wrote it and when, and the way to correct it. */
function Trace({ act, code, onCorrect }: { act: CaseAct; code: string; onCorrect: (act: CaseAct) => void }) {
  return (
    <div className="act-trace no-print">
      <span className="act-trace-words">
        {act.recorded_by} ghi {shownMoment(act.recorded_at)}
      </span>
      <PaperOfAct case_code={code} act={act} />
      {act.correctable ? (
        <Button
          small
          aria-label={`Đính chính ${act.label} ngày ${formatDate(act.dated_on)}`}
          onClick={() => onCorrect(act)}
        >
          Đính chính
        </Button>
      ) : null}
    </div>
  );
}

/** Which deadlines the act met, and which it set running; what was counted anew or fell away is told in the tab of deadlines. */
function DeadlinesOfAct({ act, detail }: { act: CaseAct; detail: CaseDetail }) {
  const met = detail.deadlines.filter((one) => one.closed_by === act.code && one.status === 'met');
  const opened = detail.deadlines.filter((one) => one.opened_by === act.code);
  if (met.length === 0 && opened.length === 0) return null;
  const sentences = [
    ...met.map(
      (one) =>
        `đáp ứng: ${one.label}${one.days_late > 0 ? `, muộn ${one.days_late} ngày` : ''} (hạn ${formatDate(one.due_on)})`,
    ),
    ...opened.map((one) => `mở: ${one.label}, hạn ${formatDate(one.due_on)}`),
  ];
  return <div className="act-deadlines">{sentences.join(' · ')}</div>;
}

function entryOf(act: CaseAct, props: CaseTimelineProps): TimelineEntry {
  const fields = writtenFields(act);
  const correcting = props.correcting === act.code;
  return {
    id: act.code,
    day: act.dated_on,
    mark: markOf(act),
    title: titleOf(act, props.detail.acts),
    aside: asideOf(act, props.detail, props.justWritten === act.seq),
    note: (
      <>
        {fields === '' ? null : <div className="act-fields">{fields}</div>}
        <DeadlinesOfAct act={act} detail={props.detail} />
        {correcting ? props.correctionForm : <Trace act={act} code={props.detail.code} onCorrect={props.onCorrect} />}
      </>
    ),
  };
}

/** One group of acts, or all of them. */
function GroupChoice({
  acts,
  group,
  onChange,
}: {
  acts: readonly CaseAct[];
  group: ActGroup;
  onChange: (group: ActGroup) => void;
}) {
  const counts = useMemo(() => countByGroup(acts), [acts]);
  return (
    <Segmented
      small
      label="Nhóm nghiệp vụ"
      value={group}
      onChange={onChange}
      options={ACT_GROUPS.filter((id) => id === 'all' || counts[id] > 0).map((id) => ({
        value: id,
        label: `${ACT_GROUP_LABELS[id]} ${counts[id]}`,
      }))}
    />
  );
}

export function CaseTimeline(props: CaseTimelineProps) {
  const { acts } = props.detail;
  const [group, setGroup] = useState<ActGroup>('all');
  const sorted = useMemo(() => newestFirst(acts), [acts]);
  // What is being corrected stays in sight whatever is filtered.
  const shown = sorted.filter((act) => group === 'all' || groupOf(act) === group || act.code === props.correcting);
  return (
    <>
      <div className="timeline-tools no-print">
        <GroupChoice acts={acts} group={group} onChange={setGroup} />
        <span className="dim small">mới nhất trước</span>
      </div>
      {shown.length === 0 ? (
        <EmptyState title="Chưa có nghiệp vụ nào thuộc nhóm này." />
      ) : (
        <Timeline label="Diễn biến hồ sơ" entries={shown.map((act) => entryOf(act, props))} />
      )}
    </>
  );
}
