import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/model/plan.ts';
import type { Template } from '../../src/model/template.ts';
import { readPrevious } from '../../src/normalize/previous.ts';

const plan = {
  indicators: [
    { id: '3', name: '参加者数' },
    { id: '4', name: '支援件数' },
  ],
} as unknown as Plan;
const template = {
  vocabulary: { states: [], opposites: [], done: [], notDone: [], zero: [], pending: [], none: [] },
} as unknown as Template;

function result(...indicators: readonly (readonly [id: string, name: string, text: string])[]): string {
  const rows = indicators.map(([id, name, text]) => ({ id, name, actual: { text, sources: ['札幌市.xlsx!実績!F3'] } }));
  return JSON.stringify({ fiscalYear: 2022, summary: { rate: '70.1' }, indicators: rows });
}

const read = (text: string) => readPrevious('前年度/result-renkei.json', text, plan, template);

describe("last year's result", () => {
  it('gives the values of the same indicators with their cells', () => {
    const { value, diagnostics } = read(result(['3', '参加者数', '3,210名'], ['9', '別の指標', '5件']));
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({ fiscalYear: 2022, rate: '70.1' });
    expect([...(value?.actuals.keys() ?? [])]).toEqual(['3']);
    expect(value?.actuals.get('3')).toMatchObject({
      raw: '3,210名',
      value: { kind: 'quantity', unit: '人' },
      sources: [{ file: '前年度/札幌市.xlsx', sheet: '実績', cell: 'F3' }],
    });
  });

  it('gives a total without the breakdown that was printed behind it, and the status texts', () => {
    const actual = { text: '19件（Ａ市17件、Ｂ町2件）', sources: [], kind: 'quantity' };
    const contributions = [
      { municipality: 'Ａ市', status: '・窓口を開いた。' },
      { municipality: 'Ｂ町', status: null },
    ];
    const indicators = [{ id: '4', name: '支援件数', actual, contributions }];
    const { value } = read(JSON.stringify({ fiscalYear: 2022, summary: { rate: null }, indicators }));
    expect(value?.actuals.get('4')?.raw).toBeUndefined();
    expect(value?.actuals.get('4')?.value).toMatchObject({ kind: 'quantity', unit: '件' });
    expect(value?.actuals.get('4')?.value.note).toBeUndefined();
    expect([...(value?.statuses.get('4') ?? [])]).toEqual([['Ａ市', '・窓口を開いた。']]);
  });

  it.each([
    ['{', ['F311'], 'cut off'],
    ['{"fiscalYear":2022}', ['F311'], 'not a result'],
    [result(['4', '相談件数', '5件']), ['F312'], 'the id stands for another indicator'],
    [result(['4', '支援　件数', '5件']), [], 'blanks in the name do not matter'],
  ])('%#', (text, codes, _why) => expect(read(text).diagnostics.map(({ code }) => code)).toEqual(codes));
});
