/** explain: how a text is read as a value. */
import { createInterface } from 'node:readline';
import { explainDiagnostic } from '../compose/message.ts';
import { type Finding, placed } from '../model/diagnostic.ts';
import { readMeasure } from '../normalize/measure.ts';
import { readingJson } from '../render/explain/json.ts';
import { explainText } from '../render/explain/text.ts';
import { type CommandContext, CommandError, EXIT, type Options } from './context.ts';

/** Lines that are joined before they are written, so that fifty thousand lines are not as many writes. */
const BATCH = 1000;

/**
 * Runs explain.
 * @param texts the texts; `-` alone reads standard input line by line
 * @returns the exit code: 1 where a text has an error
 */
export async function runExplain(texts: readonly string[], options: Options, context: CommandContext): Promise<number> {
  if (texts.length === 0) throw new CommandError('読み取る文字列を指定してください。例：jisseki explain "1億408万円"');
  const show = reader(options);
  let worst: number = EXIT.done;
  const batch: string[] = [];
  const take = (text: string) => {
    const { output, failed } = show(text);
    if (failed) worst = EXIT.errorsInData;
    batch.push(output);
    if (batch.length >= BATCH) context.out(`${batch.splice(0).join('\n')}\n`);
  };
  if (texts.length === 1 && texts[0] === '-') {
    for await (const line of createInterface({ input: context.stdin, crlfDelay: Number.POSITIVE_INFINITY })) take(line);
  } else {
    for (const text of texts) take(text);
  }
  if (batch.length > 0) context.out(`${batch.join('\n')}\n`);
  return worst;
}

function reader(options: Options): (text: string) => { readonly output: string; readonly failed: boolean } {
  const explain = (finding: Finding) => explainDiagnostic(placed(finding, {}), options.language);
  const context = {
    ...(options.role === undefined ? {} : { role: options.role }),
    ...(options.year === undefined ? {} : { year: options.year }),
  };
  return (text) => {
    const reading = readMeasure(text, context);
    const output =
      options.json === true ? JSON.stringify(readingJson(text, reading, explain)) : explainText(text, reading, explain);
    return { output, failed: reading.measure.kind === 'unreadable' };
  };
}
