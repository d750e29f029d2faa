/** Fonts as data (書体): which face draws a character, how wide it is, and which characters no face has. */
import { type Collection, create, type Font } from 'fontkit';
import { clustersOf } from './clusters.ts';
import { type FontBytes, prepareFont } from './font-bytes.ts';

/** A font file under the name by which messages call it. */
export type FontFile = { readonly name: string; readonly bytes: Uint8Array };

/** One style of one font. Lengths are in ems: 1 is the size of the letters. */
export type Face = {
  /** Unique among the faces; the name under which the drawing knows it. */
  readonly key: string;
  readonly name: string;
  readonly bytes: FontBytes;
  /** Of a font collection, the font taken. */
  readonly postscriptName?: string;
  /** Above the baseline, as the drawing places a line. */
  readonly ascent: number;
  readonly descent: number;
  readonly font: Font;
};

/** Width of a cluster and the face that draws it. `missing`: no face has it, 〓 stands for it. */
export type Shape = {
  readonly face: Face;
  /** What is drawn: the cluster itself, its base alone, or 〓. */
  readonly drawn: string;
  /** In ems. */
  readonly advance: number;
  readonly missing: boolean;
  /** The variation selector has no effect in this face: the usual form is drawn. */
  readonly plainForm: boolean;
};

/** The faces in the order in which they are asked, and the shapes found so far. */
export type Fonts = {
  readonly regular: readonly Face[];
  readonly bold: readonly Face[];
  /** Names of the files that are no font. */
  readonly unreadable: readonly string[];
  /** Caches, by cluster; they only save time. */
  readonly shapes: {
    readonly regular: Map<string, Shape>;
    readonly bold: Map<string, Shape>;
  };
};

/** A stretch of text in one face. */
export type Run = {
  readonly face: Face;
  readonly text: string;
  readonly widthEm: number;
};

/** Printed for a character that no font has (げた記号). */
export const GETA = '〓';

const BOLD_FROM = 600;
const SELECTOR = /^\p{Variation_Selector}$/u;
const INVISIBLE_MARKS = /\p{Variation_Selector}|\u200d/gu;
/** Selectors U+FE00…U+FE0F often only ask for a text or picture form. */
const LAST_STANDARD_SELECTOR = 0xfe0f;
const JOINER = 0x200d;

function isCollection(font: Font | Collection): font is Collection {
  return 'fonts' in font;
}

function loadFace(key: string, file: FontFile): Face | undefined {
  try {
    const bytes = prepareFont(file.bytes);
    const opened = create(bytes.plain);
    const collection = isCollection(opened);
    const font = collection ? opened.fonts[0] : opened;
    if (font === undefined || !(font.unitsPerEm > 0)) return undefined;
    return {
      key,
      name: file.name,
      bytes,
      ...(collection && font.postscriptName !== null ? { postscriptName: font.postscriptName } : {}),
      ascent: font.ascent / font.unitsPerEm,
      descent: -font.descent / font.unitsPerEm,
      font,
    };
  } catch {
    return undefined;
  }
}

const isBold = (face: Face): boolean => (face.font['OS/2']?.usWeightClass ?? 0) >= BOLD_FROM;

/** Bold faces first or last, otherwise in the order given. */
function ordered(faces: readonly Face[], boldFirst: boolean): readonly Face[] {
  return [...faces.filter((face) => isBold(face) === boldFirst), ...faces.filter((face) => isBold(face) !== boldFirst)];
}

/**
 * Fonts from the bytes of their files (TTF, OTF, TTC).
 * @param files regular and bold of the main font; `own`: the user's, asked first (外字); `fallbacks`: asked last
 * @returns `unreadable` names the user's and fallback files that are no font
 * @throws where the main font itself cannot be read
 */
export function loadFonts(files: {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly fallbacks: readonly FontFile[];
  readonly own: readonly FontFile[];
}): Fonts {
  const unreadable: string[] = [];
  const load = (prefix: string, list: readonly FontFile[]): readonly Face[] =>
    list.flatMap((file, index) => {
      const face = loadFace(`${prefix}${index + 1}`, file);
      if (face === undefined) unreadable.push(file.name);
      return face === undefined ? [] : [face];
    });
  const regular = loadFace('regular', {
    name: 'regular',
    bytes: files.regular,
  });
  const bold = loadFace('bold', { name: 'bold', bytes: files.bold });
  if (regular === undefined || bold === undefined) throw new Error('The main font cannot be read.');
  const own = load('own', files.own);
  const fallbacks = load('fallback', files.fallbacks);
  return {
    regular: [...ordered(own, false), regular, ...ordered(fallbacks, false)],
    bold: [...ordered(own, true), bold, ...ordered(fallbacks, true)],
    unreadable,
    shapes: { regular: new Map(), bold: new Map() },
  };
}

function hasAll(face: Face, text: string): boolean {
  for (const letter of text) {
    const codePoint = letter.codePointAt(0) ?? 0;
    if (codePoint === JOINER || SELECTOR.test(letter)) continue;
    if (!face.font.hasGlyphForCodePoint(codePoint)) return false;
  }
  return true;
}

/** A letter with its marks as one letter, if there is one: が for か and U+3099. */
function composed(cluster: string, faces: readonly Face[]): string {
  const one = cluster.normalize('NFC');
  return one !== cluster && !/\p{Ideographic}/u.test(cluster) && faces.some((face) => hasAll(face, one))
    ? one
    : cluster;
}

function findShape(written: string, faces: readonly Face[]): Shape {
  const cluster = composed(written, faces);
  const [base = '', selector] = [...cluster];
  const sequence = selector !== undefined && SELECTOR.test(selector);
  const able = faces.filter((face) => hasAll(face, cluster));
  const knowing = sequence
    ? able.find((face) => face.bytes.knows(base.codePointAt(0) ?? 0, selector.codePointAt(0) ?? 0))
    : undefined;
  const face = knowing ?? able[0];
  if (face === undefined) return getaShape(faces);
  const plainForm = sequence && knowing === undefined && (selector.codePointAt(0) ?? 0) > LAST_STANDARD_SELECTOR;
  const drawn = knowing === undefined ? cluster.replaceAll(INVISIBLE_MARKS, '') : cluster;
  const advance = face.font.layout(drawn).advanceWidth / face.font.unitsPerEm;
  return { face, drawn, advance, missing: false, plainForm };
}

function getaShape(faces: readonly Face[]): Shape {
  const face = faces.find((candidate) => hasAll(candidate, GETA)) ?? faces[0];
  if (face === undefined) throw new Error('There is no font.');
  const advance = face.font.glyphForCodePoint(GETA.codePointAt(0) ?? 0).advanceWidth / face.font.unitsPerEm;
  return { face, drawn: GETA, advance, missing: true, plainForm: false };
}

/**
 * How a cluster is drawn, and how wide.
 * @param cluster one of {@link clustersOf}
 */
export function shapeOf(cluster: string, fonts: Fonts, bold = false): Shape {
  const shapes = bold ? fonts.shapes.bold : fonts.shapes.regular;
  const known = shapes.get(cluster);
  if (known !== undefined) return known;
  const shape = findShape(cluster, bold ? fonts.bold : fonts.regular);
  shapes.set(cluster, shape);
  return shape;
}

/**
 * Width of a line of printable text, in ems (1 = the size of the letters).
 */
export function widthEm(text: string, fonts: Fonts, bold = false): number {
  let width = 0;
  for (const cluster of clustersOf(text)) width += shapeOf(cluster, fonts, bold).advance;
  return width;
}

/** A line of printable text as runs of one face each: the fallback by run. */
export function runsOf(text: string, fonts: Fonts, bold = false): readonly Run[] {
  const runs: { face: Face; text: string; widthEm: number }[] = [];
  for (const cluster of clustersOf(text)) {
    const shape = shapeOf(cluster, fonts, bold);
    const last = runs.at(-1);
    if (last === undefined || last.face !== shape.face) {
      runs.push({
        face: shape.face,
        text: shape.drawn,
        widthEm: shape.advance,
      });
    } else {
      last.text += shape.drawn;
      last.widthEm += shape.advance;
    }
  }
  return runs;
}
