/** A municipality that a misspelt name is probably meant for (近い市町村名): 石狩町 for 石狩市, 千才市 for 千歳市. */
import { distance } from 'fastest-levenshtein';
import type { Municipality } from '../model/municipality.ts';
import { foldName } from './fold.ts';

/** Names of members and of others, as a register of owners has them. */
type Names = {
  readonly members: readonly { readonly municipality: Municipality }[];
  readonly outsiders: ReadonlyMap<string, unknown>;
  readonly prefectures: readonly string[];
};

/** Largest share of a name's characters before 市町村 that may be wrong; of the name of a municipality elsewhere. */
const SLIP = 0.5;
const SLIP_OF_REAL_NAME = 1 / 3;

const KIND = /[市町村]$/u;

/**
 * The one member that a name is a slip of the pen of: the same 区分 and most characters the same, or the same name with
 * another 区分.
 * @param written a name as written, without prefecture and code
 * @returns undefined where none is near, or two are
 * @example nearMember('石狩町', register)?.name // '石狩市'
 */
export function nearMember(written: string, register: Names): Municipality | undefined {
  const key = foldName(written);
  const isReal = register.outsiders.has(key);
  const scored = register.members
    .flatMap(({ municipality }) => {
      const share = farness(key, foldName(municipality.name));
      return share === undefined || share > (isReal ? SLIP_OF_REAL_NAME : SLIP) ? [] : [{ municipality, share }];
    })
    .toSorted((a, b) => a.share - b.share);
  const [best, second] = scored;
  return best === undefined || second?.share === best.share ? undefined : best.municipality;
}

/** How much of a name is wrong, 0 to 1; undefined where nothing of it is the same. */
function farness(written: string, name: string): number | undefined {
  const [one, other] = [written.replace(KIND, ''), name.replace(KIND, '')];
  if (one === other) return 0;
  const kind = KIND.exec(written)?.[0];
  if (kind !== undefined && kind !== KIND.exec(name)?.[0]) return undefined;
  if (![...one].some((character) => other.includes(character))) return undefined;
  return distance(one, other) / Math.max(one.length, other.length);
}

/** The same for the text of a cell that may hold a code and a prefecture as well. */
export function nearInCell(text: string, register: Names): Municipality | undefined {
  const words = foldName(text).replaceAll(/\d+/gu, '');
  const prefecture = register.prefectures.find((name) => words.startsWith(name) && words.length > name.length);
  return nearMember(prefecture === undefined ? words : words.slice(prefecture.length), register);
}

/** The finding's parameter: empty where no name is near. */
export function nearestParam(municipality: Municipality | undefined): { readonly nearest?: string } {
  return municipality === undefined ? {} : { nearest: municipality.name };
}
