/** `inspect --grid`: one JSON object per cell, in the shape that other programs rely on. */
import { describe, expect, it } from 'vitest';
import type { Workbook } from '../../../src/model/grid.ts';
import { renderGridJson, renderRefusedJson } from '../../../src/render/inspect/grid-json.ts';

const MERGE = { top: 1, left: 1, bottom: 2, right: 3 };
const WORKBOOK: Workbook = {
  file: '江別市.xlsx',
  format: 'xlsx',
  grids: [
    { file: '江別市.xlsx', sheet: '空', index: 0, hidden: false, rows: [], merges: [] },
    {
      file: '江別市.xlsx',
      sheet: '実績',
      index: 1,
      hidden: true,
      merges: [MERGE],
      rows: [
        {
          row: 1,
          hidden: false,
          cells: [{ row: 1, column: 1, kind: 'string', text: '番\n号', merge: MERGE, struck: '旧' }],
        },
        {
          row: 12,
          hidden: true,
          cells: [
            {
              row: 12,
              column: 28,
              kind: 'date',
              text: 'R7.4.1',
              number: '45748',
              date: '2025-04-01',
              format: 'ge.m.d',
              formula: 'A1',
              hidden: 'row',
            },
          ],
        },
      ],
    },
  ],
};

describe('inspect --grid', () => {
  it('prints every cell with all fields', () => {
    const lines = renderGridJson(WORKBOOK).split('\n');
    expect(lines.map((line) => (line === '' ? line : JSON.parse(line)))).toEqual([
      {
        sheet: '実績',
        sheetHidden: true,
        cell: 'A1',
        kind: 'string',
        text: '番\n号',
        number: null,
        date: null,
        format: null,
        formula: null,
        struck: '旧',
        merge: 'A1:C2',
        hidden: null,
      },
      {
        sheet: '実績',
        sheetHidden: true,
        cell: 'AB12',
        kind: 'date',
        text: 'R7.4.1',
        number: '45748',
        date: '2025-04-01',
        format: 'ge.m.d',
        formula: 'A1',
        struck: null,
        merge: null,
        hidden: 'row',
      },
      '',
    ]);
  });

  it('prints one object for a refused file', () => {
    const refused = { file: '江別市.xlsx', state: 'unreadable', why: 'protected', message: '読み取れません。' };
    expect(renderRefusedJson(refused)).toBe(`${JSON.stringify(refused)}\n`);
  });
});
