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
