/** The literal tables as rows: what the plan asks for, and what each office answers. */
import { ACTUAL_TABLE } from './tables/actuals.ts';
import { OVERVIEWS } from './tables/overviews.ts';
import { PLAN_TABLE } from './tables/plan.ts';
import { STATUS_TABLE } from './tables/statuses.ts';

/** One indicator of the plan. A 基本KPI has no number. */
export type Entry = {
  readonly id: string;
  readonly role: string;
  readonly number: number | undefined;
  readonly programme: string;
  readonly overview: string;
  readonly indicator: string;
  readonly baseline: string;
  readonly target: string;
  readonly aggregation: string;
  readonly reporters: string;
};

/** What a cell is given: a text, a number with its format, a formula with its result, or a day. */
export type CellInput =
  | string
  | number
  | { readonly number: number; readonly format: string }
  | { readonly formula: string; readonly result: number }
  | { readonly day: string; readonly format: string }
  | undefined;

/** One row of an office's table. */
export type Row = Entry & {
  readonly actual: CellInput;
  readonly mark: string;
  readonly status: string;
  /** Rows with the same key share one status cell. */
  readonly statusKey: string;
};

function linesOf(table: string): readonly string[] {
  return table.split('\n').filter((line) => line.trim() !== '');
}

/** The plan in its printed order. */
export function planEntries(): readonly Entry[] {
  const entries: Entry[] = [];
  let role = '';
  let number: number | undefined;
  let programme = '';
  for (const line of linesOf(PLAN_TABLE)) {
    if (line.startsWith('■ ')) role = line.slice(2);
    else if (line.startsWith('● ')) {
      const heading = /^(?:(\d+) )?(.+)$/.exec(line.slice(2));
      number = heading?.[1] === undefined ? undefined : Number(heading[1]);
      programme = heading?.[2] ?? '';
    } else {
      const [id = '', indicator = '', baseline = '', target = '', aggregation = '', reporters = ''] = line
        .trim()
        .split(' | ');
      const overview = number === undefined ? '' : (OVERVIEWS[number] ?? '');
      entries.push({ id, role, number, programme, overview, indicator, baseline, target, aggregation, reporters });
    }
  }
  return entries;
}

/** Status texts by 指標ID, then by office. */
export function statusTexts(): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const texts = new Map<string, Map<string, string>>();
  let id = '';
  let office = '';
  for (const line of linesOf(STATUS_TABLE)) {
    if (line.startsWith('■ ')) id = line.slice(2);
    else if (line.startsWith('▼ ')) office = line.slice(2);
    else {
      const ofIndicator = texts.get(id) ?? new Map<string, string>();
      const before = ofIndicator.get(office);
      ofIndicator.set(office, before === undefined ? line : `${before}\n${line}`);
      texts.set(id, ofIndicator);
    }
  }
  return texts;
}

/** An office's answers by 指標ID: the cell and the office's own mark. */
export function actualsOf(office: string): ReadonlyMap<string, readonly [actual: CellInput, mark: string]> {
  const actuals = new Map<string, readonly [CellInput, string]>();
  let owner = '';
  for (const line of linesOf(ACTUAL_TABLE)) {
    if (line.startsWith('■ ')) owner = line.slice(2);
    else if (owner === office) {
      const [id = '', cell = '', mark = ''] = line.split('|').map((part) => part.trim());
      actuals.set(id, [cellInput(cell), mark]);
    }
  }
  return actuals;
}

/**
 * A cell as the tables write it.
 * @example cellInput('901 [#,##0"社"]') // { number: 901, format: '#,##0"社"' }
 */
function cellInput(text: string): CellInput {
  if (text === '') return undefined;
  const formatted = /^([\d.]+) \[(.+)\]$/.exec(text);
  if (formatted !== null) return { number: Number(formatted[1]), format: formatted[2] ?? '' };
  const formula = /^=(.+) → ([\d.]+)$/.exec(text);
  if (formula !== null) return { formula: formula[1] ?? '', result: Number(formula[2]) };
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

/**
 * An office's rows in the plan's order: those that it has a figure or a status for, or the whole plan.
 * Where it has nothing to say in figures it writes －.
 */
export function rowsOf(office: string, options: { readonly all?: boolean } = {}): readonly Row[] {
  const actuals = actualsOf(office);
  const texts = statusTexts();
  return planEntries().flatMap((entry) => {
    const shared = statusKey(entry);
    const status = texts.get(shared)?.get(office) ?? '';
    const answer = actuals.get(entry.id);
    const listed = options.all === true ? entry.number !== undefined : answer !== undefined || status !== '';
    if (!listed) return [];
    const [actual, mark] = answer ?? (['－', ''] as const);
    return [{ ...entry, actual, mark, status, statusKey: shared }];
  });
}

/** The indicators of programme 37 share one status. */
function statusKey(entry: Entry): string {
  return entry.number === 37 ? '37-1' : entry.id;
}
