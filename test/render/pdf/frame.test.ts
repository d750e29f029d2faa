import { describe, expect, it } from 'vitest';
import { frameOf } from '../../../src/render/pdf/frame.ts';
import { testFonts } from '../../support/fonts.ts';
import { sampleListing } from '../../support/listing.ts';

const paper = {
  size: 'A4',
  orientation: 'portrait',
  marginsMm: { top: 10, right: 10, bottom: 10, left: 10 },
  bodyPt: 8,
} as const;

describe('what stands on every page', () => {
  it.each<[legend: string, lines: readonly string[], why: string]>([
    ['＜凡例＞◎：達成　×：未達成', ['＜凡例＞◎：達成　×：未達成'], 'a short legend is one line'],
    [
      '＜凡例＞Ａ：目標を大きく上回って達成（120％以上）　Ｂ：目標を達成（100％以上120％未満）　Ｃ：概ね達成（85％以上100％未満）　－：評価不可',
      [
        '＜凡例＞Ａ：目標を大きく上回って達成（120％以上）　Ｂ：目標を達成（100％以上120％未満）',
        'Ｃ：概ね達成（85％以上100％未満）　－：評価不可',
      ],
      'a longer one parts between its entries',
    ],
    [
      `＜凡例＞${'長'.repeat(70)}　×：未達成`,
      [`＜凡例＞${'長'.repeat(57)}`, '長'.repeat(13), '×：未達成'],
      'an entry longer than a line is broken as any text',
    ],
  ])('the legend %j: %j (%s)', (legend, expected) => {
    const { footer } = frameOf(sampleListing({ paper, legend }), testFonts());
    expect(footer.lines.map(({ text }) => text)).toEqual(expected);
  });

  it('a title parts between its entries, the edition stays with the last', () => {
    const title = 'みなと・やま広域連携中枢都市圏及び周辺市町村　2023年度　連携事業実施状況等一覧';
    const { title: printed } = frameOf(sampleListing({ paper, title }), testFonts());
    expect(printed.lines.map(({ text }) => text)).toEqual([
      'みなと・やま広域連携中枢都市圏及び周辺市町村　2023年度',
      '連携事業実施状況等一覧【確定版】',
    ]);
  });

  it('a footnote stands before the legend', () => {
    const { footer } = frameOf(sampleListing({ paper, footnote: '※出典', legend: '凡例' }), testFonts());
    expect(footer.lines.map(({ text }) => text)).toEqual(['※出典', '凡例']);
  });
});
