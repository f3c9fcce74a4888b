/**
 * The order in which acts may follow each other on one asset: which stages an act starts from, and what it makes of the asset.
 * Times and terms are rules of law and stand with the acts.
 */
import { accept } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { refuseAct, textOf } from './act-definition.ts';
import type { ActEffect, ActField, ActTerms } from './act-definition.ts';
import { ASSET_KIND_LABELS, ASSET_KINDS, ASSET_STAGE_LABELS } from './case-asset.ts';
import type { AssetKind, AssetStage, CaseAsset } from './case-asset.ts';
import type { CaseState } from './case-state.ts';

/** The asset an act is about; deadlines that the act opens belong to it. */
export const ASSET_FIELD: ActField = { name: 'asset', label: 'Tài sản', kind: 'asset', required: true };

/** Of an act that brings an asset in: what it is. */
export function newAssetFields(kinds: readonly AssetKind[]): readonly ActField[] {
  return [
    {
      name: 'asset',
      label: 'Tài sản',
      kind: 'asset',
      required: false,
      help: 'Để trống nếu là tài sản mới; chọn tài sản đang bị phong tỏa, tạm giữ, tạm dừng nếu là chính tài sản đó.',
    },
    { name: 'description', label: 'Mô tả tài sản', kind: 'long-text', required: false },
    {
      name: 'kind',
      label: 'Loại tài sản',
      kind: 'choice',
      required: false,
      choices: ASSET_KINDS.filter((kind) => kinds.includes(kind)).map((code) => ({
        code,
        label: ASSET_KIND_LABELS[code],
      })),
    },
  ];
}

/** Amount in đồng of a field; null where nothing is written. */
export function amountOf(terms: ActTerms, name: string): bigint | null {
  const text = textOf(terms, name);
  return text !== undefined && /^\d+$/.test(text) ? BigInt(text) : null;
}

export function isYes(terms: ActTerms, name: string): boolean {
  return textOf(terms, name) === 'yes';
}

/** The asset that the act names; undefined where it names none that the case holds. */
export function findAssetOf(state: CaseState, terms: ActTerms): CaseAsset | undefined {
  const code = textOf(terms, 'asset');
  return state.assets.find((asset) => asset.code === code);
}

/** Whether the case holds an asset in one of these stages; pages offer an act on assets only then. */
export function holdsAsset(...stages: readonly AssetStage[]): (state: CaseState) => boolean {
  return (state) => state.assets.some((asset) => stages.includes(asset.stage));
}

export type AssetStep = {
  readonly label: string;
  readonly from: readonly AssetStage[];
  /** What the act makes of the asset, or why it cannot. Without a stage the asset stays where it is. */
  readonly change: (asset: CaseAsset) => Result<Partial<CaseAsset>>;
};

/** One step of the asset that the act names: refuses an asset that is not there and one that has not come so far. */
export function stepAsset(state: CaseState, terms: ActTerms, step: AssetStep): Result<ActEffect> {
  const asset = findAssetOf(state, terms);
  if (asset === undefined) return refuseUnknown(state, terms);
  if (!step.from.includes(asset.stage)) return refuseStage(step, asset);
  const changed = step.change(asset);
  if (!changed.ok) return changed;
  return accept({ movements: [], changes: { assets: withAsset(state, asset, changed.value, terms) } });
}

/** A step that cannot be refused once the stage fits. */
export function moveAsset(
  label: string,
  from: readonly AssetStage[],
  change: (asset: CaseAsset, terms: ActTerms) => Partial<CaseAsset>,
): (state: CaseState, terms: ActTerms) => Result<ActEffect> {
  return (state, terms) => stepAsset(state, terms, { label, from, change: (asset) => accept(change(asset, terms)) });
}

export function withAsset(
  state: CaseState,
  asset: CaseAsset,
  change: Partial<CaseAsset>,
  terms: ActTerms,
): readonly CaseAsset[] {
  const moved = change.stage !== undefined && change.stage !== asset.stage;
  const after = { ...asset, ...change, since: moved ? terms.dated_on : asset.since };
  return state.assets.map((other) => (other.code === asset.code ? after : other));
}

const CODE = /^TS[1-9]\d{0,2}$/;

/**
 * Brings an asset in, or goes on with one that a security measure holds already. Refuses an asset that has come further, and
 * a new one of which it is not said what it is.
 */
export function holdAsset(
  state: CaseState,
  terms: ActTerms,
  label: string,
  stage: 'secured' | 'seized',
): Result<ActEffect> {
  const held = findAssetOf(state, terms);
  const seized_on = stage === 'seized' ? terms.dated_on : null;
  if (held !== undefined) {
    if (held.stage !== 'secured') return refuseStage({ label, from: ['secured'] }, held);
    const is_common = held.is_common || isYes(terms, 'common');
    return accept({
      movements: [],
      changes: { assets: withAsset(state, held, { stage, seized_on, is_common }, terms) },
    });
  }
  const asset = newAsset(state, terms, stage, seized_on);
  return asset.ok ? accept({ movements: [], changes: { assets: [...state.assets, asset.value] } }) : asset;
}

function newAsset(
  state: CaseState,
  terms: ActTerms,
  stage: 'secured' | 'seized',
  seized_on: CaseAsset['seized_on'],
): Result<CaseAsset> {
  const given = textOf(terms, 'asset');
  if (given !== undefined && !CODE.test(given))
    return refuseAct('asset-code-malformed', `Mã tài sản "${given}" phải có dạng TS1, TS2...`, 'asset');
  const description = textOf(terms, 'description')?.trim() ?? '';
  if (description === '') return refuseAct('asset-not-described', 'Phải mô tả tài sản.', 'description');
  const kind = ASSET_KINDS.find((one) => one === textOf(terms, 'kind'));
  if (kind === undefined) return refuseAct('asset-kind-required', 'Phải chọn loại tài sản.', 'kind');
  return accept({
    code: given ?? nextAssetCode(state.assets.map((asset) => asset.code)),
    label: description,
    kind,
    stage,
    since: terms.dated_on,
    seized_on,
    is_common: isYes(terms, 'common'),
    in_court: false,
    value_vnd: null,
    valued_on: null,
    revaluation: 'none',
    price_vnd: null,
    failed_auctions: 0,
    reductions: 0,
    failed_since_reduction: 0,
    cancelled_sales: 0,
    take_over: null,
    sold_vnd: null,
  });
}

/** The code after the highest of these. */
export function nextAssetCode(codes: readonly string[]): string {
  const numbers = codes.filter((code) => CODE.test(code)).map((code) => Number(code.slice(2)));
  return `TS${Math.max(0, ...numbers) + 1}`;
}

function refuseUnknown(state: CaseState, terms: ActTerms): Result<never> {
  const codes = state.assets.map((asset) => asset.code).join(', ');
  const which = codes === '' ? 'hồ sơ chưa giữ tài sản nào' : `hồ sơ có: ${codes}`;
  return refuseAct('asset-unknown', `Không có tài sản "${textOf(terms, 'asset') ?? ''}"; ${which}.`, 'asset');
}

function refuseStage({ label, from }: Pick<AssetStep, 'label' | 'from'>, asset: CaseAsset): Result<never> {
  const allowed = from.map((stage) => ASSET_STAGE_LABELS[stage]).join(', ');
  return refuseAct(
    'asset-stage-not-permitted',
    `Không thể ghi "${label}" khi tài sản ${asset.code} đang ở "${ASSET_STAGE_LABELS[asset.stage]}"; chỉ được từ: ${allowed}.`,
    'asset',
  );
}

/** Of a measure that may follow on a security measure: the asset that is held already, if any. */
export const SECURED_ASSET_FIELD: ActField = {
  name: 'asset',
  label: 'Tài sản đang bị phong tỏa, tạm giữ, tạm dừng',
  kind: 'asset',
  required: false,
};

/** A decision that may name an asset which a security measure holds; the asset stays as it is until the decision is carried out. */
export function onHeldAsset(label: string): (state: CaseState, terms: ActTerms) => Result<ActEffect> {
  return (state, terms) =>
    textOf(terms, 'asset') === undefined
      ? accept({ movements: [], changes: {} })
      : stepAsset(state, terms, { label, from: ['secured'], change: () => accept({}) });
}
