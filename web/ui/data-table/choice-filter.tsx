/** Several choices that narrow a list: a small button that names what is chosen, and beneath it the list to tick. */
import { Popover } from '@mantine/core';
import { useId, useState } from 'react';
import './choice-filter.css';
import { Icon } from '../icon.tsx';
import { FilterEditor } from './filter-editor.tsx';

export interface ChoiceFilterProps {
  /** What is chosen; stands on the button while nothing is: `Chấp hành viên`. */
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** `Lý Bá Hương`, `Lý Bá Hương +2`. */
function wordsOnButton({ label, choices, chosen }: ChoiceFilterProps): string {
  const [first, ...others] = chosen;
  if (first === undefined) return label;
  const name = choices.find((choice) => choice.value === first)?.label ?? first;
  return others.length === 0 ? name : `${name} +${others.length}`;
}

export function ChoiceFilter(props: ChoiceFilterProps) {
  const { label, choices, chosen, onChange } = props;
  const [opened, setOpened] = useState(false);
  const panel = useId();
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus withRoles={false}>
      <Popover.Target>
        <button
          type="button"
          className={chosen.length === 0 ? 'choice-filter' : 'choice-filter on'}
          aria-label={chosen.length === 0 ? label : `${label}: ${wordsOnButton(props)}`}
          aria-expanded={opened}
          aria-controls={opened ? panel : undefined}
          onClick={() => setOpened((now) => !now)}
        >
          <span>{wordsOnButton(props)}</span>
          <Icon name="chevron-down" size={14} />
        </button>
      </Popover.Target>
      <Popover.Dropdown id={panel} role="dialog" aria-label={label}>
        <FilterEditor
          label={label}
          filter={{ kind: 'choice', choices }}
          value={{ kind: 'choice', values: chosen }}
          onChange={(value) => onChange(value?.kind === 'choice' ? value.values : [])}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
