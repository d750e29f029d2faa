/** What was noticed while reading (読み取りの注記): names that mislead, sheets without cells, merges that were mended. */
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { Grid, Range, WorkbookFormat } from '../../model/grid.ts';
import { addressOf } from '../../model/source.ts';
import type { PackageSheet } from './package.ts';

/** Formats that an extension announces. */
const EXTENSIONS: Readonly<Record<string, readonly WorkbookFormat[]>> = {
  xlsx: ['xlsx', 'xlsm'],
  xltx: ['xlsx', 'xlsm'],
  xlsm: ['xlsm', 'xlsx'],
  xltm: ['xlsm', 'xlsx'],
  xls: ['xls'],
  xlt: ['xls'],
  csv: ['csv'],
  tsv: ['csv'],
  ods: ['ods'],
  ots: ['ods'],
};

/** `B12:C15` as Excel writes a range. */
function formatRange(range: Range): string {
  return `${addressOf(range.top, range.left)}:${addressOf(range.bottom, range.right)}`;
}

/**
 * Notes on a workbook that could be read, in the order of its sheets.
 * Reports: R201 content-differs-from-name, R202 empty-sheet, R203 overlapping-merges, R204 boundless-merge,
 * R205 covered-cell, R206 lost-text
 */
export function sheetDiagnostics(
  file: string,
  format: WorkbookFormat,
  grids: readonly Grid[],
  sheets: readonly PackageSheet[],
): readonly Diagnostic[] {
  return [
    ...nameDiagnostics(file, format),
    ...grids.flatMap((grid) => gridDiagnostics(grid)),
    ...sheets.flatMap((sheet) => mendDiagnostics(file, sheet)),
  ];
}

function nameDiagnostics(file: string, format: WorkbookFormat): readonly Diagnostic[] {
  const extension = /\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  const expected = EXTENSIONS[extension];
  if (expected?.includes(format)) return [];
  return [diagnose('R201', { file }, { params: { extension, format } })];
}

function gridDiagnostics(grid: Grid): readonly Diagnostic[] {
  return grid.rows.length > 0 ? [] : [diagnose('R202', { file: grid.file, sheet: grid.sheet })];
}

function mendDiagnostics(file: string, sheet: PackageSheet): readonly Diagnostic[] {
  const at = (cell: string) => ({ file, sheet: sheet.name, cell });
  const found: Diagnostic[] = [];
  const [overlap, ...otherOverlaps] = sheet.overlapping;
  if (overlap !== undefined) {
    found.push(
      diagnose('R203', at(formatRange(overlap)), {
        params: { count: sheet.overlapping.length },
        related: otherOverlaps.map((range) => at(formatRange(range))),
      }),
    );
  }
  for (const range of sheet.boundless) found.push(diagnose('R204', at(formatRange(range))));
  const [covered, ...otherCovered] = sheet.covered;
  if (covered !== undefined) {
    found.push(
      diagnose('R205', at(covered), { params: { count: sheet.covered.length }, related: otherCovered.map(at) }),
    );
  }
  for (const cell of sheet.lost) found.push(diagnose('R206', at(cell)));
  return found;
}
