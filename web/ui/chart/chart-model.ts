/** What a chart shows, as plain data: the same rows are drawn and stand in the table beneath. */

export interface ChartSeries {
  readonly name: string;
  readonly kind: 'bar' | 'line';
  /** One value a category; null leaves a gap. */
  readonly values: readonly (number | null)[];
}

export interface ChartModel {
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** How a value is written on the axis, in the tip and in the table. */
  readonly format: (value: number) => string;
  /** Bars lie on their side; for long names of units. */
  readonly horizontal?: boolean;
}

/** The colours of series in order; each is told apart from its neighbour in grey too. */
export const SERIES_COLOURS = ['#0b4f6c', '#7fb0c6', '#8a5a00', '#5f646d'] as const;
