/** Choosing one file, by keyboard, by pointer or by dropping it here. */
import { useId, useState, type DragEvent } from 'react';
import { Icon } from '#ui/icon.tsx';
import './documents.css';

export interface FileChooserProps {
  readonly label: string;
  readonly onChoose: (file: File) => void;
  /** Endings the browser offers first: `.docx`. */
  readonly accept?: string;
}

export function FileChooser({ label, onChoose, accept }: FileChooserProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined) onChoose(file);
  };
  return (
    <div
      className={over ? 'file-chooser over' : 'file-chooser'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon name="upload" size={18} />
      {/* The browser would name its own button in its own language. */}
      <label htmlFor={id} className="button">
        {label}
      </label>
      <span className="dim small">hoặc thả tệp vào đây</span>
      <input
        id={id}
        className="visually-hidden"
        type="file"
        {...(accept === undefined ? {} : { accept })}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file chosen again, corrected meanwhile, must be noticed.
          event.target.value = '';
          if (file !== undefined) onChoose(file);
        }}
      />
    </div>
  );
}
