/**
 * What may be done with the judgment now, by the procedure and by this person's powers; each opens its form in place. An act
 * whose form is open stays here even when somebody else's act took it off the list, for what was typed must not go.
 */
import { useRef } from 'react';
import { FOLLOW_ACTS } from '#features/admin-judgments/acts/catalogue.ts';
import type { FollowActAnswer, FollowDetail } from '#features/admin-judgments/contract.ts';
import { Help } from '#ui/display/help.tsx';
import { EmptyState, Panel } from '#ui/display/panel.tsx';
import { useShortcut } from '#ui/shell/shortcuts.tsx';
import { ActForm } from './act-form.tsx';
import { actLabel } from './act-words.ts';

export interface ActPanelProps {
  readonly detail: FollowDetail;
  /** Type of the act whose form is open. */
  readonly opened: string | undefined;
  readonly onOpen: (type: string) => void;
  readonly onClose: () => void;
  readonly onWritten: (answer: FollowActAnswer) => void;
}

const KEYS = 9;

/** Takes the key of one offer while it is shown. */
function OfferKey({ place, type, onOpen }: { place: number; type: string; onOpen: (type: string) => void }) {
  useShortcut(String(place), actLabel(type), () => onOpen(type), { action: true });
  return null;
}

export function ActPanel({ detail, opened, onOpen, onClose, onWritten }: ActPanelProps) {
  const list = useRef<HTMLUListElement>(null);
  const offers = opened === undefined || detail.offers.includes(opened) ? detail.offers : [opened, ...detail.offers];
  const toOffer = (type: string | undefined) =>
    requestAnimationFrame(() =>
      (
        list.current?.querySelector<HTMLElement>(`[data-offer="${type ?? ''}"]`) ??
        list.current?.querySelector<HTMLElement>('button')
      )?.focus(),
    );
  const close = () => {
    onClose();
    toOffer(opened);
  };
  return (
    <Panel
      title="Được làm tiếp"
      actions={
        <Help about="Được làm tiếp">
          <p>
            Chỉ những nghiệp vụ mà thủ tục hiện tại cho phép và anh/chị có quyền ghi. Bấm phím số để mở, Ctrl Enter để
            ghi, Esc để đóng; nội dung đang nhập được giữ. Việc đã xảy ra trước đây vẫn ghi được với ngày của nó.
          </p>
        </Help>
      }
    >
      {offers.length === 0 ? (
        <EmptyState title="Không có nghiệp vụ nào để ghi.">
          Hồ sơ đã kết thúc theo dõi, hoặc anh/chị không có quyền ghi vào hồ sơ này.
        </EmptyState>
      ) : (
        <ul className="offers" ref={list}>
          {offers.map((type, index) => {
            const article = FOLLOW_ACTS.get(type)?.article ?? '';
            const open = opened === type;
            return (
              <li key={type} className={open ? 'open' : undefined}>
                {index < KEYS ? <OfferKey place={index + 1} type={type} onOpen={onOpen} /> : null}
                <button
                  type="button"
                  data-offer={type}
                  aria-expanded={open}
                  onClick={() => (open ? close() : onOpen(type))}
                >
                  <span className="offer-label">{actLabel(type)}</span>
                  <span className="offer-article" title={article}>
                    {article.replace(/;.*$/, '')}
                  </span>
                  {index < KEYS ? <kbd aria-hidden="true">{index + 1}</kbd> : null}
                </button>
                {open ? (
                  <ActForm
                    key={type}
                    detail={detail}
                    type={type}
                    onClose={close}
                    onWritten={(answer) => {
                      onWritten(answer);
                      toOffer(undefined);
                    }}
                  />
                ) : null}
              </li>
            );
          })}
        </ul>
      )}
    </Panel>
  );
}
