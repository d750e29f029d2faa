/** Whom an undecided mark concerns (分からない値の出どころ): the cells of those whose part is missing or no point. */
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Measure } from '../model/measure.ts';
import type { Place } from '../model/source.ts';
import { type Context, findingAt } from './context.ts';
import type { Part } from './gather.ts';
import type { LegendMark } from './legend.ts';
import type { Regional } from './regional.ts';

/** Municipalities that a total lacks, in the template's order, in one text. */
export function missingNames({ missing }: Regional): string {
  return missing.map(({ municipality }) => municipality).join('、');
}

/**
 * The finding that what is known does not settle the mark: at the cell of the first one concerned, with those of the
 * others; where none of them has a cell, at the plan's row. Reports: V125.
 */
export function undecidedFinding(regional: Regional, marks: readonly LegendMark[], context: Context): Diagnostic {
  const unclear = regional.missing.length > 0 ? regional.missing : regional.used.filter(isNoPoint);
  const concerned = unclear.flatMap((part) => {
    const place = placeOf(part);
    return place === undefined ? [] : [{ place, raw: part.value?.raw }];
  });
  const places = concerned.map(({ place }) => place);
  const at = places.length > 0 ? places : context.indicator.nameSources;
  return findingAt('V125', at, context, {
    field: 'actual',
    raw: concerned[0]?.raw,
    params: { missing: missingNames(regional), marks: marks.map(({ mark }) => mark).join('、') },
    related: places.slice(1),
  });
}

/** The cell of a part, else its row. */
function placeOf({ value, entries }: Part): Place | undefined {
  return value?.sources[0] ?? entries[0]?.source;
}

function isNoPoint({ value }: Part): boolean {
  return value !== undefined && leavesOpen(value.value);
}

/** 把握可能分, 以上, 以下 and ranges. */
function leavesOpen(measure: Measure): boolean {
  if (measure.kind === 'range' || measure.qualifiers.includes('partial')) return true;
  if (measure.kind === 'several') return measure.parts.some(leavesOpen);
  return measure.kind === 'quantity' && measure.comparator !== '=';
}
