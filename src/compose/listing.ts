/** The 連携事業実施状況等一覧 as one renderer-neutral listing. */
import type { Listing, ListingBlock, ListingGroup } from '../model/listing.ts';
import { type BlockContext, composeBasicKpis, composeProgramme } from './block.ts';
import { composeFrontPage } from './front-page.ts';
import type { Report } from './report.ts';
import { composeCoverage, composeGrounds } from './sheets.ts';
import { composeLegend, composeTitle } from './title.ts';

/** The listing of a report: groups by 役割, each opened by its 基本KPI, then its programmes. */
export function composeListing(report: Report): Listing {
  const { template } = report;
  const context: BlockContext = {
    template,
    evaluations: new Map(report.evaluation.indicators.map((evaluation) => [evaluation.id, evaluation])),
    texts: report.texts,
  };
  return {
    template: template.name,
    title: composeTitle(template, report.fiscalYear),
    edition: report.edition,
    draft: report.openErrors + report.openQuestions > 0,
    author: template.author,
    paper: {
      size: template.print.paper,
      orientation: template.print.orientation,
      marginsMm: template.print.marginsMm,
      bodyPt: template.print.bodyPt,
    },
    columns: template.columns.map(({ field, heading, widthMm, align }) => ({
      id: field,
      heading,
      widthMm,
      align,
      vertical: field === 'role',
    })),
    groups: template.roles.flatMap((role): readonly ListingGroup[] => {
      const blocks = blocksOf(report, role.id, context);
      if (blocks.length === 0) return [];
      return [
        {
          id: role.id,
          label: role.name,
          ...(role.short === undefined ? {} : { shortLabel: role.short }),
          blocks,
        },
      ];
    }),
    legend: composeLegend(template),
    ...(template.print.footnote === undefined ? {} : { footnote: template.print.footnote }),
    ...(template.print.frontPage ? { front: composeFrontPage(report) } : {}),
    sheets: [composeGrounds(report), composeCoverage(report)],
  };
}

function blocksOf({ plan }: Report, role: string, context: BlockContext): readonly ListingBlock[] {
  const own = plan.indicators.filter((indicator) => indicator.role === role);
  const basic = own.filter(({ programme }) => programme === undefined);
  const programmes = plan.programmes.filter((programme) => programme.role === role);
  return [
    ...(basic.length === 0 ? [] : [composeBasicKpis(role, basic, context)]),
    ...programmes.map((programme) =>
      composeProgramme(
        programme,
        own.filter((indicator) => indicator.programme === programme.no),
        context,
      ),
    ),
  ];
}
