/** Cells with findings, filled and commented (セルの着色と注記). */
import type { Fill, Worksheet } from 'exceljs';
import { parseAddress } from '../../model/source.ts';
import { withoutInvalid } from '../xlsx/cell-text.ts';
import type { ReturnFinding } from './findings.ts';

/** Pale red for what cannot be used, pale yellow for what should be looked at. */
export const FILLS: Readonly<Record<'error' | 'warning', string>> = { error: 'FFFFC7CE', warning: 'FFFFEB9C' };
/** Cells of a range that are filled at most; the comment stands at the first. */
const MOST_CELLS = 200;

/** Marks the cells of a sheet. Several findings at a cell share one comment. */
export function markCells(sheet: Worksheet, findings: readonly ReturnFinding[], listName: string): void {
  const notes = new Map<string, ReturnFinding[]>();
  for (const finding of findings) {
    const [first, last = first] = (finding.place.cell ?? '').split(':');
    const [from, to] = [parseAddress(first ?? ''), parseAddress(last ?? '')];
    if (from === undefined || to === undefined || first === undefined) continue;
    let filled = 0;
    for (let row = from.row; row <= to.row && filled < MOST_CELLS; row += 1) {
      for (let column = from.column; column <= to.column && filled < MOST_CELLS; column += 1, filled += 1) {
        fill(sheet, row, column, finding.severity === 'error' ? 'error' : 'warning');
      }
    }
    notes.set(first, [...(notes.get(first) ?? []), finding]);
  }
  for (const [address, own] of notes) {
    const text = own.map(({ number, ask, mend }) => `【${number}】${ask}\n→ ${mend}`).join('\n');
    sheet.getCell(address).note = {
      texts: [{ font: { size: 9 }, text: withoutInvalid(`${text}\n（「${listName}」シートを参照）`) }],
      margins: { insetmode: 'auto' },
      editAs: 'oneCells',
    };
  }
}

/** Styles are shared between cells of a workbook: the cell gets one of its own. An error's colour stays over a warning's. */
function fill(sheet: Worksheet, row: number, column: number, severity: 'error' | 'warning'): void {
  const cell = sheet.getCell(row, column);
  const now = cell.style.fill;
  if (now?.type === 'pattern' && now.fgColor?.argb === FILLS.error) return;
  const colour: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: FILLS[severity] } };
  cell.style = { ...cell.style, fill: colour };
}
