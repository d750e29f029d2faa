import { describe, expect, it } from 'vitest';
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
    const letters = placed('経済成長', 30, 30);
    expect(letters[0]?.x).toBeGreaterThan(letters[3]?.x ?? 0);
  });
});
