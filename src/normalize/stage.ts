/** The stage that a heading gives its values (見出しの段階): 実績見込 makes every value under it a forecast. */
import type { Measure } from '../model/measure.ts';
import type { Stage } from '../model/stage.ts';

/** Kinds that hold no value that could be a forecast. */
const WITHOUT_VALUE: ReadonlySet<Measure['kind']> = new Set(['none', 'pending', 'unreadable', 'period']);

/** Whether a measure is a value of which a heading can say how settled it is. */
export function takesStage(measure: Measure): boolean {
  return !WITHOUT_VALUE.has(measure.kind);
}

/**
 * A value with the stage of its heading; blanks, 未集計 and what cannot be read stay as they are.
 * @example withStage({ kind: 'quantity', … , qualifiers: [] }, 'planned') // qualifiers: ['planned']
 */
export function withStage(measure: Measure, stage: Stage | undefined): Measure {
  if (stage === undefined || !takesStage(measure)) return measure;
  const qualifiers = [...new Set([...measure.qualifiers, stage])];
  if (measure.kind !== 'several') return { ...measure, qualifiers };
  return { ...measure, qualifiers, parts: measure.parts.map((part) => withStage(part, stage)) };
}
