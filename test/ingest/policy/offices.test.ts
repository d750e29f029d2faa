/** Whose files, which year, which revision; items of several offices put together. */
import { describe, expect, it } from 'vitest';
import { grid, readFile } from '../../support/grid.ts';
import { readingOf, sheetOf } from './reading.ts';

const table = (...rows: readonly string[]) => `| 施策コード | 主な取組 |\n${rows.join('\n')}`;
const MARROW = "| '0101 | ○米【R5：3件】 |";

describe('whose a sheet is', () => {
  it.each([
    // file, rows above the table, sheet, items or findings, why
    ['a.xlsx', '| 部局名 | 南部振興局 |', '令和５年度', ['0101 南部振興局 ○米【R5：3件】'], [], 'a label'],
    [
      'a.xlsx',
      '| 提出部局：中部振興局 |',
      '令和５年度',
      ['0101 中部振興局 ○米【R5：3件】'],
      [],
      'a label with a colon',
    ],
    ['a.xlsx', '| 令和５年度　主な取組（総合政策部） |', 's', ['0101 総合政策部 ○米【R5：3件】'], [], 'a title'],
    ['a.xlsx', '| |', '令和５年度 農林水産部', ['0101 農林水産部 ○米【R5：3件】'], [], 'the sheet’s name'],
    [
      '観光文化/a.xlsx',
      '| |',
      '令和５年度',
      ['0101 観光文化部 ○米【R5：3件】'],
      [],
      'the folder, in its other spelling',
    ],
    ['a.xlsx', '| |', '令和５年度', [], ['X505 a.xlsx'], 'nothing'],
    ['北部振興局.xlsx', '| 部局名 | 南部振興局 |', '令和５年度', [], ['X506 B1'], 'two names'],
    ['a.xlsx', '| 部局名 | 西部振興局 |', '令和５年度', [], ['X520 B1'], 'a name of no office'],
    ['a.xlsx', '| 部局名 | 南部 |', '令和５年度', ['0101 南部振興局 ○米【R5：3件】'], [], 'a short name'],
  ])('%s %s %s', (file, head, sheet, items, found, _why) => {
    const reading = readingOf([sheetOf(`${head}\n${table(MARROW)}`, { file, sheet })]);
    expect(reading.items).toEqual(items);
    expect(reading.found).toEqual(found);
  });

  it.each([
    ['観光文科部', '観光文化部', 'one character'],
    ['西部振興局', '', 'as near to three of them'],
    ['企画課', '', 'near to none'],
  ])('asks about %s: %s', (written, nearest, _why) => {
    const { diagnostics } = readingOf([
      sheetOf(`| 部局名 | ${written} |\n${table(MARROW)}`, { file: 'a.xlsx', sheet: '令和５年度' }),
    ]);
    const told = diagnostics.filter(({ code }) => code === 'X520');
    expect(told.map(({ params }) => params['nearest'] ?? '')).toEqual([nearest]);
  });

  it('says which offices sent nothing, and which codes have no item', () => {
    const { diagnostics } = readingOf([sheetOf(table(MARROW))]);
    expect(diagnostics.filter(({ code }) => code === 'X507').map(({ params }) => params['office'])).toEqual([
      '総合政策部',
      '観光文化部',
      '農林水産部',
      '中部振興局',
      '南部振興局',
    ]);
    expect(diagnostics.filter(({ code }) => code === 'X515')).toHaveLength(13);
  });
});

describe('several files', () => {
  it('puts the offices’ items together in the template’s order, then as submitted', () => {
    const { items } = readingOf([
      sheetOf(table("| '0102 | ○乙 |", "| '0101 | ○甲⏎○丙 |"), { file: '南部振興局.xlsx' }),
      sheetOf(table("| '0101 | ○丁 |"), { file: '総合政策部.xlsx' }),
    ]);
    expect(items).toEqual(['0101 総合政策部 ○丁', '0101 南部振興局 ○甲', '0101 南部振興局 ○丙', '0102 南部振興局 ○乙']);
  });

  it('prints the same item of two offices once, and knows of both', () => {
    const reading = readingOf([
      sheetOf(table("| '0101 | ○消防の 共同運用【R5.7】 |"), { file: '南部振興局.xlsx' }),
      sheetOf(table("| '0101 | ○消防の共同運用【Ｒ５．７】 |", "| '0102 | ○消防の共同運用【R5.7】 |"), {
        file: '北部振興局.xlsx',
      }),
    ]);
    expect(reading.items).toEqual([
      '0101 北部振興局 ○消防の共同運用【Ｒ５．７】',
      '0102 北部振興局 ○消防の共同運用【R5.7】',
    ]);
    expect(reading.found).toEqual(['X508 B2']);
    expect(reading.value.rows[0]?.items[0]?.alsoFrom).toEqual([
      { office: '南部振興局', source: { file: '南部振興局.xlsx', sheet: '令和５年度', cell: 'B2' } },
    ]);
    expect(reading.ledger).toEqual(['heading', 'used', 'used', 'heading', 'duplicate']);
  });

  it('keeps an item with other children', () => {
    const { items, found } = readingOf([
      sheetOf(table("| '0101 | ○消防⏎・南 |"), { file: '南部振興局.xlsx' }),
      sheetOf(table("| '0101 | ○消防⏎・北 |"), { file: '北部振興局.xlsx' }),
    ]);
    expect(items).toEqual(['0101 北部振興局 ○消防 ・北', '0101 南部振興局 ○消防 ・南']);
    expect(found).toEqual([]);
  });

  it('takes the later of two files where both report on a code, and joins the rest', () => {
    const reading = readingOf([
      sheetOf(table("| '0101 | ○旧 |", "| '0102 | ○残る |"), { file: '北部振興局.xlsx' }),
      sheetOf(table("| '0101 | ○新 |"), { file: '北部振興局（修正版）.xlsx' }),
    ]);
    expect(reading.items).toEqual(['0101 北部振興局 ○新', '0102 北部振興局 ○残る']);
    expect(reading.found).toEqual(['X523 北部振興局.xlsx']);
    expect(reading.ledger).toEqual(['heading', 'superseded', 'used', 'heading', 'used']);
    expect(reading.value.submissions[0]?.files.map(({ why }) => why)).toEqual([
      'partly-superseded',
      'later:revision-mark-in-name',
    ]);
  });

  it('sets a file aside whose every code a later one reports on', () => {
    const { value, found } = readingOf([
      sheetOf(table("| '0101 | ○旧 |"), { file: '北部振興局.xlsx' }),
      sheetOf(table("| '0101 | ○新 |"), { file: '北部振興局（修正版）.xlsx' }),
    ]);
    expect(found).toEqual(['X224 北部振興局.xlsx']);
    expect(value.files[0]).toMatchObject({ state: 'superseded', why: 'older-revision', template: 'torikumi' });
  });

  it('asks where nobody can tell which is later, and prints both', () => {
    const { items, found } = readingOf([
      sheetOf(table("| '0101 | ○甲 |"), { file: '北部振興局a.xlsx' }),
      sheetOf(table("| '0101 | ○乙 |"), { file: '北部振興局b.xlsx' }),
    ]);
    expect(items).toEqual(['0101 北部振興局 ○甲', '0101 北部振興局 ○乙']);
    expect(found).toEqual(['X521 北部振興局a.xlsx']);
  });

  it('passes over a copy, and over another year', () => {
    const one = sheetOf(table(MARROW), { file: '北部振興局.xlsx' });
    const copy = { ...sheetOf(table(MARROW), { file: '北部振興局（写）.xlsx' }), sha256: one.sha256 };
    const old = sheetOf(table("| '0101 | ○昔 |"), { file: '中部振興局.xlsx', sheet: '令和４年度' });
    const reading = readingOf([one, copy, old], 2023);
    expect(reading.items).toEqual(['0101 北部振興局 ○米【R5：3件】']);
    expect(reading.found).toEqual(['X213 中部振興局.xlsx', 'X225 北部振興局（写）.xlsx']);
    expect(reading.ledger).toEqual(['other-year', 'other-year', 'heading', 'used', 'duplicate', 'duplicate']);
  });

  it('says that a file has no table of the listing', () => {
    const strange = readFile('北部振興局.xlsx', [grid('| 氏名 | 電話 |\n| 青山 | 21 |', { sheet: '名簿' })]);
    const { found, value } = readingOf([strange], 2023);
    expect(found).toEqual(['X109 北部振興局.xlsx']);
    expect(value.files).toEqual([
      { path: '北部振興局.xlsx', owner: '北部振興局', state: 'set-aside', why: 'no-table' },
    ]);
  });

  it('leaves a sheet of examples and one of instructions alone', () => {
    const file = readFile('北部振興局.xlsx', [
      grid(table("| '0101 | ○○の推進【R5：○件】 |"), { sheet: '記入例' }),
      grid('| 記入要領 |\n| 取組は一行に一つ書いてください |', { sheet: '記入要領' }),
      grid(table(MARROW), { sheet: '令和５年度' }),
    ]);
    const { items, found, ledger } = readingOf([file]);
    expect(items).toEqual(['0101 北部振興局 ○米【R5：3件】']);
    expect(found).toEqual([]);
    expect(ledger).toEqual(['example', 'example', 'instruction', 'instruction', 'heading', 'used']);
  });
});
