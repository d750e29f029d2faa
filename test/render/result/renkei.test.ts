import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { renkeiResultSchema } from '../../../src/model/result.ts';
import { resultJson, resultText } from '../../../src/render/result/renkei.ts';
import { renkeiJsonSchema } from '../../../src/render/result/schema.ts';
import { run } from './literal-run.ts';

const SCHEMA_FILE = new URL('../../../templates/schema/result-renkei.schema.json', import.meta.url);
const result = resultJson(run);
const indicatorOf = (id: string) => result.indicators.find((indicator) => indicator.id === id);

describe('結果のJSON', () => {
  it('keeps to its schema, in the code and in the published file', () => {
    expect(renkeiResultSchema.safeParse(result).error).toBeUndefined();
    const published = JSON.parse(readFileSync(SCHEMA_FILE, 'utf8'));
    expect(published).toEqual(renkeiJsonSchema());
    expect(z.fromJSONSchema(published).safeParse(result).error).toBeUndefined();
  });

  it('refuses what the schema does not know', () => {
    const published = z.fromJSONSchema(JSON.parse(readFileSync(SCHEMA_FILE, 'utf8')));
    const [first] = result.indicators;
    for (const wrong of [
      { ...result, fiscalYear: '2023' },
      { ...result, more: 1 },
      { ...result, indicators: [{ ...first, reason: 'by chance' }] },
      { ...result, indicators: [{ ...first, actual: { kind: 'quantity' } }] },
    ]) {
      expect(renkeiResultSchema.safeParse(wrong).success).toBe(false);
      expect(published.safeParse(wrong).success).toBe(false);
    }
  });

  it('writes an indicator in the order and shape of the contract', () => {
    expect(indicatorOf('10-1')).toEqual({
      id: '10-1',
      programme: 10,
      role: 'ア',
      programmeName: '販路の開拓',
      name: '開催件数',
      baseline: {
        input: '－',
        kind: 'none',
        qualifiers: [],
        period: null,
        note: null,
        diagnostics: [],
        text: '－',
        sources: ['plan.xlsx!計画!G2'],
      },
      target: {
        input: '10件（毎年度）',
        kind: 'quantity',
        value: '10',
        unit: '件',
        comparator: '=',
        qualifiers: [],
        period: { every: true },
        note: null,
        diagnostics: [],
        text: '10件（毎年度）',
        sources: ['plan.xlsx!計画!G2'],
      },
      actual: {
        kind: 'quantity',
        value: '9',
        unit: '件',
        comparator: '=',
        qualifiers: [],
        period: null,
        note: null,
        diagnostics: [],
        text: '9件',
        sources: ['江別市.xlsx!実績!F12'],
      },
      previous: null,
      direction: { value: 'more', inferred: true },
      due: null,
      ratio: '0.9000',
      calculation: { rule: 'ratio', left: '9', right: '10', sentence: '9件 ÷ 10件 = 90.0％ → 85％以上 → □' },
      mark: '□',
      achievement: 'nearlyAchieved',
      reason: 'ratio',
      certain: true,
      submittedMark: null,
      aggregation: '合計',
      coverage: { expected: 2, reported: 1, none: 0, blank: 0, pending: 0, unreadable: 0, notSubmitted: 1 },
      contributions: [
        {
          municipality: '江別市',
          state: 'reported',
          value: {
            input: '９件',
            kind: 'quantity',
            value: '9',
            unit: '件',
            comparator: '=',
            qualifiers: [],
            period: null,
            note: null,
            diagnostics: [],
          },
          status: '・展示会を開いた。',
          sources: ['江別市.xlsx!実績!F12'],
        },
        { municipality: '当別町', state: 'notSubmitted', value: null, status: null, sources: [] },
      ],
      status: null,
      printed: { page: 3, row: 12 },
    });
  });

  it('gives a status over all indicators to the programme, any other to its indicator', () => {
    expect(result.programmes.map(({ no, status }) => [no, status?.text ?? null])).toEqual([
      [10, '・展示会を開いた。'],
      [11, null],
    ]);
    expect(result.indicators.map(({ id, status }) => [id, status?.text ?? null])).toEqual([
      ['K1', null],
      ['10-1', null],
      ['10-2', null],
      ['11', '・策定した。'],
    ]);
  });

  it('quotes file names with blanks, names the due year, falls back to the raw text', () => {
    const milestone = indicatorOf('11');
    expect(milestone?.actual.sources).toEqual(["'江別市 (1).xlsx'!実績!F14"]);
    expect(milestone?.due).toBe('2023年度');
    expect(indicatorOf('10-2')?.due).toBe('2023年');
    expect(milestone?.actual).toMatchObject({ kind: 'milestone', done: true, word: '策定', text: '策定' });
    expect(milestone?.ratio).toBeNull();
    expect(indicatorOf('10-2')?.submittedMark).toBe('◎');
  });

  it('counts the summary, the submissions and the ledger', () => {
    expect(result.summary).toMatchObject({ achieved: 1, evaluable: 3, rate: '33.3', open: 0 });
    expect(result.submissions.map(({ municipality, state }) => [municipality, state])).toEqual([
      ['江別市', 'submitted'],
      ['当別町', 'missing'],
    ]);
    expect(result.files).toEqual([
      { path: '江別市.xlsx', state: 'read', why: null, template: 'renkei' },
      { path: '~$江別市.xlsx', state: 'ignored', why: 'lock-file', template: null },
    ]);
    const { rows, used, setAside, reported } = result.ledger;
    expect(rows).toBe(used + reported + Object.values(setAside).reduce((sum, count) => sum + count, 0));
    expect(setAside.title).toBe(1);
    expect(result.ledger.columns[1]).toEqual({
      file: '江別市.xlsx',
      sheet: '実績',
      column: 'Z',
      heading: 'めも',
      field: null,
      why: 'unknown',
    });
  });

  it('lists the unread cells of used rows beside the rows that it counts', () => {
    expect(result.ledger.cells).toEqual([
      { file: '江別市.xlsx', sheet: '実績', cell: 'K12', state: 'reported', why: null },
      { file: '江別市.xlsx', sheet: '実績', cell: 'L12', state: 'set-aside', why: 'note' },
    ]);
  });

  it('gives findings in the order of their places, with their words', () => {
    expect(result.diagnostics.map(({ cell, message }) => [cell, message])).toEqual([
      [null, 'P202の文。'],
      ['F20', 'P202の文。'],
    ]);
    expect(result.diagnostics[1]).toMatchObject({
      field: 'actual',
      indicator: '10-2',
      raw: '多い',
      params: { unit: '件' },
    });
  });

  it('is the same text for the same run', () => {
    expect(resultText(resultJson(run))).toBe(resultText(result));
    expect(Object.keys(result).slice(0, 5)).toEqual(['schema', 'template', 'title', 'fiscalYear', 'edition']);
  });
});
