import { describe, expect, it } from 'vitest';
import { explainDiagnostic } from '../../src/compose/message.ts';
import { grid } from '../support/grid.ts';
import { asideRows, codes, lines, readSheets } from './reading.ts';

const HEAD = '| 番号 | 連携事業名 | 評価指標 | 実績値 |';
const read = (...rows: readonly string[]) => readSheets(grid([HEAD, ...rows].join('\n')));
const outcome = (result: ReturnType<typeof read>) => [
  ...lines(result),
  ...codes(result.diagnostics).filter((code) => !code.endsWith('X214')),
];

describe('matching a row to the plan', () => {
  it.each([
    ['number and names', '| 26 | にぎわいの創出 | イベント等の参加人数 | 5人 |', ['26 5人']],
    ['names without a number', '| | にぎわいの創出 | イベント等の参加人数 | 5人 |', ['26 5人']],
    ['the indicator alone', '| | | アプリのユーザー数 | 5人 |', ['38 5人']],
    [
      'width, blanks, brackets and line breaks',
      '| ２６ | にぎわい の⏎創出 | 「イベント等の⏎参加人数」 | 5人 |',
      ['26 5人'],
    ],
    ['dots', '| 10 | ＭＩＣＥ誘致の推進 | 招聘事業･プロモーション事業の構築 | 未構築 |', ['10-1 未構築']],
    ['No. before the number', '| No.26 | にぎわいの創出 | イベント等の参加人数 | 5人 |', ['26 5人']],
    ['a numbered indicator', '| 5 | 先端技術の活用に関する支援 | ②支援した高校数 | 4校 |', ['5-2 4校']],
    ['指標ID in front of the name', '| | | 5-2 支援した高校数 | 4校 |', ['5-2 4校']],
    ['the only indicator of a programme', '| 26 | にぎわいの創出 | | 5人 |', ['26 5人']],
    ['指標ID without a name', '| 5-2 | | | 4校 |', ['5-2 4校']],
    ['基本KPI by name', '| | | 【基本KPI】観光入込客数 | 5千人 |', ['K1 5千人']],
    ['a slip in the indicator', '| 26 | にぎわいの創出 | イベント等の参加人員 | 5人 |', ['26 5人', 'C2 X302']],
    [
      'a slip in the programme',
      '| 38 | デジタル技術を活用した住民サービスの向上に向けた取組 | アプリのユーザー数 | 5人 |',
      ['38 5人', 'B2 X304'],
    ],
    ['a wrong number', '| 3 | | イベント等の参加人数 | 5人 |', ['26 5人', 'A2 X303']],
    [
      'a wrong number with the right names',
      '| 3 | にぎわいの創出 | イベント等の参加人数 | 5人 |',
      ['26 5人', 'A2 X303'],
    ],
    [
      'the number right, the programme’s name another',
      '| 26 | 創業の促進 | イベント等の参加人数 | 5人 |',
      ['26 5人', 'B2 X303'],
    ],
    ['no such indicator in the programme', '| 5 | 先端技術の活用に関する支援 | 表彰した生徒の数 | 4校 |', ['C2 X301']],
    ['which of several indicators is not said', '| 5 | 先端技術の活用に関する支援 | | 4校 |', ['A2 X305']],
    ['a programme outside the plan', '| 99 | 花いっぱい運動 | 花壇の面積 | 4㎡ |', ['B2 X306']],
  ])('%s', (_, row, expected) => {
    expect(outcome(read(row))).toEqual(expected);
  });

  it('carries no number to a row that names another programme’s indicator', () => {
    expect(
      outcome(read('| 26 | にぎわいの創出 | イベント等の参加人数 | 5人 |', '| | | 観光入込客数 | 6千人 |')),
    ).toEqual(['K1 6千人', '26 5人']);
  });

  it.each(['うち市内参加者', '（内訳）雪まつり', '再掲：市外'])(
    'takes %s for a part of the indicator above',
    (name) => {
      const { diagnostics } = read('| 26 | にぎわいの創出 | イベント等の参加人数 | 5人 |', `| | | ${name} | 3人 |`);
      const [found, ...more] = diagnostics.filter(({ code }) => code.startsWith('X3'));
      expect(more).toEqual([]);
      expect(found).toMatchObject({ code: 'X309', severity: 'warning', place: { cell: 'C3' }, raw: name });
    },
  );

  it.each([
    [
      '| 5 | 先端技術の活用に関する支援 | 支援した企業の数 | 4社 |',
      ['支援した高校数', 'イベントの参加者数', 'デジタル化の取組に関する補助件数'],
      'those of the row’s programme, the likest first',
    ],
    [
      '| 5-3 | 先端技術の活用に関する支援 | 支援した企業の数 | 4社 |',
      ['イベントの参加者数', '支援した高校数', 'デジタル化の取組に関する補助件数'],
      'the indicator of the row’s own id before them',
    ],
    [
      '| 10 | | 事業の参加者の数 | 4社 |',
      ['招聘事業・プロモーション事業の構築', 'アフターコロナを見据えた新たなMICE施設の機能検討等', '事業の参加者数'],
      'the number’s before a like name elsewhere',
    ],
    ['| 26 | にぎわいの創出 | 宇宙旅行 | 4回 |', ['イベント等の参加人数'], 'nothing that is not like it'],
  ])('suggests for %s what it may mean', (row, expected, _why) => {
    const [found] = read(row).diagnostics.filter(({ code }) => code === 'X301');
    expect(['nearest1', 'nearest2', 'nearest3'].flatMap((key) => found?.params[key] ?? [])).toEqual(expected);
    if (found !== undefined) expect(explainDiagnostic(found).hint).toContain(`「${expected[0]}」`);
  });

  it('reports a second, different row for an indicator and keeps both', () => {
    const result = read(
      '| 26 | にぎわいの創出 | イベント等の参加人数 | 5人 |',
      '| 26 | にぎわいの創出 | イベント等の参加人数 | 6人 |',
    );
    expect(outcome(result)).toEqual(['26 5人', '26 6人', 'A3 X308']);
    expect(asideRows(result)).toEqual(['1 heading']);
  });
});

describe('files and sheets that do not fit', () => {
  const PAGE = '| 施設名 | 住所 | 電話 |\n| 図書館 | 中央1 | 011 |\n| 公民館 | 中央2 | 012 |';
  it.each([
    ['nothing of the template', [grid(PAGE)], ['江別市.xlsx X109']],
    ['an empty sheet', [grid('')], ['江別市.xlsx X109']],
    [
      'only a 記入例',
      [grid(`${HEAD}\n| 26 | にぎわいの創出 | イベント等の参加人数 | 5人 |`, { sheet: '記入例' })],
      ['江別市.xlsx X109'],
    ],
    [
      'no column for results',
      [grid('| 番号 | 連携事業名 | 評価指標 | 実積 |\n| 26 | にぎわいの創出 | イベント等の参加人数 | 5人 |')],
      ['A1 X111'],
    ],
    ['no column for names', [grid('| 基準値 | 目標値 | 実績値 |\n| 1 | 2 | 3 |')], ['A1 X111']],
    [
      'another sheet beside a good one',
      [grid(`${HEAD}\n| 26 | にぎわいの創出 | イベント等の参加人数 | 5人 |`), grid(PAGE, { sheet: '施設' })],
      ['施設 X110'],
    ],
    [
      'rows of figures above the table',
      [grid(`| 1 | 2 | 3 |\n| 4 | 5 | 6 |\n${HEAD}\n| 26 | にぎわいの創出 | イベント等の参加人数 | 5人 |`)],
      ['A1 X105'],
    ],
  ])('%s', (_, grids, expected) => {
    const result = readSheets(...grids);
    expect(codes(result.diagnostics).filter((code) => !code.endsWith('X214'))).toEqual(expected);
    const total = grids.reduce((sum, one) => sum + one.rows.length, 0);
    expect(result.value.ledgerRows).toHaveLength(total);
  });
});
