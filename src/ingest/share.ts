/** Which listing a workbook belongs to (様式の判別): the one whose headings its tables have most of. */
import type { CountryMunicipality } from '../model/municipality.ts';
import type { PolicyTemplate } from '../model/policy-template.ts';
import type { ReadFile } from '../model/reading.ts';
import type { Template } from '../model/template.ts';
import { surveyFile } from './file-survey.ts';
import { foldName } from './fold.ts';
import { headingReader } from './heading.ts';
import { registerOf } from './owner.ts';
import { policyHeadings } from './policy/heading.ts';
import { officeRegister } from './policy/office.ts';
import { surveyPolicyFile } from './policy/survey.ts';

/** How a listing takes to the files: by path the number of its fields that the best sheet has, 0 where it has no table. */
export type Fit = {
  readonly name: string;
  readonly fields: ReadonlyMap<string, number>;
  /** Whether the path names one of those who submit for the listing. */
  readonly isNamedIn: (path: string) => boolean;
};

/** How the first listing takes to the files. */
export function fitOf(files: readonly ReadFile[], template: Template, country: readonly CountryMunicipality[]): Fit {
  const reader = headingReader(template);
  const register = registerOf(template, country);
  const fields = new Map<string, number>();
  for (const file of files) {
    if (file.outcome.state !== 'read') continue;
    const { sheets } = surveyFile(file, file.outcome.workbook, reader, register);
    const counts = sheets
      .filter(({ survey }) => survey.role === 'data')
      .map(({ survey }) => {
        const found = survey.tables.flatMap(({ columns }) => columns.flatMap(({ field }) => field ?? []));
        const labelled = survey.forms.flatMap(({ labels }) => labels.map(({ field }) => field));
        return new Set<string>([...found, ...labelled]).size;
      });
    fields.set(file.path, Math.max(0, ...counts));
  }
  const names = template.municipalities.flatMap(({ name, accepts }) => [name, ...accepts]);
  return { name: template.name, fields, isNamedIn: namedIn(names) };
}

/** How the policy listing takes to the files. */
export function policyFitOf(files: readonly ReadFile[], template: PolicyTemplate): Fit {
  const headings = policyHeadings(template);
  const register = officeRegister(template);
  const fields = new Map<string, number>();
  for (const file of files) {
    if (file.outcome.state !== 'read') continue;
    fields.set(file.path, surveyPolicyFile(file, file.outcome.workbook, headings, register).fitness);
  }
  return { name: template.name, fields, isNamedIn: namedIn(register.flatMap(({ keys }) => keys)) };
}

function namedIn(names: readonly string[]): Fit['isNamedIn'] {
  const keys = names.map(foldName);
  return (path) => keys.some((key) => foldName(path).includes(key));
}

/**
 * The listing of each file. Of two that fit equally the first counts. A file that fits none belongs to one of those that
 * have any: to the one that its path names somebody of, else to the first, so that it is reported once.
 * @param fits of listings of different kinds, in their order
 */
export function shareFiles(paths: readonly string[], fits: readonly Fit[]): ReadonlyMap<string, string> {
  const best = (path: string) => {
    const most = Math.max(0, ...fits.map(({ fields }) => fields.get(path) ?? 0));
    return most > 0 ? fits.find(({ fields }) => fields.get(path) === most) : undefined;
  };
  const taken = new Set(paths.map(best));
  const usual = fits.find((fit) => taken.has(fit)) ?? fits[0];
  return new Map(
    paths.flatMap((path) => {
      const owner = best(path) ?? fits.find((fit) => taken.has(fit) && fit.isNamedIn(path)) ?? usual;
      return owner === undefined ? [] : [[path, owner.name] as const];
    }),
  );
}
