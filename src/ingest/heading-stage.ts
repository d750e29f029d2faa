/** How settled the figures under a heading are (見出しの段階): 実績見込, 実績値（速報）, 令和５年度（確定）. */
import type { Stage } from '../model/stage.ts';
import { foldWidth } from './fold.ts';

/** 確定, 訂正後 and their like go before the others; 累計 is as settled as a plain heading. */
export type HeadingStage = Stage | 'final';

const PLANNED = '着地見込み?|見込み?|見通し|予想|予測|予定|想定';
const PROVISIONAL = String.raw`速報|暫定|仮(?=集計|数値|値|実績|の|[)\]】]|$)|未確定|確定(?:では|して(?:い)?)な[いく]|未精査|精査中|集計中|集計途中|途中経過|中間(?=集計|値|実績|報告|時点|[)\]】]|$)|概算|概数`;
const FINAL = '確定済み?|確定|確報|最終|(?:修正|訂正|変更|更新|差し?替え?|再集計)(?:済み?|後)?';

const IS_PLANNED = new RegExp(PLANNED, 'u');
const IS_PROVISIONAL = new RegExp(PROVISIONAL, 'u');
const IS_FINAL = new RegExp(FINAL, 'u');
const CUMULATIVE = '累計|累積|通算|延べ';
const IS_CUMULATIVE = new RegExp(CUMULATIVE, 'u');
/** Words of a stage with what joins them to their noun: 速報の実績, 実績又は見込. */
const WORDS = new RegExp(
  `(?:又は|または|もしくは|若しくは|あるいは|及び|および|と|の|or)?(?:${PLANNED}|${PROVISIONAL}|${FINAL}|${CUMULATIVE})(?:又は|または|もしくは|若しくは|あるいは|の|版|時点)?`,
  'gu',
);

/** 実績値（見込みを除く）, 実績（予定は不可）: what is not meant. */
const NOT_MEANT = /(?:除[くき]|含ま|不可|では?な|とせず|しない|以外)/u;

/**
 * The stage that a part of a heading names.
 * @param folded width folded, without blanks
 * @example stageIn('実績見込値') // 'planned'
 */
export function stageIn(folded: string): HeadingStage | undefined {
  if (IS_PROVISIONAL.test(folded) && !IS_PLANNED.test(folded)) return 'provisional';
  if (NOT_MEANT.test(folded)) return undefined;
  if (IS_PLANNED.test(folded)) return 'planned';
  if (IS_CUMULATIVE.test(folded)) return 'cumulative';
  return IS_FINAL.test(folded) ? 'final' : undefined;
}

/** The stage of several parts: a forecast stays one whatever else is said of it. */
export function stageOf(stages: readonly (HeadingStage | undefined)[]): HeadingStage | undefined {
  if (stages.at(-1) === 'final' && !stages.includes('cumulative')) return 'final';
  return (['planned', 'provisional', 'cumulative', 'final'] as const).find((stage) => stages.includes(stage));
}

/** Folded words without those that name a stage: 実績見込値 is 実績値, 見込値 is 値. */
export function withoutStage(words: string): string {
  return words.replaceAll(WORDS, '');
}

/** 実績又は見込, 実績・見込, 実績（見込を含む）: some rows are results, some forecasts. */
const MIXED = /又は|または|もしくは|若しくは|あるいは|及び|および|[・/]|or|含[みむ]|場合|可$|一部/iu;

/** Whether a heading of forecasts speaks of results as well, so that nobody can tell them apart (実績又は見込). */
export function isMixed(text: string): boolean {
  const folded = foldWidth(text);
  return stageIn(folded) === 'planned' && MIXED.test(folded);
}

/**
 * Words that stand for results by themselves where a table has no 実績 at all: 速報値, 年度末見込.
 * @param words a heading's folded words without its year and brackets
 */
export function isBareResult(words: string): boolean {
  return /^(?:年度?末|末|着地|最終|決算)?(?:見込み?|予測|速報|暫定|確定)(?:値|数値|額|数|量)?$/u.test(words);
}

/** The stage that a heading gives its values. */
export function givenStage(stage: HeadingStage | undefined): Stage | undefined {
  return stage === 'final' ? undefined : stage;
}

/** The stage of values that are read but not settled. */
export function unsettled(stage: HeadingStage | undefined): 'planned' | 'provisional' | undefined {
  return stage === 'planned' || stage === 'provisional' ? stage : undefined;
}
