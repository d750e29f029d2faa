/** The tables that mutants must not survive, for Stryker's own runner: slow, to check the quick one against. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/normalize/**/*.test.ts', 'test/evaluate/**/*.test.ts'],
    testTimeout: 20_000,
  },
});
