/**
 * The code of an asset that an act brings in. It stands in the data of the act, so that a late act or a correction never lets
 * later acts speak of another asset.
 */
import { nextAssetCode } from './asset-steps.ts';
import type { ActDefinition, ActTerms } from './act-definition.ts';
import type { CaseHistory } from './case-history.ts';

/** The data of an act with the code of its asset: the next one that no act of the case, corrected ones included, ever bore. */
export function withAssetCode(
  history: CaseHistory,
  definition: ActDefinition,
  data: ActTerms['data'],
): ActTerms['data'] {
  const given = data['asset'];
  if (definition.brings_asset !== true || (given !== undefined && given !== '')) return data;
  const codes = history.acts.map((act) => act.data['asset']).filter((code) => typeof code === 'string');
  return { ...data, asset: nextAssetCode(codes) };
}
