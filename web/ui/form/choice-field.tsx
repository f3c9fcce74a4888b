/**
 * One of a list, found as one types, without diacritics if need be. Keyboard as in any office program: arrows, Enter,
 * Escape, first letters. For two to four choices that fit on a line use `Segmented` or `RadioField`.
 */
import { Combobox, useCombobox } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import { foldVietnamese } from '#kit/vietnamese-format.ts';
import { IconButton } from '../button.tsx';
import { Icon } from '../icon.tsx';
import { Field, type FieldFrameProps } from './field.tsx';
import './choice-field.css';
import { escapesListOnly } from './escape.ts';
import { useFieldRefusal } from './form-context.ts';
import { LIST_LOOK } from './list-look.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** A second line: the article, the unit. Searched too. */
  readonly note?: string;
  readonly disabled?: boolean;
}

export interface ChoiceFieldProps extends FieldFrameProps {
  readonly choices: readonly Choice[];
  /** Empty while nothing is chosen. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly disabled?: boolean;
}

/** Choices whose words begin as typed come before those that merely contain it. */
function matching(choices: readonly Choice[], typed: string): readonly Choice[] {
  const wanted = foldVietnamese(typed);
  if (wanted === '') return choices;
  const first: Choice[] = [];
  const later: Choice[] = [];
  for (const choice of choices) {
    const folded = foldVietnamese(`${choice.label} ${choice.note ?? ''}`);
    if (folded.startsWith(wanted) || folded.includes(` ${wanted}`)) first.push(choice);
    else if (folded.includes(wanted)) later.push(choice);
  }
  return [...first, ...later];
}

/** The choice a typed text stands for by itself: the one whose whole name it is. */
function namedBy(choices: readonly Choice[], typed: string): Choice | undefined {
  const wanted = foldVietnamese(typed);
  return choices.find((choice) => choice.disabled !== true && foldVietnamese(choice.label) === wanted);
}

/** The state of a choice field: what is typed, what is chosen, which choices are offered. */
function useChoice({ choices, value, onChange, optional }: ChoiceFieldProps) {
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  // What is being typed; undefined while the field shows its choice.
  const [typed, setTyped] = useState<string>();
  return {
    combobox,
    typed,
    chosen: choices.find((choice) => choice.value === value),
    shown: typed === undefined ? choices : matching(choices, typed),
    type: (text: string) => {
      setTyped(text);
      combobox.openDropdown();
      combobox.selectFirstOption();
    },
    choose: (next: string) => {
      onChange(next);
      setTyped(undefined);
      combobox.closeDropdown();
    },
    leave: () => {
      combobox.closeDropdown();
      if (typed === undefined) return;
      const named = namedBy(choices, typed);
      if (named !== undefined) onChange(named.value);
      else if (typed.trim() === '' && optional === true) onChange('');
      setTyped(undefined);
    },
  };
}

export function ChoiceField(props: ChoiceFieldProps) {
  const { choices: _choices, value, onChange: _onChange, placeholder, disabled = false, ...frame } = props;
  const input = useRef<HTMLInputElement>(null);
  const choice = useChoice(props);
  const choose = (next: string) => {
    choice.choose(next);
    // What is typed next replaces the choice instead of standing behind it.
    // Not where the person has gone on to the next field meanwhile: selecting would take the cursor back.
    requestAnimationFrame(() => {
      if (document.activeElement === input.current) input.current?.select();
    });
  };
  const { combobox, chosen } = choice;
  return (
    <Field {...frame}>
      {(wiring) => (
        <Combobox store={combobox} onOptionSubmit={choose} {...LIST_LOOK}>
          <Combobox.DropdownTarget>
            {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it only listens to the input's Escape */}
            <div className="input-frame" onKeyDown={escapesListOnly(combobox.dropdownOpened)}>
              <Combobox.EventsTarget withExpandedAttribute>
                <input
                  {...wiring}
                  ref={input}
                  // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props -- Mantine adds what names and expands the list
                  role="combobox"
                  data-mantine-stop-propagation={combobox.dropdownOpened || undefined}
                  aria-autocomplete="list"
                  className="input with-tool"
                  type="text"
                  autoComplete="off"
                  spellCheck={false}
                  disabled={disabled}
                  placeholder={placeholder ?? 'Gõ để tìm'}
                  value={choice.typed ?? chosen?.label ?? ''}
                  onChange={(event) => choice.type(event.target.value)}
                  onClick={() => {
                    combobox.openDropdown();
                    combobox.selectActiveOption();
                  }}
                  onFocus={(event) => event.target.select()}
                  onBlur={choice.leave}
                />
              </Combobox.EventsTarget>
              <span className="input-tool">
                {frame.optional === true && chosen !== undefined && !disabled ? (
                  <IconButton icon="close" label={`Bỏ chọn: ${frame.label}`} onClick={() => choose('')} />
                ) : (
                  <span className="choice-arrow">
                    <Icon name="chevron-down" />
                  </span>
                )}
              </span>
            </div>
          </Combobox.DropdownTarget>
          <ChoiceList label={frame.label} choices={choice.shown} value={value} />
        </Combobox>
      )}
    </Field>
  );
}

function ChoiceList({ label, choices, value }: { label: string; choices: readonly Choice[]; value: string }) {
  return (
    <Combobox.Dropdown>
      <Combobox.Options aria-label={`Danh sách: ${label}`} className="choice-list">
        {choices.map((choice) => (
          <Combobox.Option
            key={choice.value}
            value={choice.value}
            active={choice.value === value}
            disabled={choice.disabled ?? false}
          >
            <span className="choice">
              {choice.label}
              {choice.note === undefined ? null : <span className="choice-note">{choice.note}</span>}
            </span>
          </Combobox.Option>
        ))}
        {choices.length === 0 ? <Combobox.Empty>Không có mục nào khớp</Combobox.Empty> : null}
      </Combobox.Options>
    </Combobox.Dropdown>
  );
}

export interface RadioFieldProps extends Omit<FieldFrameProps, 'article'> {
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly article?: FieldFrameProps['article'];
}

/** A few choices, all read before choosing: each with its note, one beneath the other. */
export function RadioField({ name, label, choices, value, onChange, hint, error, article }: RadioFieldProps) {
  const group = useId();
  const { formId, sentence } = useFieldRefusal(name);
  const shown = error ?? sentence;
  return (
    <fieldset
      className={shown === undefined ? 'radio-field' : 'radio-field invalid'}
      aria-describedby={shown === undefined ? undefined : `${group}-error`}
    >
      <legend>
        {label} {article}
      </legend>
      {hint === undefined ? null : <div className="field-hint">{hint}</div>}
      {choices.map((choice, index) => (
        <label key={choice.value}>
          <input
            type="radio"
            {...(index === 0 && formId !== undefined ? { id: `${formId}${name}` } : {})}
            name={`${group}-${name}`}
            value={choice.value}
            checked={choice.value === value}
            disabled={choice.disabled}
            onChange={() => onChange(choice.value)}
          />
          <span>
            {choice.label}
            {choice.note === undefined ? null : <span className="choice-note">{choice.note}</span>}
          </span>
        </label>
      ))}
      {shown === undefined ? null : (
        <div className="field-error" id={`${group}-error`}>
          {shown}
        </div>
      )}
    </fieldset>
  );
}
