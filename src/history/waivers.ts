/** Accepted findings (確認済み) applied to those of a run: what somebody has accepted is a note, until the day that they named. */
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import { isOpenQuestion, type Reason } from '../model/evaluation.ts';
import type { Accepted } from '../model/return.ts';
import type { Waiver } from '../model/waiver.ts';

export type Waived = {
  /** All findings; accepted ones have become notes. */
  readonly diagnostics: readonly Diagnostic[];
  readonly accepted: readonly Accepted[];
};

/**
 * Turns accepted findings into notes.
 * Reports: H305 waiver-expired, H306 waiver-without-finding
 * @param today ISO date
 */
export function applyWaivers(diagnostics: readonly Diagnostic[], waivers: readonly Waiver[], today: string): Waived {
  const valid = waivers.filter(({ until }) => until >= today);
  const used = new Set<Waiver>();
  const accepted: Accepted[] = [];
  const result = diagnostics.map((diagnostic): Diagnostic => {
    const matching = diagnostic.severity === 'note' ? [] : valid.filter((one) => matches(one, diagnostic));
    const [waiver] = matching;
    if (waiver === undefined) return diagnostic;
    for (const one of matching) used.add(one);
    const note: Diagnostic = { ...diagnostic, severity: 'note' };
    const { name: by, on, reason, until } = waiver;
    accepted.push({ diagnostic: note, by, on, reason, until });
    return note;
  });
  const about = ({ number, code, name, until }: Waiver) => ({ params: { number, code, name, until } });
  return {
    diagnostics: [
      ...result,
      ...waivers.filter(({ until }) => until < today).map((waiver) => diagnose('H305', waiver.at, about(waiver))),
      ...valid.filter((waiver) => !used.has(waiver)).map((waiver) => diagnose('H306', waiver.at, about(waiver))),
    ],
    accepted,
  };
}

/** Indicators with an open question that nobody has accepted. */
export function stillOpen(
  indicators: readonly (Parameters<typeof isOpenQuestion>[0] & { readonly id: string })[],
  accepted: readonly Accepted[],
): number {
  const settled = new Set(accepted.map(({ diagnostic }) => diagnostic.indicator));
  return indicators.filter((each) => isOpenQuestion(each) && !settled.has(each.id)).length;
}

/** Reasons for no mark that a submission still to come may remove. */
const AWAITED: ReadonlySet<Reason> = new Set<Reason>(['partial', 'not-submitted']);

/** Indicators without a mark because what is missing could change it, those accepted (V125) left out. */
export function stillUndecided(
  indicators: readonly { readonly id: string; readonly reason: Reason }[],
  accepted: readonly Accepted[],
): number {
  const settled = new Set(accepted.map(({ diagnostic }) => diagnostic.indicator));
  return indicators.filter(({ id, reason }) => AWAITED.has(reason) && !settled.has(id)).length;
}

function matches({ code, place, indicator, submitter }: Waiver, diagnostic: Diagnostic): boolean {
  if (code !== diagnostic.code) return false;
  if (submitter !== undefined) return submitter === submitterOf(diagnostic);
  if (indicator !== undefined && indicator !== diagnostic.indicator) return false;
  if (place === undefined) return true;
  const { file, sheet, cell } = diagnostic.place;
  return (
    place.file === file?.normalize('NFC') &&
    (place.sheet === undefined || place.sheet === sheet) &&
    (place.cell === undefined || place.cell === cell)
  );
}

/** Who was to submit, where a finding is about a submission that did not come (X207, X507). */
export function submitterOf({ params }: Diagnostic): string | undefined {
  const name = params['municipality'] ?? params['office'];
  return name === undefined ? undefined : String(name);
}
