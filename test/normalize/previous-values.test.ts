import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/model/plan.ts';
import type { Template } from '../../src/model/template.ts';
import { readPrevious } from '../../src/normalize/previous.ts';
import { briefMeasure } from '../support/brief.ts';

const FILE = '前年度/result-renkei.json';
const plan = { indicators: [{ id: '4', name: '支援 件数（件）' }] } as unknown as Plan;
const template = {
  vocabulary: { states: [], opposites: [], done: ['お披露目'], notDone: [], zero: [], pending: [], none: [] },
} as unknown as Template;

const given = {
  fiscalYear: 2022,
  summary: { rate: '70.1' as string | null },
  indicators: [
    { id: '4', name: '支援件数(件)', actual: { text: '5件', sources: [] as string[] } as object },
  ] as object[],
};
const read = (result: object) => readPrevious(FILE, JSON.stringify({ ...given, ...result }), plan, template);
const actual = (said: object, contributions: readonly object[] = []) =>
  read({ indicators: [{ id: '4', name: '支援件数(件)', actual: { text: '', sources: [], ...said }, contributions }] });

describe("last year's result as a whole", () => {
  it('has rate and year', () => {
    const { value, diagnostics } = read({});
    expect(diagnostics).toEqual([]);
    expect([value?.fiscalYear, value?.rate, [...(value?.actuals.keys() ?? [])]]).toEqual([2022, '70.1', ['4']]);
  });

  it('has no rate where there was none', () => {
    expect(Object.keys(read({ summary: { rate: null } }).value ?? {}).sort()).toEqual(
      ['actuals', 'fiscalYear', 'statuses'].sort(),
    );
  });

  it.each<[object, string]>([
    [{ fiscalYear: '2022' }, 'the year is a text'],
    [{ fiscalYear: 2022.5 }, 'half a year'],
    [{ summary: {} }, 'no rate'],
    [{ summary: { rate: 70.1 } }, 'the rate is a number'],
    [{ indicators: [{ id: '4', name: 'x' }] }, 'no actual'],
    [{ indicators: [{ id: 4, name: 'x', actual: { text: '', sources: [] } }] }, 'the id is a number'],
    [{ indicators: [{ id: '4', name: 'x', actual: { sources: [] } }] }, 'no text'],
    [{ indicators: [{ id: '4', name: 'x', actual: { text: '' } }] }, 'no cells'],
    [{ indicators: {} }, 'no list'],
  ])('%j is no result', (result) => {
    const { value, diagnostics } = read(result);
    expect(value).toBeUndefined();
    expect(diagnostics).toEqual([
      { code: 'F311', severity: expect.any(String), place: { file: FILE }, params: {}, related: [] },
    ]);
  });

  it('names both indicators of an id that moved', () => {
    const { value, diagnostics } = read({
      indicators: [{ id: '4', name: '相談件数', actual: { text: '5件', sources: [] } }],
    });
    expect(value?.actuals.size).toBe(0);
    expect(diagnostics.map(({ code, place, indicator, params }) => [code, place, indicator, params])).toEqual([
      ['F312', { file: FILE }, '4', { id: '4', before: '相談件数', now: '支援 件数（件）' }],
    ]);
  });

  it("passes over an indicator that this year's plan does not have", () => {
    const { value, diagnostics } = read({
      indicators: [{ id: '9', name: 'x', actual: { text: '5件', sources: [] } }, ...given.indicators],
    });
    expect(diagnostics).toEqual([]);
    expect([...(value?.actuals.keys() ?? [])]).toEqual(['4']);
  });
});

describe('the actual of an indicator', () => {
  const parts = [{ municipality: '江別市', status: null }];
  const computed = { kind: 'quantity' };
  it.each<[said: object, contributions: readonly object[], value: string, raw: string | undefined, why: string]>([
    [{ text: '5件' }, [], '5件', '5件', 'as an office wrote it'],
    [{ text: '10月' }, [], 'period @2022-10-01/2022-10-31 inferred', '10月', 'of the year before'],
    [{ text: 'お披露目' }, [], 'milestone done', 'お披露目', "the template's words"],
    [
      { text: '5件（江別市3件、小樽市2件）', ...computed },
      parts,
      '5件',
      undefined,
      'computed: the breakdown is not read',
    ],
    [{ text: '5件（速報）', ...computed }, parts, '5件 +provisional', undefined, 'no breakdown in the brackets'],
    [
      { text: '5件（江別市3件、小樽市2件）', ...computed, input: '5件' },
      parts,
      '5件 「江別市3件、小樽市2件」',
      '5件（江別市3件、小樽市2件）',
      'written',
    ],
  ])('%j', (said, contributions, value, raw) => {
    const read = actual(said, contributions).value?.actuals.get('4');
    expect(read && briefMeasure(read.value)).toBe(value);
    expect(read?.raw).toBe(raw);
    expect(Object.keys(read ?? {}).includes('raw')).toBe(raw !== undefined);
  });

  it('knows its cells in the folder of last year, and passes over what is no cell', () => {
    const { value } = actual({ text: '5件', sources: ['江別市.xlsx!実績!E5', '札幌市'] });
    expect(value?.actuals.get('4')?.sources).toEqual([{ file: '前年度/江別市.xlsx', sheet: '実績', cell: 'E5' }]);
  });

  it('has the statuses of those who told one', () => {
    const { value } = actual({ text: '5件' }, [
      { municipality: 'Ａ市', status: '開いた' },
      { municipality: 'Ｂ市', status: null },
      { municipality: 'Ｃ市', status: '' },
    ]);
    expect([...(value?.statuses.get('4') ?? [])]).toEqual([
      ['Ａ市', '開いた'],
      ['Ｃ市', ''],
    ]);
  });

  it('has no statuses where the result has no contributions', () => {
    expect(read({}).value?.statuses.get('4')).toEqual(new Map());
  });
});
