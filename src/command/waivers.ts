/** What the staff have accepted (確認済み), from all files that say so. */
import { type InputEntry, readBytes } from '../files.ts';
import { readWaiverBook } from '../history/waiver-sheet.ts';
import { readWaivers } from '../history/waiver-yaml.ts';
import { type Diagnostic, diagnose, type Reported } from '../model/diagnostic.ts';
import type { ReadFile } from '../model/reading.ts';
import { isWaiverBook, WAIVER_FILE, type Waiver } from '../model/waiver.ts';

/** Whether a file of the input folder tells what was accepted; such a file is never a submission. */
export function isWaiverFile(path: string): boolean {
  return path === WAIVER_FILE || isWaiverBook(path);
}

/**
 * `input/確認済み.yaml` and the workbooks of that name; nothing where there is none.
 * Reports: H309 waivers-not-readable, and what `readWaivers` and `readWaiverBook` report
 * @param read opens workbooks as those of the submissions are opened
 */
export async function loadWaivers(
  entries: readonly InputEntry[],
  read: (entries: readonly InputEntry[]) => Promise<readonly ReadFile[]>,
): Promise<Reported<readonly Waiver[]>> {
  const text = entries.find(({ path }) => path === WAIVER_FILE);
  const books = entries.filter(({ path }) => isWaiverBook(path));
  const all: readonly Reported<readonly Waiver[]>[] = [
    ...(text === undefined ? [] : [readWaivers(new TextDecoder().decode(await readBytes(text.diskPath)))]),
    ...(books.length === 0 ? [] : await read(books)).map(waiversOf),
  ];
  return { value: all.flatMap(({ value }) => value), diagnostics: all.flatMap(({ diagnostics }) => diagnostics) };
}

function waiversOf({ path, outcome }: ReadFile): Reported<readonly Waiver[]> {
  if (outcome.state === 'read') return readWaiverBook(outcome.workbook);
  const why: readonly Diagnostic[] = outcome.diagnostics.filter(({ severity }) => severity !== 'note');
  return { value: [], diagnostics: [diagnose('H309', { file: path }), ...why] };
}
