/** Whether coercion may take place at a moment, and when next it may. */
import { addDays } from '#kit/day-number.ts';
import type { WorkingCalendar } from '#kit/working-calendar.ts';
import {
  checkCoercionWindow,
  type CoercionQuestion,
  type CoercionWindow,
  type LocalMoment,
  parseMoment,
} from '#law/coercion-window.ts';
import { type LawSettingChange, lawSettingsOn } from '#law/law-settings.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { CheckField, TextField } from '#ui/form/text-field.tsx';
import { dayWithWeekday } from './day-words.ts';
import { useRulebook } from './rulebook-api.ts';
import { type ToolAnswer, ToolFrame } from './tool-frame.tsx';
import { useToolValues } from './use-tool-values.ts';

export function CoercionTool() {
  const { calendar, setting_changes } = useRulebook();
  const { text, day, set, isTicked } = useToolValues();
  const at = day('at');
  const time = text('time');
  const check = (moment: LocalMoment): CoercionWindow => {
    const question: CoercionQuestion = {
      at: moment,
      with_forces: isTicked('forces'),
      policy_beneficiary: isTicked('beneficiary') ? true : null,
    };
    return judge(question, calendar, setting_changes);
  };
  return (
    <ToolFrame
      title="Thời điểm cưỡng chế"
      intro="Không cưỡng chế ban đêm, ngày nghỉ, ngày lễ; có huy động lực lượng thì thêm 15 ngày trước và sau Tết Nguyên đán."
      answer={answerOf(at === undefined ? undefined : `${at}${time === '' ? '' : `T${time.padStart(5, '0')}`}`, check)}
    >
      <DateField name="at" label="Ngày cưỡng chế" value={text('at')} onChange={(next) => set({ at: next })} />
      <TextField
        name="time"
        label="Giờ bắt đầu"
        hint="Ví dụ 08:00. Để trống: chỉ xét ngày."
        optional
        short
        value={time}
        onChange={(next) => set({ time: next })}
      />
      <CheckField
        name="forces"
        label="Có huy động lực lượng"
        checked={isTicked('forces')}
        onChange={(next) => set({ forces: next ? 'yes' : '' })}
      />
      <CheckField
        name="beneficiary"
        label="Người phải thi hành án là đối tượng chính sách"
        checked={isTicked('beneficiary')}
        onChange={(next) => set({ beneficiary: next ? 'yes' : '' })}
      />
    </ToolFrame>
  );
}

function judge(
  question: CoercionQuestion,
  calendar: WorkingCalendar,
  setting_changes: readonly LawSettingChange[],
): CoercionWindow {
  return checkCoercionWindow(question, calendar, lawSettingsOn(setting_changes, question.at.day));
}

const FARTHEST_DAYS = 120;

/** The next day on which it is allowed at the same time of day; undefined where the hour itself is forbidden. */
function nextAllowed(moment: LocalMoment, check: (moment: LocalMoment) => CoercionWindow) {
  for (let ahead = 1; ahead <= FARTHEST_DAYS; ahead += 1) {
    const day = addDays(moment.day, ahead);
    if (check({ ...moment, day }).allowed) return day;
  }
  return undefined;
}

function answerOf(text: string | undefined, check: (moment: LocalMoment) => CoercionWindow): ToolAnswer {
  if (text === undefined) return { state: 'waiting', sentence: 'Nhập ngày dự kiến cưỡng chế để biết có được phép.' };
  const moment = parseMoment(text);
  if (!moment.ok) return { state: 'refused', refusals: moment.refusals };
  const { allowed, reasons, basis, notes } = check(moment.value);
  const next = allowed ? undefined : nextAllowed(moment.value, check);
  return {
    state: 'answered',
    headline: allowed ? 'Được tổ chức cưỡng chế' : 'Không được tổ chức cưỡng chế',
    facts: [
      ['Thời điểm', `${moment.value.time === null ? '' : `${moment.value.time}, `}${dayWithWeekday(moment.value.day)}`],
      ...(next === undefined ? [] : [['Ngày gần nhất được phép', dayWithWeekday(next)] as const]),
    ],
    basis: allowed ? basis : reasons,
    notes,
  };
}
