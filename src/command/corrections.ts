/** What a run adds for corrections: history, 変更一覧, 正誤表. */
import type { Disk } from '../disk.ts';
import { composeChangeListing } from '../history/change-listing.ts';
import { differencesBetween, type Side } from '../history/differences.ts';
import { composeErrataListing, hasErrata } from '../history/errata-listing.ts';
import { latestChange } from '../history/latest-change.ts';
import { sideOfEdition, sideOfRun } from '../history/record.ts';
import { historyFiles, readEditions, readHistory } from '../history-store.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Changes, EditionRecord, Origin, RunRecord, RunView } from '../model/history.ts';
import type { Listing } from '../model/listing.ts';
import type { SetFile } from '../output-set.ts';
import { renderPdf } from '../render/pdf/pdf.ts';
import type { Fonts } from '../render/text/fonts.ts';
import { renderXlsx } from '../render/xlsx/xlsx.ts';
import { localTime } from './local-time.ts';

export type CorrectionsInput = {
  /** Absolute folder of the year's outputs. */
  readonly folder: string;
  readonly view: RunView;
  readonly origin: Origin;
  /** Now, as ISO date and time; kept in the history only. */
  readonly at: string;
  readonly author: string;
  /** Errors are open: the errata are not to be sent out yet. */
  readonly draft: boolean;
  readonly fonts: Fonts;
  readonly disk: Disk;
};

export type Corrections = {
  /** Outputs that belong to the template's group. */
  readonly files: readonly SetFile[];
  /** The record of the run, for good. */
  readonly kept: readonly SetFile[];
  /** Since the last run. */
  readonly changes: Changes;
  /** Against the edition published last. */
  readonly errata?: Changes;
  /** 正誤表, for a new edition to carry the corrections of the one before it; none where nothing was wrong. */
  readonly errataFiles: readonly SetFile[];
  readonly editions: readonly EditionRecord[];
  readonly diagnostics: readonly Diagnostic[];
};

/** Compares a run with the one before and with the last published edition. */
export async function makeCorrections(input: CorrectionsInput): Promise<Corrections> {
  const { folder, view, origin, disk } = input;
  const history = await readHistory(folder, view.template, disk);
  const editions = await readEditions(folder, view.template, disk);
  const now: Side = { label: '今回の実行', origin, view };
  const last = history.value.runs.at(-1);
  const before = last === undefined ? undefined : { ...sideOfRun(last), label: '前回の実行' };
  const changes = withLatest(differencesBetween(before, now), history.value.runs);
  const { author } = input;
  const latestAt = latestTime(changes);
  const changeListing = composeChangeListing(changes, { author, ...(latestAt === undefined ? {} : { latestAt }) });
  const files = await tableFiles(`変更一覧_${view.template}`, changes, changeListing, input);
  const published = editions.value.at(-1);
  const errata = published === undefined ? undefined : differencesBetween(sideOfEdition(published), now);
  const errataFiles =
    errata === undefined
      ? []
      : await tableFiles(`正誤表_${view.template}`, errata, composeErrataListing(errata, input), input);
  return {
    files: [...files, ...errataFiles],
    kept: historyFiles(history.value, { at: input.at, origin, view }),
    changes,
    ...(errata === undefined ? {} : { errata }),
    errataFiles: errata !== undefined && hasErrata(errata) ? errataFiles : [],
    editions: editions.value,
    diagnostics: [...history.diagnostics, ...editions.diagnostics],
  };
}

/** Where a run changes nothing, the latest change stays in view. */
function withLatest(changes: Changes, runs: readonly RunRecord[]): Changes {
  const latest = changes.unchanged ? latestChange(runs) : undefined;
  return latest === undefined ? changes : { ...changes, latest };
}

/** When the latest change was made, in the office's own time; undefined where this run has changed something. */
export function latestTime({ latest }: Changes): string | undefined {
  if (latest === undefined) return undefined;
  const time = new Date(latest.at);
  return Number.isNaN(time.getTime()) ? latest.at : localTime(time);
}

async function tableFiles(
  name: string,
  changes: Changes,
  listing: Listing,
  { fonts }: CorrectionsInput,
): Promise<readonly SetFile[]> {
  const pdf = await renderPdf(listing, fonts);
  const xlsx = await renderXlsx(listing, fonts, pdf.value.printed);
  return [
    { path: `${name}.xlsx`, bytes: xlsx.value.bytes },
    { path: `${name}.pdf`, bytes: pdf.value.bytes },
    { path: `${name}.json`, bytes: `${JSON.stringify(changes, undefined, 2)}\n` },
  ];
}
