/** Placed lines as operators of a page (文字の描画): a line is written as a whole, a letter is encoded once per document. */
import { clustersOf } from '../text/clusters.ts';
import { type Face, type Fonts, type Shape, shapeOf } from '../text/fonts.ts';
import type { PlacedText } from './plan.ts';
import type { EmbeddedFont, GlyphPosition } from './printer.ts';

/** A letter as glyphs of a font of the file. */
type InkedLetter = {
  readonly font: EmbeddedFont;
  readonly glyphs: readonly string[];
  /** The glyphs where they stand simply side by side; empty for a letter with a mark over or under it. */
  readonly hex: string;
  readonly positions: readonly GlyphPosition[];
  /** In ems. */
  readonly advance: number;
  /** Part of it is the box for a glyph that is not there. */
  readonly empty: boolean;
};

/** The fonts of a file, and the letters encoded so far. */
export type Ink = {
  readonly fonts: Fonts;
  readonly fontOf: (face: Face, vertical: boolean) => EmbeddedFont;
  readonly plain: Map<Shape, InkedLetter>;
  readonly vertical: Map<Shape, InkedLetter>;
};

/** The operators that draw a line, and whether they draw what was planned. */
export type InkedLine = { readonly operators: string; readonly asPlanned: boolean };

/** The glyph that stands for none. */
const NO_GLYPH = '0000';
/** Between the width of a line as measured and as drawn, in pt. */
const ROUNDING_PT = 0.05;

/** Thousandths are kept. */
const short = (value: number): string => String(Math.round(value * 1000) / 1000);

function encodeLetter({ face, drawn }: Shape, vertical: boolean, ink: Ink): InkedLetter {
  const font = ink.fontOf(face, vertical);
  const [glyphs, positions] = font.encode(drawn, vertical ? ['vert'] : undefined);
  const simple = positions.every((at) => at.xOffset === 0 && at.yOffset === 0 && at.xAdvance === at.advanceWidth);
  const advance = positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) / 1000;
  return { font, glyphs, hex: simple ? glyphs.join('') : '', positions, advance, empty: glyphs.includes(NO_GLYPH) };
}

function letterOf(shape: Shape, vertical: boolean, ink: Ink): InkedLetter {
  const known = vertical ? ink.vertical : ink.plain;
  const found = known.get(shape);
  if (found !== undefined) return found;
  const letter = encodeLetter(shape, vertical, ink);
  known.set(shape, letter);
  return letter;
}

/** Glyphs moved from where they would stand: marks over and under a letter. */
function movedGlyphs({ glyphs, positions }: InkedLetter, sizePt: number): string {
  const moved = positions.map(({ xOffset, yOffset, xAdvance, advanceWidth }, index) => {
    const behind = xOffset + advanceWidth - xAdvance;
    const rise = short((yOffset * sizePt) / 1000);
    return `${rise} Ts [${short(-xOffset)} <${glyphs[index] ?? ''}> ${short(behind)}] TJ`;
  });
  return `${moved.join(' ')} 0 Ts`;
}

/**
 * The operators of a line, to stand between BT and ET.
 * @param pageHeight height of the page in pt: the file measures from below
 * @param used fonts of the page, added to
 */
export function inkLine(placed: PlacedText, pageHeight: number, ink: Ink, used: Set<EmbeddedFont>): InkedLine {
  const { text, x, baseline, widthPt, sizePt, bold, vertical = false, white = false } = placed;
  if (!Number.isFinite(x + baseline + sizePt)) return { operators: '', asPlanned: false };
  const operators = [`1 0 0 1 ${short(x)} ${short(pageHeight - baseline)} Tm`];
  let font: EmbeddedFont | undefined;
  let hex = '';
  let width = 0;
  let empty = false;
  const flush = () => {
    if (hex !== '') operators.push(`<${hex}> Tj`);
    hex = '';
  };
  for (const cluster of clustersOf(text)) {
    const letter = letterOf(shapeOf(cluster, ink.fonts, bold), vertical, ink);
    if (letter.font !== font) {
      flush();
      font = letter.font;
      used.add(font);
      operators.push(`/${font.id} ${short(sizePt)} Tf`);
    }
    width += letter.advance;
    empty ||= letter.empty;
    hex += letter.hex;
    if (letter.hex !== '' || letter.glyphs.length === 0) continue;
    flush();
    operators.push(movedGlyphs(letter, sizePt));
  }
  flush();
  if (white) {
    operators.unshift('1 g');
    operators.push('0 g');
  }
  const asPlanned = !empty && Math.abs(width * sizePt - widthPt) < ROUNDING_PT;
  return { operators: operators.join(' '), asPlanned };
}
