/** Which rows open a new draft, and what is carried down to it (行の始まりと引き継ぎ). */
import type { RawField } from '../model/submission.ts';
import type { FieldName } from '../model/template.ts';
import { CARRIED, CONTINUED, isFigure, type OpenDraft, type Own, type Reading, type RowValues } from './body-state.ts';
import { fieldValue } from './field-value.ts';
import { foldName, foldWidth } from './fold.ts';
import { isDitto } from './row-kind.ts';
import { sourceOf, textOf } from './sheet.ts';

/** A text that can be a programme's number. */
const NUMBERED = /^(?:no|事業)?\d{1,3}$/u;

/** Whether a row opens a draft, continues the one above, or only names what follows. */
export function opensDraft(
  values: RowValues,
  own: Own,
  reading: Reading,
  last: OpenDraft | undefined,
): 'new' | 'continues' | 'heading' | 'nothing' {
  const has = (field: FieldName) => own(field).length > 0;
  const named = has('number') || has('programme');
  const valued = has('actual') || has('participation');
  const told = has('mark') || has('status');
  const merged = (field: FieldName) => (values.get(field) ?? []).length > 0;
  if (has('indicator') || (reading.has('municipality') && has('municipality'))) return 'new';
  if (merged('indicator')) return last === undefined || isOther(values, last, reading) ? 'new' : 'continues';
  if (named && (valued || told || !reading.has('indicator'))) return 'new';
  if (named) return isNamed(own) ? 'heading' : 'nothing';
  if (!reading.has('indicator') && (merged('number') || merged('programme'))) return valued ? 'new' : 'continues';
  if (valued) return 'new';
  if (told) return last === undefined ? 'new' : 'continues';
  return last !== undefined && CONTINUED.some(has) ? 'continues' : 'nothing';
}

/** Whether a merged name is not that of the row above, which was set aside or is another one's. */
function isOther(values: RowValues, last: OpenDraft, { sheet }: Reading): boolean {
  const [cell] = values.get('indicator') ?? [];
  const before = last.fields.indicator?.source.cell;
  return cell !== undefined && before !== undefined && before !== sourceOf(sheet, cell).cell;
}

/** Whether a text can number a row: 26, 5-2, No.3; not a figure of people or money. */
export function isRowNumber(text: string): boolean {
  return /^(?:No\.?|№|事業|第)?\d{1,3}(?:[-－‐の.]\d{1,2})?[号番.)]?$/iu.test(foldWidth(text));
}

/** Whether a row names a programme: by its name, or by what can be a number. */
function isNamed(own: Own): boolean {
  return (
    own('programme').some((cell) => !isFigure(cell)) ||
    own('number').some((cell) => NUMBERED.test(foldName(textOf(cell))))
  );
}

/**
 * What is carried down to a new row. A row that names nothing itself belongs to nobody;
 * a row of another municipality is about the indicator above it.
 */
export function startingFields(values: RowValues, own: Own, reading: Reading): Partial<Record<FieldName, RawField>> {
  const carried = { ...reading.carried.fields };
  const named = (['number', 'programme', 'indicator'] as const).some((field) => (values.get(field) ?? []).length > 0);
  if (named) return carried;
  const last = reading.drafts.at(-1)?.fields;
  const indicator = own('municipality').length > 0 ? last?.indicator : undefined;
  if (indicator !== undefined) return { ...carried, indicator };
  const { municipality } = carried;
  return municipality === undefined ? {} : { municipality };
}

/** Carries 番号 and 連携事業名 down. A new number forgets the name above it, a new name the number. */
export function carry(values: RowValues, own: Own, reading: Reading): void {
  const fields: Partial<Record<FieldName, RawField>> = { ...reading.carried.fields };
  const fresh = (field: FieldName) => own(field).length > 0 && !own(field).every((cell) => isDitto(textOf(cell)));
  const renamed =
    fresh('programme') && foldName(own('programme').map(textOf).join('')) !== foldName(fields.programme?.text ?? '');
  const renumbered =
    fresh('number') && foldName(own('number').map(textOf).join('')) !== foldName(fields.number?.text ?? '');
  if (renamed && !fresh('number') && (values.get('number') ?? []).length === 0) delete fields.number;
  if (renumbered && !fresh('programme') && (values.get('programme') ?? []).length === 0) delete fields.programme;
  if (renamed || renumbered) delete fields.overview;
  for (const field of CARRIED) {
    const cells = values.get(field) ?? [];
    if (cells.length > 0) {
      const value = fieldValue(field, cells, reading, fields[field]);
      if (value !== undefined) fields[field] = value;
    }
  }
  const basic = reading.carried.basic && !renumbered;
  reading.carried = { fields, basic };
}
