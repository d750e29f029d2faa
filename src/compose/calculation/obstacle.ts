/** Why there is no mark (評価できない理由), in words. */
import { type Decimal, parseDecimal } from '../../model/decimal.ts';
import type { Calculation, IndicatorEvaluation } from '../../model/evaluation.ts';
import type { Comparator, Measure } from '../../model/measure.ts';
import type { Sourced } from '../../model/source.ts';
import { writtenText } from '../value-text.ts';
import { amount, counterOf } from './figures.ts';
import { missingText } from './missing.ts';

/** The reason with what it rests on; the mark follows. */
export function obstacleText(evaluation: IndicatorEvaluation): string {
  const { reason, actual, target, baseline } = evaluation;
  const param = (name: string) => String(evaluation.calculation.params?.[name] ?? '');
  const written = asWritten(actual);
  const quoted = written === '' ? '' : `（${written}）`;
  const wanted = asWritten(target);
  const whose = param('municipality') === '' ? '' : `${param('municipality')}の`;
  switch (reason) {
    case 'unreadable':
      return param('side') === 'target' ? `目標値（${wanted}）を読み取れない` : `${whose}実績値${quoted}を読み取れない`;
    case 'several':
      return param('side') === 'target' ? `目標値（${wanted}）が二つ以上ある` : `${whose}実績値${quoted}が二つ以上ある`;
    case 'not-submitted':
      return `${param('municipality')}が未提出`;
    case 'pending':
      return `${whose}実績値が未集計${pendingWord(written)}`;
    case 'no-target':
      return '目標値の設定がない';
    case 'no-actual':
      return '実績値がない';
    case 'stale-actual':
      return `実績値${quoted}は${dayText(param('until'))}までの値で、${param('due')}年度の実績ではない`;
    case 'unit-mismatch':
      return param('expected') === ''
        ? unitText(param('actual'), param('target'))
        : `実績値「${param('actual')}」は目標値（${wanted}）と比べられない`;
    case 'basis-mismatch':
      return `実績値${quoted}と目標値（${wanted}）の一方だけが累計`;
    case 'planned':
      return `実績値${quoted}は見込みの値で、確定した値ではない`;
    case 'conflict':
      return `${param('municipality')}から異なる値（「${param('one')}」と「${param('other')}」）`;
    case 'direction-unknown':
      return `基準値（${asWritten(baseline) || '－'}）と目標値（${wanted}）から、増減のどちらが望ましいか決められない`;
    case 'no-baseline':
      return `目標値（${wanted}）と比べる基準値がない`;
    case 'no-previous':
      return `目標値（${wanted}）と比べる前年度実績がない`;
    case 'no-weights':
      return NO_WEIGHTS[param('cause')] ?? '平均を求める分子と分母、または重みがない';
    case 'state-differs':
      return `実績「${param('actual')}」が目標「${param('target')}」のとおりか決められない`;
    case 'not-yet-due':
      return notYetDue(evaluation, param('due'));
    case 'partial':
      return partialText(evaluation, param('missing'));
    default:
      return reason;
  }
}

/** The office's own word, where it says more than 未集計. */
function pendingWord(written: string): string {
  const word = written.replace(/^[（(](.*)[）)]$/u, '$1');
  return word === '' || word === '未集計' ? '' : `（${word}）`;
}

/** 2023-03-31 as 2023年3月31日. */
function dayText(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

const NO_WEIGHTS: Readonly<Record<string, string>> = {
  'percent-summed': '割合は合計できない',
  'set-size': '全体の数（計画の分母）がない',
};

function unitText(actual: string, target: string): string {
  const name = (unit: string) => (unit === '' ? '単位なし' : unit);
  return `実績値（${name(actual)}）と目標値（${name(target)}）の単位が異なる`;
}

/** The text of the cell, a bare number with the unit of its heading. */
function asWritten(value: Sourced<Measure>): string {
  return writtenText(value, 'as-written') ?? '';
}

function notYetDue(evaluation: IndicatorEvaluation, due: string): string {
  const { calculation, actual } = evaluation;
  const { left, right } = calculation;
  const told = String(calculation.params?.['actual'] ?? asWritten(actual));
  const figures =
    left !== undefined && right !== undefined && !('text' in right)
      ? `実績${figureText(left, evaluation)}、${againstText(evaluation, right)}`
      : `実績「${told}」`;
  return due === '' ? `${figures}、期限の定めがない` : `${figures}、期限の${due}年度がまだ来ていない`;
}

/** What the figure is held against: the target, or what a relative one (10％増) refers to. */
function againstText(
  evaluation: IndicatorEvaluation,
  { value, unit }: { readonly value: Decimal; readonly unit?: string },
): string {
  const { params } = evaluation.calculation;
  const counter = counterOf(unit, evaluation);
  const figure = amount(value, counter);
  if (params?.['reference'] === undefined) return `目標${figure}`;
  const name = params['reference'] === 'baseline' ? '基準値' : '前年度実績';
  const goal = parseDecimal(String(params['goal'] ?? ''));
  return goal === undefined ? `${name}${figure}` : `目標${amount(goal, counter)}（${name}${figure}による）`;
}

function figureText(left: NonNullable<Calculation['left']>, evaluation: IndicatorEvaluation): string {
  return 'text' in left ? left.text : amount(left.value, counterOf(left.unit, evaluation));
}

/** Words behind a figure that is a bound. */
const BOUNDS: Readonly<Record<Comparator, string>> = { '=': '', '>=': '以上', '>': '超', '<=': '以下', '<': '未満' };

/** The figure with what it leaves open: 1回以上, 9件～12件. */
function openFigure(left: NonNullable<Calculation['left']>, evaluation: IndicatorEvaluation): string {
  const { value } = evaluation.actual;
  const figure = figureText(left, evaluation);
  if (value.kind === 'range' && !('text' in left) && value.unit === left.unit) {
    return `${figure}～${amount(value.high, counterOf(value.unit, evaluation))}`;
  }
  return value.kind === 'quantity' ? `${figure}${BOUNDS[value.comparator]}` : figure;
}

function partialText(evaluation: IndicatorEvaluation, missing: string): string {
  const { calculation, actual } = evaluation;
  const { left, right } = calculation;
  const known = left === undefined ? asWritten(actual) : openFigure(left, evaluation);
  const wanted =
    right === undefined ? '' : 'text' in right ? `、目標「${right.text}」` : `、${againstText(evaluation, right)}`;
  const names = missingText(evaluation, missing === '' ? [] : missing.split('、'));
  const rest = names === '' ? '分かっていない分' : `${names}の分`;
  return `実績${known}${wanted}、${rest}によって評価が変わる`;
}
