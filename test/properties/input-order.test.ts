/** The order in which a disk lists its files decides nothing. */
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { ledgerTotals } from '../../src/model/ledger.ts';
import type { ReadFile } from '../../src/model/reading.ts';
import type { Run } from '../../src/pipeline.ts';
import { LAYOUTS } from '../fixtures/layouts.ts';
import { opened, type Region, sampleRegion } from '../support/region.ts';

let region: Region;
let more: readonly ReadFile[];

beforeAll(async () => {
  region = await sampleRegion();
  const built = LAYOUTS.slice(0, 3).map(({ build }, at) => ({ ...build(), path: `控え/札幌市（${at + 1}）.xlsx` }));
  const copy = region.inputs.find(({ path }) => path.includes('千歳市'));
  more = await Promise.all(
    [...built, ...(copy === undefined ? [] : [{ ...copy, path: '写し/千歳市.xlsx' }])].map(opened),
  );
});

const plain = (value: unknown) => JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? String(part) : part));
const outcome = ({ evaluation, submissions, ingested, listing }: Run) =>
  plain({ evaluation, submissions, ingested, listing });

it('gives the same values, findings, ledger and listing in any order, with revisions and copies among the files', () => {
  const files = [...region.offices, ...more];
  const forward = region.run(files);
  fc.assert(
    fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (shuffled) => {
      const result = region.run(shuffled);
      expect(outcome(result.value)).toBe(outcome(forward.value));
      const lines = (run: typeof result) => run.diagnostics.map((one) => plain(one)).toSorted();
      expect(lines(result)).toEqual(lines(forward));
    }),
    { numRuns: 6 },
  );
});

it('adds up in the ledger for any files that are there', () => {
  const files = [...region.offices, ...more];
  fc.assert(
    fc.property(fc.subarray(files), (some) => {
      const { ledgerRows } = region.run(some).value.ingested;
      const totals = ledgerTotals(ledgerRows);
      const aside = Object.values(totals.setAside).reduce((sum, rows) => sum + rows, 0);
      const rows = some.flatMap(({ outcome: read }) =>
        read.state === 'read' ? read.workbook.grids.map((grid) => grid.rows.length) : [],
      );
      expect(totals.used + aside + totals.reported).toBe(rows.reduce((sum, count) => sum + count, 0));
    }),
    { numRuns: 8 },
  );
});
