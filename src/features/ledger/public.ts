/** What other slices may call of the money book. */
export { postVoucher } from './commands/post-voucher.ts';
export { cancelVoucher } from './commands/cancel-voucher.ts';
export { loadCaseMoney, lockCaseMoney } from './queries/load-case-money.ts';
export { balanceOn } from './queries/balance-on.ts';
export { caseBalanceOn } from './queries/case-balance-on.ts';
export { findVoucherDetail } from './queries/list-vouchers.ts';
export { checkMoneyFlows, rebuildMoneyFlows } from './queries/flow-check.ts';
