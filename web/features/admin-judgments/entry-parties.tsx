/** Who must perform, and for whom; several on each side. */
import { useRef } from 'react';
import { Button, IconButton } from '#ui/button.tsx';
import { newParty, type PartyDraft, type Side } from '#web/features/intake/opening-draft.ts';
import { PartyEntry } from '#web/features/intake/party-entry.tsx';
import { countedParties } from './entry-draft.ts';
import type { Entry } from './entry-page.tsx';

const TITLES = {
  debtors: 'Người phải thi hành án',
  creditors: 'Người được thi hành án',
} as const satisfies Record<Side, string>;

function SideList({ entry, side }: { entry: Entry; side: Side }) {
  const { values, set, errorOf, today } = entry;
  const list = useRef<HTMLDivElement>(null);
  const parties = values[side];
  const counted = countedParties(values, side);
  const change = (key: string, changes: Partial<PartyDraft>) =>
    set({ [side]: parties.map((one) => (one.key === key ? { ...one, ...changes } : one)) });
  const add = () => {
    const fresh = newParty(values, side);
    set({ [side]: [...parties, side === 'debtors' ? { ...fresh, kind: 'organisation' } : fresh] });
    requestAnimationFrame(() =>
      Array.from(list.current?.querySelectorAll<HTMLElement>('.party input[type=text]') ?? [])
        .findLast((input) => input.closest('.party-new') === null)
        ?.focus(),
    );
  };
  return (
    <div className="party-side" ref={list} role="group" aria-label={TITLES[side]}>
      {parties.map((party, index) => {
        const label = parties.length === 1 ? TITLES[side] : `${TITLES[side]} ${index + 1}`;
        const place = counted.indexOf(party);
        return (
          <div className="party" key={party.key}>
            <PartyEntry
              party={party}
              path={place === -1 ? `${side}.${party.key}` : `${side}.${place}`}
              label={label}
              optional={place === -1}
              today={today}
              onChange={(changes) => change(party.key, changes)}
              errorOf={errorOf}
            />
            {parties.length > 1 ? (
              <div className="party-remove">
                <IconButton
                  icon="trash"
                  label={`Bỏ ${label.toLowerCase()}`}
                  onClick={() => set({ [side]: parties.filter((one) => one.key !== party.key) })}
                />
              </div>
            ) : null}
          </div>
        );
      })}
      <div>
        <Button small icon="plus" onClick={add}>
          {side === 'debtors' ? 'Thêm người phải thi hành' : 'Thêm người được thi hành'}
        </Button>
      </div>
    </div>
  );
}

export function EntryParties({ entry }: { entry: Entry }) {
  return (
    <div className="intake-two">
      <SideList entry={entry} side="debtors" />
      <SideList entry={entry} side="creditors" />
    </div>
  );
}
