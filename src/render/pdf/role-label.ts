/** Vertical writing (縦書き) of a role in its column: its letters at their places. */
import { type Fonts, shapeOf } from '../text/fonts.ts';
import { EM_ASCENT } from './look.ts';
import type { Box, OutlineEntry, PlacedText } from './plan.ts';
import { fitRole, type RoleFit, TRACK } from './role-fit.ts';

/** Letters with another form in vertical writing; only they need the slower font that has it. Source: Unicode, UAX #50, Tr and Tu. */
const VERTICAL_FORMS = new Set(
  'ー〜～（）「」『』【】〔〕［］｛｝〈〉《》、。，．：；…‥―—＝゠ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ',
);

/** Middle and top of each letter's square. */
type LetterPlace = { readonly letter: string; readonly middle: number; readonly top: number };

/** Columns from right to left, in the middle of the cell. */
function downward({ letters, sizePt, step, perTrack }: RoleFit, box: Box): readonly LetterPlace[] {
  const used = Math.ceil(letters.length / Math.max(1, perTrack));
  const top = box.y + (box.height - perTrack * step * sizePt) / 2;
  const right = box.x + (box.width + used * TRACK * sizePt) / 2;
  return letters.map((letter, index) => ({
    letter,
    middle: right - (Math.floor(index / perTrack) + 0.5) * TRACK * sizePt,
    top: top + ((index % perTrack) * step + (step - 1) / 2) * sizePt,
  }));
}

/** Lines from left to right, each in the middle of the cell. */
function across({ letters, sizePt, step, perTrack }: RoleFit, box: Box): readonly LetterPlace[] {
  const lines = Math.ceil(letters.length / Math.max(1, perTrack));
  const top = box.y + (box.height - lines * TRACK * sizePt) / 2;
  return letters.map((letter, index) => {
    const line = Math.floor(index / perTrack);
    const inLine = Math.min(perTrack, letters.length - line * perTrack);
    const left = box.x + (box.width - inLine * step * sizePt) / 2;
    return {
      letter,
      middle: left + ((index % perTrack) + 0.5) * step * sizePt,
      top: top + (line * TRACK + (TRACK - 1) / 2) * sizePt,
    };
  });
}

/**
 * The label of a role in the middle of its cell: in columns from right to left, or across where the cell is too low for them.
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
  const fit = fitRole(label.label, label.shortLabel, box, bodyPt);
  const { sizePt, whole } = fit;
  const places = fit.across ? across(fit, box) : downward(fit, box);
  const texts = places.map(({ letter, middle, top }, index): PlacedText => {
    const widthPt = shapeOf(letter, fonts).advance * sizePt;
    return {
      text: letter,
      x: middle - widthPt / 2,
      baseline: top + EM_ASCENT * sizePt,
      widthPt,
      sizePt,
      bold: false,
      ...(!fit.across && VERTICAL_FORMS.has(letter) ? { vertical: true } : {}),
      repeated: label.key,
      ...(label.outline !== undefined && index === 0 ? { outline: label.outline } : {}),
    };
  });
  return { texts, whole };
}
