/** What the figures of the second listing show (実績の推移と確認事項): the door of deriving from items and their facts. */
import { type Diagnostic, diagnose, type Reported } from '../../model/diagnostic.ts';
import type { FiscalYear } from '../../model/period.ts';
import {
  POLICY_FINDINGS,
  type PolicyAmount,
  type PolicyEvaluation,
  type PolicyFinding,
  type PolicyFindingType,
  type PolicyRow,
  type ReadItem,
} from '../../model/policy.ts';
import { claims } from './claim.ts';
import { datesOf, itemsOutOfOrder } from './dates.ts';
import { about, allLines, type Line, listed, sourceAt } from './line.ts';
import { missing } from './missing.ts';
import { notation } from './notation.ts';
import { incomparableSeries, refused } from './refused.ts';
import { seriesOf } from './series.ts';
import { slips } from './slip.ts';
import { thousandfold } from './thousandfold.ts';

export type PolicyInput = { readonly rows: readonly PolicyRow<ReadItem>[]; readonly fiscalYear: FiscalYear };

const YEN = '円';

/**
 * Series, amounts and questions of a listing; nothing is repaired.
 * @returns findings by kind in the order of POLICY_FINDINGS, then in the order of the listing
 * Reports: D101 to D406, each at the cells of its item, once per finding
 */
export function evaluatePolicies({ rows, fiscalYear }: PolicyInput): Reported<PolicyEvaluation> {
  const lines = allLines(rows);
  const series = seriesOf(lines, fiscalYear);
  const stale = series.flatMap((one) => {
    const line = lines.find(({ item }) => item === one.item);
    const last = one.points.findLast(({ status }) => status !== 'planned');
    if (!one.stale || line === undefined || last === undefined) return [];
    const plan = listed(one.points.filter(({ status }) => status === 'planned'));
    return [about(line, 'stale-series', last.quote, { latest: one.latest ?? 0, ...(plan === '' ? {} : { plan }) })];
  });
  const found: readonly PolicyFinding[] = [
    ...missing(rows),
    ...stale,
    ...lines.flatMap((line) => [
      ...claims(line, series),
      ...refused(line),
      ...incomparableSeries(line, series),
      ...datesOf(line, fiscalYear),
      ...slips(line),
      ...thousandfold(line),
    ]),
    ...rows.flatMap(itemsOutOfOrder),
    ...notation(lines),
  ];
  const findings = inOrder(found);
  return { value: { series, amounts: amountsOf(lines), findings }, diagnostics: findings.map(diagnosticOf) };
}

function amountsOf(lines: readonly Line[]): readonly PolicyAmount[] {
  return lines.flatMap((line) => {
    const { code, item, office, facts } = line;
    const money = facts.facts.filter(({ unit }) => unit === YEN);
    return money.map((fact) => ({ code, item, office, fact, source: sourceAt(line, fact.start) }));
  });
}

function inOrder(findings: readonly PolicyFinding[]): readonly PolicyFinding[] {
  const types = Object.keys(POLICY_FINDINGS) as readonly PolicyFindingType[];
  return types.flatMap((type) => findings.filter((finding) => finding.type === type));
}

/** A finding as a diagnostic at its first cell. */
function diagnosticOf({ type, code, item, quote, params, sources }: PolicyFinding): Diagnostic {
  const [place = {}, ...related] = sources;
  return diagnose(POLICY_FINDINGS[type], place, { raw: quote, params: { ...params, policy: item ?? code }, related });
}
