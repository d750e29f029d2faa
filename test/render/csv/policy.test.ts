/** Open data of the policy listing: one row per figure or date. */
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { renderPolicyCsv } from '../../../src/render/csv/policy.ts';
import { POLICY_TEMPLATE, SAMPLE } from '../../policy/sample-run.ts';

const { rows } = SAMPLE.run;
const { value, diagnostics } = renderPolicyCsv({
  template: POLICY_TEMPLATE,
  rows,
  fiscalYear: 2023,
  edition: '確定版',
});
const records: readonly Record<string, string>[] = parse(value.csv, { columns: true, bom: true });

describe('the open data', () => {
  it('has a row for each figure and date, and one for each text without any', () => {
    const lines = rows.flatMap(({ items }) => items.flatMap((item) => [item, ...item.children]));
    const wanted = lines.reduce((sum, { facts }) => sum + Math.max(1, facts.facts.length), 0);
    expect(records).toHaveLength(wanted);
    expect(diagnostics).toEqual([]);
  });

  it('tells a row by item and number', () => {
    const keys = records.map((record) => `${record['項目ID']} ${record['番号']}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each([
    // item, what is counted, value, unit, from, planned, why
    ['0301-1', 'R5：104人', '104', '人', '2023-04-01', '', 'a point of a series'],
    ['0101-2', '38,600千円', '38600000', '円', '2023-04-01', '', 'money in yen'],
    ['0301-3', 'R6：20名予定', '20', '人', '2024-04-01', '予定', 'a plan'],
  ])('%s has %s', (id, quote, figure, unit, from, planned) => {
    const record = records.find((one) => one['項目ID'] === id && one['原文'] === quote);
    expect(record).toMatchObject({ 値: figure, 単位: unit, 期間開始: from, 予定: planned });
  });

  it('names its columns in the package', () => {
    const described = JSON.parse(value.datapackage);
    expect(described.resources[0].schema.fields.map(({ name }: { name: string }) => name)).toEqual(
      Object.keys(records[0] ?? {}),
    );
    expect(described.resources[0]).toMatchObject({ name: 'torikumi', path: 'torikumi.csv' });
  });
});
