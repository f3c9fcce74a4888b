/**
 * The assets of a case, each with its chain from seizure to delivery: how far it has come, at what price, by which acts, and
 * which clock runs for it now (domain 2.21).
 */
import { formatDate, formatVnd } from '#kit/vietnamese-format.ts';
import type { AssetChainShown, CaseAssetShown, CaseDetail } from '#features/cases/contract.ts';
import { ASSET_KIND_LABELS, ASSET_STAGE_LABELS } from '#features/cases/domain/case-asset.ts';
import { Money } from '#ui/display/figures.tsx';
import { EmptyState } from '#ui/display/panel.tsx';
import { Tag } from '#ui/display/tag.tsx';
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

type Step = AssetChainShown['steps'][number];

/** What the step made of the price; nothing where it left it as it was. */
function priceAfter(step: Step, before: Step | undefined): string {
  const changed = (['sold_vnd', 'price_vnd', 'value_vnd'] as const).find(
    (name) => step[name] !== null && step[name] !== (before?.[name] ?? null),
  );
  const amount_vnd = changed === undefined ? null : step[changed];
  return amount_vnd === null ? '' : `${formatVnd(amount_vnd)} ₫`;
}

function Steps({ chain }: { chain: AssetChainShown }) {
  if (chain.steps.length === 0) return null;
  return (
    <table className="records asset-steps">
      <caption className="visually-hidden">Các bước đã làm với {chain.code}</caption>
      <tbody>
        {chain.steps.map((step, index) => (
          <tr key={step.act}>
            <td className="asset-day">{formatDate(step.on)}</td>
            <th scope="row">{step.label}</th>
            <td>{ASSET_STAGE_LABELS[step.stage]}</td>
            <td className="figure">{priceAfter(step, chain.steps[index - 1])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The step that comes next, with its clock and, for a reduction, the lowest price the law allows. */
function Next({ chain }: { chain: AssetChainShown }) {
  const { next } = chain;
  if (next === null) return null;
  return (
    <p className="asset-next">
      <span className="dim">Bước tiếp theo:</span> <strong>{next.label}</strong>
      {next.due_on === null ? null : ` · hạn ${formatDate(next.due_on)}`}
      {next.article === null ? null : <span className="dim small"> · {next.article}</span>}
      {next.lowest_price_vnd === null ? null : (
        <span className="dim small">
          {' '}
          · giá thấp nhất được giảm còn <Money amount_vnd={next.lowest_price_vnd} />
        </span>
      )}
    </p>
  );
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
  const chain = detail.asset_chains.find((one) => one.code === asset.code);
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
      {chain === undefined ? null : (
        <>
          <Next chain={chain} />
          <Steps chain={chain} />
        </>
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
