/**
 * One of a list, found as one types, without diacritics if need be. Keyboard as in any office program: arrows, Enter,
 * Escape, first letters. For two to four choices that fit on a line use `Segmented` or `RadioField`.
 */
import { Select } from '@mantine/core';
import { useId } from 'react';
import { foldVietnamese } from '#kit/vietnamese-format.ts';
import { Icon } from '../icon.tsx';
import { Field, type FieldFrameProps } from './field.tsx';
import './choice-field.css';
import { useFieldRefusal } from './form-context.ts';

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

export function ChoiceField({ choices, value, onChange, placeholder, disabled = false, ...frame }: ChoiceFieldProps) {
  const noteOf = new Map(choices.map((choice) => [choice.value, choice.note]));
  return (
    <Field {...frame}>
      {({ 'aria-invalid': invalid, ...wiring }) => (
        <Select
          {...wiring}
          data={choices.map(({ value: id, label, disabled: off }) => ({ value: id, label, disabled: off ?? false }))}
          value={value === '' ? null : value}
          onChange={(chosen) => onChange(chosen ?? '')}
          error={invalid === true}
          searchable
          clearable={frame.optional === true}
          clearButtonProps={{ 'aria-label': `Bỏ chọn: ${frame.label}`, tabIndex: 0 }}
          allowDeselect={false}
          selectFirstOptionOnChange
          autoSelectOnBlur={false}
          disabled={disabled}
          placeholder={placeholder ?? 'Gõ để tìm'}
          nothingFoundMessage="Không có mục nào khớp"
          maxDropdownHeight={300}
          withCheckIcon={false}
          rightSection={<Icon name="chevron-down" />}
          rightSectionPointerEvents="none"
          comboboxProps={{ withinPortal: false, transitionProps: { duration: 0 }, shadow: 'none', offset: 4 }}
          filter={({ options, search }) => {
            const flat = options.flatMap((option) => ('group' in option ? option.items : [option]));
            // An untouched field shows its choice as the search text; the whole list is wanted then.
            if (flat.some((option) => option.value === value && option.label === search)) return flat;
            const kept = matching(choices, search).map((choice) => choice.value);
            return kept.flatMap((id) => flat.filter((option) => option.value === id));
          }}
          renderOption={({ option }) => {
            const note = noteOf.get(option.value);
            return (
              <span className="choice">
                {option.label}
                {note === undefined ? null : <span className="choice-note">{note}</span>}
              </span>
            );
          }}
        />
      )}
    </Field>
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
