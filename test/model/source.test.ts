import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressOf,
  columnName,
  columnNumber,
  formatSource,
  parseAddress,
  parseSource,
} from '../../src/model/source.ts';

describe('addresses', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [16384, 'XFD'],
  ])('column %i is %s', (number, name) => {
    expect(columnName(number)).toBe(name);
    expect(columnNumber(name)).toBe(number);
  });

  it('names row and column', () => {
    expect(addressOf(12, 2)).toBe('B12');
    expect(parseAddress('XFD1048576')).toEqual({ row: 1048576, column: 16384 });
  });

  it.each(['b12', 'B0', 'B', '12', 'ABCD1', 'B12:C13'])('refuses %s', (text) =>
    expect(parseAddress(text)).toBeUndefined(),
  );
});

describe('sources', () => {
  it.each([
    [{ file: '江別市.xlsx', sheet: '実績', cell: 'F12' }, '江別市.xlsx!実績!F12', 'plain'],
    [{ file: 'a b.xlsx', sheet: '実績', cell: 'F12' }, "'a b.xlsx'!実績!F12", 'a blank needs quotes'],
    [{ file: 'x.xlsx', sheet: "it's!", cell: 'A1' }, "x.xlsx!'it''s!'!A1", 'quotes are doubled'],
    [
      { file: '札幌/①.xlsx', sheet: '令和５年度　実績', cell: 'AA10' },
      "札幌/①.xlsx!'令和５年度　実績'!AA10",
      'full-width blank',
    ],
  ])('%j', (source, text) => {
    expect(formatSource(source)).toBe(text);
    expect(parseSource(text)).toEqual(source);
  });

  it('round-trips any names', () =>
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), fc.nat({ max: 99 }), (file, sheet, row) => {
        const source = { file, sheet, cell: `C${row + 1}` };
        expect(parseSource(formatSource(source))).toEqual(source);
      }),
    ));
});
