/** What the tests of ingest share: a short plan, the real template, and results as short lines. */
import { readFileSync } from 'node:fs';
import { readCountry } from '../../src/ingest/country.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { readTemplate } from '../../src/ingest/template.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Grid } from '../../src/model/grid.ts';
import type { Measure } from '../../src/model/measure.ts';
import type { Plan, PlanIndicator } from '../../src/model/plan.ts';
import type { ReadFile } from '../../src/model/reading.ts';
import type { Sourced } from '../../src/model/source.ts';
import type { Template } from '../../src/model/template.ts';
import { readFile } from '../support/grid.ts';

const at = (name: string) => readFileSync(new URL(`../../templates/${name}`, import.meta.url), 'utf8');
const read = readTemplate('renkei', 'renkei/template.yaml', at('renkei/template.yaml')).value;
if (read === undefined) throw new Error('the template renkei cannot be read');

/** The real template, so that its headings are what is tested. */
export const TEMPLATE: Template = read;
export const COUNTRY = readCountry(at('municipalities.csv'));

const none: Sourced<Measure> = { value: { kind: 'none', qualifiers: [] }, sources: [] };
const PROGRAMMES: readonly (readonly [number, string, string, readonly string[]])[] = [
  [3, 'ア', '創業の促進', ['事業の参加者数']],
  [5, 'ア', '先端技術の活用に関する支援', ['デジタル化の取組に関する補助件数', '支援した高校数', 'イベントの参加者数']],
  [
    10,
    'ア',
    'MICE誘致の推進',
    ['招聘事業・プロモーション事業の構築', 'アフターコロナを見据えた新たなMICE施設の機能検討等'],
  ],
  [26, 'ウ', 'にぎわいの創出', ['イベント等の参加人数']],
  [38, 'ウ', 'デジタル技術を活用した住民サービスの向上に向けた取組の推進', ['アプリのユーザー数']],
];
const idOf = (no: number, names: readonly string[], place: number) =>
  names.length === 1 ? String(no) : `${no}-${place + 1}`;
const indicator = (id: string, name: string, role: string): PlanIndicator => ({
  id,
  name,
  role,
  baseline: none,
  target: none,
  aggregation: '代表',
});

/** 3; 5-1 to 5-3; 10-1, 10-2; 26; 38; K1. */
export const PLAN: Plan = {
  programmes: PROGRAMMES.map(([no, role, name, names]) => ({
    no,
    role,
    name: { value: name, sources: [] },
    overview: { value: '', sources: [] },
    indicatorIds: names.map((_, place) => idOf(no, names, place)),
  })),
  indicators: [
    indicator('K1', '観光入込客数', 'ア'),
    ...PROGRAMMES.flatMap(([no, role, , names]) =>
      names.map((name, place) => ({ ...indicator(idOf(no, names, place), name, role), programme: no })),
    ),
  ],
};

/** Diagnostics as `address code`, those of missing municipalities left out. */
export function codes(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics
    .filter(({ code }) => code !== 'X207')
    .map(({ place, code }) => `${place.cell ?? place.sheet ?? place.file ?? ''} ${code}`.trim());
}

/** All of ingest on some files. */
export function ingested(files: readonly ReadFile[], year?: number) {
  return ingest({ files, template: TEMPLATE, plan: PLAN, country: COUNTRY, ...(year === undefined ? {} : { year }) });
}

/** All of ingest on the sheets of one file of 江別市 for 令和5年度. */
export function readSheets(...grids: readonly Grid[]) {
  return ingested([readFile('江別市.xlsx', grids)], 2023);
}

/** Records as `id 実績値[単位] / 実施状況`. */
export function lines({ value }: ReturnType<typeof ingested>): readonly string[] {
  return value.submissions.flatMap(({ municipality, records }) =>
    records.map(({ indicatorId, fields }) => {
      const actual = fields.actual ?? fields.participation;
      const unit = actual?.unit === undefined ? '' : `[${actual.unit}]`;
      const status = fields.status === undefined ? '' : ` / ${fields.status.text.replaceAll('\n', '⏎')}`;
      return `${municipality.name === '江別市' ? '' : `${municipality.name} `}${indicatorId} ${actual?.text.replaceAll('\n', '⏎') ?? ''}${unit}${status}`.trim();
    }),
  );
}

/** Rows of the ledger as `row state`, those that are used left out. */
export function asideRows({ value }: ReturnType<typeof ingested>): readonly string[] {
  return value.ledgerRows.flatMap((row) =>
    row.state === 'used' ? [] : [`${row.row} ${row.state === 'set-aside' ? row.why : row.state}`],
  );
}
