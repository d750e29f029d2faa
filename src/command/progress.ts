/** A moving line on the terminal while files are read and pages drawn; silent in pipes. */
import type { CommandContext } from './context.ts';

export type ProgressLine = { readonly show: (text: string) => void; readonly clear: () => void };

/** @param silent with --quiet or --json */
export function progressLine(context: CommandContext, silent: boolean): ProgressLine {
  if (silent || !context.terminal) return { show: () => {}, clear: () => {} };
  return {
    show: (text) => context.err(`\r\u001b[2K${text}`),
    clear: () => context.err('\r\u001b[2K'),
  };
}
