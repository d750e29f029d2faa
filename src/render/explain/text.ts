/** A reading for people (読み取りの説明): what was understood as what, piece by piece, in Japanese. */
import { CODES } from '../../model/codes.ts';
import { formatDecimal } from '../../model/decimal.ts';
import type { Measure, PieceKind, Reading } from '../../model/measure.ts';
import type { Period } from '../../model/period.ts';
import type { Explain } from './json.ts';

const PIECE_NAMES: Readonly<Record<PieceKind, string>> = {
  number: '数',
  unit: '単位',
  period: '時期',
  comparator: '比較',
  qualifier: '但し書き',
  direction: '増減',
  reference: '比べる相手',
  word: '語',
  label: '見出し',
  owner: '市町村',
  note: '注記',
  joint: 'つなぎ',
  unknown: '読み取れない部分',
};

const COMPARATORS = { '=': '', '>=': '以上', '>': '超', '<=': '以下', '<': '未満' } as const;
const DIRECTIONS = { increase: '増加', decrease: '減少', keep: '維持' } as const;

/** Qualifiers in words. */
export const QUALIFIER_NAMES: Readonly<Record<string, string>> = {
  about: '約',
  cumulative: '累計',
  partial: '把握できた分のみ',
  planned: '予定・見込み',
  'as-of': '時点の値',
  each: 'それぞれ',
  average: '平均',
  'zero-word': '語による0',
  provisional: '速報・暫定',
};

/** Thousands commas in plain digits. */
export function grouped(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const commas = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? commas : `${commas}.${fraction}`;
}

function number(value: Parameters<typeof formatDecimal>[0], unit: string | undefined): string {
  return grouped(formatDecimal(value)) + (unit ?? '');
}

/** The value in a few words: 1億408万円 is 104,080,000円. */
export function summary(measure: Measure): string {
  switch (measure.kind) {
    case 'quantity':
      return `数量　${number(measure.value, measure.unit)}${COMPARATORS[measure.comparator]}`;
    case 'range':
      return `範囲　${number(measure.low, measure.unit)}${measure.lowOpen ? '超' : '以上'} ${number(measure.high, measure.unit)}${measure.highOpen ? '未満' : '以下'}`;
    case 'state':
      return `状態　${measure.word}`;
    case 'milestone':
      return `節目　${measure.word ?? '期限'}${measure.done === undefined ? '' : measure.done ? '（済み）' : '（まだ）'}`;
    case 'relative': {
      const by = measure.by === undefined ? '' : `${number(measure.by.value, measure.by.unit)}の`;
      const reference = measure.reference === 'baseline' ? '基準値' : '前年度の値';
      const comparator = measure.comparator === undefined ? '' : `（${COMPARATORS[measure.comparator]}）`;
      return `増減　${reference}と比べて${by}${DIRECTIONS[measure.direction]}${comparator}`;
    }
    case 'all':
      return `全数　すべての${measure.of}`;
    case 'each-year':
      return '毎年度';
    case 'none':
      return measure.blank === true ? '空欄' : '該当なし';
    case 'pending':
      return '未集計';
    case 'several':
      return `複数の値　${measure.parts.map((part, i) => partText(part, measure.owners?.[i])).join(' ／ ')}`;
    case 'period':
      return '時期のみ';
    case 'unreadable':
      return '読み取れません';
  }
}

/** One of several values: 札幌市 17件, 10件（2022-04-01～2023-03-31）. */
function partText(part: Measure, owner: string | undefined): string {
  const name = owner === undefined ? '' : `${owner} `;
  const time = part.period === undefined ? '' : periodText(part.period);
  if (part.kind === 'period') return name + time;
  const value = summary(part).replace(/^数量　/, '');
  return `${name}${value}${time === '' ? '' : `（${time}）`}`;
}

/** Names of one length, by ideographic blanks: every sign of a name takes two columns, and so does the blank. */
function aligned(rows: readonly (readonly [name: string, text: string])[], indent: string): readonly string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, text]) => `${indent}${name.padEnd(width, '　')}　${text}`);
}

const SEVERITIES = { error: '誤り', warning: '注意', note: '参考' } as const;

/** A period in words. */
export function periodText(period: Period): string {
  const inferred = period.inferred === true ? '（年は報告年度から）' : '';
  const every = period.every === true ? (period.interval === undefined ? '毎年度' : `${period.interval}年ごと`) : '';
  if (period.from === undefined && period.to === undefined) return every;
  if (period.from === period.to) return `${every}${period.from}${inferred}`;
  const until = period.until === true ? 'まで' : '';
  return `${every === '' ? '' : `${every}、`}${period.from ?? ''}～${period.to ?? ''}${until}${inferred}`;
}

/**
 * A reading as a person reads it (読み取りの説明): the value first, then each piece, then what was odd.
 * @param explain sentence and hint of a finding
 */
export function explainText(input: string, reading: Reading, explain: Explain): string {
  const { measure, findings, pieces = [] } = reading;
  const [kind = '', value] = summary(measure).split(/　(.*)/s);
  const facts: (readonly [string, string])[] = value === undefined ? [] : [[kind, value]];
  if (measure.period !== undefined) facts.push(['時期', periodText(measure.period)]);
  const qualifiers = measure.qualifiers.map((name) => QUALIFIER_NAMES[name] ?? name);
  if (qualifiers.length > 0) facts.push(['但し書き', qualifiers.join('、')]);
  if (measure.note !== undefined) facts.push(['注記', measure.note]);
  const lines = [`「${input}」`, ...(value === undefined ? [`  ${kind}`] : []), ...aligned(facts, '  ')];
  if (pieces.length > 0) lines.push('  内訳');
  const stretches = pieces.map(
    (piece) => [PIECE_NAMES[piece.kind], input.slice(piece.start, piece.end).trim()] as const,
  );
  lines.push(...aligned(stretches, '    '));
  for (const finding of findings) {
    const { message, hint } = explain({ raw: input, ...finding });
    const severity = SEVERITIES[finding.severity ?? CODES[finding.code].severity];
    lines.push(`  ${severity} ${finding.code}　${message}`, `    直し方　${hint}`);
  }
  return lines.join('\n');
}
