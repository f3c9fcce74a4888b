/**
 * A followed judgment, whole: who must do what for whom, the clocks, what happened, and what may be done now. On its own page in
 * two columns, beside a list in one. One form is open at a time.
 */
import { useState } from 'react';
import type { FollowActAnswer, FollowActRow, FollowDetail, FollowParty } from '#features/admin-judgments/contract.ts';
import { clockRule } from '#features/admin-judgments/domain/clock-rules.ts';
import {
  CONTENT_KIND_LABELS,
  DEBTOR_KIND_LABELS,
  STANDING_LABELS,
} from '#features/admin-judgments/domain/vocabulary.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { AppLink } from '#ui/app-link.tsx';
import { DateText } from '#ui/display/figures.tsx';
import { Kpi, KpiRow } from '#ui/display/kpi.tsx';
import { Panel } from '#ui/display/panel.tsx';
import { Tag } from '#ui/display/tag.tsx';
import { useToday } from '#ui/today.tsx';
import '#web/features/cases/case.css';
import { ActPanel } from './act-panel.tsx';
import './admin-judgments.css';
import { ClockTable } from './clock-table.tsx';
import { CorrectionForm } from './correction-form.tsx';
import { followListHref } from './follow-search.ts';
import { FollowTimeline } from './follow-timeline.tsx';
import { StandingTag } from './standing-tag.tsx';

/** Standing, level and kind: what it is, in tags beside its number. */
export function FollowTags({ detail }: { detail: FollowDetail }) {
  return (
    <>
      <StandingTag standing={detail.standing} />
      {detail.partly ? <Tag tone="amber">đã thi hành một phần</Tag> : null}
      <Tag title="Cấp của người phải thi hành án">{DEBTOR_KIND_LABELS[detail.debtor_kind]}</Tag>
    </>
  );
}

function Names({ parties }: { parties: readonly FollowParty[] }) {
  return (
    <>
      {parties.map((party, index) => (
        <span key={party.code}>
          {index === 0 ? '' : ', '}
          <AppLink href={`/people/${encodeURIComponent(party.code)}`}>
            <strong>{party.name}</strong>
          </AppLink>
        </span>
      ))}
    </>
  );
}

function Duty({ detail }: { detail: FollowDetail }) {
  return (
    <Kpi label="Ai phải làm gì cho ai" wide>
      <p className="case-who">
        <Names parties={detail.debtors} /> <span className="dim">phải thi hành cho</span>{' '}
        <Names parties={detail.creditors} />
      </p>
      <p className="follow-duty">{detail.duty}</p>
      <div className="kpi-note">
        {CONTENT_KIND_LABELS[detail.content_kind]} · {detail.court}, tuyên {formatDate(detail.issued_on)}, nhận{' '}
        {formatDate(detail.received_on)}
      </div>
      <div className="kpi-note">
        {detail.superior === '' ? 'Chưa ghi cơ quan cấp trên trực tiếp' : `Cấp trên trực tiếp: ${detail.superior}`}
      </div>
    </Kpi>
  );
}

function NextDue({ detail, today }: { detail: FollowDetail; today: string }) {
  const { next_due_code, next_due_on } = detail;
  if (next_due_code === null || next_due_on === null)
    return <Kpi label="Cơ quan phải làm" note="Không có việc nào của cơ quan đang đến hạn." />;
  const { article } = detail.clocks.find((clock) => clock.code === next_due_code) ?? { article: '' };
  const late = next_due_on < today;
  return (
    <Kpi label="Cơ quan phải làm">
      <div className={late ? 'case-standing overdue-day' : 'case-standing'}>{clockRule(next_due_code).label}</div>
      <div className="kpi-note">
        {late ? 'đã quá hạn' : 'hạn'} <DateText day={next_due_on} /> · {article}
      </div>
    </Kpi>
  );
}

function Facts({ detail, today }: { detail: FollowDetail; today: string }) {
  return (
    <KpiRow label="Tóm tắt hồ sơ theo dõi" columns="2fr 1fr 1fr">
      <Duty detail={detail} />
      <Kpi label="Tình trạng">
        <div className="case-standing">{STANDING_LABELS[detail.standing]}</div>
        <div className="kpi-note">
          từ <DateText day={detail.standing_since} />
          {detail.order_number === null ? '' : ` · QĐ buộc ${detail.order_number}`}
        </div>
        <div className="kpi-note">
          Tự nguyện đến hết <DateText day={detail.voluntary_ends_on} />
          {detail.debtor_received_on === null ? ' (tạm tính)' : ''}
        </div>
        <div className="kpi-note">
          {detail.officer === null ? (
            <strong>chưa phân công chấp hành viên</strong>
          ) : (
            <>
              Chấp hành viên <AppLink href={followListHref({ officer: detail.officer })}>{detail.officer_name}</AppLink>
            </>
          )}
        </div>
      </Kpi>
      <NextDue detail={detail} today={today} />
    </KpiRow>
  );
}

/** What is open: the type of an act to record, or an act to correct. */
function useOpenForm() {
  const [type, setType] = useState<string>();
  const [correcting, setCorrecting] = useState<FollowActRow>();
  const [justWritten, setJustWritten] = useState<number>();
  const close = () => {
    setType(undefined);
    setCorrecting(undefined);
  };
  return {
    type,
    correcting,
    justWritten,
    close,
    openType: (next: string) => {
      close();
      setType(next);
    },
    openCorrection: (act: FollowActRow) => {
      close();
      setCorrecting(act);
    },
    written: (answer: FollowActAnswer) => {
      close();
      setJustWritten(answer.seq);
    },
  };
}

type OpenForm = ReturnType<typeof useOpenForm>;

function TimelineOf({ detail, form }: { detail: FollowDetail; form: OpenForm }) {
  const { correcting } = form;
  return (
    <FollowTimeline
      detail={detail}
      correcting={correcting?.code}
      correctionForm={
        correcting === undefined ? null : (
          <CorrectionForm
            key={correcting.code}
            detail={detail}
            act={correcting}
            onClose={form.close}
            onWritten={form.written}
          />
        )
      }
      onCorrect={form.openCorrection}
      justWritten={form.justWritten}
    />
  );
}

function PanelOf({ detail, form }: { detail: FollowDetail; form: OpenForm }) {
  return (
    <ActPanel detail={detail} opened={form.type} onOpen={form.openType} onClose={form.close} onWritten={form.written} />
  );
}

/** Beside a list: everything in one column. */
export function FollowBeside({ detail }: { detail: FollowDetail }) {
  const today = useToday();
  const form = useOpenForm();
  return (
    <div className="case-beside">
      <div className="case-tags">
        <FollowTags detail={detail} />
      </div>
      <Facts detail={detail} today={today} />
      <Panel title="Thời hạn">
        <ClockTable clocks={detail.clocks} />
      </Panel>
      <PanelOf detail={detail} form={form} />
      <Panel title="Diễn biến">
        <TimelineOf detail={detail} form={form} />
      </Panel>
    </div>
  );
}

/** On its own page. */
export function FollowView({ detail }: { detail: FollowDetail }) {
  const today = useToday();
  const form = useOpenForm();
  return (
    <div className="case-view follow-view">
      <Facts detail={detail} today={today} />
      <div className="case-columns">
        <div className="follow-main">
          <Panel title="Thời hạn" note="quá hạn và đang chạy trước">
            <ClockTable clocks={detail.clocks} />
          </Panel>
          <Panel title="Diễn biến" note="mới nhất trước">
            <TimelineOf detail={detail} form={form} />
          </Panel>
        </div>
        <div className="case-next no-print">
          <PanelOf detail={detail} form={form} />
        </div>
      </div>
    </div>
  );
}
