/** One finding for each cause: what is a slip of writing or a year that cannot be told is not asked about again. */
import { expect, it } from 'vitest';
import { findingSentence } from '../../../src/compose/policy/finding.ts';
import { evaluatePolicies } from '../../../src/evaluate/policy/evaluate.ts';
import type { PolicyFinding } from '../../../src/model/policy.ts';
import { readFacts } from '../../../src/normalize/facts/facts.ts';

function findingsOf(text: string, children: readonly string[] = []): readonly PolicyFinding[] {
  const part = (each: string, at: number) => ({
    id: `0101-1-${at}`,
    text: each,
    facts: readFacts(each, { year: 2023 }),
    source: { file: '総合政策部.xlsx', sheet: '取組', cell: `B${at + 1}` },
  });
  const item = {
    ...part(text, 0),
    marker: '○',
    office: '総合政策部',
    children: children.map((each, at) => part(each, at + 1)),
  };
  return evaluatePolicies({ rows: [{ code: '0101', category: '相談', items: [item] }], fiscalYear: 2023 }).value
    .findings;
}

it.each<[text: string, found: readonly string[], why: string]>([
  ['○窓口の開設【R6.2.30】', ['writing-slip R6.2.30'], 'a day that no calendar has'],
  ['○窓口の開設（令和6年2月30日）', ['writing-slip 令和6年2月30日'], 'the same in words'],
  ['○窓口の開設【R6.2.30：12件】', ['writing-slip R6.2.30'], 'its figure has a date, though none that exists'],
  ['○会議【R5.13に3回】', ['writing-slip R5.13'], 'a month that no year has'],
  ['○売上【1,23円】', ['writing-slip 1,23'], 'digits in a wrong group'],
  ['○窓口の開設【5年度：12件】', ['unread-figure 5年度'], 'a year without its era, and its figure'],
  ['○窓口の開設【5年度 12件】', ['unread-figure 5年度'], 'with a blank between them'],
  ['○窓口の開設【5年度は12件】', ['unread-figure 5年度'], 'with a particle between them'],
  ['○窓口を5年度に開設', ['unread-figure 5年度'], 'the same alone'],
  ['○窓口の開設【12件、5年度】', ['figure-without-year 12件', 'unread-figure 5年度'], 'a figure before it'],
  ['○窓口の開設【5年度の見直し、12件】', ['figure-without-year 12件', 'unread-figure 5年度'], 'a figure further off'],
  [
    '○窓口の開設【R5：5割増加】',
    ['claim-without-figures 増加', 'unread-figure 5割'],
    'a date, and digits that are no figure',
  ],
  [
    '○窓口の開設、、【12件】',
    ['figure-without-year 12件', 'writing-slip 、、'],
    'a slip that has nothing to do with it',
  ],
  ['○窓口の開設（R6.2.30、5年度）', ['writing-slip R6.2.30', 'unread-figure 5年度'], 'two causes'],
  ['○窓口の開設', ['no-figure-no-date ○窓口の開設', 'measure-without-figures 相談'], 'no digits at all'],
  ['○窓口の開設【R5】', ['date-without-figure R5'], 'a date alone'],
])('%s → %j (%s)', (text, found) => {
  expect(findingsOf(text).map(({ type, quote }) => `${type} ${quote}`)).toEqual(found);
});

it('looks for digits in the children too', () => {
  const types = findingsOf('○窓口の開設', ['・5年度に開設']).map(({ type, item }) => `${item} ${type}`);
  expect(types).toEqual(['0101-1-1 unread-figure']);
});

it('says that the digits of a slip were not read, where they were not', () => {
  const said = (text: string) =>
    findingsOf(text)
      .filter(({ type }) => type === 'writing-slip')
      .map((one) => findingSentence(one));
  expect(said('○会議【R6.2.30】')).toEqual([
    '誤記と思われる箇所があります（R6.2.30）。この日付は暦にありません。時期や数値として読み取っていません。',
  ]);
  expect(said('○会議、、【R5：3回】')).toEqual(['誤記と思われる箇所があります（、、）。句読点が続いています。']);
});
