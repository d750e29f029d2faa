/** Last year's result (前年度の結果): `input/前年度/result-<template>.json` as last year's actuals. */
import { z } from 'zod';
import { type Diagnostic, diagnose, type Reported } from '../model/diagnostic.ts';
import type { Measure } from '../model/measure.ts';
import type { FiscalYear } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import { parseSource, type Sourced } from '../model/source.ts';
import type { Template } from '../model/template.ts';
import { readMeasure } from './measure.ts';

/** What is used of a result; anything else in it may change without harm. */
const resultSchema = z.object({
  fiscalYear: z.int(),
  summary: z.object({ rate: z.string().nullable() }),
  indicators: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      actual: z.object({
        text: z.string(),
        sources: z.array(z.string()),
        kind: z.string().optional(),
        input: z.string().optional(),
      }),
      contributions: z.array(z.object({ municipality: z.string(), status: z.string().nullable() })).default([]),
    }),
  ),
});

export type PreviousResult = {
  readonly fiscalYear: FiscalYear;
  /** 達成割合 of last year, in percent, one decimal. */
  readonly rate?: string;
  /** Actuals by 指標ID of this year's plan. */
  readonly actuals: ReadonlyMap<string, Sourced<Measure>>;
  /** 実施状況 of each municipality by 指標ID. */
  readonly statuses: ReadonlyMap<string, ReadonlyMap<string, string>>;
};

/**
 * Reads last year's result for this year's plan. An indicator is the same where id and name are; ids alone may have moved.
 * @param file path below the input folder, for messages
 * Reports: F311 where the file is no result, F312 where an id stands for another indicator.
 */
export function readPrevious(
  file: string,
  text: string,
  plan: Plan,
  template: Template,
): Reported<PreviousResult | undefined> {
  const parsed = resultSchema.safeParse(jsonOf(text));
  if (!parsed.success) return { value: undefined, diagnostics: [diagnose('F311', { file })] };
  const { fiscalYear, summary, indicators } = parsed.data;
  const diagnostics: Diagnostic[] = [];
  const names = new Map(plan.indicators.map(({ id, name }) => [id, name]));
  const actuals = new Map<string, Sourced<Measure>>();
  const statuses = new Map<string, ReadonlyMap<string, string>>();
  for (const { id, name, actual, contributions } of indicators) {
    const today = names.get(id);
    if (today === undefined) continue;
    if (fold(today) !== fold(name)) {
      diagnostics.push(diagnose('F312', { file }, { indicator: id, params: { id, before: name, now: today } }));
      continue;
    }
    const computed = actual.kind !== undefined && actual.input === undefined;
    const owners = contributions.map(({ municipality }) => municipality);
    const figure = computed ? withoutBreakdown(actual.text, owners) : actual.text;
    const { measure } = readMeasure(figure, { role: 'actual', year: fiscalYear, words: template.vocabulary });
    const sources = actual.sources.flatMap((source) => parseSource(source) ?? []);
    actuals.set(id, {
      value: measure,
      ...(computed ? {} : { raw: actual.text }),
      sources: sources.map((at) => ({ ...at, file: `前年度/${at.file}` })),
    });
    const told = contributions.flatMap(({ municipality, status }) =>
      status === null ? [] : [[municipality, status] as const],
    );
    statuses.set(id, new Map(told));
  }
  return {
    value: { fiscalYear, actuals, statuses, ...(summary.rate === null ? {} : { rate: summary.rate }) },
    diagnostics,
  };
}

/** A total as printed, without the breakdown （○○市17件、…） behind it. */
function withoutBreakdown(text: string, municipalities: readonly string[]): string {
  const [, total, breakdown] = /^(.+)（([^（）]*)）$/su.exec(text) ?? [];
  const named = municipalities.some((name) => breakdown?.startsWith(name) === true);
  return named && total !== undefined ? total : text;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fold(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s/gu, '');
}
