/** Who carries the case and when it was decided; the number is the next of the unit's register unless typed by hand. */
import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { formatCount, formatDate, formatShortVnd } from '#kit/vietnamese-format.ts';
import { ChoiceField } from '#ui/form/choice-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { deskQuery } from '#web/features/desk/desk-query.ts';
import { useOwnUnits } from '#web/features/cases/use-units.ts';
import { useOfficers, useWaitingRequests } from './intake-queries.ts';
import { useOpening } from './opening-context.ts';
import { Section } from './section.tsx';

/** Those who may carry a case in the unit, the least burdened first, each with the load. */
function useOfficerChoices(unit: string) {
  const officers = useOfficers(unit);
  const { data: desk } = useQuery(deskQuery);
  return useMemo(() => {
    const load = new Map(
      (desk?.by_officer ?? []).filter((row) => row.unit === unit).map((row) => [row.officer, row] as const),
    );
    return officers
      .map((officer) => ({ officer, carried: load.get(officer.code) }))
      .toSorted((one, other) => (one.carried?.open ?? 0) - (other.carried?.open ?? 0))
      .map(({ officer, carried }) => ({
        value: officer.code,
        label: officer.name,
        note:
          carried === undefined
            ? `${officer.post_label} · chưa giữ việc nào`
            : `${officer.post_label} · đang giữ ${formatCount(carried.open)} việc, ${formatShortVnd(carried.rest_vnd)}`,
      }));
  }, [officers, desk, unit]);
}

function RequestField() {
  const { draft, set, errorOf } = useOpening();
  const requests = useWaitingRequests(draft.judgment?.code);
  if (draft.basis !== 'on-request' || requests.length === 0) return null;
  return (
    <ChoiceField
      name="request"
      label="Yêu cầu thi hành án được giải quyết"
      optional
      choices={requests.map((request) => ({
        value: request.code,
        label: `${request.requester_name}, nhận ${formatDate(request.received_on)}`,
        note: request.content,
      }))}
      value={draft.request}
      onChange={(request) => set({ request })}
      error={errorOf('request')}
    />
  );
}

export function DecisionSection() {
  const { draft, today, set, errorOf } = useOpening();
  const units = useOwnUnits();
  const officers = useOfficerChoices(draft.unit);
  return (
    <Section number={4} title="Quyết định và phân công">
      <RequestField />
      {units.length > 1 ? (
        <ChoiceField
          name="unit"
          label="Đơn vị ra quyết định"
          choices={units.map((unit) => ({ value: unit.code, label: unit.name }))}
          value={draft.unit}
          onChange={(unit) => set({ unit, officer: '' })}
          error={errorOf('unit')}
        />
      ) : null}
      <ChoiceField
        name="officer"
        label="Chấp hành viên được phân công"
        hint="Xếp theo số việc đang giữ, ít nhất trước."
        choices={officers}
        value={draft.officer}
        onChange={(officer) => set({ officer })}
        error={errorOf('officer')}
      />
      <div className="field-pair">
        <DateField
          name="decided_on"
          label="Ngày ra quyết định"
          value={draft.decided_on}
          onChange={(decided_on) => set({ decided_on })}
          max={today}
          error={errorOf('decided_on')}
        />
        <TextField
          name="decision_number"
          label="Số quyết định"
          optional
          short
          hint="Để trống: lấy số tiếp theo của đơn vị trong năm."
          placeholder="12/QĐ-CCTHADS"
          value={draft.decision_number}
          onChange={(decision_number) => set({ decision_number })}
          error={errorOf('decision_number')}
        />
      </div>
    </Section>
  );
}
