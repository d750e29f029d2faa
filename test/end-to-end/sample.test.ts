/** The main job on the sample: twelve offices' workbooks in, the official listing out, every mark right. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RenkeiResult, renkeiResultSchema } from '../../src/model/result.ts';
import { parseSource } from '../../src/model/source.ts';
import { GOLDEN } from '../evaluate/golden-2023.ts';
import { type CliRun, type Workspace, workspace } from '../support/cli.ts';
import { pdfPages, sameText } from '../support/pdf-text.ts';

const TITLE = 'さっぽろ連携中枢都市圏　2023年度　連携事業実施状況等一覧';
const YEAR = 'output/2023年度';

let place: Workspace;
let first: CliRun;
let result: RenkeiResult;

beforeAll(async () => {
  place = workspace({ sample: true });
  first = await place.run('build');
  result = renkeiResultSchema.parse(JSON.parse(place.read(`${YEAR}/result-renkei.json`).toString('utf8')));
});
afterAll(() => place.remove());

describe('the sample', () => {
  it('runs without a word of complaint', () => {
    expect(first.code).toBe(0);
    expect(result.diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([]);
    expect(first.out).toContain('12市町村中12市町村');
    expect(first.out).toContain('73.2％');
  });

  it.each(GOLDEN.map((row) => [row.id, row] as const))('gives indicator %s its published mark and value', (id, row) => {
    const indicator = result.indicators.find((one) => one.id === id);
    expect(indicator?.name).toBe(row.name);
    expect(fold(indicator?.mark)).toBe(fold(row.mark));
    expect(fold(indicator?.baseline.text)).toBe(fold(row.baseline));
    expect(fold(indicator?.target.text)).toBe(fold(row.target));
    expect(fold(indicator?.actual.text)).toBe(fold(row.actual));
  });

  it('sums up as published', () => {
    expect(result.summary).toMatchObject({
      achieved: 52,
      nearlyAchieved: 7,
      notAchieved: 12,
      notEvaluable: 5,
      evaluable: 71,
      rate: '73.2',
      open: 0,
    });
    expect(result.indicators).toHaveLength(80);
    expect(result.programmes).toHaveLength(54);
  });

  it('leads every printed value to a cell of a submitted file or of the plan', () => {
    const files = new Set(
      readdirSync(join(place.folder, 'input'), { recursive: true, encoding: 'utf8' }).map((path) =>
        path.normalize('NFC').replaceAll('\\', '/'),
      ),
    );
    for (const indicator of result.indicators) {
      for (const value of [indicator.baseline, indicator.target, indicator.actual]) {
        expect(value.sources.length, `${indicator.id} ${value.text}`).toBeGreaterThan(0);
        for (const source of value.sources) {
          const at = parseSource(source);
          expect(at, source).toBeDefined();
          expect(files.has(at?.file ?? '') || at?.file === 'renkei/plan.xlsx', source).toBe(true);
        }
      }
    }
  });

  it('adds up in the ledger', () => {
    const { ledger } = result;
    const aside = Object.values(ledger.setAside).reduce((sum, rows) => sum + rows, 0);
    expect(ledger.rows).toBe(ledger.used + aside + ledger.reported);
    expect(ledger.used).toBeGreaterThan(0);
    expect(ledger.reported).toBe(0);
  });

  it('prints every cell of every row into the PDF, whole', async () => {
    const pages = await pdfPages(place.read(`${YEAR}/${TITLE}.pdf`));
    const text = sameText(pages.join(''));
    for (const { name, overview } of result.programmes) {
      expect(text).toContain(sameText(name));
      expect(text).toContain(sameText(overview));
    }
    for (const { name, baseline, target, actual, status } of result.indicators) {
      for (const part of [name, baseline.text, target.text, actual.text, status?.text ?? ''])
        expect(text).toContain(sameText(part));
    }
  });

  it('gives the same bytes again', async () => {
    const names = [`${TITLE}.pdf`, `${TITLE}.xlsx`, `${TITLE}.html`, 'result-renkei.json', 'data/renkei.csv'];
    const before = names.map((name) => place.read(`${YEAR}/${name}`));
    await place.run('build', '--jobs', '1');
    for (const [at, name] of names.entries())
      expect(place.read(`${YEAR}/${name}`).equals(before[at] ?? Buffer.alloc(0)), name).toBe(true);
  });
});

describe('a correction', () => {
  it('turns 5-2 from ４校 to ７校 into ◎ and the rate into 74.6', async () => {
    const corrected = workspace({ sample: true });
    const source = parseSource(result.indicators.find(({ id }) => id === '5-2')?.actual.sources[0] ?? '');
    expect(source).toBeDefined();
    const path = join(corrected.folder, 'input', source?.file ?? '');
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(path);
    const cell = workbook.getWorksheet(source?.sheet)?.getCell(source?.cell ?? 'A1');
    expect(fold(String(cell?.value))).toContain('4');
    if (cell !== undefined) cell.value = '７校';
    await workbook.xlsx.writeFile(path);
    const run = await corrected.run('build', '--template', 'renkei', '--json');
    const after = renkeiResultSchema.parse(JSON.parse(run.out));
    corrected.remove();
    expect(after.indicators.find(({ id }) => id === '5-2')?.mark).toBe('◎');
    expect(after.summary.rate).toBe('74.6');
    expect(after.summary.achieved).toBe(53);
  });
});

/** Width, dash variants and blanks aside, which the published listing mixes. */
function fold(text: string | undefined): string {
  return (text ?? '')
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replaceAll(/^[―－ー-]$/g, '-');
}
