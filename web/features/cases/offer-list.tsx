/**
 * The acts offered, by stage of the procedure, with a box to type into where they are many. The number keys open the first nine
 * that are shown. The list is one stop of the Tab key: arrows go up and down it, Page Up and Page Down from stage to stage, Home
 * and End to its ends; Enter in the box opens the first that was found.
 */
import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import type { ActOffer, CaseDetail } from '#features/cases/contract.ts';
import { useShortcut } from '#ui/shell/shortcuts.tsx';
import { groupOffers, searchOffers, type OfferGroup } from './act-stages.ts';
import { findActDefinition } from './act-definitions.ts';
import { DaysLeft } from './days-left-tag.tsx';

const KEYS = 9;
const SOUGHT_FROM = 10;

/** Takes the key of one offer while it is shown. */
function OfferKey({ place, offer, onOpen }: { place: number; offer: ActOffer; onOpen: (offer: ActOffer) => void }) {
  useShortcut(String(place), offer.label, () => onOpen(offer), { action: true });
  return null;
}

export interface OfferListProps {
  readonly detail: CaseDetail;
  readonly offers: readonly ActOffer[];
  readonly opened: ActOffer | undefined;
  readonly onOpen: (offer: ActOffer) => void;
  readonly onClose: () => void;
  /** The form of the opened offer. */
  readonly form: ReactNode;
  readonly frame: RefObject<HTMLDivElement | null>;
}

/** The nearest running deadline that the act would meet. */
function meetsNext(detail: CaseDetail, type: string) {
  const meets = findActDefinition(type)?.meets ?? [];
  const rules = new Set<string>(meets.map((one) => (typeof one === 'string' ? one : one.rule)));
  return detail.deadlines.find(
    (deadline) => deadline.status === 'open' && deadline.nature === 'duty' && rules.has(deadline.rule),
  );
}

/** The first offer of the stage after (or before) the one the offer stands in. */
function offerOfStage(frame: HTMLElement, offer: HTMLElement, step: 1 | -1): HTMLElement | null | undefined {
  const stages = [...frame.querySelectorAll<HTMLElement>('.offer-groups > section')];
  const at = stages.findIndex((stage) => stage.contains(offer));
  return stages[at + step]?.querySelector<HTMLElement>('[data-offer]');
}

/** Where a key leads from the box or an offer; undefined where it is no key of the list, or there is nothing that way. */
function stopOf(key: string, frame: HTMLElement, from: HTMLElement): HTMLElement | null | undefined {
  const stops = [...frame.querySelectorAll<HTMLElement>('.offer-search, [data-offer]')];
  const at = stops.indexOf(from);
  if (at === -1) return undefined;
  if (key === 'ArrowDown') return stops[at + 1];
  if (key === 'ArrowUp') return stops[at - 1];
  // In the box the other keys belong to what is typed.
  if (!from.matches('[data-offer]')) return undefined;
  switch (key) {
    case 'Home':
      return frame.querySelector<HTMLElement>('[data-offer]');
    case 'End':
      return stops.at(-1);
    case 'PageDown':
      return offerOfStage(frame, from, 1) ?? stops.at(-1);
    case 'PageUp':
      return offerOfStage(frame, from, -1) ?? frame.querySelector<HTMLElement>('[data-offer]');
    default:
      return undefined;
  }
}

function moveFocus(event: KeyboardEvent, frame: HTMLElement | null): void {
  const modified = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
  if (modified || frame === null || !(event.target instanceof HTMLElement)) return;
  const next = stopOf(event.key, frame, event.target);
  if (next === undefined || next === null) return;
  event.preventDefault();
  next.focus();
}

/** What is typed into the box, and the offers it leaves, by stage. */
function useSoughtOffers({ detail, offers, opened }: OfferListProps) {
  const [typed, setTyped] = useState('');
  // After an act is written the whole list stands there again: what comes next has another name.
  const { seq } = detail;
  const [written, setWritten] = useState(seq);
  if (written !== seq) {
    setWritten(seq);
    setTyped('');
  }
  const groups = useMemo<readonly OfferGroup[]>(() => {
    if (typed.trim() === '') return groupOffers(offers);
    const found = searchOffers(offers, typed);
    // What is being written stays, whatever is sought meanwhile.
    const kept = offers.filter((offer) => offer.type === opened?.type && !found.includes(offer));
    return [{ id: 'found', label: null, offers: [...kept, ...found] }];
  }, [offers, typed, opened]);
  return { typed, setTyped, groups };
}

export function OfferList(props: OfferListProps) {
  const { offers, opened, frame, onOpen } = props;
  const { typed, setTyped, groups } = useSoughtOffers(props);
  const box = useRef<HTMLInputElement>(null);
  const sought = offers.length >= SOUGHT_FROM;
  useShortcut(
    'n',
    'Tìm nghiệp vụ được làm',
    () => {
      box.current?.focus();
      box.current?.select();
    },
    { disabled: !sought },
  );
  const shown = groups.flatMap((group) => group.offers);
  // The one offer that Tab stops at: where one was last, else the one that is open, else the first.
  const [last, setLast] = useState<string>();
  const stop = [last, opened?.type].find((type) => shown.some((offer) => offer.type === type)) ?? shown[0]?.type;
  const placeOf = new Map(shown.slice(0, KEYS).map((offer, index) => [offer.type, index + 1]));
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- arrows go from one offer to the next
    <div className="offer-frame" ref={frame} onKeyDown={(event) => moveFocus(event, frame.current)}>
      {sought ? (
        <div className="offer-tools">
          <input
            ref={box}
            className="input offer-search"
            type="search"
            aria-label="Tìm nghiệp vụ"
            placeholder={`Tìm trong ${offers.length} nghiệp vụ`}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              const first = shown[0];
              if (event.key === 'Enter' && first !== undefined) {
                event.preventDefault();
                onOpen(first);
              } else if (event.key === 'Escape' && typed !== '') {
                event.preventDefault();
                setTyped('');
              }
            }}
          />
          <kbd aria-hidden="true">N</kbd>
        </div>
      ) : null}
      <div className="offer-groups">
        {shown.length === 0 ? (
          <p className="offer-none" role="status">
            Không có nghiệp vụ nào khớp với “{typed.trim()}” mà hồ sơ đang cho phép.
          </p>
        ) : null}
        {groups.map((group) => (
          <Group key={group.id} group={group} placeOf={placeOf} stop={stop} onStop={setLast} {...props} />
        ))}
      </div>
    </div>
  );
}

interface StopProps {
  /** The type of the offer that Tab stops at. */
  readonly stop: string | undefined;
  readonly onStop: (type: string) => void;
}

function Group({
  group,
  placeOf,
  ...list
}: OfferListProps & StopProps & { group: OfferGroup; placeOf: ReadonlyMap<string, number> }) {
  return (
    <section aria-label={group.label ?? 'Nghiệp vụ được làm'}>
      {group.label === null ? null : <h3 className="offer-stage">{group.label}</h3>}
      <ul className="offers">
        {group.offers.map((offer) => (
          <Offer key={offer.type} offer={offer} place={placeOf.get(offer.type)} {...list} />
        ))}
      </ul>
    </section>
  );
}

function Offer({
  offer,
  place,
  detail,
  opened,
  onOpen,
  onClose,
  form,
  stop,
  onStop,
}: OfferListProps & StopProps & { offer: ActOffer; place: number | undefined }) {
  const isOpen = opened?.type === offer.type;
  const due = meetsNext(detail, offer.type);
  return (
    <li className={isOpen ? 'open' : undefined}>
      {place === undefined ? null : <OfferKey place={place} offer={offer} onOpen={onOpen} />}
      <button
        type="button"
        data-offer={offer.type}
        aria-expanded={isOpen}
        tabIndex={stop === offer.type ? 0 : -1}
        onFocus={() => onStop(offer.type)}
        onClick={() => (isOpen ? onClose() : onOpen(offer))}
      >
        <span className="offer-label">
          {offer.label}
          {due === undefined ? null : (
            <span className="offer-due">
              {' '}
              <DaysLeft deadline={due} />
            </span>
          )}
        </span>
        <span className="offer-article" title={offer.article}>
          {offer.article.replaceAll('Luật THADS ', '')}
        </span>
        {place === undefined ? null : <kbd aria-hidden="true">{place}</kbd>}
      </button>
      {isOpen ? form : null}
    </li>
  );
}
