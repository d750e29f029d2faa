/** 調査票: what is handed out is read back without any set-up, by the same program. */
import { readFileSync } from 'node:fs';
import exceljs from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { composeBlankForms } from '../../../src/compose/blank-form.ts';
import { readWorkbook } from '../../../src/ingest/format/read.ts';
import type { BlankForm } from '../../../src/model/blank-form.ts';
import { type Prepared, prepare, run } from '../../../src/pipeline.ts';
import { type FormFile, renderForms } from '../../../src/render/forms/forms.ts';
import { testFonts } from '../../support/fonts.ts';

const ROOT = new URL('../../..', import.meta.url).pathname;
let prepared: Prepared;
let forms: readonly BlankForm[];
let files: readonly FormFile[];

beforeAll(async () => {
  const plan = await readWorkbook('plan.xlsx', readFileSync(`${ROOT}templates/renkei/plan.xlsx`));
  const yaml = readFileSync(`${ROOT}templates/renkei/template.yaml`, 'utf8');
  const { value } = prepare({ name: 'renkei', yaml, plan });
  if (value === undefined) throw new Error('the template cannot be used');
  prepared = value;
  forms = composeBlankForms(prepared.plan, prepared.template, 2024);
  files = await renderForms(forms, testFonts());
});

async function readBack(written: readonly FormFile[]) {
  const read = await Promise.all(
    written.map(async ({ path, bytes }, at) => ({
      path,
      sha256: String(at),
      outcome: await readWorkbook(path, bytes),
    })),
  );
  return run({ ...prepared, files: read, country: [] });
}

/** A form filled in: each asked cell and each status. */
async function filledIn(file: FormFile, actual: string): Promise<FormFile> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(file.bytes.slice().buffer as never);
  const [sheet] = workbook.worksheets;
  const asked = forms.find(({ municipality }) => file.path.includes(municipality))?.rows ?? [];
  asked.forEach((row, at) => {
    const cell = sheet?.getCell(10 + at, 6);
    if (cell !== undefined && row.asked) cell.value = actual;
    const status = sheet?.getCell(10 + at, 7);
    if (status !== undefined && status.master === status) status.value = '予定どおり実施した。';
  });
  return { path: file.path, bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) };
}

describe('the form of each municipality', () => {
  it('holds every indicator of the plan once', () => {
    expect(files.map(({ path }) => path)).toHaveLength(prepared.template.municipalities.length);
    for (const { rows } of forms) expect(rows).toHaveLength(prepared.plan.indicators.length);
  });

  it.each([
    ['代表', 'only the lead is asked', (asked: readonly string[]) => expect(asked).toEqual(['札幌市'])],
    ['算出', 'nobody is asked', (asked: readonly string[]) => expect(asked).toEqual([])],
  ])('%s: %s', (method, _, check) => {
    prepared.plan.indicators.forEach((indicator, at) => {
      if (indicator.aggregation !== method || indicator.lead !== undefined) return;
      check(forms.filter(({ rows }) => rows[at]?.asked).map(({ municipality }) => municipality));
    });
  });

  it('asks those whom the plan names', () => {
    prepared.plan.indicators.forEach((indicator, at) => {
      if (indicator.reporters === undefined || ['代表', '算出'].includes(indicator.aggregation)) return;
      const asked = forms.filter(({ rows }) => rows[at]?.asked).map(({ municipality }) => municipality);
      expect(asked.toSorted()).toEqual([...indicator.reporters].toSorted());
    });
  });

  it('gives the same bytes again', async () => {
    const again = await renderForms(forms.slice(0, 1), testFonts());
    expect(again[0]?.bytes).toEqual(files[0]?.bytes);
  });
});

describe('read back', () => {
  it('blank: every form is its municipality’s of its year, every row is known, and only blanks are asked about', async () => {
    const { value, diagnostics } = await readBack(files);
    expect(value.ingested.fiscalYear).toBe(2024);
    expect(value.submissions).toHaveLength(files.length);
    for (const { entries } of value.submissions) expect(entries).toHaveLength(prepared.plan.indicators.length);
    expect([...new Set(diagnostics.filter(({ severity }) => severity !== 'note').map(({ code }) => code))]).toEqual([
      'V123',
    ]);
  });

  it('filled in: nothing is blank, nothing is in doubt but the figures', async () => {
    const filled = await Promise.all(files.map((file) => filledIn(file, '〇')));
    const { value } = await readBack(filled);
    for (const { entries } of value.submissions)
      expect(entries.filter(({ status }) => status === undefined).map(({ indicatorId }) => indicatorId)).toEqual([]);
    const blank = value.evaluation.indicators.flatMap(({ contributions }) =>
      contributions.filter(({ state }) => state === 'blank' || state === 'notSubmitted'),
    );
    expect(blank).toEqual([]);
  });
});
