/** Labels and their values (項目名と記入欄): the value stands to the right of its label, else below it, or behind a colon in the same cell. */
import type { FiscalYearText } from '../model/fiscal-year-text.ts';
import type { Cell } from '../model/grid.ts';
import type { FieldName } from '../model/template.ts';
import { foldWidth } from './fold.ts';
import type { HeadingReader } from './heading.ts';
import type { HeadingStage } from './heading-stage.ts';
import { extentOf, headingExtent, type Sheet, textOf } from './sheet.ts';
import { unitText } from './unit-text.ts';

/** Fields of the template, and the year of the report, which no template names. */
export type LabelField = FieldName | 'fiscalYear';

export type Labelled = {
  readonly field: LabelField;
  readonly label: Cell;
  /** Text of the label alone. */
  readonly heading: string;
  /** Cells of the value, from the top; empty where nothing is filled in. */
  readonly values: readonly Cell[];
  /** The value in the label's own cell, behind a colon. */
  readonly inline?: string;
  /** The cell beside a figure that holds nothing but its unit. */
  readonly unitCell?: Cell;
  /** Number of the indicator that the label belongs to (評価指標②). */
  readonly ordinal?: number;
  readonly year?: FiscalYearText;
  readonly unit?: string;
  /** 見込, 速報 or 確定 in the label. */
  readonly stage?: HeadingStage;
};

/** Fields whose figure may have its unit in a cell of its own. */
const WITH_UNIT: ReadonlySet<LabelField> = new Set<LabelField>([
  'actual',
  'target',
  'baseline',
  'previous',
  'participation',
]);

const YEAR_LABEL = /^(?:対象|報告|実績|実施|該当|事業|評価)?年度[:]?$/u;
const INLINE = /^([^:]{2,24}):(.+)$/su;

/** The field that a label stands for, if any. */
export function labelField(text: string, reader: HeadingReader): LabelField | undefined {
  if (text === '') return undefined;
  if (YEAR_LABEL.test(foldWidth(text))) return 'fiscalYear';
  return reader.read(text.replace(/[:：]$/u, '')).field;
}

/** The value behind a colon in a label's own cell: 市町村名：江別市. */
function inlineOf(
  text: string,
  reader: HeadingReader,
): { readonly field: LabelField; readonly heading: string; readonly value: string } | undefined {
  const match = INLINE.exec(text.replaceAll('：', ':'));
  if (match === null) return undefined;
  const heading = match[1] ?? '';
  const value = (match[2] ?? '').trim();
  const field = labelField(heading, reader);
  return field === undefined || value === '' ? undefined : { field, heading, value };
}

/**
 * Every label of the given rows with its value (ラベルと値).
 * @param inScope whether a row is looked at, as a label's row and as a value's
 */
export function labelledCells(
  sheet: Sheet,
  reader: HeadingReader,
  inScope: (row: number) => boolean,
): readonly Labelled[] {
  const found: Labelled[] = [];
  const takenPart = new Set<Cell>();
  for (const line of sheet.rows) {
    if (line.hidden || !inScope(line.row)) continue;
    for (const cell of line.cells) {
      if (takenPart.has(cell)) continue;
      const text = textOf(cell);
      const field = cell.hidden === undefined ? labelField(text, reader) : undefined;
      if (field !== undefined) {
        const { values, ...more } = answerOf(sheet, cell, field, reader, inScope);
        for (const value of values) if (isTakingPart(textOf(value))) takenPart.add(value);
        found.push({ field, label: cell, heading: text, values, ...more });
        continue;
      }
      const inline = cell.hidden === undefined ? inlineOf(text, reader) : undefined;
      if (inline !== undefined)
        found.push({
          field: inline.field,
          label: cell,
          heading: inline.heading,
          values: [],
          inline: inline.value,
          ...stageOf(inline.heading, reader),
        });
    }
  }
  return found;
}

function stageOf(heading: string, reader: HeadingReader): Pick<Labelled, 'stage'> {
  const { stage } = reader.read(heading);
  return stage === undefined ? {} : { stage };
}

/** The values of a label, and its year, number and unit: its own, or the unit in a cell beside the figure, which may be missing. */
function answerOf(
  sheet: Sheet,
  label: Cell,
  field: LabelField,
  reader: HeadingReader,
  inScope: (row: number) => boolean,
): Pick<Labelled, 'values' | 'year' | 'unit' | 'ordinal' | 'unitCell' | 'stage'> {
  const { year, unit: own, ordinal, stage } = reader.read(textOf(label).replace(/[:：]$/u, ''));
  const values = labelValue(sheet, label, field, reader, inScope);
  const [first] = values;
  const single = WITH_UNIT.has(field) && values.length === 1 ? first : undefined;
  const isUnit = single !== undefined && unitText(textOf(single)) !== undefined;
  const next = single === undefined || isUnit ? single : nextInRow(sheet, single);
  const beside = next === undefined || next.hidden !== undefined ? undefined : unitText(textOf(next));
  const unit = beside ?? own;
  return {
    values: isUnit ? [] : values,
    ...(year === undefined ? {} : { year }),
    ...(unit === undefined ? {} : { unit }),
    ...(ordinal === undefined ? {} : { ordinal }),
    ...(stage === undefined ? {} : { stage }),
    ...(next === undefined || beside === undefined ? {} : { unitCell: next }),
  };
}

function labelValue(
  sheet: Sheet,
  label: Cell,
  field: LabelField,
  reader: HeadingReader,
  inScope: (row: number) => boolean,
): readonly Cell[] {
  const beside = besideOf(sheet, label, field, reader);
  if (beside.length > 0)
    return field === 'status' ? [...beside, ...linesBelow(sheet, label, beside[0], reader, inScope)] : beside;
  const below = sheet.cellAt(headingExtent(label).bottom + 1, label.column);
  if (below === undefined || below.hidden !== undefined || !inScope(below.row) || textOf(below) === '') return [];
  if (isLabel(below, reader) && !answers(sheet, below, field, reader)) return [];
  if (below.row <= label.row) return [];
  return field === 'status' ? [below, ...linesBelow(sheet, label, below, reader, inScope)] : [below];
}

function isLabel(cell: Cell, reader: HeadingReader): boolean {
  const text = textOf(cell);
  return labelField(text, reader) !== undefined || inlineOf(text, reader) !== undefined;
}

/** 参加 is an answer as well as a heading. */
export function isTakingPart(text: string): boolean {
  return foldWidth(text) === '参加';
}

/** Whether 参加 stands as the answer to a label, not as a label with an answer of its own to its right. */
function answers(sheet: Sheet, cell: Cell, field: LabelField, reader: HeadingReader): boolean {
  if (!isTakingPart(textOf(cell)) || (field !== 'actual' && field !== 'participation')) return false;
  const next = nextInRow(sheet, cell);
  return next === undefined || isLabel(next, reader);
}

/** The next filled cell to the right of a cell, in its first row. */
function nextInRow(sheet: Sheet, cell: Cell): Cell | undefined {
  return sheet.rowAt(cell.row)?.cells.find((other) => other.column > extentOf(cell).right && textOf(other) !== '');
}

/** The first filled cell to the right in each row of the label, up to the next label. */
function besideOf(sheet: Sheet, label: Cell, field: LabelField, reader: HeadingReader): readonly Cell[] {
  const { top, bottom, right } = headingExtent(label);
  const found: Cell[] = [];
  for (const line of sheet.rows) {
    if (line.row < top) continue;
    if (line.row > bottom) break;
    if (line.hidden) continue;
    const next = line.cells.find((cell) => cell.column > right && cell.hidden === undefined && textOf(cell) !== '');
    if (next === undefined) continue;
    const answer = next.column === right + 1 && answers(sheet, next, field, reader);
    if (answer || !isLabel(next, reader)) found.push(next);
  }
  return found;
}

/** Lines of prose that go on below the first, with nothing under the label. */
function linesBelow(
  sheet: Sheet,
  label: Cell,
  first: Cell | undefined,
  reader: HeadingReader,
  inScope: (row: number) => boolean,
): readonly Cell[] {
  const found: Cell[] = [];
  if (first === undefined) return found;
  for (let row = Math.max(headingExtent(label).bottom, extentOf(first).bottom) + 1; ; row++) {
    const line = sheet.rowAt(row);
    const cells = line?.cells.filter((cell) => textOf(cell) !== '') ?? [];
    const [only] = cells;
    if (
      only === undefined ||
      cells.length !== 1 ||
      !inScope(row) ||
      only.column !== first.column ||
      isLabel(only, reader)
    )
      return found;
    found.push(only);
  }
}

/** The text of a labelled value; empty where nothing is filled in. */
export function labelledText(labelled: Labelled): string {
  return labelled.inline ?? labelled.values.map(textOf).join('\n');
}
