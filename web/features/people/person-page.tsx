/** A person: who it is as far as one may know, on which side of which cases, and how many more there are elsewhere. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { PartyCasesAnswer, PartyCaseSide } from '#features/cases/contract.ts';
import type { PartyDetail } from '#features/intake/contract.ts';
import { formatCount, formatDate } from '#kit/vietnamese-format.ts';
import { refusalsOf } from '#ui/api-client.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { ShortMoney } from '#ui/display/figures.tsx';
import { Kpi, KpiRow } from '#ui/display/kpi.tsx';
import { EmptyState, PageHeader } from '#ui/display/panel.tsx';
import { Tag } from '#ui/display/tag.tsx';
import { useNavigation } from '#ui/navigation.tsx';
import { useTopNote } from '#ui/shell/top-note.tsx';
import { PagePending } from '#web/page-states.tsx';
import { PARTY_KIND_WORDS } from '#web/features/cases/party-names.ts';
import { caseHref } from '#web/features/cases/case-search.ts';
import { NARROW_PERSON_ROWS, PERSON_CASE_COLUMNS } from './person-columns.tsx';
import { personCases, personDetail } from './people-queries.ts';

const route = getRouteApi('/frame/people/$code');

/** Outside one's units a person is known by the year of birth and the end of the number alone. */
function identityOf(person: PartyDetail): readonly string[] {
  const number = person.identity_number ?? (person.identity_ending === null ? null : `…${person.identity_ending}`);
  return [
    person.born_on !== null
      ? `sinh ${formatDate(person.born_on)}`
      : person.born_year === null
        ? ''
        : `sinh ${person.born_year}`,
    number === null ? '' : `số giấy tờ ${number}`,
    person.address ?? '',
    `mã ${person.code}`,
  ].filter((part) => part !== '');
}

function Side({ label, side }: { label: string; side: PartyCaseSide | undefined }) {
  return (
    <Kpi
      label={label}
      value={side === undefined ? '…' : formatCount(side.cases)}
      unit="hồ sơ"
      note={
        side === undefined || side.cases === 0 ? null : (
          <>
            còn phải thi hành <ShortMoney amount_vnd={side.rest_vnd} />
          </>
        )
      }
    />
  );
}

function Facts({ person, sums }: { person: PartyDetail; sums: PartyCasesAnswer['sums'] | undefined }) {
  const elsewhere = sums === undefined ? undefined : Math.max(0, person.case_count - sums.cases);
  return (
    <KpiRow label="Tóm tắt đương sự" columns="1.5fr 1fr 1fr 1fr">
      <Kpi label="Là ai" wide>
        <div className="person-identity">{identityOf(person).join(' · ')}</div>
        {person.open_to_reader ? null : (
          <div className="kpi-note">
            Đương sự không có hồ sơ nào trong đơn vị của anh/chị nên chỉ xem được năm sinh và bốn số cuối.
          </div>
        )}
      </Kpi>
      <Side label="Phải thi hành án" side={sums?.by_role.debtor} />
      <Side label="Được thi hành án" side={sums?.by_role.creditor} />
      <Kpi
        label="Ngoài đơn vị"
        value={elsewhere === undefined ? '…' : formatCount(elsewhere)}
        unit="hồ sơ"
        note="của đơn vị khác trong tỉnh"
      />
    </KpiRow>
  );
}

function CasesOf({ code, elsewhere }: { code: string; elsewhere: number }) {
  const pages = useInfiniteQuery(personCases(code));
  const { navigate } = useNavigation();
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.rows) ?? [], [pages.data]);
  const refused = pages.error === null ? undefined : refusalsOf(pages.error)[0]?.sentence;
  return (
    <DataTable
      label="Các hồ sơ của đương sự"
      storageKey="person-cases"
      columns={PERSON_CASE_COLUMNS}
      rows={rows}
      rowId={(row) => row.code}
      total={pages.data?.pages[0]?.sums.cases}
      unit="hồ sơ"
      loading={pages.isPending}
      hasNextPage={pages.hasNextPage}
      isFetchingNextPage={pages.isFetchingNextPage}
      fetchNextPage={() => void pages.fetchNextPage()}
      onOpenRow={(row) => navigate(caseHref(row.code))}
      narrow={NARROW_PERSON_ROWS}
      toolbar={false}
      empty={
        <EmptyState title={refused ?? 'Không có hồ sơ nào trong đơn vị của anh/chị.'}>
          {elsewhere > 0
            ? `Đương sự có ${formatCount(elsewhere)} hồ sơ ở đơn vị khác trong tỉnh.`
            : 'Đương sự đã vào sổ nhưng chưa có quyết định thi hành án nào.'}
        </EmptyState>
      }
    />
  );
}

export function PersonPage() {
  const { code } = route.useParams();
  const { data: person, error } = useQuery(personDetail(code));
  const cases = useInfiniteQuery(personCases(code));
  useTopNote(`Đương sự ${code}`);
  if (person === undefined) {
    if (error !== null) throw error;
    return <PagePending />;
  }
  const sums = cases.data?.pages[0]?.sums;
  return (
    <>
      <PageHeader
        title={person.name}
        tags={
          <>
            <Tag>{PARTY_KIND_WORDS[person.kind]}</Tag>
            {person.sector === 'credit-institution' ? <Tag>Tín dụng</Tag> : null}
          </>
        }
      />
      <Facts person={person} sums={sums} />
      <CasesOf code={code} elsewhere={sums === undefined ? 0 : person.case_count - sums.cases} />
    </>
  );
}
