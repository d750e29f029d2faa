/** The listing and the front page's tables as HTML tables (表). */
import type {
  Align,
  Listing,
  ListingCell,
  ListingColumn,
  ListingGroup,
  ListingTable,
  SmallBars,
} from '../../model/listing.ts';
import { escapeHtml, paragraphs } from './escape.ts';

/** Columns whose cell names its row. */
const ROW_HEADERS: ReadonlySet<string> = new Set(['programme', 'indicator']);

const POINTS_PER_MM = 72 / 25.4;

/** What a symbol means, by symbol. */
export type MarkLabels = ReadonlyMap<string, string>;

/** The listing: one table, one body per group. */
export function listingTable(listing: Listing, labels: MarkLabels): string {
  const total = listing.columns.reduce((sum, { widthMm }) => sum + widthMm, 0);
  const columns = listing.columns.map(({ widthMm }) => `<col style="width:${percent(widthMm, total)}">`);
  const headings = listing.columns.map(({ heading }) => `<th scope="col">${paragraphs(heading)}</th>`);
  const bodies = listing.groups.map((group, index) => groupBody(group, index, listing.columns, labels));
  return `<table class="listing">
<caption>${escapeHtml(`${listing.title}【${listing.edition}】`)}</caption>
<colgroup>${columns.join('')}</colgroup>
<thead><tr>${headings.join('')}</tr></thead>
${bodies.join('\n')}
</table>`;
}

/** The fragment by which a group is linked to. */
export function groupId(index: number): string {
  return `group-${index + 1}`;
}

function groupBody(group: ListingGroup, index: number, columns: readonly ListingColumn[], labels: MarkLabels): string {
  const order = new Map(columns.map(({ id }, at) => [id, at]));
  const rows = group.blocks.flatMap((block) =>
    block.rowIds.map((id, row) => ({
      id,
      cells: block.cells
        .filter((cell) => cell.row === row)
        .sort((a, b) => (order.get(a.column) ?? 0) - (order.get(b.column) ?? 0)),
    })),
  );
  const vertical = columns.some((column) => column.vertical);
  const label = vertical
    ? `<th scope="rowgroup" rowspan="${rows.length}" class="vertical"><span>${escapeHtml(group.label)}</span></th>`
    : '';
  const lines = rows.map(({ id, cells }, row) => {
    const html = cells.map((cell) => listingCell(cell, columns[order.get(cell.column) ?? 0], labels)).join('');
    return `<tr id="row-${escapeHtml(id.replaceAll(/\s/g, '_'))}">${row === 0 ? label : ''}${html}</tr>`;
  });
  return `<tbody id="${groupId(index)}">\n${lines.join('\n')}\n</tbody>`;
}

function listingCell(cell: ListingCell, column: ListingColumn | undefined, labels: MarkLabels): string {
  const heading = ROW_HEADERS.has(cell.column);
  const spans = `${cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : ''}${cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : ''}`;
  const align = cell.align ?? column?.align ?? 'left';
  const classes = [align === 'left' ? '' : align, cell.bold ? 'bold' : ''].filter((name) => name !== '').join(' ');
  const attributes = `${heading ? ' scope="row"' : ''}${spans}${classes === '' ? '' : ` class="${classes}"`}`;
  const label = column?.id === 'mark' ? labels.get(cell.text) : undefined;
  const text = paragraphs(cell.text);
  const content = label === undefined ? text : `<abbr title="${escapeHtml(label)}">${text}</abbr>`;
  return heading ? `<th${attributes}>${content}</th>` : `<td${attributes}>${content}</td>`;
}

/** A simple table with its title as caption; the first column names the row. Widths are those of the print, in its letters. */
export function simpleTable(table: ListingTable, bodyPt: number): string {
  if (table.rows.length === 0) return `<h3>${escapeHtml(table.title)}</h3>\n<p>${escapeHtml(table.empty)}</p>`;
  const headings = table.columns.map(({ heading }) => `<th scope="col">${paragraphs(heading)}</th>`);
  const rows = table.rows.map((row, index) => {
    const cells = row.map((text, at) => {
      if (at === table.bars?.column) return smallBars(table.bars.rows[index] ?? []);
      const align: Align = table.columns[at]?.align ?? 'left';
      const look = align === 'left' ? '' : ` class="${align}"`;
      const content = keptArrows(paragraphs(text));
      return at === 0 ? `<th scope="row"${look}>${content}</th>` : `<td${look}>${content}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table>
<caption>${escapeHtml(table.title)}</caption>
<colgroup>${table.columns.map(({ widthMm }) => `<col style="width:${ems(widthMm, bodyPt)}">`).join('')}</colgroup>
<thead><tr>${headings.join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
}

/** Bars repeat the figures beside them for the eye, so they are hidden from screen readers. */
function smallBars(bars: SmallBars): string {
  const parts = bars.map(
    ({ share, planned }) =>
      `<span${planned ? ' class="planned"' : ''} style="height:${Math.round(share * 300) / 100}em"></span>`,
  );
  return `<td class="small-bars" aria-hidden="true"><div>${parts.join('')}</div></td>`;
}

/** An arrow stays on the line of what it leads to: → ×. */
function keptArrows(html: string): string {
  return html.replaceAll('→ ', '→&#160;');
}

/** A width on paper as so many letters of the printed size. */
function ems(widthMm: number, bodyPt: number): string {
  return `${Math.round((widthMm * POINTS_PER_MM * 10) / bodyPt) / 10}em`;
}

function percent(part: number, whole: number): string {
  return `${Math.round((part / whole) * 10_000) / 100}%`;
}
