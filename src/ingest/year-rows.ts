/** A column of years (年度の列): rows of other years are set aside, and rows of one indicator share its name. */
import { findFiscalYears } from '../model/fiscal-year-text.ts';
import type { FiscalYear } from '../model/period.ts';
import type { FieldName } from '../model/template.ts';
import type { BodyTable, RowValues, YearColumn } from './body-state.ts';
import { foldWidth } from './fold.ts';
import { type Sheet, textOf } from './sheet.ts';

const NAMES: readonly FieldName[] = ['number', 'programme', 'indicator'];
/** Assumption: a year of one or two digits without an era is of 令和, as the years of these reports are. */
const BEFORE_REIWA = 2018;

/** The year column of a table, if it has one that is shown. */
export function yearColumnOf({ columns }: BodyTable): YearColumn | undefined {
  const column = columns.find(({ ofYear, why }) => ofYear && why === undefined);
  if (column === undefined) return undefined;
  return {
    left: column.left,
    heading: column.headingCells.at(-1),
    names: new Map(),
    beforeEra: BEFORE_REIWA,
    year: undefined,
    wanted: 0,
    others: 0,
    staged: new Set(),
  };
}

/**
 * The year of a row: as written, with the era of the rows above, or that of the row above where the cell is empty.
 * @returns undefined where none is known
 */
export function yearOfRow(sheet: Sheet, row: number, column: YearColumn): FiscalYear | undefined {
  const text = foldWidth(textOf(sheet.cellAt(row, column.left)));
  if (text === '' || /^[〃″"]+$|^同上$/u.test(text)) return column.year;
  const [written] = findFiscalYears(text);
  const digits = /^(\d{1,2}|元)(?:年度?)?$/u.exec(text)?.[1];
  if (written !== undefined) {
    column.year = written.year;
    const inEra = /(\d{1,2}|元)(?:年度?)?$/u.exec(written.text)?.[1];
    if (!/^\d{4}/u.test(written.text) && inEra !== undefined)
      column.beforeEra = written.year - (inEra === '元' ? 1 : Number(inEra));
  } else if (digits !== undefined) column.year = column.beforeEra + (digits === '元' ? 1 : Number(digits));
  else return undefined;
  return column.year;
}

/** A row's values with the names of the rows above, where it has none of its own. */
export function withNamesAbove(values: RowValues, column: YearColumn): RowValues {
  const named = NAMES.some((field) => values.has(field));
  if (named) {
    const fresh = new Map(
      NAMES.flatMap((field) => (values.has(field) ? [[field, values.get(field) ?? []] as const] : [])),
    );
    column.names = new Map([...(values.has('indicator') ? [] : column.names), ...fresh]);
  }
  return values.has('indicator') || !named ? new Map([...column.names, ...values]) : values;
}
