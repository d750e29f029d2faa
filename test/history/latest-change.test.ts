/** A run that changes nothing shows the latest change again. */
import { describe, expect, it } from 'vitest';
import { composeChangeListing } from '../../src/history/change-listing.ts';
import { differencesBetween } from '../../src/history/differences.ts';
import { latestChange } from '../../src/history/latest-change.ts';
import { changesSchema, type RunRecord } from '../../src/model/history.ts';
import type { RenkeiResult } from '../../src/model/result.ts';
import { reporting, result, side, withIndicators } from './views.ts';

const CORRECTED = withIndicators({ '10-1': reporting('12件', '◎') });
const AGAIN = withIndicators({ '10-1': reporting('15件', '◎') });

/** Records of runs that said so, one a day. */
function runs(...results: readonly RenkeiResult[]): readonly RunRecord[] {
  return results.map((of, at) => {
    const { origin, view } = side('', of);
    return {
      schema: 'jisseki/history@1',
      number: at + 1,
      at: `2024-05-0${at + 1}T01:02:03.000Z`,
      origin,
      view,
      sha256: '',
    };
  });
}

describe('the latest change', () => {
  it.each([
    [runs(), undefined, 'no run'],
    [runs(result), undefined, 'one run, which has nothing before it'],
    [runs(result, result), undefined, 'no run that changed anything'],
    [runs(result, CORRECTED), ['第1回の実行', '第2回の実行', '2024-05-02', '12件'], 'the last run'],
    [runs(result, CORRECTED, AGAIN), ['第2回の実行', '第3回の実行', '2024-05-03', '15件'], 'the later of two'],
    [runs(result, CORRECTED, CORRECTED), ['第1回の実行', '第2回の実行', '2024-05-02', '12件'], 'a run before the last'],
  ] as const)('%# is that of the run', (of, expected, _why) => {
    const latest = latestChange(of);
    const actual = latest?.rows[0]?.fields.find(({ id }) => id === 'actual')?.new;
    expect(latest && [latest.from.label, latest.to.label, latest.at.slice(0, 10), actual]).toEqual(expected);
  });
});

it('stands below the sentence that nothing has changed', () => {
  const before = side('前回の実行', CORRECTED);
  const none = differencesBetween(before, side('今回の実行', CORRECTED));
  const latest = latestChange(runs(result, CORRECTED));
  const changes = changesSchema.parse({ ...none, latest });
  expect([changes.unchanged, changes.rows]).toEqual([true, []]);
  const listing = composeChangeListing(changes, { author: '', latestAt: '2024-05-02 10:02' });
  const texts = listing.groups.flatMap(({ blocks }) => blocks.flatMap(({ cells }) => cells.map(({ text }) => text)));
  expect(listing.groups.map(({ label }) => label)).toEqual(['結果', '指標・事業']);
  expect(texts[0]).toBe(
    '今回の実行では変更はありません。\n下は、直近の変更の再掲です（第2回の実行、2024-05-02 10:02。第1回の実行との比較）。',
  );
  expect(texts).toContain('12件');
});
