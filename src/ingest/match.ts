/** Matching a row to the plan (計画との突合): by number and name, folded; near names with a score. */
import type { Finding } from '../model/diagnostic.ts';
import type { Plan, PlanIndicator, PlanProgramme } from '../model/plan.ts';
import type { Draft } from './draft.ts';
import { foldName, foldWidth, likeness } from './fold.ts';
import { withoutBasicKpi } from './row-kind.ts';
import { unitText } from './unit-text.ts';

/** Least likeness of names under the right programme, and over the whole plan. Assumption: one wrong character in five is a slip, more is another name. */
export const NEAR_IN_PROGRAMME = 0.8;
export const NEAR_IN_PLAN = 0.9;
/** How much better than the second-best a near name must be. */
const MARGIN = 0.05;
/** Below this likeness to everything in the plan, a programme outside the plan is the municipality's own. */
const OWN_PROGRAMME = 0.6;

export type Match =
  | { readonly kind: 'indicator'; readonly id: string; readonly unit?: string; readonly findings: readonly Finding[] }
  | { readonly kind: 'programme'; readonly programme: PlanProgramme; readonly findings: readonly Finding[] }
  | { readonly kind: 'out-of-plan'; readonly findings: readonly Finding[] }
  | { readonly kind: 'none'; readonly findings: readonly Finding[] };

type Named = { readonly indicator: PlanIndicator; readonly keys: readonly string[] };

/** The plan with its names folded once. */
export type PlanIndex = {
  readonly plan: Plan;
  readonly named: readonly Named[];
  readonly programmes: ReadonlyMap<number, PlanProgramme>;
  readonly programmeKeys: readonly { readonly programme: PlanProgramme; readonly key: string }[];
  /** Programmes by likeness to a key that a row had; the same names stand in every file. */
  readonly scored: Map<string, readonly Scored[]>;
};

type Scored = { readonly programme: PlanProgramme; readonly score: number };

export function planIndex(plan: Plan): PlanIndex {
  return {
    plan,
    named: plan.indicators.map((indicator) => ({
      indicator,
      keys: [foldName(indicator.name), foldName(withoutBasicKpi(indicator.name))],
    })),
    programmes: new Map(plan.programmes.map((programme) => [programme.no, programme])),
    programmeKeys: plan.programmes.map((programme) => ({ programme, key: foldName(programme.name.value) })),
    scored: new Map(),
  };
}

/** 番号 at the start of a programme's or indicator's cell: 10 MICE誘致の推進, ⑩ …, No.10. */
const LEADING_NUMBER = /^(?:No\.?|№|事業)?(\d{1,3})(?:[-－ー‐−–](\d{1,2}))?(?:[.)、:_]|(?=[^\d.,%人件回社校]))/iu;

/**
 * The indicator of the plan that a row reports on (計画との突合).
 * Reports: X301 X302 X303 X304 X305 X306 X307 X309 as findings.
 */
export function matchDraft(draft: Draft, index: PlanIndex): Match {
  const wanted = wantedOf(draft, index);
  const programme = programmeOf(wanted, index);
  if (wanted.indicatorKeys.length === 0) return withoutIndicator(draft, wanted, programme, index);
  const all = index.named;
  const inside =
    programme.programme === undefined
      ? []
      : all.filter(({ indicator }) => indicator.programme === programme.programme?.no);
  const scope = wanted.basic ? all.filter(({ indicator }) => indicator.programme === undefined) : inside;
  const exactInside = exactly(scope, wanted.indicatorKeys);
  if (exactInside.length === 1)
    return found(exactInside[0], misplaced(draft, wanted, exactInside[0], programme), wanted);
  const byId = wanted.id === undefined ? undefined : all.find(({ indicator }) => indicator.id === wanted.id);
  if (exactInside.length > 1 && byId !== undefined) return found(byId, programme.findings, wanted);
  const exact = exactly(all, wanted.indicatorKeys);
  if (exact.length === 1) return found(exact[0], misplaced(draft, wanted, exact[0], programme), wanted);
  const nearInside = nearly(scope, wanted.indicatorKeys, NEAR_IN_PROGRAMME);
  if (nearInside !== undefined)
    return found(
      nearInside.named,
      [...misplaced(draft, wanted, nearInside.named, programme), nearName(draft, nearInside)],
      wanted,
    );
  const near = nearly(all, wanted.indicatorKeys, NEAR_IN_PLAN);
  if (near !== undefined)
    return found(near.named, [...misplaced(draft, wanted, near.named, programme), nearName(draft, near)], wanted);
  return unmatched(draft, wanted, programme, index);
}

/** A number in front of an indicator's name: ②, (2), 2., 5-2. */
const ITEM_NUMBER =
  /^\s*(?:[①-⑳・･]|[(（][\d０-９]{1,2}[)）]|[\d０-９]{1,2}[.．、)）]|[\d０-９]{1,3}[-－ー‐−–][\d０-９]{1,2}(?=[\s　]))[\s　]*/u;

type Wanted = {
  readonly number?: number;
  /** 10-2 where the row carries an indicator's own id. */
  readonly id?: string;
  readonly programmeKey: string;
  readonly indicatorKeys: readonly string[];
  readonly indicatorText: string;
  readonly unit?: string;
  readonly basic: boolean;
};

function wantedOf(draft: Draft, index: PlanIndex): Wanted {
  const numberText = foldWidth(draft.fields.number?.text ?? '');
  const programmeText = foldWidth(draft.fields.programme?.text ?? '');
  const indicatorText = draft.fields.indicator?.text ?? '';
  const numbered = /(\d{1,3})(?:[-－ー‐−–.の](\d{1,2}))?/u.exec(numberText) ?? LEADING_NUMBER.exec(programmeText);
  const number = numbered === null ? undefined : Number(numbered[1]);
  const id =
    idOf(numberText, numbered, index) ??
    idOf(foldWidth(indicatorText), LEADING_NUMBER.exec(foldWidth(indicatorText)), index);
  const full = draft.basic && indicatorText === '' ? (draft.fields.programme?.text ?? '') : indicatorText;
  const bare = withoutBasicKpi(full.replace(ITEM_NUMBER, ''));
  const split = splitUnit(bare);
  const keys = [
    foldName(withoutBasicKpi(full)),
    foldName(bare),
    ...(split === undefined ? [] : [foldName(split.name)]),
  ];
  const basic = draft.basic || /基本KPI/iu.test(foldWidth(indicatorText)) || /基本KPI/iu.test(programmeText);
  return {
    ...(number === undefined || basic ? {} : { number }),
    ...(id === undefined ? {} : { id }),
    programmeKey: foldName(programmeText.replace(LEADING_NUMBER, '')),
    indicatorKeys: [...new Set(keys)].filter((key) => key !== ''),
    indicatorText: bare,
    ...(split === undefined ? {} : { unit: split.unit }),
    basic,
  };
}

function idOf(text: string, match: RegExpExecArray | null, index: PlanIndex): string | undefined {
  const candidates = [text, match?.[2] === undefined ? undefined : `${match[1]}-${match[2]}`];
  return candidates.find(
    (candidate) => candidate !== undefined && index.plan.indicators.some(({ id }) => id === candidate),
  );
}

/** 観光入込客数（千人）: the unit behind an indicator's name. */
function splitUnit(text: string): { readonly name: string; readonly unit: string } | undefined {
  const match = /^(.+)[(（[]([^()（）[\]]+)[)）\]]$/su.exec(text.trim());
  const unit = match === null ? undefined : unitText(match[2] ?? '');
  return match === null || unit === undefined ? undefined : { name: match[1] ?? '', unit };
}

type ProgrammeMatch = { readonly programme?: PlanProgramme; readonly findings: readonly Finding[] };

/** The programme by number and name; a number and a name that disagree are settled by the indicator's name. */
function programmeOf(wanted: Wanted, index: PlanIndex): ProgrammeMatch {
  const byNumber = wanted.number === undefined ? undefined : index.programmes.get(wanted.number);
  if (wanted.programmeKey === '')
    return byNumber === undefined ? { findings: [] } : { programme: byNumber, findings: [] };
  const scored = scoredProgrammes(wanted.programmeKey, index);
  const best = scored[0];
  if (best === undefined) return { findings: [] };
  if (best.score === 1) return { programme: best.programme, findings: [] };
  if (byNumber !== undefined) {
    const own = scored.find(({ programme }) => programme === byNumber)?.score ?? 0;
    if (best.programme !== byNumber && best.score >= NEAR_IN_PLAN) return { programme: best.programme, findings: [] };
    const params = { number: byNumber.no, name: byNumber.name.value };
    return { programme: byNumber, findings: own >= NEAR_IN_PLAN ? [] : [{ code: 'X304', params }] };
  }
  return best.score >= NEAR_IN_PROGRAMME ? { programme: best.programme, findings: [] } : { findings: [] };
}

function scoredProgrammes(wanted: string, { programmeKeys, scored }: PlanIndex): readonly Scored[] {
  const known = scored.get(wanted);
  if (known !== undefined) return known;
  const fresh = programmeKeys
    .map(({ programme, key }) => ({ programme, score: likeness(key, wanted) }))
    .toSorted((a, b) => b.score - a.score);
  scored.set(wanted, fresh);
  return fresh;
}

function exactly(named: readonly Named[], keys: readonly string[]): readonly Named[] {
  return named.filter((candidate) => candidate.keys.some((key) => keys.includes(key)));
}

type Near = { readonly named: Named; readonly score: number };

function nearly(named: readonly Named[], keys: readonly string[], threshold: number): Near | undefined {
  const [best, second] = scoredNames(named, keys);
  if (best === undefined || best.score < threshold) return undefined;
  return second !== undefined && best.score - second.score < MARGIN ? undefined : best;
}

function scoredNames(named: readonly Named[], keys: readonly string[]): readonly Near[] {
  return named
    .map((candidate) => ({
      named: candidate,
      score: Math.max(0, ...candidate.keys.flatMap((key) => keys.map((wanted) => likeness(key, wanted)))),
    }))
    .sort((a, b) => b.score - a.score);
}

function found(named: Named | undefined, findings: readonly Finding[], wanted: Wanted): Match {
  if (named === undefined) return { kind: 'none', findings };
  const unit =
    wanted.unit !== undefined && !named.keys.includes(wanted.indicatorKeys[0] ?? '') ? { unit: wanted.unit } : {};
  return { kind: 'indicator', id: named.indicator.id, ...unit, findings };
}

/** A row whose written number or programme is not the indicator's. What was only carried down says nothing. */
function misplaced(draft: Draft, wanted: Wanted, named: Named | undefined, match: ProgrammeMatch): readonly Finding[] {
  if (named === undefined || wanted.basic) return [];
  const { indicator } = named;
  const { number, programme } = draft.fields;
  const numberIsWrong =
    draft.written.has('number') && wanted.number !== undefined && wanted.number !== indicator.programme;
  const nameIsWrong =
    draft.written.has('programme') && match.programme !== undefined && match.programme.no !== indicator.programme;
  if (!numberIsWrong && !nameIsWrong) return match.findings;
  const raw = ((numberIsWrong ? number : undefined) ?? programme ?? number)?.text.trim() ?? '';
  return [{ code: 'X303', raw, params: { indicator: indicator.name, number: indicator.programme ?? indicator.id } }];
}

function nearName(draft: Draft, near: Near): Finding {
  return {
    code: 'X302',
    raw: draft.fields.indicator?.text ?? '',
    params: { name: near.named.indicator.name, score: near.score.toFixed(2) },
  };
}

/** A row without an indicator's name: the programme's only indicator, or all of them where only the status is told. */
function withoutIndicator(draft: Draft, wanted: Wanted, match: ProgrammeMatch, index: PlanIndex): Match {
  const { programme } = match;
  const ofProgramme = !draft.written.has('number') && !draft.written.has('programme') && tellsOnlyStatus(draft);
  if (wanted.id !== undefined && !ofProgramme) return { kind: 'indicator', id: wanted.id, findings: match.findings };
  if (programme === undefined) return unmatched(draft, wanted, match, index);
  const [only, ...others] = programme.indicatorIds;
  if (only !== undefined && others.length === 0 && !ofProgramme)
    return { kind: 'indicator', id: only, findings: match.findings };
  if (tellsOnlyStatus(draft)) return { kind: 'programme', programme, findings: match.findings };
  return {
    kind: 'none',
    findings: [{ code: 'X305', params: { programme: programme.name.value, count: programme.indicatorIds.length } }],
  };
}

function tellsOnlyStatus({ fields: { actual, participation, mark } }: Draft): boolean {
  return [actual, participation, mark].every((field) => field === undefined || field.text.trim() === '');
}

/** うち市内, （内訳）夏祭り, 再掲: a part of the indicator above. */
const BREAKDOWN = /^[([【〔<〈・-]*(?:うち|内訳|内数|再掲|内、)/u;

function unmatched(draft: Draft, wanted: Wanted, match: ProgrammeMatch, index: PlanIndex): Match {
  const keys = wanted.indicatorKeys.length > 0 ? wanted.indicatorKeys : [wanted.programmeKey];
  const scored = scoredNames(index.named, keys);
  const best = scored[0]?.score ?? 0;
  const numbered = wanted.number !== undefined && index.programmes.has(wanted.number);
  const raw = (draft.fields.indicator?.text ?? draft.fields.programme?.text ?? draft.fields.number?.text ?? '').trim();
  const named = draft.fields.programme !== undefined || draft.fields.number !== undefined;
  if (named && !numbered && !wanted.basic && match.programme === undefined && best < OWN_PROGRAMME && raw !== '') {
    return {
      kind: 'out-of-plan',
      findings: [{ code: 'X306', raw, params: { programme: (draft.fields.programme?.text ?? raw).trim() } }],
    };
  }
  if (BREAKDOWN.test(foldWidth(raw))) return { kind: 'none', findings: [{ code: 'X309', raw }] };
  const near = suggestions(scored, wanted, match);
  const params = Object.fromEntries(near.map(({ named: { indicator } }, at) => [`nearest${at + 1}`, indicator.name]));
  return { kind: 'none', findings: [raw === '' ? { code: 'X307' } : { code: 'X301', raw, params }] };
}

/** Most names that are suggested, and the least likeness of one that the row's number does not speak for. Assumption: half of it right. */
const SUGGESTED = 3;
const LEAST_LIKENESS = 0.5;

/** What a row may be about: the indicator of its own id, those of its programme by likeness, then like names elsewhere. */
function suggestions(scored: readonly Near[], wanted: Wanted, match: ProgrammeMatch): readonly Near[] {
  const rank = ({ named: { indicator }, score }: Near) => {
    if (wanted.id !== undefined && indicator.id === wanted.id) return 0;
    if (match.programme !== undefined && indicator.programme === match.programme.no) return 1;
    return score >= LEAST_LIKENESS ? 2 : 3;
  };
  return scored
    .filter((near) => rank(near) < 3)
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, SUGGESTED);
}
