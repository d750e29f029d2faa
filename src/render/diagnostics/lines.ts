/** Findings as lines for the terminal (診断の表示): worst first, repetitions grouped, totals last. */
import { CODES } from '../../model/codes.ts';
import type { Diagnostic, Severity } from '../../model/diagnostic.ts';
import { formatSource, type Place } from '../../model/source.ts';
import type { Explain } from './json.ts';
import { bySeverity, inOrder } from './order.ts';

export type LineOptions = {
  readonly language?: 'ja' | 'en';
  /** ANSI colours; off unless asked for. */
  readonly color?: boolean;
  /** Show every finding instead of the first of each group, and notes too. */
  readonly verbose?: boolean;
};

/** How many of one code in one file are shown before the rest is only counted. */
const SHOWN = 5;

const WORDS = {
  ja: {
    error: 'エラー',
    warning: '警告',
    note: '参考',
    all: '全体',
    more: (count: number) => `同じ内容がほかに${count}件あります（全件は result の JSON にあります）。`,
    total: (counts: Counts) => `エラー ${counts.error}件、警告 ${counts.warning}件、参考 ${counts.note}件`,
    none: '確認が必要な点はありません。',
  },
  en: {
    error: 'error',
    warning: 'warning',
    note: 'note',
    all: '(all)',
    more: (count: number) => `${count} more of the same (the result JSON lists all of them).`,
    total: (counts: Counts) => `${counts.error} errors, ${counts.warning} warnings, ${counts.note} notes`,
    none: 'Nothing needs your attention.',
  },
} as const;

type Words = (typeof WORDS)[keyof typeof WORDS];
type Counts = Readonly<Record<Severity, number>>;

const COLORS: Readonly<Record<Severity, string>> = { error: '31', warning: '33', note: '36' };

/**
 * Lines of all findings: position, severity, code and name, sentence; below it the hint. The last line counts them.
 * Notes are counted, and shown only with `verbose`.
 */
export function diagnosticLines(
  diagnostics: readonly Diagnostic[],
  explain: Explain,
  options: LineOptions = {},
): readonly string[] {
  const words = WORDS[options.language ?? 'ja'];
  const shown = options.verbose ? diagnostics : diagnostics.filter(({ severity }) => severity !== 'note');
  const groups = groupsOf(shown);
  const lines = groups.flatMap((group) => groupLines(group, explain, words, options));
  return [...lines, totalLine(diagnostics, words)];
}

/** Counts by severity, for the last line and the exit code. */
export function countBySeverity(diagnostics: readonly Diagnostic[]): Counts {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of diagnostics) counts[severity] += 1;
  return counts;
}

function totalLine(diagnostics: readonly Diagnostic[], words: Words): string {
  return diagnostics.length === 0 ? words.none : words.total(countBySeverity(diagnostics));
}

/** Findings of the same severity, code and file, in canonical order; the worst severity first. */
function groupsOf(diagnostics: readonly Diagnostic[]): readonly (readonly Diagnostic[])[] {
  const groups = new Map<string, Diagnostic[]>();
  for (const diagnostic of inOrder(diagnostics)) {
    const key = `${diagnostic.severity}\n${diagnostic.code}\n${diagnostic.place.file ?? ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [diagnostic]);
    else group.push(diagnostic);
  }
  return [...groups.values()].sort(([a], [b]) => (a === undefined || b === undefined ? 0 : bySeverity(a, b)));
}

function groupLines(group: readonly Diagnostic[], explain: Explain, words: Words, options: LineOptions): string[] {
  const shown = options.verbose || group.length <= SHOWN ? group : group.slice(0, SHOWN);
  const lines: string[] = [];
  for (const [index, diagnostic] of shown.entries()) {
    const { message, hint } = explain(diagnostic);
    lines.push(headLine(diagnostic, message, words, options));
    const next = shown[index + 1];
    if (hint !== '' && (next === undefined || explain(next).hint !== hint)) lines.push(`    → ${oneLine(hint)}`);
  }
  if (group.length > shown.length) lines.push(`    … ${words.more(group.length - shown.length)}`);
  return lines;
}

function headLine(diagnostic: Diagnostic, message: string, words: Words, options: LineOptions): string {
  const { code, severity, place } = diagnostic;
  const label = options.color ? `\u001b[${COLORS[severity]}m${words[severity]}\u001b[0m` : words[severity];
  return `${formatPlace(place) || words.all}: ${label} ${code} ${CODES[code].name}: ${oneLine(message)}`;
}

/**
 * A place in one line; quoted as {@link formatSource} does.
 * @example formatPlace({ file: '江別市.xlsx', sheet: '実績' }) // '江別市.xlsx!実績'
 */
export function formatPlace({ file, sheet, cell }: Place): string {
  if (file === undefined) return '';
  if (sheet === undefined) return printable(formatSource({ file, sheet: '', cell: '' }).slice(0, -2));
  const whole = formatSource({ file, sheet, cell: cell ?? '' });
  return printable(cell === undefined ? whole.slice(0, -1) : whole);
}

function oneLine(text: string): string {
  return printable(text.replaceAll(/\s*\n\s*/g, ' '));
}

/** Control signs of a file name or a cell must not reach the terminal. */
function printable(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, '�');
}
