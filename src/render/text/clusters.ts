/** Characters as a reader counts them (書記素): a base with its variation selector or marks, never split. */

/**
 * Signs that print nothing and would draw a box: controls, soft hyphen, zero-width space, word joiner, direction marks.
 * Line feed and tab are kept. Source: measured with pdfmake 0.3.11, U+200B and U+2060 draw a box.
 */
const INVISIBLE =
  /(?![\n\t\u200d])[\p{Cc}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]/gu;

/** Anything that {@link printableText} changes. */
const UNPRINTABLE =
  /(?!\n)[\p{Cc}\u00ad\u200b-\u200c\u200e-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb\p{Surrogate}]/u;

const COMPLEX = /\p{M}|\u200d|[\u{10000}-\u{10ffff}]/u;
const CLUSTER = /\p{RI}\p{RI}|[\s\S](?:\p{M}|\p{EMod}|\u200d\p{Extended_Pictographic})*/gu;

/**
 * The text as it is printed: line ends as `\n`, a tab as a blank, without signs that print nothing.
 * @param text text of a listing's cell
 * @example printableText('一\r\n二\u200b') // '一\n二'
 */
export function printableText(text: string): string {
  if (!UNPRINTABLE.test(text)) return text;
  return text
    .replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(INVISIBLE, '')
    .replaceAll(/\p{Surrogate}/gu, '\ufffd');
}

/**
 * The clusters of a text: what may never be parted.
 * @param text printable text
 * @example clustersOf('葛\u{e0100}城') // ['葛\u{e0100}', '城']
 */
export function clustersOf(text: string): readonly string[] {
  if (!COMPLEX.test(text)) return text.split('');
  return text.match(CLUSTER) ?? [];
}
