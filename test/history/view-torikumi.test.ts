/** What changed between two runs of 主な取組一覧: an item is known by its code, office and words, not by its place. */
import { describe, expect, it } from 'vitest';
import { differencesBetween, type Side } from '../../src/history/differences.ts';
import { viewOfTorikumi } from '../../src/history/view-torikumi.ts';
import type { TorikumiResult } from '../../src/model/policy-result.ts';
import { SAMPLE } from '../policy/sample-run.ts';

type Item = TorikumiResult['rows'][number]['items'][number];

const ORIGIN = { tool: '1', templateSha256: 'a', inputs: [] };
const side = (label: string, result: TorikumiResult): Side => ({ label, origin: ORIGIN, view: viewOfTorikumi(result) });

/** The sample with the items of 0301 changed. */
function changed(change: (items: Item[]) => Item[]): TorikumiResult {
  const { result } = SAMPLE;
  return {
    ...result,
    rows: result.rows.map((row) => (row.code === '0301' ? { ...row, items: change([...row.items]) } : row)),
  };
}

const at = (items: readonly Item[], index: number): Item => items[index] ?? never();

function never(): never {
  throw new Error('no item');
}

describe('a change of the listing', () => {
  it.each([
    // change, rows that changed, why
    [(items: Item[]) => items, [], 'nothing'],
    [
      (items: Item[]) => items.with(0, { ...at(items, 0), text: '新規就農者の確保【R5：121人】' }),
      ['changed'],
      'another figure',
    ],
    [
      (items: Item[]) => [{ ...at(items, 1), text: '新しい研修【R5】' }, ...items],
      ['added'],
      'an item before the others',
    ],
    [(items: Item[]) => items.slice(1), ['removed'], 'an item that is gone'],
    [(items: Item[]) => items.toReversed(), [], 'another order'],
    [
      (items: Item[]) => items.with(0, { ...at(items, 0), text: '担い手の育成【R5：104人】' }),
      ['added', 'removed'],
      'other words are another item',
    ],
    [
      (items: Item[]) => items.with(0, { ...at(items, 0), office: '北部振興局' }),
      ['added', 'removed'],
      'another office',
    ],
    [(items: Item[]) => items.with(0, { ...at(items, 0), marker: '◇' }), ['changed'], 'another marker'],
    [(items: Item[]) => [...items, at(items, 0)], ['added'], 'the same item once more'],
  ])('%#: %s', (change, kinds) => {
    const changes = differencesBetween(side('前回', SAMPLE.result), side('今回', changed(change)));
    expect(changes.rows.map(({ kind }) => kind).toSorted()).toEqual(kinds);
    expect(changes.noun).toBe('取組');
    for (const { heading, reasons } of changes.rows) {
      expect(heading).toContain('0301　農林水産業の担い手の確保');
      expect(reasons).not.toContain('計画の変更');
    }
  });
});
