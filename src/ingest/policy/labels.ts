/** Labels and their values (項目名と記入欄): beside the label, else below it, or behind a colon in the same cell. */
import type { Cell } from '../../model/grid.ts';
import type { PolicyField } from '../../model/policy-template.ts';
import { foldWidth } from '../fold.ts';
import { extentOf, type Sheet, textOf } from '../sheet.ts';
import type { PolicyHeadings } from './heading.ts';

export type PolicyLabel = {
  readonly field: PolicyField | 'fiscalYear';
  readonly label: Cell;
  readonly heading: string;
  /** Cells of the value; empty where nothing is filled in. */
  readonly values: readonly Cell[];
  /** The value in the label's own cell, behind a colon. */
  readonly inline?: string;
};

const INLINE = /^([^:：]{2,24})[:：]\s*(.+)$/su;

/** Every label on the given rows with its value, in reading order. */
export function policyLabels(
  sheet: Sheet,
  headings: PolicyHeadings,
  inScope: (row: number) => boolean,
): readonly PolicyLabel[] {
  return sheet.rows
    .filter((line) => !line.hidden && inScope(line.row))
    .flatMap((line) => line.cells)
    .flatMap((cell): readonly PolicyLabel[] => {
      const text = textOf(cell);
      if (text === '' || cell.hidden !== undefined) return [];
      const field = headings.labelOf(text);
      if (field !== undefined)
        return [{ field, label: cell, heading: text, values: valuesOf(sheet, cell, headings, inScope) }];
      const match = INLINE.exec(text);
      const named = match === null ? undefined : headings.labelOf(match[1] ?? '');
      if (match === null || named === undefined || foldWidth(match[1] ?? '').length > 12) return [];
      return [{ field: named, label: cell, heading: match[1] ?? '', values: [], inline: (match[2] ?? '').trim() }];
    });
}

/** The first filled cell to the right in each row of the label up to the next label, else the cell below. */
function valuesOf(
  sheet: Sheet,
  label: Cell,
  headings: PolicyHeadings,
  inScope: (row: number) => boolean,
): readonly Cell[] {
  const { top, bottom, right } = extentOf(label);
  const isLabel = (cell: Cell) => headings.labelOf(textOf(cell)) !== undefined;
  const beside = sheet.rows
    .filter(({ row }) => row >= top && row <= bottom)
    .flatMap((line) => line.cells.find((cell) => cell.column > right && textOf(cell) !== '') ?? [])
    .filter((cell) => !isLabel(cell));
  if (beside.length > 0) return beside;
  const below = sheet.cellAt(bottom + 1, label.column);
  if (below === undefined || below.row <= label.row || !inScope(below.row) || textOf(below) === '' || isLabel(below))
    return [];
  return [below];
}

/** The text of a label's value; empty where nothing is filled in. */
export function labelText({ inline, values }: PolicyLabel): string {
  return inline ?? values.map(textOf).join('\n');
}
