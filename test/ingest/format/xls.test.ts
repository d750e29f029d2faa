/** .xls files: values by the library, formats and strike-through by us, and nothing silently cut off. */
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/ingest/format/read.ts';
import { type BiffXls, biffStream, xlsBytes } from '../../support/biff.ts';
import { cellLines, codeLines, readGood } from '../../support/shown.ts';

const BOOK: BiffXls = {
  texts: [
    {
      text: '１０件１２件',
      runs: [
        [0, 5],
        [3, 0],
      ],
    },
    { text: '新旧', runs: [[1, 5]] },
    { text: '江別市', runs: [] },
  ],
  number: { value: 45_748, format: 57, struck: false },
};

describe('.xls', () => {
  it('shows dates under built-in Japanese formats', async () => {
    const workbook = await readGood(xlsBytes(biffStream(BOOK)), '実績.xls');
    expect(workbook.format).toBe('xls');
    expect(cellLines(workbook)).toEqual(['A1 １２件', 'B1 R7.4.1', 'A2 新', 'A3 江別市']);
    expect(workbook.grids[0]?.rows[0]?.cells.map(({ struck, date }) => struck ?? date)).toEqual([
      '１０件',
      '2025-04-01',
    ]);
  });

  it.each([4, 7, 10, 15])('finds the runs where the text goes on in the next record (after byte %i)', async (cut) => {
    const texts = [
      {
        text: '１０件１２件',
        runs: [
          [0, 5],
          [3, 0],
        ] as const,
      },
    ];
    const afterFlag = cut - (cut % 2) + 1;
    const workbook = await readGood(xlsBytes(biffStream({ ...BOOK, texts, splitAfter: afterFlag })), '実績.xls');
    expect(cellLines(workbook)).toEqual(['A1 １２件', 'B1 R7.4.1']);
  });

  it('sets a struck-out number aside as text', async () => {
    const number = { value: 12, format: 0, struck: true };
    const workbook = await readGood(xlsBytes(biffStream({ ...BOOK, number })), '実績.xls');
    expect(workbook.grids[0]?.rows[0]?.cells[1]).toMatchObject({ kind: 'string', text: '', struck: '12' });
  });

  it.each([
    ['in the last sheet', -4, 'damaged', 'R102'],
    ['within a record', -12, 'damaged', 'R102'],
  ])('notices that the stream is cut off %s', async (_, end, why, code) => {
    const outcome = await readWorkbook('実績.xls', xlsBytes(biffStream(BOOK).slice(0, end)));
    expect([outcome.state === 'read' ? '' : outcome.why, codeLines(outcome)]).toEqual([why, [code]]);
  });

  it('says that a workbook is protected', async () => {
    const outcome = await readWorkbook('実績.xls', xlsBytes(biffStream({ ...BOOK, protected: true })));
    expect([outcome.state === 'read' ? '' : outcome.why, codeLines(outcome)]).toEqual(['protected', ['R101']]);
  });

  it('reads an .xls under the name of an .xlsx, with a note', async () => {
    const outcome = await readWorkbook('実績.xlsx', xlsBytes(biffStream(BOOK)));
    expect([outcome.state, codeLines(outcome)]).toEqual(['read', ['R201']]);
  });

  it('tells which cells are centred over their neighbours', async () => {
    const workbook = await readGood(xlsBytes(biffStream({ ...BOOK, centredRow: 2 })), '実績.xls');
    const cells = workbook.grids[0]?.rows.flatMap((row) => row.cells) ?? [];
    expect(cells.map((cell) => cell.across)).toEqual([
      undefined,
      undefined,
      undefined,
      { top: 3, left: 1, bottom: 3, right: 4 },
    ]);
  });
});
