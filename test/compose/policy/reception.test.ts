/** What reading the submissions left open, as rows of 確認事項. */
import { describe, expect, it } from 'vitest';
import { explainDiagnostic } from '../../../src/compose/message.ts';
import { receptionRows } from '../../../src/compose/policy/reception.ts';
import type { Code } from '../../../src/model/codes.ts';
import { diagnose } from '../../../src/model/diagnostic.ts';

const PLACE = { file: '北部.xlsx', sheet: '取組', cell: 'B2' };
const rowsOf = (code: Code, params: Readonly<Record<string, string>>, place: object = PLACE) =>
  receptionRows([diagnose(code, place, { raw: '米', params })]);

describe('受付時の確認事項', () => {
  it.each([
    // code, params, 施策コード and office of the row, why
    ['X509', { code: '0101', office: '北部振興局' }, ['記号のない取組', '0101', '北部振興局'], 'an item'],
    ['X501', { office: '北部振興局' }, ['施策コードなし', '', '北部振興局'], 'items without a code'],
    ['X501', {}, ['施策コードなし', '', ''], 'an office that is not known'],
    [
      'X508',
      { code: '0101', first: '甲', second: '乙', office: '乙' },
      ['同じ取組の重複', '0101', '乙'],
      'the second of two',
    ],
    ['X524', { code: '0101', office: '北部振興局' }, ['上に続けた行', '0101', '北部振興局'], 'a line put behind'],
  ] as const)('%s %o is %j (%s)', (code, params, expected, _) => {
    const [row] = rowsOf(code, params);
    expect(row?.slice(0, 3)).toEqual(expected);
    expect(row?.[4]).toBe('北部.xlsx!取組!B2');
  });

  it('lists an office that sent nothing, without a cell', () => {
    expect(rowsOf('X507', { office: '北部振興局' }, {})).toEqual([
      ['提出のない部局', '', '北部振興局', '北部振興局から、この年度の読み取れる提出がありません。', ''],
    ]);
  });

  it.each([
    [
      { code: '0101', first: '甲', second: '乙' },
      '施策コード0101に、同じ取組が二つ提出されています（甲と乙）。一覧には甲のものとして一度だけ載せました。',
    ],
    [
      { code: '0101', first: '甲' },
      '施策コード0101に、甲から同じ取組が二度提出されています。一覧には一度だけ載せました。',
    ],
  ])('says whose item came twice: %o', (params, expected) => {
    expect(rowsOf('X508', params)[0]?.[3]).toBe(expected);
  });

  it.each([
    [
      '4年度、5年度',
      '意味を読み取れない数字があります（4年度、5年度）。「4年度」は、「令和」か「R」を前に付けて書いてください。',
    ],
    ['５年度', '意味を読み取れない数字があります（５年度）。「５年度」は、「令和」か「R」を前に付けて書いてください。'],
    ['12番台', '意味を読み取れない数字があります（12番台）。'],
    ['2023年度', '意味を読み取れない数字があります（2023年度）。'],
  ])('says of unread digits %s what is wrong', (figures, expected) => {
    expect(explainDiagnostic(diagnose('D404', PLACE, { params: { figures } })).message).toBe(expected);
  });
});
