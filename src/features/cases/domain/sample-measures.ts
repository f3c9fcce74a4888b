/** Beginnings for tests of measures: a case that may be coerced, and the bank case whose land fails at three auctions. */
import type { SampleStep } from './sample-history.ts';

type Data = NonNullable<SampleStep['data']>;

/** Decided, notified, found to have means: the voluntary period is over after 18/01/2021. */
export const ENFORCEABLE: readonly SampleStep[] = [
  { type: 'decided', on: '2021-01-04', amount_vnd: 1_500_000_000n },
  { type: 'notified', on: '2021-01-06', ground: 'direct' },
  { type: 'verified', on: '2021-01-22', ground: 'has-means' },
];

/** The same under the law of 2026: the voluntary period is over after 11/09/2026. */
export const ENFORCEABLE_2026: readonly SampleStep[] = [
  { type: 'decided', on: '2026-08-24', amount_vnd: 1_500_000_000n },
  { type: 'notified', on: '2026-09-01', ground: 'direct' },
  { type: 'verified', on: '2026-09-21', ground: 'has-means' },
];

export const REGISTRY_ASKED: SampleStep = {
  type: 'registry-asked',
  on: '2021-01-25',
  data: { registry: 'Chi nhánh Văn phòng đăng ký đất đai huyện Tam Dương' },
};

export function seizureDecided(on: string, data: Data = {}): SampleStep {
  return {
    type: 'seizure-decided',
    on,
    data: {
      measure: 'land-seizure',
      description: 'Quyền sử dụng thửa đất số 214, tờ bản đồ số 12, xã Kim Long',
      estimate_vnd: '1400000000',
      planned_at: '2021-03-15T08:00',
      with_forces: 'no',
      ...data,
    },
  };
}

export function seized(on: string, data: Data = {}): SampleStep {
  return {
    type: 'asset-seized',
    on,
    data: {
      asset: 'TS1',
      description: 'Quyền sử dụng thửa đất số 214',
      kind: 'real-estate',
      seized_at: `${on}T08:00`,
      with_forces: 'no',
      ...data,
    },
  };
}

/** An act about TS1. */
export function onAsset(type: string, on: string, data: Data = {}, ground?: string): SampleStep {
  const step = { type, on, data: { asset: 'TS1', ...data } };
  return ground === undefined ? step : { ...step, ground };
}

export const SEIZED: readonly SampleStep[] = [
  ...ENFORCEABLE,
  REGISTRY_ASKED,
  seizureDecided('2021-03-02'),
  { type: 'seizure-announced', on: '2021-03-08', data: { planned_at: '2021-03-15T08:00' } },
  seized('2021-03-15'),
];

export const VALUED: readonly SampleStep[] = [
  ...SEIZED,
  onAsset('valuation-contracted', '2021-03-19', { valuer: 'Công ty Thẩm định giá Vĩnh Phúc' }, 'a'),
  onAsset('asset-valued', '2021-04-05', { value_vnd: '1000000000' }),
  onAsset('valuation-told', '2021-04-07'),
];

const contracted = (on: string): SampleStep => onAsset('auction-contracted', on, {}, 'chosen');

export const FAILED_ONCE: readonly SampleStep[] = [
  ...VALUED,
  onAsset('auction-contracted', '2021-04-14', { auction_on: '2021-05-20' }, 'chosen'),
  onAsset('auction-failed', '2021-05-24'),
  onAsset('auction-failure-told', '2021-05-26'),
];

/** Three auctions failed and two reductions did not help: 1.000.000.000, 900.000.000, 810.000.000 đồng. */
export const FAILED_THREE_TIMES: readonly SampleStep[] = [
  ...FAILED_ONCE,
  onAsset('price-reduced', '2021-06-08', { new_vnd: '900000000' }, 'no-agreement'),
  contracted('2021-06-14'),
  onAsset('auction-failed', '2021-07-19'),
  onAsset('auction-failure-told', '2021-07-21'),
  onAsset('price-reduced', '2021-08-03', { new_vnd: '810000000' }, 'no-agreement'),
  contracted('2021-08-09'),
  onAsset('auction-failed', '2021-09-20'),
  onAsset('auction-failure-told', '2021-09-22'),
];

/** The creditor takes the land for 810.000.000 đồng of the 1.500.000.000 that are owed. */
export const TAKEN_OVER: readonly SampleStep[] = [
  ...FAILED_THREE_TIMES,
  onAsset('take-over-asked', '2021-09-24'),
  onAsset('take-over-told', '2021-09-28'),
  takenOver('2021-10-29', 810_000_000n),
];

/** TS1 goes to the creditor for so much of what is owed. */
export function takenOver(
  on: string,
  amount_vnd: bigint,
  data: Data = {},
  ground: 'failed-auctions' | 'agreement' = 'failed-auctions',
): SampleStep {
  return { ...onAsset('asset-taken-over', on, { creditor: 'Ngân hàng TMCP Đồng Xuân', ...data }, ground), amount_vnd };
}
