/** The tree of units, the staff of the chosen one at a day, and beside them the person who is open. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { findIsoDay } from '#kit/iso-day.ts';
import { EmptyState, Panel } from '#ui/display/panel.tsx';
import { SplitView } from '#ui/display/split-view.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { useNavigation } from '#ui/navigation.tsx';
import { useSession } from '#web/session.ts';
import { organisationHref, type OrganisationSearch } from './organisation-search.ts';
import { StaffPanel } from './staff-panel.tsx';
import { UnitStaff } from './unit-staff.tsx';
import { UnitTree } from './unit-tree.tsx';
import { placeUnits, unitsQuery } from './units.ts';

export function UnitsTab({ search }: { search: OrganisationSearch }) {
  const { today, person } = useSession();
  const { navigate } = useNavigation();
  const on = search.on ?? today;
  const { data: units } = useSuspenseQuery(unitsQuery(on));
  const placed = placeUnits(units);
  const wanted = search.unit ?? person.unit_code;
  const unit = units.find(({ code }) => code === wanted) ?? placed[0]?.unit;
  if (unit === undefined) {
    return (
      <Panel padded>
        <EmptyState title="Chưa có đơn vị nào vào ngày này.">
          Đơn vị đầu tiên, là Cục Thi hành án dân sự của tỉnh, đến cùng gói dữ liệu của tỉnh ở trang Nhập - xuất dữ
          liệu.
        </EmptyState>
      </Panel>
    );
  }
  const { staff: open, ...rest } = search;
  return (
    <div className="organisation-columns">
      <div className="stack">
        <DayOfOrganisation key={on} on={on} onChange={(day) => navigate(organisationHref({ ...search, on: day }))} />
        <UnitTree placed={placed} chosen={unit.code} on={on} search={search} />
      </div>
      <SplitView
        sideWidth={360}
        list={<UnitStaff unit={unit} units={units} on={on} search={search} />}
        side={
          open === undefined
            ? undefined
            : {
                key: open,
                title: 'Cán bộ',
                onClose: () => navigate(organisationHref(rest)),
                content: <StaffPanel code={open} units={units} on={on} />,
              }
        }
      />
    </div>
  );
}

/** The day is taken when the field is left, on Enter, or when it is picked. */
function DayOfOrganisation({ on, onChange }: { on: string; onChange: (day: string) => void }) {
  const [typed, setTyped] = useState<string>(on);
  const take = (text: string) => {
    const day = findIsoDay(text);
    if (day !== undefined && day !== on) onChange(day);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it only listens to the field inside
    <div
      className="organisation-day"
      onBlur={() => take(typed)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) take(typed);
      }}
    >
      <DateField
        name="on"
        label="Tổ chức vào ngày"
        value={typed}
        onChange={(text) => {
          setTyped(text);
          // A day that comes while nobody types in the field was picked from the calendar.
          if (!(document.activeElement instanceof HTMLInputElement)) take(text);
        }}
      />
    </div>
  );
}
