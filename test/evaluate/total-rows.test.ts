import { describe, expect, it } from 'vitest';
import { explainDiagnostic } from '../../src/compose/message.ts';
import { checkTotalRows } from '../../src/evaluate/check/total-rows.ts';
import type { Measure } from '../../src/model/measure.ts';
import type { Sourced } from '../../src/model/source.ts';
import { none, pending, q } from '../support/measures.ts';

const at = (value: Measure): Sourced<Measure> => ({
  value,
  raw: '値',
  sources: [{ file: 'a', sheet: 's', cell: 'D9' }],
});
const n = (value: string) => q(value, '件');
const thousand = (value: string) => q(value, '円', { scale: '千', lastDigit: '1000' });

type Row = readonly [
  why: string,
  total: Measure,
  parts: readonly Measure[],
  sum: string | undefined,
  more?: { readonly name?: string; readonly above?: readonly Measure[] },
];

const ROWS: readonly Row[] = [
  ['the sum of the rows above', n('21'), [n('17'), n('4')], undefined],
  ['one short', n('20'), [n('17'), n('4')], '21件'],
  ['one over', n('22'), [n('17'), n('4')], '21件'],
  ['bare numbers', q('20'), [q('17'), q('4')], '21'],
  ['a bare total', q('20'), [n('17'), n('4')], '21件'],
  ['dashes are nothing', n('21'), [n('17'), none, n('4')], undefined],
  ['a part that is not counted yet', n('20'), [n('17'), n('4'), pending], undefined],
  ['a part that is a lower bound', n('20'), [n('17'), q('4', '件', { comparator: '>=' })], undefined],
  ['a total that is a lower bound', q('20', '件', { comparator: '>=' }), [n('17'), n('4')], undefined],
  ['a total in words', pending, [n('17'), n('4')], undefined],
  ['different units', n('20'), [n('17'), q('4', '人')], undefined],
  ['one row is no sum', n('20'), [n('17')], undefined],
  ['shares are not added', q('60', '％'), [q('50', '％'), q('70', '％')], undefined],
  ['a mean', n('8'), [n('17'), n('4')], undefined, { name: '平均' }],
  ['a running total', n('80'), [n('17'), n('4')], undefined, { name: '累計' }],
  ['units of one dimension', q('2', 'ha'), [q('1', 'ha'), q('10000', '㎡')], undefined],
  ['units of one dimension, wrong', q('3', 'ha'), [q('1', 'ha'), q('10000', '㎡')], '2ha'],
  [
    'a grand total below a subtotal',
    n('30'),
    [n('4'), n('5')],
    undefined,
    { above: [n('17'), n('4'), n('4'), n('5')] },
  ],
  ['a subtotal below a subtotal', n('9'), [n('4'), n('5')], undefined, { above: [n('17'), n('4'), n('4'), n('5')] }],
  ['neither of them', n('31'), [n('4'), n('5')], '9件', { above: [n('17'), n('4'), n('4'), n('5')] }],
  ['thousands may be off by rounding', thousand('21000'), [thousand('10000'), thousand('10000')], undefined],
  ['but not by more', thousand('22000'), [thousand('10000'), thousand('10000')], '20000円'],
  ['decimals may be off by rounding', q('24.7', '㎞'), [q('12.3', '㎞'), q('12.3', '㎞')], undefined],
  ['decimals that are off by more', q('24.8', '㎞'), [q('12.3', '㎞'), q('12.3', '㎞')], '24.6㎞'],
];

describe('a total row', () => {
  it.each(ROWS.map(([why, total, parts, sum, more]) => ({ why, total, parts, sum, more })))(
    '$why → $sum',
    ({ total, parts, sum, more }) => {
      const row = {
        name: more?.name ?? '合計',
        total: at(total),
        parts: parts.map(at),
        above: (more?.above ?? []).map(at),
      };
      const found = checkTotalRows([row]);
      expect(found.map(({ code, params }) => `${code} ${params['sum']}`)).toEqual(
        sum === undefined ? [] : [`V209 ${sum}`],
      );
    },
  );

  it('is told with its cell, its name and the number of rows', () => {
    const [found] = checkTotalRows([{ name: '小計', total: at(n('20')), parts: [at(n('17')), at(n('4'))], above: [] }]);
    expect(found?.place.cell).toBe('D9');
    expect(found === undefined ? '' : explainDiagnostic(found).message).toBe(
      '「小計」の行の値（値）が、その上の2行の値の合計（21件）と一致しません。',
    );
  });
});
