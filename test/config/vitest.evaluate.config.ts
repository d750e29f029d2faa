/** The tables of evaluate/ alone, without the properties: for measuring mutants of one folder quickly. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/evaluate/**/*.test.ts'],
    testTimeout: 20_000,
  },
});
