/** explain --facts: the JSON of the contract, and a table that stands in columns for people. */
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { runExplain } from '../../../src/command/explain.ts';
import { parseCommand } from '../../../src/command/parse.ts';
import { factJson, factSchema } from '../../../src/model/fact-result.ts';
import { readFacts } from '../../../src/normalize/facts/facts.ts';
import { factsText } from '../../../src/render/explain/facts.ts';
import { displayWidth } from '../../../src/render/inspect/width.ts';

async function run(args: readonly string[], input = ''): Promise<{ out: string; err: string; exit: number }> {
  const said = { out: '', err: '' };
  const { operands, options } = parseCommand(['explain', ...args]);
  const exit = await runExplain(operands, options, {
    workingFolder: '/',
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    stdin: Readable.from([input]),
    terminal: false,
  });
  return { ...said, exit };
}

describe('the JSON of facts', () => {
  it('has the keys of the contract in their order, absent parts as null', () => {
    const [value, date] = readFacts('○堤防の点検【R5：約65.0％、R6.2 白沢市】').facts.map(factJson);
    expect(JSON.stringify(value)).toBe(
      '{"quote":"R5：約65.0％","start":7,"end":16,"kind":"quantity","subject":"堤防の点検","value":"65.0","unit":"％",' +
        '"period":{"from":"2023-04-01","to":"2024-03-31","precision":"fiscal-year"},"dateSource":"label",' +
        '"qualifiers":["about"],"status":"reported","inBracket":true,"series":null}',
    );
    expect(date).toEqual({
      quote: 'R6.2',
      start: 17,
      end: 21,
      kind: 'date',
      subject: '白沢市',
      value: null,
      unit: null,
      period: { from: '2024-02-01', to: '2024-02-29', precision: 'month' },
      dateSource: 'self',
      qualifiers: [],
      status: null,
      inBracket: true,
      series: null,
    });
  });

  it('names a bound only where the number is one', () => {
    const [bound, plain] = readFacts('○会員は100社以上、店舗は20店').facts.map(factJson);
    expect(bound).toHaveProperty('comparator', '>=');
    expect(plain).not.toHaveProperty('comparator');
  });

  it('is refused by its schema where a key is missing or unknown', () => {
    const [fact] = readFacts('○堤防の点検【R5：3回】').facts.map(factJson);
    expect(factSchema.safeParse(fact).success).toBe(true);
    expect(factSchema.safeParse({ ...fact, extra: 1 }).success).toBe(false);
    expect(factSchema.safeParse({ ...fact, value: 3 }).success).toBe(false);
  });
});

describe('explain --facts', () => {
  it('prints one array per text, with what was not read beside it', async () => {
    const { out, err, exit } = await run(['--facts', '--json', '○講座【R5：3回】', '○30人学級の拡充']);
    const lines = out.trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as readonly unknown[]).length)).toEqual([1, 0]);
    expect(err).toContain('30人');
    expect(exit).toBe(0);
  });

  it('prints one array per line of standard input, blank ones too', async () => {
    const { out } = await run(['--facts', '--json', '-'], '○講座【R5：3回】\n\n○講座【R5：3回、R6：4回】\n');
    const lines = out.trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as readonly unknown[]).length)).toEqual([1, 0, 2]);
  });

  it('takes the year of bare months from --year', async () => {
    const { out } = await run(['--facts', '--json', '--year', 'R5', '○10月に開催']);
    expect(out).toContain('"from":"2023-10-01"');
    expect(out).toContain('"inferred":true');
  });

  it('shows a table whose columns begin at the same place on each line', () => {
    const text = '○相談窓口の運営【R4：310件　R5：1,298件　R6：約1,300件（予定）】、30人学級';
    const shown = factsText(text, readFacts(text));
    expect(shown.split('\n')).toEqual([
      `「${text}」`,
      '  箇所                   何の            値       時期                    時期の出所  但し書き          推移',
      '  R4：310件              相談窓口の運営  310件    2022-04-01～2023-03-31  同じ箇所                      S1',
      '  R5：1,298件            相談窓口の運営  1,298件  2023-04-01～2024-03-31  同じ箇所                      S1',
      '  R6：約1,300件（予定）  相談窓口の運営  1,300件  2024-04-01～2025-03-31  同じ箇所    約、予定・見込み',
      '  読み取れない数字　30人',
    ]);
    const places = shown
      .split('\n')
      .slice(2, 5)
      .map((line) => displayWidth(line.slice(0, line.indexOf('20'))));
    expect(new Set(places).size).toBe(1);
  });

  it('says that there is nothing in a text without figures', () => {
    expect(factsText('○移住の促進', readFacts('○移住の促進'))).toContain('数値も時期も読み取れません');
  });
});
