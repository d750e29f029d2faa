/**
 * For development, not run by the tests: every cell of the sample and of the layouts as LibreOffice shows it, against our grid.
 * Last run with LibreOffice's own CSV filter, cells as shown: 26,240 cells of the .xlsx and .xls files, no cell differs. CSV files are
 * left out, for there is nothing to show, and the .ods stores what is shown beside its values.
 * Run: node -e "import('vite').then((vite) => vite.runnerImport('./test/support/compare-libreoffice.ts'))" from the project's folder.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readWorkbook } from '../../src/ingest/format/read.ts';
import type { Grid } from '../../src/model/grid.ts';
import { addressOf } from '../../src/model/source.ts';
import { LAYOUTS } from '../fixtures/layouts.ts';
import { buildSample } from './sample/build.ts';

/** UTF-8, every sheet in a file of its own, cells as shown. Source: LibreOffice, CSV filter options. */
const FILTER = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1';

/** Converts all files at once: starting LibreOffice takes longer than reading them. */
function convert(folder: string, files: readonly string[]): void {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const paths = files.map((file) => join(folder, file));
  execFileSync('soffice', ['--headless', profile, '--convert-to', FILTER, '--outdir', join(folder, 'csv'), ...paths], {
    stdio: 'ignore',
  });
}

/** The texts that LibreOffice shows in a file, by sheet. */
function shownByLibreOffice(folder: string, file: string): ReadonlyMap<string, readonly (readonly string[])[]> {
  const stem = file.replace(/\.[^.]+$/, '');
  const found = readdirSync(join(folder, 'csv')).filter((name) => name.startsWith(`${stem}-`));
  return new Map(
    found.map((name) => [
      name.slice(stem.length + 1, -'.csv'.length),
      parse(readFileSync(join(folder, 'csv', name)), { relax_column_count: true, bom: true }) as string[][],
    ]),
  );
}

/** Differences of one sheet as `address ours | theirs`. */
function differences(grid: Grid, shown: readonly (readonly string[])[]): readonly string[] {
  const ours = new Map(
    grid.rows.flatMap(({ cells }) => cells.map((cell) => [addressOf(cell.row, cell.column), cell.text] as const)),
  );
  const theirs = new Map(
    shown.flatMap((row, down) =>
      row.flatMap((text, across) => (text === '' ? [] : [[addressOf(down + 1, across + 1), text] as const])),
    ),
  );
  return [...new Set([...ours.keys(), ...theirs.keys()])].flatMap((address) => {
    const [own, other] = [ours.get(address) ?? '', theirs.get(address) ?? ''];
    return own === other
      ? []
      : [`${address} ${JSON.stringify(own.slice(0, 60))} | ${JSON.stringify(other.slice(0, 60))}`];
  });
}

async function compare(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'jisseki-compare-'));
  const sample = [...(await buildSample())].map(([path, bytes]) => ({ name: path, bytes }));
  const layouts = LAYOUTS.map(({ name, build }) => ({ name, ...build() })).map(({ name, path, bytes }) => ({
    name: `${name}.${path.split('.').at(-1)}`,
    bytes,
  }));
  let cells = 0;
  let wrong = 0;
  const files = [...sample, ...layouts]
    .filter(({ name }) => !/\.(?:csv|ods)$/.test(name))
    .map(({ name, bytes }, at) => ({ name, bytes, file: `f${at}.${name.split('.').at(-1)}` }));
  mkdirSync(join(folder, 'csv'));
  for (const { file, bytes } of files) writeFileSync(join(folder, file), bytes);
  convert(
    folder,
    files.map(({ file }) => file),
  );
  for (const { name, bytes, file } of files) {
    const outcome = await readWorkbook(file, bytes);
    if (outcome.state !== 'read') {
      wrong += 1;
      process.stdout.write(`${name} was refused: ${JSON.stringify(outcome.diagnostics)}
`);
      continue;
    }
    const shown = shownByLibreOffice(folder, file);
    for (const grid of outcome.workbook.grids) {
      cells += grid.rows.reduce((sum, row) => sum + row.cells.length, 0);
      const sheet = shown.get(grid.sheet);
      const found = sheet === undefined ? ['no such sheet'] : differences(grid, sheet);
      wrong += found.length;
      for (const line of found) process.stdout.write(`${name} ${grid.sheet} ${line}\n`);
    }
  }
  process.stdout.write(`${cells} cells, ${wrong} differences\n`);
}

await compare();
