/** The tests that mutants of normalize/ and evaluate/ must not survive. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: [
      'test/normalize/**/*.test.ts',
      'test/evaluate/**/*.test.ts',
      'test/properties/{normalize,evaluate}*.test.ts',
    ],
    testTimeout: 20_000,
  },
});
