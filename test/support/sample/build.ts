/** The whole sample as files: the plan and what twelve offices submitted for 令和５年度. */
import type ExcelJS from 'exceljs';
import { planWorkbook } from './plan-workbook.ts';
import { workbookBytes } from './workbook.ts';

const WORKBOOKS: Readonly<Record<string, () => ExcelJS.Workbook>> = {
  'templates/renkei/plan.xlsx': planWorkbook,
};

/** Bytes of every file by its path below the project's folder. */
export async function buildSample(): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const [path, build] of Object.entries(WORKBOOKS)) files.set(path, await workbookBytes(build()));
  return files;
}
