/** The tables that mutants of the reading of values must not survive; the random ones would take hours. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/normalize/**/*.test.ts'],
    exclude: ['test/normalize/{plan,previous,participation,submission}.test.ts'],
    testTimeout: 20_000,
  },
});
