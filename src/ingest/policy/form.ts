/** Forms (調査票): one 施策コード per form, on a sheet each or one below the other. */
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { Cell } from '../../model/grid.ts';
import type { RowMark } from '../draft.ts';
import { isNote } from '../row-kind.ts';
import { extentOf, type Sheet, sourceOf, textOf } from '../sheet.ts';
import { policyCode } from './code.ts';
import type { Group } from './group.ts';
import type { SourcedText } from './items.ts';
import { labelText, type PolicyLabel } from './labels.ts';
import type { PolicySheet } from './survey.ts';
import { withoutText } from './untold.ts';

type Forms = {
  readonly groups: readonly Group[];
  readonly marks: ReadonlyMap<number, RowMark>;
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * The forms of a sheet.
 * Reports: X501 policy-code-missing, X503 policy-code-unreadable, X518 X519 of cells.
 */
export function readPolicyForms({ sheet, labels }: PolicySheet): Forms {
  const marks = new Map<number, RowMark>();
  const diagnostics: Diagnostic[] = [];
  const groups = splitForms(labels).flatMap((form): readonly Group[] => {
    const items = form.filter(({ field }) => field === 'items');
    const [first] = items;
    if (first === undefined) return [];
    const values = items.map((label) => valueCells(sheet, label, labels));
    const actuals = form.filter(({ field }) => field === 'actual').map((label) => valueCells(sheet, label, labels));
    const cells = [...values, ...actuals].flat();
    for (const cell of cells) diagnostics.push(...withoutText(cell, sourceOf(sheet, cell)));
    const label = form.find(({ field }) => field === 'code');
    const category = form.find(({ field }) => field === 'category');
    const codeCell = label?.values[0] ?? label?.label ?? first.label;
    const source = sourceOf(sheet, codeCell);
    const text = label === undefined ? '' : labelText(label);
    const read = policyCode(text, label?.values[0]?.number);
    if (typeof read === 'string' && cells.length > 0)
      diagnostics.push(read === 'blank' ? diagnose('X501', source) : diagnose('X503', source, { raw: text }));
    const told = form.filter(({ field }) => field !== 'number' && field !== 'note');
    return [
      {
        source,
        ...(typeof read === 'string' ? {} : { code: read.code }),
        ...(category === undefined || labelText(category) === ''
          ? {}
          : { category: { text: labelText(category), source: sourceOf(sheet, category.values[0] ?? category.label) } }),
        cells: [{ items: texts(sheet, values.flat(), items), actual: texts(sheet, actuals.flat(), []) }].filter(
          ({ items: written, actual }) => written.length + actual.length > 0,
        ),
        rows: [...new Set([...told.flatMap((one) => [one.label, ...one.values]), ...cells].map((cell) => cell.row))],
      },
    ];
  });
  return { groups, marks, diagnostics };
}

/** A field that stands in a form already opens the next one. Labels of the sheet's head belong to all. */
function splitForms(labels: readonly PolicyLabel[]): readonly (readonly PolicyLabel[])[] {
  const forms: PolicyLabel[][] = [[]];
  for (const label of labels) {
    const current = forms.at(-1) ?? [];
    const repeats =
      (label.field === 'code' || label.field === 'items') && current.some(({ field }) => field === label.field);
    if (repeats) forms.push([label]);
    else current.push(label);
  }
  return forms;
}

/** The value's cells, and those below it in its column where nothing else stands in their rows: one row per item. */
function valueCells(sheet: Sheet, label: PolicyLabel, labels: readonly PolicyLabel[]): readonly Cell[] {
  const found = [...label.values];
  const last = found.at(-1);
  if (last === undefined) return found;
  const labelRows = new Set(labels.map((one) => one.label.row));
  for (let row = extentOf(last).bottom + 1; ; row++) {
    const cells = sheet.rowAt(row)?.cells.filter((cell) => textOf(cell) !== '' && cell.hidden === undefined) ?? [];
    const [only, ...others] = cells;
    if (
      only === undefined ||
      others.length > 0 ||
      only.column !== last.column ||
      labelRows.has(row) ||
      isNote(textOf(only))
    )
      return found;
    found.push(only);
  }
}

function texts(sheet: Sheet, cells: readonly Cell[], inline: readonly PolicyLabel[]): readonly SourcedText[] {
  return [
    ...inline.flatMap((label) =>
      label.inline === undefined ? [] : [{ text: label.inline, source: sourceOf(sheet, label.label) }],
    ),
    ...cells.filter((cell) => textOf(cell) !== '').map((cell) => ({ text: cell.text, source: sourceOf(sheet, cell) })),
  ];
}
