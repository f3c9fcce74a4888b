/** The last look before a decision is given: numbers are taken without gaps and a case is never deleted. */
import { formatDate, formatVnd } from '#kit/vietnamese-format.ts';
import { BASIS_LABELS } from '#features/cases/contract.ts';
import { Button } from '#ui/button.tsx';
import { DescriptionList } from '#ui/display/panel.tsx';
import { Dialog } from '#ui/feedback/dialog.tsx';
import { useShortcut } from '#ui/shell/shortcuts.tsx';
import type { OpenedCase } from './intake-queries.ts';
import { nameOfParty, partiesOf, totalOf, type OpeningDraft } from './opening-draft.ts';

export interface DecideDialogProps {
  /** What the server says it would open; the dialog is open while there is one. */
  readonly checked: OpenedCase | undefined;
  readonly draft: OpeningDraft;
  readonly officerName: string;
  readonly busy: boolean;
  readonly onDecide: () => void;
  readonly onClose: () => void;
}

export function DecideDialog({ checked, draft, officerName, busy, onDecide, onClose }: DecideDialogProps) {
  useShortcut('mod+Enter', 'Ra quyết định', onDecide, { disabled: checked === undefined || busy });
  return (
    <Dialog
      opened={checked !== undefined}
      onClose={onClose}
      title="Ra quyết định thi hành án?"
      width={560}
      actions={
        <>
          <Button onClick={onClose}>Xem lại</Button>
          <Button kind="primary" keys="Ctrl Enter" busy={busy} onClick={onDecide}>
            Ra quyết định
          </Button>
        </>
      }
    >
      <DescriptionList
        items={[
          ['Số dự kiến', <strong key="number">{checked?.decision_number}</strong>],
          ['Ngày', formatDate(draft.decided_on)],
          ['Căn cứ', draft.basis === '' ? '' : BASIS_LABELS[draft.basis]],
          ['Phải thi hành', partiesOf(draft, 'debtors').map(nameOfParty).join(', ')],
          ['Được thi hành', partiesOf(draft, 'creditors').map(nameOfParty).join(', ') || 'không ghi'],
          ['Tổng số tiền', <strong key="total">{formatVnd(totalOf(draft))} ₫</strong>],
          ['Chấp hành viên', officerName],
        ]}
      />
      <p className="dim small decide-note">
        Số được lấy liên tục theo đơn vị và năm thống kê. Quyết định đã ra không sửa, không xóa; nếu sai phải thu hồi
        hoặc hủy (Điều 37 Luật THADS).
      </p>
    </Dialog>
  );
}
