/** Hidden rows, columns and sheets: not read, but named, and known to whoever asks why a value is missing. */
import { describe, expect, it } from 'vitest';
import { explainDiagnostic } from '../../src/compose/message.ts';
import { type GridOptions, grid } from '../support/grid.ts';
import { codes, ingested, readSheets } from './reading.ts';

const TABLE = `
  | 番号 | 評価指標 | 目標値 | 実績値 | 備考 |
  | 3 | 事業の参加者数 | 2,500名 | 3,676名 | |
  | 26 | イベント等の参加人数 | 75,000人 | 8,315人 | 済 |`;
const FORM = `
  | 番号 | 26 |
  | 評価指標 | イベント等の参加人数 |
  | 実績値 | 8,315人 |
  | 実施状況 | ・祭り |`;
const TURNED = `
  | 番号 | 3 | 26 |
  | 評価指標 | 事業の参加者数 | イベント等の参加人数 |
  | 実績値 | 3,676名 | 8,315人 |
  | 実施状況 | ・講座 | ・祭り |`;

type Case = {
  readonly why: string;
  readonly text: string;
  readonly options: GridOptions;
  readonly message: string;
  readonly hiddenRows?: readonly string[];
  readonly hiddenFields?: readonly string[];
};

const CASES: readonly Case[] = [
  {
    why: 'the column of actuals',
    text: TABLE,
    options: { hiddenColumns: ['D'] },
    message: 'D1 warning D列「実績値」は非表示なので、読みませんでした。',
    hiddenFields: ['3 actual', '26 actual'],
  },
  {
    why: 'the column of actuals under a heading that reaches into a shown one',
    text: `
      | 番号 | 評価指標 | 令和５年度 | < |
      | ^ | ^ | 実績値 | 実施状況 |
      | 3 | 事業の参加者数 | 3,676名 | ・講座 |
      | 26 | イベント等の参加人数 | 8,315人 | ・祭り |`,
    options: { hiddenColumns: ['C'] },
    message: 'C2 warning C列「令和５年度／実績値」は非表示なので、読みませんでした。',
    hiddenFields: ['3 actual', '26 actual'],
  },
  {
    why: 'a column that reports nothing',
    text: TABLE,
    options: { hiddenColumns: ['E'] },
    message: 'E1 note E列「備考」は非表示なので、読みませんでした。',
    hiddenFields: ['26 note'],
  },
  {
    why: 'a row',
    text: TABLE,
    options: { hiddenRows: [3] },
    message: 'A3 warning 非表示の行に実績が書かれています（3行目）。非表示の行は読みません。',
    hiddenRows: ['26 A3'],
  },
  {
    why: 'rows one after the other',
    text: TABLE,
    options: { hiddenRows: [2, 3] },
    message: 'A2 warning 非表示の行に実績が書かれています（2～3行目）。非表示の行は読みません。',
    hiddenRows: ['3 A2', '26 A3'],
  },
  {
    why: 'the line of actuals of a transposed table',
    text: TURNED,
    options: { hiddenRows: [3] },
    message: 'A3 warning 3行目「実績値」は非表示なので、読みませんでした。',
    hiddenFields: ['3 actual', '26 actual'],
  },
  {
    why: 'a line of a form',
    text: FORM,
    options: { hiddenRows: [3] },
    message: 'A3 warning 非表示の行に実績が書かれています（3行目）。非表示の行は読みません。',
  },
];

describe('what is hidden', () => {
  it.each(CASES)('$why', ({ text, options, message, hiddenRows = [], hiddenFields = [] }) => {
    const { value, diagnostics } = readSheets(grid(text, options));
    const told = diagnostics.filter(({ code }) => code === 'X108' || code === 'X114');
    expect(told.map((one) => `${one.place.cell} ${one.severity} ${explainDiagnostic(one, 'ja').message}`)).toEqual([
      message,
    ]);
    const [submission] = value.submissions;
    expect(submission?.hiddenRows?.map(({ indicatorId, source }) => `${indicatorId} ${source.cell}`) ?? []).toEqual(
      submission === undefined ? [] : hiddenRows,
    );
    expect(
      submission?.records.flatMap(
        (record) => record.hiddenFields?.map((field) => `${record.indicatorId} ${field}`) ?? [],
      ),
    ).toEqual(submission === undefined ? undefined : hiddenFields);
  });

  it('says nothing of a hidden copy where the same column is shown', () => {
    const { diagnostics } = readSheets(
      grid(
        '| 番号 | 評価指標 | 実績値 | R4実績値 | 実績値 |\n| 26 | イベント等の参加人数 | 8,315人 | 7,000人 | 5人 |',
        {
          hiddenColumns: ['D', 'E'],
        },
      ),
    );
    expect(codes(diagnostics).filter((code) => /X1/u.test(code))).toEqual([]);
  });

  it('does not take a hidden row for missing where another one is shown', () => {
    const { value } = readSheets(
      grid(`${TABLE}\n| 26 | イベント等の参加人数 | 75,000人 | 5人 | |`, { hiddenRows: [4] }),
    );
    expect(value.submissions[0]?.hiddenRows).toBeUndefined();
  });

  it('names the hidden sheet of a file without any other table', () => {
    const { diagnostics } = ingested(
      [
        {
          path: '江別市.xlsx',
          sha256: '1',
          outcome: {
            state: 'read',
            diagnostics: [],
            workbook: {
              file: '江別市.xlsx',
              format: 'xlsx',
              grids: [grid('| 表紙 |', { sheet: '表紙' }), grid(TABLE, { sheet: '控え', hidden: true, index: 1 })],
            },
          },
        },
      ],
      2023,
    );
    const [told] = diagnostics.filter(({ code }) => code === 'X109');
    expect(told === undefined ? '' : explainDiagnostic(told, 'ja').message).toContain('非表示のシート「控え」');
  });
});
