import { describe, expect, it } from 'vitest';
import { fitColumns } from '../../../src/render/text/column-fit.ts';

describe('widths of columns', () => {
  it.each<[columns: readonly (readonly [given: number, wanted: number])[], expected: readonly number[], why: string]>([
    [[], [], 'no columns'],
    [
      [
        [40, 30],
        [60, 50],
      ],
      [40, 60],
      'where all texts fit, widths are as given',
    ],
    [
      [
        [50, 20],
        [50, 70],
      ],
      [30, 70],
      'what one can spare goes to the other',
    ],
    [
      [
        [50, 90],
        [50, 70],
      ],
      [50, 50],
      'where none can spare, widths are as given',
    ],
    [
      [
        [50, 40],
        [30, 20],
        [20, 60],
      ],
      [40, 20, 40],
      'no column gives more than it can spare',
    ],
    [
      [
        [80, 70],
        [10, 12],
        [10, 90],
      ],
      [70, 12, 18],
      'a small lack is filled first',
    ],
  ])('%j', (columns, expected, _why) => {
    const widths = fitColumns(columns.map(([given, wanted]) => ({ given, wanted })));
    expect(widths.map((width) => Math.round(width * 1000) / 1000)).toEqual(expected);
  });
});
