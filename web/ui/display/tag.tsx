/**
 * Short words on a ground: a plain tag, and the state of a thing by word and shape before colour. The shapes differ in
 * outline, so a state is told apart on a black-and-white print and by those who do not see red from green.
 */
import type { ReactNode } from 'react';
import './tag.css';

export type Tone = 'plain' | 'accent' | 'red' | 'amber' | 'green';

/** `moving` filled disc, `waiting` ring, `half` half disc, `stopped` square, `paused` two bars, `done` tick, `ended` cross, `alert` triangle, `away` arrow. */
export type Shape = 'moving' | 'waiting' | 'half' | 'stopped' | 'paused' | 'done' | 'ended' | 'alert' | 'away';

const SHAPES: Readonly<Record<Shape, ReactNode>> = {
  moving: <circle cx="5" cy="5" r="4" fill="currentColor" />,
  waiting: <circle cx="5" cy="5" r="3.4" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  half: (
    <>
      <circle cx="5" cy="5" r="3.4" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M5 1.6a3.4 3.4 0 0 1 0 6.8Z" fill="currentColor" />
    </>
  ),
  stopped: <rect x="1.5" y="1.5" width="7" height="7" fill="currentColor" />,
  paused: <path d="M2 1.5h2.2v7H2Zm3.8 0H8v7H5.8Z" fill="currentColor" />,
  done: <path d="m1.4 5.4 2.4 2.4 4.8-5.2" fill="none" stroke="currentColor" strokeWidth="1.7" />,
  ended: <path d="m2 2 6 6m0-6L2 8" fill="none" stroke="currentColor" strokeWidth="1.7" />,
  alert: <path d="M5 .9 9.5 9h-9Z" fill="currentColor" />,
  away: <path d="M1 5h7M5.2 2.2 8 5 5.2 7.8" fill="none" stroke="currentColor" strokeWidth="1.6" />,
};

export function Tag({ tone = 'plain', children, title }: { tone?: Tone; children: ReactNode; title?: string }) {
  return (
    <span className={tone === 'plain' ? 'tag' : `tag ${tone}`} title={title}>
      {children}
    </span>
  );
}

export function StateTag({
  shape,
  tone = 'plain',
  word,
  title,
}: {
  shape: Shape;
  tone?: Tone;
  word: string;
  title?: string;
}) {
  return (
    <span className={tone === 'plain' ? 'tag' : `tag ${tone}`} title={title}>
      <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
        {SHAPES[shape]}
      </svg>
      {word}
    </span>
  );
}
