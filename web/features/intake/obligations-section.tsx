/** What is to be enforced, line by line, with the running total; several debtors owe jointly or each for himself. */
import { useRef } from 'react';
import { formatVnd } from '#kit/vietnamese-format.ts';
import { isObligationKind, OBLIGATION_KINDS } from '#law/obligation-kinds.ts';
import { Button, IconButton } from '#ui/button.tsx';
import { AmountField } from '#ui/form/amount-field.tsx';
import { ChoiceField } from '#ui/form/choice-field.tsx';
import { CheckField, TextField } from '#ui/form/text-field.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { useOpening } from './opening-context.ts';
import {
  chosenOf,
  nameOfParty,
  newObligation,
  partiesOf,
  totalOf,
  type ObligationDraft,
  type Side,
} from './opening-draft.ts';
import { pasteCells } from './paste-cells.ts';
import { withPastedObligations } from './pasted-cells.ts';
import { Section } from './section.tsx';

function kindChoices(basis: string) {
  return Object.entries(OBLIGATION_KINDS).map(([value, rule]) => ({
    value,
    label: rule.label,
    note:
      (basis === 'on-request' && rule.basis === 'ex-officio') || (basis === 'ex-officio' && rule.basis === 'on-request')
        ? `${rule.article} · ${rule.basis === 'ex-officio' ? 'thuộc diện chủ động' : 'phải có yêu cầu, trừ khoản nộp Nhà nước'}`
        : rule.article,
  }));
}

/** Ticks where a side has several parties; one party needs no tick. */
function WhichParties({ obligation, side, at }: { obligation: ObligationDraft; side: Side; at: string }) {
  const { draft, setObligation, errorOf } = useOpening();
  const parties = partiesOf(draft, side);
  const { without } = obligation;
  if (parties.length < 2) return null;
  const sentence = errorOf(`${at}${side}`);
  const toggle = (key: string) =>
    setObligation(obligation.key, {
      without: without.includes(key) ? without.filter((one) => one !== key) : [...without, key],
    });
  return (
    <fieldset className="which-parties">
      <legend>{side === 'debtors' ? 'Ai phải thi hành' : 'Ai được thi hành'}</legend>
      {parties.map((party, index) => (
        <CheckField
          key={party.key}
          name={`${at}${side}.${party.key}`}
          label={nameOfParty(party, index)}
          checked={!without.includes(party.key)}
          onChange={() => toggle(party.key)}
        />
      ))}
      {sentence === undefined ? null : <p className="field-error">{sentence}</p>}
    </fieldset>
  );
}

function Liability({ obligation, at }: { obligation: ObligationDraft; at: string }) {
  const { draft, setObligation, errorOf } = useOpening();
  const debtors = chosenOf(obligation, partiesOf(draft, 'debtors'));
  if (debtors.length < 2) return null;
  const sentence = errorOf(`${at}liability`);
  return (
    <div className="liability">
      <Segmented
        small
        label="Nhiều người phải thi hành"
        options={[
          { value: 'joint', label: 'Liên đới' },
          { value: 'several', label: 'Riêng rẽ' },
        ]}
        value={obligation.liability === '' ? 'none' : obligation.liability}
        onChange={(liability) => {
          if (liability !== 'none') setObligation(obligation.key, { liability });
        }}
      />
      {sentence === undefined ? null : <p className="field-error">{sentence}</p>}
    </div>
  );
}

interface ObligationRowProps {
  readonly obligation: ObligationDraft;
  readonly index: number;
  readonly onRemove: (() => void) | undefined;
}

function ObligationRow({ obligation, index, onRemove }: ObligationRowProps) {
  const { draft, set: setDraft, setObligation, errorOf } = useOpening();
  const at = `obligations.${index}.`;
  const rule = isObligationKind(obligation.kind) ? OBLIGATION_KINDS[obligation.kind] : undefined;
  const set = (changes: Partial<ObligationDraft>) => setObligation(obligation.key, changes);
  const paste = pasteCells((cells) =>
    setDraft({ obligations: withPastedObligations(draft.obligations, obligation.key, cells) }),
  );
  return (
    <div className="obligation" role="group" aria-label={`Khoản ${index + 1}`} onPasteCapture={paste}>
      <div className="obligation-line">
        <ChoiceField
          name={`${at}kind`}
          label={`Khoản ${index + 1}`}
          choices={kindChoices(draft.basis)}
          value={obligation.kind}
          onChange={(kind) => set({ kind })}
          error={errorOf(`${at}kind`)}
        />
        <AmountField
          name={`${at}amount_vnd`}
          label="Số tiền"
          optional={rule?.in_money === false}
          value={obligation.amount_vnd}
          onChange={(amount_vnd) => set({ amount_vnd })}
          error={errorOf(`${at}amount_vnd`)}
        />
        <TextField
          name={`${at}description`}
          label="Nội dung"
          optional={obligation.amount_vnd !== '' || rule?.in_money === true}
          placeholder="Giao nhà đất tại…, lãi từ ngày…"
          value={obligation.description}
          onChange={(description) => set({ description })}
          error={errorOf(`${at}description`)}
        />
        {onRemove === undefined ? null : (
          <div className="obligation-remove">
            <IconButton icon="trash" label={`Bỏ khoản ${index + 1}`} onClick={onRemove} />
          </div>
        )}
      </div>
      <div className="obligation-who">
        <WhichParties obligation={obligation} side="debtors" at={at} />
        <Liability obligation={obligation} at={at} />
        <WhichParties obligation={obligation} side="creditors" at={at} />
      </div>
    </div>
  );
}

export function ObligationsSection() {
  const { draft, set, errorOf } = useOpening();
  const list = useRef<HTMLDivElement>(null);
  const { obligations } = draft;
  const add = () => {
    set({ obligations: [...obligations, newObligation(obligations)] });
    requestAnimationFrame(() =>
      Array.from(list.current?.querySelectorAll<HTMLElement>('.obligation') ?? [])
        .at(-1)
        ?.querySelector<HTMLElement>('input')
        ?.focus(),
    );
  };
  const sentence = errorOf('obligations');
  return (
    <Section number={3} title="Các khoản phải thi hành" note="dán được các ô từ Excel: loại khoản, số tiền, nội dung">
      <div className="obligations" ref={list}>
        {obligations.map((obligation, index) => (
          <ObligationRow
            key={obligation.key}
            obligation={obligation}
            index={index}
            onRemove={
              obligations.length > 1
                ? () => set({ obligations: obligations.filter((one) => one.key !== obligation.key) })
                : undefined
            }
          />
        ))}
      </div>
      {sentence === undefined ? null : <p className="field-error">{sentence}</p>}
      <div className="obligation-total">
        <Button small icon="plus" onClick={add}>
          Thêm khoản
        </Button>
        <span role="status">
          Cộng <strong>{formatVnd(totalOf(draft))} ₫</strong>
        </span>
      </div>
    </Section>
  );
}
