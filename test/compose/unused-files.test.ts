/** 提出状況 of municipalities whose file was not used: it came, but is of another year or cannot be read. */
import { describe, expect, it } from 'vitest';
import { unusedFiles, unusedLabel } from '../../src/compose/unused-files.ts';
import { ingested } from '../ingest/reading.ts';
import { grid, readFile } from '../support/grid.ts';

const TABLE = '| 番号 | 評価指標 | 実績値 |\n| 26 | イベント等の参加人数 | 5人 |';
const file = (path: string, text: string) => readFile(path, [grid(text)], { sha256: path });
const damaged = (path: string) => ({
  path,
  sha256: path,
  outcome: { state: 'unreadable' as const, why: 'damaged', diagnostics: [] },
});

describe('a file that was not used', () => {
  it.each([
    ['of another year', file('江別市.xlsx', `| 令和４年度実績 |\n${TABLE}`), '提出あり（別の年度）'],
    ['named by its title only', file('a.xlsx', `| 令和４年度　江別市　実績 |\n${TABLE}`), '提出あり（別の年度）'],
    ['damaged', damaged('江別市_実績.xlsx'), '提出あり（読み取れない）'],
    ['damaged, named by its folder', damaged('江別市/実績.xlsx'), '提出あり（読み取れない）'],
    ['without a table', file('江別市.xlsx', '| あ |'), '提出あり（読み取れない）'],
    ['with a wrong name in it', file('江別市.xlsx', `| 市町村名 | 江別町 |\n${TABLE}`), '提出あり（読み取れない）'],
    ['nobody’s', damaged('実績.xlsx'), undefined],
    ['which was used', file('江別市.xlsx', `| 令和５年度実績 |\n${TABLE}`), undefined],
  ])('%s', (_, one, expected) => {
    const { files } = ingested([one], 2023).value;
    expect(unusedLabel(unusedFiles(files, '江別市'))).toBe(expected);
  });
});
