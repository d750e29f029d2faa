/** 見込, 速報 and 確定 in headings, titles and years: read as what they say, and told once. */
import { describe, expect, it } from 'vitest';
import { normalizeSubmissions } from '../../src/normalize/submission.ts';
import { grid, readFile } from '../support/grid.ts';
import { ingested, PLAN, readSheets, TEMPLATE } from './reading.ts';

type Read = ReturnType<typeof readSheets>;

/** `実績値 (planned)` of each row, and what is told as `code` of warnings and errors. */
function seen(result: Read): string {
  const { value } = normalizeSubmissions(result.value, PLAN, TEMPLATE);
  const values = value.flatMap(({ entries }) =>
    entries.map(({ actual, participation }) => {
      const told = actual ?? participation;
      const stage =
        told?.value.qualifiers.filter((one) => ['planned', 'provisional', 'cumulative'].includes(one)) ?? [];
      return `${told?.raw ?? 'nothing'}${stage.length === 0 ? '' : ` ${stage.join(' ')}`}`;
    }),
  );
  const codes = result.diagnostics
    .filter(({ severity, code }) => severity !== 'note' && code !== 'X207')
    .map(({ code }) => code);
  return [...values, ...codes].join(' | ');
}

/** One row under 番号, 評価指標 and the given headings. */
function row(headings: string, cells: string): string {
  return seen(readSheets(grid(`| 番号 | 評価指標 | ${headings} |\n| 26 | イベント等の参加人数 | ${cells} |`)));
}

describe('one column of results', () => {
  it.each([
    ['実績値（見込）', '8,315人 planned | X117', 'in brackets'],
    ['実績（見込み）', '8,315人 planned | X117', 'with okurigana'],
    ['実績値【見込】', '8,315人 planned | X117', 'in other brackets'],
    ['実績値⏎(見込)', '8,315人 planned | X117', 'on a second line, half-width'],
    ['令和５年度実績（見込）', '8,315人 planned | X117', 'with the year'],
    ['実績見込', '8,315人 planned | X117', 'as one word'],
    ['実績見込値', '8,315人 planned | X117', 'before 値'],
    ['実績見込数', '8,315人 planned | X117', 'a number of them'],
    ['実績値見込み', '8,315人 planned | X117', 'behind 値'],
    ['見込実績', '8,315人 planned | X117', 'before 実績'],
    ['見込実績値（人）', '8,315人 planned | X117', 'with a unit'],
    ['Ｒ５実績見込', '8,315人 planned | X117', 'with a short year'],
    ['令和５年度見込', '8,315人 planned | X117', 'a year and 見込 alone'],
    ['令和５年度末見込値', '8,315人 planned | X117', 'the end of the year'],
    ['見込値', '8,315人 planned | X117', 'nothing else'],
    ['実績（予定）', '8,315人 planned | X117', '予定'],
    ['実績（予測値）', '8,315人 planned | X117', '予測'],
    ['実績値（３月は見込）', '8,315人 planned | X117', 'a part of it'],
    ['実績又は見込', '8,315人 planned | X117', 'nobody can tell which'],
    ['実績・見込', '8,315人 planned | X117', 'both'],
    ['実績（見込を含む）', '8,315人 planned | X117', 'some of it'],
    ['実績／見込', '8,315人 planned | X117', 'one or the other'],
    ['成果見込', '8,315人 planned | X117', 'another word of the template'],
    ['参加予定', '8,315人 planned | X117', 'of taking part'],
    ['実績（速報）', '8,315人 provisional | X118', '速報'],
    ['実績値（速報値）', '8,315人 provisional | X118', '速報値'],
    ['実績速報値', '8,315人 provisional | X118', 'as one word'],
    ['実績（暫定）', '8,315人 provisional | X118', '暫定'],
    ['実績値（未確定）', '8,315人 provisional | X118', '未確定'],
    ['実績値（確定ではない）', '8,315人 provisional | X118', 'denied'],
    ['実績値（仮）', '8,315人 provisional | X118', '仮'],
    ['実績（中間）', '8,315人 provisional | X118', '中間'],
    ['令和５年度速報値', '8,315人 provisional | X118', 'a year and 速報値 alone'],
    ['実績値（累計）', '8,315人 cumulative', '累計: as if each cell said so'],
    ['累計実績値', '8,315人 cumulative', '累計 before it'],
    ['実績値（延べ）', '8,315人 cumulative', '延べ'],
    ['実績値（累計見込）', '8,315人 planned | X117', 'a forecast first of all'],
    ['実績値（うち市内）', '8,315人 | X119', 'a part of it, or not: asked'],
    ['実績値（前年度比）', '8,315人 | X119', 'another value, or not: asked'],
    ['実績値（参考）', '8,315人 | X119', 'nobody knows'],
    ['実績値（必須）', '8,315人', 'how to fill in'],
    ['実績値（※小数第１位まで）', '8,315人', 'a note'],
    ['実績値（令和６年３月末時点）', '8,315人', 'a moment'],
    ['実績値（人）', '8,315人', 'a unit'],
    ['実績値（単位：人）', '8,315人', 'a unit with its label'],
    ['実績値（①）', '8,315人', 'a number'],
    ['実績値（年間）', '8,315人', 'the whole year'],
    ['実績値', '8,315人', 'plain'],
    ['実績値（確定）', '8,315人', '確定'],
    ['実績値（訂正後）', '8,315人', '訂正後'],
    ['実績（見込みを除く）', '8,315人 | X119', 'what is left out'],
    ['実績値（仮設住宅を含む）', '8,315人 | X119', '仮 inside a word'],
    ['実績値（中間支援組織）', '8,315人 | X119', '中間 inside a word'],
  ])('%s: %s', (heading, expected, _why) => expect(row(heading, '8,315人')).toBe(expected));
});

describe('headings that are not the results', () => {
  it.each([
    ['目標（実績見込） | 実施状況', '8,315人 | ・祭り', 'nothing | X101', 'target or forecast: asked'],
    ['実績（目標） | 実施状況', '8,315人 | ・祭り', 'nothing | X101', 'actual or target: asked'],
    ['実績値（前年度） | 実績値', '7人 | 8人', '8人', 'last year’s'],
    ['実績値 | 来年度見込', '8,315 | 9000', '8,315', 'next year’s'],
    ['実績値 | 令和６年度見込', '8,315 | 9000', '8,315', 'of another year'],
    ['実績値 | 令和６年度実績見込', '8,315 | 9000', '8,315', 'of another year, in full'],
    ['実績値（旧） | 実績値', '7人 | 8人', '8人 | X101', 'the old one is not read'],
    ['基準値（令和元年度実績） | 実績値', '7人 | 8人', '8人', 'a baseline is some year’s actual'],
  ])('%s: %s', (headings, cells, expected, _why) => expect(row(headings, cells)).toBe(expected));
});

describe('the settled one of two columns', () => {
  it.each([
    ['実績見込 | 実績値', '7人 | 8人', '8人', 'the actuals'],
    ['実績値 | 実績値（見込）', '8人 | 7人', '8人', 'the actuals first'],
    ['実績値（速報） | 実績値（確定）', '7人 | 8人', '8人', '確定'],
    ['実績値（確定） | 実績値（速報）', '8人 | 7人', '8人', '確定 first'],
    ['実績値（見込） | 実績値（速報）', '6人 | 7人', '7人 provisional | X118', '速報 before 見込'],
    ['実績値 | 実績値（確定）', '7人 | 8人', '8人 | X104', '確定 before a plain one, told'],
    ['実績値 | 実績値（修正）', '7人 | 8人', '8人 | X104', '修正 before a plain one, told'],
    ['実績値 | 実績値（訂正後）', '7人 | 8人', '8人 | X104', '訂正後 before a plain one, told'],
    ['令和５年度実績値 | 令和５年度実績値（確定）', '7人 | 8人', '8人 | X104', 'both of the year'],
    ['速報値 | 確定値', '7人 | 8人', '8人', 'without 実績'],
    ['実績値 | 確定値', '7人 | 8人', '7人 | X101', 'an actual beside a word of its own: asked'],
    [
      '実績値（速報） | 実績値（確定）',
      '7人 |',
      '7人 provisional | X104',
      'a value that only the unsettled one has: told',
    ],
    ['実績値 | 実績値（見込）', '| 7人', '7人 planned | X104', 'the same of a forecast'],
    ['実績値 | 実績値（確定）', '7人 |', '7人 | X104', '確定 is blank: the plain one'],
    ['実績値 | 実績値（確定）', '7人 | －', '－ | X104', 'a dash is a value of its own'],
    ['実績値（見込） | 実績値（速報） | 実績値（確定）', '6人 | 7人 |', '7人 provisional | X104', '速報 before 見込'],
    ['実績値（見込） | 実績値（速報） | 実績値（確定）', '6人 | |', '6人 planned | X104', 'the last that is left'],
    ['実績値 | 実績値（累計）', '| 7人', 'nothing | X104', '累計 is something else'],
    ['実績値 | 実績値', '| 7人', 'nothing | X104', 'nothing tells which is which'],
    ['実績値 | 令和５年度（確定）', '7人 | 8人', '8人 | X104', 'a year and 確定 alone'],
    ['成果 | 令和５年度（確定）', '7人 | 8人', '8人 | X104', 'beside another word'],
    ['実績 | Ｒ５（修正後）', '7人 | 8人', '8人 | X104', 'a short year and 修正後'],
    ['令和５年度（確定） | 実績値', '8人 | 7人', '8人 | X104', 'before the actuals'],
    ['実績値 | 令和５年度（確定）', '7人 |', '7人 | X104', 'it is blank'],
    ['実績値 | 令和５年度（速報）', '7人 | 8人', '7人', 'a year and 速報 alone'],
    ['実績値 | 令和５年度（見込）', '7人 | 8人', '7人', 'a year and 見込 alone'],
    ['実績値 | 令和４年度（確定）', '7人 | 8人', '7人', 'of another year'],
    ['実績値 | 令和５年度', '7人 | 8人', '7人 | X101', 'a year alone: asked'],
    ['実績値 | 修正後', '7人 | 8人', '7人 | X101', 'a stage alone: asked'],
    ['実績値 | 令和５年度', '7人 | 済', '7人', 'no figures'],
    ['目標値 | 令和５年度（確定） | 実績値', '9人 | 8人 | 7人', '8人 | X104', 'beside a target'],
  ])('%s with %s: %s', (headings, cells, expected, _why) => expect(row(headings, cells)).toBe(expected));

  it('row by row: the settled value, else the other one, told once with its rows', () => {
    const text =
      '| 番号 | 評価指標 | 実績値 | 実績値（確定） |\n| 3 | 事業の参加者数 | 5人 | |\n| 26 | イベント等の参加人数 | 7人 | 8人 |\n| 38 | アプリのユーザー数 | 9人 | |';
    const result = readSheets(grid(text));
    expect(seen(result)).toBe('5人 | 8人 | 9人 | X104');
    expect(result.diagnostics.find(({ code }) => code === 'X104')).toMatchObject({
      place: { cell: 'C1' },
      params: { taken: '実績値（確定）', lines: '2、4', count: 2, read: 1 },
    });
  });

  it.each([
    ['令和５年度 | 令和５年度（確定）', '8人 | X104'],
    ['令和５年度（修正） | 令和５年度', '7人 | X104'],
    ['令和５年度（訂正後） | 令和５年度', '7人 | X104'],
    ['速報値 | 確定値', '8人'],
    ['確定値 | 速報値', '7人'],
    ['見込 | 確定', '8人'],
    ['令和４年度 | 令和５年度見込', '8人 planned | X117'],
  ])('under one heading 実績値: %s: %s', (headings, expected) => {
    const text = `| 番号 | 評価指標 | 実績値 | < |\n| ^ | ^ | ${headings} |\n| 26 | イベント等の参加人数 | 7人 | 8人 |`;
    expect(seen(readSheets(grid(text)))).toBe(expected);
  });
});

describe('forecasts elsewhere than in a heading', () => {
  const TABLE = '| 番号 | 評価指標 | 実績値 |\n| 26 | イベント等の参加人数 | 8人 |';
  it.each([
    ['令和５年度　連携事業実績見込調査票', '8人 planned | X117', 'a title'],
    ['令和５年度　連携事業実績（見込）', '8人 planned | X117', 'a title with brackets'],
    ['令和５年度実績及び令和６年度見込', '8人', 'a title of two years'],
    ['令和５年度　連携事業実施状況【速報版】', '8人 | X118', 'a title of a first edition'],
    ['令和５年度　連携事業実施状況', '8人', 'a plain title'],
  ])('%s: %s', (title, expected, _why) => expect(seen(readSheets(grid(`| ${title} |\n${TABLE}`)))).toBe(expected));

  it.each([
    ['江別市_実績見込.xlsx', '8人 planned | X117'],
    ['江別市_速報.xlsx', '8人 | X118'],
    ['江別市.xlsx', '8人'],
  ])('the file’s name %s: %s', (path, expected) =>
    expect(
      seen(
        ingested(
          [
            readFile(path, [
              grid(TABLE),
              grid(TABLE.replace('26', '3').replace('イベント等の参加人数', '事業の参加者数').replace('8人', ''), {
                sheet: '二',
                index: 1,
              }),
            ]),
          ],
          2023,
        ),
      )
        .split(' | ')
        .filter((part) => part !== 'nothing')
        .join(' | '),
    ).toBe(expected),
  );

  it('in the column of years', () => {
    const text =
      '| 番号 | 評価指標 | 年度 | 実績値 |\n| 3 | 事業の参加者数 | R5 | 7人 |\n| 26 | イベント等の参加人数 | R5（見込） | 8人 |';
    expect(seen(readSheets(grid(text)))).toBe('7人 | 8人 planned | X117');
  });

  it.each([
    ['実績値（見込） | 8人', '8人 planned | X117', 'alone'],
    ['実績見込 | 8人 |\n| 実績値 | 9人', '9人', 'before the actual'],
    ['実績値 | |\n| 実績見込 | 8人', 'nothing | X104', 'beside an empty actual'],
    ['実績値（速報）：8人 |', '8人 provisional | X118', 'in the label’s own cell'],
  ])('in a form: %s: %s', (lines, expected, _why) => {
    const text = `| 番号 | 26 |\n| 評価指標 | イベント等の参加人数 |\n| ${lines} |\n| 実施状況 | ・祭り |`;
    expect(seen(readSheets(grid(text)))).toBe(expected);
  });

  it('are told once for a column of many rows', () => {
    const text =
      '| 番号 | 評価指標 | 実績値（見込） |\n| 3 | 事業の参加者数 | 7人 |\n| 26 | イベント等の参加人数 | 8人 |';
    expect(seen(readSheets(grid(text)))).toBe('7人 planned | 8人 planned | X117');
  });

  it('leave blanks, 未集計 and what cannot be read as they are', () => {
    const text =
      '| 番号 | 評価指標 | 実績値（見込） |\n| 3 | 事業の参加者数 | 未集計 |\n| 26 | イベント等の参加人数 | － |\n| 38 | アプリのユーザー数 | 〃〃〃 |';
    const { value } = normalizeSubmissions(readSheets(grid(text)).value, PLAN, TEMPLATE);
    expect(value.flatMap(({ entries }) => entries.map(({ actual }) => actual?.value.qualifiers))).toEqual([[], [], []]);
  });
});
