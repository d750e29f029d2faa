/** Where the region's figure comes from (実績値の求め方): the sum of the municipalities, a count, a mean. */
import { formatDecimal, parseDecimal } from '../../model/decimal.ts';
import type { IndicatorEvaluation } from '../../model/evaluation.ts';
import type { Measure } from '../../model/measure.ts';
import { inUnitOf } from '../common-unit.ts';
import { amount } from './figures.ts';
import { lackingNames, missingText } from './missing.ts';

/** The sum before the mark's own, where there is one; else an empty text. */
export function originText(evaluation: IndicatorEvaluation): string {
  const { actual, aggregation } = evaluation;
  if (actual.value.kind !== 'quantity') return '';
  const partial = actual.value.qualifiers.includes('partial') ? knownPart(evaluation) : '';
  switch (aggregation) {
    case '合計':
      return joined(partial, sumText(evaluation, figureOf(actual.value)));
    case '市町村数':
      return joined(partial, `参加${figureOf(actual.value)}`);
    case '平均':
      return joined(partial, meanText(evaluation, meanFigure(evaluation)));
    case '算出':
      return rateText(evaluation, meanFigure(evaluation));
    case '最大':
    case '最小':
      return joined(partial, `各市町村の値の${aggregation}は${figureOf(actual.value)}`);
    case '代表':
      return partial;
  }
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('、');
}

/** A total without some of its parts names them, so that nobody looks for them in vain. */
function knownPart(evaluation: IndicatorEvaluation): string {
  const names = missingText(evaluation, evaluation.aggregation === '代表' ? [] : lackingNames(evaluation));
  return names === '' || evaluation.reason === 'partial' ? '把握可能分だけで' : `${names}を除く把握可能分だけで`;
}

/** Ａ市17件＋Ｂ町2件＝19件; a single part needs no sum. */
function sumText({ contributions, actual }: IndicatorEvaluation, total: string): string {
  const parts = contributions.flatMap(({ municipality, state, value }) => {
    const figure = value === undefined ? '' : figureOf(inUnitOf(value.value, actual.value));
    return state === 'reported' && figure !== '' ? [`${municipality}${figure}`] : [];
  });
  return parts.length < 2 ? '' : `${parts.join('＋')} = ${total}`;
}

function meanText({ calculation }: IndicatorEvaluation, mean: string): string {
  const { numerator, denominator, count, percent } = calculation.params ?? {};
  if (numerator === undefined || denominator === undefined) return '';
  if (percent !== undefined) {
    return `分子の計${grouped(numerator)} ÷ 分母の計${grouped(denominator)}${percent === 1 ? ' × 100' : ''} = ${mean}`;
  }
  const by = count === undefined ? '重みの計' : '市町村数';
  return `${count === undefined ? '値×重みの計' : '値の計'}${grouped(numerator)} ÷ ${by}${grouped(denominator)} = ${mean}`;
}

function rateText({ calculation }: IndicatorEvaluation, rate: string): string {
  const { achieved, evaluable } = calculation.params ?? {};
  return achieved === undefined || evaluable === undefined
    ? ''
    : `達成した指標${achieved} ÷ 評価できる指標${evaluable} = ${rate}`;
}

/** The mean with the digits of the sum that follows. */
function meanFigure({ calculation, actual }: IndicatorEvaluation): string {
  const { left } = calculation;
  return left === undefined || 'text' in left ? figureOf(actual.value) : amount(left.value, left.unit ?? '');
}

function grouped(digits: string | number): string {
  const value = parseDecimal(String(digits));
  return value === undefined ? String(digits) : amount(value, '');
}

/** A figure in its unit, whatever its cell looked like; empty where it is none. */
function figureOf(measure: Measure): string {
  if (measure.kind === 'range') return `${formatDecimal(measure.low)}～${amount(measure.high, measure.unit ?? '')}`;
  return measure.kind === 'quantity' ? amount(measure.value, measure.unit ?? '') : '';
}
