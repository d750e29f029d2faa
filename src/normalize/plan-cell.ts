/** The cells of one row of the plan (計画の各欄): closed words, names and values, each mistake reported at its cell. */
import { distance } from 'fastest-levenshtein';
import type { Code } from '../model/codes.ts';
import { type Diagnostic, diagnose, placed } from '../model/diagnostic.ts';
import type { Measure, MeasureRole } from '../model/measure.ts';
import { AGGREGATIONS, type Aggregation, type Direction, type PlanRow } from '../model/plan.ts';
import type { Source, Sourced } from '../model/source.ts';
import type { PlanColumn, Template } from '../model/template.ts';
import { readMeasure } from './measure.ts';

/** The template that the plan belongs to, and where its mistakes are collected. */
export type PlanReading = { readonly template: Template; readonly diagnostics: Diagnostic[] };

/** Words of the 方向 column. Assumption: offices write one of these; anything else is an error, never a guess. */
const DIRECTIONS: ReadonlyMap<string, Direction> = new Map([
  ...['増', '増加', '上昇', '大', '多', '高', '以上', '↑', '大きいほどよい', '多いほどよい', '高いほどよい'].map(
    (w) => [w, 'more'] as const,
  ),
  ...['減', '減少', '低下', '小', '少', '低', '以下', '↓', '小さいほどよい', '少ないほどよい', '低いほどよい'].map(
    (w) => [w, 'less'] as const,
  ),
]);

/** 役割 by its id or its name. Reports: F301 F303. */
export function roleOf(cell: Sourced<string> | undefined, place: Source, reading: PlanReading): string | undefined {
  if (cell === undefined) {
    report(reading, 'F301', place, { params: { column: '役割' } });
    return undefined;
  }
  const roles = reading.template.roles;
  const role = roles.find(
    ({ id, name }) =>
      cell.value === id || cell.value === name || cell.value.replace(/^[（(]?.[)）.．、　 ]?\s*/u, '') === name,
  );
  if (role !== undefined) return role.id;
  report(reading, 'F303', cell.sources[0] ?? place, {
    raw: cell.value,
    params: {
      known: roles.map(({ id }) => id).join('、'),
      nearest: nearest(
        cell.value,
        roles.flatMap(({ id, name }) => [id, name]),
      ),
    },
  });
  return undefined;
}

/** 集計方法. Reports: F301 F304. */
export function aggregationOf(
  cell: Sourced<string> | undefined,
  place: Source,
  reading: PlanReading,
): Aggregation | undefined {
  if (cell === undefined) {
    report(reading, 'F301', place, { params: { column: '集計方法' } });
    return undefined;
  }
  const found = AGGREGATIONS.find((aggregation) => aggregation === cell.value);
  if (found === undefined) {
    report(reading, 'F304', cell.sources[0] ?? place, {
      raw: cell.value,
      params: { known: AGGREGATIONS.join('、'), nearest: nearest(cell.value, AGGREGATIONS) },
    });
  }
  return found;
}

/** 番号 of the 連携事業. Reports: F301 F302. */
export function programmeNumber(
  cell: Sourced<string> | undefined,
  place: Source,
  reading: PlanReading,
): number | undefined {
  if (cell === undefined) {
    report(reading, 'F301', place, { params: { column: '番号' } });
    return undefined;
  }
  const digits = cell.value.normalize('NFKC');
  if (/^\d{1,6}$/.test(digits)) return Number(digits);
  report(reading, 'F302', cell.sources[0] ?? place, { raw: cell.value });
  return undefined;
}

/** 方向: which side is better. Reports: F306. */
export function directionOf(cell: Sourced<string> | undefined, reading: PlanReading): Direction | undefined {
  if (cell === undefined) return undefined;
  const direction = DIRECTIONS.get(cell.value.normalize('NFKC').replace(/良い/u, 'よい'));
  if (direction === undefined) report(reading, 'F306', cell.sources[0], { raw: cell.value });
  return direction;
}

/** A column that names one municipality. Reports: F307. */
export function municipalityOf(
  cell: Sourced<string> | undefined,
  column: PlanColumn,
  reading: PlanReading,
): string | undefined {
  return cell === undefined ? undefined : knownMunicipality(cell.value, cell, column, reading);
}

/** 対象市町村: several names, or 全市町村. Reports: F307. */
export function reportersOf(cell: Sourced<string> | undefined, reading: PlanReading): readonly string[] | undefined {
  if (cell === undefined) return undefined;
  const names = reading.template.municipalities.map(({ name }) => name);
  if (/^(全市町村|全構成市町村|全団体|圏域全市町村)$/u.test(cell.value)) return names;
  return cell.value
    .split(/[、,，・\n]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .flatMap((name) => knownMunicipality(name, cell, '対象市町村', reading) ?? []);
}

function knownMunicipality(
  raw: string,
  cell: Sourced<string>,
  column: PlanColumn,
  reading: PlanReading,
): string | undefined {
  const found = reading.template.municipalities.find(({ name, accepts }) => name === raw || accepts.includes(raw));
  if (found !== undefined) return found.name;
  const names = reading.template.municipalities.map(({ name }) => name);
  report(reading, 'F307', cell.sources[0], { raw, params: { column, nearest: nearest(raw, names) } });
  return undefined;
}

/** A value of the plan with its cell. Reports: the N codes of readMeasure. */
export function measureOf(
  cell: Sourced<string> | undefined,
  role: MeasureRole,
  place: Source,
  reading: PlanReading,
): Sourced<Measure> {
  const { measure, findings } = readMeasure(cell?.value ?? '', { role, words: reading.template.vocabulary });
  const at = cell?.sources[0] ?? place;
  reading.diagnostics.push(
    ...findings.map((finding) => placed({ raw: cell?.value ?? '', ...finding }, at, { field: role })),
  );
  return { value: measure, sources: cell?.sources ?? [], ...(cell === undefined ? {} : { raw: cell.value }) };
}

/** The known word nearest to what was written, for the hint. */
export function nearest(raw: string, known: readonly string[]): string {
  return known.toSorted((a, b) => distance(raw, a) - distance(raw, b))[0] ?? '';
}

/** The row's first cell, for findings about the row. */
export function firstSource(row: PlanRow): Source | undefined {
  return Object.values(row.cells).flatMap((cell) => cell?.sources ?? [])[0];
}

/** Adds a finding at its cell. */
export function report(
  reading: PlanReading,
  code: Code,
  place: Source | undefined,
  more: {
    readonly raw?: string;
    readonly params?: Readonly<Record<string, string>>;
    readonly related?: readonly Source[];
  },
): void {
  reading.diagnostics.push(diagnose(code, place ?? {}, more));
}
