import { describe, expect, it } from 'vitest';
import type { Measure } from '../../src/model/measure.ts';
import type { Stage } from '../../src/model/stage.ts';
import { readMeasure } from '../../src/normalize/measure.ts';
import { takesStage, withStage } from '../../src/normalize/stage.ts';

const read = (text: string): Measure => readMeasure(text, { role: 'actual', year: 2023 }).measure;

describe('the stage that a heading gives', () => {
  it.each<[text: string, takes: boolean, qualifiers: readonly string[], why: string]>([
    ['12件', true, ['planned'], 'a figure'],
    ['約12件', true, ['about', 'planned'], 'beside what the cell says itself'],
    ['12件（見込）', true, ['planned'], 'said twice, told once'],
    ['10～12件', true, ['planned'], 'a range'],
    ['策定', true, ['planned'], 'a milestone'],
    ['実績なし', true, ['zero-word', 'planned'], 'nought in words'],
    ['', false, [], 'a blank'],
    ['－', false, [], 'none'],
    ['集計中', false, [], 'pending'],
    ['別紙のとおり', false, [], 'not understood'],
  ])('%j: %s', (text, takes, qualifiers) => {
    const measure = read(text);
    expect(takesStage(measure)).toBe(takes);
    const staged = withStage(measure, 'planned');
    expect(staged.qualifiers).toEqual(qualifiers);
    expect(staged).toEqual({ ...measure, qualifiers });
  });

  it('is not said of a period', () => {
    const { measure } = readMeasure('R6.1', { role: 'date', year: 2023 });
    expect([measure.kind, withStage(measure, 'planned')]).toEqual(['period', measure]);
  });

  it.each<[stage: Stage | undefined, qualifiers: readonly string[]]>([
    ['provisional', ['provisional']],
    [undefined, []],
  ])('of each of several values: %s', (stage, qualifiers) => {
    const measure = withStage(read('5人(R4)、8人(R5)'), stage);
    expect(measure.kind).toBe('several');
    expect(measure.qualifiers).toEqual(qualifiers);
    expect(measure.kind === 'several' && measure.parts.map((part) => [part.kind, part.qualifiers])).toEqual([
      ['quantity', qualifiers],
      ['quantity', qualifiers],
    ]);
  });
});
