import { describe, expect, it } from 'vitest';
import { totalRows } from '../../src/ingest/total-rows.ts';
import { type GridOptions, grid, readFile } from '../support/grid.ts';
import { ingested } from './reading.ts';

const HEAD = '| 番号 | 連携事業名 | 評価指標 | 実績値 | 実施状況 |';
const A = '| 26 | にぎわいの創出 | イベント等の参加人数 | 8,315人 | ・祭り |';
const B = '| 3 | 創業の促進 | 事業の参加者数 | 5人 | ・相談 |';
const OWN = '| 99 | 町独自の花いっぱい運動 | 花壇の数 | 7人 | |';

function totals(lines: readonly string[], options: GridOptions = {}): readonly string[] {
  const file = readFile('江別市.xlsx', [grid([HEAD, ...lines].join('\n'), options)]);
  return totalRows([file], ingested([file], 2023).value).map(
    ({ name, total, parts, above }) =>
      `${name} ${total.source.cell} ${total.text} = ${parts.map(({ text }) => text).join(' + ')} / ${above.length}`,
  );
}

describe('total rows', () => {
  it.each([
    ['a total', [A, B, '| 合計 | | | 8,320人 | |'], ['合計 D4 8,320人 = 8,315人 + 5人 / 0']],
    ['a total without a figure', [A, B, '| 合計 | | | | |'], []],
    ['no total at all', [A, B], []],
    [
      'a subtotal and a total',
      [A, '| 小計 | | | 8,315人 | |', B, '| 合計 | | | 8,320人 | |'],
      ['小計 D3 8,315人 = 8,315人 / 0', '合計 D5 8,320人 = 5人 / 2'],
    ],
    [
      'a row outside the plan is added all the same',
      [A, OWN, '| 計 | | | 8,322人 | |'],
      ['計 D4 8,322人 = 8,315人 + 7人 / 0'],
    ],
    ['a note is not', [A, '| ※ 注 | | | | |', B, '| 計 | | | 1 | |'], ['計 D5 1 = 8,315人 + 5人 / 0']],
  ] satisfies readonly (readonly [string, readonly string[], readonly string[]])[])('%s', (_why, lines, expected) => {
    expect(totals(lines)).toEqual(expected);
  });

  it('add a hidden row too, as the formula does', () => {
    expect(totals([A, B, '| 計 | | | 8,320人 | |'], { hiddenRows: [3] })).toEqual([
      '計 D4 8,320人 = 8,315人 + 5人 / 0',
    ]);
  });

  it('take the unit of the heading where their parts do', () => {
    const text = [
      '| 番号 | 連携事業名 | 評価指標 | 実績値（千円） | 実施状況 |',
      A.replace('8,315人', '10'),
      B.replace('5人', '20'),
      '| 計 | | | 30 | |',
    ];
    const file = readFile('江別市.xlsx', [grid(text.join('\n'))]);
    expect(totalRows([file], ingested([file], 2023).value).map(({ total }) => total.unit)).toEqual(['千円']);
  });
});
