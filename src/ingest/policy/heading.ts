/** What a heading of a 主な取組 table or form means (見出しの読み替え), by the template's words. */
import { findFiscalYears } from '../../model/fiscal-year-text.ts';
import { POLICY_FIELDS, type PolicyField, type PolicyTemplate } from '../../model/policy-template.ts';
import { foldKey, foldWidth } from '../fold.ts';

/** Reads headings; `fiscalYear` is a label that no template names. */
export type PolicyHeadings = {
  readonly fieldOf: (text: string) => PolicyField | undefined;
  readonly labelOf: (text: string) => PolicyField | 'fiscalYear' | undefined;
};

/** Longest text that can be a heading; longer cells are prose. */
const LONGEST = 40;
const YEAR_LABEL = /^(?:対象|報告|実績|実施|該当|評価)?年度[:]?$/u;
/** Words around a heading that change nothing. */
const AROUND = /^(?:本年度|今年度|当該年度|当年度)の?|(?:欄|の記入欄|の概要)$/gu;

/** The reader of a template's headings. */
export function policyHeadings({ headings }: Pick<PolicyTemplate, 'headings'>): PolicyHeadings {
  const fields = new Map<string, PolicyField>();
  for (const field of POLICY_FIELDS) {
    for (const word of headings[field] ?? []) if (!fields.has(foldKey(word))) fields.set(foldKey(word), field);
  }
  const seen = new Map<string, PolicyField | undefined>();
  const fieldOf = (text: string): PolicyField | undefined => {
    // Blanks between all characters at most double a heading.
    if (text.length > 2 * LONGEST) return undefined;
    if (!seen.has(text)) seen.set(text, read(text));
    return seen.get(text);
  };
  const read = (text: string): PolicyField | undefined => {
    const folded = foldWidth(text);
    if (folded === '' || folded.length > LONGEST) return undefined;
    return (
      fields.get(foldKey(folded)) ??
      fields.get(bare(folded)) ??
      fields.get(bare(folded.replaceAll(/[([【〔<〈《][^()[\]【】〔〕<>〈〉《》]*[)\]】〕>〉》]/gu, '')))
    );
  };
  const labelOf = (text: string) => {
    if (text.length > 2 * LONGEST) return undefined;
    const folded = foldWidth(text).replace(/:$/u, '');
    if (YEAR_LABEL.test(folded)) return 'fiscalYear';
    // 令和５年度　主な取組（総合政策部） is a title.
    return findFiscalYears(folded).length > 0 ? undefined : fieldOf(folded);
  };
  return { fieldOf, labelOf };
}

/** Without years, numbering and the words around it. */
function bare(folded: string): string {
  let rest = folded;
  for (const year of [...findFiscalYears(rest)].reverse()) rest = rest.slice(0, year.start) + rest.slice(year.end);
  return foldKey(rest)
    .replaceAll(AROUND, '')
    .replace(/^の/u, '')
    .replace(/\d{1,2}$/u, '');
}
