/** A workbook's cells as short lines, so that a test reads like what Excel shows. */
import { readWorkbook } from '../../src/ingest/format/read.ts';
import type { Workbook } from '../../src/model/grid.ts';
import type { ReadOutcome } from '../../src/model/reading.ts';
import { addressOf } from '../../src/model/source.ts';

/** `A1 text` for every cell; sheets after the first are told by their name. */
export function cellLines(workbook: Workbook): readonly string[] {
  return workbook.grids.flatMap((grid, at) =>
    grid.rows.flatMap((row) =>
      row.cells.map((cell) => `${at === 0 ? '' : `${grid.sheet}!`}${addressOf(cell.row, cell.column)} ${cell.text}`),
    ),
  );
}

/** Codes of an outcome, with the cell where they have one. */
export function codeLines(outcome: ReadOutcome): readonly string[] {
  return outcome.diagnostics.map(({ code, place }) => (place.cell === undefined ? code : `${place.cell} ${code}`));
}

/** Reads bytes that must be a workbook. */
export async function readGood(bytes: Uint8Array, file = '様式.xlsx'): Promise<Workbook> {
  const outcome = await readWorkbook(file, bytes);
  if (outcome.state !== 'read')
    throw new Error(`${file} was refused: ${outcome.why} ${JSON.stringify(outcome.diagnostics)}`);
  return outcome.workbook;
}
