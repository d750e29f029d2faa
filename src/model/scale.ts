/** Scale words (位取り): 千, 百万, 億 … */

const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 億: 8, 兆: 12, 京: 16 };

/** The words of which Japanese writes four digits each, largest first, with their powers of ten. */
export const MYRIADS: readonly (readonly [word: string, power: number])[] = [
  ['京', 16],
  ['兆', 12],
  ['億', 8],
  ['万', 4],
];

/**
 * Power of ten of a scale word, or of several in a row.
 * @returns undefined where a sign of it is no scale word
 * @example scalePower('百万') // 6
 */
export function scalePower(word: string): number | undefined {
  let power = 0;
  for (const sign of word) {
    const part = POWERS[sign];
    if (part === undefined) return undefined;
    power += part;
  }
  return power;
}
