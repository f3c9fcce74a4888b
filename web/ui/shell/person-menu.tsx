/** Who is signed in, as which post of which unit, and what concerns the person rather than the work. */
import { Menu } from '@mantine/core';
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
  return (
    <Menu position="bottom-end" width={260} returnFocus>
      <Menu.Target>
        <button
          type="button"
          className="person-button"
          aria-label={`${person.name}, ${person.post_label}`}
          title={person.name}
        >
          <span aria-hidden="true">{initialsOf(person.name)}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className="person-card" role="presentation">
          <strong>{person.name}</strong>
          <p>{person.post_label}</p>
          <p>{person.unit_name}</p>
        </div>
        <Menu.Divider />
        {actions.map((action) => (
          <Menu.Item key={action.label} leftSection={<Icon name={action.icon} />} onClick={action.run}>
            {action.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
