/** The check that nothing is missing (印字漏れの検査): what is placed equals what the listing says, letter by letter. */
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import { clustersOf, printableText } from '../text/clusters.ts';
import { type Fonts, shapeOf } from '../text/fonts.ts';
import { type Expected, placeOf } from './expected.ts';
import type { DocumentPlan, PagePlan } from './plan.ts';

/** Blanks at breaks are not printed. */
const squashed = (text: string): string => printableText(text).replaceAll(/\s/gu, '');

/** Texts of the pages by the key of their cell, or by that under which they are repeated. */
function joined(pages: readonly PagePlan[], by: 'cell' | 'repeated'): ReadonlyMap<string, string> {
  const parts = new Map<string, string[]>();
  for (const page of pages) {
    for (const { text, [by]: key } of page.texts) {
      if (key === undefined) continue;
      const list = parts.get(key);
      if (list === undefined) parts.set(key, [text]);
      else list.push(text);
    }
  }
  return new Map([...parts].map(([key, list]) => [key, list.join('').replaceAll(/\s/gu, '')]));
}

const cutFrom = (part: string, texts: readonly string[]): boolean =>
  part !== '' && texts.some((text) => text.startsWith(part));

function isPrinted(
  expected: Expected,
  all: ReadonlyMap<string, string>,
  pages: readonly ReadonlyMap<string, string>[],
): boolean {
  const text = squashed(expected.text);
  if (!expected.repeated) return (all.get(expected.key) ?? '') === text;
  const found = pages.flatMap((page) => page.get(expected.key) ?? []);
  const short = expected.short === undefined ? text : squashed(expected.short);
  return (
    (found.length > 0 || text === '') &&
    found.every((one) => one === text || one === short || (expected.mayBeCut === true && cutFrom(one, [text, short])))
  );
}

/**
 * Texts of the listing that are not on the pages, or not whole.
 * @param expectedTexts what the listing says
 * Reports: P104 text-not-printed.
 */
export function checkComplete(expectedTexts: readonly Expected[], plan: DocumentPlan): readonly Diagnostic[] {
  const all = joined(plan.pages, 'cell');
  const pages = plan.pages.map((page) => joined([page], 'repeated'));
  return expectedTexts
    .filter((expected) => !isPrinted(expected, all, pages))
    .map((expected) => {
      const { at, more } = placeOf(expected);
      return diagnose('P104', at, { ...more, raw: expected.text });
    });
}

const codePointName = (cluster: string): string =>
  `${cluster}（${[...cluster].map((letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(' ')}）`;

/**
 * Characters that no font has, and variants that none draws.
 * Reports: P101 character-missing, P102 variant-missing.
 */
export function checkCharacters(expectedTexts: readonly Expected[], fonts: Fonts): readonly Diagnostic[] {
  return expectedTexts.flatMap((expected) => {
    const pieces = expected.parts?.map(({ text }) => text) ?? [expected.text];
    return pieces.flatMap((piece) => charactersOf(expected, piece, fonts));
  });
}

function charactersOf(expected: Expected, piece: string, fonts: Fonts): readonly Diagnostic[] {
  const missing = new Set<string>();
  const plain = new Set<string>();
  for (const cluster of clustersOf(printableText(piece))) {
    if (cluster === '\n') continue;
    const shape = shapeOf(cluster, fonts, expected.bold);
    if (shape.missing) missing.add(codePointName(cluster));
    else if (shape.plainForm) plain.add(codePointName(cluster));
  }
  if (missing.size + plain.size === 0) return [];
  const { at, more } = placeOf(expected, piece);
  const report = (code: 'P101' | 'P102', characters: ReadonlySet<string>) =>
    characters.size === 0
      ? []
      : [diagnose(code, at, { ...more, raw: piece, params: { characters: [...characters].join('、') } })];
  return [...report('P101', missing), ...report('P102', plain)];
}

/** What may hang outside its cell at the right, in ems, and rounding. */
const HANG = 1;
const ROUNDING_PT = 0.1;

/**
 * Texts that are wider than their cells: a column too narrow for a single letter.
 * Reports: P106 column-too-narrow.
 */
export function checkWidths(expectedTexts: readonly Expected[], plan: DocumentPlan): readonly Diagnostic[] {
  const wide = new Set<string>();
  for (const page of plan.pages) {
    const boxes = new Map(page.boxes.map((box) => [box.key, box]));
    for (const { cell, x, widthPt, sizePt } of page.texts) {
      const box = cell === undefined ? undefined : boxes.get(cell);
      if (box !== undefined && cell !== undefined && x + widthPt > box.x + box.width + HANG * sizePt + ROUNDING_PT)
        wide.add(cell);
    }
  }
  return expectedTexts
    .filter(({ key }) => wide.has(key))
    .map((expected) => {
      const { at, more } = placeOf(expected);
      return diagnose('P106', at, { ...more, raw: expected.text });
    });
}

/**
 * Pages on which pdfmake did not draw what was planned.
 * @param wrongPages page numbers from 1
 * Reports: P107 page-differs-from-plan.
 */
export function checkDrawing(wrongPages: readonly number[]): readonly Diagnostic[] {
  return wrongPages.map((page) => diagnose('P107', {}, { params: { page } }));
}
