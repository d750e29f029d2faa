/** The page of the policy listing: lead, 参考, small bars for the eye alone. */
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../../src/render/html/html.ts';
import { runOf, SAMPLE } from '../../policy/sample-run.ts';

describe('the page of the policy listing', () => {
  const html = renderHtml(SAMPLE.run.listing);

  it('has the lead before the table', () => {
    expect(html.indexOf('<h3>政策展開の方向性</h3>')).toBeGreaterThan(0);
    expect(html.indexOf('<h3>政策展開の方向性</h3>')).toBeLessThan(html.indexOf('<table class="listing">'));
  });

  it('leads to every code', () => {
    for (const { code } of SAMPLE.run.rows) expect(html).toContain(`id="row-${code}"`);
  });

  it('hides the bars from screen readers: the figures stand beside them', () => {
    const cells = html.split('<td class="small-bars" aria-hidden="true">').length - 1;
    expect(cells).toBe(SAMPLE.run.evaluation.series.length);
    expect(html).toContain('class="planned"');
  });

  it('has no 参考 in a public edition', () => {
    const open = renderHtml(runOf(SAMPLE.files, { edition: '確定版' }).run.listing);
    expect(open).not.toContain('id="appendix"');
    expect(open).not.toContain('small-bars"');
  });
});
