/** The plan's rows (計画の行) as indicators and programmes with their values read. */
import type { Reported } from '../model/diagnostic.ts';
import type { MeasureRole } from '../model/measure.ts';
import type { Plan, PlanIndicator, PlanProgramme, PlanRow } from '../model/plan.ts';
import type { Source, Sourced } from '../model/source.ts';
import type { PlanColumn, Template } from '../model/template.ts';
import {
  aggregationOf,
  directionOf,
  firstSource,
  measureOf,
  municipalityOf,
  nearest,
  type PlanReading,
  programmeNumber,
  report,
  reportersOf,
  roleOf,
} from './plan-cell.ts';

const BASIC_KPI = /基本\s*[KＫ][PＰ][IＩ]/iu;

/**
 * Reads the values of the plan (計画) and numbers its indicators.
 * @param rows rows of plan.xlsx, merged cells filled down
 * Reports: F301 F302 F303 F304 F305 F306 F307 F308 and the N codes of its values.
 */
export function normalizePlan(rows: readonly PlanRow[], template: Template): Reported<Plan> {
  const reading: PlanReading = { template, diagnostics: [] };
  const drafts = rows.flatMap((row) => readRow(row, reading));
  const indicators = withReferences(withIds(drafts, reading));
  checkReferences(indicators, reading);
  return {
    value: { programmes: programmesOf(indicators), indicators: indicators.map((draft) => draft.indicator) },
    diagnostics: reading.diagnostics,
  };
}

type Draft = {
  readonly row: PlanRow;
  readonly place: Source;
  readonly writtenId?: string;
  readonly indicator: PlanIndicator;
  readonly programme?: { readonly no: number; readonly name: Sourced<string>; readonly overview: Sourced<string> };
};

function readRow(row: PlanRow, reading: PlanReading): readonly Draft[] {
  const cell = (column: PlanColumn): Sourced<string> | undefined => {
    const found = row.cells[column];
    return found === undefined || found.value.trim() === '' ? undefined : { ...found, value: found.value.trim() };
  };
  const name = cell('評価指標');
  const place = firstSource(row);
  if (place === undefined) return [];
  if (name === undefined) {
    report(reading, 'F301', place, { params: { column: '評価指標' } });
    return [];
  }
  const role = roleOf(cell('役割'), place, reading);
  const aggregation = aggregationOf(cell('集計方法'), place, reading);
  if (role === undefined || aggregation === undefined) return [];
  const basic = BASIC_KPI.test(cell('連携事業名')?.value ?? '');
  const no = basic ? undefined : programmeNumber(cell('番号'), place, reading);
  if (!basic && no === undefined) return [];
  const programmeName = cell('連携事業名');
  if (!basic && programmeName === undefined) {
    report(reading, 'F301', place, { params: { column: '連携事業名' } });
    return [];
  }
  const measure = (column: PlanColumn, as: MeasureRole) => measureOf(cell(column), as, place, reading);
  const due = cell('期限');
  const previous = cell('前年度実績');
  const direction = directionOf(cell('方向'), reading);
  const lead = municipalityOf(cell('代表市町村'), '代表市町村', reading);
  const reporters = reportersOf(cell('対象市町村'), reading);
  const text = (key: 'numerator' | 'denominator' | 'weight' | 'note', column: PlanColumn) => {
    const value = cell(column)?.value;
    return value === undefined ? {} : { [key]: value };
  };
  const indicator: PlanIndicator = {
    id: '',
    name: name.value,
    nameSources: name.sources,
    role,
    aggregation,
    baseline: measure('基準値', 'baseline'),
    target: measure('目標値', 'target'),
    ...(no === undefined ? {} : { programme: no }),
    ...(direction === undefined ? {} : { direction }),
    ...(lead === undefined ? {} : { lead }),
    ...(reporters === undefined ? {} : { reporters }),
    ...text('numerator', '分子'),
    ...text('denominator', '分母'),
    ...text('weight', '重み'),
    ...text('note', '備考'),
    ...(due === undefined ? {} : { due: measure('期限', 'date') }),
    ...(previous === undefined ? {} : { previous: measure('前年度実績', 'actual') }),
  };
  const writtenId = cell('指標ID')?.value;
  return [
    {
      row,
      place: name.sources[0] ?? place,
      indicator,
      ...(writtenId === undefined ? {} : { writtenId }),
      ...(no === undefined || programmeName === undefined
        ? {}
        : { programme: { no, name: programmeName, overview: cell('事業概要') ?? { value: '', sources: [] } } }),
    },
  ];
}

function withIds(drafts: readonly Draft[], reading: PlanReading): readonly Draft[] {
  const perProgramme = new Map<number | undefined, Draft[]>();
  for (const draft of drafts) {
    const no = draft.programme?.no;
    perProgramme.set(no, [...(perProgramme.get(no) ?? []), draft]);
  }
  let basic = 0;
  const place = new Map<string, Source>();
  return drafts.map((draft) => {
    const siblings = perProgramme.get(draft.programme?.no) ?? [];
    const numbered =
      draft.programme === undefined
        ? `K${++basic}`
        : siblings.length === 1
          ? String(draft.programme.no)
          : `${draft.programme.no}-${siblings.indexOf(draft) + 1}`;
    const id = draft.writtenId ?? numbered;
    const earlier = place.get(id);
    if (earlier !== undefined) report(reading, 'F305', draft.place, { params: { id }, related: [earlier] });
    place.set(id, draft.place);
    return { ...draft, indicator: { ...draft.indicator, id } };
  });
}

/**
 * 分子, 分母 and 重み as 指標ID: the words of an indicator (評価指標) stand for it where only one has them. A column of the
 * submissions that is no indicator of the plan cannot be named; a weight must be an indicator, so that it is collected.
 */
function withReferences(drafts: readonly Draft[]): readonly Draft[] {
  const fold = (text: string) => text.normalize('NFKC').replaceAll(/\s/gu, '');
  const idOf = (written: string): string => {
    if (drafts.some(({ indicator }) => indicator.id === written)) return written;
    const [only, other] = drafts.filter(({ indicator }) => fold(indicator.name) === fold(written));
    return only !== undefined && other === undefined ? only.indicator.id : written;
  };
  return drafts.map((draft) => {
    const { numerator, denominator, weight } = draft.indicator;
    return {
      ...draft,
      indicator: {
        ...draft.indicator,
        ...(numerator === undefined ? {} : { numerator: idOf(numerator) }),
        ...(denominator === undefined ? {} : { denominator: idOf(denominator) }),
        ...(weight === undefined ? {} : { weight: idOf(weight) }),
      },
    };
  });
}

function programmesOf(drafts: readonly Draft[]): readonly PlanProgramme[] {
  const programmes = new Map<number, PlanProgramme>();
  for (const { programme, indicator } of drafts) {
    if (programme === undefined) continue;
    const known = programmes.get(programme.no);
    programmes.set(programme.no, {
      ...programme,
      ...known,
      role: indicator.role,
      indicatorIds: [...(known?.indicatorIds ?? []), indicator.id],
    });
  }
  return [...programmes.values()];
}

function checkReferences(drafts: readonly Draft[], reading: PlanReading): void {
  const ids = drafts.map((draft) => draft.indicator.id);
  for (const { indicator, row, place } of drafts) {
    for (const column of ['分子', '分母', '重み'] as const) {
      const raw = { 分子: indicator.numerator, 分母: indicator.denominator, 重み: indicator.weight }[column];
      if (raw === undefined || ids.includes(raw) || /^[\d,]+$/.test(raw.normalize('NFKC'))) continue;
      report(reading, 'F308', row.cells[column]?.sources[0] ?? place, {
        raw,
        params: { column, nearest: nearest(raw, ids) },
      });
    }
  }
}
