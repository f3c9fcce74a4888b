/** Rows of the calculators of money: receipts of one creditor, claims that share what was collected. */
import { Button, IconButton } from '#ui/button.tsx';
import { AmountField } from '#ui/form/amount-field.tsx';
import { type Choice, ChoiceField } from '#ui/form/choice-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { CheckField, TextField } from '#ui/form/text-field.tsx';
import { type RowsProps, useRows } from './use-rows.ts';

export function ReceiptRows(props: RowsProps) {
  const { rows, change, remove, add } = useRows(props);
  return (
    <fieldset className="tool-rows">
      <legend>Các lần nhận tiền</legend>
      {rows.map(({ first, second, word }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- rows have no name but their place
        <div className="tool-row" key={index}>
          <DateField
            name={`receipt_${String(index)}_on`}
            label={`Lần ${String(index + 1)}: ngày nhận`}
            value={first}
            onChange={(next) => change(index, { first: next })}
          />
          <AmountField
            name={`receipt_${String(index)}_vnd`}
            label="Số thực nhận"
            value={second}
            onChange={(next) => change(index, { second: next })}
          />
          <IconButton icon="trash" label={`Bỏ lần ${String(index + 1)}`} onClick={() => remove(index)} />
          <CheckField
            name={`receipt_${String(index)}_self`}
            label="Đương sự tự giao, nhận khi chưa cưỡng chế"
            checked={word === 'self-handed'}
            onChange={(next) => change(index, { word: next ? 'self-handed' : '' })}
          />
        </div>
      ))}
      <Button small icon="plus" onClick={() => add('')}>
        Thêm lần nhận
      </Button>
    </fieldset>
  );
}

const RANKS: readonly Choice[] = [
  { value: 'a', label: 'a) Cấp dưỡng, tiền lương, bồi thường tính mạng, sức khỏe' },
  { value: 'b', label: 'b) Án phí, lệ phí Tòa án' },
  { value: 'c', label: 'c) Khoản khác' },
  { value: 'secured', label: 'Có bảo đảm, là người được thi hành án' },
  { value: 'secured-third-party', label: 'Có bảo đảm, không phải người được thi hành án' },
];

/** What separates the parts of a row in the address. */
const withoutSeparators = (text: string): string => text.replaceAll(/[.:;]+/g, ' ');

export function ClaimRows(props: RowsProps) {
  const { rows, change, remove, add } = useRows(props);
  return (
    <fieldset className="tool-rows">
      <legend>Các khoản phải thi hành</legend>
      {rows.map(({ first, second, word }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- rows have no name but their place
        <div className="tool-row" key={index}>
          <TextField
            name={`claim_${String(index)}_party`}
            label={`Khoản ${String(index + 1)}: người được nhận`}
            value={first}
            onChange={(next) => change(index, { first: withoutSeparators(next) })}
          />
          <AmountField
            name={`claim_${String(index)}_vnd`}
            label="Số tiền được thi hành án"
            value={second}
            onChange={(next) => change(index, { second: next })}
          />
          <ChoiceField
            name={`claim_${String(index)}_rank`}
            label="Hàng"
            choices={RANKS}
            value={word}
            onChange={(next) => change(index, { word: next })}
          />
          <IconButton icon="trash" label={`Bỏ khoản ${String(index + 1)}`} onClick={() => remove(index)} />
        </div>
      ))}
      <Button small icon="plus" onClick={() => add('c')}>
        Thêm khoản
      </Button>
    </fieldset>
  );
}
