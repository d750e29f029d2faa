/** The sample of six offices, each in a layout of its own, comes out as its table of items. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../src/files.ts';
import { readWorkbook } from '../../../src/ingest/format/read.ts';
import { ingestPolicies } from '../../../src/ingest/policy/ingest.ts';
import { readPolicyTemplate } from '../../../src/ingest/policy/template.ts';
import { ledgerTotals } from '../../../src/model/ledger.ts';
import { buildTorikumiSample } from '../../support/torikumi-sample/build.ts';
import { ITEMS, OFFICES, POLICIES } from '../../support/torikumi-sample/items.ts';

const yaml = readFileSync(new URL('../../../templates/torikumi/template.yaml', import.meta.url), 'utf8');
const template = readPolicyTemplate('torikumi', 'torikumi/template.yaml', yaml).value;
if (template === undefined) throw new Error('the template does not read');

const files = await Promise.all(
  [...(await buildTorikumiSample())].map(async ([path, bytes]) => ({
    path,
    sha256: sha256(bytes),
    outcome: await readWorkbook(path, bytes),
  })),
);
const { value, diagnostics } = ingestPolicies({ files, template });

/** 消防指令の共同運用 comes from two offices. */
const TWICE = '○消防指令の共同運用に向けた協議【R5.7／R6.1】';

describe('the sample of six offices', () => {
  it('has no finding but the item that comes twice and the tags of the web page', () => {
    expect(diagnostics.map(({ code, place }) => `${code} ${place.file} ${place.cell}`)).toMatchInlineSnapshot(`
      [
        "X512 総合政策部_主な取組（照会回答）.xlsx C5",
        "X512 総合政策部_主な取組（照会回答）.xlsx C6",
        "X512 総合政策部_主な取組（照会回答）.xlsx C9",
        "X512 総合政策部_主な取組（照会回答）.xlsx C10",
        "X512 総合政策部_主な取組（照会回答）.xlsx C11",
        "X508 R5主な取組_南部振興局.xlsx B16",
        "X512 総合政策部_主な取組（照会回答）.xlsx C14",
      ]
    `);
  });

  it('is of 2023, from all six', () => {
    expect(value.fiscalYear).toBe(2023);
    expect(value.submissions.map(({ office }) => office)).toEqual(Object.values(OFFICES));
  });

  it.each([...POLICIES])('puts the items of %s together as the offices wrote them', (code, category) => {
    const row = value.rows.find((one) => one.code === code);
    const order = Object.keys(OFFICES);
    const expected = ITEMS.filter((item) => item.code === code)
      .filter((item) => !(item.text === TWICE && item.office === '南'))
      .toSorted((a, b) => order.indexOf(a.office) - order.indexOf(b.office))
      .map(({ office, text, children }) => [OFFICES[office], text, ...children]);
    expect(row?.category).toBe(category);
    expect(
      row?.items.map(({ office, marker = '', text, children }) => [
        office,
        `${marker}${text}`,
        ...children.map((child) => `・${child.text}`),
      ]),
    ).toEqual(expected);
  });

  it('leaves no row without a state', () => {
    const totals = ledgerTotals(value.ledgerRows);
    expect(totals.reported).toBe(0);
    expect(totals.rows).toBe(totals.used + Object.values(totals.setAside).reduce((sum, rows) => sum + rows, 0));
  });
});
