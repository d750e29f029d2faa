/** The listing as one accessible page (一覧のHTML): no script, nothing from the network. */
import type { Appendix, FrontPage, LeadParagraph, Listing, ListingTable, MarkBars } from '../../model/listing.ts';
import { escapeHtml, paragraphs } from './escape.ts';
import { styleSheet } from './style.ts';
import { groupId, listingTable, type MarkLabels, simpleTable } from './table.ts';

/** The whole page; the same listing gives the same text. */
export function renderHtml(listing: Listing): string {
  const title = escapeHtml(`${listing.title}【${listing.edition}】`);
  const labels: MarkLabels = new Map(listing.front?.bars.marks.map(({ mark, label }) => [mark, label]));
  const notes = [listing.legend, listing.footnote ?? ''].filter((text) => text !== '');
  return `<!DOCTYPE html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="${escapeHtml(listing.author)}">
<title>${listing.draft ? '要確認　' : ''}${title}</title>
<style>
${styleSheet(listing.paper)}
</style>
</head>
<body>
<a class="skip" href="#listing">一覧へ進む</a>
<header>
<h1>${title}</h1>
${listing.draft ? '<p class="draft">要確認：確認の済んでいない点があります。</p>\n' : ''}</header>
${contents(listing)}
<main>
${listing.front === undefined ? '' : frontSection(listing.front, listing.paper.bodyPt)}
<section id="listing" aria-label="一覧">
<h2>一覧</h2>
${(listing.lead ?? []).map(leadParagraph).join('')}<p>${notes.map(escapeHtml).join('<br>')}</p>
<div class="wide" role="region" aria-label="一覧の表" tabindex="0">
${listingTable(listing, labels)}
</div>
</section>
${listing.appendix === undefined ? '' : appendixSection(listing.appendix, listing.paper.bodyPt)}</main>
<footer>${notes.map((note) => `<p>${escapeHtml(note)}</p>`).join('')}</footer>
</body>
</html>
`;
}

function contents(listing: Listing): string {
  const groups = listing.groups.map(
    ({ label }, index) => `<li><a href="#${groupId(index)}">${escapeHtml(label)}</a></li>`,
  );
  const front = listing.front === undefined ? '' : `<li><a href="#front">${escapeHtml(listing.front.heading)}</a></li>`;
  const single = listing.columns.every(({ vertical }) => !vertical);
  const table = single ? '<li><a href="#listing">一覧</a></li>' : groups.join('');
  const { appendix } = listing;
  const behind = appendix === undefined ? '' : `<li><a href="#appendix">${escapeHtml(appendix.heading)}</a></li>`;
  return `<nav aria-label="目次"><ul>${front}${table}${behind}</ul></nav>`;
}

function leadParagraph({ heading, text }: LeadParagraph): string {
  const title = heading === undefined ? '' : `<h3>${escapeHtml(heading)}</h3>\n`;
  return `${title}<div class="lead">${paragraphs(text)}</div>\n`;
}

function appendixSection(appendix: Appendix, bodyPt: number): string {
  return `<section id="appendix" class="front" aria-labelledby="appendix-heading">
<h2 id="appendix-heading">${escapeHtml(appendix.heading)}</h2>
${appendix.paragraphs.map((text) => `<div>${paragraphs(text)}</div>`).join('\n')}
${appendix.tables.map((table) => wideTable(table, bodyPt)).join('\n')}
</section>
`;
}

function wideTable(table: ListingTable, bodyPt: number): string {
  return `<div class="wide" role="region" aria-label="${escapeHtml(table.title)}" tabindex="0">\n${simpleTable(table, bodyPt)}\n</div>`;
}

function frontSection(front: FrontPage, bodyPt: number): string {
  const figures = front.figures.map(
    ({ label, value, note }) =>
      `<div><dt>${escapeHtml(label)}</dt><dd class="value">${escapeHtml(value)}</dd>${note === undefined ? '' : `<dd>${escapeHtml(note)}</dd>`}</div>`,
  );
  return `<section id="front" class="front" aria-labelledby="front-heading">
<h2 id="front-heading">${escapeHtml(front.heading)}</h2>
${front.paragraphs.map((text) => `<div>${paragraphs(text)}</div>`).join('\n')}
<dl class="figures">${figures.join('\n')}</dl>
${barsTable(front.bars)}
${front.tables.map((table) => wideTable(table, bodyPt)).join('\n')}
</section>`;
}

/** Counts as a table; the bar beside them repeats the counts for the eye, so it is hidden from screen readers. */
function barsTable(bars: MarkBars): string {
  const headings = bars.marks.map(
    ({ mark, label }, index) =>
      `<th scope="col"><span class="key m${index}" aria-hidden="true"></span>${escapeHtml(mark)} ${escapeHtml(label)}</th>`,
  );
  const longest = Math.max(1, ...bars.rows.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0)));
  const rows = bars.rows.map(({ label, counts }) => {
    const cells = counts.map((count) => `<td class="right">${count}</td>`);
    const parts = counts.map((count, index) =>
      count === 0 ? '' : `<span class="m${index}" style="width:${Math.round((count / longest) * 9700) / 100}%"></span>`,
    );
    return `<tr><th scope="row">${escapeHtml(label)}</th>${cells.join('')}<td class="bar" aria-hidden="true">${parts.join('')}</td></tr>`;
  });
  return `<div class="wide" role="region" aria-label="${escapeHtml(bars.title)}" tabindex="0">
<table class="bars">
<caption>${escapeHtml(bars.title)}</caption>
<thead><tr><th scope="col">区分</th>${headings.join('')}<td aria-hidden="true"></td></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</div>`;
}
