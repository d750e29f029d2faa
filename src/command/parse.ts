/** Arguments to a command with its options; a wrong word is answered with the nearest right one. */
import { parseArgs } from 'node:util';
import { distance } from 'fastest-levenshtein';
import { findFiscalYears } from '../model/fiscal-year-text.ts';
import { CommandError, type Options } from './context.ts';
import { COMMANDS, type CommandEntry, OPTIONS } from './options.ts';

export type ParsedCommand = {
  readonly command: CommandEntry;
  readonly operands: readonly string[];
  readonly options: Options;
  readonly help: boolean;
};

const ROLES = ['baseline', 'target', 'actual', 'date'] as const;

/**
 * The command, its operands and options.
 * @param args arguments behind the program's name
 * @throws CommandError for an unknown command, option or value
 * @example parseCommand(['explain', '--role', 'target', '５件'])
 */
export function parseCommand(args: readonly string[]): ParsedCommand {
  const [first, ...rest] = args;
  const named = first !== undefined && !first.startsWith('-');
  const command = named ? findCommand(first) : findCommand('build');
  const { values, positionals } = parseOptions(command, named ? rest : args);
  return { command, operands: positionals, options: optionsOf(values), help: values['help'] === true };
}

function findCommand(name: string): CommandEntry {
  const command = COMMANDS.find((entry) => entry.name === name);
  if (command !== undefined) return command;
  const names = COMMANDS.map((entry) => entry.name);
  throw new CommandError(
    `「${name}」というコマンドはありません。近いもの：${nearest(name, names)}（コマンド：${names.join('、')}）`,
  );
}

type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

function parseOptions(
  command: CommandEntry,
  args: readonly string[],
): { readonly values: Values; readonly positionals: readonly string[] } {
  const entries = OPTIONS.filter(({ name }) => command.options.includes(name) || name === 'version');
  const options = Object.fromEntries(
    entries.map(({ name, value, repeatable }) => [
      name,
      {
        type: value === undefined ? ('boolean' as const) : ('string' as const),
        ...(repeatable === true ? { multiple: true as const } : {}),
        ...(name === 'help' ? { short: 'h' } : {}),
      },
    ]),
  );
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const entry = entries.find(({ name }) => name === token.name);
    if (entry === undefined) {
      const near = nearest(
        token.name,
        entries.map(({ name }) => name),
      );
      throw new CommandError(`${command.name} に ${token.rawName} という指定はありません。近いもの：--${near}`);
    }
    if (entry.value !== undefined && (token.value === undefined || token.value === '')) {
      throw new CommandError(`${token.rawName} には値が必要です。書き方：--${entry.name} ${entry.value}`);
    }
    if (entry.value === undefined && token.value !== undefined) {
      throw new CommandError(`${token.rawName} に値は指定できません。`);
    }
  }
  return { values: values as Values, positionals };
}

function optionsOf(values: Values): Options {
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined);
  const given = <T>(name: string, value: T | undefined) => (value === undefined ? {} : { [name]: value });
  const switches = ['strict', 'json', 'quiet', 'verbose', 'grid', 'facts', 'poll'].filter(
    (name) => values[name] === true,
  );
  const template = values['template'];
  return {
    ...given('input', text('input')),
    ...given('output', text('output')),
    ...given('edition', text('edition')),
    ...given('year', yearOf(text('year'))),
    ...given('jobs', jobsOf(text('jobs'))),
    ...given('role', oneOf('role', text('role'), ROLES)),
    ...(Array.isArray(template) ? { template: template.map(String) } : {}),
    ...Object.fromEntries(switches.map((name) => [name, true])),
    language: oneOf('lang', text('lang'), ['ja', 'en'] as const) ?? 'ja',
    color: values['no-color'] !== true,
  };
}

function yearOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const folded = text.normalize('NFKC').replaceAll(/\s/g, '');
  const [year, ...more] = findFiscalYears(folded);
  const whole = year !== undefined && more.length === 0 && year.start === 0 && year.end === folded.length;
  if (!whole)
    throw new CommandError(
      `--year「${text}」を年度として読み取れません。書き方：--year 2023、--year R5、--year 令和5年度`,
    );
  return year.year;
}

function jobsOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d?$/.test(text)) throw new CommandError(`--jobs「${text}」は1から99までの整数で指定してください。`);
  return Number(text);
}

function oneOf<const T extends string>(name: string, text: string | undefined, allowed: readonly T[]): T | undefined {
  if (text === undefined) return undefined;
  const found = allowed.find((word) => word === text);
  if (found === undefined)
    throw new CommandError(
      `--${name}「${text}」は使えません。使えるもの：${allowed.join('、')}。近いもの：${nearest(text, allowed)}`,
    );
  return found;
}

function nearest(word: string, known: readonly string[]): string {
  return known.toSorted((a, b) => distance(word, a) - distance(word, b))[0] ?? '';
}
