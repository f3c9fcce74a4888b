/**
 * A person, looked up over the province as one types. Choosing one links to that person; typing on and choosing none
 * makes a new one, and look-alikes are then shown before they become a second record of the same person.
 */
import { Combobox, useCombobox } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode, type RefCallback } from 'react';
import { Button } from '../button.tsx';
import { Icon } from '../icon.tsx';
import './choice-field.css';
import { escapesListOnly } from './escape.ts';
import { Field, type FieldFrameProps, type InputWiring } from './field.tsx';
import { LIST_LOOK } from './list-look.ts';

export interface PersonMatch {
  readonly code: string;
  readonly name: string;
  /** What tells this person from another of the same name: `sinh 1975 · số cuối 4821 · 2 hồ sơ tại Bình Xuyên`. */
  readonly detail: string;
  /** Set when the match is a look-alike of what was typed: why. `cùng tên và năm sinh` */
  readonly look_alike?: string;
}

export interface PersonValue {
  readonly name: string;
  /** The chosen person; undefined for one not yet known. */
  readonly chosen?: PersonMatch | undefined;
}

export interface PersonFieldProps extends FieldFrameProps {
  readonly value: PersonValue;
  readonly onChange: (value: PersonValue) => void;
  /** Finds people by name or number, without diacritics; aborted when the person types on. */
  readonly onSearch: (text: string, signal: AbortSignal) => Promise<readonly PersonMatch[]>;
  /** Whether somebody not found may be entered as new. */
  readonly mayBeNew?: boolean;
  readonly placeholder?: string;
  /** Fields of a new person (birth year, number), shown while nobody is chosen and a name is typed. */
  readonly children?: ReactNode;
}

const PAUSE_MS = 140;

interface Found {
  readonly text: string;
  readonly matches: readonly PersonMatch[];
  readonly failed?: boolean;
}

/** What the look-up of the latest text found; nothing for fewer than two letters. */
function useMatches(text: string, active: boolean, onSearch: PersonFieldProps['onSearch']): Found | undefined {
  const [found, setFound] = useState<Found>();
  const wanted = text.trim();
  useEffect(() => {
    if (!active || wanted.length < 2) return undefined;
    const control = new AbortController();
    const timer = setTimeout(() => {
      onSearch(wanted, control.signal).then(
        (matches) => setFound({ text: wanted, matches }),
        () => {
          if (!control.signal.aborted) setFound({ text: wanted, matches: [], failed: true });
        },
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [wanted, active, onSearch]);
  return wanted.length < 2 ? undefined : found;
}

export function PersonField(props: PersonFieldProps) {
  const { value, onChange, onSearch, mayBeNew = true, placeholder, children, ...frame } = props;
  const found = useMatches(value.name, value.chosen === undefined, onSearch);
  // Choosing puts a button in the place of the input, and going back the input in the place of the button.
  const control = useRef<HTMLElement>(null);
  const swapped = useRef(false);
  useEffect(() => {
    if (swapped.current) control.current?.focus();
    swapped.current = false;
  });
  const swap = (next: PersonValue) => {
    swapped.current = true;
    onChange(next);
  };
  const current = found !== undefined && found.text === value.name.trim();
  const lookAlikes = current ? found.matches.filter((match) => match.look_alike !== undefined) : [];
  const { chosen } = value;
  return (
    <>
      <Field {...frame}>
        {(wiring) =>
          chosen === undefined ? (
            <PersonInput
              wiring={wiring}
              inputRef={(element) => {
                control.current = element;
              }}
              label={frame.label}
              placeholder={placeholder ?? 'Gõ họ tên, tên tổ chức hoặc số giấy tờ'}
              name={value.name}
              found={found}
              mayBeNew={mayBeNew}
              onType={(name) => onChange({ name })}
              onChoose={(match) => swap({ name: match.name, chosen: match })}
            />
          ) : (
            <div className="person-chosen">
              <div>
                <strong>{chosen.name}</strong> <span className="choice-note">{chosen.detail}</span>
              </div>
              <Button
                id={wiring.id}
                small
                kind="quiet"
                aria-label={`${frame.label}: ${chosen.name}. Chọn người khác`}
                ref={(element) => {
                  control.current = element;
                }}
                onClick={() => swap({ name: value.name })}
              >
                Chọn người khác
              </Button>
            </div>
          )
        }
      </Field>
      {chosen === undefined && lookAlikes.length > 0 ? <LookAlikes people={lookAlikes} /> : null}
      {chosen === undefined && value.name.trim() !== '' ? children : null}
    </>
  );
}

interface PersonInputProps {
  readonly wiring: InputWiring;
  readonly inputRef: RefCallback<HTMLInputElement>;
  readonly label: string;
  readonly placeholder: string;
  readonly name: string;
  readonly found: Found | undefined;
  readonly mayBeNew: boolean;
  readonly onType: (name: string) => void;
  readonly onChoose: (match: PersonMatch) => void;
}

function PersonInput({
  wiring,
  inputRef,
  label,
  placeholder,
  name,
  found,
  mayBeNew,
  onType,
  onChoose,
}: PersonInputProps) {
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const choose = (code: string) => {
    const match = found?.matches.find((candidate) => candidate.code === code);
    if (match !== undefined) onChoose(match);
    combobox.closeDropdown();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it only listens to the input's Escape
    <div onKeyDown={escapesListOnly(combobox.dropdownOpened)}>
      <Combobox store={combobox} onOptionSubmit={choose} {...LIST_LOOK}>
        <Combobox.Target withExpandedAttribute>
          <input
            {...wiring}
            ref={inputRef}
            // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props -- Mantine adds what names and expands the list
            role="combobox"
            aria-autocomplete="list"
            data-mantine-stop-propagation={combobox.dropdownOpened || undefined}
            className="input"
            type="text"
            autoComplete="off"
            placeholder={placeholder}
            value={name}
            onChange={(event) => {
              onType(event.target.value);
              combobox.openDropdown();
              combobox.resetSelectedOption();
            }}
            onFocus={() => name.trim().length >= 2 && combobox.openDropdown()}
            onBlur={() => combobox.closeDropdown()}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={found === undefined}>
          <PersonMatches label={label} found={found} mayBeNew={mayBeNew} />
        </Combobox.Dropdown>
      </Combobox>
    </div>
  );
}

function PersonMatches({ label, found, mayBeNew }: { label: string; found: Found | undefined; mayBeNew: boolean }) {
  const nobody = mayBeNew ? 'Chưa có trong tỉnh; gõ tiếp để nhập mới.' : 'Không tìm thấy ai.';
  return (
    <Combobox.Options aria-label={`Kết quả: ${label}`}>
      {found?.matches.map((match) => (
        <Combobox.Option value={match.code} key={match.code}>
          <span className="choice">
            <span>{match.name}</span>
            <span className="choice-note">
              {match.detail}
              {match.look_alike === undefined ? '' : ` · ${match.look_alike}`}
            </span>
          </span>
        </Combobox.Option>
      ))}
      {found !== undefined && found.matches.length === 0 ? (
        <Combobox.Empty>{found.failed === true ? 'Không tra cứu được lúc này.' : nobody}</Combobox.Empty>
      ) : null}
    </Combobox.Options>
  );
}

function LookAlikes({ people }: { people: readonly PersonMatch[] }) {
  return (
    <div className="look-alike" role="status">
      <Icon name="warning" />
      <div>
        {people.length === 1 ? 'Có một người giống' : `Có ${people.length} người giống`} trong tỉnh:{' '}
        {people.map((match, index) => (
          <span key={match.code}>
            {index === 0 ? '' : '; '}
            <strong>{match.name}</strong> ({match.detail}, {match.look_alike})
          </span>
        ))}
        . Nếu là cùng một người, hãy chọn trong danh sách.
      </div>
    </div>
  );
}
