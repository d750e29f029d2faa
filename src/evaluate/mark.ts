/** From rule and value to the mark (評価の決定): the same over everything that the true value could be, or none. */
import { compare, type Decimal, type Fraction } from '../model/decimal.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Calculation, Reason } from '../model/evaluation.ts';
import type { NumericRule, Rule } from './achievement/rule.ts';
import { type Context, type Found, findingAt, type Hindrance } from './context.ts';
import { exactly } from './fraction.ts';
import { EVERYTHING, type Interval, samples } from './interval.ts';
import { missingNames, undecidedFinding } from './lacking.ts';
import type { LegendMark } from './legend.ts';
import type { Regional } from './regional.ts';

/** A mark with its reason and the sum behind it. */
export type Decision = {
  readonly mark: LegendMark;
  readonly reason: Reason;
  readonly calculation: Calculation;
  readonly certain: boolean;
};

/** No mark, for this reason. */
export function undecided(hindrance: Hindrance, context: Context): Decision {
  const { reason, params } = hindrance;
  return {
    mark: context.scale.notEvaluable,
    reason,
    calculation: { rule: reason, ...(params === undefined ? {} : { params }) },
    certain: true,
  };
}

/** The mark by the rule. Reports: V115 V125. */
export function decide(rule: Rule, regional: Regional, context: Context): Found<Decision> {
  switch (rule.kind) {
    case 'none':
      return { value: undecided(rule.hindrance, context), diagnostics: rule.diagnostics };
    case 'settled':
      if (!rule.met && isLate(context)) {
        const params = { due: context.due ?? 0, fiscalYear: context.fiscalYear };
        return noMark('not-yet-due', { rule: rule.reason, ...rule.calculation, params }, context, []);
      }
      return {
        value: {
          mark: context.scale.symbolOf({ met: rule.met }),
          reason: rule.reason,
          calculation: { rule: rule.reason, ...rule.calculation },
          certain: true,
        },
        diagnostics: [],
      };
    case 'numeric':
      return decideNumber(rule, regional, context);
  }
}

function decideNumber(rule: NumericRule, regional: Regional, context: Context): Found<Decision> {
  const written = regional.written ?? EVERYTHING;
  const found = marksOver(rule, written, context);
  const [only, second] = found;
  const calculation = calculationOf(rule, regional);
  if (isLate(context) && found.some(({ achievement }) => achievement !== 'achieved')) {
    const params = { ...calculation.params, due: context.due ?? 0, fiscalYear: context.fiscalYear };
    return noMark('not-yet-due', { ...calculation, params }, context, []);
  }
  if (only === undefined || second !== undefined) {
    return noMark('partial', calculation, context, [undecidedFinding(regional, found, context)]);
  }
  const doubts = doubtsOf(rule, regional, only, context);
  return {
    value: { mark: only, reason: rule.reason, calculation, certain: doubts.length === 0 },
    diagnostics: doubts,
  };
}

/** The target falls due after the report's year, and the template does not judge interim values. */
function isLate({ due, fiscalYear, template }: Context): boolean {
  return due !== undefined && due > fiscalYear && !template.evaluation.interim;
}

function noMark(
  reason: Reason,
  calculation: Calculation,
  context: Context,
  diagnostics: readonly Diagnostic[],
): Found<Decision> {
  return {
    value: {
      mark: context.scale.notEvaluable,
      reason,
      calculation: { ...calculation, rule: reason },
      certain: true,
    },
    diagnostics,
  };
}

/** The different marks over an interval. */
export function marksOver(rule: NumericRule, interval: Interval, context: Context): readonly LegendMark[] {
  return [...new Set(samples(interval, rule.steps).map((value) => context.scale.symbolOf(rule.judge(value))))];
}

/** What rounding of the written figures hides: the mark holds, but a warning says that it need not. */
function doubtsOf(rule: NumericRule, regional: Regional, given: LegendMark, context: Context): readonly Diagnostic[] {
  const doubts = [...(rule.doubt ?? [])];
  const rounded = regional.rounded ?? regional.written ?? EVERYTHING;
  const others = isMetAsWritten(rule, regional, given)
    ? []
    : [rule, ...(rule.variants ?? [])]
        .flatMap((variant) => marksOver(variant, rounded, context))
        .filter((mark) => mark !== given);
  if (others.length > 0) {
    doubts.push(
      findingAt('V115', regional.actual.sources, context, {
        field: 'actual',
        raw: regional.actual.raw,
        params: { mark: given.mark, others: [...new Set(others.map(({ mark }) => mark))].join('、') },
      }),
    );
  }
  return doubts;
}

/**
 * 100％ against 100％: a single cell that shows the goal's own figure, in no coarser digits, meets it as written, and what
 * rounding may hide below it is not held against the office. Sums and 約 are, and so is a figure just at a threshold.
 * Assumption: a plan full of 100％ must not drown in warnings; a cell that stores less than it shows is warned of by itself.
 */
function isMetAsWritten(rule: NumericRule, regional: Regional, given: LegendMark): boolean {
  const figure = regional.figure ?? regional.actual.value;
  if (given.achievement !== 'achieved' || figure.kind !== 'quantity' || figure.qualifiers.includes('about'))
    return false;
  if (regional.used.length !== 1) return false;
  return (rule.goals ?? []).some(
    ({ value, lastDigit }) => compare(figure.value, value) === 0 && compare(figure.written.lastDigit, lastDigit) <= 0,
  );
}

function calculationOf(rule: NumericRule, regional: Regional): Calculation {
  const value = numberOf(regional);
  const missing = missingNames(regional);
  const known = { ...regional.params, ...(missing === '' ? {} : { missing }) };
  if (value === undefined) return { rule: rule.reason, ...(Object.keys(known).length === 0 ? {} : { params: known }) };
  const exact: Fraction = regional.exact ?? exactly(value);
  const calculation = rule.calculation(value, exact);
  const params = { ...calculation.params, ...known };
  const terms = regional.terms === undefined ? {} : { terms: regional.terms };
  return { rule: rule.reason, ...calculation, ...terms, ...(Object.keys(params).length === 0 ? {} : { params }) };
}

/** The figure that the sum starts from: of a range the end nearer to nought. */
function numberOf(regional: Regional): Decimal | undefined {
  const value = regional.figure ?? regional.actual.value;
  if (value.kind === 'quantity') return value.value;
  return value.kind === 'range' ? value.low : undefined;
}
