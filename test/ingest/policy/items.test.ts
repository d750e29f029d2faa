/** Rows under one 施策コード put together as items: children, further lines, the 実績 column, and the cell of each part. */
import { describe, expect, it } from 'vitest';
import { type ItemCells, itemsOf } from '../../../src/ingest/policy/items.ts';
import { signsOf } from '../../../src/ingest/policy/segment.ts';
import { sourceAt } from '../../../src/model/policy.ts';
import { POLICY_TEMPLATE } from '../../policy/sample-run.ts';

const signs = signsOf(POLICY_TEMPLATE);
const at = (cell: string) => ({ file: 'a.xlsx', sheet: 's', cell });

/** Rows from [主な取組, 実績] in columns A and B. */
function rows(...texts: readonly (readonly [items: string, actual?: string])[]): readonly ItemCells[] {
  return texts.map(([items, actual], index) => ({
    items: items === '' ? [] : [{ text: items, source: at(`A${index + 1}`) }],
    actual: actual === undefined ? [] : [{ text: actual, source: at(`B${index + 1}`) }],
  }));
}

describe('rows under one code', () => {
  it.each([
    // rows, items with their children, codes found, why
    [rows(['○米'], ['○麦']), ['○米', '○麦'], [], 'one row per item'],
    [rows(['○米'], ['・田'], ['・畑'], ['○麦']), ['○米 ・田 ・畑', '○麦'], [], 'a child on a row of its own'],
    [rows(['○米の', ''], ['生産']), ['○米の', '生産'], ['X509'], 'a row without a marker is an item, and said'],
    [rows(['○米の\n生産']), ['○米の生産'], [], 'a line without a marker goes on within its cell'],
    [
      rows(['○米【R5：3件】\n２　麦【R5：4件】']),
      ['○米【R5：3件】　２　麦【R5：4件】'],
      ['X524'],
      'a line behind 】 is kept apart, and said',
    ],
    [rows(['○米【R5：3件】\n【R6：4件】']), ['○米【R5：3件】【R6：4件】'], [], 'but for another bracket'],
    [rows(['○米【R5：3件】\n、麦']), ['○米【R5：3件】、麦'], [], 'or a sentence that goes on'],
    [rows(['○米 rice\ncrop']), ['○米 rice crop'], [], 'words in Latin letters are not glued together'],
    [rows(['・田'], ['○米']), ['田', '○米'], ['X510'], 'a child without an item'],
    [rows(['○米', '【R5：3件】']), ['○米【R5：3件】'], [], 'the 実績 column, with nothing between'],
    [rows(['○米\n○麦', '【R5：3件】\n【R5：4件】']), ['○米【R5：3件】', '○麦【R5：4件】'], [], 'as many lines in both'],
    [rows(['○米\n○麦', '【R5：3件】']), ['○米', '○麦【R5：3件】'], ['X511'], 'fewer lines than items'],
    [rows(['○米'], ['', '【R5：3件】']), ['○米【R5：3件】'], [], '実績 on the row below its item'],
    [rows(['○米', '【R5】'], ['', '【3件】']), ['○米【R5】【3件】'], [], '実績 over two rows'],
    [rows(['', '【R5：3件】']), ['【R5：3件】'], ['X511'], '実績 without any item'],
    [rows(['○米', '【R4：\n3件】']), ['○米【R4：3件】'], [], 'a bracket over two lines'],
    [rows(['○米', '3件']), ['○米3件'], ['X516'], '実績 without brackets, as written'],
    [rows(['○米\n・田', '【R5】\n【R6】']), ['○米【R5】 ・田【R6】'], [], '実績 of an item and its child'],
    [rows(['<p>○米</p>']), ['○米'], ['X512'], 'tags are told of'],
  ])('%#', (given, expected, codes) => {
    const { items, found } = itemsOf(given, signs);
    expect(
      items.map(({ marker = '', text, children }) =>
        [`${marker}${text}`, ...children.map((child) => `・${child.text}`)].join(' '),
      ),
    ).toEqual(expected);
    expect(found.map(({ finding }) => finding.code)).toEqual(codes);
  });

  it('knows the cell of each part of a text', () => {
    const [item] = itemsOf(rows(['○米の', '【R5：3件】']), signs).items;
    expect(item?.parts).toEqual([
      { start: 0, source: at('A1') },
      { start: 2, source: at('B1') },
    ]);
    expect([0, 1, 2, 8].map((start) => item && sourceAt(item, start).cell)).toEqual(['A1', 'A1', 'B1', 'B1']);
  });
});
