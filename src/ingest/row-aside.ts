/** Rows of a table that are no data (データでない行): example, total, note, contact, section, instruction. */
import type { Cell } from '../model/grid.ts';
import { CONTINUED, type Own, type Reading } from './body-state.ts';
import type { RowMark } from './draft.ts';
import { isContact, isExample, isInstruction, isNote, isPageNumber, isTotal, sectionOf } from './row-kind.ts';
import { textOf } from './sheet.ts';

/**
 * Why a row is no data; undefined where it is. A section changes what is carried down.
 * @param visible filled cells of the row that are not hidden, from the left
 */
export function rowKind(visible: readonly Cell[], own: Own, reading: Reading): RowMark | undefined {
  const first = visible[0];
  const firstText = textOf(first);
  const names = [...own('role'), ...own('number'), ...own('programme'), ...own('indicator')].map(textOf);
  const reports = CONTINUED.some((field) => own(field).length > 0);
  if ([firstText, ...names].some((text) => isExample(text) || /^[【([（]例[】)\]）]/u.test(text))) return 'example';
  if ([firstText, ...names].some(isTotal)) return 'total';
  const single = visible.length === 1;
  if (single && isPageNumber(firstText)) return 'note';
  const told = own('status').includes(first as Cell) && !isApart(first, reading);
  if (isNote(firstText) && (single || own('indicator').length === 0) && !told) return 'note';
  const contacts = visible.filter((cell) => isContact(textOf(cell))).length;
  const isData = own('indicator').length > 0 && own('actual').length > 0;
  if (contacts >= 2 || (contacts > 0 && !isData && (isContact(firstText) || visible.length <= 2))) {
    reading.inContact = true;
    return 'contact';
  }
  if (reading.inContact && !(own('indicator').length > 0 && reports)) return 'contact';
  if (!single) return undefined;
  const section = sectionOf(firstText, reading.template);
  if (section !== undefined) {
    reading.carried = section.kind === 'basic' ? { fields: {}, basic: true } : { fields: {}, basic: false };
    return 'heading';
  }
  return isInstruction(firstText) && !own('status').includes(first as Cell) ? 'instruction' : undefined;
}

/** Whether blank rows lie between a line and the row above it. */
function isApart(first: Cell | undefined, reading: Reading): boolean {
  const above = Math.max(reading.table.headerBottom, ...(reading.drafts.at(-1)?.rows ?? []));
  return first !== undefined && !reading.sheet.turned && first.row > above + 1;
}
