import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListingBlock, ListingCell, PrintedAt } from '../../../src/model/listing.ts';
import { layBlock } from '../../../src/render/xlsx/block.ts';
import { layOut } from '../../../src/render/xlsx/layout.ts';
import type { BreakText } from '../../../src/render/xlsx/lines.ts';
import { heightOf, linesIn, MAX_ROW } from '../../../src/render/xlsx/metrics.ts';

const SIZE = 10;
/** Ten signs to a line, whatever the width. */
const breakText: BreakText = (text) =>
  text.split('\n').flatMap((paragraph) => {
    const parts = paragraph.match(/[\s\S]{1,10}/gu) ?? [''];
    return parts.map((part, index) => ({ text: part, opens: index === 0 }));
  });
const sheet = {
  columns: [
    { id: 'role', widthPt: 20 },
    { id: 'programme', widthPt: 100 },
    { id: 'status', widthPt: 100 },
  ],
  sizePt: SIZE,
  breakText,
  pageHeight: 700,
};
const cell = (column: string, row: number, text: string, rowSpan = 1): ListingCell => ({
  column,
  row,
  rowSpan,
  columnSpan: 1,
  text,
  sources: [],
});
const block = (id: string, rows: number, cells: readonly ListingCell[]): ListingBlock => ({
  id,
  name: id,
  rowIds: Array.from({ length: rows }, (_, row) => `${id}-${row + 1}`),
  cells,
});
const lines = (count: number) => Array.from({ length: count }, (_, index) => `行${index}`).join('\n');
const options = { ...sheet, labelColumn: 0 };
const group = (blocks: readonly ListingBlock[]) => [{ id: 'ア', label: '役割', blocks }];

describe('heights', () => {
  it.each<[ListingBlock, readonly number[], string]>([
    [block('a', 1, [cell('status', 0, lines(3))]), [heightOf(3, SIZE)], 'as many lines as the tallest cell'],
    [block('a', 1, [cell('status', 0, '')]), [heightOf(1, SIZE)], 'an empty row has the height of a line'],
    [
      block('a', 2, [cell('programme', 0, lines(6), 2), cell('status', 0, 'x'), cell('status', 1, 'y')]),
      [heightOf(1, SIZE), heightOf(6, SIZE) - heightOf(1, SIZE)],
      'what a cell over two rows needs goes to the last',
    ],
    [
      block('a', 2, [cell('programme', 0, 'x', 2), cell('status', 0, lines(2)), cell('status', 1, lines(2))]),
      [heightOf(2, SIZE), heightOf(2, SIZE)],
      'a short cell over two rows adds nothing',
    ],
  ])('case %#', (given, heights) => expect(layBlock(given, sheet).heights).toEqual(heights));

  it('no row is above the limit, and the rows hold all lines', () => {
    const laid = layBlock(block('a', 1, [cell('programme', 0, 'x'), cell('status', 0, lines(100))]), sheet);
    expect(Math.max(...laid.heights)).toBeLessThanOrEqual(MAX_ROW);
    expect(laid.heights.reduce((sum, height) => sum + linesIn(height, SIZE), 0)).toBe(100);
    expect(laid.cells.map(({ poured, top, bottom }) => [poured, top, bottom])).toEqual([
      [false, 0, laid.heights.length - 1],
      [true, 0, laid.heights.length - 1],
    ]);
  });

  it('rows of a split text fill the page', () => {
    const laid = layBlock(block('a', 1, [cell('status', 0, lines(200))]), sheet);
    const [first = 0, second = 0] = laid.heights;
    expect(first + second).toBeLessThanOrEqual(700);
    expect(first + second).toBeGreaterThan(700 - 2 * heightOf(1, SIZE));
  });
});

describe('a text over several sheet rows', () => {
  it('is split at its lines, without rules inside, and nothing is lost or added', () => {
    const text = `${lines(60)}\n${'長'.repeat(200)}`;
    const { cells } = layOut(group([block('a', 1, [cell('programme', 0, '名'), cell('status', 0, text)])]), {
      ...options,
      pageHeight: 10_000,
    });
    const parts = cells.filter(({ left }) => left === 2);
    expect(parts.length).toBeGreaterThan(1);
    expect(
      parts
        .map(({ text: part }) => part)
        .join('')
        .replaceAll('\n', ''),
    ).toBe(text.replaceAll('\n', ''));
    expect(parts.map(({ ruleAbove }) => ruleAbove)).toEqual(parts.map((_, index) => index === 0));
    expect(parts.map(({ ruleBelow }) => ruleBelow)).toEqual(parts.map((_, index) => index === parts.length - 1));
  });
});

describe('a text over many indicators that is higher than a sheet row may be', () => {
  it('stands in as few cells as may be, none above the limit, and its lines run on without a gap', () => {
    const rows = 30;
    const one = block('a', rows, [
      cell('programme', 0, '名', rows),
      ...Array.from({ length: rows }, (_, row) => cell('role', row, lines(2))),
      cell('status', 0, lines(55), rows),
    ]);
    const { cells, heights } = layOut(group([one]), { ...options, pageHeight: 10_000 });
    const parts = cells.filter(({ left }) => left === 2);
    const total = (top: number, bottom: number) => heights.slice(top, bottom + 1).reduce((sum, one) => sum + one, 0);
    expect(parts.length).toBe(Math.ceil(total(0, heights.length - 1) / MAX_ROW));
    for (const { top, bottom } of parts) expect(total(top, bottom)).toBeLessThanOrEqual(MAX_ROW);
    expect(parts.map(({ text }) => text).join('\n')).toBe(lines(55));
    expect(parts.map(({ flowsOn }) => flowsOn ?? false)).toEqual(parts.map((_, index) => index < parts.length - 1));
  });
});

describe('pages', () => {
  const rows = (id: string, count: number) =>
    block(id, count, [
      cell('programme', 0, id, count),
      ...Array.from({ length: count }, (_, row) => cell('status', row, lines(3))),
    ]);
  const at = (page: number): PrintedAt => ({ page, row: 1 });

  it('turn where the print turns them', () => {
    const printed = new Map([
      ['a-1', at(2)],
      ['b-1', at(2)],
      ['c-1', at(3)],
    ]);
    const layout = layOut(group([rows('a', 1), rows('b', 1), rows('c', 1)]), { ...options, printed });
    expect([layout.breaks, layout.extraBreaks]).toEqual([[2], 0]);
  });

  it('keep a block together where there is no print', () => {
    const height = heightOf(3, SIZE);
    const layout = layOut(group([rows('a', 2), rows('b', 2)]), { ...options, pageHeight: height * 3 });
    expect(layout.breaks).toEqual([2]);
  });

  it('repeat the name of a block that goes on, and the label of the group', () => {
    const height = heightOf(3, SIZE);
    const layout = layOut(group([rows('長い事業', 5)]), { ...options, pageHeight: height * 3 });
    expect(layout.breaks).toEqual([3]);
    const texts = (column: number) => layout.cells.filter(({ left }) => left === column).map(({ text }) => text);
    expect(texts(1)).toEqual(['長い事業', '長い事業（続き）']);
    expect(texts(0)).toEqual(['役割', '役割']);
  });

  it('break further where a row is higher than the paper, and what follows stays on the page where it ends', () => {
    const printed = new Map([
      ['a-1', at(1)],
      ['b-1', at(3)],
    ]);
    const tall = block('a', 1, [cell('programme', 0, 'a'), cell('status', 0, lines(60))]);
    const layout = layOut(group([tall, rows('b', 1)]), { ...options, pageHeight: 400, printed });
    expect(layout.breaks).toEqual([1, 2]);
    expect(layout.extraBreaks).toBe(2);
  });

  it('a label too long for its page is shortened, then set smaller', () => {
    const labelled = (label: string, shortLabel?: string) =>
      layOut(
        [{ id: 'ア', label, ...(shortLabel === undefined ? {} : { shortLabel }), blocks: [rows('a', 1)] }],
        options,
      ).cells[0];
    expect(labelled('役割')).toMatchObject({ text: '役割', verticalPt: SIZE });
    expect(labelled('圏域全体の経済成長', '経済')).toMatchObject({ text: '経済', verticalPt: SIZE });
    expect(labelled('圏域全体', '経済成長')?.verticalPt).toBeLessThan(SIZE);
  });
});

describe('any listing', () => {
  it('places every cell once, inside the sheet, without overlap, and loses no sign', () => {
    const text = fc.string({ unit: fc.constantFrom('あ', 'x', '\n', '。'), maxLength: 1200 });
    const anyRows = fc.array(text, { minLength: 2, maxLength: 5 });
    const blockOf = ([name = '', ...statuses]: readonly string[], index: number) =>
      block(`${index}`, statuses.length, [
        cell('programme', 0, name, statuses.length),
        ...statuses.map((status, row) => cell('status', row, status)),
      ]);
    fc.assert(
      fc.property(fc.array(anyRows, { minLength: 1, maxLength: 4 }), (given) => {
        const blocks = given.map(blockOf);
        const layout = layOut(group(blocks), options);
        const taken = new Set<string>();
        for (const { top, bottom, left } of layout.cells) {
          for (let row = top; row <= bottom; row += 1) {
            expect(taken.has(`${row},${left}`)).toBe(false);
            taken.add(`${row},${left}`);
          }
        }
        expect(taken.size).toBe(layout.heights.length * 3);
        expect(Math.max(...layout.heights)).toBeLessThanOrEqual(409);
        const bare = (texts: readonly string[]) => texts.join('').replaceAll('\n', '');
        const shown = layout.cells.filter(({ left }) => left === 2).map((one) => one.text);
        const statuses = blocks.flatMap(({ cells }) =>
          cells.filter(({ column }) => column === 'status').map((one) => one.text),
        );
        expect(bare(shown)).toBe(bare(statuses));
      }),
      { numRuns: 60 },
    );
  });
});
