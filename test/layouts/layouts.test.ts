/** The same 80 values in every layout, without any setting for a file. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Run } from '../../src/pipeline.ts';
import { GOLDEN } from '../evaluate/golden-2023.ts';
import { LAYOUTS } from '../fixtures/layouts.ts';
import {
  findingLines,
  folded,
  isLeads,
  opened,
  type Region,
  sampleRegion,
  statusLines,
  valueLines,
} from '../support/region.ts';

let region: Region;
let clean: Run;

beforeAll(async () => {
  region = await sampleRegion();
  clean = region.run(region.offices).value;
});

const dash = (mark: string) => folded(mark).replace(/^[―ー－-]$/u, '-');

describe('the same 80 values', () => {
  it.each(LAYOUTS)('$name', async ({ instead, build }) => {
    const file = await opened(build());
    const others = instead === 'all' ? [] : region.offices.filter(({ path }) => !isLeads(path));
    const result = region.run([...others, file]);
    expect(findingLines(result)).toEqual([]);
    expect(valueLines(result.value)).toEqual(valueLines(clean));
    expect(statusLines(result.value)).toEqual(statusLines(clean));
    const { indicators, summary } = result.value.evaluation;
    expect(indicators.map(({ id, mark }) => `${id} ${dash(mark)}`)).toEqual(
      GOLDEN.map(({ id, mark }) => `${id} ${dash(mark)}`),
    );
    expect(summary).toMatchObject({
      achieved: 52,
      nearlyAchieved: 7,
      notAchieved: 12,
      notEvaluable: 5,
      evaluable: 71,
      open: 0,
    });
    const { ledgerRows } = result.value.ingested;
    expect(ledgerRows.filter(({ state }) => state === 'reported')).toEqual([]);
  });
});
