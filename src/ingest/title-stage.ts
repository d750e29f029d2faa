/** 見込 and 速報 in titles, sheet names and file names (題名の段階): 令和５年度実績見込調査票, 【速報版】. */
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import { findFiscalYears } from '../model/fiscal-year-text.ts';
import type { Place } from '../model/source.ts';
import type { SettledColumn } from './columns.ts';
import { foldWidth } from './fold.ts';
import type { Form } from './form.ts';

/** What a title says of all actuals of a sheet. */
export type StageSign = { readonly stage: 'planned' | 'provisional'; readonly text: string; readonly place: Place };

const PLANNED =
  /(?:実績|成果)値?の?(?:見込|予測)|(?:実績|成果)値?[(（【]見込|見込み?の?(?:実績|値|額|数値|調査|調書|報告|一覧|版)|[(（【]見込み?[)）】]|年度(?:末)?見込み?$/u;
const PROVISIONAL = /速報|暫定(?:値|版|集計|数値)|[(（【]暫定[)）】]|仮集計|確定前/u;

/**
 * How settled a title says all results to be.
 * @returns undefined where it says nothing of it, or speaks of several years
 * @example stageOfTitle('令和５年度連携事業実績見込調査票') // 'planned'
 */
export function stageOfTitle(text: string): StageSign['stage'] | undefined {
  const folded = foldWidth(text);
  const years = new Set(findFiscalYears(folded).map(({ year }) => year));
  if (years.size > 1) return undefined;
  if (PLANNED.test(folded)) return 'planned';
  return PROVISIONAL.test(folded) ? 'provisional' : undefined;
}

/** The first of some texts that says how settled the results are. */
export function stageSignOf(texts: readonly { readonly text: string; readonly place: Place }[]): StageSign | undefined {
  return texts.flatMap(({ text, place }) => {
    const stage = stageOfTitle(text);
    return stage === undefined ? [] : [{ stage, text, place }];
  })[0];
}

/** Columns of actuals as the title says they are, where their own headings say nothing. Only a forecast changes them. */
export function stagedColumns(
  columns: readonly SettledColumn[],
  sign: StageSign | undefined,
): readonly SettledColumn[] {
  if (sign?.stage !== 'planned') return columns;
  return columns.map((column) =>
    column.field === 'actual' && column.stage === undefined ? { ...column, stage: 'planned' } : column,
  );
}

/** The same for the labels of a form. */
export function stagedForm(form: Form, sign: StageSign | undefined): Form {
  if (sign?.stage !== 'planned') return form;
  return {
    labels: form.labels.map((label) =>
      label.field === 'actual' && label.stage === undefined ? { ...label, stage: 'planned' } : label,
    ),
  };
}

/**
 * What a title says of a sheet that is read. A 速報 in the title changes no value and is no wonder where the listing itself
 * is a 速報版. Reports: X117 X118.
 */
export function titleStageFinding(sign: StageSign, edition: string): readonly Diagnostic[] {
  if (sign.stage === 'provisional' && PROVISIONAL.test(edition)) return [];
  const code = sign.stage === 'planned' ? 'X117' : 'X118';
  return [diagnose(code, sign.place, { raw: sign.text.trim(), params: { title: 1 } })];
}
