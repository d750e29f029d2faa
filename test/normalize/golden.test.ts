import { describe, expect, it } from 'vitest';
import { readMeasure } from '../../src/normalize/measure.ts';
import { GOLDEN } from '../evaluate/golden-2023.ts';

describe('the published listing of 2023年度', () => {
  it.each(GOLDEN.map((row) => [row.id, row] as const))('reads %s without a warning', (_id, row) => {
    for (const role of ['baseline', 'target', 'actual'] as const) {
      const { measure, findings } = readMeasure(row[role], { role, year: 2023 });
      expect(findings).toEqual([]);
      expect(['unreadable', 'several', 'period']).not.toContain(measure.kind);
    }
  });
});
