/** What the second region's listing prints: its own columns, words, changes and sums; and that it draws without findings. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { ListingBlock } from '../../src/model/listing.ts';
import { renderHtml } from '../../src/render/html/html.ts';
import { renderPdf } from '../../src/render/pdf/pdf.ts';
import { renderXlsx } from '../../src/render/xlsx/xlsx.ts';
import { runYear, runYears, type YearOutcome } from '../fixtures/second-region/years.ts';
import { testFonts } from '../support/fonts.ts';
import { pdfPages, sameText } from '../support/pdf-text.ts';

let years: ReadonlyMap<number, YearOutcome>;
let interim: YearOutcome;

beforeAll(async () => {
  years = await runYears('template');
  interim = await runYear('interim', 2023);
});

function blocks(outcome: YearOutcome | undefined): readonly ListingBlock[] {
  return outcome?.run.listing.groups.flatMap((group) => group.blocks) ?? [];
}

function cell(year: number, id: string, column: string): string {
  const block = blocks(years.get(year)).find(({ rowIds }) => rowIds.includes(id));
  return block?.cells.find((one) => one.column === column && one.row === block.rowIds.indexOf(id))?.text ?? '';
}

describe('printed values', () => {
  it.each([
    [2024, '1-1', 'previous', '1,860千人', 'a total of last year without its breakdown'],
    [2024, '1-1', 'change', '＋142千人', "in the target's scale"],
    [2024, '1-2', 'change', '＋9.3ポイント', 'of percentages in points'],
    [2024, 'K1', 'change', '＋110人', 'between negative values'],
    [2024, '2-1', 'change', '＋3,800万円', 'mixed scales'],
    [2024, '2-2', 'change', '＋50人／日', 'of a rate'],
    [2023, '5-1', 'change', '▲6.0分', 'less'],
    [2023, '11-4', 'change', '－', 'not between partial totals'],
    [2024, '8-3', 'change', '－', 'not between words'],
    [2022, '1-1', 'previous', '－', 'no year before the first'],
    [2022, '4-1', 'previous', '205人', "the plan's 前年度実績"],
    [2023, '4-1', 'previous', '205人', "last year's result"],
    [
      2023,
      '2-1',
      'actual',
      '3億2,500万円\n（若葉野市1億1,000万円、湊崎市1億5,000万円、碧ヶ原町4,000万円、白鷺町2,000万円、雲居村500万円）',
      'the lead first, all in one style',
    ],
    [
      2022,
      '9-2',
      'actual',
      '125,000t-CO2\n（若葉野市35,000t-CO2、湊崎市70,000t-CO2、碧ヶ原町12,000t-CO2、白鷺町7,500t-CO2、雲居村500t-CO2）',
      'kg beside t',
    ],
    [2023, '10-1', 'change', '＋9.5百万円', 'one place more than the target'],
    [2022, '11-4', 'actual', '35人（把握可能分）\n（若葉野市10人、湊崎市25人）', 'what is known'],
    [2022, '8-1', 'actual', '3市町村', 'a count'],
    [
      2024,
      '1-1',
      'status',
      '・高原の停留所に待合を設けた。\n【湊崎市】・海辺と高原を結ぶ直行の便を週末に走らせた。\n【雲居村】・山の宿で荷物の預かりを始めた。',
      'the lead, second in the template, opens',
    ],
  ])('%i %s %s is %j (%s)', (year, id, column, text) => expect(cell(year, id, column)).toBe(text));
});

describe('sentences', () => {
  const sentence = (year: number, id: string) => years.get(year)?.run.report.sentences.get(id) ?? '';
  it.each([
    [
      2022,
      '1-2',
      '重みの計1,200 = 53.166…％（一覧では四捨五入して53.2％）、53.166…％ ÷ 60％ = 88.6％ → 70％以上 → B',
      'a mean as it was judged, and as it is printed',
    ],
    [2024, '5-1', '実績31分、目標38分 → 目標値以下（目標38分 ÷ 実績31分＝122.6％、120％以上） → S', 'less is better'],
    [2022, 'K2', '（実績6人 − 基準6人） ÷ （目標0人 − 基準6人） = 0.0％ → 40％未満 → D', 'a zero target'],
    [2024, '4-3', '実績69人、前年度実績73人の5％減は69.35人 → 達した → A', 'against last year'],
    [2024, '9-3', '実績2位、目標3位 → 目標値以下（目標3位 ÷ 実績2位＝150.0％、120％以上） → S', 'a rank'],
    [
      2024,
      '10-2',
      '（実績▲56,000,000円 − 基準▲120,000,000円） ÷ （目標▲40,000,000円 − 基準▲120,000,000円） = 80.0％ → 70％以上 → B',
      'negative money',
    ],
    [2023, '11-4', '実績41人、目標40人、碧ヶ原町', 'why not'],
  ])('%i %s ends in %j (%s)', (year, id, end) => expect(sentence(year, id)).toContain(end));
});

describe('the sheet', () => {
  it("has the template's columns in its order", () => {
    expect(
      years
        .get(2024)
        ?.run.listing.columns.map(({ heading }) => heading)
        .join('｜'),
    ).toBe('柱｜取組｜成果指標｜めざす値｜前年度実績｜実績｜増減｜判定｜経過');
    expect(interim.run.listing.columns.map(({ id }) => id).join(' ')).toBe(
      'role mark indicator programme overview baseline actual target',
    );
  });

  it('is titled, headed and explained in its own words', () => {
    const { title, edition, legend, paper } = years.get(2024)?.run.listing ?? {};
    expect(title).toBe('みなと若葉広域圏　共同の取組　令和6年度実績');
    expect(edition).toBe('確定版');
    expect(legend).toContain('〈判定の見方〉S：目標を大きく上回る（120％以上）　A：目標どおり');
    expect(paper).toMatchObject({ size: 'A4', orientation: 'portrait' });
    expect(blocks(years.get(2024))[0]?.name).toBe('〔圏域のすがた〕');
    expect(interim.run.listing.edition).toBe('中間評価');
    expect(interim.run.listing.legend).toContain('記号　◎：達成　○：達成見込み（進捗60％以上）');
  });

  it('counts each of its marks on the front page, with the rate of the year before', () => {
    const front = years.get(2024)?.run.listing.front;
    expect(front?.figures[0]?.note).toContain('S・A 28 ÷ 評価できた指標 32（前年度 40.7％）');
    expect(front?.figures.slice(1).map(({ label, value }) => `${label} ${value}`)).toEqual([
      'S 目標を大きく上回る（120％以上） 9',
      'A 目標どおり 19',
      'B あと一歩（70％以上） 4',
      'C 努力を要する（40％以上） 0',
      'D 届かない 0',
      '／ 判定の対象外 3',
    ]);
    expect(front?.bars.rows.map(({ label, counts }) => `${label} ${counts.join(' ')}`)).toEqual([
      '甲　にぎわいと仕事 2 9 1 0 0 0',
      '乙　安全で健やかなくらし 3 7 1 0 0 2',
      '丙　環境と行財政の持続 4 3 2 0 0 1',
      '圏域のすがた 0 2 0 1 0 0',
    ]);
    expect(interim.run.listing.front).toBeUndefined();
  });

  it('writes full-width digits where the template asks for them, units apart', () => {
    const texts = blocks(interim)
      .flatMap((block) => block.cells)
      .filter(({ column }) => column === 'actual')
      .map(({ text }) => text);
    expect(texts).toContain('１，８６０千人');
    expect(texts).toContain('１０８，０００t-CO2');
  });

  it('holds no word of the first region', () => {
    for (const outcome of [...years.values(), interim]) {
      const html = renderHtml(outcome.run.listing);
      expect(html).not.toMatch(/札幌|さっぽろ|小樽|江別|連携中枢|85％|12市町村/u);
    }
  });
});

describe('drawing', () => {
  it.each(['template', 'interim'] as const)('%s prints without findings, every cell whole', async (variant) => {
    const listing = variant === 'template' ? years.get(2024)?.run.listing : interim.run.listing;
    if (listing === undefined) throw new Error('no listing');
    const fonts = testFonts();
    const pdf = await renderPdf(listing, fonts);
    const xlsx = await renderXlsx(listing, fonts, pdf.value.printed);
    expect([...pdf.diagnostics, ...xlsx.diagnostics]).toEqual([]);
    const text = sameText((await pdfPages(pdf.value.bytes)).join(''));
    for (const one of listing.groups.flatMap((group) => group.blocks).flatMap((block) => block.cells))
      for (const line of one.text.split('\n')) expect(text).toContain(sameText(line));
  });
});
