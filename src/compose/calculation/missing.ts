/** Municipalities that a figure lacks, each with why (欠けている市町村): 東市・南町（未集計）、西市（未提出）. */
import type { ContributionState, IndicatorEvaluation } from '../../model/evaluation.ts';

const WHY: Readonly<Record<ContributionState, string>> = {
  reported: '値が使えない',
  none: '該当なし',
  blank: '記入なし',
  pending: '未集計',
  unreadable: '読み取れない',
  notSubmitted: '未提出',
};

/** A part of Σ分子 ÷ Σ分母 that has but one of the two. */
const HALF_A_PAIR = '分子と分母がそろわない';

/** So many are named, beyond that the first ones. */
const NAMED = { most: 12, first: 5 };

/**
 * The named municipalities with the state of their contribution, those of one state together.
 * @param names municipalities whose part is missing, in the template's order
 * @returns an empty text where none is named
 */
export function missingText(evaluation: IndicatorEvaluation, names: readonly string[]): string {
  const shown = names.length > NAMED.most ? names.slice(0, NAMED.first) : names;
  const groups = new Map<string, string[]>();
  for (const name of shown) {
    const why = whyOf(evaluation, name);
    groups.set(why, [...(groups.get(why) ?? []), name]);
  }
  const texts = [...groups].map(([why, members]) => `${members.join('・')}${why === '' ? '' : `（${why}）`}`);
  const rest = names.length - shown.length;
  return `${texts.join('、')}${rest === 0 ? '' : `、ほか${rest}市町村`}`;
}

function whyOf({ contributions, calculation }: IndicatorEvaluation, name: string): string {
  const state = contributions.find(({ municipality }) => municipality === name)?.state;
  if (state === undefined) return '';
  const quotient = calculation.params?.['percent'] !== undefined;
  return quotient && (state === 'none' || state === 'blank' || state === 'reported') ? HALF_A_PAIR : WHY[state];
}

/** Municipalities that a total lacks: not counted yet, not submitted, not readable, or without a value where the plan names them. */
export function lackingNames({ calculation }: IndicatorEvaluation): readonly string[] {
  const told = String(calculation.params?.['missing'] ?? '');
  return told === '' ? [] : told.split('、');
}
