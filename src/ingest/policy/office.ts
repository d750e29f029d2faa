/** Whose sheet it is (提出した部局): a labelled cell, else title, sheet name, cover, file name, folder. */
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { PolicyTemplate } from '../../model/policy-template.ts';
import type { Place } from '../../model/source.ts';
import { foldName, likeness } from '../fold.ts';

/** Where an office is named, the strongest first. */
export const OFFICE_LEVELS = ['label', 'title', 'sheet-name', 'cover', 'file-name', 'folder'] as const;
export type OfficeLevel = (typeof OFFICE_LEVELS)[number];

export type OfficeSign = { readonly level: OfficeLevel; readonly text: string; readonly place: Place };

/** Offices with every spelling they accept, folded. */
export type OfficeRegister = readonly { readonly name: string; readonly keys: readonly string[] }[];

/** Office of a sheet, or why there is none. */
export type OfficeDecision =
  | { readonly office: string; readonly why: OfficeLevel; readonly diagnostics: readonly Diagnostic[] }
  | { readonly office?: undefined; readonly diagnostics: readonly Diagnostic[] };

/** The register of a template's offices. */
export function officeRegister({ offices }: Pick<PolicyTemplate, 'offices'>): OfficeRegister {
  return offices.map(({ name, accepts }) => ({ name, keys: [...new Set([name, ...accepts].map(foldName))] }));
}

/**
 * Decides whose a sheet is by its signs. A sign that names two offices says nothing; two levels that disagree are an error.
 * Reports: X505 office-not-named, X506 office-contradicted, X520 office-unknown.
 */
export function decideOffice(signs: readonly OfficeSign[], register: OfficeRegister, file: string): OfficeDecision {
  let decided: { readonly office: string; readonly sign: OfficeSign } | undefined;
  for (const sign of signs.toSorted((a, b) => OFFICE_LEVELS.indexOf(a.level) - OFFICE_LEVELS.indexOf(b.level))) {
    const named = officesIn(sign.text, register);
    if (sign.level === 'label' && named.length === 0 && decided === undefined) {
      return { diagnostics: [unknownOffice(sign.text, sign.place, register)] };
    }
    const [office] = named;
    if (office === undefined || named.length > 1) continue;
    if (decided === undefined) decided = { office, sign };
    else if (decided.office !== office) {
      const params = { first: decided.office, second: office };
      return {
        diagnostics: [diagnose('X506', decided.sign.place, { raw: decided.sign.text, params, related: [sign.place] })],
      };
    }
  }
  if (decided === undefined) return { diagnostics: [diagnose('X505', { file })] };
  return { office: decided.office, why: decided.sign.level, diagnostics: [] };
}

/** Least likeness of a name to an office's for a question. Assumption: one wrong character in three. */
const NEAR_OFFICE = 0.65;

/** A name in a cell for offices that is none of the template's. Reports: X520. */
export function unknownOffice(text: string, place: Place, register: OfficeRegister): Diagnostic {
  const key = foldName(text);
  const [nearest, second] = register
    .map(({ name, keys }) => ({ name, score: Math.max(...keys.map((one) => likeness(key, one))) }))
    .toSorted((a, b) => b.score - a.score);
  const isNear = nearest !== undefined && nearest.score >= NEAR_OFFICE && nearest.score !== second?.score;
  return diagnose('X520', place, { raw: text, params: isNear ? { nearest: nearest.name } : {} });
}

/** Offices that a text names; a longer name hides a shorter one within it. */
export function officesIn(text: string, register: OfficeRegister): readonly string[] {
  const folded = foldName(text);
  const hits = register.flatMap(({ name, keys }) =>
    keys.flatMap((key) => {
      const found: { readonly name: string; readonly start: number; readonly end: number }[] = [];
      for (let at = folded.indexOf(key); at >= 0; at = folded.indexOf(key, at + 1))
        found.push({ name, start: at, end: at + key.length });
      return found;
    }),
  );
  const longest = hits.filter(
    (hit) =>
      !hits.some(
        (other) => other.start <= hit.start && other.end >= hit.end && other.end - other.start > hit.end - hit.start,
      ),
  );
  return [...new Set(longest.map(({ name }) => name))];
}
