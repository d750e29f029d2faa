/** The rows of the listing from what the offices submitted (施策コードごとの統合): in the order of the codes, then of the offices. */
import { type Diagnostic, diagnose, placed } from '../../model/diagnostic.ts';
import type { PolicyItem, PolicyRow } from '../../model/policy.ts';
import type { PolicyTemplate } from '../../model/policy-template.ts';
import { foldKey, foldWidth } from '../fold.ts';
import type { Group } from './group.ts';
import { itemsOf } from './items.ts';
import type { Coded } from './join.ts';
import { signsOf } from './segment.ts';

/** What counts of one office, in the order submitted. */
export type OfficeCoded = { readonly office: string; readonly used: readonly Coded[] };

export type MergedPolicies = {
  readonly rows: readonly PolicyRow[];
  /** Groups of which every item is printed from elsewhere. */
  readonly repeated: readonly Group[];
  readonly diagnostics: readonly Diagnostic[];
};

type Growing = PolicyItem & {
  readonly alsoFrom: readonly { readonly office: string; readonly source: PolicyItem['source'] }[];
};

/**
 * Puts the offices' items together by 施策コード. The same item from two offices is printed once, under the first.
 * @param offices in the template's order
 * Reports: X504 policy-category-differs, X508 same-item-twice, X515 policy-without-items and those of the items.
 */
export function mergePolicies(offices: readonly OfficeCoded[], template: PolicyTemplate): MergedPolicies {
  const signs = signsOf(template);
  const diagnostics: Diagnostic[] = [];
  const repeated: Group[] = [];
  const rows = template.policies.map(({ code, category }): PolicyRow => {
    const items: Growing[] = [];
    for (const { office, used } of offices) {
      for (const { group } of used.filter((coded) => coded.code === code)) {
        diagnostics.push(...categoryFindings(group, { code, expected: category, office }));
        const read = itemsOf(group.cells, signs);
        for (const { finding, place } of read.found) {
          const params = { ...finding.params, code, office };
          diagnostics.push(placed({ ...finding, params }, place, { field: 'items' }));
        }
        let fresh = 0;
        for (const raw of read.items) {
          const item: Growing = { ...raw, office, alsoFrom: [] };
          const at = items.findIndex((other) => sayingOf(other) === sayingOf(item));
          const first = items[at];
          if (first === undefined) {
            items.push(item);
            fresh += 1;
            continue;
          }
          items[at] = { ...first, alsoFrom: [...first.alsoFrom, { office, source: raw.source }] };
          const second = first.office === office ? {} : { second: office };
          const params = { code, first: first.office, ...second, office };
          diagnostics.push(
            diagnose('X508', raw.source, { field: 'items', raw: raw.text, params, related: [first.source] }),
          );
        }
        if (fresh === 0 && read.items.length > 0) repeated.push(group);
      }
    }
    if (items.length === 0 && offices.length > 0)
      diagnostics.push(diagnose('X515', {}, { params: { code, category } }));
    return { code, category, items: items.map(withoutEmpty) };
  });
  return { rows, repeated, diagnostics };
}

function withoutEmpty({ alsoFrom, ...item }: Growing): PolicyItem {
  return alsoFrom.length === 0 ? item : { ...item, alsoFrom };
}

/** The same item is the same text with the same children; width, blanks and the marker do not matter. */
function sayingOf({ text, children }: PolicyItem): string {
  return [text, ...children.map((child) => child.text)].map(foldWidth).join('\n');
}

function categoryFindings(
  { category }: Group,
  params: { readonly code: string; readonly expected: string; readonly office: string },
): readonly Diagnostic[] {
  const { expected } = params;
  if (category === undefined || foldKey(category.text).includes(foldKey(expected))) return [];
  return [diagnose('X504', category.source, { field: 'category', raw: category.text, params })];
}
