/** Blank submission workbooks (調査票) for a year: one per municipality, from the plan alone. */
import type { BlankForm, BlankFormRow } from '../model/blank-form.ts';
import type { FiscalYear } from '../model/period.ts';
import type { Plan, PlanIndicator } from '../model/plan.ts';
import type { FieldName, Template } from '../model/template.ts';
import { japaneseFiscalYear } from './title.ts';
import { printedLines } from './value-text.ts';

/**
 * The forms of all municipalities of the template, in its order. Every indicator is in every form, so that each office
 * can write what it did; the actual is asked only of those who report it.
 * @example composeBlankForms(plan, template, 2024)[0].title // '令和6年度　さっぽろ連携中枢都市圏　連携事業実績報告'
 */
export function composeBlankForms(plan: Plan, template: Template, year: FiscalYear): readonly BlankForm[] {
  const heading = (field: FieldName, otherwise: string) => template.headings[field]?.[0] ?? otherwise;
  const era = japaneseFiscalYear(year);
  const headings = {
    number: heading('number', '番号'),
    programme: heading('programme', '連携事業名'),
    indicator: heading('indicator', '評価指標'),
    baseline: heading('baseline', '基準値'),
    target: heading('target', '目標値'),
    actual: `${heading('actual', '実績値')}\n（${era}）`,
    status: heading('status', '実施状況'),
  };
  const programmes = new Map(plan.programmes.map(({ no, name }) => [no, name.value]));
  return template.municipalities.map(({ name }) => ({
    municipality: name,
    title: `${era}　${template.region}　連携事業実績報告`,
    headings,
    rows: plan.indicators.map((indicator): BlankFormRow => {
      const asked = isAsked(indicator, name, template.lead);
      return {
        number: indicator.programme === undefined ? '' : String(indicator.programme),
        programme:
          indicator.programme === undefined
            ? template.print.basicKpiHeading
            : (programmes.get(indicator.programme) ?? ''),
        indicator: indicator.name,
        baseline: printedLines(indicator.baseline.raw ?? ''),
        target: printedLines(indicator.target.raw ?? ''),
        asked,
        how: howTo(indicator, asked),
      };
    }),
  }));
}

/** The same rule as for whose figure the total waits (集計の対象). Source: evaluation rules, section 5. */
function isAsked(
  { aggregation, lead, reporters }: PlanIndicator,
  municipality: string,
  templateLead: string | undefined,
): boolean {
  if (aggregation === '代表') return municipality === (lead ?? templateLead);
  if (aggregation === '算出') return false;
  return reporters === undefined || reporters.includes(municipality);
}

function howTo({ aggregation }: PlanIndicator, asked: boolean): string {
  if (!asked) return aggregation === '算出' ? '記入不要（計算で求めます）' : '実績値は記入不要';
  if (aggregation === '市町村数') return '取り組んでいれば「○」、いなければ「－」';
  return '貴市町村の数値';
}
