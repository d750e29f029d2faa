/** The door to the bytes of a submission (ファイルの読み取り): told by content, read into grids, or refused by name. */
import { diagnose } from '../../model/diagnostic.ts';
import type { Workbook } from '../../model/grid.ts';
import type { ReadOutcome } from '../../model/reading.ts';
import { kindOf, type WorkbookKind } from './kind.ts';
import { sheetDiagnostics } from './notes.ts';
import { textsOutsideCells } from './outside-cells.ts';
import { RefusedFile, refuse } from './refusal.ts';

/**
 * Reads one file. Never throws for what a file holds.
 * @param file path relative to the input folder, `/`, NFC
 * Reports: F101–F104 for files that are passed over; R101–R119 for files that cannot be read; R201– on what was mended
 */
export async function readWorkbook(file: string, bytes: Uint8Array): Promise<ReadOutcome> {
  try {
    const kind = await kindOf(file, bytes);
    return 'code' in kind ? refuse(file, kind) : await readKind(file, bytes, kind);
  } catch (error) {
    if (error instanceof RefusedFile) return refuse(file, error.refusal);
    const detail = error instanceof Error ? error.message : String(error);
    return refuse(file, { state: 'unreadable', why: 'damaged', code: 'R102', params: { detail } });
  }
}

/** Each format by its own reader, loaded only when such a file comes: the libraries take longer to load than a file to read. */
async function readKind(file: string, bytes: Uint8Array, kind: WorkbookKind): Promise<ReadOutcome> {
  switch (kind.format) {
    case 'package': {
      const [{ mendPackage }, { readGrids }] = await Promise.all([import('./package.ts'), import('./xlsx.ts')]);
      const pack = mendPackage(kind.pack);
      const grids = await readGrids(file, pack);
      return {
        state: 'read',
        workbook: {
          file,
          format: pack.macros ? 'xlsm' : 'xlsx',
          grids,
          ...(pack.modified === undefined ? {} : { modified: pack.modified }),
        },
        diagnostics: [
          ...sheetDiagnostics(file, pack.macros ? 'xlsm' : 'xlsx', grids, pack.sheets),
          ...textsOutsideCells(kind.pack).map((type) => diagnose('R208', { file }, { params: { type } })),
        ],
      };
    }
    case 'xls': {
      const { readXls } = await import('./xls.ts');
      return asIs(readXls(file, bytes));
    }
    case 'ods': {
      const { readOds } = await import('./ods.ts');
      return asIs(readOds(file, kind.pack));
    }
    case 'csv': {
      const { readCsv } = await import('./csv.ts');
      const { workbook, findings } = readCsv(file, bytes);
      return {
        state: 'read',
        workbook,
        diagnostics: [
          ...findings.map((finding) => diagnose(finding.code, { file }, { params: finding.params ?? {} })),
          ...sheetDiagnostics(file, 'csv', workbook.grids, []),
        ],
      };
    }
  }
}

/** A workbook that needed no mending. */
function asIs(workbook: Workbook): ReadOutcome {
  return { state: 'read', workbook, diagnostics: sheetDiagnostics(workbook.file, workbook.format, workbook.grids, []) };
}
