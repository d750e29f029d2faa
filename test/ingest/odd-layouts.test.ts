/** Layouts that were once read wrongly: each gives what its author meant, and says what it leaves out. */
import { describe, expect, it } from 'vitest';
import { grid } from '../support/grid.ts';
import { codes, lines, readSheets } from './reading.ts';

const CASES: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
  [
    'numbered labels, all names first',
    `
    | 番号 | 5 |
    | 連携事業名 | 先端技術の活用に関する支援 |
    | 評価指標① | 支援した高校数 |
    | 評価指標② | イベントの参加者数 |
    | 実績値① | 4校 |
    | 実績値② | 195名 |
    | 実施状況 | ・出前講座 |`,
    ['5-2 4校 / ・出前講座', '5-3 195名 / ・出前講座'],
    [],
  ],
  [
    'numbers in brackets, values in another order',
    `
    | 番号 | 5 |
    | 評価指標(1) | 支援した高校数 |
    | 評価指標(2) | イベントの参加者数 |
    | 実績値(2) | 195名 |
    | 実績値(1) | 4校 |`,
    ['5-2 4校', '5-3 195名'],
    [],
  ],
  [
    'labels without numbers, all names first',
    `
    | 番号 | 5 |
    | 評価指標 | 支援した高校数 |
    | 評価指標 | イベントの参加者数 |
    | 実績値 | 4校 |
    | 実績値 | 195名 |`,
    ['5-2 4校', '5-3 195名'],
    [],
  ],
  [
    'two names and one value: nobody’s',
    `
    | 番号 | 5 |
    | 評価指標 | 支援した高校数 |
    | 評価指標 | イベントの参加者数 |
    | 実績値 | 4校 |`,
    ['5-2', '5-3'],
    ['B4 X305'],
  ],
  [
    'a unit in a cell of its own',
    `
    | 番号 | 26 | | |
    | 評価指標 | イベント等の参加人数 | | |
    | 目標値 | 75 | 千人 | |
    | 実績値 | 8,315 | 人 | |`,
    ['26 8,315[人]'],
    [],
  ],
  [
    'figures with their units between labels',
    `
    | 番号 | 26 | | | |
    | 評価指標 | イベント等の参加人数 | | | |
    | 実績値 | 8315 | 人 | 評価 | × |
    | 目標値 | 75 | 千人 | 備考 | 速報 |`,
    ['26 8315[人]'],
    ['E4 X120'],
  ],
  [
    'a unit beside an empty value',
    `
    | 番号 | 26 | | |
    | 評価指標 | イベント等の参加人数 | | |
    | 実績値 | | 人 | |
    | 実施状況 | ・祭り | | |`,
    ['26  / ・祭り'],
    [],
  ],
  [
    'the same label twice with two values',
    `
    | 番号 | 26 |
    | 評価指標 | イベント等の参加人数 |
    | 実績値 | 8,315人 |
    | 評価 | ◎ |
    | 評価 | × |`,
    ['26 8,315人'],
    ['B5 X104'],
  ],
  [
    'a form with second values, which is no transposed table',
    `
    | 番号 | 26 | | |
    | 評価指標 | イベント等の参加人数 | | |
    | 実績値 | 8,315人 | （前年 7,000人） | |
    | 実施状況 | ・祭り | ・雪まつり | |`,
    ['26 8,315人 / ・祭り'],
    ['C3 X113', 'C4 X113'],
  ],
  [
    'a column of units behind each value',
    `
    | 番号 | 評価指標 | 目標値 | 単位 | 実績値 | 単位 |
    | 26 | イベント等の参加人数 | 75 | 千人 | 8315 | 人 |`,
    ['26 8315[人]'],
    [],
  ],
  [
    'the same without headings',
    `
    | 番号 | 評価指標 | 目標値 | | 実績値 | |
    | 26 | イベント等の参加人数 | 75 | 千人 | 8315 | 人 |
    | 3 | 事業の参加者数 | 1 | 千人 | 800 | 名 |`,
    ['3 800[名]', '26 8315[人]'],
    [],
  ],
  [
    'units before each value',
    `
    | 番号 | 評価指標 | 単位 | 目標値 | 単位 | 実績値 |
    | 26 | イベント等の参加人数 | 千人 | 75 | 人 | 8315 |`,
    ['26 8315[人]'],
    [],
  ],
  [
    'an old and a new actual',
    `
    | 番号 | 評価指標 | 実績値（旧） | 実績値（新） |
    | 26 | イベント等の参加人数 | 8,000人 | 8,315人 |`,
    ['26 8,315人'],
    ['C1 X101'],
  ],
  [
    'before and after a correction',
    `
    | 番号 | 評価指標 | 修正前の実績値 | 修正後の実績値 |
    | 26 | イベント等の参加人数 | 8,000人 | 8,315人 |`,
    ['26 8,315人'],
    ['C1 X101'],
  ],
  [
    'halves and their total',
    `
    | 番号 | 評価指標 | 実績値 | < | < |
    | ^ | ^ | 上半期 | 下半期 | 合計 |
    | 26 | イベント等の参加人数 | 4,000人 | 4,315人 | 8,315人 |`,
    ['26 8,315人'],
    ['C2 X101', 'D2 X101'],
  ],
  [
    'a half in brackets alone is not the year',
    `
    | 番号 | 評価指標 | 実績（上半期） | 実績 |
    | 26 | イベント等の参加人数 | 4,000人 | 8,315人 |`,
    ['26 8,315人'],
    ['C1 X101'],
  ],
  [
    'a status below its label, over two lines, under a small table',
    `
    | 番号 | 26 | |
    | 連携事業名 | にぎわいの創出 | |
    | 評価指標 | 目標値 | 実績値 |
    | イベント等の参加人数 | 75,000人 | 8,315人 |
    | 実施状況 | < | < |
    | ・祭り | < | < |
    | ・雪まつり | < | < |`,
    ['26 8,315人 / ・祭り⏎・雪まつり'],
    [],
  ],
  [
    'a status below a table that names no programme',
    `
    | 番号 | 評価指標 | 実績値 |
    | 26 | イベント等の参加人数 | 8,315人 |
    | 実施状況 | ・祭り | |`,
    ['26 8,315人'],
    ['A3 X113'],
  ],
  [
    'a title that reads like a label over a transposed table',
    `
    | 令和５年度　実績 | | |
    | 番号 | 3 | 26 |
    | 評価指標 | 事業の参加者数 | イベント等の参加人数 |
    | 実績値 | 3,676名 | 8,315人 |`,
    ['3 3,676名', '26 8,315人'],
    [],
  ],
  [
    'contacts in the columns of the table',
    `
    | 番号 | 連携事業名 | 評価指標 | 実績値 |
    | 26 | にぎわいの創出 | イベント等の参加人数 | 8,315人 |
    | 所属 | 企画課 | 電話 | 011 |`,
    ['26 8,315人'],
    [],
  ],
];

describe('layouts', () => {
  it.each(CASES)('%s', (_, text, expected, found) => {
    const result = readSheets(grid(text));
    expect(lines(result)).toEqual(expected);
    expect(codes(result.diagnostics).filter((code) => !code.endsWith('X214'))).toEqual(found);
  });

  it('reads headings that are centred over their columns without a merge', () => {
    const plain = grid(`
      | 番号 | 評価指標 | 令和４年度 | | 令和５年度 | |
      | | | 目標値 | 実績値 | 目標値 | 実績値 |
      | 26 | イベント等の参加人数 | 1人 | 2人 | 75,000人 | 8,315人 |`);
    const rows = plain.rows.map((line) => ({
      ...line,
      cells: line.cells.map((cell) =>
        cell.row === 1 && cell.column >= 3
          ? { ...cell, across: { top: 1, bottom: 1, left: cell.column, right: cell.column + 1 } }
          : cell,
      ),
    }));
    expect(lines(readSheets({ ...plain, rows }))).toEqual(['26 8,315人']);
  });
});
