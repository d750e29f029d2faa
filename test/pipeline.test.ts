/** The spine on the sample, in this process. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCountry } from '../src/ingest/country.ts';
import { readWorkbook } from '../src/ingest/format/read.ts';
import { prepare, run } from '../src/pipeline.ts';

const templates = new URL('../templates/', import.meta.url);
const text = (path: string) => readFileSync(new URL(path, templates), 'utf8');
const yaml = text('renkei/template.yaml');
const plan = await readWorkbook('renkei/plan.xlsx', readFileSync(new URL('renkei/plan.xlsx', templates)));
const country = readCountry(text('municipalities.csv'));

describe('the template and its plan', () => {
  it('are ready without a word', () => {
    const { value, diagnostics } = prepare({ name: 'renkei', yaml, plan });
    expect(diagnostics).toEqual([]);
    expect(value?.plan.programmes).toHaveLength(54);
    expect(value?.plan.indicators).toHaveLength(80);
  });

  it.each([
    [{ name: 'renkei', yaml, plan: undefined }, ['F310'], 'no plan'],
    [{ name: 'renkei', yaml: `${yaml}\ntitel: x\n`, plan }, ['F202'], 'an unknown key'],
    [
      { name: 'renkei', yaml: yaml.replace('lead: 札幌市', 'lead: 札榥市'), plan },
      ['F207'],
      'a lead that is no member',
    ],
  ])('%#', (files, codes, _why) => {
    const { value, diagnostics } = prepare(files);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(codes);
  });
});

describe("last year's result", () => {
  const prepared = prepare({ name: 'renkei', yaml, plan }).value;
  const result = (fiscalYear: number) =>
    JSON.stringify({
      fiscalYear,
      summary: { rate: '70.1' },
      indicators: [{ id: '3', name: '事業の参加者数', actual: { text: '3,210名', sources: [] } }],
    });

  it.each([
    [2022, '3,210名', '70.1', false, 'the year before'],
    [2021, undefined, undefined, true, 'two years before'],
  ])('of %i', (year, previous, rate, refused, _why) => {
    if (prepared === undefined) throw new Error('not prepared');
    const { value, diagnostics } = run({
      ...prepared,
      files: [],
      country,
      year: 2023,
      previous: { file: '前年度/result-renkei.json', text: result(year) },
    });
    expect(value.report.texts.get('3')?.previous).toBe(previous);
    expect(value.report.previousRate).toBe(rate);
    expect(diagnostics.some(({ code }) => code === 'F313')).toBe(refused);
  });
});
