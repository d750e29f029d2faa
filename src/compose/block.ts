/** A programme, or the 基本KPI of a role, as a block of the listing: cells over rows and columns. */
import type { IndicatorEvaluation } from '../model/evaluation.ts';
import type { ListingBlock, ListingCell } from '../model/listing.ts';
import type { PlanIndicator, PlanProgramme } from '../model/plan.ts';
import type { Template } from '../model/template.ts';
import { composeStatusCells } from './status.ts';
import { printedLines, type ValueTexts } from './value-text.ts';

/** What a block needs beside its indicators. */
export type BlockContext = {
  readonly template: Template;
  readonly evaluations: ReadonlyMap<string, IndicatorEvaluation>;
  readonly texts: ReadonlyMap<string, ValueTexts>;
};

type Field = Template['columns'][number]['field'];
type CellText = Pick<ListingCell, 'text' | 'sources' | 'parts'>;

/** A 連携事業 with its indicators (連携事業の欄). */
export function composeProgramme(
  programme: PlanProgramme,
  indicators: readonly PlanIndicator[],
  context: BlockContext,
): ListingBlock {
  const name = `${programme.no}　${programme.name.value}`;
  const over: Partial<Record<Field, CellText>> = {
    programme: { text: name, sources: programme.name.sources },
    overview: {
      text: programme.overview.value,
      sources: programme.overview.sources,
    },
  };
  const cells = context.template.columns.flatMap(({ field }): readonly ListingCell[] => {
    const spanning = over[field];
    if (spanning !== undefined) return [cell(field, 0, indicators.length, spanning)];
    if (field === 'status') return statusCells(programme, context);
    return field === 'role' ? [] : rowCells(field, indicators, context);
  });
  return {
    id: String(programme.no),
    name,
    rowIds: indicators.map(({ id }) => id),
    cells,
  };
}

/** The 基本KPI of a role, opened by their heading over the columns of name and overview. */
export function composeBasicKpis(
  role: string,
  indicators: readonly PlanIndicator[],
  context: BlockContext,
): ListingBlock {
  const heading = context.template.print.basicKpiHeading;
  const fields = context.template.columns.map(({ field }) => field);
  const joined = fields.indexOf('overview') === fields.indexOf('programme') + 1;
  const cells = fields.flatMap((field): readonly ListingCell[] => {
    if (field === 'role' || (joined && field === 'overview')) return [];
    if (field === 'programme') {
      const headingCell = cell(field, 0, indicators.length, {
        text: heading,
        sources: [],
      });
      return [{ ...headingCell, bold: true, columnSpan: joined ? 2 : 1 }];
    }
    if (field === 'overview') return [cell(field, 0, indicators.length, { text: '', sources: [] })];
    if (field === 'status') return statusCells({ indicatorIds: indicators.map(({ id }) => id) }, context);
    return rowCells(field, indicators, context);
  });
  return {
    id: `K-${role}`,
    name: heading,
    rowIds: indicators.map(({ id }) => id),
    cells,
  };
}

function rowCells(field: Field, indicators: readonly PlanIndicator[], context: BlockContext): readonly ListingCell[] {
  return indicators.map((indicator, row) => cell(field, row, 1, cellText(field, indicator, context)));
}

function statusCells(programme: Pick<PlanProgramme, 'indicatorIds'>, context: BlockContext): readonly ListingCell[] {
  let row = 0;
  return composeStatusCells(programme, context.evaluations, context.template.lead).map(({ indicatorIds, ...text }) => {
    const first = row;
    row += indicatorIds.length;
    return cell('status', first, indicatorIds.length, text);
  });
}

function cellText(field: Field, indicator: PlanIndicator, context: BlockContext): CellText {
  const evaluation = context.evaluations.get(indicator.id);
  const texts = context.texts.get(indicator.id);
  switch (field) {
    case 'indicator':
      return { text: indicator.name, sources: indicator.nameSources ?? [] };
    case 'baseline':
      return {
        text: printedLines(texts?.baseline ?? ''),
        sources: indicator.baseline.sources,
      };
    case 'target':
      return {
        text: printedLines(texts?.target ?? ''),
        sources: indicator.target.sources,
      };
    case 'actual':
      return {
        text: printedLines(texts?.actual ?? ''),
        sources: evaluation?.actual.sources ?? [],
      };
    case 'previous':
      return {
        text: printedLines(texts?.previous ?? '－'),
        sources: evaluation?.previous?.sources ?? [],
      };
    case 'change':
      return {
        text: texts?.change ?? '－',
        sources: [...(evaluation?.previous?.sources ?? []), ...(evaluation?.actual.sources ?? [])],
      };
    case 'mark':
      return {
        text: evaluation?.mark ?? '',
        sources: evaluation?.actual.sources ?? [],
      };
    default:
      return { text: '', sources: [] };
  }
}

function cell(column: string, row: number, rowSpan: number, { text, sources, parts }: CellText): ListingCell {
  const several = parts !== undefined && parts.length > 1 ? { parts } : {};
  return { column, row, rowSpan, columnSpan: 1, text, sources, ...several };
}
