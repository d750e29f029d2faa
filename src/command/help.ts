/** The help texts, examples first. */
import { COMMANDS, type CommandEntry, OPTIONS } from './options.ts';
import { cellWidth, padded } from './terminal-text.ts';

/** Help of one command (-h behind a command). */
export function commandHelp(command: CommandEntry): string {
  const options = OPTIONS.filter(({ name }) => command.options.includes(name));
  return lines([
    '例',
    ...table(command.examples),
    '',
    `jisseki ${command.name} ${command.arguments}`.trimEnd(),
    `    ${command.ja}。`,
    '',
    '指定',
    ...table(options.map(({ name, value, ja }) => [`--${name}${value === undefined ? '' : ` ${value}`}`, ja] as const)),
    '',
    '終了コード　0 エラーなし　1 データにエラーあり（出力はする）　2 使い方・様式の誤り、読めるものがない',
  ]);
}

/** Help of the program. */
export function generalHelp(): string {
  return lines([
    '例',
    ...table([
      ['jisseki', 'input/ の提出ファイルから output/ に一覧を作る'],
      ['jisseki inspect input/○○市.xlsx', 'ブックをどう読んだかを表示する'],
      ['jisseki explain "1億408万円"', '値としてどう読むかを表示する'],
    ]),
    '',
    'コマンド',
    ...table(COMMANDS.map(({ name, arguments: operands, ja }) => [`${name} ${operands}`.trimEnd(), ja] as const)),
    '',
    '各コマンドの説明は jisseki コマンド -h で表示します。',
  ]);
}

function table(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => cellWidth(left)));
  return rows.map(([left, right]) => `    ${padded(left, width + 3)}${right}`);
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
