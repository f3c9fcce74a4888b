/**
 * A chart with its table beneath. The drawing is for eyes only and loads by itself when needed; the table is the same
 * figures for copying, printing and reading aloud. The height is fixed, so nothing moves when the drawing arrives.
 */
import { useEffect, useRef, useState } from 'react';
import type { DrawnChart } from './chart-engine.ts';
import type { ChartModel } from './chart-model.ts';
import './chart.css';

export interface ChartProps extends ChartModel {
  readonly title: string;
  /** The heading of the first column of the table: `Đơn vị`. */
  readonly categoryLabel: string;
  readonly height?: number;
  /** Whether the table stands open from the start. */
  readonly tableOpen?: boolean;
}

export function Chart({ title, categoryLabel, height = 260, tableOpen = false, ...model }: ChartProps) {
  const element = useRef<HTMLDivElement>(null);
  const drawn = useRef<DrawnChart>(undefined);
  const latest = useRef<ChartModel>(model);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    latest.current = model;
    drawn.current?.update(model);
  });
  useEffect(() => {
    let gone = false;
    const draw = async () => {
      try {
        const { drawChart } = await import('./chart-engine.ts');
        if (!gone && element.current !== null) drawn.current = drawChart(element.current, latest.current);
      } catch {
        setFailed(true);
      }
    };
    void draw();
    return () => {
      gone = true;
      drawn.current?.dispose();
      drawn.current = undefined;
    };
  }, []);
  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      {failed ? (
        <p className="dim small">Không tải được biểu đồ. Số liệu vẫn đủ trong bảng dưới đây.</p>
      ) : (
        <div className="chart-drawing" ref={element} style={{ height }} aria-hidden="true" />
      )}
      <details open={tableOpen || failed}>
        <summary>Số liệu của biểu đồ</summary>
        <ChartTable title={title} categoryLabel={categoryLabel} model={model} />
      </details>
    </figure>
  );
}

function ChartTable({ title, categoryLabel, model }: { title: string; categoryLabel: string; model: ChartModel }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so it must be reachable by keyboard
    <div className="chart-table-frame" tabIndex={0} role="region" aria-label={`Bảng: ${title}`}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{categoryLabel}</th>
            {model.series.map((series) => (
              <th scope="col" key={series.name}>
                {series.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {model.categories.map((category, index) => (
            <tr key={category}>
              <th scope="row">{category}</th>
              {model.series.map((series) => {
                const value = series.values[index];
                return <td key={series.name}>{value === null || value === undefined ? '–' : model.format(value)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
