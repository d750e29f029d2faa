import { describe, expect, it } from 'vitest';
import type { Municipality } from '../../src/model/municipality.ts';
import type { Plan, PlanIndicator } from '../../src/model/plan.ts';
import type { IndicatorRecord, Ingested, RawField, RawSubmission } from '../../src/model/submission.ts';
import type { FieldName, Template } from '../../src/model/template.ts';
import { normalizeSubmissions } from '../../src/normalize/submission.ts';
import { briefMeasure } from '../support/brief.ts';

const template = {
  lead: '札幌市',
  vocabulary: { states: [], opposites: [], done: ['お披露目'], notDone: [], zero: [], pending: [], none: [] },
} as unknown as Template;

const LETTERS: Readonly<Partial<Record<FieldName, string>>> = {
  baseline: 'C',
  target: 'D',
  actual: 'E',
  participation: 'F',
  status: 'G',
  mark: 'H',
  previous: 'I',
};
const at = (cell: string) => ({ file: '江別市.xlsx', sheet: '実績', cell });

type Fields = Readonly<Partial<Record<FieldName, Partial<RawField>>>>;

function record(fields: Fields, more: Partial<IndicatorRecord> = {}): IndicatorRecord {
  const whole = Object.entries(fields).map(([field, part]) => [
    field,
    { text: '', kind: 'string', source: at(`${LETTERS[field as FieldName] ?? ''}5`), ...part },
  ]);
  return { indicatorId: '4', source: at('A5'), fields: Object.fromEntries(whole), ...more };
}

function read(fields: Fields, indicator: Partial<PlanIndicator> = {}, more: Partial<RawSubmission> = {}) {
  const submission = {
    municipality: { name: '江別市' } as Municipality,
    files: [],
    records: [record(fields)],
    ...more,
  };
  const ingested = { fiscalYear: 2023, submissions: [submission] } as unknown as Ingested;
  const plan = { indicators: [{ id: '4', aggregation: '合計', ...indicator }] } as unknown as Plan;
  const { value, diagnostics } = normalizeSubmissions(ingested, plan, template);
  return { submission: value[0], entry: value[0]?.entries[0], diagnostics };
}

describe('a whole submitted row', () => {
  it('keeps each field with its value, its text and its cell', () => {
    const { entry, diagnostics } = read({
      baseline: { text: '5件' },
      target: { text: '10件' },
      actual: { text: '7件' },
      previous: { text: '6件' },
      mark: { text: ' ○　' },
      status: { text: '・開いた。' },
    });
    expect(diagnostics).toEqual([]);
    const { baseline, target, actual, previous, ...rest } = entry ?? {};
    expect(rest).toEqual({
      indicatorId: '4',
      source: at('A5'),
      mark: { value: '○', sources: [at('H5')], raw: ' ○　' },
      status: { value: '・開いた。', sources: [at('G5')], raw: '・開いた。' },
    });
    const said = [baseline, target, actual, previous].map(
      (one) => one && [briefMeasure(one.value), one.raw, one.sources[0]?.cell, Object.keys(one).includes('headerUnit')],
    );
    expect(said).toEqual([
      ['5件', '5件', 'C5', false],
      ['10件', '10件', 'D5', false],
      ['7件', '7件', 'E5', false],
      ['6件', '6件', 'I5', false],
    ]);
  });

  it('has no field that the row does not have', () => {
    expect(Object.keys(read({}).entry ?? {})).toEqual(['indicatorId', 'source']);
  });

  it('hands on what the sheet says of the row and of the file', () => {
    const hidden = [{ indicatorId: '9', source: at('A9') }];
    const records = [record({}, { statusSpan: ['4', '5'], hiddenFields: ['actual'] })];
    const { submission } = read({}, {}, { records, hiddenRows: hidden, submittedOn: '2024-05-10' });
    expect(submission).toEqual({
      municipality: { name: '江別市' },
      files: [],
      submittedOn: '2024-05-10',
      hiddenRows: hidden,
      entries: [{ indicatorId: '4', source: at('A5'), statusSpan: ['4', '5'], hiddenFields: ['actual'] }],
    });
    expect(Object.keys(read({}).submission ?? {}).sort()).toEqual(['entries', 'files', 'municipality']);
  });
});

describe('what the fields are read with', () => {
  it.each<[fields: Fields, field: 'actual' | 'target' | 'baseline' | 'previous', value: string, why: string]>([
    [{ actual: { text: '10月' } }, 'actual', 'period @2023-10-01/2023-10-31 inferred', "the report's year"],
    [{ actual: { text: 'お披露目' } }, 'actual', 'milestone done', "the template's words"],
    [{ actual: { text: '31', unit: '千人' } }, 'actual', '31000人', 'the unit of the heading'],
    [{ target: { text: '策定' } }, 'target', 'state 策定', 'a target'],
    [{ baseline: { text: '策定' } }, 'baseline', 'state 策定', 'a baseline'],
    [{ previous: { text: '策定' } }, 'previous', 'milestone done', "last year's is an actual"],
    [{ actual: { text: '1,235', number: '1234567', format: '#,##0,' } }, 'actual', '1235000', 'thousands hidden'],
  ])('%j', (fields, field, value) => {
    const { entry } = read(fields);
    const sourced = entry?.[field];
    expect(sourced === undefined ? undefined : briefMeasure(sourced.value)).toBe(value);
  });

  it('knows the year of a date cell', () => {
    const { entry } = read({ actual: { text: '10月', date: '2022-10-01' } });
    expect(entry?.actual && briefMeasure(entry.actual.value)).toBe('period @2022-10-01/2022-10-31');
  });

  it('keeps the stored number of a cell that shows less', () => {
    const { entry } = read({ actual: { text: '62.9', number: '62.93706', format: '0.0' } });
    expect(entry?.actual?.value).toMatchObject({ written: { stored: { coefficient: 6293706n, scale: 5 } } });
  });

  it('has no unit of a heading for a word', () => {
    const { entry } = read({ actual: { text: '未集計', unit: '千人' } });
    expect(Object.keys(entry?.actual ?? {})).toEqual(['value', 'sources', 'raw']);
  });

  it.each<[Fields, 'actual' | 'participation', Partial<PlanIndicator>, string]>([
    [{ actual: { text: '○' } }, 'actual', { aggregation: '市町村数' }, 'milestone done'],
    [{ participation: { text: '×' } }, 'participation', { aggregation: '市町村数' }, 'milestone open'],
    [{ actual: { text: '28人' } }, 'actual', { aggregation: '市町村数' }, '28人'],
    [{ actual: { text: '参加' } }, 'actual', { aggregation: '合計' }, 'state 参加'],
    [{ target: { text: '実施' } }, 'actual', { aggregation: '市町村数' }, 'absent'],
  ])('%j as %s of %j', (fields, field, indicator, value) => {
    const sourced = read(fields, indicator).entry?.[field];
    expect(sourced === undefined ? 'absent' : briefMeasure(sourced.value)).toBe(value);
  });

  it('takes a target of participation as a target', () => {
    const { entry } = read({ target: { text: '参加' } }, { aggregation: '市町村数' });
    expect(entry?.target && briefMeasure(entry.target.value)).toBe('state 参加');
  });
});

describe('findings of a field', () => {
  const nonsense = { text: 'すごく多い' };
  it.each<[fields: Fields, indicator: Partial<PlanIndicator>, found: object, why: string]>([
    [
      { actual: nonsense },
      {},
      { code: 'N101', severity: 'error', field: 'actual', indicator: '4', raw: 'すごく多い', place: at('E5') },
      'a figure that is added up',
    ],
    [{ actual: nonsense }, { aggregation: '平均' }, { severity: 'error' }, 'a mean'],
    [{ actual: nonsense }, { aggregation: '算出' }, { severity: 'warning' }, 'a computed figure takes no reports'],
    [{ actual: nonsense }, { aggregation: '代表' }, { severity: 'warning' }, "the lead's figure counts"],
    [{ actual: nonsense }, { aggregation: '代表', lead: '江別市' }, { severity: 'error' }, 'the lead of the plan'],
    [
      { participation: nonsense },
      { aggregation: '市町村数' },
      { severity: 'error', field: 'participation' },
      'counted',
    ],
    [{ participation: nonsense }, {}, { severity: 'warning' }, 'nobody counts'],
    [{ target: nonsense }, {}, { severity: 'warning', field: 'target' }, "the plan's counts"],
    [{ baseline: nonsense }, {}, { severity: 'warning', field: 'baseline' }, "the plan's counts"],
    [{ previous: nonsense }, {}, { severity: 'warning', field: 'previous' }, "last year's"],
    [
      { actual: { text: '#REF!', kind: 'error' } },
      {},
      { code: 'N106', severity: 'error', raw: '#REF!' },
      'an error of Excel',
    ],
    [
      { actual: { text: '', kind: 'formula-without-result' } },
      {},
      { code: 'N501', severity: 'error' },
      'a formula that Excel never computed',
    ],
    [{ actual: { text: ' 　', struck: '17件' } }, {}, { code: 'N503', raw: '17件' }, 'all struck out'],
    [{ actual: { text: '実績：10件' }, target: {} }, {}, undefined as unknown as object, 'nothing to say'],
    [{ target: { text: '実績：10件' } }, {}, { code: 'N113', severity: 'warning', field: 'target' }, 'another field'],
  ])('%j %j', (fields, indicator, found) => {
    const { diagnostics, entry } = read(fields, indicator);
    if (found === undefined) {
      expect(diagnostics).toEqual([]);
      return;
    }
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject(found);
    expect(entry).toBeDefined();
  });

  it.each<[Fields, string]>([
    [{ actual: { text: '5', kind: 'formula-without-result' } }, 'unreadable'],
    [{ actual: { text: '5', kind: 'error' } }, 'unreadable'],
    [{ actual: { text: '', struck: '17件' } }, 'unreadable'],
    [{ actual: { text: '' } }, 'blank'],
    [{ actual: { text: '18件', struck: '17件' } }, '18件'],
  ])('the value of %j is %s', (fields, value) => {
    const sourced = read(fields).entry?.actual;
    expect(sourced && briefMeasure(sourced.value)).toBe(value);
    expect(sourced?.value.qualifiers).toEqual([]);
  });

  it('errs on the side of the error where the plan does not have the indicator', () => {
    const { diagnostics } = read({ actual: nonsense }, { id: '5' });
    expect(diagnostics.map(({ severity }) => severity)).toEqual(['error']);
  });

  it('leaves a note a note', () => {
    const { diagnostics } = read({ actual: { text: '4校中3校' } });
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['N313', 'note']]);
  });
});

describe('status texts', () => {
  it.each<[text: string, value: string | undefined, why: string]>([
    ['――', undefined, 'dashes'],
    ['…', undefined, 'dots'],
    ['特に無し', undefined, ''],
    ['なし', undefined, ''],
    ['無し', undefined, ''],
    ['該当なし', undefined, ''],
    [' \t\n会議\r\n\r\n', '会議', 'blanks around'],
    ['会議　\n　', '会議', 'wide blanks behind'],
    ['a\rb', 'a\nb', 'line ends of old machines'],
    ['該当なしのため休止', '該当なしのため休止', 'more than the word'],
    ['事業は特になし', '事業は特になし', 'more before the word'],
    ['会議-', '会議-', 'a dash behind a text'],
  ])('%j', (text, value) => expect(read({ status: { text } }).entry?.status?.value).toBe(value));

  it('has no mark where the cell is blank', () => {
    expect(Object.keys(read({ mark: { text: '　' } }).entry ?? {})).not.toContain('mark');
  });
});

describe('what the heading says beside the unit', () => {
  it.each<[moment: string | undefined, year: string | undefined, why: string]>([
    ['令和5年12月末', '/2023-12-31', 'a month of the report’s year'],
    ['12月末', '/2023-12-31', 'a month without a year'],
    ['4月～12月', '2023-04-01/2023-12-31', 'months'],
    ['令和6年3月末', '/2024-03-31', 'the last day of the year'],
    ['令和5年3月末', '/2023-03-31', 'a month of last year'],
    ['令和6年4月末', undefined, 'a month after the year'],
    ['令和6年4月から', undefined, 'no end'],
    ['随時', undefined, 'no month'],
    [undefined, undefined, 'nothing'],
  ])('a moment %s is %s: %s', (moment, year) => {
    const { entry } = read({ actual: { text: '7件', ...(moment === undefined ? {} : { moment }) } });
    const { from = '', to } = entry?.year ?? {};
    expect(entry?.year === undefined ? undefined : `${from}/${to}`).toBe(year);
    expect(Object.keys(entry ?? {}).includes('year')).toBe(year !== undefined);
  });

  it.each<[part: Partial<RawField>, qualifiers: readonly string[], headerStage: string | undefined]>([
    [{ text: '7件', stage: 'planned' }, ['planned'], 'planned'],
    [{ text: '7件', stage: 'provisional' }, ['provisional'], 'provisional'],
    [{ text: '－', stage: 'planned' }, [], undefined],
    [{ text: '7件' }, [], undefined],
  ])('%j', (part, qualifiers, headerStage) => {
    const actual = read({ actual: part }).entry?.actual;
    expect(actual?.value.qualifiers).toEqual(qualifiers);
    expect(actual?.headerStage).toBe(headerStage);
    expect(Object.keys(actual ?? {}).includes('headerStage')).toBe(headerStage !== undefined);
  });

  it('does not mix fields of the same text', () => {
    const cell = { text: '1,235', kind: 'number', number: '1234567' } as const;
    const { entry } = read({
      baseline: { ...cell, format: '#,##0,' },
      previous: cell,
      actual: { ...cell, number: '1235' },
      target: { text: '1,235' },
    });
    const { baseline, previous, actual, target } = entry ?? {};
    const values = [baseline, previous, actual, target].map((one) => one && briefMeasure(one.value));
    expect(values).toEqual(['1235000', expect.any(String), '1235', '1235']);
  });
});
