/** Cells of a block as lines, before they are placed. */
import type { ListingBlock, ListingCell } from '../../model/listing.ts';
import type { Fonts } from '../text/fonts.ts';
import { glossApart } from '../text/gloss.ts';
import { breakLines, type Line } from '../text/lines.ts';
import type { Frame } from './frame.ts';

/** A cell with its text in lines. Lengths in pt. */
export type MeasuredCell = {
  readonly key: string;
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
  readonly bold: boolean;
  /** First row and the row behind the last. */
  readonly from: number;
  readonly to: number;
  readonly lines: readonly Line[];
  /** Stands in the first column: opens again with （続き） where its block is split. */
  readonly name: boolean;
};

/** A block with its cells in lines. */
export type MeasuredBlock = {
  readonly block: ListingBlock;
  readonly group: number;
  readonly rows: number;
  readonly cells: readonly MeasuredCell[];
  /** （続き） lines of the name. */
  readonly again: readonly Line[];
};

/** The name of a split programme is repeated up to this length. Assumption: long enough to know it by. */
const REPEATED_LENGTH = 30;

/** Key of a cell within the listing. */
export function cellKey(group: number, block: number, cell: number): string {
  return `${group}/${block}/${cell}`;
}

function shortName(name: string): string {
  const letters = [...name.replaceAll('\n', ' ')];
  return letters.length <= REPEATED_LENGTH ? letters.join('') : `${letters.slice(0, REPEATED_LENGTH).join('')}…`;
}

/** Breaks the texts of a block into the lines of their cells. */
export function measureBlock(
  block: ListingBlock,
  place: { readonly group: number; readonly block: number },
  frame: Frame,
  fonts: Fonts,
): MeasuredBlock {
  const columns = frame.columns.filter(({ vertical }) => !vertical);
  const firstColumn = columns[0];
  const measureCell = (cell: ListingCell, index: number): readonly MeasuredCell[] => {
    const at = columns.findIndex(({ id }) => id === cell.column);
    const over = columns.slice(at, at + cell.columnSpan);
    const first = over[0];
    if (at < 0 || first === undefined) return [];
    const width = over.reduce((sum, column) => sum + column.width, 0);
    const align = cell.align ?? first.align;
    const bold = cell.bold ?? false;
    const options = { widthPt: width - 2 * frame.padX, sizePt: frame.bodyPt, fonts, bold, hang: align === 'left' };
    return [
      {
        key: cellKey(place.group, place.block, index),
        x: first.x,
        width,
        align,
        bold,
        from: cell.row,
        to: cell.row + cell.rowSpan,
        lines:
          cell.text === '' ? [] : breakLines(align === 'center' ? glossApart(cell.text, options) : cell.text, options),
        name: at === 0,
      },
    ];
  };
  return {
    block,
    group: place.group,
    rows: block.rowIds.length,
    cells: block.cells.flatMap(measureCell),
    again: breakLines(`${shortName(block.name)}（続き）`, {
      widthPt: (firstColumn?.width ?? frame.content.width) - 2 * frame.padX,
      sizePt: frame.bodyPt,
      fonts,
    }),
  };
}
