/**
 * The assets of a case, each with its chain from seizure to delivery: how far it has come, at what price, by which acts, and
 * which clock runs for it now (domain 2.21).
 */
import { formatDate, formatVnd } from '#kit/vietnamese-format.ts';
import type { CaseAct, CaseAssetShown, CaseDetail } from '#features/cases/contract.ts';
import { ASSET_KIND_LABELS, ASSET_STAGE_LABELS } from '#features/cases/domain/case-asset.ts';
import { Money } from '#ui/display/figures.tsx';
import { EmptyState } from '#ui/display/panel.tsx';
import { Tag } from '#ui/display/tag.tsx';
import { findActDefinition } from './act-definitions.ts';
import { DaysLeft } from './days-left-tag.tsx';
import { isRunning } from './deadline-panel.tsx';
import './deadlines.css';

/** The places of the chain at a glance; what happens between two of them is told by the acts beneath. */
const PLACES = [
  { label: 'Giữ', stages: ['secured'] },
  { label: 'Kê biên', stages: ['seized'] },
  { label: 'Định giá', stages: ['valuation-contracted', 'valued'] },
  { label: 'Đấu giá', stages: ['auction-contracted', 'auction-failed', 'price-reduced', 'sale-cancelled'] },
  { label: 'Bán', stages: ['sold', 'paid'] },
  { label: 'Giao', stages: ['delivered', 'taken-over'] },
] as const;

const LEFT_THE_CHAIN: ReadonlySet<string> = new Set(['returned', 'released', 'redeemed']);

function placeOf(stage: string): number {
  return PLACES.findIndex((place) => (place.stages as readonly string[]).includes(stage));
}

/** The acts that name the asset and stand, oldest first. */
function actsOf(detail: CaseDetail, asset: CaseAssetShown): readonly CaseAct[] {
  return detail.acts
    .filter((act) => act.data['asset'] === asset.code && act.corrected_by === null)
    .toSorted((one, other) =>
      one.dated_on < other.dated_on ? -1 : one.dated_on > other.dated_on ? 1 : one.seq - other.seq,
    );
}

function Chain({ asset }: { asset: CaseAssetShown }) {
  if (LEFT_THE_CHAIN.has(asset.stage)) return null;
  const now = placeOf(asset.stage);
  return (
    <ol className="asset-chain" aria-label={`Các bước của ${asset.code}`}>
      {PLACES.map((place, index) => (
        <li key={place.label} className={index < now ? 'done' : index === now ? 'now' : undefined}>
          <span aria-current={index === now ? 'step' : undefined}>{place.label}</span>
        </li>
      ))}
    </ol>
  );
}

/** The amounts an act carries, of itself and in its fields. */
function amountsOf(act: CaseAct): string {
  const fields = findActDefinition(act.type)?.fields ?? [];
  const named = fields.flatMap((field) => {
    const value = act.data[field.name];
    return field.kind === 'amount' && value !== undefined && /^\d+$/.test(value)
      ? [`${field.label.toLowerCase()} ${formatVnd(BigInt(value))} ₫`]
      : [];
  });
  return [...(act.amount_vnd === null ? [] : [`${formatVnd(act.amount_vnd)} ₫`]), ...named].join(' · ');
}

function Prices({ asset }: { asset: CaseAssetShown }) {
  const prices = [
    ['giá thẩm định', asset.value_vnd],
    ['giá khởi điểm', asset.price_vnd],
    ['giá bán', asset.sold_vnd],
  ] as const;
  const known = prices.filter(([, amount_vnd]) => amount_vnd !== null);
  const rounds = [
    asset.failed_auctions === 0 ? null : `${asset.failed_auctions} lần đấu giá không thành`,
    asset.reductions === 0 ? null : `${asset.reductions} lần giảm giá`,
  ].filter((words) => words !== null);
  if (known.length === 0 && rounds.length === 0) return null;
  return (
    <p className="asset-prices">
      {known.map(([label, amount_vnd], index) => (
        <span key={label}>
          {index === 0 ? '' : ' · '}
          {label} {amount_vnd === null ? null : <Money amount_vnd={amount_vnd} />}
        </span>
      ))}
      {rounds.length === 0 ? null : (
        <span className="dim">
          {known.length === 0 ? '' : ' · '}
          {rounds.join(', ')}
        </span>
      )}
    </p>
  );
}

function Clocks({ asset, detail }: { asset: CaseAssetShown; detail: CaseDetail }) {
  const running = detail.deadlines.filter((deadline) => deadline.asset === asset.code && isRunning(deadline));
  if (running.length === 0) return null;
  return (
    <ul className="asset-clocks" aria-label={`Thời hạn của ${asset.code}`}>
      {running.map((deadline) => (
        <li key={`${deadline.opened_by} ${deadline.rule}`}>
          <DaysLeft deadline={deadline} /> {deadline.label}{' '}
          <span className="dim small">
            hạn {formatDate(deadline.due_on)} · {deadline.article}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Asset({ asset, detail }: { asset: CaseAssetShown; detail: CaseDetail }) {
  const acts = actsOf(detail, asset);
  return (
    <section className="asset" aria-label={`Tài sản ${asset.code}`}>
      <h3>
        {asset.code} · {asset.label} <Tag>{ASSET_KIND_LABELS[asset.kind]}</Tag>{' '}
        <Tag tone="accent" title={`từ ngày ${formatDate(asset.since)}`}>
          {ASSET_STAGE_LABELS[asset.stage]}
        </Tag>
      </h3>
      <Chain asset={asset} />
      <Prices asset={asset} />
      <Clocks asset={asset} detail={detail} />
      {acts.length === 0 ? null : (
        <table className="records asset-steps">
          <caption className="visually-hidden">Các bước đã làm với {asset.code}</caption>
          <tbody>
            {acts.map((act) => (
              <tr key={act.code}>
                <td className="asset-day">{formatDate(act.dated_on)}</td>
                <th scope="row">{act.label}</th>
                <td>{[act.number, act.ground_label].filter((word) => word !== null).join(' · ')}</td>
                <td className="figure">{amountsOf(act)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

export function AssetPanel({ detail }: { detail: CaseDetail }) {
  if (detail.assets.length === 0)
    return (
      <EmptyState title="Hồ sơ chưa giữ tài sản nào.">
        Tài sản bị phong tỏa, tạm giữ, kê biên được theo dõi ở đây, từ lúc giữ đến lúc giao hoặc trả lại.
      </EmptyState>
    );
  return (
    <>
      {detail.assets.map((asset) => (
        <Asset key={asset.code} asset={asset} detail={detail} />
      ))}
    </>
  );
}
