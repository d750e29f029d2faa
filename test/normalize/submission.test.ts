import { describe, expect, it } from 'vitest';
import type { Municipality } from '../../src/model/municipality.ts';
import type { Plan, PlanIndicator } from '../../src/model/plan.ts';
import type { Ingested, RawField } from '../../src/model/submission.ts';
import type { FieldName, Template } from '../../src/model/template.ts';
import { normalizeSubmissions } from '../../src/normalize/submission.ts';

const template = {
  lead: '札幌市',
  vocabulary: { states: [], opposites: [], done: [], notDone: [], zero: [], pending: [], none: [] },
} as unknown as Template;

type Fields = Readonly<Partial<Record<FieldName, Partial<RawField>>>>;

/** One row of one municipality; `aggregation` is the indicator's 集計方法. */
function read(fields: Fields, { aggregation = '合計', municipality = '江別市' } = {}) {
  const columns: FieldName[] = ['actual', 'target', 'status', 'mark', 'participation'];
  const whole = Object.entries(fields).map(([field, part]) => [
    field,
    {
      text: '',
      kind: 'string',
      source: { file: '江別市.xlsx', sheet: '実績', cell: `${'EDGHF'[columns.indexOf(field as FieldName)]}5` },
      ...part,
    },
  ]);
  const source = { file: '江別市.xlsx', sheet: '実績', cell: 'A5' };
  const ingested = {
    fiscalYear: 2023,
    submissions: [
      {
        municipality: { name: municipality } as Municipality,
        files: [],
        records: [{ indicatorId: '4', source, fields: Object.fromEntries(whole) }],
      },
    ],
  } as unknown as Ingested;
  const plan = { indicators: [{ id: '4', aggregation } as PlanIndicator] } as unknown as Plan;
  const { value, diagnostics } = normalizeSubmissions(ingested, plan, template);
  return {
    entry: value[0]?.entries[0],
    found: diagnostics.map(({ place, severity, code }) => `${place.cell} ${severity} ${code}`),
  };
}

describe('fields of a submitted row', () => {
  it.each<[fields: Fields, found: readonly string[], why: string]>([
    [{ actual: { text: '17件' } }, [], 'a value'],
    [{ actual: { text: '', kind: 'formula-without-result' } }, ['E5 error N501'], 'no stored result'],
    [{ actual: { text: '#REF!', kind: 'error' } }, ['E5 error N106'], 'an error value'],
    [{ actual: { text: '', struck: '17件' } }, ['E5 error N503'], 'everything struck out'],
    [{ actual: { text: '18件', struck: '17件' } }, [], 'the old value struck out beside the new one'],
    [{ actual: { text: 'すごく多い' } }, ['E5 error N101'], 'nonsense'],
    [{ target: { text: 'すごく多い' } }, ['D5 warning N101'], "the plan's target counts, so only a warning"],
  ])('%j', (fields, found, _why) => expect(read(fields).found).toEqual(found));

  it("weighs another municipality's figure less where the lead's counts", () => {
    const nonsense: Fields = { actual: { text: 'すごく多い' } };
    expect(read(nonsense, { aggregation: '代表' }).found).toEqual(['E5 warning N101']);
    expect(read(nonsense, { aggregation: '代表', municipality: '札幌市' }).found).toEqual(['E5 error N101']);
  });

  it('keeps the unit of the heading for print', () => {
    const { entry } = read({ actual: { text: '31', number: '31', kind: 'number', unit: '千人' } });
    expect(entry?.actual).toMatchObject({ raw: '31', headerUnit: '千人' });
    expect(entry?.actual?.value).toMatchObject({ kind: 'quantity', value: { coefficient: 31000n } });
  });

  it.each([
    ['　・会議を開催\r\n・説明会\n', '　・会議を開催\n・説明会', 'line ends; a leading full-width blank stays'],
    ['－', undefined, 'a dash says nothing'],
    ['特になし', undefined, 'nor does 特になし'],
    ['', undefined, 'nor a blank'],
  ])('reads the status %j', (text, expected, _why) =>
    expect(read({ status: { text } }).entry?.status?.value).toBe(expected),
  );

  it('takes ○ as taking part where municipalities are counted, and nowhere else', () => {
    expect(read({ actual: { text: '○' } }, { aggregation: '市町村数' }).found).toEqual([]);
    expect(read({ actual: { text: '○' } }).found).toEqual(['E5 error N103']);
  });
});
