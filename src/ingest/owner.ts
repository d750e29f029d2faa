/** Whose sheet it is (提出した市町村): code or name in a labelled cell, else title, sheet name, file name, folder. */
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { CountryMunicipality, Municipality, MunicipalityCode } from '../model/municipality.ts';
import type { Place } from '../model/source.ts';
import type { Template } from '../model/template.ts';
import { foldName, foldWidth, likeness } from './fold.ts';

/** Where a municipality is named, the strongest first. Source: reading.md's order of rules. */
export const OWNER_LEVELS = ['label', 'title', 'sheet-name', 'cover', 'file-name', 'folder'] as const;
export type OwnerLevel = (typeof OWNER_LEVELS)[number];

/** A place that may name the municipality. */
export type OwnerSign = { readonly level: OwnerLevel; readonly text: string; readonly place: Place };

/** Members with every spelling they accept, and the rest of the country. */
export type Register = {
  readonly members: readonly { readonly municipality: Municipality; readonly keys: readonly string[] }[];
  readonly outsiders: ReadonlyMap<string, CountryMunicipality>;
  readonly outsiderCodes: ReadonlyMap<string, CountryMunicipality>;
  readonly prefectures: readonly string[];
};

/** The register of a template's municipalities (構成市町村). */
export function registerOf(template: Template, country: readonly CountryMunicipality[]): Register {
  const members = template.municipalities.map((member) => ({
    municipality: { name: member.name, code: member.code as MunicipalityCode },
    keys: [...new Set([member.name, ...member.accepts, member.name.replace(/[市町村区]$/u, '')].map(foldName))].filter(
      (key) => key.length >= 2,
    ),
  }));
  const codes = new Set(template.municipalities.map((member) => member.code));
  const others = country.filter((one) => !codes.has(one.code as string));
  return {
    members,
    outsiders: new Map(others.map((one) => [foldName(one.name), one])),
    outsiderCodes: new Map(others.map((one) => [one.code as string, one])),
    prefectures: [...new Set(country.map((one) => foldName(one.prefecture)))],
  };
}

/** What one text names: members, an outsider, something unknown, or nothing at all. */
type Named =
  | { readonly kind: 'members'; readonly municipalities: readonly Municipality[] }
  | { readonly kind: 'outsider'; readonly name: string }
  | { readonly kind: 'contradiction'; readonly names: readonly [string, string] }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'nothing' };

/** Owner of a sheet, or why there is none. */
export type OwnerDecision =
  | { readonly municipality: Municipality; readonly why: OwnerLevel; readonly diagnostics: readonly Diagnostic[] }
  | { readonly municipality?: undefined; readonly diagnostics: readonly Diagnostic[] };

/**
 * Decides whose a sheet is by its signs (提出団体の決定).
 * Reports: X201 X202 X203 X204 X205.
 */
export function decideOwner(signs: readonly OwnerSign[], register: Register, file: string): OwnerDecision {
  let decided: { readonly municipality: Municipality; readonly sign: OwnerSign } | undefined;
  for (const level of OWNER_LEVELS) {
    for (const sign of signs.filter((candidate) => candidate.level === level)) {
      const named =
        level === 'label' || level === 'cover'
          ? namedByLabel(sign.text, register)
          : namedInText(sign.text, level, register);
      const problem = problemOf(named, sign, register);
      if (problem !== undefined && (decided === undefined || named.kind === 'contradiction'))
        return { diagnostics: [problem] };
      if (named.kind !== 'members' || named.municipalities.length !== 1) continue;
      const [municipality] = named.municipalities;
      if (municipality === undefined) continue;
      if (decided === undefined) decided = { municipality, sign };
      else if (decided.municipality.code !== municipality.code) {
        const params = { first: decided.municipality.name, second: municipality.name };
        return {
          diagnostics: [
            diagnose('X203', decided.sign.place, { raw: decided.sign.text, params, related: [sign.place] }),
          ],
        };
      }
    }
  }
  if (decided === undefined) return { diagnostics: [notNamed(signs, register, file)] };
  return { municipality: decided.municipality, why: decided.sign.level, diagnostics: [] };
}

/** Least likeness of a name to a member's for a question. Assumption: one wrong character in three. */
const NEAR_MEMBER = 0.6;

/** No municipality is named; a name that is nearly one is quoted, and another region's is told. */
function notNamed(signs: readonly OwnerSign[], register: Register, file: string): Diagnostic {
  const found = signs
    .flatMap((sign) => writtenNames(sign.text).map((written) => ({ sign, written, ...nearest(written, register) })))
    .sort((a, b) => b.score - a.score);
  const outsider = found.find(({ written }) => register.outsiders.has(foldName(written)));
  if (outsider !== undefined) {
    const params = { name: outsider.written, nearest: outsider.name };
    return diagnose('X202', outsider.sign.place, { raw: outsider.sign.text, params });
  }
  const [best] = found;
  if (best === undefined || best.score < NEAR_MEMBER) return diagnose('X201', { file });
  return diagnose('X201', best.sign.place, {
    raw: best.sign.text,
    params: { written: best.written, nearest: best.name },
  });
}

/** Ends of a text at 市, 町 or 村 that may be a name: of 2 to 6 characters. */
function writtenNames(text: string): readonly string[] {
  const folded = foldWidth(text);
  return [...folded.matchAll(/[市町村]/gu)].flatMap(({ index }) =>
    [6, 5, 4, 3, 2].flatMap((length) => {
      const name = folded.slice(Math.max(0, index + 1 - length), index + 1);
      return name.length === length && /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ヶケ々ー]+$/u.test(name)
        ? [name]
        : [];
    }),
  );
}

function problemOf(named: Named, sign: OwnerSign, register: Register): Diagnostic | undefined {
  if (named.kind === 'outsider')
    return diagnose('X202', sign.place, {
      raw: sign.text,
      params: { name: named.name, nearest: nearestMember(named.name, register) },
    });
  if (named.kind === 'contradiction')
    return diagnose('X205', sign.place, { raw: sign.text, params: { first: named.names[0], second: named.names[1] } });
  if (named.kind === 'unknown')
    return diagnose('X204', sign.place, { raw: sign.text, params: { nearest: nearestMember(sign.text, register) } });
  return undefined;
}

/** The member whose name is nearest to a text. */
export function nearestMember(text: string, register: Register): string {
  return nearest(text, register).name;
}

function nearest(text: string, register: Register): { readonly name: string; readonly score: number } {
  const key = foldName(text);
  const scored = register.members.map(({ municipality, keys }) => ({
    name: municipality.name,
    score: Math.max(...keys.map((one) => likeness(key, one))),
  }));
  return scored.sort((a, b) => b.score - a.score)[0] ?? { name: '', score: 0 };
}

const CODE = /(?<!\d)\d{5,6}(?!\d)/u;

/** A labelled cell or a cell of a 市町村 column: a code, a name, or both. */
export function namedByLabel(text: string, register: Register): Named {
  const folded = foldWidth(text);
  if (folded === '' || /^[-－ー―()（）○〇△＊*]+$/u.test(folded) || /^(?:市町村名|団体名|自治体名)$/u.test(folded))
    return { kind: 'nothing' };
  const code = CODE.exec(folded)?.[0];
  const byCode = code === undefined ? undefined : memberOfCode(code, register);
  const words = foldName(folded.replace(CODE, ''));
  const byName = words === '' ? undefined : memberOfName(words, register);
  if (byCode !== undefined && byName !== undefined && byCode.code !== byName.code)
    return { kind: 'contradiction', names: [byCode.name, byName.name] };
  const member = byCode ?? byName;
  if (member !== undefined) return { kind: 'members', municipalities: [member] };
  const outsider =
    (code === undefined ? undefined : register.outsiderCodes.get(code)) ??
    register.outsiders.get(withoutPrefecture(words, register));
  return outsider === undefined ? { kind: 'unknown' } : { kind: 'outsider', name: outsider.name };
}

/** A code of six digits, without its check digit, or as a number that lost its leading zero. */
function memberOfCode(code: string, register: Register): Municipality | undefined {
  return register.members.find(
    ({ municipality: { code: own } }) => own === code || own.slice(0, 5) === code || own.replace(/^0/u, '') === code,
  )?.municipality;
}

function memberOfName(words: string, register: Register): Municipality | undefined {
  const bare = withoutPrefecture(words, register);
  const exact = register.members.find(({ keys }) => keys.includes(bare));
  if (exact !== undefined || register.outsiders.has(bare)) return exact?.municipality;
  const inside = membersIn(bare, register, 'whole-names');
  return inside.length === 1 ? inside[0] : undefined;
}

function withoutPrefecture(words: string, register: Register): string {
  const prefecture = register.prefectures.find((name) => words.startsWith(name) && words.length > name.length);
  return prefecture === undefined ? words : words.slice(prefecture.length);
}

/** ○○市長 様, ○○市 御中, （宛先）○○市: whom a sheet is addressed to, not whose it is. */
const ADDRESSED = /^(?:市長|町長|村長|長|役所|役場|あて|宛|御中|様|殿|行|へ|との|と連携|担当|企画|政策|まちづくり)/u;
/** ○○圏, ○○駅, ○○管内 …: a place, not a municipality. */
const PLACE = /^(?:圏|駅|管内|地方|振興局|川|湾|地域|広域|連携|平野|国際|近郊)/u;

function namedInText(text: string, level: OwnerLevel, register: Register): Named {
  const members = membersIn(foldName(text), register, level === 'title' || level === 'sheet-name' ? 'titles' : 'any');
  if (members.length > 0) return { kind: 'members', municipalities: members };
  if (level !== 'file-name') return { kind: 'nothing' };
  const stem = foldName(text).replaceAll(/\d+/gu, '');
  const outsider = [...register.outsiders.values()].find(
    (one) => one.name.length >= 3 && stem.includes(foldName(one.name)),
  );
  return outsider === undefined ? { kind: 'nothing' } : { kind: 'outsider', name: outsider.name };
}

/** Members named in a folded text; a longer name hides a shorter one inside it (北広島市, 広島市). */
function membersIn(text: string, register: Register, where: 'whole-names' | 'titles' | 'any'): readonly Municipality[] {
  const hits = register.members.flatMap(({ municipality, keys }) =>
    keys
      .filter((key) => where === 'any' || key === foldName(municipality.name) || where === 'titles')
      .flatMap((key) => occurrences(text, key).map((at) => ({ municipality, start: at, end: at + key.length })))
      .filter((hit) => where !== 'titles' || !(ADDRESSED.test(text.slice(hit.end)) || PLACE.test(text.slice(hit.end)))),
  );
  const longest = hits.filter(
    (hit) =>
      !hits.some(
        (other) =>
          other !== hit &&
          other.start <= hit.start &&
          other.end >= hit.end &&
          other.end - other.start > hit.end - hit.start,
      ),
  );
  return [...new Map(longest.map((hit) => [hit.municipality.code, hit.municipality])).values()];
}

function occurrences(text: string, key: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) found.push(at);
  return found;
}
