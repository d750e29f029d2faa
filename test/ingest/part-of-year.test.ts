/** Sheets of months and quarters beside, or instead of, the year's. */
import { describe, expect, it } from 'vitest';
import { isPartOfYear } from '../../src/ingest/year.ts';
import { grid } from '../support/grid.ts';
import { codes, lines, readSheets } from './reading.ts';

describe('what a sheet’s name says', () => {
  it.each([
    ['4月', true],
    ['１２月分', true],
    ['令和５年４月', true],
    ['R5年度10月', true],
    ['第１四半期', true],
    ['上半期', true],
    ['3Q', true],
    ['合計', false],
    ['年間', false],
    ['３月末時点', false],
    ['実績（令和５年度）', false],
    ['様式１', false],
  ])('%s: %s', (name, expected) => expect(isPartOfYear(name, [])).toBe(expected));

  it.each([
    ['令和５年度　江別市　４月分', true],
    ['令和５年度上半期　連携事業実績', true],
    ['令和５年度　連携事業実施状況等（３月末時点）', false],
    ['上半期及び下半期の実績', false],
  ])('and a title, %s: %s', (title, expected) => expect(isPartOfYear('実績', [title])).toBe(expected));
});

const table = (actual: string, sheet: string, index: number) =>
  grid(`| 番号 | 評価指標 | 実績値 |\n| 26 | イベント等の参加人数 | ${actual} |`, { sheet, index });

describe('sheets of a part of the year', () => {
  it.each([
    [['4月', '5月', '合計'], ['26 3人'], ['4月 X121'], 'the total alone counts'],
    [['合計', '4月', '5月'], ['26 1人'], ['4月 X121'], 'wherever it stands'],
    [['4月', '5月', '6月'], [], ['4月 X121'], 'without a total nothing does'],
    [['4月'], ['26 1人'], ['4月 X121'], 'a single one is read and asked about'],
    [['実績'], ['26 1人'], [], 'a sheet of the year'],
  ])('%j: %j %j', (names, expected, told, _why) => {
    const result = readSheets(...names.map((name, at) => table(`${at + 1}人`, name, at)));
    expect(lines(result)).toEqual(expected);
    expect(codes(result.diagnostics).filter((code) => !code.endsWith('X214'))).toEqual(told);
    const states = result.value.ledgerRows.map(({ state }) => state);
    expect(states.filter((state) => state === 'used')).toHaveLength(expected.length);
  });

  it('are an error where the file holds nothing else', () => {
    const { diagnostics } = readSheets(table('1人', '4月', 0), table('2人', '5月', 1));
    expect(diagnostics.find(({ code }) => code === 'X121')?.severity).toBe('error');
  });
});
