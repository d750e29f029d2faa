/** The sums behind a mean (平均の計算), each part of them named. */
import { parseDecimal } from '../../model/decimal.ts';
import type { IndicatorEvaluation, MeanTerm } from '../../model/evaluation.ts';
import { amount } from './figures.ts';

/**
 * Ａ市60×1＋Ｂ町80×3 = 300、300 ÷ 重みの計4, or the sums of numerators and denominators, or of the values.
 * @param mean the mean as the sentence writes it
 */
export function meanText({ calculation }: IndicatorEvaluation, mean: string): string {
  const { terms = [], params = {} } = calculation;
  const { numerator, denominator, count, percent } = params;
  if (numerator === undefined || denominator === undefined) return '';
  const [top, bottom] = [grouped(numerator), grouped(denominator)];
  if (percent !== undefined) {
    const sums = `分子の計${top}${inBrackets(terms, ({ value }) => figure(value))} ÷ 分母の計${bottom}${inBrackets(terms, ({ weight }) => (weight === undefined ? '' : figure(weight)))}`;
    return `${sums}${percent === 1 ? ' × 100' : ''} = ${mean}`;
  }
  if (count !== undefined) return `${sum(terms, ({ value }) => figure(value), top)} ÷ 市町村数${bottom} = ${mean}`;
  const weighted = ({ value, weight }: MeanTerm) => `${figure(value)}×${weight === undefined ? '' : figure(weight)}`;
  const products = sum(terms, weighted, top, '値×重み');
  return `${products} ÷ 重みの計${bottom} = ${mean}`;
}

/** 値の計（Ａ市7＋Ｂ町2）9; of a single part its own figure alone. */
function sum(terms: readonly MeanTerm[], text: (term: MeanTerm) => string, total: string, name = '値'): string {
  return `${name}の計${total}${inBrackets(terms, text)}`;
}

function inBrackets(terms: readonly MeanTerm[], text: (term: MeanTerm) => string): string {
  if (terms.length === 0) return '';
  return `（${terms.map((term) => `${term.municipality}${text(term)}`).join('＋')}）`;
}

function figure(value: MeanTerm['value']): string {
  return amount(value, '');
}

function grouped(digits: string | number): string {
  const value = parseDecimal(String(digits));
  return value === undefined ? String(digits) : amount(value, '');
}
