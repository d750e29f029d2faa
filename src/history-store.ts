/** History and editions on the disk (履歴の保存): `history/<template>/0001.json`, `editions/<edition>/published-<template>.json`. */
import { basename, join } from 'node:path';
import type { Disk } from './disk.ts';
import { readEditionRecord, readRunRecord, recordText, sameRun } from './history/record.ts';
import { type Diagnostic, diagnose, type Reported } from './model/diagnostic.ts';
import type { EditionRecord, Origin, RunRecord, RunView } from './model/history.ts';
import type { SetFile } from './output-set.ts';

/** So many runs are kept; older ones are removed. Assumption: a year's corrections are fewer. */
const MOST_RUNS = 200;
const DIGITS = 4;

/** The runs of a template that can still be read, oldest first. */
export type History = { readonly runs: readonly RunRecord[]; readonly nextNumber: number };

/**
 * Reads the history of a template. A run also tidies it: what is damaged is set aside under another name, what is too old goes.
 * Reports: H201 history-damaged
 * @param folder absolute path of the year's folder
 */
export async function readHistory(
  folder: string,
  template: string,
  disk: Disk,
  how: { readonly tidy: boolean } = { tidy: true },
): Promise<Reported<History>> {
  const home = join(folder, 'history', template);
  const names = (await disk.list(home)).map(({ name }) => name).filter((name) => /^\d{4,}\.json$/.test(name));
  const sorted = names.toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
  if (how.tidy) for (const name of sorted.slice(0, -MOST_RUNS)) await disk.remove(join(home, name));
  const runs: RunRecord[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const name of sorted.slice(-MOST_RUNS)) {
    const file = join(home, name);
    const record = readRunRecord(await textOf(file, disk));
    if (record !== undefined) {
      runs.push(record);
      continue;
    }
    if (how.tidy) await disk.rename(file, `${file}.damaged`);
    diagnostics.push(diagnose('H201', { file: `${basename(folder)}/history/${template}/${name}` }));
  }
  const last = Number.parseInt(sorted.at(-1) ?? '0', 10);
  return { value: { runs, nextNumber: last + 1 }, diagnostics };
}

/** What a run said, to be written with the outputs; nothing where the last run said the same. */
export function historyFiles(
  history: History,
  run: { readonly at: string; readonly origin: Origin; readonly view: RunView },
): readonly SetFile[] {
  const last = history.runs.at(-1);
  if (last !== undefined && sameRun(last, run)) return [];
  const name = String(history.nextNumber).padStart(DIGITS, '0');
  const record = { schema: 'jisseki/history@1' as const, number: history.nextNumber, ...run };
  return [{ path: `history/${run.view.template}/${name}.json`, bytes: recordText(record) }];
}

/**
 * The published editions of a template, oldest first.
 * Reports: H202 edition-damaged
 */
export async function readEditions(
  folder: string,
  template: string,
  disk: Disk,
): Promise<Reported<readonly EditionRecord[]>> {
  const editions: EditionRecord[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { name, folder: isFolder } of await disk.list(join(folder, 'editions'))) {
    const file = join(folder, 'editions', name, publishedName(template));
    if (!isFolder || (await disk.stamp(file)) === undefined) continue;
    const record = readEditionRecord(await textOf(file, disk));
    if (record === undefined)
      diagnostics.push(diagnose('H202', { file: `${basename(folder)}/editions/${name}/${publishedName(template)}` }));
    else editions.push(record);
  }
  return { value: editions.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)), diagnostics };
}

/** Name of an edition's record. */
export function publishedName(template: string): string {
  return `published-${template}.json`;
}

async function textOf(file: string, disk: Disk): Promise<string> {
  return new TextDecoder().decode((await disk.read(file)) ?? new Uint8Array());
}
