/** How the label of a role fits its cell (役割の割付け): down, in columns, across, in short, smaller. */
import { clustersOf, printableText } from '../text/clusters.ts';
import { SMALLEST_PT } from './look.ts';

/** Distances of letters down a column, the widest that fits, and of columns or lines, in ems. */
const STEPS = [1.45, 1.25, 1.08] as const;
const TIGHTEST = 1.08;
/** Distance of the columns, or of the lines across, in ems. */
export const TRACK = 1.25;
/** Room at either end of a column, and of a line across, in ems. */
const MARGIN = 0.4;
const MARGIN_ACROSS = 0.15;
const SHRINK = 0.9;
/** Smallest size that reads as the body does, as a share of it. */
const READABLE = SHRINK * SHRINK;

/** Width and height of the cell, in pt. */
type Room = { readonly width: number; readonly height: number };

/** Letters in tracks: columns from right to left, or lines from left to right. */
export type RoleFit = {
  readonly letters: readonly string[];
  readonly sizePt: number;
  /** Distance of the letters on a track, in ems. */
  readonly step: number;
  readonly perTrack: number;
  readonly across: boolean;
  /** Nothing of the label is left out. */
  readonly whole: boolean;
};

type Try = {
  readonly letters: readonly string[];
  readonly least: number;
  readonly tracks: number;
  readonly across: boolean;
};

const lettersOf = (label: string): readonly string[] => clustersOf(printableText(label).replaceAll(/\s/g, ''));

function fits({ letters, tracks, across }: Try, sizePt: number, room: Room): RoleFit | undefined {
  const perTrack = Math.ceil(letters.length / tracks);
  const [along, side] = across ? [room.width, room.height] : [room.height, room.width];
  if (tracks * TRACK * sizePt > side) return undefined;
  // Columns of a letter or two each would be read across, from the wrong side.
  if (!across && perTrack <= 2 && tracks > 1) return undefined;
  const steps = across ? [1] : STEPS;
  const ends = 2 * (across ? MARGIN_ACROSS : MARGIN);
  const step = steps.find((one) => (perTrack * one + ends) * sizePt <= along);
  return step === undefined ? undefined : { letters, sizePt, step, perTrack, across, whole: true };
}

/** What is tried, the best first: readable down, readable across, then small in several columns. */
function tries(label: string, shortLabel: string | undefined, bodyPt: number): readonly Try[] {
  const long = lettersOf(label);
  const names = shortLabel === undefined ? [long] : [long, lettersOf(shortLabel)];
  const least = bodyPt * READABLE;
  const each = (tracks: readonly number[], across: boolean, size: number, some = names): readonly Try[] =>
    some.flatMap((letters) => tracks.map((count) => ({ letters, least: size, tracks: count, across })));
  return [
    ...each([1, 2], false, least),
    ...each([1, 2, 3], true, least, names.toReversed()),
    ...each([1, 2, 3, 4, 5, 6], false, SMALLEST_PT, names.toReversed()),
    ...each([1, 2, 3], true, SMALLEST_PT, names.toReversed()),
  ];
}

/** The label in the best of the ways in which its cell holds it; cut where it holds none. */
export function fitRole(label: string, shortLabel: string | undefined, room: Room, bodyPt: number): RoleFit {
  for (const one of tries(label, shortLabel, bodyPt)) {
    for (let size = bodyPt; ; size = Math.max(one.least, size * SHRINK)) {
      const fit = fits(one, size, room);
      if (fit !== undefined) return fit;
      if (size <= one.least) break;
    }
  }
  const letters = lettersOf(shortLabel ?? label);
  const perTrack = Math.max(1, Math.floor(room.height / SMALLEST_PT / TIGHTEST - 2 * MARGIN));
  const tracks = Math.max(1, Math.floor(room.width / (TRACK * SMALLEST_PT)));
  const shown = letters.slice(0, perTrack * tracks);
  const cut = { letters: shown, sizePt: SMALLEST_PT, whole: shown.length === letters.length };
  if (perTrack <= 2) return { ...cut, step: TRACK, perTrack: tracks, across: true };
  return { ...cut, step: TIGHTEST, perTrack, across: false };
}

/** The least height at which a cell of this width holds the label, or its short form, in readable letters. */
export function leastRoleHeight(label: string, shortLabel: string | undefined, width: number, bodyPt: number): number {
  const sizePt = bodyPt * READABLE;
  const heights = tries(label, shortLabel, bodyPt).flatMap(({ letters, least, tracks, across }) => {
    if (least < sizePt) return [];
    const perTrack = Math.ceil(letters.length / tracks);
    if (!across) return tracks * TRACK * sizePt > width ? [] : [(perTrack * TIGHTEST + 2 * MARGIN) * sizePt];
    return (perTrack + 2 * MARGIN_ACROSS) * sizePt > width ? [] : [tracks * TRACK * sizePt];
  });
  return heights.length === 0 ? 0 : Math.min(...heights);
}
