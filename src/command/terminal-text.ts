/** Texts in columns of a terminal (端末の桁): East Asian signs take two cells. */

/** Signs that take no cell of their own: combining marks, variation selectors, joiners. */
const NO_CELL = /\p{Mn}|\p{Me}|\p{Cf}/u;
/** Half-width katakana and their marks. */
const HALF_WIDTH = /[\uff61-\uffdc\uffe8-\uffee]/u;

/**
 * Width on a terminal: everything beyond Latin-1 takes two cells.
 * @example cellWidth('江別市A') // 7
 */
export function cellWidth(text: string): number {
  return [...text].reduce((sum, sign) => sum + widthOf(sign), 0);
}

function widthOf(sign: string): number {
  if (NO_CELL.test(sign)) return 0;
  return (sign.codePointAt(0) ?? 0) > 0xff && !HALF_WIDTH.test(sign) ? 2 : 1;
}

/** The text, blanks behind it up to a width. */
export function padded(text: string, width: number): string {
  return `${text}${' '.repeat(Math.max(0, width - cellWidth(text)))}`;
}

/**
 * The text, its middle left out where it is wider than the room.
 * @param width cells, at least 4
 */
export function fitted(text: string, width: number): string {
  if (cellWidth(text) <= width) return text;
  const signs = [...text];
  const room = width - cellWidth('…');
  const head = take(signs, Math.ceil(room / 2));
  const tail = take(signs.toReversed(), room - cellWidth(head.join(''))).toReversed();
  return `${head.join('')}…${tail.join('')}`;
}

function take(signs: readonly string[], width: number): readonly string[] {
  let used = 0;
  const end = signs.findIndex((sign) => {
    used += widthOf(sign);
    return used > width;
  });
  return end < 0 ? signs : signs.slice(0, end);
}
