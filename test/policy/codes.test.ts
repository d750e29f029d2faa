/** Kinds of questions and their codes: never renumbered, and each question of a run has its diagnostic at its first cell. */
import { describe, expect, it } from 'vitest';
import { POLICY_FINDINGS, type PolicyFindingType } from '../../src/model/policy.ts';
import { formatSource } from '../../src/model/source.ts';
import { SAMPLE } from './sample-run.ts';

const CODES: readonly (readonly [type: PolicyFindingType, code: string])[] = [
  ['no-figure-no-date', 'D101'],
  ['measure-without-figures', 'D102'],
  ['date-without-figure', 'D103'],
  ['figure-without-year', 'D104'],
  ['single-year', 'D105'],
  ['stale-series', 'D106'],
  ['claim-supported', 'D201'],
  ['claim-contradicted', 'D202'],
  ['claim-without-baseline', 'D203'],
  ['claim-without-figures', 'D204'],
  ['refused-comparison', 'D301'],
  ['incomparable-points', 'D302'],
  ['fiscal-year-of-month', 'D303'],
  ['planned-value', 'D304'],
  ['part-year-value', 'D305'],
  ['after-report', 'D306'],
  ['mixed-notation', 'D401'],
  ['writing-slip', 'D402'],
  ['date-order', 'D403'],
  ['unread-figure', 'D404'],
  ['far-future', 'D405'],
  ['thousandfold-change', 'D406'],
];

describe('a question', () => {
  it.each(CODES)('%s is %s', (type, code) => {
    expect(POLICY_FINDINGS[type]).toBe(code);
    const asked = SAMPLE.run.evaluation.findings.filter((finding) => finding.type === type);
    const told = SAMPLE.diagnostics.filter((diagnostic) => diagnostic.code === code);
    const places = told.map(({ place }) => `${place.file} ${place.sheet} ${place.cell}`);
    expect(places).toEqual(
      asked.map(({ sources: [first] }) => (first === undefined ? '' : `${first.file} ${first.sheet} ${first.cell}`)),
    );
    for (const { sources } of asked) expect(sources.map(formatSource).join('')).not.toBe('');
  });

  it('has a code for every kind', () => {
    expect(CODES.map(([type]) => type).toSorted()).toEqual(Object.keys(POLICY_FINDINGS).toSorted());
  });
});
