import { describe, expect, it } from 'vitest';
import { composeTableListing } from '../../src/compose/table-listing.ts';

const OF = { template: 'renkei', title: '例の一覧', edition: '確定版', author: '例' };
const columns = [
  { heading: '市町村', widthMm: 20, align: 'left' },
  { heading: '状況', widthMm: 20, align: 'center' },
] as const;

describe('a table as a listing', () => {
  it.each([
    [
      [
        ['江別市', '提出済み'],
        ['当別町', '未提出'],
      ],
      ['江別市', '提出済み', '当別町', '未提出'],
      'every cell once',
    ],
    [[['江別市']], ['江別市', ''], 'a missing cell is empty'],
    [[], ['提出はありません。', ''], 'no rows'],
  ])('%j', (rows, expected) => {
    const listing = composeTableListing({ title: '提出状況', columns, rows, empty: '提出はありません。' }, OF);
    expect(listing.title).toBe('例の一覧　提出状況');
    expect(
      listing.groups.flatMap(({ blocks }) => blocks.flatMap(({ cells }) => cells.map(({ text }) => text))),
    ).toEqual(expected);
  });
});
