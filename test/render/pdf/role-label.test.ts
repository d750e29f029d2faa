import { describe, expect, it } from 'vitest';
import { leastRoleHeight } from '../../../src/render/pdf/role-fit.ts';
import { placeRoleLabel } from '../../../src/render/pdf/role-label.ts';
import { testFonts } from '../../support/fonts.ts';

/** The letters as the eye meets them: columns from right to left, or one line across. */
function placed(label: string, width: number, height: number) {
  const box = { x: 0, y: 0, width, height };
  return placeRoleLabel({ key: 'k', label }, box, 8, testFonts()).texts.map(({ text, x }) => ({ text, x }));
}

describe('the label of a role', () => {
  it('stands in one column where there is height', () => {
    const [first, second] = placed('結果', 30, 100);
    expect(first?.x).toBeCloseTo(second?.x ?? 0, 5);
  });

  it('runs from left to right where each column holds one letter', () => {
    const [first, second] = placed('結果', 30, 16);
    expect(first?.text).toBe('結');
    expect(first?.x).toBeLessThan(second?.x ?? 0);
  });

  it('runs from right to left in columns of several letters', () => {
    const letters = placed('経済成長のけん引', 30, 45);
    expect(letters[0]?.x).toBeGreaterThan(letters[7]?.x ?? 0);
    expect(letters[0]?.x).toBeCloseTo(letters[3]?.x ?? 0, 5);
  });

  it('is read across where columns would hold two letters each', () => {
    const letters = placed('都市機能', 30, 26);
    expect(letters[0]?.x).toBeLessThan(letters[1]?.x ?? 0);
  });

  it.each<[label: string, short: string | undefined, height: number, lines: readonly string[], why: string]>([
    ['圏域全体の生活関連機能サービスの向上', '生活関連', 17, ['生活関連'], 'the short form across a row of one line'],
    ['圏域全体の生活関連機能', undefined, 30, ['圏域全体', 'の生活関', '連機能'], 'the whole label in lines'],
    ['サービス', undefined, 17, ['サービス'], 'ー lies as the line does'],
  ])('%s (%s) in a cell of %d pt is read across: %s', (label, shortLabel, height, expected) => {
    const box = { x: 0, y: 0, width: 32, height };
    const { texts, whole } = placeRoleLabel({ key: 'k', label, shortLabel }, box, 8, testFonts());
    const lines = new Map<number, string>();
    for (const { text, baseline } of texts) lines.set(baseline, (lines.get(baseline) ?? '') + text);
    expect([[...lines.values()], whole]).toEqual([expected, true]);
    expect(texts.some(({ vertical }) => vertical)).toBe(false);
    expect(Math.min(...texts.map(({ sizePt }) => sizePt))).toBeGreaterThan(6.4);
  });

  it.each([
    ['経済', undefined, 20],
    ['圏域全体の経済成長のけん引', undefined, 56],
    ['圏域全体の経済成長のけん引', '経済成長', 20],
  ])('%s (%s) needs no more than %d pt to be read', (label, short, most) => {
    const least = leastRoleHeight(label, short, 32, 8);
    expect(least).toBeLessThan(most);
    const box = { x: 0, y: 0, width: 32, height: least + 0.01 };
    const { texts, whole } = placeRoleLabel({ key: 'k', label, shortLabel: short }, box, 8, testFonts());
    expect([whole, (texts[0]?.sizePt ?? 0) > 6.4]).toEqual([true, true]);
  });
});
