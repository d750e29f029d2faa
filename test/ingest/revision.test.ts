import { describe, expect, it } from 'vitest';
import { explainDiagnostic } from '../../src/compose/message.ts';
import { dayIn, laterOf, type RevisionSigns, revisionMark } from '../../src/ingest/revision.ts';
import { grid, readFile } from '../support/grid.ts';
import { codes, ingested, lines } from './reading.ts';

const PLAIN = { revised: false, version: 0 };
const signs = (more: Partial<RevisionSigns>): RevisionSigns => ({
  path: 'x',
  titleMark: PLAIN,
  nameMark: PLAIN,
  ...more,
});

type DayCase = [text: string, day: string | undefined, why: string];

describe('marks of revision', () => {
  it.each([
    ['江別市_実績（修正版）', { revised: true, version: 0 }],
    ['江別市 再提出', { revised: true, version: 0 }],
    ['江別市_訂正2', { revised: true, version: 2 }],
    ['江別市_最終', { revised: true, version: 0 }],
    ['江別市 (1)', { revised: false, version: 1 }],
    ['江別市_v2', { revised: false, version: 2 }],
    ['江別市_20240417', { revised: false, version: 0, day: '2024-04-17' }],
    ['江別市_R6.4.17', { revised: false, version: 0, day: '2024-04-17' }],
    ['江別市_R060417', { revised: false, version: 0, day: '2024-04-17' }],
    ['江別市_実績', PLAIN],
  ])('%s', (name, expected) => {
    expect(revisionMark(name)).toEqual(expected);
  });

  it.each([
    ['令和6年4月17日', '2024-04-17', ''],
    ['2024/4/17', '2024-04-17', ''],
    ['2024-04-17', '2024-04-17', ''],
    ['令和元年5月1日', '2019-05-01', ''],
    ['令和6年2月30日', undefined, 'no such day'],
    ['令和6年4月', undefined, 'no day'],
  ] satisfies DayCase[])('%s is %s %s', (...[text, day]: DayCase) => {
    expect(dayIn(text)).toBe(day);
  });
});

describe('which of two files is later', () => {
  const revised = { revised: true, version: 0 };
  it.each([
    ['提出日', signs({ submittedOn: '2024-04-18' }), signs({ submittedOn: '2024-04-10' }), 'a', 'submission-date'],
    [
      '提出日 before a mark in the name',
      signs({ submittedOn: '2024-04-18' }),
      signs({ submittedOn: '2024-04-10', nameMark: revised }),
      'a',
      'submission-date',
    ],
    ['a mark in the sheet', signs({}), signs({ titleMark: revised }), 'b', 'revision-mark-in-sheet'],
    ['a mark in the name', signs({ nameMark: revised }), signs({}), 'a', 'revision-mark-in-name'],
    [
      'a higher version',
      signs({ nameMark: { revised: true, version: 2 } }),
      signs({ nameMark: { revised: true, version: 1 } }),
      'a',
      'revision-mark-in-name',
    ],
    [
      'a day in the name',
      signs({ nameMark: { ...PLAIN, day: '2024-04-01' } }),
      signs({ nameMark: { ...PLAIN, day: '2024-04-02' } }),
      'b',
      'revision-mark-in-name',
    ],
    [
      'the document’s date',
      signs({ modified: '2024-04-02T00:00:00Z' }),
      signs({ modified: '2024-04-01T00:00:00Z' }),
      'a',
      'document-date',
    ],
  ] as const)('%s', (_, a, b, later, rule) => {
    expect(laterOf(a, b)).toMatchObject({ later, rule });
    expect(laterOf(b, a)).toMatchObject({ later: later === 'a' ? 'b' : 'a', rule });
  });

  it('is neither where nothing differs', () => {
    expect(laterOf(signs({}), signs({}))).toEqual({ later: 'neither' });
    expect(laterOf(signs({ submittedOn: '2024-04-18' }), signs({}))).toEqual({ later: 'neither' });
  });
});

describe('several files of one municipality', () => {
  const HEAD = '| 番号 | 評価指標 | 実績値 |';
  const A = '| 3 | 事業の参加者数 | 1名 |';
  const A2 = '| 3 | 事業の参加者数 | 2名 |';
  const B = '| 26 | イベント等の参加人数 | 5人 |';
  const blankB = '| 26 | イベント等の参加人数 | |';
  const file = (path: string, body: string, above = '') =>
    readFile(path, [grid(`| 令和５年度　江別市 |\n${above}\n${HEAD}\n${body}`)]);
  const run = (...files: Parameters<typeof ingested>[0]) => {
    const all = ingested(files);
    const submission = all.value.submissions[0];
    return {
      lines: lines(all),
      why: submission?.files.map(({ taken, why }) => `${taken ? '○' : '×'} ${why}`),
      codes: codes(all.diagnostics),
      states: all.value.files.map(({ state }) => state),
    };
  };

  it.each([
    [
      'different rows are joined',
      [file('a.xlsx', A), file('b.xlsx', B)],
      ['3 1名', '26 5人'],
      ['○ covers-other-rows', '○ covers-other-rows'],
      [],
      ['read', 'read'],
    ],
    [
      'full lists of which each fills a part',
      [file('a.xlsx', `${A}\n${blankB}`), file('b.xlsx', `| 3 | 事業の参加者数 | |\n${B}`)],
      ['3 1名', '26 5人'],
      ['○ covers-other-rows', '○ covers-other-rows'],
      [],
      ['read', 'read'],
    ],
    [
      'the later 提出日 counts',
      [file('a.xlsx', A2, '| 提出日 | 令和6年4月18日 |'), file('b.xlsx', A, '| 提出日 | 令和6年4月10日 |')],
      ['3 2名'],
      ['○ later:submission-date', '× older-revision:submission-date'],
      ['b.xlsx X224'],
      ['read', 'superseded'],
    ],
    [
      'a mark in the name',
      [file('江別市.xlsx', A), file('江別市（修正版）.xlsx', A2)],
      ['3 2名'],
      ['× older-revision:revision-mark-in-name', '○ later:revision-mark-in-name'],
      ['江別市.xlsx X224'],
      ['superseded', 'read'],
    ],
    [
      'a mark in the sheet',
      [file('a.xlsx', A2, '| 【修正版】 |'), file('b.xlsx', A)],
      ['3 2名'],
      ['○ later:revision-mark-in-sheet', '× older-revision:revision-mark-in-sheet'],
      ['b.xlsx X224'],
      ['read', 'superseded'],
    ],
    [
      'a correction of one row only',
      [file('江別市.xlsx', `${A}\n${B}`), file('江別市（訂正）.xlsx', A2)],
      ['3 2名', '26 5人'],
      ['○ partly-superseded', '○ later:revision-mark-in-name'],
      ['江別市.xlsx X223'],
      ['read', 'read'],
    ],
    [
      'signs that disagree',
      [file('江別市（修正版）.xlsx', A, '| 提出日 | R6.4.10 |'), file('江別市.xlsx', A2, '| 提出日 | R6.4.18 |')],
      ['3 2名'],
      ['○ later:submission-date', '× older-revision:submission-date'],
      ['江別市.xlsx X222', '江別市（修正版）.xlsx X224'],
      ['read', 'superseded'],
    ],
    [
      'a tie keeps both values for a person to settle',
      [file('a.xlsx', A), file('b.xlsx', A2)],
      ['3 1名', '3 2名'],
      ['○ revision-tied', '○ revision-tied'],
      ['a.xlsx X221'],
      ['read', 'read'],
    ],
    [
      'a tie of three is one question',
      [file('a.xlsx', A), file('b.xlsx', A2), file('c.xlsx', A.replace('1名', '3名'))],
      ['3 1名', '3 2名', '3 3名'],
      ['○ revision-tied', '○ revision-tied', '○ revision-tied'],
      ['a.xlsx X221'],
      ['read', 'read', 'read'],
    ],
    [
      'the same values twice are no conflict',
      [file('a.xlsx', A), file('b.xlsx', A)],
      ['3 1名'],
      ['○ covers-other-rows', '○ covers-other-rows'],
      [],
      ['read', 'read'],
    ],
  ] as const)('%s', (_, files, expected, why, found, states) => {
    const result = run(...files);
    expect(result).toEqual({ lines: expected, why, codes: found, states });
  });

  it('says which files are tied, on what, and what was done', () => {
    const { diagnostics } = ingested([file('a.xlsx', `${A}\n${B}`), file('b.xlsx', `${A2}\n${B}`)]);
    const [tie] = diagnostics.filter(({ code }) => code === 'X221');
    const { message, hint } = tie === undefined ? { message: '', hint: '' } : explainDiagnostic(tie);
    expect(message).toBe(
      '「a.xlsx」、「b.xlsx」は、同じ指標（1件：3）に違う内容を書いています。提出日、「修正版」などの表示、文書の更新日時のどれからも、どれが新しいか分かりません。実績値が違う指標は評価せず、実施状況などは「a.xlsx」のものを使いました。',
    );
    expect(hint).toContain('「修正版」と付けてください');
    expect(tie?.related).toEqual([{ file: 'b.xlsx', sheet: '実績', cell: 'A3' }]);
  });

  it('names the other of two rows in one file by its cell', () => {
    const { diagnostics } = ingested([file('a.xlsx', `${A}\n${A2}`)]);
    const [told] = diagnostics.filter(({ code }) => code === 'X308');
    expect(told?.params['other']).toBe('A3');
    expect(told === undefined ? '' : explainDiagnostic(told).message).toContain('もう一つはA3');
  });

  it('gives the day of submission', () => {
    const { value } = ingested([file('a.xlsx', A, '| 提出日 | 令和６年４月１８日 |')]);
    expect(value.submissions[0]?.submittedOn).toBe('2024-04-18');
  });

  it('orders by the document’s date at last', () => {
    const of = (path: string, body: string, modified: string) =>
      readFile(path, [grid(`| 令和５年度　江別市 |\n${HEAD}\n${body}`)], { modified });
    const result = run(of('a.xlsx', A2, '2024-04-20T00:00:00Z'), of('b.xlsx', A, '2024-04-10T00:00:00Z'));
    expect(result.lines).toEqual(['3 2名']);
  });
});
