/** Vertical writing (縦書き) of a role in its column: full size, smaller, in short, in several columns. */
import { clustersOf, printableText } from '../text/clusters.ts';
import { type Fonts, shapeOf } from '../text/fonts.ts';
import { EM_ASCENT, SMALLEST_PT } from './look.ts';
import type { Box, OutlineEntry, PlacedText } from './plan.ts';

/** Distances of letters down a column, the widest that fits, and of columns, in ems. */
const STEPS = [1.45, 1.25, 1.08] as const;
const TIGHTEST = 1.08;
const COLUMN = 1.25;
/** Room above and below, in ems. */
const MARGIN = 0.4;
const SHRINK = 0.9;
/** Letters with another form in vertical writing; only they need the slower font that has it. Source: Unicode, UAX #50, Tr and Tu. */
const VERTICAL_FORMS = new Set(
  'ー〜～（）「」『』【】〔〕［］｛｝〈〉《》、。，．：；…‥―—＝゠ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ',
);

type Fit = {
  readonly letters: readonly string[];
  readonly sizePt: number;
  readonly step: number;
  readonly columns: number;
  readonly whole: boolean;
};

function fits(letters: readonly string[], sizePt: number, columns: number, box: Box): number | undefined {
  const perColumn = Math.ceil(letters.length / columns);
  if (columns * COLUMN * sizePt > box.width) return undefined;
  return STEPS.find((step) => (perColumn * step + 2 * MARGIN) * sizePt <= box.height);
}

function fitLabel(label: string, shortLabel: string | undefined, box: Box, bodyPt: number): Fit {
  const long = clustersOf(printableText(label).replaceAll(/\s/g, ''));
  const short = shortLabel === undefined ? undefined : clustersOf(printableText(shortLabel).replaceAll(/\s/g, ''));
  const sizes: number[] = [];
  for (let size = bodyPt; size >= SMALLEST_PT; size *= SHRINK) sizes.push(size);
  const readable = sizes.filter((size) => size >= bodyPt * SHRINK * SHRINK - 1e-6);
  const tries: (readonly [readonly string[], readonly number[], number])[] = [
    [long, readable, 1],
    [long, readable, 2],
    ...(short === undefined
      ? []
      : ([
          [short, readable, 1],
          [short, readable, 2],
        ] as const)),
    ...[1, 2, 3, 4, 5, 6].map((columns) => [short ?? long, sizes, columns] as const),
    ...[2, 3, 4, 5, 6].map((columns) => [long, sizes, columns] as const),
  ];
  for (const [letters, candidates, columns] of tries) {
    for (const sizePt of candidates) {
      const step = fits(letters, sizePt, columns, box);
      if (step !== undefined) return { letters, sizePt, step, columns, whole: true };
    }
  }
  const letters = short ?? long;
  const room = Math.max(1, Math.floor(box.height / SMALLEST_PT / TIGHTEST - 2 * MARGIN));
  const columns = Math.max(1, Math.floor(box.width / (COLUMN * SMALLEST_PT)));
  const shown = letters.slice(0, Math.max(1, room * columns));
  return { letters: shown, sizePt: SMALLEST_PT, step: TIGHTEST, columns, whole: shown.length === letters.length };
}

/**
 * The label of a role in the middle of its cell, columns from right to left.
 * @returns `whole` false where not even the short label has room
 */
export function placeRoleLabel(
  label: {
    readonly key: string;
    readonly label: string;
    readonly shortLabel?: string | undefined;
    readonly outline?: OutlineEntry;
  },
  box: Box,
  bodyPt: number,
  fonts: Fonts,
): { readonly texts: readonly PlacedText[]; readonly whole: boolean } {
  const { letters, sizePt, step, columns, whole } = fitLabel(label.label, label.shortLabel, box, bodyPt);
  const perColumn = Math.ceil(letters.length / columns);
  const used = Math.ceil(letters.length / Math.max(1, perColumn));
  const top = box.y + (box.height - perColumn * step * sizePt) / 2;
  const right = box.x + box.width / 2 + (used * COLUMN * sizePt) / 2;
  const texts = letters.map((letter, index): PlacedText => {
    // One letter in each column is a line across, and is read as one: from left to right.
    const column = perColumn === 1 ? used - 1 - index : Math.floor(index / perColumn);
    const row = index % perColumn;
    const widthPt = shapeOf(letter, fonts).advance * sizePt;
    const middle = right - (column + 0.5) * COLUMN * sizePt;
    return {
      text: letter,
      x: middle - widthPt / 2,
      baseline: top + row * step * sizePt + ((step - 1) / 2 + EM_ASCENT) * sizePt,
      widthPt,
      sizePt,
      bold: false,
      ...(VERTICAL_FORMS.has(letter) ? { vertical: true } : {}),
      repeated: label.key,
      ...(label.outline !== undefined && index === 0 ? { outline: label.outline } : {}),
    };
  });
  return { texts, whole };
}
