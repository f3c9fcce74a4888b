/** Who must enforce, and for whom. */
import { useRef } from 'react';
import { Button, IconButton } from '#ui/button.tsx';
import { CheckField } from '#ui/form/text-field.tsx';
import { useOpening } from './opening-context.ts';
import { newParty, partiesOf, type PartyDraft, type Side } from './opening-draft.ts';
import { lawAgainstDebtors } from './opening-refusals.ts';
import { PartyEntry } from './party-entry.tsx';
import { pasteCells } from './paste-cells.ts';
import { withPastedParties } from './pasted-cells.ts';
import { Section } from './section.tsx';

const TITLES = {
  debtors: 'Người phải thi hành án',
  creditors: 'Người được thi hành án',
} as const satisfies Record<Side, string>;

interface PartyEditorProps {
  readonly side: Side;
  readonly party: PartyDraft;
  readonly label: string;
  readonly onRemove: (() => void) | undefined;
}

const NO_ERROR = () => undefined;

function PartyEditor({ side, party, label, onRemove }: PartyEditorProps) {
  const { draft, today, set, setParty, errorOf } = useOpening();
  // The rules count the parties without the blank ones.
  const counted = partiesOf(draft, side).findIndex((one) => one.key === party.key);
  const paste = pasteCells((cells) => set({ [side]: withPastedParties(draft, side, party.key, cells, today) }));
  return (
    <div className="party" onPasteCapture={paste}>
      <PartyEntry
        party={party}
        path={counted === -1 ? `${side}.${party.key}` : `${side}.${counted}`}
        label={label}
        optional={side === 'creditors' || counted === -1}
        today={today}
        onChange={(changes) => setParty(side, party.key, changes)}
        errorOf={counted === -1 ? NO_ERROR : errorOf}
      />
      {onRemove === undefined ? null : (
        <div className="party-remove">
          <IconButton icon="trash" label={`Bỏ ${label.toLowerCase()}`} onClick={onRemove} />
        </div>
      )}
    </div>
  );
}

/** Said as soon as the second debtor is named, not only when the decision is checked. */
function OneDecisionEach({ sentence }: { sentence: string }) {
  const { draft, set } = useOpening();
  return (
    <div className="one-decision-each">
      <p className="field-error" id="side-debtors" role="status">
        {sentence}
      </p>
      <CheckField
        name="happened"
        label="Quyết định đã ban hành như vậy: vẫn ghi nhận, thành phát hiện tự kiểm tra"
        checked={draft.happened}
        onChange={(happened) => set({ happened })}
      />
    </div>
  );
}

function SideList({ side }: { side: Side }) {
  const { draft, set, errorOf } = useOpening();
  const list = useRef<HTMLDivElement>(null);
  const parties = draft[side];
  const add = () => {
    set({ [side]: [...parties, newParty(draft, side)] });
    requestAnimationFrame(() =>
      Array.from(list.current?.querySelectorAll<HTMLElement>('.party input[type=text]') ?? [])
        .findLast((input) => input.closest('.party-new') === null)
        ?.focus(),
    );
  };
  const remove = (key: string) =>
    set({
      [side]: parties.filter((party) => party.key !== key),
      obligations: draft.obligations.map((obligation) => ({
        ...obligation,
        without: obligation.without.filter((one) => one !== key),
      })),
    });
  const sentence = errorOf(side);
  const law = side === 'debtors' ? lawAgainstDebtors(draft) : undefined;
  return (
    <div className="party-side" ref={list} role="group" aria-label={TITLES[side]}>
      {parties.map((party, index) => (
        <PartyEditor
          key={party.key}
          side={side}
          party={party}
          label={parties.length === 1 ? TITLES[side] : `${TITLES[side]} ${index + 1}`}
          onRemove={parties.length > 1 ? () => remove(party.key) : undefined}
        />
      ))}
      {sentence === undefined || law !== undefined ? null : (
        <p className="field-error" id={`side-${side}`}>
          {sentence}
        </p>
      )}
      {law === undefined ? null : <OneDecisionEach sentence={law} />}
      <div>
        <Button small icon="plus" onClick={add}>
          {side === 'debtors' ? 'Thêm người phải thi hành' : 'Thêm người được thi hành'}
        </Button>
      </div>
    </div>
  );
}

export function PartiesSection() {
  return (
    <Section number={2} title="Đương sự" note="tìm trong toàn tỉnh; người giống tên, giống số được báo ngay">
      <div className="intake-two">
        <SideList side="debtors" />
        <SideList side="creditors" />
      </div>
    </Section>
  );
}
