/** What must agree within a template (様式の中の整合): names, codes, marks, headings, paper. */
import { distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import type { Diagnostic } from '../model/diagnostic.ts';
import { municipalityCheckDigit, parseMunicipalityCode } from '../model/municipality.ts';
import { ACHIEVEMENTS, FIELD_NAMES, templateSchema } from '../model/template.ts';
import { foldName } from './fold.ts';
import { type TemplateDocument, templateFinding, type YamlPath } from './template-document.ts';
import { headingChecks } from './template-headings.ts';

type Shape = typeof templateSchema.shape;

/** Headings without which no row of a submission can be understood. */
const NEEDED_HEADINGS = ['indicator', 'actual'] as const;

/** Short and long side in mm. Source: JIS P 0138. */
const PAPERS = { A3: [297, 420], A4: [210, 297] } as const;

/**
 * Mistakes that only show when parts of the template are held against each other. A part with a mistake of form is left
 * out, so that the others are checked all the same.
 * Reports: F203 F207 F208 F209 F210 F211 F212.
 */
export function templateChecks(document: TemplateDocument): readonly Diagnostic[] {
  return [
    ...municipalityChecks(document),
    ...roleChecks(document),
    ...legendChecks(document),
    ...columnChecks(document),
    ...headingChecks(document, part(document, 'headings'), FIELD_NAMES, NEEDED_HEADINGS),
    ...paperChecks(document),
  ];
}

/** One part of the template, where its form is right. */
function part<K extends keyof Shape>(document: TemplateDocument, key: K): z.output<Shape[K]> | undefined {
  const whole = document.value;
  if (typeof whole !== 'object' || whole === null) return undefined;
  const result = templateSchema.shape[key].safeParse(Reflect.get(whole, key));
  return result.success ? (result.data as z.output<Shape[K]>) : undefined;
}

function municipalityChecks(document: TemplateDocument): readonly Diagnostic[] {
  const municipalities = part(document, 'municipalities');
  if (municipalities === undefined) return [];
  const lead = part(document, 'lead');
  const names = municipalities.map(({ name }) => name);
  const unknownLead =
    lead === undefined || names.includes(lead)
      ? []
      : [
          templateFinding('F207', document.file, document.valueAt(['lead']), {
            raw: lead,
            params: { nearest: names.toSorted((a, b) => distance(lead, a) - distance(lead, b))[0] ?? '' },
          }),
        ];
  const wrongCodes = municipalities.flatMap(({ name, code }, at) =>
    parseMunicipalityCode(code) !== undefined
      ? []
      : [
          templateFinding('F208', document.file, document.valueAt(['municipalities', at, 'code']), {
            raw: code,
            params: { name, expected: `${code.slice(0, 5)}${municipalityCheckDigit(code)}` },
          }),
        ],
  );
  const spellings = municipalities.flatMap(({ name, accepts }, at) => [
    { word: name, path: ['municipalities', at, 'name'] },
    ...accepts.map((word, index) => ({ word, path: ['municipalities', at, 'accepts', index] })),
  ]);
  const codes = municipalities.map(({ code }, at) => ({ word: code, path: ['municipalities', at, 'code'] }));
  return [
    ...unknownLead,
    ...wrongCodes,
    ...repeated(document, '市町村の名前', spellings, foldName),
    ...repeated(document, '全国地方公共団体コード', codes),
  ];
}

function roleChecks(document: TemplateDocument): readonly Diagnostic[] {
  const roles = part(document, 'roles') ?? [];
  return [
    ...repeated(
      document,
      '役割の記号',
      roles.map(({ id }, at) => ({ word: id, path: ['roles', at, 'id'] })),
    ),
    ...repeated(
      document,
      '役割の名前',
      roles.map(({ name }, at) => ({ word: name, path: ['roles', at, 'name'] })),
    ),
  ];
}

function legendChecks(document: TemplateDocument): readonly Diagnostic[] {
  const legend = part(document, 'legend');
  if (legend === undefined) return [];
  const spellings = legend.marks.flatMap(({ mark, accepts }, at) => [
    { word: mark, path: ['legend', 'marks', at, 'mark'] },
    ...accepts.map((word, index) => ({ word, path: ['legend', 'marks', at, 'accepts', index] })),
  ]);
  const used = new Set<string>(legend.marks.map(({ achievement }) => achievement));
  const missing = ACHIEVEMENTS.filter((achievement) => !used.has(achievement)).map((achievement) =>
    templateFinding('F210', document.file, document.keyAt(['legend'], 'marks'), { raw: achievement }),
  );
  return [...repeated(document, '評価の記号', spellings, (word) => word.normalize('NFKC')), ...missing];
}

function columnChecks(document: TemplateDocument): readonly Diagnostic[] {
  const columns = part(document, 'columns') ?? [];
  const fields = columns.map(({ field }, at) => ({ word: field, path: ['columns', at, 'field'] }));
  return repeated(document, '印刷する列', fields);
}

function paperChecks(document: TemplateDocument): readonly Diagnostic[] {
  const print = part(document, 'print');
  return print === undefined ? [] : marginChecks(document, print);
}

/**
 * Margins that take half of the paper or more.
 * Reports: F212.
 */
export function marginChecks(
  document: TemplateDocument,
  print: Pick<z.output<Shape['print']>, 'paper' | 'orientation' | 'marginsMm'>,
): readonly Diagnostic[] {
  const [short, long] = PAPERS[print.paper];
  const [width, height] = print.orientation === 'landscape' ? [long, short] : [short, long];
  const { top, right, bottom, left } = print.marginsMm;
  if (left + right < width / 2 && top + bottom < height / 2) return [];
  const params = { paper: print.paper, width, height };
  return [templateFinding('F212', document.file, document.valueAt(['print', 'marginsMm']), { params })];
}

/**
 * Words that stand twice in one list, at their second place.
 * Reports: F209.
 */
export function repeated(
  document: TemplateDocument,
  what: string,
  words: readonly { readonly word: string; readonly path: YamlPath }[],
  fold: (word: string) => string = (word) => word,
): readonly Diagnostic[] {
  const first = new Map<string, YamlPath>();
  return words.flatMap(({ word, path }) => {
    const earlier = first.get(fold(word));
    if (earlier === undefined) {
      first.set(fold(word), path);
      return [];
    }
    const params = { what, first: document.valueAt(earlier).line };
    return [templateFinding('F209', document.file, document.valueAt(path), { raw: word, params })];
  });
}
