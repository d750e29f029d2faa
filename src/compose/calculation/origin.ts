/** Where the region's figure comes from (実績値の求め方): the sum of the municipalities, a count, a mean. */
import { formatDecimal } from '../../model/decimal.ts';
import type { Calculation, IndicatorEvaluation } from '../../model/evaluation.ts';
import type { Measure } from '../../model/measure.ts';
import { inUnitOf } from '../common-unit.ts';
import { amount, counterOf } from './figures.ts';
import { meanText } from './mean.ts';
import { lackingNames, missingText } from './missing.ts';

/**
 * The sum before the mark's own, where there is one; else an empty text.
 * @param left the figure as the mark's own sum writes it: 53.1666…％
 */
export function originText(evaluation: IndicatorEvaluation, left: Calculation['left']): string {
  const { actual, aggregation } = evaluation;
  if (actual.value.kind !== 'quantity') return '';
  const partial = actual.value.qualifiers.includes('partial') ? knownPart(evaluation) : '';
  const value = figureOf(actual.value, evaluation);
  switch (aggregation) {
    case '合計':
      return joined(partial, sumText(evaluation, value));
    case '市町村数':
      return joined(partial, countText(evaluation, value));
    case '平均':
      return joined(partial, meanText(evaluation, inFull(left, value)));
    case '算出':
      return rateText(evaluation, inFull(left, value));
    case '最大':
    case '最小':
      return joined(partial, extremeText(evaluation, value));
    case '代表':
      return joined(partial, zeroText(evaluation, left));
  }
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('、');
}

/** 53.1666…％（一覧では四捨五入して53.2％）; the figure alone where nothing is rounded. */
function inFull(left: Calculation['left'], printed: string): string {
  return left !== undefined && 'text' in left ? `${left.text}（一覧では四捨五入して${printed}）` : printed;
}

/** 実施なし is read as nought: the sentence says so, for the listing prints the office's words. */
function zeroText({ actual }: IndicatorEvaluation, left: Calculation['left']): string {
  if (!actual.value.qualifiers.includes('zero-word') || left === undefined || 'text' in left) return '';
  return `実績「${actual.raw?.trim() ?? ''}」は0${left.unit ?? ''}と数え`;
}

/** A total without some of its parts names them, so that nobody looks for them in vain. */
function knownPart(evaluation: IndicatorEvaluation): string {
  const names = missingText(evaluation, evaluation.aggregation === '代表' ? [] : lackingNames(evaluation));
  return names === '' || evaluation.reason === 'partial' ? '把握可能分だけで' : `${names}を除く把握可能分だけで`;
}

/** What each municipality reported, in the unit of the total. */
function partsOf(evaluation: IndicatorEvaluation): readonly string[] {
  const { contributions, actual } = evaluation;
  return contributions.flatMap(({ municipality, state, value }) => {
    const figure = value === undefined ? '' : figureOf(inUnitOf(value.value, actual.value), evaluation);
    return state === 'reported' && figure !== '' ? [`${municipality}${figure}`] : [];
  });
}

/** Ａ市17件＋Ｂ町2件 = 19件; a single part needs no sum. */
function sumText(evaluation: IndicatorEvaluation, total: string): string {
  const parts = partsOf(evaluation);
  return parts.length < 2 ? '' : `${parts.join('＋')} = ${total}`;
}

/** Ａ市8日、Ｂ町5日のうち最大は8日. */
function extremeText(evaluation: IndicatorEvaluation, value: string): string {
  const parts = partsOf(evaluation);
  return parts.length < 2 ? '' : `${parts.join('、')}のうち${evaluation.aggregation}は${value}`;
}

/** From so many on, their number says more than their names. */
const MANY = 5;

function countText({ calculation }: IndicatorEvaluation, value: string): string {
  const absent = String(calculation.params?.['absent'] ?? '');
  const few = absent !== '' && absent.split('、').length < MANY;
  return `参加${value}${few ? `（${absent}を除く）` : ''}`;
}

function rateText({ calculation }: IndicatorEvaluation, rate: string): string {
  const { achieved, evaluable } = calculation.params ?? {};
  return achieved === undefined || evaluable === undefined
    ? ''
    : `達成した指標${achieved} ÷ 評価できる指標${evaluable} × 100 = ${rate}`;
}

/** A figure in its unit as the target spells it; empty where it is none. */
function figureOf(measure: Measure, evaluation: IndicatorEvaluation): string {
  if (measure.kind === 'range') {
    return `${formatDecimal(measure.low)}～${amount(measure.high, counterOf(measure.unit, evaluation))}`;
  }
  return measure.kind === 'quantity' ? amount(measure.value, counterOf(measure.unit, evaluation)) : '';
}
