/** Who carries the case and when it was decided; the number is the next of the unit's register unless typed by hand. */
import { formatCount, formatDate, formatShortVnd } from '#kit/vietnamese-format.ts';
import { ChoiceField } from '#ui/form/choice-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { CheckField, TextField } from '#ui/form/text-field.tsx';
import { useOwnUnits } from '#web/features/cases/use-units.ts';
import { useOfficers, useWaitingRequests, type AssignableOfficer } from './intake-queries.ts';
import { useOpening } from './opening-context.ts';
import { lawAgainstDebtors } from './opening-refusals.ts';
import { Section } from './section.tsx';

const POST_LABELS = { officer: 'chấp hành viên', head: 'thủ trưởng', 'deputy-head': 'phó thủ trưởng' } as const;

/** An officer with the load, for choosing evenly. */
function choiceOf(officer: AssignableOfficer) {
  const load =
    officer.open_cases === 0
      ? 'chưa giữ việc nào'
      : `đang giữ ${formatCount(officer.open_cases)} việc, ${formatShortVnd(officer.open_rest_vnd)}; 30 ngày qua nhận ${formatCount(officer.new_cases)}`;
  return { value: officer.code, label: officer.name, note: `${POST_LABELS[officer.post]} · ${load}` };
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

/** The record must not be broken where the law was: what was given is entered, and the inspection finds it. */
function GivenAllTheSame() {
  const { draft, set } = useOpening();
  return (
    <CheckField
      name="happened-here"
      label="Quyết định đã ban hành như vậy: vẫn ghi nhận, thành phát hiện tự kiểm tra"
      checked={draft.happened}
      onChange={(happened) => set({ happened })}
    />
  );
}

export function DecisionSection() {
  const { draft, today, lapsed, set, errorOf } = useOpening();
  const units = useOwnUnits();
  const officers = useOfficers(draft.unit);
  return (
    <Section number={4} title="Quyết định và phân công">
      <RequestField />
      {lapsed || (draft.happened && lawAgainstDebtors(draft) === undefined) ? <GivenAllTheSame /> : null}
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
        choices={officers.map(choiceOf)}
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
      <TextField
        name="continues"
        label="Nối tiếp hồ sơ"
        optional
        short
        help="Chỉ ghi khi nhận ủy thác, rút hồ sơ lên hoặc chuyển giao quyền, nghĩa vụ thi hành án: mã của hồ sơ đi trước (Điều 35, 54, 55 Luật THADS)."
        placeholder="VP-003998"
        value={draft.continues}
        onChange={(continues) => set({ continues })}
        error={errorOf('continues')}
      />
    </Section>
  );
}
