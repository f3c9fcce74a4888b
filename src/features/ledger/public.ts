/** What other slices may call of the money book. */
export { postVoucher } from './commands/post-voucher.ts';
export { cancelVoucher } from './commands/cancel-voucher.ts';
export { balanceOn } from './queries/balance-on.ts';
export { caseBalanceOn } from './queries/case-balance-on.ts';
export { rebuildMoneyFlows } from './queries/flow-check.ts';
