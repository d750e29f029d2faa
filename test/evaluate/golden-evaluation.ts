/** The published listing of 2023年度 evaluated anew: plan and twelve submissions from the texts of the table. */
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Measure, MeasureRole } from '../../src/model/measure.ts';
import type { MunicipalityCode } from '../../src/model/municipality.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Sourced } from '../../src/model/source.ts';
import type { Entry, Submission } from '../../src/model/submission.ts';
import { readMeasure } from '../../src/normalize/measure.ts';
import { template } from '../support/measures.ts';
import { GOLDEN, type GoldenRow, MUNICIPALITIES, STAYED_AWAY } from './golden-2023.ts';

const LEAD = '札幌市';
const FISCAL_YEAR = 2023;
/** The region's template. */
export const region = template({
  members: MUNICIPALITIES,
  lead: LEAD,
  vocabulary: { done: ['策定', '検討完了', '構築', '開始'], notDone: ['未構築', '未策定'] },
});

function read(text: string, role: MeasureRole, address: string): Sourced<Measure> {
  const { measure } = readMeasure(text, { role, year: FISCAL_YEAR, words: region.vocabulary });
  return { value: measure, raw: text, sources: [{ file: 'x.xlsx', sheet: '実績', cell: address }] };
}

/** What a municipality writes into the cell of the row; undefined where it has no row. */
function written(row: GoldenRow, municipality: string): string | undefined {
  if (row.aggregation === '算出') return undefined;
  if (row.aggregation === '市町村数') return municipality === STAYED_AWAY ? '×' : '○';
  if (row.split !== undefined) return row.split[municipality];
  return municipality === LEAD ? row.actual : undefined;
}

function submissionsOf(rows: readonly GoldenRow[]): readonly Submission[] {
  return MUNICIPALITIES.map((name, index) => ({
    municipality: { name, code: String(index).padStart(6, '0') as MunicipalityCode },
    files: [],
    entries: rows.flatMap((row, at): readonly Entry[] => {
      const text = written(row, name);
      if (text === undefined) return [];
      const source = { file: `${name}.xlsx`, sheet: '実績', cell: `A${at + 5}` };
      return [{ indicatorId: row.id, source, actual: read(text, 'actual', `G${at + 5}`) }];
    }),
  }));
}

/** The plan of the listing. */
export function goldenPlan(): Plan {
  return {
    programmes: [],
    indicators: GOLDEN.map((row, at) => ({
      id: row.id,
      name: row.name,
      role: row.role,
      aggregation: row.aggregation,
      baseline: read(row.baseline, 'baseline', `F${at + 2}`),
      target: read(row.target, 'target', `G${at + 2}`),
      ...(row.programme === undefined ? {} : { programme: row.programme }),
    })),
  };
}

/** Evaluates the rows, changed or not. */
export function evaluateRows(rows: readonly GoldenRow[]) {
  return evaluate({
    plan: goldenPlan(),
    submissions: submissionsOf(rows),
    template: region,
    fiscalYear: FISCAL_YEAR,
    edition: '確定版',
  });
}
