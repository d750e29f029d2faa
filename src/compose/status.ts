/** 連携事業実施状況: the municipalities' texts put together, and which indicators share one cell. */
import type { Contribution, IndicatorEvaluation } from '../model/evaluation.ts';
import type { PlanProgramme } from '../model/plan.ts';
import { type Source, uniqueSources } from '../model/source.ts';

/** A status cell over neighbouring indicators of one programme. */
export type StatusCell = {
  readonly indicatorIds: readonly string[];
  readonly text: string;
  readonly sources: readonly Source[];
  /** The municipalities' texts, each with its cells. */
  readonly parts: readonly StatusText[];
};

type StatusText = {
  readonly text: string;
  readonly sources: readonly Source[];
};

/**
 * The status cells of a programme (実施状況の欄), in the order of its indicators.
 * The lead's text comes first, then the others' in the template's order, each opened by 【市町村名】; empty ones are left out.
 * A text that an office gave once for several indicators (merged cell) stays one cell over them.
 * Source: 統合の規則, evaluation rules section 6.
 */
export function composeStatusCells(
  programme: Pick<PlanProgramme, 'indicatorIds'>,
  evaluations: ReadonlyMap<string, IndicatorEvaluation>,
  lead: string,
): readonly StatusCell[] {
  return spans(programme.indicatorIds, evaluations).map((indicatorIds) => {
    const parts = textsOf(
      indicatorIds.flatMap((id) => evaluations.get(id)?.contributions ?? []),
      lead,
    );
    return {
      indicatorIds,
      text: parts.map(({ text }) => text).join('\n'),
      sources: uniqueSources(parts.flatMap(({ sources }) => sources)),
      parts,
    };
  });
}

/** Neighbouring indicators under a common merged status cell, as runs. */
function spans(
  ids: readonly string[],
  evaluations: ReadonlyMap<string, IndicatorEvaluation>,
): readonly (readonly string[])[] {
  const runs: string[][] = [];
  for (const id of ids) {
    const shared = new Set(
      (evaluations.get(id)?.contributions ?? []).flatMap(({ status, statusSpan }) =>
        status ? (statusSpan ?? []) : [],
      ),
    );
    const last = runs.at(-1);
    if (last?.some((earlier) => shared.has(earlier))) last.push(id);
    else runs.push([id]);
  }
  return runs;
}

function textsOf(contributions: readonly Contribution[], lead: string): readonly StatusText[] {
  const order = [...new Set(contributions.map(({ municipality }) => municipality))];
  const leadFirst = order.toSorted((a, b) => Number(b === lead) - Number(a === lead));
  return leadFirst.flatMap((municipality) => {
    const texts = new Map<string, readonly Source[]>();
    for (const { municipality: owner, status } of contributions) {
      if (owner !== municipality || status === undefined) continue;
      texts.set(status.value, [...(texts.get(status.value) ?? []), ...status.sources]);
    }
    if (texts.size === 0) return [];
    const text = [...texts.keys()].join('\n');
    return [
      {
        text: municipality === lead ? text : `【${municipality}】${text}`,
        sources: [...texts.values()].flat(),
      },
    ];
  });
}
