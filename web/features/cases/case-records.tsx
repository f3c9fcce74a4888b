/** What a case rests on: its obligations, its parties, its judgment. */
import { formatDate } from '#kit/vietnamese-format.ts';
import { isObligationKind, OBLIGATION_KINDS } from '#law/obligation-kinds.ts';
import type { CaseDetail, CaseObligation, CaseParty } from '#features/cases/contract.ts';
import { AppLink } from '#ui/app-link.tsx';
import { DateText, Money } from '#ui/display/figures.tsx';
import { DescriptionList, EmptyState } from '#ui/display/panel.tsx';
import { Tag } from '#ui/display/tag.tsx';
import { personHref } from '#web/features/people/people-queries.ts';
import { PARTY_KIND_WORDS } from './party-names.ts';

function liabilityOf(obligation: CaseObligation): string | undefined {
  if (obligation.liability === 'joint') return 'liên đới';
  return obligation.liability === 'several' ? 'riêng rẽ' : undefined;
}

function ObligationRow({ obligation }: { obligation: CaseObligation }) {
  const liability = liabilityOf(obligation);
  return (
    <tr>
      <th scope="row">
        {isObligationKind(obligation.kind) ? OBLIGATION_KINDS[obligation.kind].label : obligation.kind}
        {obligation.description === null ? null : <div className="dim small">{obligation.description}</div>}
      </th>
      <td>
        {obligation.debtors.join(', ')} {liability === undefined ? null : <Tag>{liability}</Tag>}
      </td>
      <td>{obligation.creditors.join(', ')}</td>
      <td className="figure">
        {obligation.amount_vnd === null ? (
          <span className="dim">không bằng tiền</span>
        ) : (
          <Money amount_vnd={obligation.amount_vnd} bare />
        )}
      </td>
    </tr>
  );
}

export function Obligations({ detail }: { detail: CaseDetail }) {
  if (detail.obligations.length === 0) return <EmptyState title="Quyết định này không có khoản nào." />;
  return (
    <table className="records">
      <thead>
        <tr>
          <th scope="col">Khoản</th>
          <th scope="col">Người phải thi hành</th>
          <th scope="col">Người được thi hành</th>
          <th scope="col" className="figure">
            Số tiền (₫)
          </th>
        </tr>
      </thead>
      <tbody>
        {detail.obligations.map((obligation) => (
          <ObligationRow key={obligation.code} obligation={obligation} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={3}>
            Cộng theo quyết định
          </th>
          <td className="figure">
            <Money amount_vnd={detail.whole_vnd} bare />
          </td>
        </tr>
        {detail.added_vnd > 0 ? (
          <tr>
            <th scope="row" colSpan={3}>
              Phát sinh thêm (lãi chậm thi hành, khoản định kỳ, sửa đổi)
            </th>
            <td className="figure">
              <Money amount_vnd={detail.added_vnd} bare />
            </td>
          </tr>
        ) : null}
      </tfoot>
    </table>
  );
}

function PartyList({ title, parties }: { title: string; parties: readonly CaseParty[] }) {
  return (
    <section>
      <h2 className="parties-head">
        {title} <span className="dim">{parties.length}</span>
      </h2>
      <ul className="parties">
        {parties.map((party) => (
          <li key={party.code}>
            <AppLink href={personHref(party.code)} className="party-name">
              {party.name}
            </AppLink>{' '}
            <Tag>{PARTY_KIND_WORDS[party.kind]}</Tag>
            <div className="dim small">
              {[
                party.born_on === null ? null : `sinh ${formatDate(party.born_on)}`,
                party.identity_number === null ? null : `số giấy tờ ${party.identity_number}`,
                party.address,
                `mã ${party.code}`,
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Parties({ detail }: { detail: CaseDetail }) {
  return (
    <div className="case-two">
      <PartyList title="Người phải thi hành án" parties={detail.debtors} />
      <PartyList title="Người được thi hành án" parties={detail.creditors} />
    </div>
  );
}

export function Judgment({ detail }: { detail: CaseDetail }) {
  const { judgment } = detail;
  return (
    <div className="panel-body padded">
      <DescriptionList
        items={[
          ['Số', judgment.number],
          ['Cơ quan ra bản án', judgment.court],
          ['Ngày ra', <DateText key="issued" day={judgment.issued_on} />],
          ['Có hiệu lực', <DateText key="force" day={judgment.in_force_on} />],
          ['Ngày thụ lý', <DateText key="received" day={judgment.received_on} />],
          ['Quyết định thi hành án', `${detail.decision_number} ngày ${formatDate(detail.decided_on)}`],
          ['Đơn vị thi hành', detail.unit_name],
          ['Chấp hành viên', `${detail.officer_name}, từ ${formatDate(detail.officer_since)}`],
          ['Mã hồ sơ', detail.code],
        ]}
      />
    </div>
  );
}
