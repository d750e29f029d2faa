/** A workbook finds its listing by its columns; one that fits none is reported once. */
import { describe, expect, it } from 'vitest';
import { fitOf, policyFitOf, shareFiles } from '../../src/ingest/share.ts';
import { POLICY_TEMPLATE } from '../policy/sample-run.ts';
import { grid, readFile } from '../support/grid.ts';
import { COUNTRY, TEMPLATE } from './reading.ts';

const RENKEI = '| 番号 | 連携事業名 | 評価指標 | 実績値 | 実施状況 |\n| 1 | 相談 | 件数 | 3件 | 実施した |';
const TORIKUMI = "| 番号 | 施策コード | 区分 | 主な取組 | 実績 |\n| 1 | '0101 | 移住 | ○相談 | 【R5：3件】 |";
const NEITHER = '| 氏名 | 電話 |\n| 青山 | 21 |';

function shares(files: readonly (readonly [path: string, text: string])[]): Readonly<Record<string, string>> {
  const read = files.map(([path, text]) => readFile(path, [grid(text)]));
  const fits = [fitOf(read, TEMPLATE, COUNTRY), policyFitOf(read, POLICY_TEMPLATE)];
  return Object.fromEntries(
    shareFiles(
      read.map(({ path }) => path),
      fits,
    ),
  );
}

describe('a workbook', () => {
  it.each([
    // files, their listings, why
    [[['a.xlsx', RENKEI]], { 'a.xlsx': 'renkei' }, 'the first listing’s columns'],
    [[['a.xlsx', TORIKUMI]], { 'a.xlsx': 'torikumi' }, '番号 and 実績 are headings of both: the most known ones count'],
    [[['江別市.xlsx', TORIKUMI]], { '江別市.xlsx': 'torikumi' }, 'columns count, not the name'],
    [[['総合政策部.xlsx', RENKEI]], { '総合政策部.xlsx': 'renkei' }, 'columns count, not the name'],
    [
      [
        ['a.xlsx', TORIKUMI],
        ['b.xlsx', RENKEI],
        ['江別市.xlsx', NEITHER],
      ],
      { 'a.xlsx': 'torikumi', 'b.xlsx': 'renkei', '江別市.xlsx': 'renkei' },
      'one that fits none goes by who is named in its path',
    ],
    [
      [
        ['a.xlsx', RENKEI],
        ['b.xlsx', TORIKUMI],
        ['主な取組/総合政策部.xlsx', NEITHER],
      ],
      { 'a.xlsx': 'renkei', 'b.xlsx': 'torikumi', '主な取組/総合政策部.xlsx': 'torikumi' },
      'an office’s',
    ],
    [
      [
        ['a.xlsx', RENKEI],
        ['総合政策部.xlsx', NEITHER],
      ],
      { 'a.xlsx': 'renkei', '総合政策部.xlsx': 'renkei' },
      'an office’s, where no office has submitted anything: that listing is not run',
    ],
    [
      [
        ['a.xlsx', TORIKUMI],
        ['b.xlsx', NEITHER],
      ],
      { 'a.xlsx': 'torikumi', 'b.xlsx': 'torikumi' },
      'nobody’s: to the listing that has any',
    ],
    [[['b.xlsx', NEITHER]], { 'b.xlsx': 'renkei' }, 'nobody’s, and there is nothing else: to the first'],
  ] as const)('%#', (files, expected, _why) => {
    expect(shares(files)).toEqual(expected);
  });
});
