/** The shape of a message: sentence and hint in both languages, made from a diagnostic's parameters. */
import type { Diagnostic } from '../../model/diagnostic.ts';

/** `{name}` in a text is replaced by the parameter of that name, `{raw}` by the raw text; a function may build the text itself. */
export type MessageText = string | ((diagnostic: Diagnostic) => string);

export type MessageEntry = {
  /** 何がどうなっているか。一文、句点で終わる。 */
  readonly ja: MessageText;
  /** どう直すか。 */
  readonly hintJa: MessageText;
  readonly en: MessageText;
  readonly hintEn: MessageText;
};

/** Longest raw text that a sentence quotes; the JSON keeps it whole. */
const QUOTED_LENGTH = 40;

/** A text as a sentence quotes it: one line, cut where it is long. */
export function shorten(text: string): string {
  const line = text.includes('\n') ? text.replaceAll(/\s*\n\s*/g, ' ') : text;
  return line.length <= QUOTED_LENGTH ? line : `${line.slice(0, QUOTED_LENGTH)}…`;
}
