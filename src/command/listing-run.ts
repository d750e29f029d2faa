/** What every listing's run has for the commands (一覧の実行結果): outputs, 確認票, corrections and summary are made from it alone. */
import { explainDiagnostic } from '../compose/message.ts';
import type { Diagnostic, Reported } from '../model/diagnostic.ts';
import type { RunView } from '../model/history.ts';
import type { LedgerRow } from '../model/ledger.ts';
import type { Listing, ListingTable, PrintedAt } from '../model/listing.ts';
import type { FiscalYear } from '../model/period.ts';
import type { Accepted } from '../model/return.ts';
import type { FileDecision, FileState } from '../model/submission.ts';
import type { OpenData } from '../render/csv/csv.ts';

export type ListingRun = {
  readonly template: { readonly name: string; readonly author: string; readonly region: string };
  readonly fiscalYear: FiscalYear;
  readonly listing: Listing;
  readonly accepted: readonly Accepted[];
  /** Questions of the evaluation that a person must settle, accepted ones left out. */
  readonly openQuestions: number;
  /** Who was to submit, with the files that came; `expected` counts all. */
  readonly submitters: {
    readonly noun: string;
    readonly expected: readonly string[];
    readonly submitted: readonly {
      readonly name: string;
      /** 提出日 as ISO date, where it is written somewhere. */
      readonly submittedOn?: string;
      readonly files: readonly FileDecision[];
    }[];
    /** How many values each of them still collects (未集計). */
    readonly pending: ReadonlyMap<string, number>;
  };
  readonly files: readonly FileState[];
  readonly ledgerRows: readonly LedgerRow[];
  /** 提出状況, with the name of its file; `asked` is what 確認票 ask of each submitter, in words. */
  readonly coverage: { readonly path: string; readonly table: (asked: ReadonlyMap<string, string>) => ListingTable };
  /** For 確認票: names of what findings are about, what that is called, and to whom the letter goes. */
  readonly returns: {
    readonly names: ReadonlyMap<string, string>;
    readonly subjectHeading?: string;
    readonly addressee?: string;
  };
  readonly openData: () => Reported<OpenData>;
  /** Name of the package of the open data. */
  readonly packageName: string;
  /** The text of `result-<template>.json`. */
  readonly result: (of: {
    readonly diagnostics: readonly Diagnostic[];
    readonly printed?: ReadonlyMap<string, PrintedAt>;
    readonly language: 'ja' | 'en';
  }) => string;
  readonly view: (json: string) => RunView;
  /** The line of the summary that is the listing's own: 評価 or 取組. */
  readonly summaryLine: string;
  /** Further lines for --verbose. */
  readonly details: string;
};

/** Explains in one language. */
export function explainIn(language: 'ja' | 'en') {
  return (diagnostic: Diagnostic) => explainDiagnostic(diagnostic, language);
}
