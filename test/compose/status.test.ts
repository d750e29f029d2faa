import { describe, expect, it } from 'vitest';
import { composeStatusCells } from '../../src/compose/status.ts';
import type { Contribution, IndicatorEvaluation } from '../../src/model/evaluation.ts';

const source = (cell: string) => ({ file: 'x.xlsx', sheet: '実績', cell });

function contribution(municipality: string, text?: string, statusSpan?: readonly string[]): Contribution {
  return {
    municipality,
    state: 'reported',
    ...(text === undefined ? {} : { status: { value: text, sources: [source('G5')], raw: text } }),
    ...(statusSpan === undefined ? {} : { statusSpan }),
  };
}

function cells(rows: Readonly<Record<string, readonly Contribution[]>>): readonly string[] {
  const evaluations = new Map(
    Object.entries(rows).map(([id, contributions]) => [id, { id, contributions } as unknown as IndicatorEvaluation]),
  );
  return composeStatusCells({ indicatorIds: Object.keys(rows) }, evaluations, '札幌市').map(
    ({ indicatorIds, text }) => `${indicatorIds.join('+')}: ${text}`,
  );
}

describe('status cells', () => {
  it.each<[rows: Readonly<Record<string, readonly Contribution[]>>, expected: readonly string[], why: string]>([
    [
      {
        '4': [contribution('札幌市', '・会議を開催'), contribution('小樽市', '・説明会を実施'), contribution('江別市')],
      },
      ['4: ・会議を開催\n【小樽市】・説明会を実施'],
      'the lead first without its name, the empty left out',
    ],
    [
      { '4': [contribution('小樽市', '・説明会'), contribution('札幌市', '・会議')] },
      ['4: ・会議\n【小樽市】・説明会'],
      'the lead first whatever the order',
    ],
    [
      { '4': [contribution('札幌市'), contribution('江別市', '・出展')] },
      ['4: 【江別市】・出展'],
      'no text of the lead',
    ],
    [
      {
        '37-1': [contribution('札幌市', '・公開', ['37-1', '37-2'])],
        '37-2': [contribution('札幌市', '・公開', ['37-1', '37-2'])],
        '37-3': [contribution('札幌市', '・取引')],
      },
      ['37-1+37-2: ・公開', '37-3: ・取引'],
      'a merged cell stays one cell, its text once',
    ],
    [{ a: [contribution('札幌市')], b: [contribution('札幌市')] }, ['a: ', 'b: '], 'empty cells stay apart'],
  ])('%#', (rows, expected) => expect(cells(rows)).toEqual(expected));
});
