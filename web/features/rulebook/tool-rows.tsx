/** Rows of a calculator that may be none or several: spans of days that are not counted, payments of principal. */
import { Button, IconButton } from '#ui/button.tsx';
import { AmountField } from '#ui/form/amount-field.tsx';
import { type Choice, ChoiceField } from '#ui/form/choice-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { type RowsProps, useRows } from './use-rows.ts';

const NO_GROUNDS: readonly Choice[] = [];

export function SpanRows({ grounds = NO_GROUNDS, ...props }: RowsProps & { grounds?: readonly Choice[] }) {
  const { rows, change, remove, add } = useRows(props);
  return (
    <fieldset className="tool-rows">
      <legend>Thời gian không tính</legend>
      {rows.map(({ first, second, word }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- rows have no name but their place
        <div className="tool-row" key={index}>
          <DateField
            name={`span_${String(index)}_from`}
            label={`Khoảng ${String(index + 1)}: từ ngày`}
            value={first}
            onChange={(next) => change(index, { first: next })}
          />
          <DateField
            name={`span_${String(index)}_to`}
            label="đến hết ngày"
            value={second}
            onChange={(next) => change(index, { second: next })}
          />
          {grounds.length === 0 ? null : (
            <ChoiceField
              name={`span_${String(index)}_ground`}
              label="Vì"
              choices={grounds}
              value={word}
              onChange={(next) => change(index, { word: next })}
            />
          )}
          <IconButton icon="trash" label={`Bỏ khoảng ${String(index + 1)}`} onClick={() => remove(index)} />
        </div>
      ))}
      <Button small icon="plus" onClick={() => add(grounds[0]?.value ?? '')}>
        Thêm khoảng không tính
      </Button>
    </fieldset>
  );
}

export function PaymentRows(props: RowsProps) {
  const { rows, change, remove, add } = useRows(props);
  return (
    <fieldset className="tool-rows">
      <legend>Các lần trả gốc</legend>
      {rows.map(({ first, second }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- rows have no name but their place
        <div className="tool-row" key={index}>
          <DateField
            name={`payment_${String(index)}_on`}
            label={`Lần ${String(index + 1)}: ngày`}
            value={first}
            onChange={(next) => change(index, { first: next })}
          />
          <AmountField
            name={`payment_${String(index)}_vnd`}
            label="Số tiền trả gốc"
            value={second}
            onChange={(next) => change(index, { second: next })}
          />
          <IconButton icon="trash" label={`Bỏ lần ${String(index + 1)}`} onClick={() => remove(index)} />
        </div>
      ))}
      <Button small icon="plus" onClick={() => add('')}>
        Thêm lần trả gốc
      </Button>
    </fieldset>
  );
}
