import { describe, expect, it } from 'vitest';
import { type GridOptions, grid } from '../support/grid.ts';
import { asideRows, codes, lines, readSheets } from './reading.ts';

const HEAD = '| 番号 | 連携事業名 | 評価指標 | 実績値 | 実施状況 |';
const ROW = '| 26 | にぎわいの創出 | イベント等の参加人数 | 8,315人 | ・祭り |';

type Case = {
  readonly why: string;
  readonly below: string;
  readonly aside: readonly string[];
  readonly codes?: readonly string[];
  readonly options?: GridOptions;
};

const BELOW: readonly Case[] = [
  { why: '※ note', below: '| ※ 実績値は３月末時点 |', aside: ['1 heading', '3 note'] },
  { why: '（注）', below: '| （注）参加した場合は○ |', aside: ['1 heading', '3 note'] },
  { why: '合計', below: '| 合計 | | | 8,315人 | |', aside: ['1 heading', '3 total'] },
  { why: '小　計 in the name column', below: '| | 小　計 | | 8,315人 | |', aside: ['1 heading', '3 total'] },
  {
    why: '担当者 and what follows',
    below: '| 担当者 | 山田 | | | |\n| | 電話 | 011-000-0000 | | |\n| 政策課 | 企画係 | | | |',
    aside: ['1 heading', '3 contact', '4 contact', '5 contact'],
  },
  { why: '【担当】 in one cell', below: '| 【担当】企画課　電話 0126-00-0000 |', aside: ['1 heading', '3 contact'] },
  { why: '(例)', below: '| （例） | ○○事業 | ○○件数 | 5件 | ・会議 |', aside: ['1 heading', '3 example'] },
  {
    why: '記入例 as the number',
    below: '| 記入例 | ○○事業 | ○○件数 | 5件 | ・会議 |',
    aside: ['1 heading', '3 example'],
  },
  { why: 'a numbered empty row', below: '| 27 | | | | |', aside: ['1 heading', '3 heading'] },
  {
    why: 'how to fill in',
    below: '| 行が足りない場合は追加して記入してください。 |',
    aside: ['1 heading', '3 instruction'],
  },
  {
    why: 'an own programme',
    below: '| 99 | 町独自の花いっぱい運動 | 花壇の数 | 5箇所 | |',
    aside: ['1 heading', '3 out-of-plan'],
    codes: ['B3 X306'],
  },
  {
    why: 'an indicator that is not in the plan',
    below: '| 3 | 創業の促進 | 空き店舗の活用件数 | 5件 | |',
    aside: ['1 heading', '3 reported'],
    codes: ['C3 X301'],
  },
  { why: 'a figure without a name', below: '| | | | 12人 | |', aside: ['1 heading', '3 reported'], codes: ['D3 X307'] },
  {
    why: 'a hidden row',
    below: '| 3 | 創業の促進 | 事業の参加者数 | 5名 | |',
    aside: ['1 heading', '3 hidden'],
    codes: ['A3 X108'],
    options: { hiddenRows: [3] },
  },
  {
    why: 'a hidden row without figures',
    below: '| 3 | 創業の促進 | 事業の参加者数 | | |',
    aside: ['1 heading', '3 hidden'],
    options: { hiddenRows: [3] },
  },
  { why: 'the same row again', below: ROW, aside: ['1 heading', '3 duplicate'] },
];

describe('rows below a table', () => {
  it.each(BELOW)('$why', ({ below, aside, codes: expected = [], options = {} }) => {
    const result = readSheets(grid(`${HEAD}\n${ROW}\n${below}`, options));
    expect(lines(result)).toEqual(['26 8,315人 / ・祭り']);
    expect(asideRows(result)).toEqual(aside);
    expect(codes(result.diagnostics).filter((code) => !code.endsWith('X214'))).toEqual(expected);
  });
});

describe('sheets that are set aside as a whole', () => {
  const data = grid(`${HEAD}\n${ROW}`);
  const other = (options: GridOptions, title = '') =>
    grid(`${title}${HEAD}\n| 3 | 創業の促進 | 事業の参加者数 | 9名 | |`, options);
  it.each([
    ['記入例', other({ sheet: '記入例' }), 'example'],
    ['a title 【記入例】', other({ sheet: 'Sheet2' }, '| 【記入例】 |\n'), 'example'],
    ['作成要領', other({ sheet: '作成要領' }), 'instruction'],
    ['a hidden sheet', other({ sheet: '控え', hidden: true }), 'hidden'],
    ['前年度', other({ sheet: '前年度' }), 'other-year'],
    ['a sheet R4', other({ sheet: 'R4' }), 'other-year'],
    ['a title of 令和４年度', other({ sheet: 'Sheet2' }, '| 令和４年度実績 |\n'), 'other-year'],
    ['a list of choices', grid('| ◎ |\n| □ |', { sheet: 'リスト' }), 'instruction'],
  ])('%s', (_, aside, why) => {
    const result = readSheets(data, aside);
    expect(lines(result)).toEqual(['26 8,315人 / ・祭り']);
    const states = result.value.ledgerRows
      .filter(({ sheet }) => sheet === aside.sheet)
      .map((row) => (row.state === 'set-aside' ? row.why : row.state));
    expect(new Set(states.filter((state) => state !== 'title' && state !== 'heading'))).toEqual(new Set([why]));
    expect(result.diagnostics.filter(({ severity, code }) => severity !== 'note' && code !== 'X207')).toEqual([]);
  });
});

describe('columns', () => {
  it.each([
    [
      'an unknown heading',
      '| 番号 | 評価指標 | 実績値 | 決算額 |\n| 26 | イベント等の参加人数 | 8,315人 | 5 |',
      ['D 決算額 unknown'],
      ['D1 X101'],
    ],
    [
      'a slip of the pen',
      '| 番号 | 評価指標 | 実績値 | 実施状祝 |\n| 26 | イベント等の参加人数 | 8,315人 | ・祭り |',
      ['D 実施状祝 unknown'],
      ['D1 X101'],
    ],
    [
      'figures without a heading',
      '| 番号 | 評価指標 | 実績値 | |\n| 26 | イベント等の参加人数 | 8,315人 | 12 |',
      ['D  unnamed'],
      ['D1 X103'],
    ],
    [
      'the same field twice',
      '| 番号 | 評価指標 | 実績値 | 実績 |\n| 26 | イベント等の参加人数 | 8,315人 | 5 |',
      ['D 実績 repeated'],
      ['D1 X104'],
    ],
    [
      'last year’s actual',
      '| 番号 | 評価指標 | R4実績 | R5実績 |\n| 26 | イベント等の参加人数 | 5人 | 8,315人 |',
      ['C R4実績 other-year'],
      [],
    ],
    [
      'a municipality’s name',
      '| 番号 | 評価指標 | 実績値 | 千歳市 |\n| 26 | イベント等の参加人数 | 8,315人 | 5人 |',
      ['D 千歳市 unknown'],
      ['D1 X112'],
    ],
    [
      '__proto__',
      '| 番号 | 評価指標 | 実績値 | __proto__ |\n| 26 | イベント等の参加人数 | 8,315人 | 5 |',
      ['D __proto__ unknown'],
      ['D1 X101'],
    ],
  ])('%s', (_, text, aside, found) => {
    const result = readSheets(grid(text));
    expect(lines(result)).toEqual(['26 8,315人']);
    expect(
      result.value.ledgerColumns
        .filter(({ why }) => why !== undefined)
        .map(({ column, heading, why }) => `${column} ${heading} ${why}`),
    ).toEqual(aside);
    expect(codes(result.diagnostics).filter((code) => !code.endsWith('X214'))).toEqual(found);
  });

  it('warns where a part of the results is left out, and only notes another column', () => {
    const told = readSheets(
      grid(
        '| 番号 | 評価指標 | 実績値 | < | 決算額 | 実施状況 |\n| ^ | ^ | 上半期 | 下半期 | ^ | ^ |\n| 26 | イベント等の参加人数 | 5人 | 6人 | 7 | ・祭り |',
      ),
    );
    const columns = told.diagnostics.filter(({ code }) => code === 'X101');
    expect(columns.map(({ severity, place }) => `${place.cell} ${severity}`)).toEqual([
      'C2 warning',
      'D2 warning',
      'E1 note',
    ]);
  });

  it('leaves a hidden column unread', () => {
    const result = readSheets(
      grid('| 番号 | 評価指標 | 実績値 | 実施状況 |\n| 26 | イベント等の参加人数 | 8,315人 | 控え |', {
        hiddenColumns: ['D'],
      }),
    );
    expect(lines(result)).toEqual(['26 8,315人']);
    expect(result.value.ledgerColumns.at(-1)).toMatchObject({ heading: '実施状況', why: 'hidden' });
  });

  it('says when no column is of the year', () => {
    const result = readSheets(
      grid(
        '| 令和５年度実績報告 |\n| 番号 | 評価指標 | R4実績 | 実施状況 |\n| 26 | イベント等の参加人数 | 5人 | ・祭り |',
      ),
    );
    expect(codes(result.diagnostics)).toEqual(['C2 X102']);
  });
});

it('reads a value of which a part is struck out as what is left', () => {
  const result = readSheets(grid(`${HEAD}\n${ROW}`, { struck: { D2: '8,000人' } }));
  expect(lines(result)).toEqual(['26 8,315人 / ・祭り']);
  expect(result.value.submissions[0]?.records[0]?.fields.actual?.struck).toBe('8,000人');
});

it('keeps errors and formulas without a result in their fields', () => {
  const result = readSheets(grid(`${HEAD}\n${ROW.replace('8,315人', '#REF!')}`, { kinds: { D2: 'error' } }));
  expect(result.value.submissions[0]?.records[0]?.fields.actual).toMatchObject({
    kind: 'error',
    text: '#REF!',
    source: { cell: 'D2' },
  });
});

it('does not spread a value merged over two indicators', () => {
  const result = readSheets(
    grid('| 番号 | 評価指標 | 実績値 |\n| 5 | 支援した高校数 | 4校 |\n| ^ | イベントの参加者数 | ^ |'),
  );
  expect(lines(result)).toEqual(['5-2 4校', '5-3']);
  expect(codes(result.diagnostics)).toContain('C2 X106');
});

it('gives a status merged over several indicators to each of them, with its span', () => {
  const result = readSheets(
    grid(
      '| 番号 | 評価指標 | 実績値 | 実施状況 |\n| 5 | 支援した高校数 | 4校 | ・講座 |\n| ^ | イベントの参加者数 | 9名 | ^ |',
    ),
  );
  expect(lines(result)).toEqual(['5-2 4校 / ・講座', '5-3 9名 / ・講座']);
  expect(result.value.submissions[0]?.records.map(({ statusSpan }) => statusSpan)).toEqual([
    ['5-2', '5-3'],
    ['5-2', '5-3'],
  ]);
});

it('resolves 〃 in a value and says so', () => {
  const result = readSheets(
    grid('| 番号 | 評価指標 | 実績値 |\n| 5-2 | 支援した高校数 | 4校 |\n| 5-3 | イベントの参加者数 | 〃 |'),
  );
  expect(lines(result)).toEqual(['5-2 4校', '5-3 4校']);
  expect(codes(result.diagnostics)).toContain('C3 X107');
});
