/** What `src/app` composes of sign-in. */
export { accountRoutes } from './account-routes.ts';
export { openAuth } from './auth.ts';
export type { Auth } from './auth.ts';
export { makeDemoSignIns } from './commands/make-demo-sign-ins.ts';
export { findDemoSignIns } from './demonstration.ts';
export { purgeEnded } from './own-sessions.ts';
export { authRoutes } from './routes.ts';
export { singleSignOnRoutes } from './single-sign-on-routes.ts';
