/** The whole sample as files: the plan and what twelve offices submitted for 令和５年度. */
import type ExcelJS from 'exceljs';
import { chitose } from './offices/chitose.ts';
import { ebetsu } from './offices/ebetsu.ts';
import { eniwaCorrected, eniwaFirst } from './offices/eniwa.ts';
import { ishikari } from './offices/ishikari.ts';
import { iwamizawa } from './offices/iwamizawa.ts';
import { kitahiroshima } from './offices/kitahiroshima.ts';
import { naganuma } from './offices/naganuma.ts';
import { nanporo } from './offices/nanporo.ts';
import { otaru } from './offices/otaru.ts';
import { sapporoGrowth, sapporoLiving } from './offices/sapporo.ts';
import { shinshinotsu } from './offices/shinshinotsu.ts';
import { tobetsu } from './offices/tobetsu.ts';
import { planWorkbook } from './plan-workbook.ts';
import { workbookBytes } from './workbook.ts';

const WORKBOOKS: Readonly<Record<string, () => ExcelJS.Workbook>> = {
  'templates/renkei/plan.xlsx': planWorkbook,
  'input/札幌市_連携事業実績（①経済・都市機能）.xlsx': sapporoGrowth,
  'input/札幌市_連携事業実績（②生活関連）.xlsx': sapporoLiving,
  'input/小樽市.xlsx': otaru,
  'input/岩見沢市_R5実績調査.xlsx': iwamizawa,
  'input/江別市　連携事業実績報告（令和５年度）.xlsx': ebetsu,
  'input/千歳市_実績報告書.xlsx': chitose,
  'input/恵庭市_実績報告.xlsx': eniwaFirst,
  'input/恵庭市_実績報告（修正版）.xlsx': eniwaCorrected,
  'input/R5連携事業_北広島市.xlsx': kitahiroshima,
  'input/石狩市_様式１.xlsx': ishikari,
  'input/当別町/連携事業実績.xlsx': tobetsu,
  'input/新篠津村_回答.xlsx': shinshinotsu,
  'input/南幌町.xlsx': nanporo,
  'input/長沼町_連携事業.xlsx': naganuma,
};

/** Bytes of every file by its path below the project's folder. */
export async function buildSample(): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const [path, build] of Object.entries(WORKBOOKS)) files.set(path, await workbookBytes(build()));
  return files;
}
