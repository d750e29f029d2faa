import { describe, expect, it } from 'vitest';
import type { RawField } from '../../src/model/submission.ts';
import type { Template } from '../../src/model/template.ts';
import { normalizeTotals } from '../../src/normalize/total-rows.ts';
import { briefMeasure } from '../support/brief.ts';

const template = {
  vocabulary: { states: [], opposites: [], done: ['お披露目'], notDone: [], zero: [], pending: [], none: [] },
} as unknown as Template;

const field = (part: Partial<RawField>, cell = 'E9'): RawField => ({
  text: '',
  kind: 'string',
  source: { file: '江別市.xlsx', sheet: '実績', cell },
  ...part,
});

describe('total rows', () => {
  it('keep what they are called, and each figure with its cell', () => {
    const raw = {
      name: '合計',
      total: field({ text: '12件' }),
      parts: [field({ text: '5件' }, 'E7'), field({ text: '7件' }, 'E8')],
      above: [field({ text: '3件' }, 'E5')],
    };
    const [total] = normalizeTotals([raw], 2023, template);
    const said = (one: { readonly value: Parameters<typeof briefMeasure>[0]; readonly raw?: string }) =>
      `${briefMeasure(one.value)} ${one.raw}`;
    expect(total?.name).toBe('合計');
    expect(total && said(total.total)).toBe('12件 12件');
    expect(total?.total.sources).toEqual([raw.total.source]);
    expect(total?.parts.map(said)).toEqual(['5件 5件', '7件 7件']);
    expect(total?.above.map(said)).toEqual(['3件 3件']);
  });

  it.each<[part: Partial<RawField>, value: string, why: string]>([
    [{ text: '5', kind: 'formula-without-result' }, 'unreadable', 'never computed'],
    [{ text: '5', kind: 'error' }, 'unreadable', 'an error of Excel'],
    [{ text: '5', kind: 'number' }, '5', 'a number'],
    [{ text: '31', unit: '千人' }, '31000人', 'the unit of the heading'],
    [{ text: '10月' }, 'period @2023-10-01/2023-10-31 inferred', "the report's year"],
    [{ text: '10月', date: '2022-10-01' }, 'period @2022-10-01/2022-10-31', 'a date cell'],
    [{ text: '策定' }, 'milestone done', 'an actual'],
    [{ text: 'お披露目' }, 'milestone done', "the template's words"],
    [{ text: '1,235', number: '1234567', format: '#,##0,' }, '1235000', 'thousands hidden'],
  ])('%j', (part, value) => {
    const [total] = normalizeTotals([{ name: '計', total: field(part), parts: [], above: [] }], 2023, template);
    expect(total && briefMeasure(total.total.value)).toBe(value);
    expect(total?.total.value.qualifiers).toEqual([]);
  });
});
