/** Layouts of submissions: tables of any columns, codes in a label, merged rows, transposed tables, forms. */
import { describe, expect, it } from 'vitest';
import { readingOf, sheetOf } from './reading.ts';

const TWO = ['0101 北部振興局 ○窓口の相談【R5：3件】', '0102 北部振興局 ◇交流会 ・県内', '0102 北部振興局 ○体験'];

describe('a layout', () => {
  it.each([
    [
      'one cell with all items, as printed',
      `| 区分 | 主な取組 | 備考（施策コード） |
       | 移住・定住の促進 | ○窓口の相談【R5：3件】 | '0101 |
       | 関係人口の創出・拡大 | ◇交流会⏎・県内⏎○体験 | '0102 |`,
      {},
    ],
    [
      'one row per item, the code as a number on the first only',
      `| No. | 施策コード | 主な取組 | 実績 |
       | 1 | 101 | ○窓口の相談 | 【R5：3件】 |
       | 2 | 102 | ◇交流会 | |
       | | | ・県内 | |
       | 3 | | ○体験 | |`,
      {},
    ],
    [
      'a code merged over its rows',
      `| 施策コード | 取組内容 |
       | '0101 | ○窓口の相談【R5：3件】 |
       | '0102 | ◇交流会 |
       | ^ | ・県内 |
       | ^ | ○体験 |`,
      {},
    ],
    [
      'headings over two rows, one of them cut in two',
      `| 施策 | 主な取組 | 備考 |
       | 施策名 | ^ | （施策コード） |
       | 移住・定住の促進 | ○窓口の相談【R5：3件】 | '0101 |
       | 関係人口の創出・拡大 | ◇交流会⏎・県内⏎○体験 | '0102 |`,
      {},
    ],
    [
      'the same headings again after a page break, within one code',
      `| 施策コード | 主な取組 |
       | '0101 | ○窓口の相談【R5：3件】 |
       | '0102 | ◇交流会⏎・県内 |
       | 施策コード | 主な取組 |
       | | ○体験 |`,
      {},
    ],
    [
      'a table turned about',
      `| 施策コード | '0101 | '0102 |
       | 主な取組 | ○窓口の相談【R5：3件】 | ◇交流会⏎・県内⏎○体験 |`,
      {},
    ],
    [
      'two forms on one sheet',
      `| 施策コード | '0101 |
       | 主な取組 | ○窓口の相談【R5：3件】 |
       | | |
       | 施策コード：0102 | |
       | 主な取組 | ◇交流会 |
       | | ・県内 |
       | | ○体験 |`,
      {},
    ],
    [
      'an unread column beside, a hidden one too',
      `| 施策コード | 主な取組 | 担当課 | 古い実績 |
       | '0101 | ○窓口の相談【R5：3件】 | 政策課 | 前の値 |
       | '0102 | ◇交流会⏎・県内⏎○体験 | 政策課 | |`,
      { hiddenColumns: ['D'] },
    ],
  ])('is read: %s', (_, text, options) => {
    const { items, found, ledger } = readingOf([sheetOf(text, options)]);
    expect(items).toEqual(TWO);
    expect(found).toEqual([]);
    expect(ledger).not.toContain('reported');
  });

  it('takes the code of a label above a table without a column for it', () => {
    const text = `| 施策コード | '0203 | |
                  | | | |
                  | 番号 | 主な取組 | 実績 |
                  | 1 | ○診療所の支援 | 【R5：2件】 |
                  | 2 | ○看護職員の研修 | 【R5：3件】 |`;
    expect(readingOf([sheetOf(text)]).items).toEqual([
      '0203 北部振興局 ○診療所の支援【R5：2件】',
      '0203 北部振興局 ○看護職員の研修【R5：3件】',
    ]);
  });

  it('reads the office of each row where a column names it', () => {
    const text = `| 部局名 | 施策コード | 主な取組 |
                  | 南部振興局 | '0101 | ○移住フェア |
                  | 中部振興局 | '0101 | ○現地案内 |
                  | 西部振興局 | '0101 | ○相談会 |`;
    const { items, found } = readingOf([sheetOf(text, { file: 'まとめ.xlsx' })]);
    expect(items).toEqual(['0101 中部振興局 ○現地案内', '0101 南部振興局 ○移住フェア']);
    expect(found).toEqual(['X520 A4']);
  });
});

const HEAD = '| 施策コード | 区分 | 主な取組 |';

describe('a row', () => {
  it.each([
    // rows below the headings, items, findings, ledger without the heading, why
    [`| '0999 | | ○米 |`, [], ['X502 A2'], ['out-of-plan'], 'a code outside the template'],
    [`| '01・02 | | ○米 |`, [], ['X503 A2'], ['reported'], 'two codes in one cell'],
    [`| | | ○米 |`, [], ['X501 C2'], ['reported'], 'no code at all'],
    [
      `| '0101 | 地域交通の確保 | ○米 |`,
      ['0101 北部振興局 ○米'],
      ['X504 B2'],
      ['used'],
      'a 区分 that is another code’s',
    ],
    [`| '0101 | 移住定住の促進 | ○米 |`, ['0101 北部振興局 ○米'], [], ['used'], 'a 区分 written a little otherwise'],
    [
      `| '0101 | | ○米 |
       | | 地域交通の確保 | ○麦 |`,
      ['0101 北部振興局 ○米'],
      ['X501 C3'],
      ['used', 'reported'],
      'another 区分 without a code does not go on',
    ],
    [
      `| '0101 | | ○米 |
       | 〃 | | ○麦 |`,
      ['0101 北部振興局 ○米', '0101 北部振興局 ○麦'],
      [],
      ['used', 'used'],
      'a ditto mark for the code',
    ],
    [`| '0101 | 移住・定住の促進 | |`, [], [], ['no-content'], 'a code with nothing under it'],
    [
      `| 記入例 | | ○○の推進 |
       | '0101 | | ○米 |`,
      ['0101 北部振興局 ○米'],
      [],
      ['example', 'used'],
      'an example row',
    ],
    [
      `| '0101 | | ○米 |
       | ※　○は調書から | | |
       | 担当：政策課　内線 21 | | |`,
      ['0101 北部振興局 ○米'],
      [],
      ['used', 'note', 'contact'],
      'a note and whom to ask',
    ],
    [`| '0101 | | ○米 | 余白のメモ |`, ['0101 北部振興局 ○米'], ['X514 D2'], ['used'], 'a text under no heading'],
  ])('%#', (body, items, found, ledger) => {
    const reading = readingOf([sheetOf(`${HEAD}\n${body}`)]);
    expect(reading.items).toEqual(items);
    expect(reading.found).toEqual(found);
    expect(reading.ledger.slice(1)).toEqual(ledger);
  });

  const NUMBERED = '| No. | 施策コード | 区分 | 主な取組 |';
  const NARROW = '| No. | 施策コード | 主な取組 |';

  it.each([
    // headings and rows, items, findings, why
    [
      `${NUMBERED}
       | 1 | '0101 | 移住・定住の促進 | ○米 |
       | 2 | | | ○麦 |
       | | | | ・大麦 |`,
      ['0101 北部振興局 ○米'],
      ['X501 D3'],
      'a number of its own, neither code nor 区分: what follows it goes with it',
    ],
    [
      `${NARROW}
       | 1 | '0101 | ○米 |
       | 2 | '0101 | ○麦 |
       | 3 | | ○豆 |`,
      ['0101 北部振興局 ○米', '0101 北部振興局 ○麦'],
      ['X501 C4'],
      'a table that repeats its code on every row',
    ],
    [
      `${NUMBERED}
       | 1 | '0101 | 移住・定住の促進 | ○米 |
       | 2 | ^ | ^ | ○麦 |
       | 3 | 〃 | | ○豆 |
       | 4 | | 移住・定住の促進 | ○芋 |
       | | | | ・里芋 |`,
      ['0101 北部振興局 ○米', '0101 北部振興局 ○麦', '0101 北部振興局 ○豆', '0101 北部振興局 ○芋 ・里芋'],
      [],
      'merged cells, a ditto mark, the same 区分 and a row without a number go on',
    ],
  ])('of a numbered table %#', (text, items, found) => {
    const reading = readingOf([sheetOf(text)]);
    expect(reading.items).toEqual(items);
    expect(reading.found).toEqual(found);
  });

  it.each([
    // row, finding, params, why
    ['| | | ○米 |', 'X501', { office: '北部振興局' }, 'no code'],
    ["| '01・02 | | ○米 |", 'X503', { office: '北部振興局' }, 'no readable code'],
    ["| '0999 | | ○米 |", 'X502', { office: '北部振興局', code: '0999' }, 'an unknown code'],
    ["| '0101 | 地域交通の確保 | ○米 |", 'X504', { office: '北部振興局', code: '0101' }, '区分'],
    [
      "| '0101 | | ○米 |\n| '0101 | | ○米 |",
      'X508',
      { first: '北部振興局', office: '北部振興局' },
      'twice of one office',
    ],
    ["| '0101 | | 米 |", 'X509', { office: '北部振興局', code: '0101' }, 'no marker'],
    ["| '0101 | | ・米 |", 'X510', { office: '北部振興局', code: '0101' }, 'no item above'],
  ])('%s: the finding %s names %o (%s)', (row, code, params, _why) => {
    const { diagnostics } = readingOf([sheetOf(`${HEAD}\n${row}`)]);
    expect(diagnostics.find((one) => one.code === code)?.params).toMatchObject(params);
  });

  it('names its own office where the table has a column for it', () => {
    const text = `| 部局名 | 施策コード | 主な取組 |
                  | 南部振興局 | | ○移住フェア |`;
    const { diagnostics } = readingOf([sheetOf(text)]);
    expect(diagnostics.find(({ code }) => code === 'X501')?.params).toEqual({ office: '南部振興局' });
  });

  it('that is hidden is not read, and said', () => {
    const reading = readingOf([sheetOf(`${HEAD}\n| '0101 | | ○米 |\n| '0101 | | ○麦 |`, { hiddenRows: [3] })]);
    expect(reading.items).toEqual(['0101 北部振興局 ○米']);
    expect(reading.found).toEqual(['X513 C3']);
    expect(reading.ledger).toEqual(['heading', 'used', 'hidden']);
  });

  it.each([
    [{ struck: { C2: '麦' } }, ['X518 C2'], 'struck-out text'],
    [{ kinds: { C2: 'error' } } as const, ['X519 C2'], 'an error value'],
    [{ kinds: { C2: 'formula-without-result' } } as const, ['X519 C2'], 'a formula without result'],
  ])('with %o is said', (options, found, _why) => {
    expect(readingOf([sheetOf(`${HEAD}\n| '0101 | | ○米 |`, options)]).found).toEqual(found);
  });
});

describe('a heading', () => {
  it.each([
    ['| 施策コード | 主な取組 | 所見 |', ['X101 C1'], 'that no template knows'],
    ['| 施策コード | 主な取組 | 取組内容 |', ['X104 C1'], 'that repeats another'],
  ])('%s is said', (head, found) => {
    const reading = readingOf([sheetOf(`${head}\n| '0101 | ○米 | ○麦 |`)]);
    expect(reading.items).toEqual(['0101 北部振興局 ○米']);
    expect(reading.found).toEqual(found);
    expect(reading.value.ledgerColumns.at(-1)).toMatchObject({ why: expect.any(String) });
  });
});
