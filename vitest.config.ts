/** How the tests run: files beside the code they test, one PostgreSQL for all of them. */
import { tmpdir } from 'node:os';
import path from 'node:path';
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
    // Files that tests store lie under their content's hash, so all runs may share one folder.
    env: { THADS_BLOBS: path.join(tmpdir(), 'thads-test-blobs') },
    // Generous: on a busy machine a slow test is not a wrong one.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
