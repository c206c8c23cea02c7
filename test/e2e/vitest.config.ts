import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * The same flows in real Chromium and real Firefox, on shops' own host names that end on this machine. No retries: a flow that
 * fails once has failed. One file at a time, since two browsers at once starve each other on two cores.
 */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/e2e/**/*.test.ts'],
    globalSetup: [fileURLToPath(new URL('./build-once.ts', import.meta.url))],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
