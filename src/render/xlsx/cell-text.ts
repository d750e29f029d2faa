/** Texts as a cell of a workbook can hold them (セルの文字). */

/** Signs that XML 1.0 cannot carry: controls, U+FFFE and U+FFFF; DEL is left out as Excel does. */
function isValid(codePoint: number): boolean {
  if (codePoint < 0x20) return codePoint === 0x09 || codePoint === 0x0a || codePoint === 0x0d;
  return codePoint !== 0x7f && codePoint !== 0xfffe && codePoint !== 0xffff && !isSurrogate(codePoint);
}

/** Half of a pair that stands alone: whole pairs are one code point above. */
function isSurrogate(codePoint: number): boolean {
  return codePoint >= 0xd800 && codePoint <= 0xdfff;
}

/** Excel reads `_x0041_` as an escaped letter, so a text that really says so has its `_` escaped. */
const ESCAPE_LIKE = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** The text without the signs that XML cannot carry; line breaks as `\n`. */
export function withoutInvalid(text: string): string {
  const signs = [...text].filter((sign) => isValid(sign.codePointAt(0) ?? 0));
  return signs.join('').replaceAll(/\r\n?/g, '\n');
}

/**
 * A text for a cell, read back by Excel as the same text.
 * @example cellText('_x0041_') // '_x005F_x0041_'
 */
export function cellText(text: string): string {
  return withoutInvalid(text).replaceAll(ESCAPE_LIKE, '_x005F_');
}

const SHEET_NAME_LENGTH = 31;

/**
 * A name that Excel accepts for a sheet: at most 31 characters, none of `: \ / ? * [ ]`, no quote at the ends, not twice in a workbook.
 * @param taken names already used
 */
export function sheetName(wanted: string, taken: readonly string[]): string {
  const clean = withoutInvalid(wanted)
    .replaceAll(/[:\\/?*[\]\n]/g, '_')
    .replaceAll(/^'+|'+$/g, '')
    .trim();
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const base = clean === '' ? 'シート' : clean;
  for (let attempt = 1; ; attempt += 1) {
    const tail = attempt === 1 ? '' : `(${attempt})`;
    const name = `${clip(base, SHEET_NAME_LENGTH - tail.length)}${tail}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** At most so many UTF-16 units, never half a surrogate pair. */
function clip(text: string, length: number): string {
  const cut = text.slice(0, length);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}
