/** 提出状況 in the terminal. */
import { describe, expect, it } from 'vitest';
import { coverageLines } from '../../src/command/coverage-lines.ts';
import type { ListingRun } from '../../src/command/listing-run.ts';
import type { Asked } from '../../src/command/returns.ts';
import { cellWidth, fitted, padded } from '../../src/command/terminal-text.ts';
import { diagnose } from '../../src/model/diagnostic.ts';
import type { FileState } from '../../src/model/submission.ts';

type Submitted = ListingRun['submitters']['submitted'][number];
const file = (path: string, why = 'only-file', taken = true) => ({ path, sha256: '', taken, why });
const submitted = (name: string, ...files: Submitted['files']): Submitted => ({ name, files });

function run(
  expected: readonly string[],
  all: readonly Submitted[],
  more: { readonly files?: readonly FileState[]; readonly pending?: ReadonlyMap<string, number> } = {},
): ListingRun {
  const { files = [], pending = new Map() } = more;
  // The lines rest on nothing else of a run.
  return { submitters: { noun: '市町村', expected, submitted: all, pending }, files } as unknown as ListingRun;
}
const errors = (count: number) => Array.from({ length: count }, () => diagnose('N101', {}));
const NONE: Asked = new Map();

describe('a line', () => {
  it.each([
    [submitted('江別市', file('江別市.xlsx')), '江別市  記載なし  なし            江別市.xlsx', 'one file, no date'],
    [
      { ...submitted('江別市', file('江別市.xlsx')), submittedOn: '2024-04-17' },
      '江別市  2024-04-17  なし            江別市.xlsx',
      'the date of the submission',
    ],
    [
      submitted(
        '江別市',
        file('新.xlsx', 'later:submission-date'),
        file('旧.xlsx', 'older-revision:submission-date', false),
      ),
      '江別市  記載なし  なし            新.xlsx（より新しい提出。提出日が新しい）。不採用 1',
      'a re-submission with the reason',
    ],
    [
      submitted('江別市', file('①.xlsx', 'covers-other-rows'), file('②.xlsx', 'covers-other-rows')),
      '江別市  記載なし  なし            2ファイル（別の事業を載せた分割提出）',
      'a submission in two files',
    ],
    [
      submitted('江別市', file('江別市　連携事業実績報告（令和５年度）_最終確認済み.xlsx')),
      '江別市  記載なし  なし            江別市　連携事業実…）_最終確認済み.xlsx',
      'a long name loses its middle',
    ],
  ] as const)('%# %s', (one, expected, _why) => {
    expect(coverageLines(run(['江別市'], [one]), NONE, { all: false })[1]).toBe(expected);
  });

  it('tells what is open, and what is still to come', () => {
    const asked = new Map([['江別市', [...errors(2), diagnose('V121', {})]]]);
    const of = run(['江別市'], [submitted('江別市', file('江別市.xlsx'))], { pending: new Map([['江別市', 3]]) });
    expect(coverageLines(of, asked, { all: false })[1]).toContain('  エラー 2、警告 1、未集計 3  ');
  });

  it.each([
    [[], '江別市  －      未提出', 'nothing came'],
    [
      [{ path: '江別市.xlsx', state: 'unreadable', why: 'damaged', owner: '江別市' }],
      '江別市  －      提出あり（読み取れない）  江別市.xlsx（壊れている）',
      'what came was not used',
    ],
  ] as const)('%j is %s', (files, expected, _why) => {
    expect(coverageLines(run(['江別市'], [], { files }), NONE, { all: false })[1]).toBe(expected);
  });

  it('stands in columns', () => {
    const of = run(
      ['江別市', '新篠津村'],
      [submitted('江別市', file('a.xlsx')), submitted('新篠津村', file('b.xlsx'))],
    );
    const ends = coverageLines(of, NONE, { all: false }).map((line) => cellWidth(line.replace(/\S+$/u, '')));
    expect(new Set(ends).size).toBe(1);
  });
});

describe('of many submitters', () => {
  const names = Array.from({ length: 41 }, (_, at) => `第${at}市`);
  const all = names.slice(1).map((name) => submitted(name, file(`${name}.xlsx`)));
  const asked = new Map([['第40市', errors(1)]]);
  it('only those are told of which there is something to tell', () => {
    const lines = coverageLines(run(names, all), asked, { all: false });
    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      '市町村',
      '第0市',
      '第40市',
      expect.stringContaining('39市町村'),
    ]);
  });
  it('all are told where that is asked for', () => {
    expect(coverageLines(run(names, all), asked, { all: true })).toHaveLength(42);
  });
  it('twenty are told in full', () => {
    expect(coverageLines(run(names.slice(1, 21), all), NONE, { all: false })).toHaveLength(21);
    expect(coverageLines(run(names.slice(1, 22), all), NONE, { all: false })).toEqual([
      'ほかの21市町村は、提出が1ファイルあり、確認する点はありません（--verbose で全件を表示）',
    ]);
  });
});

describe('widths', () => {
  it.each([
    ['abc', 3],
    ['江別市', 6],
    ['（１）', 6],
    ['ｱﾞ', 2],
    ['か\u3099', 2],
    ['葛\u{e0100}', 2],
    ['①', 2],
  ])('%s takes %i cells', (text, width) => expect(cellWidth(text)).toBe(width));

  it.each([
    ['江別市', 8, '江別市  '],
    ['江別市', 4, '江別市'],
  ])('%s padded to %i', (text, width, expected) => expect(padded(text, width)).toBe(expected));

  it.each([
    ['江別市.xlsx', 11, '江別市.xlsx'],
    ['江別市.xlsx', 10, '江別…xlsx'],
    ['abcdefghij', 6, 'ab…ij'],
  ])('%s fitted into %i', (text, width, expected) => {
    expect(fitted(text, width)).toBe(expected);
    expect(cellWidth(fitted(text, width))).toBeLessThanOrEqual(width);
  });
});
