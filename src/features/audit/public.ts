/** What other slices and `src/app` may call of the audit. */
export { logRead } from './commands/log-read.ts';
export { sealAudit } from './sealing/seal-audit.ts';
export { verifyAudit } from './sealing/verify-audit.ts';
