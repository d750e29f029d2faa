/** 確認票 and 送付文 of a municipality: what it must look at, in front of its own sheets with the cells marked. */
import exceljs from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { ReturnCase } from '../../model/return.ts';
import type { Place } from '../../model/source.ts';
import type { Explain } from '../diagnostics/json.ts';
import type { Fonts } from '../text/fonts.ts';
import { breakTextWith } from '../xlsx/lines.ts';
import { copySheet } from './copy-sheet.ts';
import { COVER_NAME, drawCover } from './cover-sheet.ts';
import { coveringText } from './covering-text.ts';
import { returnFindings } from './findings.ts';
import { markCells } from './mark-cells.ts';
import { openSource } from './source-book.ts';

export type ReturnFile = { readonly path: string; readonly bytes: Uint8Array };

/**
 * The two files for a municipality; none where nothing is asked.
 * @returns paths below the year's folder: 確認票/<市町村>_確認票.xlsx and 確認票/<市町村>_送付文.txt
 */
export async function renderReturn(input: ReturnCase, explain: Explain, fonts: Fonts): Promise<readonly ReturnFile[]> {
  const findings = returnFindings(input, explain);
  if (findings.length === 0) return [];
  const { workbook, sheets, losses } = await gatherSheets(input);
  const sheetOf = (place: Place) => sheets.get(sheetKey(place))?.name;
  for (const [key, sheet] of sheets) {
    markCells(
      sheet,
      findings.filter(({ place }) => sheetKey(place) === key),
      COVER_NAME,
    );
    for (const view of sheet.views ?? []) Object.assign(view, { tabSelected: false });
  }
  const cover = drawCover(workbook, input, { findings, sheetOf, losses }, { breakText: breakTextWith(fonts), explain });
  moveToFront(workbook, cover);
  const name = `${input.municipality}_確認票.xlsx`;
  return [
    { path: `確認票/${name}`, bytes: finish(new Uint8Array(await workbook.xlsx.writeBuffer())) },
    {
      path: `確認票/${input.municipality}_送付文.txt`,
      bytes: new TextEncoder().encode(coveringText(input, findings, name)),
    },
  ];
}

function sheetKey({ file, sheet }: Place): string {
  return `${file ?? ''}\n${sheet ?? ''}`;
}

/** The first readable file is the base, so that it keeps all that it can; sheets of further files are copied behind its own. */
async function gatherSheets(input: ReturnCase) {
  const sheets = new Map<string, exceljs.Worksheet>();
  const losses: { readonly path: string; readonly what: readonly string[] }[] = [];
  let base: exceljs.Workbook | undefined;
  for (const file of input.files) {
    const source = await openSource(file);
    if (source === undefined) {
      losses.push({ path: file.path, what: ['すべてのシート（ファイルを読み取れないため）'] });
      continue;
    }
    const into = base;
    for (const [name, sheet] of source.sheets) {
      sheets.set(sheetKey({ file: file.path, sheet: name }), into === undefined ? sheet : copySheet(sheet, into));
    }
    const copied = into === undefined ? [] : ['入力規則・条件付き書式'];
    losses.push({ path: file.path, what: [...source.losses, ...copied] });
    base ??= source.workbook;
  }
  return { workbook: base ?? new exceljs.Workbook(), sheets, losses };
}

/** Puts the sheet before all others and opens the workbook at it. */
function moveToFront(workbook: exceljs.Workbook, sheet: exceljs.Worksheet): void {
  const orders = workbook.worksheets.map((one) => orderOf(one) ?? 0);
  Object.assign(sheet, { orderNo: Math.min(...orders) - 1 });
  workbook.views = [{ x: 0, y: 0, width: 20_000, height: 14_000, firstSheet: 0, activeTab: 0, visibility: 'visible' }];
}

/** exceljs keeps the order of sheets in a number that its types do not name. */
function orderOf(sheet: exceljs.Worksheet): number | undefined {
  const order: unknown = Reflect.get(sheet, 'orderNo');
  return typeof order === 'number' ? order : undefined;
}

/** The first moment that a zip can hold, so that the same contents give the same bytes. */
const FIRST_MOMENT = new Date(1980, 0, 1);
const ANCHOR = /<x:Anchor>(\d+), (\d+), (\d+), (\d+), (\d+), (\d+), (\d+), (\d+)<\/x:Anchor>/g;
/** Comments are drawn for two columns and four rows: these are added, for two sentences. */
const MORE_COLUMNS = 2;
const MORE_ROWS = 5;

function finish(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    if (!/vmlDrawing\d+\.vml$/.test(name)) continue;
    const wider = strFromU8(part).replace(ANCHOR, (_, ...n: string[]) => {
      const [left, leftOff, top, topOff, right, rightOff, bottom, bottomOff] = n.slice(0, 8).map(Number);
      const to = [(right ?? 0) + MORE_COLUMNS, rightOff, (bottom ?? 0) + MORE_ROWS, bottomOff];
      return `<x:Anchor>${[left, leftOff, top, topOff, ...to].join(', ')}</x:Anchor>`;
    });
    parts[name] = strToU8(wider);
  }
  return zipSync(parts, { mtime: FIRST_MOMENT, level: 6 });
}
