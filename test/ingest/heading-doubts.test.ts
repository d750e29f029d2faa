/** Headings that are read, or not read, with a question to their author. */
import { describe, expect, it } from 'vitest';
import { grid } from '../support/grid.ts';
import { readSheets } from './reading.ts';

/** Warnings as `address code` of a table with these headings. */
function told(heading: string, row: string): readonly string[] {
  return readSheets(grid(`| 番号 | 評価指標 | ${heading} |\n| 26 | イベント等の参加人数 | ${row} |`))
    .diagnostics.filter(({ severity, code }) => severity !== 'note' && code !== 'X207')
    .map(({ place, code }) => `${place.cell ?? ''} ${code}`);
}

describe('units of headings', () => {
  it.each([
    ['目標値（千人） | 実績値（人）', '75 | 8315', ['D1 X116'], 'of another scale than the target'],
    ['基準値（百人） | 実績値（千人）', '75 | 8315', ['D1 X116'], 'of another scale than the baseline'],
    ['目標値（千人） | 実績値（千人）', '75 | 8.3', [], 'the same'],
    ['目標値（千人） | 実績値（ 千人 ）', '75 | 8.3', [], 'the same, spaced'],
    ['目標値 | 実績値（人）', '75,000 | 8315', [], 'only one is told'],
    ['目標値（千人） | 単位 | 実績値（人）', '75 | 千人 | 8315', [], 'a column of units'],
  ])('%s: %s', (heading, row, expected, _why) => expect(told(heading, row)).toEqual(expected));
});
