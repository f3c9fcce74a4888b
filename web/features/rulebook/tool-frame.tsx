/** A calculator: what is typed at the left, the answer with its articles at the right, computed while typing. */
import type { ReactNode } from 'react';
import type { Refusal } from '#kit/result.ts';
import type { Basis } from '#law/basis.ts';
import { DescriptionList, Panel } from '#ui/display/panel.tsx';

export type ToolAnswer =
  | { readonly state: 'waiting'; readonly sentence: string }
  | { readonly state: 'refused'; readonly refusals: readonly Refusal[] }
  | {
      readonly state: 'answered';
      readonly headline: string;
      readonly facts: readonly (readonly [term: string, value: ReactNode])[];
      readonly basis: readonly Basis[];
      readonly notes?: readonly Basis[];
    };

export interface ToolFrameProps {
  readonly title: string;
  readonly intro: string;
  readonly answer: ToolAnswer;
  readonly children: ReactNode;
}

export function ToolFrame({ title, intro, answer, children }: ToolFrameProps) {
  return (
    <div className="tool-columns">
      <Panel title={title} padded>
        <div className="tool-fields">
          <p className="dim">{intro}</p>
          {children}
        </div>
      </Panel>
      <Panel title="Kết quả" padded>
        <div className="tool-answer" aria-live="polite">
          <Answer answer={answer} />
        </div>
      </Panel>
    </div>
  );
}

function Answer({ answer }: { answer: ToolAnswer }) {
  if (answer.state === 'waiting') return <p className="dim">{answer.sentence}</p>;
  if (answer.state === 'refused')
    return (
      <ul className="tool-refusals">
        {answer.refusals.map(({ code, field, sentence }) => (
          <li key={`${code} ${field ?? ''} ${sentence}`}>{sentence}</li>
        ))}
      </ul>
    );
  return (
    <>
      <p className="tool-headline">{answer.headline}</p>
      <DescriptionList items={answer.facts} />
      <BasisList title="Căn cứ" basis={answer.basis} />
      {answer.notes === undefined ? null : <BasisList title="Lưu ý" basis={answer.notes} />}
    </>
  );
}

function BasisList({ title, basis }: { title: string; basis: readonly Basis[] }) {
  if (basis.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="basis-list">
        {basis.map(({ article, sentence }) => (
          <li key={`${article} ${sentence}`}>
            <strong>{article}</strong> {sentence}
          </li>
        ))}
      </ul>
    </>
  );
}
