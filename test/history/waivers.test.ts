/** Accepted findings. */
import { describe, expect, it } from 'vitest';
import { parsePlace } from '../../src/history/waiver-entry.ts';
import { readWaivers } from '../../src/history/waiver-yaml.ts';
import { applyWaivers, stillOpen, stillUndecided } from '../../src/history/waivers.ts';
import { diagnose } from '../../src/model/diagnostic.ts';

const ENTRY = {
  コード: 'V119',
  場所: '江別市.xlsx!実績!F12',
  氏名: '山田',
  日付: '2024-05-01',
  理由: '電話で確認した',
  期限: '2024-06-30',
};
const yaml = (...entries: readonly Readonly<Record<string, string>>[]) =>
  entries
    .map((entry) =>
      Object.entries(entry)
        .map(([key, value], at) => `${at === 0 ? '- ' : '  '}${key}: ${value}`)
        .join('\n'),
    )
    .join('\n');
const without = (key: keyof typeof ENTRY) => Object.fromEntries(Object.entries(ENTRY).filter(([one]) => one !== key));

describe('the file', () => {
  it('takes a place as a finding prints it, quotes and blanks included', () => {
    const text = yaml({ ...ENTRY, 場所: 'PLACE' }).replace('PLACE', "'江別市　報告（令和５年度）.xlsx'!報告書!F8");
    const { value, diagnostics } = readWaivers(text);
    expect(diagnostics).toEqual([]);
    expect(value[0]?.place).toMatchObject({ file: '江別市　報告（令和５年度）.xlsx', sheet: '報告書', cell: 'F8' });
  });

  it('gives its entries', () => {
    expect(readWaivers(yaml(ENTRY, { ...without('場所'), 指標: '26', コード: 'ｖ１１９' }))).toEqual({
      value: [
        {
          number: 1,
          at: { file: '確認済み.yaml' },
          code: 'V119',
          place: { file: '江別市.xlsx', sheet: '実績', cell: 'F12' },
          name: '山田',
          on: '2024-05-01',
          until: '2024-06-30',
          reason: '電話で確認した',
        },
        {
          number: 2,
          at: { file: '確認済み.yaml' },
          code: 'V119',
          indicator: '26',
          name: '山田',
          on: '2024-05-01',
          until: '2024-06-30',
          reason: '電話で確認した',
        },
      ],
      diagnostics: [],
    });
  });

  it.each([
    ['- コード: [', ['H301'], 'an open bracket'],
    ['コード: V119', ['H301'], 'no list'],
    ['- V119', ['H301'], 'no entry'],
    ['', [], 'empty'],
    ['# メモだけ', [], 'comments only'],
    [yaml(without('氏名')), ['H302'], 'without a name'],
    [yaml(without('理由')), ['H302'], 'without a reason'],
    [yaml(without('期限')), ['H302'], 'without an end'],
    [yaml(without('場所')), ['H302'], 'neither place nor indicator'],
    [yaml({ ...ENTRY, コード: 'V1l9' }), ['H303'], 'an unknown code'],
    [yaml({ ...ENTRY, 期限: '2024-02-30' }), ['H304'], 'a day that there is not'],
    [yaml({ ...ENTRY, 日付: 'R6.5.1' }), ['H304'], 'another way to write a date'],
    [yaml({ ...ENTRY, 期日: '2024-06-30' }), ['H307'], 'an unknown key'],
  ])('%j', (text, codes) => {
    const { value, diagnostics } = readWaivers(text);
    expect(diagnostics.map(({ code }) => code)).toEqual(codes);
    expect(value).toEqual([]);
  });

  it('says where the mistake is, and keeps the other entries', () => {
    const { value, diagnostics } = readWaivers(yaml(ENTRY, { ...ENTRY, コード: 'V119x' }, ENTRY));
    expect(value.map(({ number }) => number)).toEqual([1, 3]);
    expect(diagnostics[0]?.params).toEqual({ number: 2, line: 7, value: 'V119x', near: 'V119' });
  });
});

describe('places', () => {
  it.each([
    ['江別市.xlsx', { file: '江別市.xlsx' }],
    ['江別市.xlsx!実績', { file: '江別市.xlsx', sheet: '実績' }],
    ["'江別市 (1).xlsx'!'実 績'!F12:F14", { file: '江別市 (1).xlsx', sheet: '実 績', cell: 'F12:F14' }],
    ['カ\u3099.xlsx', { file: 'ガ.xlsx' }],
    ['', undefined],
  ])('%s', (text, expected) => expect(parsePlace(text)).toEqual(expected));
});

describe('an accepted finding', () => {
  const finding = diagnose('V119', { file: '江別市.xlsx', sheet: '実績', cell: 'F12' }, { indicator: '26' });
  const waivers = (more: Readonly<Record<string, string>> = {}) => readWaivers(yaml({ ...ENTRY, ...more })).value;

  it('becomes a note and is listed', () => {
    const { diagnostics, accepted } = applyWaivers([finding], waivers(), '2024-06-30');
    expect(diagnostics).toEqual([{ ...finding, severity: 'note' }]);
    expect(accepted).toEqual([
      {
        diagnostic: { ...finding, severity: 'note' },
        by: '山田',
        on: '2024-05-01',
        reason: '電話で確認した',
        until: '2024-06-30',
      },
    ]);
  });

  it.each([
    [{ 場所: '江別市.xlsx' }, true, 'the whole file'],
    [{ 場所: '江別市.xlsx!実績' }, true, 'the whole sheet'],
    [{ 指標: '26' }, true, 'place and indicator'],
    [{ 指標: '27' }, false, 'another indicator'],
    [{ 場所: '江別市.xlsx!実績!F13' }, false, 'another cell'],
    [{ 場所: '札幌市.xlsx' }, false, 'another file'],
    [{ コード: 'V120' }, false, 'another code'],
  ] as readonly [Readonly<Record<string, string>>, boolean, string][])('%j matches: %s', (more, expected) => {
    const { diagnostics, accepted } = applyWaivers([finding], waivers(more), '2024-05-02');
    expect(accepted.length === 1).toBe(expected);
    expect(diagnostics.slice(1).map(({ code }) => code)).toEqual(expected ? [] : ['H306']);
  });

  it('settles that nothing came from a municipality or an office by its name alone', () => {
    const nothing = [
      diagnose('X207', {}, { params: { municipality: '南幌町' } }),
      diagnose('X507', {}, { params: { office: '農林水産部' } }),
    ];
    const entry = (code: string, submitter: string) =>
      readWaivers(yaml({ ...without('場所'), コード: code, 市町村: submitter })).value;
    const severities = (...all: ReturnType<typeof entry>[]) =>
      applyWaivers(nothing, all.flat(), '2024-05-02').diagnostics.map(({ code, severity }) => `${code} ${severity}`);
    expect(severities(entry('X207', '南幌町'))).toEqual(['X207 note', 'X507 error']);
    expect(severities(entry('X507', '農林水産部'))).toEqual(['X207 error', 'X507 note']);
    expect(severities(entry('X207', '当別町'))).toEqual(['X207 error', 'X507 error', 'H306 note']);
  });

  it('is settled by two entries alike without a word about the second', () => {
    const twice = readWaivers(yaml(ENTRY, ENTRY)).value;
    expect(applyWaivers([finding], twice, '2024-05-02').diagnostics.map(({ code }) => code)).toEqual(['V119']);
  });

  it('counts no longer behind its last day', () => {
    const { diagnostics, accepted } = applyWaivers([finding], waivers(), '2024-07-01');
    expect(accepted).toEqual([]);
    expect(diagnostics.map(({ code, severity }) => `${code} ${severity}`)).toEqual(['V119 warning', 'H305 warning']);
  });

  it('settles the open question of its indicator', () => {
    const { accepted } = applyWaivers([finding], waivers(), '2024-05-02');
    const indicators = [
      { id: '26', reason: 'unit-mismatch', contributions: [] },
      { id: '27', reason: 'unreadable', contributions: [] },
      { id: '28', reason: 'ratio', contributions: [] },
      { id: '29', reason: 'partial', contributions: [{ state: 'unreadable' }] },
      { id: '30', reason: 'partial', contributions: [{ state: 'pending' }] },
    ] as const;
    expect(stillOpen(indicators, accepted)).toBe(2);
    expect(stillOpen(indicators, [])).toBe(3);
  });

  it('leave no rate open for what is still to come where they say so', () => {
    const indicators = [
      { id: '1', reason: 'partial' },
      { id: '2', reason: 'not-submitted' },
      { id: '3', reason: 'pending' },
      { id: '4', reason: 'computed' },
    ] as const;
    const accepted = [
      { diagnostic: diagnose('V125', { file: 'x' }, { indicator: '1' }), by: '', on: '', reason: '', until: '' },
    ];
    expect([stillUndecided(indicators, []), stillUndecided(indicators, accepted)]).toEqual([2, 1]);
  });
});
