/** The sum behind a mark as a sentence (判定の計算) that a reader can recompute by hand. */
import { type Decimal, formatDecimal } from '../model/decimal.ts';
import type { Calculation, IndicatorEvaluation } from '../model/evaluation.ts';
import type { Template } from '../model/template.ts';
import { exactFigure } from './calculation/exact-figure.ts';
import { amount, counterOf, shareText, thresholdText } from './calculation/figures.ts';
import { obstacleText } from './calculation/obstacle.ts';
import { originText } from './calculation/origin.ts';

/** What the sentences are made from. */
export type Explained = { readonly evaluation: IndicatorEvaluation; readonly template: Template };

/**
 * Why the mark is what it is (評価の根拠), in one line that ends in the mark.
 * @example 6,670人 against 31千人 // '6,670人 ÷ 31,000人 = 21.5％ → 85％未満 → ×'
 */
export function calculationSentence(evaluation: IndicatorEvaluation, template: Template): string {
  const explained = { evaluation: inFull(evaluation, template), template };
  const { left } = explained.evaluation.calculation;
  const origin = left === undefined ? '' : originText(evaluation, left);
  const ground = groundOf(explained);
  const doubt = evaluation.certain ? '' : '（ただし、端数や書き方によっては変わり得る）';
  return `${origin === '' ? '' : `${origin}、`}${ground} → ${evaluation.mark}${doubt}`;
}

/** The evaluation with its mean as it was judged, not as it is rounded for the listing. */
function inFull(evaluation: IndicatorEvaluation, template: Template): IndicatorEvaluation {
  const { calculation } = evaluation;
  const { left } = calculation;
  if (left === undefined || 'text' in left) return evaluation;
  const text = exactFigure(evaluation, template, counterOf(left.unit, evaluation));
  return text === undefined ? evaluation : { ...evaluation, calculation: { ...calculation, left: { text } } };
}

function groundOf(explained: Explained): string {
  const { evaluation } = explained;
  switch (evaluation.reason) {
    case 'ratio':
    case 'progress':
    case 'computed':
    case 'all-members':
      return shareGround(explained);
    case 'all':
      return 'text' in (evaluation.calculation.left ?? {}) ? wordGround(evaluation, '同じ') : shareGround(explained);
    case 'range':
      return rangeGround(explained);
    case 'relative':
      return relativeGround(evaluation);
    case 'state':
      return wordGround(evaluation, evaluation.achievement === 'achieved' ? '同じ状態' : '反対の状態');
    case 'each-year':
      return `実績「${side(evaluation.calculation.left, evaluation)}」：毎年度の実施が${evaluation.achievement === 'achieved' ? 'ある' : 'ない'}`;
    case 'milestone-done':
      return `実績「${side(evaluation.calculation.left)}」：完了している`;
    case 'milestone-missed':
      return missedText(evaluation);
    default:
      return obstacleText(evaluation);
  }
}

/** What the office did not say, where it said nothing; else its word. */
function missedText(evaluation: IndicatorEvaluation): string {
  const due = `期限の${param(evaluation, 'due')}年度まで`;
  if (evaluation.actual.value.kind === 'none') return `実績が「－」で、${due}に完了したという記入がない`;
  return `実績「${side(evaluation.calculation.left)}」：${due}に完了していない`;
}

/** A division, and the step of the scale that it reaches. */
function shareGround({ evaluation, template }: Explained): string {
  const { calculation } = evaluation;
  const { fraction, met } = calculation;
  if (fraction === undefined) return comparison(evaluation);
  const division = divisionText(evaluation);
  if (met === true) {
    const inverse = param(evaluation, 'direction') === 'less' && param(evaluation, 'share') === 'ratio';
    const step = thresholdText(evaluation, template, true);
    if (inverse)
      return `${comparison(evaluation)}${step === '' ? '' : `（${division}＝${shareText(fraction, template)}、${step}）`}`;
    return `${division} = ${shareText(fraction, template)} → ${beyond(evaluation)}${step === '' ? '' : `（${step}）`}`;
  }
  const short = isStrict(evaluation) ? '、目標値ちょうどは含まない' : '';
  return `${division} = ${shareText(fraction, template)}${short} → ${thresholdText(evaluation, template, false)}`;
}

function divisionText(evaluation: IndicatorEvaluation): string {
  const { calculation } = evaluation;
  const left = side(calculation.left, evaluation);
  const right = side(calculation.right, evaluation);
  const baseline = param(evaluation, 'baseline');
  if (param(evaluation, 'share') === 'progress' && baseline !== '') {
    const from = amountOf(baseline, evaluation);
    return `（実績${left} − 基準${from}） ÷ （目標${right} − 基準${from}）`;
  }
  return param(evaluation, 'direction') === 'less' ? `目標${right} ÷ 実績${left}` : `${left} ÷ ${right}`;
}

/** Met or not by comparing alone. */
function comparison(evaluation: IndicatorEvaluation): string {
  const { calculation } = evaluation;
  const words = `実績${side(calculation.left, evaluation)}、目標${side(calculation.right, evaluation)}`;
  return `${words} → ${calculation.met === true ? beyond(evaluation) : '目標値を満たさない（割合は求められない）'}`;
}

const BEYOND: Readonly<Record<string, string>> = {
  '>=': '目標値以上',
  '>': '目標値を超える',
  '<=': '目標値以下',
  '<': '目標値未満',
};

function beyond(evaluation: IndicatorEvaluation): string {
  return BEYOND[param(evaluation, 'comparator')] ?? '目標どおり';
}

function isStrict(evaluation: IndicatorEvaluation): boolean {
  const { left, right } = evaluation.calculation;
  if (left === undefined || right === undefined || 'text' in left || 'text' in right) return false;
  const comparator = param(evaluation, 'comparator');
  return (comparator === '>' || comparator === '<') && formatDecimal(left.value) === formatDecimal(right.value);
}

function rangeGround({ evaluation, template }: Explained): string {
  const { calculation } = evaluation;
  const low = `${amountOf(param(evaluation, 'low'), evaluation)}${param(evaluation, 'lowOpen') === '1' ? '超' : '以上'}`;
  const high = `${amountOf(param(evaluation, 'high'), evaluation)}${param(evaluation, 'highOpen') === '1' ? '未満' : '以下'}`;
  const left = side(calculation.left, evaluation);
  const right = side(calculation.right, evaluation);
  const where = param(evaluation, 'side');
  if (where === 'inside') return `${left}は目標の範囲（${low}${high}）の中`;
  const division = where === 'below' ? `${left} ÷ 下限${right}` : `上限${right} ÷ ${left}`;
  const outside = `目標の範囲（${low}${high}）の外`;
  if (calculation.fraction === undefined) return `${left}は${outside}`;
  const share = shareText(calculation.fraction, template);
  return `${outside}、${division} = ${share} → ${thresholdText(evaluation, template, false)}`;
}

const RELATIONS: Readonly<Record<string, readonly [string, string]>> = {
  increase: ['増加した', '増加していない'],
  decrease: ['減少した', '減少していない'],
  keep: ['維持した', '維持できていない'],
};

function relativeGround(evaluation: IndicatorEvaluation): string {
  const { calculation } = evaluation;
  const left = side(calculation.left, evaluation);
  const name = param(evaluation, 'reference') === 'baseline' ? '基準値' : '前年度実績';
  const right = `${name}${side(calculation.right, evaluation)}`;
  const by = param(evaluation, 'by');
  if (by !== '') {
    const goal = amountOf(param(evaluation, 'goal'), evaluation);
    const word = param(evaluation, 'relation') === 'decrease' ? '減' : '増';
    const reached = calculation.met === true ? '達した' : '達していない';
    return `実績${left}、${right}の${by}${by.endsWith('倍') ? '' : word}は${goal} → ${reached}`;
  }
  const [yes, no] = RELATIONS[param(evaluation, 'relation')] ?? ['達した', '達していない'];
  return `実績${left}、${right} → ${calculation.met === true ? yes : no}`;
}

function wordGround(evaluation: IndicatorEvaluation, relation: string): string {
  const { left, right } = evaluation.calculation;
  return `実績「${side(left)}」と目標「${side(right)}」は${relation}`;
}

function side(value: Calculation['left'], evaluation?: IndicatorEvaluation): string {
  if (value === undefined) return '';
  return 'text' in value ? value.text : amount(value.value, counterOf(value.unit, evaluation));
}

function amountOf(digits: string, evaluation: IndicatorEvaluation): string {
  const { right } = evaluation.calculation;
  const unit = right === undefined || 'text' in right ? undefined : right.unit;
  return amount(decimalOfText(digits), counterOf(unit, evaluation));
}

function decimalOfText(digits: string): Decimal {
  const [whole = '0', fraction = ''] = digits.split('.');
  return { coefficient: BigInt(`${whole}${fraction}`), scale: fraction.length };
}

function param(evaluation: IndicatorEvaluation, name: string): string {
  return String(evaluation.calculation.params?.[name] ?? '');
}
