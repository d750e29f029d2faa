/** The second region through the compiled program: a template folder of its own, each year's result beside the next. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RenkeiResult, renkeiResultSchema } from '../../src/model/result.ts';
import { SUMMARIES } from '../fixtures/second-region/expected.ts';
import { submittedFiles } from '../fixtures/second-region/offices.ts';
import { planBytes } from '../fixtures/second-region/plan.ts';
import { templateText, YEARS } from '../fixtures/second-region/years.ts';
import { type CliRun, type Workspace, workspace } from '../support/cli.ts';

const TEMPLATE = 'みなと若葉';

let place: Workspace;
const runs = new Map<number, CliRun>();
const results = new Map<number, RenkeiResult>();

function write(path: string, content: string | Uint8Array): void {
  const whole = join(place.folder, path);
  mkdirSync(dirname(whole), { recursive: true });
  writeFileSync(whole, content);
}

beforeAll(async () => {
  place = workspace({ sample: false });
  for (const year of YEARS) {
    const template = `様式/${year}/${TEMPLATE}`;
    write(`${template}/template.yaml`, templateText('template'));
    write(`${template}/plan.xlsx`, await planBytes(year));
    const input = `提出${year}`;
    for (const { path, bytes } of await submittedFiles(year)) write(`${input}/${path}`, bytes);
    const result = `result-${TEMPLATE}.json`;
    if (results.has(year - 1)) {
      mkdirSync(join(place.folder, input, '前年度'));
      cpSync(join(place.folder, `output/${year - 1}年度`, result), join(place.folder, input, '前年度', result));
    }
    runs.set(year, await place.run('build', '--template', template, '--input', input));
    const text = place.read(`output/${year}年度/${result}`).toString('utf8');
    results.set(year, renkeiResultSchema.parse(JSON.parse(text)));
  }
});
afterAll(() => place.remove());

describe.each(YEARS)('%i', (year) => {
  it('ends well and sums up as worked out by hand', () => {
    expect(runs.get(year)?.err).toContain('エラー 0件');
    expect(runs.get(year)?.code).toBe(0);
    const { achieved, nearlyAchieved, notAchieved, notEvaluable, evaluable, rate } = results.get(year)?.summary ?? {};
    expect([achieved, nearlyAchieved, notAchieved, notEvaluable, evaluable, rate].join(' ')).toBe(SUMMARIES[year]);
  });

  it('adds up in the ledger, with every file read', () => {
    const result = results.get(year);
    const aside = Object.values(result?.ledger.setAside ?? {}).reduce((sum, rows) => sum + rows, 0);
    expect(result?.ledger.rows).toBe((result?.ledger.used ?? 0) + aside);
    expect(result?.submissions.map(({ municipality, state }) => `${municipality} ${state}`)).toEqual([
      '湊崎市 submitted',
      '若葉野市 submitted',
      '碧ヶ原町 submitted',
      '白鷺町 submitted',
      '雲居村 submitted',
    ]);
  });

  it('knows the year before', () => {
    const previous = results.get(year)?.indicators.find(({ id }) => id === '1-2')?.previous?.text;
    expect(previous).toBe({ 2022: undefined, 2023: '53.2％', 2024: '59.8％' }[year]);
  });
});
