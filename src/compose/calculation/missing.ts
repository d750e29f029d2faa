/** Municipalities that a figure lacks, each with why (欠けている市町村): 東市（未集計）、西市（未提出）. */
import type { ContributionState, IndicatorEvaluation } from '../../model/evaluation.ts';

const WHY: Readonly<Record<ContributionState, string>> = {
  reported: '値が使えない',
  none: '該当なし',
  blank: '空白',
  pending: '未集計',
  unreadable: '読み取れない',
  notSubmitted: '未提出',
};

/** From so many on, their number says more than their names. */
const MANY = 5;

/**
 * The named municipalities with the state of their contribution.
 * @param names municipalities whose part is missing, in the template's order
 * @returns an empty text where none is named
 */
export function missingText({ contributions }: IndicatorEvaluation, names: readonly string[]): string {
  const stateOf = (name: string) => contributions.find(({ municipality }) => municipality === name)?.state;
  if (names.length < MANY) {
    return names
      .map((name) => {
        const state = stateOf(name);
        return state === undefined ? name : `${name}（${WHY[state]}）`;
      })
      .join('、');
  }
  const [first = ''] = names;
  return `${first}など${names.length}市町村`;
}

/** Municipalities that a total lacks: not counted yet, not submitted, not readable, or blank where the plan names them. */
export function lackingNames({ contributions, calculation }: IndicatorEvaluation): readonly string[] {
  const told = String(calculation.params?.['missing'] ?? '');
  if (told !== '') return told.split('、');
  return contributions
    .filter(({ state }) => state === 'pending' || state === 'notSubmitted' || state === 'unreadable')
    .map(({ municipality }) => municipality);
}
