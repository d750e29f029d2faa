/** The sample's cells beside what LibreOffice shows for them. Runs only on a machine that has it: JISSEKI_LIBREOFFICE=soffice. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { listInput } from '../../src/files.ts';
import type { Cell, Grid } from '../../src/model/grid.ts';
import { addressOf } from '../../src/model/source.ts';
import { readGood } from '../support/shown.ts';

const SOFFICE = process.env['JISSEKI_LIBREOFFICE'];
const INPUT = new URL('../../input', import.meta.url).pathname;
/** Comma, quotes, UTF-8, from line 1; cells as shown; every sheet to a file of its own. */
const FILTER = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,true,false,false,-1';

/**
 * Known differences, each looked at: LibreOffice shows dates of format 14 by the locale of the machine, and values that a
 * merge covers.
 */
function isExplained(grid: Grid, cell: Cell | undefined, row: number, column: number): boolean {
  if (cell !== undefined) return (cell.kind === 'date' && cell.format === 'yyyy/m/d') || cell.struck !== undefined;
  return grid.merges.some((m) => row >= m.top && row <= m.bottom && column >= m.left && column <= m.right);
}

function differences(grid: Grid, rows: readonly (readonly string[])[]): readonly string[] {
  const cells = new Map(grid.rows.flatMap((row) => row.cells).map((cell) => [addressOf(cell.row, cell.column), cell]));
  return rows.flatMap((texts, r) =>
    texts.flatMap((shown, c) => {
      const cell = cells.get(addressOf(r + 1, c + 1));
      const ours = (cell?.text ?? '').trim();
      if (ours === shown.trim() || isExplained(grid, cell, r + 1, c + 1)) return [];
      return [`${grid.sheet}!${addressOf(r + 1, c + 1)}: ${ours} | ${shown}`];
    }),
  );
}

describe.runIf(SOFFICE !== undefined)('LibreOffice', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'jisseki-libreoffice-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const entries = (await listInput(INPUT)).filter(({ path }) => /\.xlsx?$/.test(path) && !/(^|\/)~\$/.test(path));

  it.each(entries.map((entry, at) => ({ ...entry, at })))(
    'shows the same cells of $path',
    async ({ path, diskPath, at }) => {
      const copy = join(folder, `w${at}.${path.split('.').at(-1)}`);
      copyFileSync(diskPath, copy);
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      execFileSync(SOFFICE ?? '', [profile, '--headless', '--convert-to', FILTER, '--outdir', folder, copy], {
        env: { ...process.env, LC_ALL: 'C.UTF-8' },
        stdio: 'ignore',
      });
      const workbook = await readGood(readFileSync(diskPath), path);
      const written = readdirSync(folder).filter((name) => name.startsWith(`w${at}-`));
      const found = workbook.grids.flatMap((grid) => {
        const name = written.find(
          (candidate) => candidate.normalize('NFC') === `w${at}-${grid.sheet}.csv`.normalize('NFC'),
        );
        if (name === undefined) return [`${grid.sheet}: no CSV`];
        return differences(grid, parse(readFileSync(join(folder, name)), { relax_column_count: true, bom: true }));
      });
      expect(found).toEqual([]);
    },
  );
});
