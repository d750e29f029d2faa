/** The sample of the second listing as files: what six offices submitted for 令和５年度. */
import type ExcelJS from 'exceljs';
import { workbookBytes } from '../sample/workbook.ts';
import { chubu } from './offices/chubu.ts';
import { hokubu } from './offices/hokubu.ts';
import { kanko } from './offices/kanko.ts';
import { nanbu } from './offices/nanbu.ts';
import { norin } from './offices/norin.ts';
import { sogo } from './offices/sogo.ts';

const WORKBOOKS: Readonly<Record<string, () => ExcelJS.Workbook>> = {
  '総合政策部_主な取組（照会回答）.xlsx': sogo,
  '観光文化部_様式第１号.xlsx': kanko,
  '農林水産部.xlsx': norin,
  '北部振興局_主な取組.xlsx': hokubu,
  '中部振興局（R5取組）.xlsx': chubu,
  'R5主な取組_南部振興局.xlsx': nanbu,
};

/** Bytes of every file by its name. */
export async function buildTorikumiSample(): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const [name, build] of Object.entries(WORKBOOKS)) files.set(name, await workbookBytes(build()));
  return files;
}
