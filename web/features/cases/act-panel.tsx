/**
 * What may be done with the case now, by order and by this person's powers: one key each, and each opens its form in place.
 * An act whose form is open stays here even when somebody else's act took it off the list, for what was typed must not go.
 */
import { useRef } from 'react';
import type { ActOffer, CaseDetail, RecordedActAnswer } from '#features/cases/contract.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { isEndedPosition } from '#law/positions.ts';
import { EmptyState, Panel } from '#ui/display/panel.tsx';
import { Help } from '#ui/display/help.tsx';
import { useShortcut } from '#ui/shell/shortcuts.tsx';
import { ActForm } from './act-form.tsx';

export interface ActPanelProps {
  readonly detail: CaseDetail;
  readonly today: string;
  readonly opened: ActOffer | undefined;
  readonly onOpen: (offer: ActOffer) => void;
  readonly onClose: () => void;
  readonly onWritten: (answer: RecordedActAnswer) => void;
}

const KEYS = 9;

/** Takes the key of one offer while it is shown. */
function OfferKey({ place, offer, onOpen }: { place: number; offer: ActOffer; onOpen: (offer: ActOffer) => void }) {
  useShortcut(String(place), offer.label, () => onOpen(offer), { action: true });
  return null;
}

function offersShown(offers: readonly ActOffer[], opened: ActOffer | undefined): readonly ActOffer[] {
  return opened === undefined || offers.some((offer) => offer.type === opened.type) ? offers : [opened, ...offers];
}

/** Why nothing is offered: the case has ended, or it is another's. */
function NothingOffered({ detail }: { detail: CaseDetail }) {
  return isEndedPosition(detail.position) ? (
    <EmptyState title="Hồ sơ đã kết thúc.">
      {detail.position_label} từ {formatDate(detail.position_since)}. Nghiệp vụ ghi nhầm thì đính chính ở Diễn biến.
    </EmptyState>
  ) : (
    <EmptyState title="Anh/chị chỉ xem hồ sơ này.">
      Chấp hành viên {detail.officer_name} và lãnh đạo {detail.unit_name} ghi nghiệp vụ vào hồ sơ.
    </EmptyState>
  );
}

export function ActPanel({ detail, today, opened, onOpen, onClose, onWritten }: ActPanelProps) {
  const list = useRef<HTMLUListElement>(null);
  const offers = offersShown(detail.offers, opened);
  const toOffer = (type: string | undefined) =>
    requestAnimationFrame(() =>
      (
        list.current?.querySelector<HTMLElement>(`[data-offer="${type ?? ''}"]`) ??
        list.current?.querySelector<HTMLElement>('button')
      )?.focus(),
    );
  const close = () => {
    onClose();
    toOffer(opened?.type);
  };
  return (
    <Panel
      title="Được làm tiếp"
      actions={
        <Help about="Được làm tiếp">
          <p>
            Chỉ những nghiệp vụ mà tình trạng hiện tại của hồ sơ cho phép và anh/chị có quyền ghi. Bấm phím số để mở,
            Ctrl Enter để ghi, Esc để đóng; nội dung đang nhập được giữ.
          </p>
        </Help>
      }
    >
      {offers.length === 0 ? (
        <NothingOffered detail={detail} />
      ) : (
        <ul className="offers" ref={list}>
          {offers.map((offer, index) => (
            <li key={offer.type} className={opened?.type === offer.type ? 'open' : undefined}>
              {index < KEYS ? <OfferKey place={index + 1} offer={offer} onOpen={onOpen} /> : null}
              <button
                type="button"
                data-offer={offer.type}
                aria-expanded={opened?.type === offer.type}
                onClick={() => (opened?.type === offer.type ? close() : onOpen(offer))}
              >
                <span className="offer-label">{offer.label}</span>
                <span className="offer-article" title={offer.article}>
                  {offer.article.replaceAll('Luật THADS ', '')}
                </span>
                {index < KEYS ? <kbd aria-hidden="true">{index + 1}</kbd> : null}
              </button>
              {opened?.type === offer.type ? (
                <ActForm
                  key={offer.type}
                  detail={detail}
                  offer={offer}
                  today={today}
                  onClose={close}
                  onWritten={(answer) => {
                    onWritten(answer);
                    toOffer(undefined);
                  }}
                />
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
