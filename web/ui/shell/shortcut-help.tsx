/** The keys that work here and now, and the switch for keys of one letter. Opened with `?`. */
import { Dialog } from '../feedback/dialog.tsx';
import { printedKeys, useShortcuts } from './shortcuts.tsx';
import './shortcut-help.css';

const TABLE_KEYS: readonly (readonly [keys: string, label: string])[] = [
  ['← ↑ → ↓', 'Chuyển ô'],
  ['Shift + mũi tên', 'Chọn vùng, xem tổng ở dòng dưới bảng'],
  ['Ctrl C', 'Chép vùng đang chọn để dán vào Excel'],
  ['Ctrl A', 'Chọn cả bảng'],
  ['Home, End', 'Về đầu, cuối dòng; với Ctrl: đầu, cuối bảng'],
  ['Page Up, Page Down', 'Lên, xuống một trang'],
  ['Enter', 'Mở dòng; trên tiêu đề cột: sắp xếp'],
  ['Alt ↓', 'Trên tiêu đề cột: lọc'],
  ['Alt Shift ← →', 'Trên tiêu đề cột: hẹp, rộng hơn'],
  ['F6', 'Chuyển giữa danh sách và khung bên'],
];

const FORM_KEYS: readonly (readonly [keys: string, label: string])[] = [
  ['Ctrl Enter', 'Ghi'],
  ['Alt ↓', 'Trong ô ngày: mở lịch'],
  ['Esc', 'Đóng hộp thoại, khung bên'],
];

function KeyList({ title, keys }: { title: string; keys: readonly (readonly [keys: string, label: string])[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl className="key-list">
        {keys.map(([key, label]) => (
          <div key={`${key} ${label}`}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

export function ShortcutHelp({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { list, letters, setLetters } = useShortcuts();
  const byKeys = new Map(list().map((shortcut) => [shortcut.keys, shortcut.label]));
  return (
    <Dialog opened={opened} onClose={onClose} title="Phím tắt" width={760}>
      <div className="key-columns">
        <KeyList title="Trang này" keys={[...byKeys].map(([keys, label]) => [printedKeys(keys), label] as const)} />
        <KeyList title="Trong bảng" keys={TABLE_KEYS} />
        <KeyList title="Trong biểu mẫu" keys={FORM_KEYS} />
      </div>
      <label className="check-field letters-switch">
        <input type="checkbox" checked={letters} onChange={(event) => setLetters(event.target.checked)} />
        Dùng phím tắt một chữ cái (tắt đi nếu dùng giọng nói hoặc hay bấm nhầm)
      </label>
    </Dialog>
  );
}
