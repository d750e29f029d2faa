/** A target that a submission writes otherwise than the plan (目標値の相違). Source: evaluation rules, section 3. */
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Measure } from '../../model/measure.ts';
import type { Sourced } from '../../model/source.ts';
import { findingAt } from '../context.ts';
import { sameMeasure } from '../same-measure.ts';
import { writtenText } from '../words.ts';
import type { Checked } from './checked.ts';

type Told = { readonly municipality: string; readonly target: Sourced<Measure> };

/**
 * The plan's target counts. Municipalities that write the same other one stand in one finding, at the cell of the first:
 * a plan that was changed after the forms went out is one question, not one for each office. Reports: V121.
 */
export function checkTarget({ context, parts }: Checked): readonly Diagnostic[] {
  const planned = context.indicator.target;
  const others = parts.flatMap(({ municipality, entries }) =>
    entries.flatMap(({ target }): readonly Told[] =>
      target === undefined || !differs(target.value, planned.value) ? [] : [{ municipality, target }],
    ),
  );
  return alike(others).map((group) => {
    const cells = group.flatMap(({ target }) => target.sources);
    const names = [...new Set(group.map(({ municipality }) => municipality))];
    return findingAt('V121', cells, context, {
      field: 'target',
      raw: group[0]?.target.raw,
      params: {
        municipality: names.join('、'),
        count: names.length,
        told: writtenText(group[0]?.target),
        target: writtenText(planned),
      },
      related: [...cells.slice(1), ...planned.sources],
    });
  });
}

function differs(told: Measure, planned: Measure): boolean {
  if (told.kind === 'unreadable' || (told.kind === 'none' && told.blank === true)) return false;
  return !sameMeasure(told, planned);
}

/** Those that say the same, in the order of their first appearance. */
function alike(all: readonly Told[]): readonly (readonly Told[])[] {
  const groups: Told[][] = [];
  for (const each of all) {
    const group = groups.find(([first]) => first !== undefined && sameMeasure(first.target.value, each.target.value));
    if (group === undefined) groups.push([each]);
    else group.push(each);
  }
  return groups;
}
