import { describe, expect, it } from 'vitest';
import type { ListingBlock, ListingCell } from '../../../src/model/listing.ts';
import { type Fragment, START, takeFragment } from '../../../src/render/pdf/fragment.ts';
import type { MeasuredBlock, MeasuredCell } from '../../../src/render/pdf/measure.ts';
import { paginate } from '../../../src/render/pdf/paginate.ts';
import { placeRoleLabel } from '../../../src/render/pdf/role-label.ts';
import { testFonts } from '../../support/fonts.ts';

/** Lines of 10 pt, no inner margin: heights are easy to reckon. */
const SIZES = { linePt: 10, padY: 0 };

type CellSketch = readonly [from: number, to: number, lines: number, name?: 'name'];

/** A block of cells, each with so many lines; the first is the name. */
function block(id: string, rows: number, cells: readonly CellSketch[]): MeasuredBlock {
  const line = (text: string) => ({ text, indentPt: 0, widthPt: 0, hangPt: 0, endsParagraph: false });
  const listingBlock: ListingBlock = {
    id,
    name: id,
    rowIds: Array.from({ length: rows }, (_, row) => `${id}-${row + 1}`),
    cells: [] satisfies ListingCell[],
  };
  return {
    block: listingBlock,
    group: 0,
    rows,
    again: [line(`${id}（続き）`)],
    cells: cells.map(
      ([from, to, count, name], index): MeasuredCell => ({
        key: `${id}/${index}`,
        x: 0,
        width: 0,
        align: 'left',
        bold: false,
        from,
        to,
        lines: Array.from({ length: count }, (_, number) => line(`${index}.${number + 1}`)),
        name: name === 'name',
      }),
    ),
  };
}

/** Rows with heights, and the texts of the cells, in short. */
const shown = (fragment: Fragment) => ({
  rows: fragment.rows.map(({ row, height }) => `${row + 1}:${height}`).join(' '),
  cells: fragment.cells.map(({ lines }) => lines.map(({ text }) => text).join(' ')),
});

/** A block on pages of a height. */
function split(one: MeasuredBlock, height: number) {
  return paginate([one], height, SIZES).map(({ fragments }) => fragments.map(shown)[0]);
}

describe('a block', () => {
  it.each<[why: string, MeasuredBlock, rows: string]>([
    ['one line', block('a', 1, [[0, 1, 1, 'name']]), '1:10'],
    [
      'the tallest cell of a row counts',
      block('a', 1, [
        [0, 1, 1, 'name'],
        [0, 1, 3],
      ]),
      '1:30',
    ],
    ['an empty row has one line', block('a', 2, [[0, 2, 0, 'name']]), '1:10 2:10'],
    [
      'rows are stretched for what spans them',
      block('a', 2, [
        [0, 2, 5, 'name'],
        [0, 1, 1],
        [1, 2, 2],
      ]),
      '1:20 2:30',
    ],
    [
      'several spans, the narrow first',
      block('a', 3, [
        [0, 3, 4, 'name'],
        [0, 2, 4],
        [2, 3, 1],
      ]),
      '1:20 2:20 3:10',
    ],
  ])('%s', (_why, one, rows) => {
    const { fragment, progress } = takeFragment(one, START, Number.POSITIVE_INFINITY, 100, SIZES);
    expect([shown(fragment).rows, progress, fragment.whole]).toEqual([rows, undefined, true]);
  });
});

describe('a block taller than a page', () => {
  it('is split between its rows, and its name repeated', () => {
    expect(
      split(
        block('a', 3, [
          [0, 3, 1, 'name'],
          [0, 1, 3],
          [1, 2, 3],
          [2, 3, 3],
        ]),
        70,
      ),
    ).toEqual([
      { rows: '1:30 2:30', cells: ['0.1', '1.1 1.2 1.3', '2.1 2.2 2.3'] },
      { rows: '3:30', cells: ['a（続き）', '3.1 3.2 3.3'] },
    ]);
  });

  it('splits a row that fits a page as well, where moving it would leave much of this page empty', () => {
    const two = (first: number) =>
      block('a', 2, [
        [0, 2, 1, 'name'],
        [0, 1, first],
        [1, 2, 6],
      ]);
    expect(split(two(3), 80).map((part) => part?.rows)).toEqual(['1:30 2:40', '2:20']);
    expect(split(two(6), 80).map((part) => part?.rows)).toEqual(['1:60', '2:60']);
  });

  it('is split between the lines of a row that is taller than a page', () => {
    expect(
      split(
        block('a', 1, [
          [0, 1, 1, 'name'],
          [0, 1, 7],
          [0, 1, 2],
        ]),
        50,
      ),
    ).toEqual([
      { rows: '1:50', cells: ['0.1', '1.1 1.2 1.3 1.4 1.5', '2.1 2.2'] },
      { rows: '1:20', cells: ['a（続き）', '1.6 1.7', ''] },
    ]);
  });

  it('goes on with a cell that spans its rows after the last of them', () => {
    expect(
      split(
        block('a', 2, [
          [0, 2, 1, 'name'],
          [0, 1, 1],
          [1, 2, 1],
          [0, 2, 8],
        ]),
        50,
      ),
    ).toEqual([
      { rows: '1:10 2:40', cells: ['0.1', '1.1', '2.1', '3.1 3.2 3.3 3.4 3.5'] },
      { rows: '2:30', cells: ['a（続き）', '', '3.6 3.7 3.8'] },
    ]);
  });

  it('goes on with a long name instead of repeating it', () => {
    expect(split(block('a', 1, [[0, 1, 7, 'name']]), 50).map((part) => part?.cells)).toEqual([
      ['0.1 0.2 0.3 0.4 0.5'],
      ['0.6 0.7'],
    ]);
  });

  it.each([
    [20, 15],
    [30, 10],
    [100, 3],
  ])('never loses a line on pages of %d pt', (height, least) => {
    const one = block('a', 4, [
      [0, 4, 2, 'name'],
      [0, 4, 9],
      [0, 1, 12],
      [1, 3, 11],
      [3, 4, 1],
    ]);
    const pages = paginate([one], height, SIZES);
    const printed = new Map<string, string[]>();
    for (const { cell, lines, own } of pages.flatMap(({ fragments }) => fragments.flatMap(({ cells }) => cells))) {
      if (own) printed.set(cell.key, [...(printed.get(cell.key) ?? []), ...lines.map(({ text }) => text)]);
    }
    expect(Object.fromEntries(printed)).toEqual(
      Object.fromEntries(one.cells.map((cell) => [cell.key, cell.lines.map(({ text }) => text)])),
    );
    expect(pages.length).toBeLessThanOrEqual(least);
    expect(Math.max(...pages.map((page) => page.height))).toBeLessThanOrEqual(height);
  });
});

describe('blocks on pages', () => {
  const sized = (heights: readonly number[]) =>
    heights.map((lines, index) => block(String(index + 1), 1, [[0, 1, lines, 'name']]));
  it.each<[heights: readonly number[], room: number, pages: readonly string[], why: string]>([
    [[3, 3, 3], 90, ['1 2 3'], 'as many as fit'],
    [[3, 3, 4], 90, ['1 2', '3'], 'a block is not parted'],
    [[3, 3, 3, 1], 90, ['1 2', '3 4'], 'the last page is not left nearly empty'],
    [[1, 12, 1], 90, ['1 2', '2 3'], 'a block taller than a page begins where there is room'],
    [[8, 12, 1], 90, ['1', '2', '2 3'], 'and on a new page where there is little'],
    [[], 90, [], 'no block, no page'],
  ])('%j lines on %d pt', (heights, room, pages, _why) => {
    const found = paginate(sized(heights), room, SIZES).map(({ fragments }) =>
      fragments
        .map(
          ({
            block: {
              block: { id },
            },
          }) => id,
        )
        .join(' '),
    );
    expect(found).toEqual(pages);
  });
});

describe('a group', () => {
  const blocks = (groups: readonly (readonly number[])[]) =>
    groups.flatMap((heights, group) =>
      heights.map((lines, index) => ({ ...block(`${group}.${index + 1}`, 1, [[0, 1, lines, 'name']]), group })),
    );
  it.each<[groups: readonly (readonly number[])[], pages: readonly string[], why: string]>([
    [[[5], [3, 8]], ['0.1 1.1', '1.2'], 'begins where its label has room'],
    [[[7], [1, 7]], ['0.1', '1.1 1.2'], 'begins on the next page where it has none'],
    [[[7], [2, 7]], ['0.1', '1.1 1.2'], 'nor with one block at the very foot'],
    [[[7], [1]], ['0.1 1.1'], 'of one small row stays where it is'],
    [[[7], [1], [8]], ['0.1 1.1', '2.1'], 'that ends on the page stays as well'],
  ])('%j %s', (groups, pages) => {
    const found = paginate(blocks(groups), 90, SIZES, { leastOf: () => 15 });
    expect(found.map(({ fragments }) => fragments.map((one) => one.block.block.id).join(' '))).toEqual(pages);
  });
});

describe('the end of a page within a text', () => {
  /** Paragraphs of so many lines each, on pages of ten lines. */
  const cut = (paragraphs: readonly number[], lines = 10) => {
    const one = block('a', 1, [[0, 1, 1, 'name']]);
    const text = paragraphs.flatMap((count, paragraph) =>
      Array.from({ length: count }, (_, at) => ({
        text: `${paragraph + 1}.${at + 1}`,
        indentPt: 0,
        widthPt: 0,
        hangPt: 0,
        endsParagraph: at === count - 1,
      })),
    );
    const cells = [{ ...one.cells[0], lines: text } as MeasuredCell];
    return paginate([{ ...one, cells }], lines * SIZES.linePt, SIZES).map(
      ({ fragments }) => fragments[0]?.cells[0]?.lines.length,
    );
  };
  it.each<[paragraphs: readonly number[], pages: readonly number[], why: string]>([
    [[20], [10, 10], 'in the midst of a paragraph as many lines as fit'],
    [[11], [9, 2], 'its last line does not stand alone on the next page'],
    [[9, 4], [9, 4], 'nor its first at the foot'],
    [[8, 3, 2], [8, 5], 'a paragraph of three lines is not parted'],
    [[10, 3], [10, 3], 'between paragraphs'],
    [[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], [10, 2], 'paragraphs of one line are no lone lines'],
  ])('%j: %j (%s)', (paragraphs, pages) => expect(cut(paragraphs)).toEqual(pages));
});

describe('the label of a role', () => {
  const place = (label: string, shortLabel: string | undefined, height: number, width = 30) => {
    const { texts, whole } = placeRoleLabel(
      { key: 'role', label, shortLabel },
      { x: 0, y: 0, width, height },
      8,
      testFonts(),
    );
    return {
      text: texts.map(({ text }) => text).join(''),
      size: texts[0]?.sizePt,
      columns: new Set(texts.map(({ x }) => Math.round(x))).size,
      whole,
    };
  };
  it.each<[label: string, short: string | undefined, height: number, expected: object, why: string]>([
    [
      '経済成長のけん引',
      '経済',
      300,
      { text: '経済成長のけん引', size: 8, columns: 1, whole: true },
      'whole in full size',
    ],
    [
      '経済成長のけん引',
      '経済',
      70,
      { text: '経済成長のけん引', size: 7.2, columns: 1, whole: true },
      'a little smaller',
    ],
    ['経済成長のけん引', '経済', 45, { text: '経済成長のけん引', size: 8, columns: 2, whole: true }, 'in two columns'],
    ['経済成長のけん引', '経済', 25, { text: '経済', size: 8, columns: 1, whole: true }, 'in short'],
    ['経済成長のけん引', undefined, 25, { text: '経済成長のけん引', whole: true }, 'across'],
    ['経済成長のけん引と都市機能の集積・強化に関すること', undefined, 12, { whole: false }, 'cut, and said so'],
  ])('%s (%s) in %d pt: %s', (label, short, height, expected) => {
    expect(place(label, short, height)).toMatchObject(expected);
  });

  it('has vertical forms where there are any', () => {
    const box = { x: 0, y: 0, width: 30, height: 200 };
    const { texts } = placeRoleLabel({ key: 'role', label: 'サービス（ア）' }, box, 8, testFonts());
    expect(texts.filter(({ vertical }) => vertical).map(({ text }) => text)).toEqual(['ー', '（', '）']);
  });

  it('stands in the middle of its cell', () => {
    const { texts } = placeRoleLabel(
      { key: 'role', label: '経済' },
      { x: 100, y: 50, width: 30, height: 200 },
      8,
      testFonts(),
    );
    expect(texts.every(({ x, widthPt }) => Math.abs(x + widthPt / 2 - 115) < 0.01)).toBe(true);
    const middle = texts.reduce((sum, { baseline }) => sum + baseline - 0.88 * 8 + 4, 0) / texts.length;
    expect(middle).toBeCloseTo(150, 1);
  });
});
