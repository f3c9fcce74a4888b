/** What `src/app` composes of sign-in. */
export { openAuth } from './auth.ts';
export type { Auth } from './auth.ts';
export { createAccount, endAllSessions, lockAccount, resetAccount, unlockAccount } from './commands/manage-account.ts';
export { makeDemoSignIns } from './commands/make-demo-sign-ins.ts';
export { purgeEnded } from './own-sessions.ts';
