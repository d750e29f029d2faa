import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/ingest/format/read.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { readPlan } from '../../src/ingest/plan.ts';
import { ledgerTotals } from '../../src/model/ledger.ts';
import type { ReadFile } from '../../src/model/reading.ts';
import { normalizePlan } from '../../src/normalize/plan.ts';
import { COUNTRY, TEMPLATE } from './reading.ts';

const ROOT = new URL('../../', import.meta.url).pathname;

async function sample() {
  const opened = await readWorkbook('renkei/plan.xlsx', readFileSync(`${ROOT}templates/renkei/plan.xlsx`));
  if (opened.state !== 'read') throw new Error('the plan cannot be read');
  const plan = normalizePlan(readPlan(opened.workbook).value, TEMPLATE).value;
  // 主な取組/ holds what belongs to the other listing.
  const paths = readdirSync(`${ROOT}input`, { recursive: true, encoding: 'utf8' }).filter(
    (path) => statSync(`${ROOT}input/${path}`).isFile() && !path.normalize('NFC').startsWith('主な取組/'),
  );
  const files: ReadFile[] = [];
  for (const path of paths) {
    const name = path.normalize('NFC');
    files.push({ path: name, sha256: name, outcome: await readWorkbook(name, readFileSync(`${ROOT}input/${path}`)) });
  }
  return { files, plan, result: ingest({ files, template: TEMPLATE, plan, country: COUNTRY }) };
}

describe('the sample in input/', async () => {
  const { files, plan, result } = await sample();
  const { value, diagnostics } = result;

  it('is read without an error or a warning', () => {
    expect(diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([]);
    expect(value.fiscalYear).toBe(2023);
    expect(value.submissions.map(({ municipality }) => municipality.name)).toEqual(
      TEMPLATE.municipalities.map(({ name }) => name),
    );
  });

  it('brings every indicator of the plan from the lead', () => {
    const lead = value.submissions.find(({ municipality }) => municipality.name === TEMPLATE.lead);
    expect(lead?.records.map(({ indicatorId }) => indicatorId)).toEqual(plan.indicators.map(({ id }) => id));
    expect(lead?.files.map(({ why }) => why)).toEqual(['covers-other-rows', 'covers-other-rows']);
  });

  it('takes the corrected file of 恵庭市 by its 提出日', () => {
    const files = value.submissions.find(({ municipality }) => municipality.name === '恵庭市')?.files;
    expect(files?.map(({ taken, why }) => `${taken} ${why}`).sort()).toEqual([
      'false older-revision:submission-date',
      'true later:submission-date',
    ]);
  });

  it('leaves no row without a state and reports none', () => {
    const totals = ledgerTotals(value.ledgerRows);
    const rows = files.flatMap(({ outcome }) =>
      outcome.state === 'read' ? outcome.workbook.grids.flatMap((grid) => grid.rows) : [],
    );
    expect(totals.rows).toBe(rows.length);
    expect(totals.used + totals.reported + Object.values(totals.setAside).reduce((sum, count) => sum + count, 0)).toBe(
      totals.rows,
    );
    expect(totals.reported).toBe(0);
  });
});
