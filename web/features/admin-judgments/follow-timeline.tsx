/** What happened, newest first; a mistaken act is corrected from here, in place and with its reason. */
import { useMemo, type ReactNode } from 'react';
import { FOLLOW_ACTS } from '#features/admin-judgments/acts/catalogue.ts';
import type { FollowActRow, FollowDetail } from '#features/admin-judgments/contract.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { Button } from '#ui/button.tsx';
import { Tag } from '#ui/display/tag.tsx';
import { Timeline, type TimelineEntry } from '#ui/display/timeline.tsx';
import { shownMoment } from '#web/features/cases/shown-moment.ts';
import { actLabel } from './act-words.ts';

export interface FollowTimelineProps {
  readonly detail: FollowDetail;
  /** Code of the act that is being corrected, and the form that corrects it. */
  readonly correcting: string | undefined;
  readonly correctionForm: ReactNode;
  readonly onCorrect: (act: FollowActRow) => void;
  /** The act written just now, marked until the page is left. */
  readonly justWritten: number | undefined;
}

/** The steps by which the judgment moves on; everything else is noted between them. */
const STEPS: ReadonlySet<string> = new Set([
  'received',
  'noticed',
  'requested',
  'ordered',
  'worked',
  'published',
  'petitioned',
  'part-performed',
  'performed',
  'ended',
]);

/** What was written into the fields of an act, each with its name. */
function writtenFields(act: FollowActRow, detail: FollowDetail): string {
  const fields = FOLLOW_ACTS.get(act.type)?.fields ?? [];
  return fields
    .flatMap((field) => {
      const value = act.data[field.name];
      if (value === undefined || value === '' || field.kind === 'officer') return [];
      if (field.kind === 'petition' || field.kind === 'explanation') {
        const about = detail.acts.find((one) => one.code === value);
        return [`${field.label}: ngày ${formatDate(about?.dated_on ?? value)}`];
      }
      const shown = field.kind === 'day' ? formatDate(value) : (field.choices?.[value] ?? value);
      return [field.name === 'note' ? shown : `${field.label}: ${shown}`];
    })
    .join(' · ');
}

function asideOf(act: FollowActRow, justWritten: boolean): ReactNode {
  return (
    <>
      {act.officer_name === null ? null : <span className="dim">· {act.officer_name} </span>}
      <span className="dim small">· {FOLLOW_ACTS.get(act.type)?.article ?? ''} </span>
      {act.recorded_on === null ? null : (
        <Tag tone="amber" title="Ngày vào sổ sau ngày diễn ra">
          ghi muộn, {formatDate(act.recorded_on)}
        </Tag>
      )}
      {act.booked_on === null ? null : (
        <Tag tone="amber" title="Kỳ của ngày này đã khóa sổ, nên tính vào kỳ sau">
          tính từ {formatDate(act.booked_on)}
        </Tag>
      )}
      {act.corrected_by === null ? null : <Tag>đã đính chính</Tag>}
      {justWritten ? <Tag tone="green">vừa ghi</Tag> : null}
    </>
  );
}

function titleOf(act: FollowActRow, detail: FollowDetail): ReactNode {
  const corrected = act.corrects === null ? undefined : detail.acts.find((one) => one.code === act.corrects);
  return (
    <>
      <strong>{actLabel(act.type)}</strong>
      {corrected === undefined ? null : ` “${actLabel(corrected.type)}” ngày ${formatDate(corrected.dated_on)}`}
    </>
  );
}

function Trace({ act, onCorrect }: { act: FollowActRow; onCorrect: (act: FollowActRow) => void }) {
  return (
    <div className="act-trace no-print">
      <span className="act-trace-words">
        {act.recorded_by} ghi {shownMoment(act.recorded_at)}
      </span>
      {act.correctable ? (
        <Button
          small
          aria-label={`Đính chính ${actLabel(act.type)} ngày ${formatDate(act.dated_on)}`}
          onClick={() => onCorrect(act)}
        >
          Đính chính
        </Button>
      ) : null}
    </div>
  );
}

function entryOf(act: FollowActRow, props: FollowTimelineProps): TimelineEntry {
  const { detail } = props;
  const fields = writtenFields(act, detail);
  return {
    id: act.code,
    day: act.dated_on,
    mark: act.corrected_by !== null ? 'undone' : STEPS.has(act.type) ? 'filled' : 'ring',
    title: titleOf(act, detail),
    aside: asideOf(act, props.justWritten === act.seq),
    note: (
      <>
        {fields === '' ? null : <div className="act-fields">{fields}</div>}
        {props.correcting === act.code ? props.correctionForm : <Trace act={act} onCorrect={props.onCorrect} />}
      </>
    ),
  };
}

export function FollowTimeline(props: FollowTimelineProps) {
  const { acts } = props.detail;
  const sorted = useMemo(
    () =>
      acts.toSorted((one, other) =>
        one.dated_on === other.dated_on ? other.seq - one.seq : one.dated_on < other.dated_on ? 1 : -1,
      ),
    [acts],
  );
  return <Timeline label="Diễn biến theo dõi" entries={sorted.map((act) => entryOf(act, props))} />;
}
