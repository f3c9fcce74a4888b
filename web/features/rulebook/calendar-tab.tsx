/** Days off of a year: the picture, the list with the article of each, and what the office changed with its document. */
import { useState } from 'react';
import { type SpecialDay, specialDaysOf } from '#features/rulebook/domain/year-days.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { tetWindowOf } from '#law/coercion-window.ts';
import { FIRST_CALENDAR_YEAR, LAST_CALENDAR_YEAR } from '#law/holidays.ts';
import { lawSettingsOn } from '#law/law-settings.ts';
import { Button, IconButton } from '#ui/button.tsx';
import { Panel } from '#ui/display/panel.tsx';
import { Tag } from '#ui/display/tag.tsx';
import { useNavigation } from '#ui/navigation.tsx';
import { useToday } from '#ui/today.tsx';
import { useSession } from '#web/session.ts';
import { AddHolidayDialog, RemoveHolidayDialog } from './calendar-dialogs.tsx';
import { DAY_KIND_WORDS, weekdayWord } from './day-words.ts';
import { useRulebook } from './rulebook-api.ts';
import { rulebookHref } from './rulebook-search.ts';
import { YearLegend, YearPicture } from './year-picture.tsx';

export function CalendarTab({ year: asked }: { year: string | undefined }) {
  const { calendar_changes, setting_changes, calendar } = useRulebook();
  const today = useToday();
  const mayManage = useSession().abilities.includes('rulebook.manage');
  const [dialog, setDialog] = useState<'add' | IsoDay>();
  const year = Number(asked ?? today.slice(0, 4));
  const settings = lawSettingsOn(setting_changes, `${String(year)}-12-31` as IsoDay);
  const days = specialDaysOf(year, calendar_changes, settings);
  const window = tetWindowOf(year, calendar, settings);
  const removed = days.find(({ day }) => day === dialog);
  return (
    <div className="rulebook-columns">
      <Panel
        title={`Năm ${String(year)}`}
        tools={<YearStepper year={year} />}
        note={`Tết: không huy động lực lượng cưỡng chế từ ${formatDate(window.from)} đến ${formatDate(window.to)}`}
        padded
      >
        <YearPicture year={year} days={days} window={window} />
        <YearLegend />
      </Panel>
      <Panel
        title="Ngày nghỉ, ngày làm bù"
        actions={
          mayManage ? (
            <Button small icon="plus" onClick={() => setDialog('add')}>
              Thêm ngày
            </Button>
          ) : null
        }
      >
        <ul className="special-days">
          {days.map((one) => (
            <SpecialDayRow key={one.day} day={one} onRemove={mayManage ? () => setDialog(one.day) : undefined} />
          ))}
        </ul>
        <ChangeList
          changes={calendar_changes
            .filter(({ day }) => day.startsWith(String(year)))
            .map(({ seq, day, effect, name, document_number, changed_by_name, changed_on }) => ({
              seq,
              sentence: `${formatDate(day)}: ${EFFECT_WORDS[effect]} (${name})`,
              note: `Văn bản ${document_number}; ${changed_by_name} nhập ngày ${formatDate(changed_on)}`,
            }))}
        />
      </Panel>
      <AddHolidayDialog opened={dialog === 'add'} onClose={() => setDialog(undefined)} year={year} />
      {removed === undefined ? null : (
        <RemoveHolidayDialog opened onClose={() => setDialog(undefined)} special={removed} />
      )}
    </div>
  );
}

const EFFECT_WORDS = { off: 'thành ngày nghỉ', worked: 'thành ngày làm việc', standard: 'trở lại lịch chung' } as const;

function YearStepper({ year }: { year: number }) {
  const { navigate } = useNavigation();
  const go = (to: number) => navigate(rulebookHref({ year: String(to) }));
  return (
    <span className="year-stepper">
      <IconButton
        icon="chevron-left"
        label="Năm trước"
        disabled={year <= FIRST_CALENDAR_YEAR}
        onClick={() => go(year - 1)}
      />
      <IconButton
        icon="chevron-right"
        label="Năm sau"
        disabled={year >= LAST_CALENDAR_YEAR}
        onClick={() => go(year + 1)}
      />
    </span>
  );
}

function SpecialDayRow({ day, onRemove }: { day: SpecialDay; onRemove: (() => void) | undefined }) {
  return (
    <li>
      <span className="special-date">
        <strong>{formatDate(day.day).slice(0, 5)}</strong> <span className="dim small">{weekdayWord(day.day)}</span>
      </span>
      <span className="grow">
        {day.name} {day.announced ? null : <Tag tone="amber">dự kiến</Tag>}
        <span className="dim small special-source">
          {day.kind === 'office' ? `${DAY_KIND_WORDS.office} · văn bản ${day.source}` : day.source}
        </span>
      </span>
      {onRemove === undefined ? null : (
        <IconButton icon="trash" label={`Bỏ ${formatDate(day.day)}: ${day.name}`} onClick={onRemove} />
      )}
    </li>
  );
}

/** What was changed, the newest first; nothing of it is ever removed. */
function ChangeList({ changes }: { changes: readonly { seq: number; sentence: string; note: string }[] }) {
  if (changes.length === 0) return null;
  return (
    <div className="change-list">
      <h3>Thay đổi đã ghi</h3>
      <ul>
        {changes.toReversed().map(({ seq, sentence, note }) => (
          <li key={seq}>
            {sentence}
            <span className="dim small special-source">{note}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
