/** Notes beside a row: those that doubt its values are quoted at their own cell, others stay quiet. */
import { describe, expect, it } from 'vitest';
import { grid } from '../support/grid.ts';
import { readSheets } from './reading.ts';

const HEAD = '| 番号 | 評価指標 | 実績値 | |\n| 38 | アプリのユーザー数 | 3件 | |';

/** Warnings as `address code text`. */
function told(sheet: string): readonly string[] {
  return readSheets(grid(sheet))
    .diagnostics.filter(({ severity, code }) => severity !== 'note' && code !== 'X207')
    .map(({ place, code, raw }) => `${place.cell ?? ''} ${code} ${raw ?? ''}`.trim());
}

describe('a note beside a row', () => {
  it.each([
    ['要再確認', ['D3 X113 要再確認'], 'asks to be checked'],
    ['※実際は8,240人', ['D3 X113 ※実際は8,240人'], 'gives another value behind ※'],
    ['誤り。正しくは3.52', ['D3 X113 誤り。正しくは3.52'], 'corrects the value'],
    ['8,240に訂正', ['D3 X113 8,240に訂正'], 'begins with the figure'],
    ['担当：商工課', [], 'is a contact'],
    ['以上', [], 'says nothing about a value'],
    ['※出典は市の統計', [], 'says where the value is from'],
    ['12', ['D1 X103'], 'is a figure of a column without a heading'],
  ])('%s', (note, expected, _why) => {
    expect(told(`${HEAD}\n| 26 | イベント等の参加人数 | 8,315人 | ${note} |`)).toEqual(expected);
  });

  it('is part of a column that lacks its heading where there are many', () => {
    const rows = Array.from({ length: 6 }, () => '| 26 | イベント等の参加人数 | 8,315人 | 1日の修正 |').join('\n');
    expect(told(`${HEAD}\n${rows}`).filter((line) => /X1/u.test(line))).toEqual(['D1 X103']);
  });

  it('is quoted as well where it stands beyond the table', () => {
    expect(told(`${HEAD.replaceAll(/\|$/gmu, '| | |')}\n| 26 | イベント等の参加人数 | 8,315人 | | 要再確認 |`)).toEqual(
      ['E3 X113 要再確認'],
    );
  });
});
