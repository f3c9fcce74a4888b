/**
 * The frame of every input: label above, help and article beside it, a hint, the error tied to the input by
 * `aria-describedby`. A field inside a `Form` finds the refusals that name it by itself.
 */
import { useId, type ReactNode } from 'react';
import { Icon } from '../icon.tsx';
import { Help } from '../display/help.tsx';
import './field.css';
import { useFieldRefusal } from './form-context.ts';

/** What every field takes. `name` is the data field in snake case; refusals and links to the field go by it. */
export interface FieldFrameProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  /** Help behind a question mark beside the label. */
  readonly help?: ReactNode;
  /** The article the field rests on: an `<ArticleLink>`. */
  readonly article?: ReactNode;
  /** An error the page itself found; a refusal of the server that names the field comes by itself. */
  readonly error?: string | undefined;
  /** Marked as not needed; fields are required unless said otherwise. */
  readonly optional?: boolean;
}

/** What the input inside the frame must carry. */
export interface InputWiring {
  readonly id: string;
  readonly name: string;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-required': true | undefined;
}

export interface FieldProps extends FieldFrameProps {
  /** Renders the input with the wiring it must carry. */
  readonly children: (wiring: InputWiring) => ReactNode;
  /** What was understood of the typed text, beneath the input; its place is kept free so that nothing moves. */
  readonly reading?: ReactNode;
  readonly short?: boolean;
}

/** The id of the input of a field, so that a refusal can link to it. */
export function fieldId(formId: string, name: string): string {
  return `${formId}${name}`;
}

export function Field({
  name,
  label,
  hint,
  help,
  article,
  error,
  optional = false,
  reading,
  short = false,
  children,
}: FieldProps) {
  const own = useId();
  const { formId, sentence } = useFieldRefusal(name);
  const id = fieldId(formId ?? own, name);
  const shownError = error ?? sentence;
  const described = [
    hint === undefined ? '' : `${id}-hint`,
    reading === undefined ? '' : `${id}-reading`,
    shownError === undefined ? '' : `${id}-error`,
  ]
    .filter((part) => part !== '')
    .join(' ');
  const classes = ['field', short ? 'short' : '', shownError === undefined ? '' : 'invalid']
    .filter((part) => part !== '')
    .join(' ');
  return (
    <div className={classes}>
      <div className="field-label">
        <label htmlFor={id}>{label}</label>
        {optional ? <span className="optional">(không bắt buộc)</span> : null}
        {help === undefined ? null : <Help about={label}>{help}</Help>}
        {article === undefined ? null : <span className="field-article">{article}</span>}
      </div>
      {hint === undefined ? null : (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {children({
        id,
        name,
        'aria-invalid': shownError === undefined ? undefined : true,
        'aria-describedby': described === '' ? undefined : described,
        'aria-required': optional ? undefined : true,
      })}
      {reading === undefined ? null : (
        <div className="field-reading" id={`${id}-reading`}>
          {reading}
        </div>
      )}
      {shownError === undefined ? null : (
        <div className="field-error" id={`${id}-error`}>
          <Icon name="warning" size={14} />
          <span>{shownError}</span>
        </div>
      )}
    </div>
  );
}
