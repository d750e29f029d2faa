/** Whose sheet it is (提出した市町村): code or name in a labelled cell, else title, sheet name, file name, folder. */
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { CountryMunicipality, Municipality, MunicipalityCode } from '../model/municipality.ts';
import type { Place } from '../model/source.ts';
import type { Template } from '../model/template.ts';
import { foldName, foldWidth } from './fold.ts';
import { nearestParam, nearInCell, nearMember } from './near-member.ts';

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
  | {
      readonly municipality?: undefined;
      /** The one that a misspelt name is probably meant for; asked about, never used. */
      readonly guess?: Municipality;
      readonly diagnostics: readonly Diagnostic[];
    };

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
        return { ...guessOf(sign.text, named, register), diagnostics: [problem] };
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
  if (decided === undefined) return notNamed(signs, register, file);
  return { municipality: decided.municipality, why: decided.sign.level, diagnostics: [] };
}

/** The municipality that a text of a label or file name is probably meant for. */
function guessOf(text: string, named: Named, register: Register): { readonly guess?: Municipality } {
  const guess =
    named.kind === 'contradiction' ? undefined : nearInCell(named.kind === 'outsider' ? named.name : text, register);
  return guess === undefined ? {} : { guess };
}

/** No municipality is named; a name that is nearly one is quoted, and another region's is told. */
function notNamed(signs: readonly OwnerSign[], register: Register, file: string): OwnerDecision {
  const found = signs.flatMap((sign) =>
    writtenNames(sign.text).map((written) => ({ sign, written, near: nearMember(written, register) })),
  );
  const near = found.find((one) => one.near !== undefined);
  const outsider = found.find(({ written }) => register.outsiders.has(foldName(written)));
  if (outsider !== undefined) {
    const params = { name: outsider.written, ...nearestParam(outsider.near) };
    const finding = diagnose('X202', outsider.sign.place, { raw: outsider.sign.text, params });
    return { ...(outsider.near === undefined ? {} : { guess: outsider.near }), diagnostics: [finding] };
  }
  if (near?.near === undefined) return { diagnostics: [diagnose('X201', { file })] };
  const params = { written: near.written, nearest: near.near.name };
  return { guess: near.near, diagnostics: [diagnose('X201', near.sign.place, { raw: near.sign.text, params })] };
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
      params: { name: named.name, ...nearestParam(nearMember(named.name, register)) },
    });
  if (named.kind === 'contradiction')
    return diagnose('X205', sign.place, { raw: sign.text, params: { first: named.names[0], second: named.names[1] } });
  if (named.kind === 'unknown')
    return diagnose('X204', sign.place, { raw: sign.text, params: nearestParam(nearInCell(sign.text, register)) });
  return undefined;
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
      .filter((hit) => !isOfOtherKind(text, hit))
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

/** 石狩 of 石狩町 is not 石狩市. */
function isOfOtherKind(text: string, hit: { readonly municipality: Municipality; readonly end: number }): boolean {
  const kind = /^[市町村](?!内)/u.exec(text.slice(hit.end))?.[0];
  return kind !== undefined && !/[市町村]$/u.test(text.slice(0, hit.end)) && !hit.municipality.name.endsWith(kind);
}

function occurrences(text: string, key: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) found.push(at);
  return found;
}
