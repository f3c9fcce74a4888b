/** Assets and their chains as the page of a case shows them: amounts as whole numbers, clocks against today. */
import { daysBetween } from '#kit/day-number.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { toSafeInteger } from '#platform/http/schemas.ts';
import type { AssetChainShown, CaseAssetShown } from '../contract.ts';
import type { AssetChain, NextStep } from '../domain/asset-chain.ts';
import type { CaseAsset } from '../domain/case-asset.ts';

function money(amount_vnd: bigint | null): number | null {
  return amount_vnd === null ? null : toSafeInteger(amount_vnd);
}

export function presentAsset(asset: CaseAsset): CaseAssetShown {
  return {
    ...asset,
    value_vnd: money(asset.value_vnd),
    price_vnd: money(asset.price_vnd),
    sold_vnd: money(asset.sold_vnd),
  };
}

export function presentChain({ asset: { code }, steps, next }: AssetChain, today: IsoDay): AssetChainShown {
  return {
    code,
    steps: steps.map(({ step: { act, definition }, asset }) => ({
      act: act.code,
      label: definition.label,
      on: act.dated_on,
      stage: asset.stage,
      value_vnd: money(asset.value_vnd),
      price_vnd: money(asset.price_vnd),
      sold_vnd: money(asset.sold_vnd),
    })),
    next: next === null ? null : presentNext(next, today),
  };
}

function presentNext({ label, acts, deadline, lowest_price_vnd }: NextStep, today: IsoDay): AssetChainShown['next'] {
  return {
    label,
    acts,
    rule: deadline?.rule ?? null,
    due_on: deadline?.due_on ?? null,
    article: deadline?.article ?? null,
    days_left: deadline?.status === 'open' ? daysBetween(today, deadline.due_on) : null,
    lowest_price_vnd: money(lowest_price_vnd),
  };
}
