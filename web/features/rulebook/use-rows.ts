/** Changes to the rows of a calculator, each written back as the text of all of them. */
import { rowsOf, textOfRows, type ToolRow } from './use-tool-values.ts';

export interface RowsProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function useRows({ value, onChange }: RowsProps) {
  const rows = rowsOf(value);
  return {
    rows,
    change: (index: number, changes: Partial<ToolRow>) =>
      onChange(textOfRows(rows.map((row, at) => (at === index ? { ...row, ...changes } : row)))),
    remove: (index: number) => onChange(textOfRows(rows.filter((_, at) => at !== index))),
    add: (word: string) => onChange(textOfRows([...rows, { first: '', second: '', word }])),
  };
}
