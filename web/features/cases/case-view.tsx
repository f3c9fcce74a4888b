/**
 * A case, whole: on its own page with the timeline at the left and what may be done at the right, or beside a list in one
 * column. One act or one correction is open at a time.
 */
import { lazy, Suspense, useState } from 'react';
import type { ActOffer, CaseAct, CaseDetail, RecordedActAnswer } from '#features/cases/contract.ts';
import { Panel, Skeleton } from '#ui/display/panel.tsx';
import { Tabs } from '#ui/display/tabs.tsx';
import { useToday } from '#ui/today.tsx';
import { NARROW, useMedia } from '#ui/use-media.ts';
import { ActPanel } from './act-panel.tsx';
import './case.css';
import { CaseFacts, CaseTags } from './case-facts.tsx';
import { Judgment, Obligations, Parties } from './case-records.tsx';
import { AssetPanel } from './asset-panel.tsx';
import { CaseTimeline } from './case-timeline.tsx';
import { CorrectionForm } from './correction-form.tsx';
import { DeadlinePanel, isRunning } from './deadline-panel.tsx';

/** Papers are looked at now and then, and what shows them is large. */
const CaseFindings = lazy(() =>
  import('#web/features/inspections/case-findings.tsx').then((loaded) => ({ default: loaded.CaseFindings })),
);
const CasePapers = lazy(() =>
  import('#web/features/documents/case-papers.tsx').then((loaded) => ({ default: loaded.CasePapers })),
);

export const CASE_TABS = [
  'acts',
  'next',
  'deadlines',
  'assets',
  'papers',
  'findings',
  'obligations',
  'parties',
  'judgment',
] as const;
export type CaseTab = (typeof CASE_TABS)[number];

/** What is open in the case: an act to record, or an act to correct. */
function useOpenForm() {
  const [offer, setOffer] = useState<ActOffer>();
  const [correcting, setCorrecting] = useState<CaseAct>();
  const [justWritten, setJustWritten] = useState<number>();
  return {
    offer,
    correcting,
    justWritten,
    openOffer: (next: ActOffer) => {
      setCorrecting(undefined);
      setOffer(next);
    },
    openCorrection: (act: CaseAct) => {
      setOffer(undefined);
      setCorrecting(act);
    },
    close: () => {
      setOffer(undefined);
      setCorrecting(undefined);
    },
    written: (answer: RecordedActAnswer) => {
      setOffer(undefined);
      setCorrecting(undefined);
      setJustWritten(answer.seq);
    },
  };
}

type OpenForm = ReturnType<typeof useOpenForm>;

function TimelineOf({ detail, form, today }: { detail: CaseDetail; form: OpenForm; today: string }) {
  return (
    <CaseTimeline
      detail={detail}
      correcting={form.correcting?.code}
      correctionForm={
        form.correcting === undefined ? null : (
          <CorrectionForm
            key={form.correcting.code}
            detail={detail}
            act={form.correcting}
            today={today}
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

function PanelOf({ detail, form, today }: { detail: CaseDetail; form: OpenForm; today: string }) {
  return (
    <ActPanel
      detail={detail}
      today={today}
      opened={form.offer}
      onOpen={form.openOffer}
      onClose={form.close}
      onWritten={form.written}
    />
  );
}

/** Beside a list: facts, what may be done, what happened, in one column. */
export function CaseBeside({ detail }: { detail: CaseDetail }) {
  const today = useToday();
  const form = useOpenForm();
  return (
    <div className="case-beside">
      <div className="case-tags">
        <CaseTags detail={detail} />
      </div>
      <CaseFacts detail={detail} today={today} />
      <PanelOf detail={detail} form={form} today={today} />
      {detail.deadlines.some(isRunning) ? (
        <Panel title="Thời hạn">
          <DeadlinePanel detail={detail} />
        </Panel>
      ) : null}
      {detail.assets.length === 0 ? null : (
        <Panel title="Tài sản">
          <AssetPanel detail={detail} />
        </Panel>
      )}
      <Panel title="Diễn biến">
        <TimelineOf detail={detail} form={form} today={today} />
      </Panel>
    </div>
  );
}

function tabsOf(detail: CaseDetail, narrow: boolean): readonly { id: CaseTab; label: string; count?: number }[] {
  return [
    { id: 'acts' as const, label: 'Diễn biến', count: detail.acts.length },
    ...(narrow ? [{ id: 'next' as const, label: 'Được làm tiếp', count: detail.offers.length }] : []),
    { id: 'deadlines' as const, label: 'Thời hạn', count: detail.deadlines.filter(isRunning).length },
    { id: 'assets' as const, label: 'Tài sản', ...(detail.assets.length === 0 ? {} : { count: detail.assets.length }) },
    { id: 'papers' as const, label: 'Văn bản' },
    { id: 'findings' as const, label: 'Tự kiểm tra' },
    { id: 'obligations' as const, label: 'Các khoản', count: detail.obligations.length },
    { id: 'parties' as const, label: 'Đương sự', count: detail.debtors.length + detail.creditors.length },
    { id: 'judgment' as const, label: 'Bản án' },
  ];
}

/** Of a side that may hold nothing to act upon: it takes the focus itself, so that it is scrolled by keys. */
function readByKeys(label: string) {
  return { role: 'region', 'aria-label': label, tabIndex: 0 } as const;
}

export interface CaseViewProps {
  readonly detail: CaseDetail;
  readonly tab: CaseTab;
  readonly onTab: (tab: CaseTab) => void;
}

/** On its own page. What a tab hides is still printed. */
export function CaseView({ detail, tab, onTab }: CaseViewProps) {
  const today = useToday();
  const narrow = useMedia(NARROW);
  const form = useOpenForm();
  const shown = !narrow && tab === 'next' ? 'acts' : tab;
  const only = (id: CaseTab) => (shown === id ? undefined : 'print-only');
  const panel = <PanelOf detail={detail} form={form} today={today} />;
  return (
    <div className="case-view">
      <div className="case-facts">
        <CaseFacts detail={detail} today={today} />
      </div>
      <div className="case-columns">
        <div className="case-main card">
          <Tabs label="Các mặt của hồ sơ" tabs={tabsOf(detail, narrow)} active={shown} onChange={onTab}>
            {narrow && shown === 'next' ? panel : null}
            <div className={only('acts')}>
              <h2 className="print-only case-print-head">Diễn biến</h2>
              <TimelineOf detail={detail} form={form} today={today} />
            </div>
            <div className={only('deadlines')} {...readByKeys('Thời hạn')}>
              <h2 className="print-only case-print-head">Thời hạn</h2>
              <DeadlinePanel detail={detail} />
            </div>
            {detail.assets.length === 0 && shown !== 'assets' ? null : (
              <div className={only('assets')} {...readByKeys('Tài sản')}>
                <h2 className="print-only case-print-head">Tài sản</h2>
                <h2 className="visually-hidden no-print">Tài sản</h2>
                <AssetPanel detail={detail} />
              </div>
            )}
            {shown === 'papers' ? (
              <div className="case-papers no-print">
                <Suspense fallback={<Skeleton height={160} />}>
                  <CasePapers subject={`case ${detail.code}`} />
                </Suspense>
              </div>
            ) : null}
            {shown === 'findings' ? (
              <Suspense fallback={<Skeleton height={160} />}>
                <CaseFindings code={detail.code} />
              </Suspense>
            ) : null}
            <div className={only('obligations')}>
              <h2 className="print-only case-print-head">Các khoản phải thi hành</h2>
              <Obligations detail={detail} />
            </div>
            <div className={only('parties')}>
              <h2 className="print-only case-print-head">Đương sự</h2>
              <Parties detail={detail} />
            </div>
            <div className={only('judgment')}>
              <h2 className="print-only case-print-head">Bản án, quyết định</h2>
              <Judgment detail={detail} />
            </div>
          </Tabs>
        </div>
        {narrow ? null : <div className="case-next no-print">{panel}</div>}
      </div>
    </div>
  );
}
