/** A sheet of one workbook copied into another (シートの写し), for a municipality that submitted several files. */
import type { Workbook, Worksheet } from 'exceljs';
import { sheetName } from '../xlsx/cell-text.ts';

/** Copies values, styles, sizes, merges and print set-up. */
export function copySheet(from: Worksheet, into: Workbook): Worksheet {
  const taken = into.worksheets.map(({ name }) => name);
  const sheet = into.addWorksheet(sheetName(from.name, taken), {
    properties: from.properties,
    pageSetup: from.pageSetup,
    headerFooter: from.headerFooter,
    views: from.views,
    state: from.state,
  });
  for (const [index, column] of (from.columns ?? []).entries()) {
    const copied = sheet.getColumn(index + 1);
    if (column.width !== undefined) copied.width = column.width;
    copied.hidden = column.hidden ?? false;
  }
  from.eachRow({ includeEmpty: false }, (row, number) => {
    const copied = sheet.getRow(number);
    if (row.height !== undefined) copied.height = row.height;
    copied.hidden = row.hidden;
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      const target = copied.getCell(column);
      if (!cell.isMerged || cell.master.address === cell.address) target.value = cell.value;
      target.style = cell.style;
    });
  });
  for (const range of from.model.merges ?? []) sheet.mergeCells(range);
  return sheet;
}
