/** The policy listing's spine on the sample: what is derived leads to its cell, editions differ in 参考 alone. */
import { describe, expect, it } from 'vitest';
import { cellAt } from '../../src/model/grid.ts';
import { ledgerTotals } from '../../src/model/ledger.ts';
import { sourceAt } from '../../src/model/policy.ts';
import { parseAddress, parseSource, type Source } from '../../src/model/source.ts';
import { runOf, SAMPLE } from './sample-run.ts';

const { run, files, diagnostics, result } = SAMPLE;

/** The text of a cell without tags and blanks. */
function cellText({ file, sheet, cell }: Source): string {
  const outcome = files.find(({ path }) => path === file)?.outcome;
  const grid = outcome?.state === 'read' ? outcome.workbook.grids.find((one) => one.sheet === sheet) : undefined;
  const at = parseAddress(cell);
  return grid === undefined || at === undefined ? '' : bare(cellAt(grid, at.row, at.column)?.text ?? '');
}

function bare(text: string): string {
  return text.replaceAll(/<[^>]*>|&nbsp;|[\s\u3000]/gu, '');
}

const lines = run.rows.flatMap(({ items }) => items.flatMap((item) => [item, ...item.children]));

describe('the spine of the policy listing', () => {
  it('finds neither error nor warning in the sample', () => {
    expect(diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([]);
  });

  it('keeps a state for every row', () => {
    const totals = ledgerTotals(run.ingested.ledgerRows);
    const aside = Object.values(totals.setAside).reduce((sum, rows) => sum + rows, 0);
    expect(totals).toMatchObject({ rows: totals.used + aside, reported: 0 });
    expect(totals.used).toBeGreaterThan(60);
  });

  it('leads every figure and date to a cell that holds its words', () => {
    const facts = lines.flatMap((line) => line.facts.facts.map((fact) => ({ line, fact })));
    expect(facts.length).toBeGreaterThan(80);
    for (const { line, fact } of facts) {
      expect(line.text.slice(fact.start, fact.end), line.text).toBe(fact.quote);
      expect(cellText(sourceAt(line, fact.start)), fact.quote).toContain(bare(fact.quote));
    }
  });

  it('leads every series, amount and finding to such a cell', () => {
    expect(run.evaluation.series.length).toBeGreaterThan(10);
    for (const { points, source } of run.evaluation.series) {
      for (const { quote } of points) expect(cellText(source), quote).toContain(bare(quote));
    }
    for (const { fact, source } of run.evaluation.amounts) expect(cellText(source)).toContain(bare(fact.quote));
    for (const { type, sources, quote } of run.evaluation.findings) {
      expect(sources.length, type).toBeGreaterThan(0);
      for (const source of sources) expect(cellText(source), `${type} ${quote}`).not.toBe('');
    }
  });

  it('writes only sources that can be read back', () => {
    const all = [
      ...result.rows.flatMap(({ items }) => items.flatMap((item) => item.sources)),
      ...result.series.map(({ source }) => source),
      ...result.findings.flatMap(({ sources }) => sources),
    ];
    for (const source of all) expect(parseSource(source), source).toBeDefined();
  });

  it.each([
    // what is asked, whether 参考 and 提出状況 stand behind the listing, why
    [{}, true, 'the working edition of the template'],
    [{ edition: '速報版' }, true, 'an edition that is not public'],
    [{ edition: '確定版' }, false, 'a public edition by its name'],
    [{ edition: '速報版', publish: true }, false, 'whatever is published'],
  ])('prints 参考 in working editions only: %o', (more, expected, _why) => {
    const { listing } = runOf(files, more).run;
    expect(listing.appendix !== undefined).toBe(expected);
    expect(listing.sheets.length > 0).toBe(expected);
    expect(listing.groups).toEqual(run.listing.groups);
  });

  it('does not depend on the order of the files', () => {
    expect(runOf([...files].reverse()).run.listing).toEqual(run.listing);
  });

  it('tells of files of another listing without a finding', () => {
    const others = [{ path: '江別市.xlsx', state: 'set-aside', why: 'other-template', template: 'renkei' }] as const;
    const told = runOf(files, { others });
    expect(told.run.ingested.files).toContainEqual(others[0]);
    expect(told.diagnostics).toEqual(diagnostics);
    expect(told.run.ingested.ledgerRows).toEqual(run.ingested.ledgerRows);
  });
});
