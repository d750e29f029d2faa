/** explain: how a text is read as a value, or which figures and dates running text holds. */
import { explainDiagnostic } from '../compose/message.ts';
import { type Finding, placed } from '../model/diagnostic.ts';
import { readFacts } from '../normalize/facts/facts.ts';
import { readInPieces, readMeasure } from '../normalize/measure.ts';
import { factsLine, factsText, unreadText } from '../render/explain/facts.ts';
import { readingLine } from '../render/explain/json-line.ts';
import { explainText } from '../render/explain/text.ts';
import { type CommandContext, CommandError, EXIT, type Options } from './context.ts';
import { linesOf } from './lines.ts';

/** Lines that are written together: fifty thousand writes would cost as much as the reading; more lines fill the memory. */
const BATCH = 128;

/**
 * Runs explain.
 * @param texts the texts; `-` alone reads standard input line by line
 * @returns the exit code: 1 where a text has an error
 */
export async function runExplain(texts: readonly string[], options: Options, context: CommandContext): Promise<number> {
  if (texts.length === 0) throw new CommandError('読み取る文字列を指定してください。例：jisseki explain "1億408万円"');
  const show = options.facts === true ? factsReader(options, context) : reader(options);
  let worst: number = EXIT.done;
  const take = (block: readonly string[]) => {
    for (let from = 0; from < block.length; from += BATCH) {
      let written = '';
      for (const text of block.slice(from, from + BATCH)) {
        const { output, failed } = show(text);
        if (failed) worst = EXIT.errorsInData;
        written += `${output}\n`;
      }
      context.out(written);
    }
  };
  if (texts.length === 1 && texts[0] === '-') {
    for await (const block of linesOf(context.stdin)) take(block);
  } else {
    take(texts);
  }
  return worst;
}

type Show = (text: string) => { readonly output: string; readonly failed: boolean };

/** Shows the facts of running text; digits that nobody understood never vanish, so JSON has them beside it. */
function factsReader(options: Options, context: CommandContext): Show {
  const reading = options.year === undefined ? {} : { year: options.year };
  return (text) => {
    const read = readFacts(text, reading);
    if (options.json !== true) return { output: factsText(text, read), failed: false };
    if (read.unread.length > 0) context.err(`「${text}」\n${unreadText(read.unread)}\n`);
    return { output: factsLine(read), failed: false };
  };
}

function reader(options: Options): Show {
  const explain = (finding: Finding) => explainDiagnostic(placed(finding, {}), options.language);
  const context = {
    ...(options.role === undefined ? {} : { role: options.role }),
    ...(options.year === undefined ? {} : { year: options.year }),
  };
  const [read, write] = options.json === true ? [readMeasure, readingLine] : [readInPieces, explainText];
  return (text) => {
    const reading = read(text, context);
    return { output: write(text, reading, explain), failed: reading.measure.kind === 'unreadable' };
  };
}
