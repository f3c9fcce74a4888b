/** Who owes whom, what is paid, where it stands since when and by which article: a case in ten seconds. */
import { formatDate, formatPercent } from '#kit/vietnamese-format.ts';
import { percentOf } from '#kit/ratio.ts';
import { isEndedPosition } from '#law/positions.ts';
import { BASIS_LABELS, CASE_TYPE_LABELS, type CaseDetail, type CaseParty } from '#features/cases/contract.ts';
import { BarComparison } from '#ui/display/bar-comparison.tsx';
import { DateText, Money } from '#ui/display/figures.tsx';
import { Kpi, KpiRow } from '#ui/display/kpi.tsx';
import { PositionTag } from '#ui/display/position-tag.tsx';
import { Tag } from '#ui/display/tag.tsx';
import { AppLink } from '#ui/app-link.tsx';
import { daysBetween } from './days-between.ts';
import { DaysLeft } from './days-left-tag.tsx';
import { nextDuty } from './deadline-panel.tsx';
import { endedRest } from './ended-rest.ts';
import { caseHref, caseListHref } from './case-search.ts';
import { namesOf } from './party-names.ts';

/** Basis, kind and bank: what the case is, in tags beside its number. */
export function CaseTags({ detail }: { detail: CaseDetail }) {
  return (
    <>
      <PositionTag position={detail.position} title={detail.position_article} />
      <Tag title="Căn cứ ra quyết định thi hành án">{BASIS_LABELS[detail.basis]}</Tag>
      <Tag title="Loại việc">{CASE_TYPE_LABELS[detail.case_type]}</Tag>
      {detail.credit_institution ? (
        <Tag title="Người được thi hành án là tổ chức tín dụng, ngân hàng">Tín dụng</Tag>
      ) : null}
    </>
  );
}

function WhoOwesWhom({ debtors, creditors }: { debtors: readonly CaseParty[]; creditors: readonly CaseParty[] }) {
  return (
    <p className="case-who">
      <strong>{namesOf(debtors)}</strong>{' '}
      {creditors.length === 0 ? (
        <span className="dim">phải thi hành án</span>
      ) : (
        <>
          <span className="dim">phải thi hành cho</span> <strong>{namesOf(creditors)}</strong>
        </>
      )}
    </p>
  );
}

/** Of what the decision and later additions ask for, how much is done and how much was let go. */
function Paid({ detail }: { detail: CaseDetail }) {
  const owed = BigInt(detail.whole_vnd) + BigInt(detail.added_vnd);
  const percent = percentOf(BigInt(detail.collected_vnd), owed);
  const sentence = `Đã thi hành ${formatPercent(percent)} số tiền phải thi hành`;
  return (
    <>
      {percent === null ? null : <BarComparison percent={Number(percent)} sentence={sentence} />}
      <div className="kpi-note case-paid-note">
        {percent === null ? (
          'Không có khoản tiền'
        ) : (
          <>
            {formatPercent(percent)} ·{' '}
            <strong className="case-rest">
              {isEndedPosition(detail.position) ? (
                `${endedRest(detail.position, detail.rest_vnd)} ₫`
              ) : (
                <>
                  còn <Money amount_vnd={detail.rest_vnd} />
                </>
              )}
            </strong>
          </>
        )}
        {detail.released_vnd > 0 ? (
          <>
            {' · đã giảm, đình chỉ, ủy thác '}
            <Money amount_vnd={detail.released_vnd} />
          </>
        ) : null}
      </div>
    </>
  );
}

function Continuation({ detail }: { detail: CaseDetail }) {
  if (detail.continues === null && detail.continued_by.length === 0) return null;
  return (
    <div className="kpi-note">
      {detail.continues === null ? null : (
        <>
          Nối tiếp hồ sơ <AppLink href={caseHref(detail.continues)}>{detail.continues}</AppLink>.{' '}
        </>
      )}
      {detail.continued_by.length === 0 ? null : (
        <>
          Được nối tiếp bởi{' '}
          {detail.continued_by.map((code, index) => (
            <span key={code}>
              {index === 0 ? '' : ', '}
              <AppLink href={caseHref(code)}>{code}</AppLink>
            </span>
          ))}
          .
        </>
      )}
    </div>
  );
}

function Standing({ detail, today }: { detail: CaseDetail; today: string }) {
  const days = daysBetween(detail.position_since, today);
  return (
    <>
      <div className="case-standing">{detail.position_label}</div>
      <div className="kpi-note">
        từ <DateText day={detail.position_since} />
        {days > 0 ? ` (${days} ngày)` : ' (hôm nay)'} · {detail.position_article}
      </div>
      <div className="kpi-note">
        {detail.notified_on === null ? <strong>chưa thông báo</strong> : `thông báo ${formatDate(detail.notified_on)}`}
        {' · '}
        {detail.verified_on === null ? (
          <strong>chưa xác minh</strong>
        ) : (
          `xác minh ${formatDate(detail.verified_on)}${findingOf(detail.verified_finding)}`
        )}
      </div>
      <NextDuty detail={detail} />
    </>
  );
}

/** The duty that presses most, beside where the case stands. */
function NextDuty({ detail }: { detail: CaseDetail }) {
  const deadline = nextDuty(detail);
  return deadline === undefined ? null : (
    <div className="case-due">
      <DaysLeft deadline={deadline} />
      <span>
        {deadline.label} <span className="dim">{deadline.article}</span>
      </span>
    </div>
  );
}

function findingOf(finding: string | null): string {
  if (finding === 'has-means') return ': có điều kiện';
  return finding === 'no-means' ? ': chưa có điều kiện' : '';
}

export function CaseFacts({ detail, today }: { detail: CaseDetail; today: string }) {
  const { judgment } = detail;
  return (
    <KpiRow label="Tóm tắt hồ sơ">
      <Kpi label="Ai phải thi hành cho ai" wide>
        <WhoOwesWhom debtors={detail.debtors} creditors={detail.creditors} />
        <div className="kpi-note">
          Bản án, quyết định {judgment.number} ngày {formatDate(judgment.issued_on)}, {judgment.court}
        </div>
        <div className="kpi-note">
          Chấp hành viên <AppLink href={caseListHref({ officer: detail.officer })}>{detail.officer_name}</AppLink>
        </div>
        <Continuation detail={detail} />
      </Kpi>
      <Kpi
        label="Phải thi hành"
        value={<Money amount_vnd={BigInt(detail.whole_vnd) + BigInt(detail.added_vnd)} />}
        note={
          detail.added_vnd > 0 ? (
            <>
              theo quyết định <Money amount_vnd={detail.whole_vnd} />, phát sinh thêm{' '}
              <Money amount_vnd={detail.added_vnd} />
            </>
          ) : (
            `quyết định ngày ${formatDate(detail.decided_on)}`
          )
        }
      />
      <Kpi label="Đã thi hành" value={<Money amount_vnd={detail.collected_vnd} />}>
        <Paid detail={detail} />
      </Kpi>
      <Kpi label="Tình trạng" wide>
        <Standing detail={detail} today={today} />
      </Kpi>
    </KpiRow>
  );
}
