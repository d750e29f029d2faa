/** Which rule an indicator falls under (目標の種類と判定の規則). Source: evaluation rules, section 2. */
import type { Measure, Relative } from '../../model/measure.ts';
import type { Sourced } from '../../model/source.ts';
import type { Context } from '../context.ts';
import { foldWord, isDone, KEEP } from '../words.ts';
import { allRule } from './all.ts';
import { eachYearRule } from './each-year.ts';
import { milestoneRule } from './milestone.ts';
import { quantityRule } from './quantity.ts';
import { rangeRule } from './range.ts';
import { relativeRule } from './relative.ts';
import type { Rule } from './rule.ts';
import { stateRule } from './state.ts';

/**
 * The target as it is judged: a bare period is a milestone, a done word with a due year too, 維持 of a figure is relative.
 */
export function effectiveTarget(actual: Measure, context: Context): Measure {
  const { target, baseline } = context.indicator;
  const measure = target.value;
  if (measure.kind === 'period') return { kind: 'milestone', qualifiers: [], period: measure.period };
  if (measure.kind === 'relative') return isKeptState(measure, actual, baseline.value) ? KEPT : measure;
  if (measure.kind !== 'state') return measure;
  const word = foldWord(measure.word);
  const due = context.indicator.due !== undefined || (measure.period !== undefined && measure.period.every !== true);
  if (KEEP.has(word) && isFigure(actual, baseline.value)) {
    return { kind: 'relative', direction: 'keep', reference: 'baseline', qualifiers: measure.qualifiers };
  }
  if (due && isDone(word, context.template.vocabulary)) {
    return { kind: 'milestone', qualifiers: [], word: measure.word, done: true };
  }
  return measure;
}

/** 維持 as a state. */
const KEPT: Measure = { kind: 'state', word: '現状維持', qualifiers: [] };

/** 現状維持 where neither side is a figure. */
function isKeptState(target: Relative, actual: Measure, baseline: Measure): boolean {
  const plain = target.direction === 'keep' && target.comparator === undefined && target.reference === 'baseline';
  return plain && actual.kind !== 'none' && actual.kind !== 'pending' && !isFigure(actual, baseline);
}

function isFigure(...measures: readonly Measure[]): boolean {
  return measures.some(({ kind }) => kind === 'quantity' || kind === 'range');
}

/** The rule for the target and what it says of the actual. Reports: V101 V107 V108 V109 V110 V114 V127 V128 V129. */
export function ruleOf(target: Measure, actual: Sourced<Measure>, context: Context): Rule {
  switch (target.kind) {
    case 'quantity':
      return quantityRule(target, context);
    case 'range':
      return rangeRule(target, context);
    case 'relative':
      return relativeRule(target, actual, context);
    case 'state':
      return stateRule(target.word, actual, context);
    case 'all':
      return allRule(target, actual, context);
    case 'each-year':
      return eachYearRule(actual, context);
    case 'milestone':
      return milestoneRule(actual, context);
    default:
      // The questions have refused any other target already.
      return { kind: 'none', hindrance: { reason: 'unreadable' }, diagnostics: [] };
  }
}
