/** Who is signed in, as which post of which unit, and what concerns the person rather than the work. */
import { Popover } from '@mantine/core';
import { useState } from 'react';
import { Icon, type IconName } from '../icon.tsx';

export interface ShellPerson {
  readonly name: string;
  readonly post_label: string;
  readonly unit_name: string;
}

export interface PersonAction {
  readonly label: string;
  readonly icon: IconName;
  readonly run: () => void;
}

/** The first letters of the last two words: `Trần Thị Thảo` is TT. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  return words
    .slice(-2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}

export function PersonMenu({ person, actions }: { person: ShellPerson; actions: readonly PersonAction[] }) {
  const [opened, setOpened] = useState(false);
  const run = (action: PersonAction) => {
    setOpened(false);
    // The menu gives the focus back first; what the action opens may then take it.
    setTimeout(action.run, 0);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" withRoles={false} trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className="person-button"
          aria-label={`${initialsOf(person.name)}: ${person.name}, ${person.post_label}`}
          aria-haspopup="dialog"
          aria-expanded={opened}
          title={person.name}
          onClick={() => setOpened((now) => !now)}
        >
          <span aria-hidden="true">{initialsOf(person.name)}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label="Người dùng" className="person-menu">
        <div className="person-card">
          <strong>{person.name}</strong>
          <p>{person.post_label}</p>
          <p>{person.unit_name}</p>
        </div>
        <ul>
          {actions.map((action) => (
            <li key={action.label}>
              <button type="button" onClick={() => run(action)}>
                <Icon name={action.icon} />
                {action.label}
              </button>
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
