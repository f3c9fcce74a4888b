/** A small bar in a row or a tile: how much of the whole, and the mark where the target stands. The sentence says the same. */
import './bar.css';

export interface BarComparisonProps {
  /** Percent of the whole; what lies outside 0-100 is drawn at the end. */
  readonly percent: number;
  /** Percent at which the target's mark stands. */
  readonly target_percent?: number;
  /** The comparison as a sentence, for those who do not see the bar: `67,00 %, chỉ tiêu 82 %`. */
  readonly sentence: string;
  readonly width?: number;
}

function within(percent: number): string {
  return `${Math.min(100, Math.max(0, percent))}%`;
}

export function BarComparison({ percent, target_percent, sentence, width }: BarComparisonProps) {
  return (
    <span
      className="bar"
      role="img"
      aria-label={sentence}
      title={sentence}
      style={width === undefined ? undefined : { width }}
    >
      <i style={{ width: within(percent) }} />
      {target_percent === undefined ? null : <u style={{ left: within(target_percent) }} />}
    </span>
  );
}
