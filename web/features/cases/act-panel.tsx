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
import { ActForm } from './act-form.tsx';
import { OfferList } from './offer-list.tsx';

export interface ActPanelProps {
  readonly detail: CaseDetail;
  readonly today: string;
  readonly opened: ActOffer | undefined;
  readonly onOpen: (offer: ActOffer) => void;
  readonly onClose: () => void;
  readonly onWritten: (answer: RecordedActAnswer) => void;
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
  const list = useRef<HTMLDivElement>(null);
  const offers = offersShown(detail.offers, opened);
  const toOffer = (type: string | undefined) =>
    requestAnimationFrame(() =>
      (
        list.current?.querySelector<HTMLElement>(`[data-offer="${type ?? ''}"]`) ??
        list.current?.querySelector<HTMLElement>('[data-offer]')
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
            Chỉ những nghiệp vụ mà tình trạng hiện tại của hồ sơ cho phép và anh/chị có quyền ghi. Bấm phím số để mở, N
            để tìm, mũi tên lên, xuống để đi trong danh sách, Page Up, Page Down để sang nhóm khác, Ctrl Enter để ghi,
            Esc để đóng; nội dung đang nhập được giữ.
          </p>
        </Help>
      }
    >
      {offers.length === 0 ? (
        <NothingOffered detail={detail} />
      ) : (
        <OfferList
          detail={detail}
          offers={offers}
          opened={opened}
          onOpen={onOpen}
          onClose={close}
          frame={list}
          form={
            opened === undefined ? null : (
              <ActForm
                key={opened.type}
                detail={detail}
                offer={opened}
                today={today}
                onClose={close}
                onWritten={(answer) => {
                  onWritten(answer);
                  toOffer(undefined);
                }}
              />
            )
          }
        />
      )}
    </Panel>
  );
}
