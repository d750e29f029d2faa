/** Facts of running text for people (文章中の数値と時期の説明): a table of what was read, then what was not. */

import type { DateSource, Fact, TextFacts } from '../../model/fact.ts';
import { factJson } from '../../model/fact-result.ts';
import { displayWidth } from '../inspect/width.ts';
import { grouped, periodText, QUALIFIER_NAMES } from './text.ts';

const HEADINGS = ['箇所', '何の', '値', '時期', '時期の出所', '但し書き', '推移'] as const;

const SOURCES: Readonly<Record<DateSource, string>> = {
  label: '同じ箇所',
  inherited: '前の時期を引き継ぐ',
  'following-bracket': '後ろの【　】',
  self: 'この時期そのもの',
};

const COMPARATORS = { '>=': '以上', '>': '超', '<=': '以下', '<': '未満' } as const;

function valueText(fact: Fact): string {
  const { value, unit, comparator } = factJson(fact);
  if (value === null) return '';
  return `${grouped(value)}${unit ?? ''}${comparator === undefined ? '' : COMPARATORS[comparator]}`;
}

function cells(fact: Fact): readonly string[] {
  return [
    fact.quote.replaceAll(/\s+/g, ' '),
    fact.subject ?? '－',
    valueText(fact),
    fact.period === undefined ? '－' : periodText(fact.period),
    fact.dateSource === undefined ? '' : SOURCES[fact.dateSource],
    fact.qualifiers.map((name) => QUALIFIER_NAMES[name] ?? name).join('、'),
    fact.series ?? '',
  ];
}

function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))));
  return rows.map((row) => {
    const padded = row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - displayWidth(cell)));
    return `  ${padded.join('  ').trimEnd()}`;
  });
}

/**
 * All facts of a text as a table, full-width signs counted as two (事実の一覧).
 * @param text the text as it was given
 */
export function factsText(text: string, { facts, unread }: TextFacts): string {
  const lines = [`「${text}」`];
  if (facts.length === 0) lines.push('  数値も時期も読み取れません');
  else lines.push(...table([HEADINGS, ...facts.map(cells)]));
  if (unread.length > 0) lines.push(unreadText(unread));
  return lines.join('\n');
}

/** The digits that nobody understood, on one line. */
export function unreadText(unread: TextFacts['unread']): string {
  return `  読み取れない数字　${unread.map(({ quote }) => quote).join('、')}`;
}

/** All facts of a text as one line of JSON (事実のJSON). */
export function factsLine({ facts }: TextFacts): string {
  return JSON.stringify(facts.map(factJson));
}
