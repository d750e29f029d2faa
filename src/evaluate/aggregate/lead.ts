/** 代表: the lead municipality's value stands for the region. Source: evaluation rules, section 4. */

import type { Diagnostic } from '../../model/diagnostic.ts';
import { type Context, type Found, findingAt } from '../context.ts';
import type { Part } from '../gather.ts';
import { EVERYTHING, type Interval } from '../interval.ts';
import { asWritten, nothing, type Regional } from '../regional.ts';
import { sameMeasure } from '../same-measure.ts';
import { writtenText } from '../words.ts';
import { mayBeNegative, openUpwards } from './missing.ts';

/** The lead's value as written. Figures of other municipalities never enter. Reports: V106 V122. */
export function representative(parts: readonly Part[], context: Context): Found<Regional> {
  const diagnostics: Diagnostic[] = [];
  const lead = parts.find(({ municipality }) => municipality === context.lead);
  if (lead === undefined || lead.state === 'notSubmitted') {
    return { value: nothing([{ reason: 'not-submitted', params: { municipality: context.lead } }]), diagnostics };
  }
  const { value } = lead;
  for (const other of parts) {
    if (other === lead || other.state !== 'reported' || other.value === undefined) continue;
    if (value !== undefined && sameMeasure(value.value, other.value.value)) continue;
    diagnostics.push(
      findingAt('V122', other.value.sources, context, {
        field: 'actual',
        raw: other.value.raw,
        params: { municipality: other.municipality, lead: `${context.lead}の値` },
        related: value?.sources ?? [],
      }),
    );
  }
  if (value === undefined) return { value: nothing([]), diagnostics };
  const conflicts = conflictsOf([lead], context);
  const regional = asWritten(value, context.unit);
  const opened = value.value.qualifiers.includes('partial') && regional.written !== undefined;
  const open = (interval: Interval | undefined): Interval =>
    mayBeNegative([lead], context) || ('unit' in value.value && value.value.unit === '％')
      ? EVERYTHING
      : openUpwards(interval ?? EVERYTHING);
  return {
    value: {
      ...regional,
      ...(opened ? { written: open(regional.written), rounded: open(regional.rounded) } : {}),
      used: [lead],
      hindrances: conflicts.value,
      missing: [],
    },
    diagnostics: [...diagnostics, ...conflicts.diagnostics],
  };
}

/** Municipalities that gave two different values for one indicator. Reports: V106. */
export function conflictsOf(
  parts: readonly Part[],
  context: Context,
): Found<readonly { readonly reason: 'conflict'; readonly params: Readonly<Record<string, string>> }[]> {
  const torn = parts.filter(({ rival }) => rival !== undefined);
  return {
    value: torn.map(({ municipality, value, rival }) => ({
      reason: 'conflict',
      params: { municipality, one: writtenText(value), other: writtenText(rival) },
    })),
    diagnostics: torn.map(({ municipality, value, rival }) =>
      findingAt('V106', rival?.sources, context, {
        field: 'actual',
        raw: rival?.raw,
        params: { municipality, one: writtenText(value), other: writtenText(rival) },
        related: value?.sources ?? [],
      }),
    ),
  };
}
