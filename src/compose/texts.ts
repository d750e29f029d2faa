/** The printed texts of all indicators (一覧の表記), shared by the listing, its sheets and the result. */
import { subtract } from '../model/decimal.ts';
import type { Evaluation, IndicatorEvaluation } from '../model/evaluation.ts';
import type { Measure, Quantity } from '../model/measure.ts';
import type { Plan } from '../model/plan.ts';
import type { Sourced } from '../model/source.ts';
import type { Template } from '../model/template.ts';
import { asUnit } from '../model/unit.ts';
import { inUnitOf } from './common-unit.ts';
import { formatMeasure } from './format.ts';
import { type ValueTexts, writtenText } from './value-text.ts';

/** Texts of each indicator by 指標ID. */
export function composeTexts(plan: Plan, evaluation: Evaluation, template: Template): ReadonlyMap<string, ValueTexts> {
  const evaluations = new Map(evaluation.indicators.map((one) => [one.id, one]));
  return new Map(
    plan.indicators.flatMap((indicator) => {
      const own = evaluations.get(indicator.id);
      return own === undefined ? [] : [[indicator.id, textsOf(own, template)] as const];
    }),
  );
}

function textsOf(evaluation: IndicatorEvaluation, template: Template): ValueTexts {
  const { baseline, target, actual, previous } = evaluation;
  const like = likeOf(evaluation);
  const change = changeText(actual.value, previous?.value, like, template);
  return {
    baseline: valueText(baseline, undefined, template),
    target: valueText(target, undefined, template),
    actual: `${valueText(actual, like, template)}${breakdownText(evaluation, template)}`,
    ...(previous === undefined ? {} : { previous: valueText(previous, like, template) }),
    ...(change === undefined ? {} : { change }),
  };
}

/** A value as the office wrote it, or composed in the target's unit and scale. */
function valueText(value: Sourced<Measure>, like: Quantity | undefined, template: Template): string {
  return (
    writtenText(value, template.format.digits) ??
    formatMeasure(value.value, { digits: template.format.digits, ...(like === undefined ? {} : { like }) })
  );
}

/** （Ａ市17件、Ｂ町2件）behind a sum, where the template asks for it. */
function breakdownText(evaluation: IndicatorEvaluation, template: Template): string {
  const { aggregation, contributions, actual } = evaluation;
  if (!template.format.breakdown || aggregation !== '合計') return '';
  const like = likeOf(evaluation);
  const parts = contributions.flatMap(({ municipality, state, value }) =>
    state !== 'reported' || value === undefined
      ? []
      : [`${municipality}${valueText({ value: inUnitOf(value.value, actual.value), sources: [] }, like, template)}`],
  );
  return parts.length === 0 ? '' : `（${parts.join('、')}）`;
}

/** The figure whose unit and scale the printed ones follow: the target's, of a relative target what it refers to. */
function likeOf({ target, baseline, previous }: IndicatorEvaluation): Quantity | undefined {
  const { value } = target;
  if (value.kind === 'quantity') return value;
  if (value.kind === 'range') {
    const { low, unit, qualifiers, written } = value;
    return {
      kind: 'quantity',
      value: low,
      comparator: '=',
      qualifiers,
      written,
      ...(unit === undefined ? {} : { unit }),
    };
  }
  if (value.kind !== 'relative') return undefined;
  const reference = value.reference === 'baseline' ? baseline.value : (previous?.value ?? baseline.value);
  return reference.kind === 'quantity' ? reference : undefined;
}

/** Values that are not compared: what is known of a total says nothing about its change. */
function isWhole({ qualifiers }: Quantity): boolean {
  return !qualifiers.includes('partial');
}

/** 増減 against last year, where both are whole quantities of one unit; that of percentages is in ポイント. */
function changeText(
  actual: Measure,
  previous: Measure | undefined,
  like: Quantity | undefined,
  template: Template,
): string | undefined {
  if (actual.kind !== 'quantity' || previous?.kind !== 'quantity' || actual.unit !== previous.unit) return undefined;
  if (!isWhole(actual) || !isWhole(previous)) return undefined;
  const {
    period: _,
    note: __,
    ...change
  }: Quantity = {
    ...actual,
    value: subtract(actual.value, previous.value),
    comparator: '=',
    qualifiers: [],
    ...(actual.unit === '％' ? { unit: asUnit('ポイント'), written: { lastDigit: actual.written.lastDigit } } : {}),
  };
  const text = formatMeasure(change, { digits: template.format.digits, ...(like === undefined ? {} : { like }) });
  return change.value.coefficient > 0n ? `＋${text}` : text;
}
