/**
 * For development, not run by the tests: every cell of the sample and of the layouts as LibreOffice shows it, against our grid.
 * The sample's workbooks are compared a second time as .ods files that LibreOffice made of them.
 * Last run with LibreOffice's own CSV filter, cells as shown: 29,149 cells of .xlsx, .xls, .csv and .ods files, no cell differs but
 * 12 of the layout ".ods", which is written by hand: it stores 3,676名 beside the value 3676 without a number format, so that
 * LibreOffice, which formats anew, shows 3676. We show the stored text, as Excel's own import does.
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
function convert(folder: string, files: readonly string[], input?: string): void {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const paths = files.map((file) => join(folder, file));
  const how = ['--headless', profile, ...(input === undefined ? [] : [input]), '--convert-to', FILTER];
  execFileSync('soffice', [...how, '--outdir', join(folder, 'csv'), ...paths], { stdio: 'ignore' });
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

/** What LibreOffice makes of a file by opening it as a text, as Excel would be told to: UTF-8 or CP932, every column a text. */
function textFilter(bytes: Uint8Array): string {
  const isUtf8 = bytes[0] === 0xef && bytes[1] === 0xbb;
  const texts = Array.from({ length: 64 }, (_, at) => `${at + 1}/2`).join('/');
  return `--infilter=Text - txt - csv (StarCalc):44,34,${isUtf8 ? 76 : 64},1,${texts}`;
}

type Compared = { readonly name: string; readonly file: string; readonly bytes: Uint8Array };

/** Writes the files and lets LibreOffice show them: all workbooks at once, each CSV by itself, for its encoding must be told. */
function show(folder: string, files: readonly Compared[]): void {
  mkdirSync(join(folder, 'csv'));
  for (const { file, bytes } of files) writeFileSync(join(folder, file), bytes);
  const isText = ({ file }: Compared) => file.endsWith('.csv');
  convert(
    folder,
    files.filter((one) => !isText(one)).map(({ file }) => file),
  );
  for (const { file, bytes } of files.filter(isText)) convert(folder, [file], textFilter(bytes));
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
  const files = [...sample, ...layouts].map(({ name, bytes }, at) => ({
    name,
    bytes,
    file: `f${at}.${name.split('.').at(-1)}`,
  }));
  show(folder, files);
  const turned = files
    .filter(({ name }) => name.startsWith('input/'))
    .map(({ name, file }) => ({ name: `${name} as .ods`, file: file.replace(/\.\w+$/, 'o.ods'), from: file }));
  const made = turned.map(({ name, file, from }) => ({ name, file, bytes: asOds(folder, from) }));
  const again = join(folder, 'again');
  mkdirSync(again);
  show(again, made);
  for (const [place, group] of [
    [folder, files],
    [again, made],
  ] as const) {
    const counted = await compareAll(place, group);
    cells += counted.cells;
    wrong += counted.wrong;
  }
  process.stdout.write(`${cells} cells, ${wrong} differences\n`);
}

/** A workbook as LibreOffice saves it in its own format. */
function asOds(folder: string, file: string): Uint8Array {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const out = join(folder, 'ods');
  execFileSync('soffice', ['--headless', profile, '--convert-to', 'ods', '--outdir', out, join(folder, file)], {
    stdio: 'ignore',
  });
  return readFileSync(join(out, file.replace(/\.\w+$/, '.ods')));
}

async function compareAll(
  folder: string,
  files: readonly Compared[],
): Promise<{ readonly cells: number; readonly wrong: number }> {
  let cells = 0;
  let wrong = 0;
  for (const { name, bytes, file } of files) {
    const outcome = await readWorkbook(file, bytes);
    if (outcome.state !== 'read') {
      wrong += 1;
      process.stdout.write(`${name} was refused: ${JSON.stringify(outcome.diagnostics)}\n`);
      continue;
    }
    const shown = shownByLibreOffice(folder, file);
    for (const grid of outcome.workbook.grids) {
      cells += grid.rows.reduce((sum, row) => sum + row.cells.length, 0);
      const sheet = file.endsWith('.csv') ? [...shown.values()][0] : shown.get(grid.sheet);
      const found = sheet === undefined ? ['no such sheet'] : differences(grid, sheet);
      wrong += found.length;
      for (const line of found) process.stdout.write(`${name} ${grid.sheet} ${line}\n`);
    }
  }
  return { cells, wrong };
}

await compare();
