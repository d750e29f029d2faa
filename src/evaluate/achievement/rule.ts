/** What a rule of achievement is (判定の規則): a function of the value, a settled outcome, or a reason for having none. */
import type { Decimal, Fraction } from '../../model/decimal.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Calculation, Reason } from '../../model/evaluation.ts';
import type { Hindrance } from '../context.ts';
import type { Verdict } from '../legend.ts';

/** A figure with one unit of its last written digit. */
export type WrittenFigure = { readonly value: Decimal; readonly lastDigit: Decimal };

/** Judges any number; the verdict changes at the steps only. */
export type NumericRule = {
  readonly kind: 'numeric';
  readonly reason: Reason;
  readonly judge: (value: Fraction) => Verdict;
  readonly steps: readonly Fraction[];
  readonly calculation: (value: Decimal, exact: Fraction) => Omit<Calculation, 'rule'>;
  /** Figures of the goal as they are written: an actual written alike meets them as written. */
  readonly goals?: readonly WrittenFigure[];
  /** The same rule with its reference moved to either end of what rounding hides. */
  readonly variants?: readonly NumericRule[];
  /** Findings that leave the mark uncertain. */
  readonly doubt?: readonly Diagnostic[];
};

/** Met or not, without a number. */
export type SettledRule = {
  readonly kind: 'settled';
  readonly reason: Reason;
  readonly met: boolean;
  readonly calculation: Omit<Calculation, 'rule'>;
};

/** No mark, and why. */
export type NoRule = {
  readonly kind: 'none';
  readonly hindrance: Hindrance;
  readonly diagnostics: readonly Diagnostic[];
};

export type Rule = NumericRule | SettledRule | NoRule;
