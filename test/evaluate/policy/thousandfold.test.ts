/** Figures of one thing that differ a hundredfold, from literal figures. */
import { expect, it } from 'vitest';
import { thousandfold } from '../../../src/evaluate/policy/thousandfold.ts';
import type { Fact } from '../../../src/model/fact.ts';
import { figure, lineOf } from './facts.ts';

const found = (facts: readonly Fact[], points: readonly Fact[] = []) =>
  thousandfold(lineOf(facts, points.length === 0 ? [] : [{ id: 'S1', points }])).map(
    ({ params }) => `${params['one']} ${params['other']}`,
  );
const row = (texts: readonly string[], more: Partial<Fact> = {}) =>
  texts.map((text, at) => figure(text, { year: 2020 + at, ...more }));

it.each<[texts: readonly string[], expected: readonly string[], why: string]>([
  [['10人', '1000人'], ['10人 1000人'], 'a hundred times'],
  [['1000人', '10人'], ['1000人 10人'], 'a hundredth'],
  [['10人', '999人'], [], 'less than that'],
  [['-10人', '1000人'], ['-10人 1000人'], 'whatever the sign'],
  [['0人', '1000人'], [], 'from nothing'],
  [['1000人', '0人'], [], 'to nothing'],
  [['人', '1000人'], [], 'from no figure'],
  [['1000人', '人'], [], 'to no figure'],
  [['10人', '100人', '1000人'], [], 'only neighbours are held against each other'],
  [['10人', '20人', '3000人'], ['20人 3000人'], 'the pair that differs'],
  [['10人'], [], 'one point'],
])('points %j → %j (%s)', (texts, expected) => {
  const points = row(texts, { series: 'S1' });
  expect(found(points, points)).toEqual(expected);
});

it.each<[facts: readonly Fact[], expected: readonly string[], why: string]>([
  [row(['10円', '1000円'], { subject: '決算額' }), ['10円 1000円'], 'two amounts of one thing'],
  [row(['10円', '20円', '2500円'], { subject: '決算額' }), ['10円 2500円'], 'any two of them'],
  [row(['20円', '10円', '1500円'], { subject: '決算額' }), ['10円 1500円'], 'the second and the third'],
  [row(['10人', '1000人'], { subject: '会員数' }), [], 'counts that are no series'],
  [row(['10円', '1000円']), [], 'amounts of nothing that is named'],
  [[figure('10円', { subject: '予算額' }), figure('1000円', { subject: '決算額' })], [], 'amounts of two things'],
  [row(['10円', '500円', '9000円'], { subject: '決算額', series: 'S1' }), [], 'points, of which only neighbours count'],
])('%#: %2$s', (facts, expected) => {
  const points = facts.filter(({ series }) => series !== undefined);
  expect(found(facts, points)).toEqual(expected);
});
