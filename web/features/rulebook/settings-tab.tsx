/** What the readable sources leave open: the value in force, why it is open, its article, and the values it had. */
import { useState } from 'react';
import type { LawSettingChangeRow } from '#features/rulebook/contract.ts';
import { findIsoDay } from '#kit/iso-day.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { LAW_SETTINGS, type LawSettingDefinition, valueOfSetting } from '#law/law-settings.ts';
import { Button } from '#ui/button.tsx';
import { Panel } from '#ui/display/panel.tsx';
import { Tag } from '#ui/display/tag.tsx';
import { RadioField } from '#ui/form/choice-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { TextArea, TextField } from '#ui/form/text-field.tsx';
import { useToday } from '#ui/today.tsx';
import { useSession } from '#web/session.ts';
import { useRulebook } from './rulebook-api.ts';
import { ReminderDaysPanel } from './reminder-days.tsx';
import { RulebookDialog } from './rulebook-dialog.tsx';

function wordOf(definition: LawSettingDefinition, value: string): string {
  return definition.choices.find((choice) => choice.value === value)?.label ?? value;
}

export function SettingsTab() {
  const { setting_changes } = useRulebook();
  const mayManage = useSession().abilities.includes('rulebook.manage');
  const [open, setOpen] = useState<LawSettingDefinition>();
  return (
    <>
      <ReminderDaysPanel />
      <p className="dim law-settings-intro">
        Những điểm văn bản không nói rõ hoặc chưa đọc được nguyên văn. Mỗi giá trị có hiệu lực từ một ngày; việc đã làm
        trước ngày đó giữ giá trị cũ.
      </p>
      <ul className="law-settings">
        {LAW_SETTINGS.map((definition) => (
          <li key={definition.name}>
            <SettingCard
              definition={definition}
              changes={setting_changes}
              onChange={mayManage ? () => setOpen(definition) : undefined}
            />
          </li>
        ))}
      </ul>
      {open === undefined ? null : <SettingDialog definition={open} onClose={() => setOpen(undefined)} />}
    </>
  );
}

interface SettingCardProps {
  readonly definition: LawSettingDefinition;
  readonly changes: readonly LawSettingChangeRow[];
  readonly onChange: (() => void) | undefined;
}

function SettingCard({ definition, changes, onChange }: SettingCardProps) {
  const today = findIsoDay(useToday());
  const value = today === undefined ? definition.default_value : valueOfSetting(definition, changes, today);
  const own = changes.filter((change) => change.name === definition.name).toReversed();
  return (
    <Panel
      title={definition.label}
      actions={
        onChange === undefined ? null : (
          <Button small onClick={onChange} aria-label={`Đặt giá trị: ${definition.label}`}>
            Đặt giá trị
          </Button>
        )
      }
      padded
    >
      <p>
        <strong>{wordOf(definition, value)}</strong>{' '}
        {value === definition.default_value ? <Tag>mặc định</Tag> : <Tag tone="accent">cơ quan đặt</Tag>}
      </p>
      <p className="dim small">{definition.note}</p>
      <p className="dim small">{definition.article}</p>
      {own.length === 0 ? null : (
        <ul className="setting-changes">
          {own.map((change) => (
            <li key={change.seq}>
              Từ {formatDate(change.valid_from)}: {wordOf(definition, change.value)}
              <span className="dim small special-source">
                Văn bản {change.document_number}; {change.changed_by_name} ghi ngày {formatDate(change.changed_on)}
                {change.note === '' ? '' : `. ${change.note}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function SettingDialog({ definition, onClose }: { definition: LawSettingDefinition; onClose: () => void }) {
  const today = useToday();
  return (
    <RulebookDialog
      opened
      onClose={onClose}
      title={definition.label}
      verb="Đặt giá trị"
      path={`/api/rulebook/settings/${definition.name}`}
      draftKey={`law-setting:${definition.name}`}
      initial={{ value: definition.default_value, valid_from: today, document_number: '', note: '' }}
      doneSentence={({ value, valid_from }) =>
        `Từ ${formatDate(valid_from)}: ${definition.label} là ${wordOf(definition, value)}.`
      }
      intro={<p className="dim">{definition.note}</p>}
    >
      {(values, set) => (
        <>
          {definition.choices.length > 0 ? (
            <RadioField
              name="value"
              label="Giá trị"
              choices={definition.choices}
              value={values.value}
              onChange={(value) => set({ value })}
            />
          ) : (
            <TextField
              name="value"
              label="Giá trị"
              hint={`Viết như: ${definition.example}`}
              value={values.value}
              onChange={(value) => set({ value })}
            />
          )}
          <DateField
            name="valid_from"
            label="Có hiệu lực từ ngày"
            value={values.valid_from}
            onChange={(valid_from) => set({ valid_from })}
          />
          <TextField
            name="document_number"
            label="Số văn bản làm căn cứ"
            short
            value={values.document_number}
            onChange={(document_number) => set({ document_number })}
          />
          <TextArea name="note" label="Ghi chú" optional value={values.note} onChange={(note) => set({ note })} />
        </>
      )}
    </RulebookDialog>
  );
}
