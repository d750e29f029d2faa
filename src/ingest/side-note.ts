/** Notes beside a row that doubt or correct its values (行の横の書き込み): 要再確認, ※実際は8,240人, 誤り。正しくは3.52. */
import type { Cell } from '../model/grid.ts';
import { isFigure } from './body-state.ts';
import type { SettledColumn } from './columns.ts';
import { foldWidth } from './fold.ts';
import { isContact, isInstruction, LONGEST_LINE } from './row-kind.ts';
import { type Sheet, textOf } from './sheet.ts';
import type { Table } from './table.ts';

/** Words that doubt or correct a value. */
const DOUBT =
  /要(?:再|ご)?(?:確認|修正|訂正|精査|検討)|(?:再|未)確認|確認(?:中|待ち|が?必要)|正しくは|正しい|誤り|誤記|間違|実際[はに]|本当は|訂正|修正|差し?替え|未確定|暫定|集計中|調整中|疑義|[?？]$/u;

/**
 * Most notes of one column that are each quoted; more of them are a column that lacks its heading.
 * Assumption: an author who means a column writes more than five times into it.
 */
const MOST_NOTES = 5;

/**
 * Whether a text without a heading doubts or corrects the values beside it (値を疑う書き込み).
 * @example isDoubt('※実際は8,240人') // true
 */
export function isDoubt(text: string): boolean {
  return text.length <= LONGEST_LINE && DOUBT.test(foldWidth(text)) && !isContact(text) && !isInstruction(text);
}

/** The doubting notes of a column without a heading, where they are few; none where it is a column of its own. */
export function doubtsOf(sheet: Sheet, table: Omit<Table, 'columns'>, column: SettledColumn): readonly Cell[] {
  if (column.why !== 'unnamed') return [];
  const doubts = sheet.rows
    .filter((line) => !line.hidden && line.row > table.headerBottom && line.row <= table.bodyBottom)
    .flatMap((line) => line.cells)
    .filter(
      (cell) =>
        cell.hidden === undefined &&
        cell.column >= column.left &&
        cell.column <= column.right &&
        !isFigure(cell) &&
        isDoubt(textOf(cell)),
    );
  return doubts.length <= MOST_NOTES ? doubts : [];
}
