import { describe, expect, it } from 'vitest';
import { type Diagnostic, diagnose } from '../../../src/model/diagnostic.ts';
import type { Place } from '../../../src/model/source.ts';
import { diagnosticJsonLines } from '../../../src/render/diagnostics/json.ts';
import { countBySeverity, diagnosticLines, formatPlace } from '../../../src/render/diagnostics/lines.ts';
import { inOrder } from '../../../src/render/diagnostics/order.ts';

const explain = ({ code, raw }: Diagnostic) => ({ message: `「${raw ?? ''}」は文です。`, hint: `${code}の直し方。` });
const at = (cell: string, sheet = '実績', file = '江別市.xlsx'): Place => ({ file, sheet, cell });
const warning = (place: Place, raw = 'x') => diagnose('P202', place, { raw });
const error = (place: Place, raw = 'x') => diagnose('P202', place, { raw, severity: 'error' });
const note = (place: Place) => diagnose('P301', place, { raw: '=1' });

describe('the terminal', () => {
  it.each<[readonly Diagnostic[], readonly string[], string]>([
    [[], ['確認が必要な点はありません。'], 'nothing found is said too'],
    [
      [warning(at('F12'), '多い')],
      [
        '江別市.xlsx!実績!F12: 警告 P202 sign-not-storable: 「多い」は文です。',
        '    → P202の直し方。',
        'エラー 0件、警告 1件、参考 0件',
      ],
      'position, severity, code and name, sentence; the hint below; totals last',
    ],
    [
      [warning(at('A1')), error(at('B9'))],
      [
        '江別市.xlsx!実績!B9: エラー P202 sign-not-storable: 「x」は文です。',
        '    → P202の直し方。',
        '江別市.xlsx!実績!A1: 警告 P202 sign-not-storable: 「x」は文です。',
        '    → P202の直し方。',
        'エラー 1件、警告 1件、参考 0件',
      ],
      'the worst first, whatever the place',
    ],
    [[note(at('A1'))], ['エラー 0件、警告 0件、参考 1件'], 'notes are only counted'],
    [
      [diagnose('P202', {}, { raw: 'a\u001b[31m\nb' })],
      [
        '全体: 警告 P202 sign-not-storable: 「a�[31m b」は文です。',
        '    → P202の直し方。',
        'エラー 0件、警告 1件、参考 0件',
      ],
      'no control sign of a cell reaches the terminal; line breaks become blanks',
    ],
  ])('case %#', (diagnostics, lines) => {
    expect(diagnosticLines(diagnostics, explain)).toEqual(lines);
  });

  it('shows five of one code in one file and counts the rest; the other file apart', () => {
    const many = Array.from({ length: 8 }, (_, index) => warning(at(`F${index + 10}`)));
    const lines = diagnosticLines([...many, warning(at('A1', '実績', '石狩市.xlsx'))], explain);
    expect(lines.filter((line) => line.startsWith('江別市.xlsx'))).toHaveLength(5);
    expect(lines[4]).toMatch(/^江別市.xlsx!実績!F14/);
    expect(lines[5]).toBe('    → P202の直し方。');
    expect(lines[6]).toMatch(/^ {4}… 同じ内容がほかに3件あります/);
    expect(lines[7]).toMatch(/^石狩市.xlsx!実績!A1/);
    expect(lines.at(-1)).toBe('エラー 0件、警告 9件、参考 0件');
  });

  it('shows all of them, and notes, when asked', () => {
    const many = Array.from({ length: 8 }, (_, index) => warning(at(`F${index + 10}`)));
    const lines = diagnosticLines([...many, note(at('Z1'))], explain, { verbose: true });
    expect(lines.filter((line) => line.startsWith('江別市.xlsx'))).toHaveLength(9);
  });

  it('colours only where asked, and speaks English where asked', () => {
    const found = [error(at('F12'))];
    expect(diagnosticLines(found, explain).join()).not.toContain('\u001b');
    expect(diagnosticLines(found, explain, { color: true })[0]).toContain('\u001b[31mエラー\u001b[0m P202');
    expect(diagnosticLines(found, explain, { language: 'en' }).at(-1)).toBe('1 errors, 0 warnings, 0 notes');
  });

  it('counts by severity', () => {
    expect(countBySeverity([error(at('A1')), note(at('A1')), note(at('A2'))])).toEqual({
      error: 1,
      warning: 0,
      note: 2,
    });
  });
});

describe('a place', () => {
  it.each<[Place, string, string]>([
    [{}, '', 'no place at all'],
    [{ file: '江別市.xlsx' }, '江別市.xlsx', 'a file'],
    [{ file: '江別市 (1).xlsx', sheet: '実績' }, "'江別市 (1).xlsx'!実績", 'a sheet; names with blanks are quoted'],
    [at('B12:B15'), '江別市.xlsx!実績!B12:B15', 'a range'],
  ])('%j is %s (%s)', (place, text) => expect(formatPlace(place)).toBe(text));
});

describe('the order', () => {
  it('is file, sheet as first met, row, column, code', () => {
    const given = [
      warning(at('B10', '様式２')),
      warning(at('AA2', '実績')),
      warning(at('B2', '実績')),
      warning(at('A1', '実績', '石狩市.xlsx')),
      warning({ file: '江別市.xlsx' }),
      warning(at('B9:B12', '様式２')),
      note(at('B2', '実績')),
    ];
    expect(inOrder(given).map(({ place, code }) => `${formatPlace(place)} ${code}`)).toEqual([
      '江別市.xlsx P202',
      '江別市.xlsx!様式２!B9:B12 P202',
      '江別市.xlsx!様式２!B10 P202',
      '江別市.xlsx!実績!B2 P202',
      '江別市.xlsx!実績!B2 P301',
      '江別市.xlsx!実績!AA2 P202',
      '石狩市.xlsx!実績!A1 P202',
    ]);
  });
});

describe('JSON lines', () => {
  it('give every finding on one line, whole', () => {
    const lines = diagnosticJsonLines([warning(at('F12'), 'a\nb'), note(at('A1'))], explain);
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ code: 'P301', name: 'formula-like-text', severity: 'note', cell: 'A1', field: null }),
      expect.objectContaining({
        code: 'P202',
        raw: 'a\nb',
        message: '「a\nb」は文です。',
        hint: 'P202の直し方。',
        related: [],
      }),
    ]);
  });
});
