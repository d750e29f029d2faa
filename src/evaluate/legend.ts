/** The template's legend (評価凡例) as a scale: from what was reached to a symbol. */
import { type Decimal, type Fraction, ONE, parseDecimal } from '../model/decimal.ts';
import type { Achievement, Template } from '../model/template.ts';
import { compareExactly, exactly } from './fraction.ts';
import { foldWord } from './words.ts';

/** What a rule finds: met or not, and the share of the target where the rule has one. */
export type Verdict = {
  readonly met: boolean;
  /** Share of the target that was reached; `whole` where it is beyond any number. */
  readonly share?: Fraction | 'whole';
};

export type LegendMark = Template['legend']['marks'][number];

/** A symbol for each outcome. */
export type Scale = {
  readonly symbolOf: (verdict: Verdict) => LegendMark;
  readonly notEvaluable: LegendMark;
  /** Shares at which the symbol changes, best first. */
  readonly thresholds: readonly Decimal[];
  /** The legend's entry that an office's symbol or word stands for. */
  readonly read: (text: string) => LegendMark | undefined;
};

/** Printed where the legend of a template names no symbol for an outcome. */
const FALLBACK: Readonly<Record<Exclude<Achievement, 'nearlyAchieved'>, LegendMark>> = {
  achieved: { mark: '◎', achievement: 'achieved', label: '達成済み', accepts: [] },
  notAchieved: { mark: '×', achievement: 'notAchieved', label: '達成不可', accepts: [] },
  notEvaluable: { mark: '－', achievement: 'notEvaluable', label: '評価不可', accepts: [] },
};

/**
 * The scale of a template. Met is always an entry of `achieved`, not met never is; among those of its side the highest
 * whose `from` the share reaches. Source: evaluation rules, section 2; steps beyond four by the legend's `from`.
 */
export function scaleOf(template: Template): Scale {
  const { marks } = template.legend;
  const least = (entry: LegendMark): Decimal | undefined =>
    entry.from !== undefined
      ? parseDecimal(entry.from)
      : entry.achievement === 'nearlyAchieved'
        ? parseDecimal(template.evaluation.nearlyAchieved)
        : undefined;
  const side = (met: boolean): readonly { readonly entry: LegendMark; readonly from: Decimal | undefined }[] =>
    marks
      .filter(({ achievement }) => achievement !== 'notEvaluable' && (achievement === 'achieved') === met)
      .map((entry) => ({ entry, from: least(entry) }))
      .toSorted((a, b) => compareFrom(b.from, a.from));
  const sides = { met: side(true), unmet: side(false) };
  const symbolOf = ({ met, share }: Verdict): LegendMark => {
    const steps = met ? sides.met : sides.unmet;
    const reached = share ?? (met ? exactly(ONE) : undefined);
    const found = steps.find(({ from }) => from === undefined || reaches(reached, from));
    return found?.entry ?? steps.at(-1)?.entry ?? FALLBACK[met ? 'achieved' : 'notAchieved'];
  };
  return {
    symbolOf,
    notEvaluable: marks.find(({ achievement }) => achievement === 'notEvaluable') ?? FALLBACK.notEvaluable,
    thresholds: [...sides.met, ...sides.unmet].flatMap(({ from }) => (from === undefined ? [] : [from])),
    read: (text) => {
      const folded = foldWord(text);
      return marks.find((entry) =>
        [entry.mark, ...entry.accepts, entry.label].some((spelling) => foldWord(spelling) === folded),
      );
    },
  };
}

function compareFrom(a: Decimal | undefined, b: Decimal | undefined): number {
  if (a === undefined || b === undefined) return (a === undefined ? 0 : 1) - (b === undefined ? 0 : 1);
  return compareExactly(exactly(a), exactly(b));
}

function reaches(share: Fraction | 'whole' | undefined, from: Decimal): boolean {
  if (share === undefined) return false;
  return share === 'whole' || compareExactly(share, exactly(from)) >= 0;
}
