/** What every rule may look at (評価の前提): the plan's row, the template, the year, last year's value. */
import type { Code } from '../model/codes.ts';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { Reason } from '../model/evaluation.ts';
import type { Measure } from '../model/measure.ts';
import type { FiscalYear } from '../model/period.ts';
import type { PlanIndicator } from '../model/plan.ts';
import type { Place, Sourced } from '../model/source.ts';
import type { Template } from '../model/template.ts';
import type { Unit } from '../model/unit.ts';
import { dueYear } from './due.ts';
import { type Scale, scaleOf } from './legend.ts';
import { measureIn, unitOf } from './unit-compare.ts';

/** One indicator with its surroundings. */
export type Context = {
  readonly indicator: PlanIndicator;
  readonly template: Template;
  readonly scale: Scale;
  readonly fiscalYear: FiscalYear;
  /** Planned figures count in every edition but this. */
  readonly final: boolean;
  /** The municipality whose value stands for the region under 代表. */
  readonly lead: string;
  readonly due: FiscalYear | undefined;
  /** The unit in which figures are compared: the target's, else that of what it refers to. */
  readonly unit: Unit | undefined;
  /** 基準値 in that unit. */
  readonly baseline: Sourced<Measure>;
  /** 前年度実績: of the plan, else of last year's result. */
  readonly previous?: Sourced<Measure>;
};

/** Something that keeps a mark from being given: a reason of the closed list, and what the sentence names. */
export type Hindrance = { readonly reason: Reason; readonly params?: Readonly<Record<string, string | number>> };

/** What a step of the evaluation found out, with its findings at their places. */
export type Found<T> = { readonly value: T; readonly diagnostics: readonly Diagnostic[] };

/** Surroundings of one indicator. */
export function contextOf(
  indicator: PlanIndicator,
  common: { readonly template: Template; readonly fiscalYear: FiscalYear; readonly edition: string },
  previous: Sourced<Measure> | undefined,
): Context {
  const last = indicator.previous ?? previous;
  const { target, baseline } = indicator;
  const relative = target.value.kind === 'relative' ? target.value.reference : undefined;
  const unit = unitOf(target.value) ?? (relative === 'previous-year' ? unitOf(last?.value) : unitOf(baseline.value));
  return {
    indicator,
    template: common.template,
    scale: scaleOf(common.template),
    fiscalYear: common.fiscalYear,
    final: common.edition.includes('確定'),
    lead: indicator.lead ?? common.template.lead,
    due: dueYear(indicator, common.fiscalYear),
    unit,
    baseline: { ...baseline, value: measureIn(baseline.value, unit) },
    ...(last === undefined ? {} : { previous: { ...last, value: measureIn(last.value, unit) } }),
  };
}

/** A finding about one indicator at a cell. */
export function findingAt(
  code: Code,
  at: readonly Place[] | undefined,
  context: Context,
  more: {
    readonly field?: string;
    readonly raw?: string | undefined;
    readonly params?: Readonly<Record<string, string | number>>;
    readonly related?: readonly Place[];
    readonly severity?: Diagnostic['severity'];
  } = {},
): Diagnostic {
  const { raw, ...rest } = more;
  return diagnose(code, at?.[0] ?? {}, {
    ...rest,
    indicator: context.indicator.id,
    ...(raw === undefined ? {} : { raw }),
    params: { indicator: context.indicator.name, ...more.params },
  });
}
