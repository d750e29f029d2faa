/** Where a long text is cut at the foot of a page (頁末の切れ目): no line of a paragraph stands alone. */
import type { Line } from '../text/lines.ts';

/** So many lines at most are left for the next page to spare a lone one. */
const GIVEN_UP = 2;

/** True where the page would end with the first line of a paragraph, or the next begin with its last. */
function leavesLoneLine(lines: readonly Line[], behind: number): boolean {
  if (behind >= lines.length || lines[behind - 1]?.endsParagraph !== false) return false;
  const opens = behind === 1 || lines[behind - 2]?.endsParagraph === true;
  return opens || lines[behind]?.endsParagraph === true;
}

/**
 * The lines that stand on this page.
 * @param from how many of the lines stand on earlier pages
 * @param fitting how many fit here
 * @returns as many as fit, or up to two fewer; at least one where one fits
 */
export function cutLines(lines: readonly Line[], from: number, fitting: number): readonly Line[] {
  for (let count = fitting; count > Math.max(0, fitting - GIVEN_UP - 1); count--) {
    if (!leavesLoneLine(lines, from + count)) return lines.slice(from, from + count);
  }
  return lines.slice(from, from + fitting);
}
