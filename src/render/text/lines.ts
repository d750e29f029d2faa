/** Text to lines (改行): the measure and the breaks that PDF and XLSX share. */
import { type BreakAt, breaksOf } from './breaks.ts';
import { clustersOf, printableText } from './clusters.ts';
import { type Fonts, shapeOf } from './fonts.ts';
import { type ForcedBreak, whyForced } from './forced.ts';
import { type Breakability, HANGING, insideFigure, NO_START } from './kinsoku.ts';

/** One printed line. Lengths in pt. */
export type Line = {
  /** Without the blanks at its end. Not yet replaced by 〓 where no font has a letter. */
  readonly text: string;
  /** From the left edge of the measure: the hanging indent of a bullet's further lines. */
  readonly indentPt: number;
  /** Without the indent, with what hangs. */
  readonly widthPt: number;
  /** Width of the mark at the end that stands outside the measure (ぶら下げ); 0 for none. */
  readonly hangPt: number;
  /** Why the break behind this line is at a bad place: in the midst of a word or figure, or against 禁則. Absent for any other. */
  readonly forced?: ForcedBreak;
  /** Last line of its paragraph. */
  readonly endsParagraph: boolean;
};

/** The measure, the letters and their fonts. */
export type LineOptions = {
  /** Width of the measure. */
  readonly widthPt: number;
  /** Size of the letters. */
  readonly sizePt: number;
  readonly fonts: Fonts;
  readonly bold?: boolean;
  /** Let 。、 hang outside the measure where that avoids a bad break; true unless given. Off for centred text. */
  readonly hang?: boolean;
};

/** A paragraph that opens with one of these hangs by it. Source: the listing's model. */
const BULLET = /^[ \u3000]*[・○◇※●◆■▪•][ \u3000]*/u;
/** One that opens with a name in brackets (【小樽市】) hangs by one letter, so that the names stand out. */
const BRACKETED = /^【(?=[^】]+】.)/u;
/** A hanging indent wider than this share of the measure is left out. Assumption: by eye, narrow columns. */
const WIDEST_INDENT = 0.4;
/** A break in a URL is preferred behind these, and one before a word longer than a line kept, if the line is at least so full. */
const URL_JOINT = /^[/?&=._~:+-]$/;
const FULL_BEFORE_WORD = 0.6;
/** A line may be cut back to this share of the measure to spare a last line of one letter. */
const FULL_ENOUGH = 0.75;
const ROUNDING = 1e-6;

type Paragraph = {
  readonly clusters: readonly string[];
  /** Widths in ems: of the clusters before each index. */
  readonly sums: readonly number[];
  readonly breakAt: BreakAt;
};

/** A line as a range of clusters. */
type Span = {
  readonly start: number;
  readonly end: number;
  readonly forced: boolean;
  readonly hang: boolean;
};

function measure(text: string, fonts: Fonts, bold: boolean): Paragraph {
  const clusters = clustersOf(text);
  const sums = [0];
  let sum = 0;
  for (const cluster of clusters) {
    sum += shapeOf(cluster, fonts, bold).advance;
    sums.push(sum);
  }
  return { clusters, sums, breakAt: breaksOf(clusters) };
}

/** Legal breaks, the best first. */
const LEGAL: readonly Breakability[] = ['free', 'named', 'soft', 'tight'];

const isLegal = (kind: Breakability): boolean => LEGAL.includes(kind);

const isBlank = (cluster: string | undefined): boolean => cluster !== undefined && /^\s$/.test(cluster);

/** The end of the range without the blanks at its end. */
function trimmedEnd(paragraph: Paragraph, start: number, end: number): number {
  let last = end;
  while (last > start && isBlank(paragraph.clusters[last - 1])) last--;
  return last;
}

const widthOf = (paragraph: Paragraph, start: number, end: number): number =>
  (paragraph.sums[end] ?? 0) - (paragraph.sums[start] ?? 0);

/** The greatest end such that the clusters before it fit, blanks at the end not counted; at least one cluster. */
function fitting(paragraph: Paragraph, start: number, width: number): number {
  const count = paragraph.clusters.length;
  let end = start;
  for (let next = start + 1; next <= count; next++) {
    if (!isBlank(paragraph.clusters[next - 1]) && widthOf(paragraph, start, next) > width + ROUNDING) break;
    end = next;
  }
  return Math.max(end, start + 1);
}

function lastBreak(paragraph: Paragraph, start: number, end: number, kind: Breakability): number | undefined {
  for (let index = end; index > start; index--) {
    if (paragraph.breakAt(index) === kind) return index;
  }
  return undefined;
}

/** The last of the best legal breaks. */
function bestBreak(paragraph: Paragraph, start: number, end: number): number | undefined {
  for (const kind of LEGAL) {
    const found = lastBreak(paragraph, start, end, kind);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** True where what follows `from`, up to the next legal break, is wider than a whole line. */
function overlong(paragraph: Paragraph, from: number, width: number): boolean {
  for (let index = from + 1; index <= paragraph.clusters.length; index++) {
    if (widthOf(paragraph, from, index) > width) return true;
    if (isLegal(paragraph.breakAt(index))) return false;
  }
  return false;
}

function wordBreak(paragraph: Paragraph, start: number, end: number, width: number): number | undefined {
  for (let index = end; index > start; index--) {
    if (widthOf(paragraph, start, index) < width * FULL_BEFORE_WORD) break;
    if (paragraph.breakAt(index) === 'word' && URL_JOINT.test(paragraph.clusters[index - 1] ?? '')) return index;
  }
  return lastBreak(paragraph, start, end, 'word');
}

function nextSpan(paragraph: Paragraph, start: number, width: number, hang: boolean): Span {
  const count = paragraph.clusters.length;
  const end = fitting(paragraph, start, width);
  if (end >= count) return { start, end: count, forced: false, hang: false };
  if (hang && HANGING.has(paragraph.clusters[end] ?? '') && !isBlank(paragraph.clusters[end - 1])) {
    const behind = trailingBlanks(paragraph, end + 1);
    if (behind === count || isLegal(paragraph.breakAt(behind)))
      return { start, end: behind, forced: false, hang: true };
  }
  const legal = bestBreak(paragraph, start, end);
  const full = legal !== undefined && widthOf(paragraph, start, legal) >= width * FULL_BEFORE_WORD;
  if (legal !== undefined && (full || !overlong(paragraph, legal, width)))
    return { start, end: legal, forced: false, hang: false };
  const word = wordBreak(paragraph, start, end, width);
  if (legal !== undefined && (word === undefined || word <= legal))
    return { start, end: legal, forced: false, hang: false };
  return { start, end: word ?? end, forced: true, hang: false };
}

function trailingBlanks(paragraph: Paragraph, from: number): number {
  let index = from;
  while (isBlank(paragraph.clusters[index])) index++;
  return index;
}

/** True for a last line of one letter, with or without a mark behind it. */
function isLonely(paragraph: Paragraph, span: Span): boolean {
  const size = span.end - span.start;
  return size === 1 || (size === 2 && NO_START.has(paragraph.clusters[span.end - 1] ?? ''));
}

/** Takes a letter or two from the last line but one, so that the last is not a single letter. */
function spareLonely(paragraph: Paragraph, spans: readonly Span[], width: number): readonly Span[] {
  const last = spans.at(-1);
  const before = spans.at(-2);
  if (last === undefined || before === undefined || before.forced || !isLonely(paragraph, last)) return spans;
  const at = lastBreak(paragraph, before.start, trimmedEnd(paragraph, before.start, before.end) - 1, 'free');
  if (at === undefined || widthOf(paragraph, before.start, at) < width * FULL_ENOUGH) return spans;
  if (widthOf(paragraph, at, last.end) > width) return spans;
  return [...spans.slice(0, -2), { ...before, end: at, hang: false }, { ...last, start: at }];
}

/** Why the break behind a line is at a bad place; undefined where it is not. */
function whyBroken({ clusters }: Paragraph, { end, forced }: Span): ForcedBreak | undefined {
  if (end >= clusters.length) return undefined;
  if (forced) return whyForced(clusters, end);
  return insideFigure(clusters, end) ? 'figure' : undefined;
}

function paragraphLines(text: string, options: LineOptions): readonly Line[] {
  const { sizePt, fonts, bold = false, hang = true } = options;
  const paragraph = measure(text, fonts, bold);
  const width = options.widthPt / sizePt;
  const bullet = (BULLET.exec(text) ?? BRACKETED.exec(text))?.[0] ?? '';
  const bulletWidth = widthOf(paragraph, 0, clustersOf(bullet).length);
  const indent = bulletWidth <= width * WIDEST_INDENT ? bulletWidth : 0;
  const spans: Span[] = [];
  for (let start = 0; start < paragraph.clusters.length; ) {
    const span = nextSpan(paragraph, start, start === 0 ? width : width - indent, hang);
    spans.push(span);
    start = span.end;
  }
  if (spans.length === 0) spans.push({ start: 0, end: 0, forced: false, hang: false });
  return spareLonely(paragraph, spans, width - indent).map((span, index, all) => {
    const end = trimmedEnd(paragraph, span.start, span.end);
    const forced = whyBroken(paragraph, span);
    return {
      text: paragraph.clusters.slice(span.start, end).join(''),
      indentPt: index === 0 ? 0 : indent * sizePt,
      widthPt: widthOf(paragraph, span.start, end) * sizePt,
      hangPt: span.hang ? widthOf(paragraph, end - 1, end) * sizePt : 0,
      ...(forced === undefined ? {} : { forced }),
      endsParagraph: index === all.length - 1,
    };
  });
}

/**
 * The lines of a text (改行): paragraphs part at `\n`; a paragraph that opens with ・ ○ ◇ ※ hangs by that sign.
 * Joined again, with `\n` behind each last line of a paragraph but the last, the lines are the text, blanks at breaks and signs
 * that print nothing aside.
 * @param text text of a listing's cell
 * @returns at least one line
 */
export function breakLines(text: string, options: LineOptions): readonly Line[] {
  return printableText(text)
    .split('\n')
    .flatMap((paragraph) => paragraphLines(paragraph, options));
}
