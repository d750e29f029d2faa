/** 提出の状況 in the result: whole, in part, or not at all. */
import { describe, expect, it } from 'vitest';
import { type Diagnostic, diagnose } from '../../../src/model/diagnostic.ts';
import type { FileState } from '../../../src/model/submission.ts';
import { submissionState } from '../../../src/render/result/common.ts';

const DECISIONS = [
  { path: '江別市.xlsx', sha256: '1', taken: true, why: 'only-file' },
  { path: '江別市_旧.xlsx', sha256: '2', taken: false, why: 'older-revision' },
];
const READ: FileState = { path: '江別市.xlsx', state: 'read' };
const other = (state: FileState['state'], why: string, owner = '江別市'): FileState => ({
  path: '江別市2.xlsx',
  state,
  why,
  owner,
});
const inFile = (code: 'X110' | 'X111' | 'X203' | 'X301', file: string, more: Partial<Diagnostic> = {}): Diagnostic => ({
  ...diagnose(code, { file, sheet: '追加' }),
  ...more,
});

type Case = readonly [string, readonly FileState[], readonly Diagnostic[], 'submitted' | 'partial'];
const CASES: readonly Case[] = [
  ['everything was read', [READ], [], 'submitted'],
  ['a second file is damaged', [READ, other('unreadable', 'damaged')], [], 'partial'],
  ['a second file has no table', [READ, other('set-aside', 'no-table')], [], 'partial'],
  ['a second file is a copy', [READ, other('set-aside', 'duplicate-copy')], [], 'submitted'],
  ['a second file is of last year', [READ, other('set-aside', 'other-year')], [], 'submitted'],
  ['a damaged file is another’s', [READ, other('unreadable', 'damaged', '千歳市')], [], 'submitted'],
  ['a sheet lacks a column', [READ], [inFile('X111', '江別市.xlsx')], 'partial'],
  ['a sheet names two municipalities', [READ], [inFile('X203', '江別市.xlsx')], 'partial'],
  [
    'a sheet with figures was not understood',
    [READ],
    [inFile('X110', '江別市.xlsx', { severity: 'warning' })],
    'partial',
  ],
  ['a sheet without figures was not understood', [READ], [inFile('X110', '江別市.xlsx')], 'submitted'],
  ['a sheet of a file that was not taken', [READ], [inFile('X111', '江別市_旧.xlsx')], 'submitted'],
  ['a row has an unknown name', [READ], [inFile('X301', '江別市.xlsx')], 'submitted'],
];

describe('the state of a submission', () => {
  it.each(CASES)('where %s', (_why, files, diagnostics, expected) =>
    expect(submissionState('江別市', DECISIONS, { files, diagnostics })).toBe(expected),
  );
});
