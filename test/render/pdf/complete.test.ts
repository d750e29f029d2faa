import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Listing } from '../../../src/model/listing.ts';
import { checkComplete, checkDrawing } from '../../../src/render/pdf/complete.ts';
import { planDocument } from '../../../src/render/pdf/document.ts';
import { drawPlan } from '../../../src/render/pdf/draw.ts';
import { expectedTexts } from '../../../src/render/pdf/expected.ts';
import { renderPdf } from '../../../src/render/pdf/pdf.ts';
import type { DocumentPlan, PlacedText } from '../../../src/render/pdf/plan.ts';
import { loadFonts } from '../../../src/render/text/fonts.ts';
import { testFonts } from '../../support/fonts.ts';
import { sampleCell, sampleListing } from '../../support/listing.ts';

const fonts = testFonts();
const info = { title: '', author: '', frontLabel: '' };

/** The plan with each text changed, or left out. */
function changed(plan: DocumentPlan, change: (text: PlacedText) => PlacedText | undefined): DocumentPlan {
  return {
    ...plan,
    pages: plan.pages.map((page) => ({ ...page, texts: page.texts.flatMap((text) => change(text) ?? []) })),
  };
}

/** A listing of one programme with the given texts. */
function listingOf(texts: Readonly<Record<string, string>>, more: Partial<Listing> = {}): Listing {
  const cells = ['programme', 'overview', 'indicator', 'baseline', 'target', 'actual', 'mark', 'status'].map((column) =>
    sampleCell(column, 0, texts[column] ?? '有'),
  );
  const { front: _front, ...rest } = sampleListing({
    groups: [{ id: 'ア', label: '役割', blocks: [{ id: '1', name: '1　事業', rowIds: ['1'], cells }] }],
    ...more,
  });
  return rest;
}

const reports = async (listing: Listing, own = fonts) =>
  (await renderPdf(listing, own)).diagnostics.map(({ code, place, indicator, params }) => [
    code,
    place.cell ?? place.file ?? '',
    indicator ?? '',
    Object.values(params)[0] ?? '',
  ]);

describe('what is not printed is reported', () => {
  const listing = sampleListing();
  const plan = planDocument(listing, fonts);

  it('nothing is missing on the sample', () => {
    expect(checkComplete(expectedTexts(listing), plan)).toEqual([]);
  });

  it.each<[what: string, (text: PlacedText) => boolean, count: number]>([
    ['the last line of a status', ({ cell, text }) => cell === '0/1/8' && text !== '', 1],
    ['the title of a page', ({ repeated }) => repeated === 'title', 1],
    ['the legend', ({ repeated }) => repeated === 'footer', 1],
    ['a heading', ({ repeated }) => repeated === 'heading/status', 1],
    ['a role', ({ repeated }) => repeated === 'role/1', 1],
    ['a figure of the front page', ({ cell }) => cell === 'front/figure/0/value', 1],
    ['a count beside a bar', ({ cell }) => cell === 'front/bars/count/2/1', 1],
    ['a cell of the table on the front page', ({ cell }) => cell === 'front/table/0/3/1', 1],
    ['a remark', ({ cell }) => cell === 'front/paragraph/0', 1],
  ])('%s left out', (_what, isLeftOut, count) => {
    const found = checkComplete(
      expectedTexts(listing),
      changed(plan, (text) => (isLeftOut(text) ? undefined : text)),
    );
    expect(found.map(({ code }) => code)).toEqual(Array.from({ length: count }, () => 'P104'));
  });

  it('a single letter changed', () => {
    const found = checkComplete(
      expectedTexts(listing),
      changed(plan, (text) => (text.cell === '0/1/3' ? { ...text, text: `${text.text}1` } : text)),
    );
    expect(found).toMatchObject([{ code: 'P104', severity: 'error', place: { file: 'sample.xlsx' } }]);
  });

  it('a cell whose column is not printed', async () => {
    const columns = listingOf({}).columns.filter(({ id }) => id !== 'overview');
    expect(await reports(listingOf({}, { columns }))).toEqual([['P104', 'O2', '1', '']]);
  });

  it.each<[what: string, change: Partial<PlacedText>]>([
    ['a line without a place', { x: Number.NaN }],
    ['a line of another width than its letters have', { widthPt: 1 }],
  ])('a page drawn otherwise than planned: %s', async (_what, change) => {
    const wrong = changed(plan, (text) => (text.cell === '0/1/3' ? { ...text, ...change } : text));
    const { wrongPages } = await drawPlan(wrong, info, fonts);
    expect(checkDrawing(wrongPages)).toMatchObject([{ code: 'P107', params: { page: 2 } }]);
    expect((await drawPlan(plan, info, fonts)).wrongPages).toEqual([]);
  });
});

describe('what cannot be printed well is reported', () => {
  it.each([
    [
      'a letter that no font has',
      { status: '外字\ue000と😀と😀' },
      [['P101', 'S2', '1', '\ue000（U+E000）、😀（U+1F600）']],
    ],
    [
      'a variant that no font has',
      { indicator: '連\u{e01e0}携' },
      [['P102', 'I2', '1', '連\u{e01e0}（U+9023 U+E01E0）']],
    ],
    ['nothing of a variant that a font has', { indicator: '葛\u{e0100}城' }, []],
  ])('%s', async (_what, texts, expected) => {
    expect(await reports(listingOf(texts))).toEqual(expected);
  });

  it('names the cell of the office whose text it is, where several stand in one cell', async () => {
    const { groups, ...rest } = listingOf({});
    const at = (cell: string) => [{ file: '実績.xlsx', sheet: '回答', cell }];
    const parts = [
      { text: '・開催した。', sources: at('E5') },
      { text: '【甲市】・\ue000橋で開催した。', sources: at('E6') },
      { text: `【乙町】・連\u{e01e0}携した。https://${'a'.repeat(90)}`, sources: at('E7') },
    ];
    const status = { ...sampleCell('status', 0, parts.map(({ text }) => text).join('\n')), sources: at('E5'), parts };
    const blocks = groups.flatMap((group) =>
      group.blocks.map((block) => ({
        ...block,
        cells: block.cells.map((cell) => (cell.column === 'status' ? status : cell)),
      })),
    );
    expect(await reports({ ...rest, groups: [{ id: 'ア', label: '役割', blocks }] })).toMatchObject([
      ['P101', 'E6', '1', '\ue000（U+E000）'],
      ['P102', 'E7', '1', '連\u{e01e0}（U+9023 U+E01E0）'],
      ['P109', 'E7', '1', 'aaaaaaaa／aaaaaaaa'],
    ]);
  });

  it.each<[what: string, texts: Readonly<Record<string, string>>, expected: readonly object[]]>([
    ['nothing where every line ends well', { status: '・圏域の市町村が連携し、相談窓口を共同で運営した。' }, []],
    [
      'a figure and an address that are longer than their column',
      {
        actual: '1,234,567,890,123,456,789円',
        mark: '達成率',
        indicator: '登録者数：koho.kikaku.renkei.chusu@city.minato-machi.example.jp',
      },
      [
        { place: { cell: 'I2' }, params: { near: '.renkei.／chusu@ci', url: 1 } },
        { place: { cell: 'A2' }, params: { near: '90,123,4／56,789円', figure: 1 } },
      ],
    ],
    [
      'signs that may not begin a line, more than a line holds',
      { mark: '！'.repeat(20) },
      [{ place: { cell: 'M2' }, params: { near: '！！！！！！！！／！！！！！！！！', 'line-start': 2 } }],
    ],
  ])('breaks at bad places: %s', async (_what, texts, expected) => {
    const { diagnostics } = await renderPdf(listingOf(texts), fonts);
    expect(diagnostics).toMatchObject(
      expected.map((one) => ({ code: 'P109', severity: 'note', indicator: '1', ...one })),
    );
    expect(diagnostics).toHaveLength(expected.length);
  });

  it('a file among the fonts that is none', async () => {
    const folder = new URL('../../../node_modules/@expo-google-fonts/noto-sans-jp/', import.meta.url);
    const own = loadFonts({
      regular: readFileSync(new URL('400Regular/NotoSansJP_400Regular.ttf', folder)),
      bold: readFileSync(new URL('700Bold/NotoSansJP_700Bold.ttf', folder)),
      fallbacks: [],
      own: [{ name: '壊れた書体.ttf', bytes: new Uint8Array([0, 1, 0, 0]) }],
    });
    expect(await reports(listingOf({}), own)).toEqual([['P103', '壊れた書体.ttf', '', '壊れた書体.ttf']]);
  });

  it('a role that has no room', async () => {
    const { groups, ...rest } = listingOf({});
    const label = '圏域全体の生活関連機能サービスの向上に関すること及びその他の事項';
    const long = groups.map((group) => ({ ...group, label }));
    expect(await reports({ ...rest, groups: long })).toEqual([['P105', '', '', label]]);
    expect(await reports({ ...rest, groups: long.map((group) => ({ ...group, shortLabel: '生活' })) })).toEqual([]);
  });

  it('a column narrower than a letter', async () => {
    const columns = listingOf({}).columns.map((column) =>
      column.id === 'overview' ? { ...column, widthMm: 1 } : column,
    );
    expect(await reports(listingOf({ overview: '概要' }, { columns }))).toEqual([['P106', 'O2', '1', '']]);
  });

  it.each([
    ['margins that leave no room', { top: 140, right: 100, bottom: 140, left: 100 }, 8],
    ['margins wider than the paper', { top: 200, right: 200, bottom: 200, left: 200 }, 8],
    ['letters too large for the page', { top: 10, right: 10, bottom: 10, left: 10 }, 24],
  ])('%s are not used', async (_what, marginsMm, bodyPt) => {
    const paper = { size: 'A4', orientation: 'portrait', marginsMm, bodyPt } as const;
    const { value, diagnostics } = await renderPdf(sampleListing({ paper }), fonts);
    expect(new Set(diagnostics.map(({ code }) => code).filter((code) => code !== 'P109'))).toEqual(new Set(['P108']));
    expect(value.pages).toBeLessThan(40);
  });
});
