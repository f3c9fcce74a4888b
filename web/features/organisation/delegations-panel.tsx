/** Who signs for the head of the unit, from when to when; the head and who manages the organisation may change it. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DelegationRow, StaffRow, UnitRow } from '#features/organisation/contract.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { Button } from '#ui/button.tsx';
import { ArticleLink } from '#ui/display/help.tsx';
import { Panel } from '#ui/display/panel.tsx';
import { StateTag } from '#ui/display/tag.tsx';
import { ChoiceField } from '#ui/form/choice-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { useSession } from '#web/session.ts';
import { CommandDialog } from './command-dialog.tsx';
import { delegationsQuery } from './organisation-api.ts';

function stateOf(delegation: DelegationRow, today: string) {
  const { valid_from, valid_to, revoked_on } = delegation;
  if (revoked_on !== null && revoked_on <= today)
    return <StateTag shape="ended" word={`thu hồi ${formatDate(revoked_on)}`} />;
  if (today > valid_to) return <StateTag shape="done" word="đã hết hạn" />;
  if (today < valid_from) return <StateTag shape="waiting" word="chưa đến ngày" />;
  return <StateTag shape="moving" tone="accent" word="đang hiệu lực" />;
}

export function DelegationsPanel({ unit, staff }: { unit: UnitRow; staff: readonly StaffRow[] }) {
  const { abilities, person, today } = useSession();
  const { data = [] } = useQuery(delegationsQuery(unit.code));
  const [adding, setAdding] = useState(false);
  const [revoked, setRevoked] = useState<DelegationRow>();
  const manages = abilities.includes('organisation.manage');
  const mayDelegate =
    manages || (abilities.includes('organisation.delegate-signing') && person.unit_code === unit.code);
  if (data.length === 0 && !mayDelegate) return null;
  return (
    <Panel
      title="Ủy quyền ký"
      note={<ArticleLink article="Điều 23 Luật THADS" />}
      actions={
        mayDelegate ? (
          <Button small icon="plus" onClick={() => setAdding(true)}>
            Ủy quyền
          </Button>
        ) : null
      }
    >
      {data.length === 0 ? (
        <p className="dim small delegation-none">Thủ trưởng đang tự ký các quyết định; chưa ủy quyền cho ai.</p>
      ) : (
        <ul className="delegation-list">
          {data.map((delegation) => (
            <li key={delegation.number}>
              <span className="grow">
                <strong>{delegation.to_name}</strong> ký thay {delegation.from_name}, số {delegation.number},{' '}
                {formatDate(delegation.valid_from)} – {formatDate(delegation.valid_to)}
              </span>
              {stateOf(delegation, today)}
              {mayDelegate && delegation.revoked_on === null && delegation.valid_to >= today ? (
                <Button
                  small
                  onClick={() => setRevoked(delegation)}
                  aria-label={`Thu hồi ủy quyền số ${delegation.number}`}
                >
                  Thu hồi
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      <DelegateDialog opened={adding} onClose={() => setAdding(false)} unit={unit} staff={staff} today={today} />
      <RevokeDialog delegation={revoked} onClose={() => setRevoked(undefined)} today={today} />
    </Panel>
  );
}

function DelegateDialog({
  opened,
  onClose,
  unit,
  staff,
  today,
}: {
  opened: boolean;
  onClose: () => void;
  unit: UnitRow;
  staff: readonly StaffRow[];
  today: string;
}) {
  const colleagues = staff.map((row) => ({
    value: row.code,
    label: row.name,
    note: row.posts.find((post) => post.held && post.unit === unit.code)?.post_label ?? '',
  }));
  return (
    <CommandDialog
      opened={opened}
      onClose={onClose}
      title={`Ủy quyền ký quyết định của ${unit.name}`}
      verb="Ủy quyền ký"
      path={`/api/organisation/units/${encodeURIComponent(unit.code)}/delegations`}
      draftKey={`delegation:${unit.code}`}
      initial={{ to: '', number: '', valid_from: today, valid_to: '' }}
      doneSentence={({ number }) => `Đã ghi văn bản ủy quyền ký số ${number}.`}
      intro={<p className="dim">Trong thời gian ủy quyền, người này ký quyết định thi hành án thay thủ trưởng.</p>}
    >
      {(values, set) => (
        <>
          <ChoiceField
            name="to"
            label="Người được ủy quyền"
            choices={colleagues}
            value={values.to}
            onChange={(to) => set({ to })}
          />
          <TextField
            name="number"
            label="Số văn bản ủy quyền"
            short
            value={values.number}
            onChange={(number) => set({ number })}
          />
          <div className="field-pair">
            <DateField
              name="valid_from"
              label="Từ ngày"
              value={values.valid_from}
              onChange={(valid_from) => set({ valid_from })}
            />
            <DateField
              name="valid_to"
              label="Đến hết ngày"
              value={values.valid_to}
              onChange={(valid_to) => set({ valid_to })}
            />
          </div>
        </>
      )}
    </CommandDialog>
  );
}

function RevokeDialog({
  delegation,
  onClose,
  today,
}: {
  delegation: DelegationRow | undefined;
  onClose: () => void;
  today: string;
}) {
  return (
    <CommandDialog
      opened={delegation !== undefined}
      onClose={onClose}
      title={`Thu hồi ủy quyền ký số ${delegation?.number ?? ''}`}
      verb="Thu hồi ủy quyền"
      path={`/api/organisation/units/${encodeURIComponent(delegation?.unit ?? '')}/delegations/revoke`}
      draftKey={`revoke:${delegation?.unit ?? ''}:${delegation?.number ?? ''}`}
      initial={{ revoked_on: today }}
      bodyOf={(values) => ({ ...values, number: delegation?.number ?? '' })}
      doneSentence={({ revoked_on }) => `Ủy quyền ký hết hiệu lực từ ngày ${formatDate(revoked_on)}.`}
      intro={<p className="dim">Quyết định đã ký trong thời gian ủy quyền vẫn có giá trị.</p>}
    >
      {(values, set) => (
        <DateField
          name="revoked_on"
          label="Hết hiệu lực từ ngày"
          value={values.revoked_on}
          onChange={(revoked_on) => set({ revoked_on })}
        />
      )}
    </CommandDialog>
  );
}
