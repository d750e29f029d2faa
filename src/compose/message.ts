/** Diagnostics as sentences (メッセージ): the only place where a finding becomes words. */
import type { Diagnostic } from '../model/diagnostic.ts';
import { COMPOSE_MESSAGES } from './message/compose.ts';
import type { MessageText } from './message/entry.ts';
import { EVALUATE_MESSAGES } from './message/evaluate.ts';
import { FILE_MESSAGES } from './message/files.ts';
import { FIND_MESSAGES } from './message/find.ts';
import { HISTORY_MESSAGES } from './message/history.ts';
import { NORMALIZE_MESSAGES } from './message/normalize.ts';
import { OUTPUT_MESSAGES } from './message/output.ts';
import { PLAN_MESSAGES } from './message/plan.ts';
import { READ_MESSAGES } from './message/read.ts';
import { RENDER_MESSAGES } from './message/render.ts';
import { SUBMISSION_MESSAGES } from './message/submission.ts';

export type Language = 'ja' | 'en';

const MESSAGES = {
  ...FILE_MESSAGES,
  ...PLAN_MESSAGES,
  ...READ_MESSAGES,
  ...FIND_MESSAGES,
  ...NORMALIZE_MESSAGES,
  ...SUBMISSION_MESSAGES,
  ...EVALUATE_MESSAGES,
  ...COMPOSE_MESSAGES,
  ...RENDER_MESSAGES,
  ...OUTPUT_MESSAGES,
  ...HISTORY_MESSAGES,
};

/** The sentence of a finding and what to do about it, without the place. */
export type Explained = { readonly message: string; readonly hint: string };

/** Longest raw text that a sentence quotes; the JSON keeps it whole. */
const QUOTED_LENGTH = 40;

function fill(text: MessageText, diagnostic: Diagnostic): string {
  if (typeof text === 'function') return text(diagnostic);
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    name === 'raw' ? shorten(diagnostic.raw ?? '') : shorten(String(diagnostic.params[name] ?? '')),
  );
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s*\n\s*/g, ' ');
  return line.length <= QUOTED_LENGTH ? line : `${line.slice(0, QUOTED_LENGTH)}…`;
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
