/** How the tests run: files beside the code they test, one PostgreSQL for all of them. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'web/**/*.test.{ts,tsx}',
      'scripts/**/*.test.ts',
      'e2e/**/*.test.ts',
      'bench/**/*.test.ts',
    ],
    globalSetup: ['./src/test/global-setup.ts'],
    // Generous: on a busy machine a slow test is not a wrong one.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
