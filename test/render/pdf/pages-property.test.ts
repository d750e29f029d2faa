import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MeasuredBlock, MeasuredCell } from '../../../src/render/pdf/measure.ts';
import { paginate } from '../../../src/render/pdf/paginate.ts';

const SIZES = { linePt: 10, padY: 2 };
const LINES_AGAIN = 2;

const line = (text: string) => ({ text, indentPt: 0, widthPt: 0, hangPt: 0, endsParagraph: false });

/** Cells of one column: spans that follow each other down the rows, each with some lines. */
const column = (rows: number) =>
  fc
    .array(fc.tuple(fc.integer({ min: 1, max: rows }), fc.integer({ min: 0, max: 30 })), {
      minLength: rows,
      maxLength: rows,
    })
    .map((spans) => {
      const cells: { from: number; to: number; lines: number }[] = [];
      for (const [span, lines] of spans) {
        const from = cells.at(-1)?.to ?? 0;
        if (from < rows) cells.push({ from, to: Math.min(rows, from + span), lines });
      }
      return cells;
    });

const block = fc.integer({ min: 1, max: 6 }).chain((rows) =>
  fc
    .tuple(fc.integer({ min: 0, max: 12 }), fc.array(column(rows), { minLength: 1, maxLength: 3 }))
    .map(([nameLines, columns]): MeasuredBlock => {
      const cells = [[{ from: 0, to: rows, lines: nameLines }], ...columns].flatMap((list, at) =>
        list.map(
          ({ from, to, lines }, index): MeasuredCell => ({
            key: `${at}/${index}`,
            x: at,
            width: 1,
            align: 'left',
            bold: false,
            from,
            to,
            lines: Array.from({ length: lines }, (_, number) => line(`${at}/${index}.${number}`)),
            name: at === 0,
          }),
        ),
      );
      const rowIds = Array.from({ length: rows }, (_, row) => String(row));
      return {
        block: { id: '', name: '', rowIds, cells: [] },
        group: 0,
        rows,
        cells,
        again: Array.from({ length: LINES_AGAIN }, () => line('（続き）')),
      };
    }),
);

describe('whatever the blocks and the page', () => {
  it('every line is printed once and in order, every row opens once, no page is too full', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), fc.integer({ min: 4, max: 40 }), (blocks, lines) => {
        const room = lines * SIZES.linePt + 2 * SIZES.padY;
        const pages = paginate(blocks, room, SIZES);
        const fragments = pages.flatMap((page) => page.fragments);
        for (const one of blocks) {
          const own = fragments.filter((fragment) => fragment.block === one);
          expect(own.flatMap(({ rows }) => rows.filter(({ opens }) => opens).map(({ row }) => row))).toEqual(
            one.block.rowIds.map(Number),
          );
          for (const cell of one.cells) {
            const printed = own.flatMap(({ cells }) =>
              cells.filter((part) => part.cell === cell && part.own).flatMap((part) => part.lines),
            );
            expect(printed.map(({ text }) => text)).toEqual(cell.lines.map(({ text }) => text));
          }
        }
        for (const { height } of pages) expect(height).toBeLessThanOrEqual(room + 0.001);
        for (const { rows, cells } of fragments) {
          for (const part of cells) {
            const height = rows.slice(part.from, part.to).reduce((sum, row) => sum + row.height, 0);
            expect(part.lines.length * SIZES.linePt + 2 * SIZES.padY).toBeLessThanOrEqual(
              Math.max(height, SIZES.linePt + 2 * SIZES.padY) + 0.001,
            );
          }
        }
      }),
      { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 500) },
    );
  });
});
