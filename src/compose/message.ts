/** Diagnostics as sentences (メッセージ): the only place where a finding becomes words. */
import type { Diagnostic } from '../model/diagnostic.ts';
import { COMPOSE_MESSAGES } from './message/compose.ts';
import { type MessageText, shorten } from './message/entry.ts';
import { EVALUATE_MESSAGES } from './message/evaluate.ts';
import { FILE_MESSAGES } from './message/files.ts';
import { FIND_MESSAGES } from './message/find.ts';
import { HISTORY_MESSAGES } from './message/history.ts';
import { NORMALIZE_MESSAGES } from './message/normalize.ts';
import { OUTPUT_MESSAGES } from './message/output.ts';
import { PLAN_MESSAGES } from './message/plan.ts';
import { POLICY_DERIVED_MESSAGES } from './message/policy-derived.ts';
import { POLICY_FIND_MESSAGES } from './message/policy-find.ts';
import { READ_MESSAGES } from './message/read.ts';
import { RENDER_MESSAGES } from './message/render.ts';
import { SUBMISSION_MESSAGES } from './message/submission.ts';

export type Language = 'ja' | 'en';

const MESSAGES = {
  ...FILE_MESSAGES,
  ...PLAN_MESSAGES,
  ...READ_MESSAGES,
  ...FIND_MESSAGES,
  ...POLICY_FIND_MESSAGES,
  ...NORMALIZE_MESSAGES,
  ...SUBMISSION_MESSAGES,
  ...EVALUATE_MESSAGES,
  ...POLICY_DERIVED_MESSAGES,
  ...COMPOSE_MESSAGES,
  ...RENDER_MESSAGES,
  ...OUTPUT_MESSAGES,
  ...HISTORY_MESSAGES,
};

/** The sentence of a finding and what to do about it, without the place. */
export type Explained = { readonly message: string; readonly hint: string };

/** Texts of the table cut at their names: what stands at odd places is the name of a parameter. */
const cut = new Map<string, readonly string[]>();

function partsOf(text: string): readonly string[] {
  const known = cut.get(text);
  if (known !== undefined) return known;
  const parts = text.split(/\{(\w+)\}/);
  cut.set(text, parts);
  return parts;
}

function fill(text: MessageText, diagnostic: Diagnostic): string {
  if (typeof text === 'function') return text(diagnostic);
  const parts = partsOf(text);
  let filled = parts[0] ?? '';
  for (let at = 1; at < parts.length; at += 2) {
    const name = parts[at] ?? '';
    filled += shorten(name === 'raw' ? (diagnostic.raw ?? '') : String(diagnostic.params[name] ?? ''));
    filled += parts[at + 1] ?? '';
  }
  return filled;
}

/**
 * Sentence and hint of a diagnostic (診断の文).
 * @returns plain Japanese 公用文 by default
 */
export function explainDiagnostic(diagnostic: Diagnostic, language: Language = 'ja'): Explained {
  const entry = MESSAGES[diagnostic.code];
  return language === 'ja'
    ? {
        message: fill(entry.ja, diagnostic),
        hint: fill(entry.hintJa, diagnostic),
      }
    : {
        message: fill(entry.en, diagnostic),
        hint: fill(entry.hintEn, diagnostic),
      };
}
