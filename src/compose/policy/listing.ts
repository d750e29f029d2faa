/** The 主な取組一覧 as one renderer-neutral listing. */
import type { Appendix, Listing, ListingBlock, ListingCell } from '../../model/listing.ts';
import type { PolicyRow, ReadItem } from '../../model/policy.ts';
import type { PolicyTemplate } from '../../model/policy-template.ts';
import type { Source } from '../../model/source.ts';
import { composePolicyCoverage } from './coverage.ts';
import { findingsTable } from './finding.ts';
import { receptionRows } from './reception.ts';
import type { PolicyReport } from './report.ts';
import { amountsTable, seriesTable } from './series.ts';
import { withYear } from './years.ts';

/** Printed under a 施策コード for which nobody submitted anything. */
const NOTHING = '（提出なし）';

/** The listing of a report: a row per 施策コード; the working edition with 参考 behind it. */
export function composePolicyListing(report: PolicyReport): Listing {
  const { template, fiscalYear } = report;
  const { print } = template;
  return {
    template: template.name,
    title: withYear(template.title, fiscalYear),
    edition: report.edition,
    draft: report.openErrors > 0,
    author: template.author,
    paper: {
      size: print.paper,
      orientation: print.orientation,
      marginsMm: print.marginsMm,
      bodyPt: print.bodyPt,
    },
    lead: [
      { text: withYear(template.lead, fiscalYear) },
      { heading: template.direction.heading, text: template.direction.text },
    ],
    columns: template.columns.map(({ field, heading, widthMm, align }) => ({
      id: field,
      heading,
      widthMm,
      align,
      vertical: false,
    })),
    groups: [
      {
        id: 'policies',
        label: template.direction.text,
        blocks: report.rows.map((row) => blockOf(row, template)),
      },
    ],
    legend: '',
    footnote: withYear(template.footnote, fiscalYear),
    ...(report.isPublic ? {} : { appendix: appendixOf(report) }),
    sheets: report.isPublic ? [] : [composePolicyCoverage(report)],
  };
}

function blockOf(row: PolicyRow<ReadItem>, template: PolicyTemplate): ListingBlock {
  const texts = {
    category: row.category,
    code: row.code,
    items: row.items.length === 0 ? NOTHING : row.items.map((item) => itemText(item, template.child)).join('\n'),
  };
  const sources = row.items.flatMap((item) => [item, ...item.children].flatMap(cellsOf));
  return {
    id: row.code,
    name: row.category,
    rowIds: [row.code],
    cells: template.columns.map(
      ({ field }): ListingCell => ({
        column: field,
        row: 0,
        rowSpan: 1,
        columnSpan: 1,
        text: texts[field],
        sources: field === 'items' ? sources : [],
      }),
    ),
  };
}

function cellsOf({ source, parts }: Pick<ReadItem, 'source' | 'parts'>): readonly Source[] {
  return parts?.map((part) => part.source) ?? [source];
}

/** An item with its marker, its children indented below. As submitted: nothing is mended in print. */
export function itemText({ marker = '', text, children }: ReadItem, child: string): string {
  return [`${marker}${text}`, ...children.map((one) => `　${child}${one.text}`)].join('\n');
}

function appendixOf(report: PolicyReport): Appendix {
  const findings = findingsTable(report.evaluation);
  return {
    heading: '参考（編集用）',
    paragraphs: [
      '一覧の文章から読み取った数値と、編集に当たって確かめる事項です。公表する版には付けません。',
      '図は左から古い順の値で、白い棒は予定です。増減は、書かれた値どうしの差です。',
    ],
    tables: [
      seriesTable(report.evaluation),
      amountsTable(report.evaluation),
      { ...findings, rows: [...receptionRows(report.diagnostics), ...findings.rows] },
    ],
  };
}
