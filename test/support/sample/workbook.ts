/** Workbooks as bytes that are the same on every machine and at every hour. */
import ExcelJS from 'exceljs';
import { unzipSync, zipSync } from 'fflate';

/** Every workbook of the sample was saved on this day. */
const SAVED = new Date(Date.UTC(2024, 3, 12, 3, 0, 0));

/** The time in the zip's directory, in the machine's own zone because zip knows none. */
const ZIPPED = new Date(2024, 3, 12, 12, 0, 0);

/** A new workbook of an office. */
export function newWorkbook(office: string): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = office;
  workbook.lastModifiedBy = office;
  workbook.created = SAVED;
  workbook.modified = SAVED;
  return workbook;
}

/** The workbook's bytes; exceljs stamps the clock into the zip, so it is packed again. */
export async function workbookBytes(workbook: ExcelJS.Workbook): Promise<Uint8Array> {
  const parts = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, [bytes, { mtime: ZIPPED, level: 9 }]])),
  );
}
