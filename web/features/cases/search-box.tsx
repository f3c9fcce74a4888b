/** The box above a list: what is typed reaches the address after a pause. */
import { useEffect, useRef, useState } from 'react';
import { useShortcut } from '#ui/shell/shortcuts.tsx';
import './list-tools.css';

const PAUSE_MS = 250;

export interface SearchBoxProps {
  readonly label: string;
  readonly text: string;
  readonly onChange: (text: string | undefined) => void;
}

export function SearchBox({ label, text, onChange }: SearchBoxProps) {
  const [typed, setTyped] = useState(text);
  const [known, setKnown] = useState(text);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const box = useRef<HTMLInputElement>(null);
  useShortcut('/', label, () => box.current?.focus());
  useEffect(() => () => clearTimeout(timer.current), []);
  // An address changed from outside reaches the box.
  if (text !== known) {
    setKnown(text);
    if (text !== typed.trim()) setTyped(text);
  }
  return (
    <input
      ref={box}
      className="input list-search-box"
      type="search"
      aria-label={label}
      placeholder={label}
      value={typed}
      onChange={(event) => {
        const next = event.target.value;
        setTyped(next);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => onChange(next.trim() === '' ? undefined : next.trim()), PAUSE_MS);
      }}
    />
  );
}
