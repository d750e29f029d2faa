/** The rows under a header (表の本体): what belongs to which 施策コード, and rows that are no data. */
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { Cell, GridRow } from '../../model/grid.ts';
import type { PolicyField } from '../../model/policy-template.ts';
import type { Source } from '../../model/source.ts';
import type { RowMark } from '../draft.ts';
import { foldName } from '../fold.ts';
import { isContact, isDitto, isExample, isInstruction, isNote, isPageNumber, isTotal } from '../row-kind.ts';
import { excelRow, type Sheet, sourceOf, textOf } from '../sheet.ts';
import { policyCode } from './code.ts';
import type { Group } from './group.ts';
import type { ItemCells, SourcedText } from './items.ts';
import { labelText, type PolicyLabel } from './labels.ts';
import { type OfficeRegister, officesIn, unknownOffice } from './office.ts';
import type { PolicyTable } from './table.ts';
import { withoutText } from './untold.ts';

export type BodyContext = {
  readonly register: OfficeRegister;
  /** 施策コード of a label above a table that has no column for it. */
  readonly label?: PolicyLabel;
  /** The last group before a page break, which goes on. */
  readonly last?: Group | undefined;
};

export type PolicyBody = {
  readonly groups: readonly Group[];
  readonly marks: ReadonlyMap<number, RowMark>;
  readonly diagnostics: readonly Diagnostic[];
};

type Open = {
  readonly code?: string;
  readonly source: Source;
  readonly category?: SourcedText;
  readonly office?: SourcedText;
  readonly cells: ItemCells[];
  readonly rows: number[];
};

type Work = {
  readonly sheet: Sheet;
  readonly table: PolicyTable;
  readonly context: BodyContext;
  readonly groups: Open[];
  readonly marks: Map<number, RowMark>;
  readonly diagnostics: Diagnostic[];
  readonly hidden: Source[];
  inContact: boolean;
  /** The table writes one code on row after row. */
  repeats: boolean;
};

/** Cells of a row by field: its own ones, and those that reach into it from above (`merged`). */
type Row = {
  readonly line: GridRow;
  readonly own: (field: PolicyField) => readonly Cell[];
  readonly merged: (field: PolicyField) => Cell | undefined;
};

/**
 * The groups of a table, with the one that goes on from before first.
 * Reports: X501 policy-code-missing, X503 policy-code-unreadable, X513 hidden-items, X518 X519 of cells, X520 office-unknown.
 */
export function readPolicyBody(sheet: Sheet, table: PolicyTable, context: BodyContext): PolicyBody {
  const { last } = context;
  const work: Work = {
    sheet,
    table,
    context,
    groups: last === undefined ? [] : [{ ...last, cells: [...last.cells], rows: [...last.rows] }],
    marks: new Map(),
    diagnostics: [],
    hidden: [],
    inContact: false,
    repeats: false,
  };
  for (const line of sheet.rows) {
    if (line.row > table.headerBottom && line.row <= table.bodyBottom) readRow(line, work);
  }
  const [hidden] = work.hidden;
  if (hidden !== undefined) work.diagnostics.push(diagnose('X513', hidden, { params: { rows: work.hidden.length } }));
  return { groups: work.groups, marks: work.marks, diagnostics: work.diagnostics };
}

function readRow(line: GridRow, work: Work): void {
  const { sheet, table } = work;
  const mark = (state: RowMark) => {
    for (const cell of line.cells.slice(0, 1)) if (!sheet.turned) work.marks.set(excelRow(sheet, cell), state);
  };
  const visible = line.cells.filter((cell) => cell.hidden === undefined && textOf(cell) !== '');
  const columns = table.columns.filter(({ why }) => why === undefined);
  const within = (cell: Cell, field: PolicyField) =>
    columns.some((column) => column.field === field && cell.column >= column.left && cell.column <= column.right);
  const row: Row = {
    line,
    own: (field) => visible.filter((cell) => within(cell, field)),
    merged: (field) => {
      const left = columns.find((column) => column.field === field)?.left;
      const cell = left === undefined ? undefined : sheet.cellAt(line.row, left);
      return cell === undefined || textOf(cell) === '' ? undefined : cell;
    },
  };
  if (line.hidden || visible.length === 0) {
    const hidden = line.cells.find((cell) => textOf(cell) !== '' && (within(cell, 'items') || within(cell, 'actual')));
    if (hidden !== undefined) work.hidden.push(sourceOf(sheet, hidden));
    mark(line.cells.some((cell) => textOf(cell) !== '') ? 'hidden' : 'no-content');
    return;
  }
  const aside = asideOf(visible, row, work);
  if (aside !== undefined) mark(aside);
  else readData(row, work, mark);
}

/** Why a row is no data; undefined where it is. */
function asideOf(visible: readonly Cell[], { own }: Row, work: Work): RowMark | undefined {
  const first = textOf(visible[0]);
  const single = visible.length === 1;
  const reports = own('items').length + own('actual').length > 0;
  if ([first, ...own('category').map(textOf), ...own('code').map(textOf)].some(isExample)) return 'example';
  if (single && isPageNumber(first)) return 'note';
  if (isNote(first) && (single || !reports)) return 'note';
  if (!reports && isTotal(first)) return 'total';
  if (visible.some((cell) => isContact(textOf(cell))) && (!reports || isContact(first))) {
    work.inContact = true;
    return 'contact';
  }
  if (work.inContact && (!reports || own('code').length === 0)) return 'contact';
  return single && !reports && isInstruction(first) ? 'instruction' : undefined;
}

function readData(row: Row, work: Work, mark: (state: RowMark) => void): void {
  const { sheet } = work;
  const cells: ItemCells = { items: texts(row.own('items'), work), actual: texts(row.own('actual'), work) };
  const reports = cells.items.length + cells.actual.length > 0;
  const group = groupOf(row, reports, work);
  if (group === undefined) {
    mark('no-content');
    return;
  }
  if (reports) group.cells.push(cells);
  const at = row.line.cells[0];
  if (at === undefined) return;
  const rows = sheet.turned ? row.line.cells.map((cell) => excelRow(sheet, cell)) : [row.line.row];
  group.rows.push(...rows);
}

function texts(cells: readonly Cell[], { sheet, diagnostics }: Work): readonly SourcedText[] {
  return cells.flatMap((cell) => {
    diagnostics.push(...withoutText(cell, sourceOf(sheet, cell)));
    return textOf(cell) === '' ? [] : [{ text: cell.text, source: sourceOf(sheet, cell) }];
  });
}

/** The group that a row belongs to: the one above where the code is the same or left out, else a new one. */
function groupOf(row: Row, reports: boolean, work: Work): Open | undefined {
  const { sheet, groups, context, diagnostics } = work;
  const above = groups.at(-1);
  const office = officeOf(row, work);
  const sameOffice = office === undefined || office.text === above?.office?.text;
  const cell = row.own('code')[0] ?? row.merged('code');
  const label = cell === undefined && !hasColumn('code', work) ? context.label : undefined;
  const text = cell === undefined ? (label === undefined ? '' : labelText(label)) : textOf(cell);
  const read = isDitto(text) && text !== '' ? 'blank' : policyCode(text, cell?.number ?? label?.values[0]?.number);
  const categoryCell = row.own('category')[0] ?? row.merged('category');
  const category =
    categoryCell === undefined || isDitto(textOf(categoryCell))
      ? undefined
      : { text: textOf(categoryCell), source: sourceOf(sheet, categoryCell) };
  const first = cell ?? row.own('items')[0] ?? row.own('actual')[0] ?? categoryCell;
  if (first === undefined) return reports ? above : undefined;
  const source = sourceOf(sheet, first);
  const owner = office ?? above?.office;
  const named: Diagnostic['params'] = owner === undefined ? {} : { office: owner.text };
  const open = (code?: string): Open => {
    const carried = office ?? (sameOffice ? above?.office : undefined);
    const group: Open = {
      source,
      cells: [],
      rows: [],
      ...(code === undefined ? {} : { code }),
      ...(category === undefined ? {} : { category }),
      ...(carried === undefined ? {} : { office: carried }),
    };
    groups.push(group);
    return group;
  };
  if (read === 'unreadable') {
    if (above?.code === undefined && above?.source.cell === source.cell) return above;
    diagnostics.push(diagnose('X503', source, { raw: text, params: named }));
    return open();
  }
  if (read !== 'blank') {
    const again = above?.code === read.code && sameOffice;
    if (again && row.own('code').length > 0) work.repeats = true;
    return again ? above : open(read.code);
  }
  // A 区分 of its own opens another measure, even where the one above names none.
  const renamed =
    category !== undefined &&
    (above?.category === undefined || foldName(category.text) !== foldName(above.category.text));
  if (above !== undefined && !renamed && sameOffice && !standsAlone(row, reports, categoryCell, work)) return above;
  if (!reports) return undefined;
  diagnostics.push(diagnose('X501', source, { params: named }));
  return open();
}

/**
 * An item with a number of its own and nothing that ties it to the row above, where the table writes 区分 or code on
 * every row: its code is forgotten, not left out. Source: ours.
 */
function standsAlone({ own }: Row, reports: boolean, category: Cell | undefined, work: Work): boolean {
  const [number] = own('number');
  if (!reports || number === undefined || isDitto(textOf(number)) || own('code').length > 0) return false;
  return category === undefined && (work.repeats || hasColumn('category', work));
}

function hasColumn(wanted: PolicyField, { table }: Work): boolean {
  return table.columns.some(({ field, why }) => field === wanted && why === undefined);
}

function officeOf(row: Row, { sheet, context, diagnostics }: Work): SourcedText | undefined {
  const cell = row.own('office')[0] ?? row.merged('office');
  if (cell === undefined || isDitto(textOf(cell))) return undefined;
  const [office, ...others] = officesIn(textOf(cell), context.register);
  const source = sourceOf(sheet, cell);
  if (office === undefined || others.length > 0) {
    diagnostics.push(unknownOffice(textOf(cell), source, context.register));
    return { text: '', source };
  }
  return { text: office, source };
}
