/** Values as official text (値の表記): 1億408万円, ▲2,805人, 25.1万人, 現状値からの増加. */
import { absolute, compare, type Decimal, formatFixed, ONE, shift, sign, trim } from '../model/decimal.ts';
import type { Comparator, Measure, Qualifier, Quantity, QuantityRange, Relative, Written } from '../model/measure.ts';
import { MYRIADS, scalePower } from '../model/scale.ts';
import type { Template } from '../model/template.ts';
import { splitRate, type Unit } from '../model/unit.ts';
import { formatPeriod, type YearStyle } from './format-period.ts';
import { wideDigits } from './value-text.ts';

/** How values are written. */
export type ValueStyle = {
  /** The template's digits; `single-full` writes single digits full width and longer numbers half width (令和６年12月). */
  readonly digits: Template['format']['digits'] | 'single-full';
  /** Whose unit and scale to follow where that is exact: the target's. */
  readonly like?: Quantity;
  /** A scale word (千, 百万), `mixed` (1億408万), or `plain`; without it as `like`, else as the value was written. */
  readonly scale?: string;
  readonly years?: YearStyle;
};

const WIDE = 0xfee0;

function styled(text: string, digits: ValueStyle['digits']): string {
  const wide = (digit: string) => String.fromCharCode(digit.charCodeAt(0) + WIDE);
  if (digits === 'full') return wideDigits(text);
  return digits === 'single-full' ? text.replaceAll(/(?<![\d.,])\d(?![\d.,])/g, wide) : text;
}

function grouped(digits: string): string {
  const [whole = '', fraction] = digits.split('.');
  const commas = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? commas : `${commas}.${fraction}`;
}

/** 104080000 is 1億408万; what is below 万 stands behind it in digits. */
function mixed(value: Decimal): string {
  const exact = trim(value);
  const unit = 10n ** BigInt(exact.scale);
  let rest = exact.coefficient;
  let text = '';
  for (const [word, power] of MYRIADS) {
    const size = unit * 10n ** BigInt(power);
    const count = rest / size;
    if (count > 0n) text += `${grouped(count.toString())}${word}`;
    rest %= size;
  }
  const below = { coefficient: rest, scale: exact.scale };
  return rest === 0n && text !== '' ? text : text + grouped(formatFixed(below, exact.scale));
}

/** Digits in a scale, with as many decimals as exactness needs, and as `last`, one unit of the last digit, asks for. */
function inScale(value: Decimal, power: number, last: Decimal | undefined): string {
  const shown = shift(value, -power);
  const asked = last === undefined ? 0 : trim(shift(last, -power)).scale;
  return grouped(formatFixed(shown, Math.max(trim(shown).scale, asked)));
}

function isMultiple(value: Decimal, step: Decimal): boolean {
  const scale = BigInt(Math.max(value.scale, step.scale));
  const x = value.coefficient * 10n ** (scale - BigInt(value.scale));
  const y = step.coefficient * 10n ** (scale - BigInt(step.scale));
  return y !== 0n && x % y === 0n;
}

/** The scale to write in: the style's, the target's where the value is exact in it, else the value's own. */
function scaleOf(value: Decimal, unit: Unit | undefined, written: Written, style: ValueStyle): string | undefined {
  if (style.scale !== undefined) return style.scale === 'plain' ? undefined : style.scale;
  const { like } = style;
  if (like === undefined) return written.scale;
  const follows = counterOf(like.unit) === counterOf(unit);
  return follows && isMultiple(value, finestIn(like.written)) ? like.written.scale : undefined;
}

/** What a value beside the target must be a multiple of to be written in its scale: 44.5百万円 beside 50百万円, but 1,234,567円. */
function finestIn({ scale, lastDigit }: Written): Decimal {
  const power = scale === undefined ? undefined : scalePower(scale);
  const whole = power !== undefined && compare(lastDigit, shift(ONE, power)) === 0;
  return whole ? shift(lastDigit, -1) : lastDigit;
}

function counterOf(unit: Unit | undefined): string | undefined {
  return unit === undefined ? undefined : splitRate(unit).counter;
}

/** The counter as the target spells it (名), with the value's own ／年. */
function unitText(unit: Unit | undefined, written: Written, like: Quantity | undefined): string {
  if (unit === undefined) return '';
  if (like?.unit === unit && like.written.unit !== undefined && like.written.unit !== '割') return like.written.unit;
  return written.unit !== undefined && written.unit !== '割' && like === undefined ? written.unit : unit;
}

function digitsText(value: Decimal, scale: string | undefined, last: Decimal | undefined): string {
  const minus = sign(value) < 0 ? '▲' : '';
  const size = absolute(value);
  if (scale === 'mixed') return `${minus}${mixed(size)}`;
  const power = scale === undefined ? 0 : (scalePower(scale) ?? 0);
  return `${minus}${inScale(size, power, last)}${scale !== undefined && power > 0 ? scale : ''}`;
}

/** The last digit as the target or the value itself was written, if it was written in this scale. */
function lastDigit(scale: string | undefined, written: Written, like: Quantity | undefined): Decimal | undefined {
  if (scale !== undefined && like?.written.scale === scale) return like.written.lastDigit;
  return written.scale === scale ? written.lastDigit : undefined;
}

const COMPARATORS: Readonly<Record<Comparator, string>> = {
  '=': '',
  '>=': '以上',
  '>': '超',
  '<=': '以下',
  '<': '未満',
};
const RANK: Readonly<Record<Comparator, string>> = { '=': '', '>=': '以下', '>': '未満', '<=': '以上', '<': '超' };

const BEFORE: readonly (readonly [Qualifier, string])[] = [
  ['each', '各'],
  ['average', '平均'],
  ['cumulative', '累計'],
  ['about', '約'],
];
const BEHIND: readonly (readonly [Qualifier, string])[] = [
  ['partial', '把握可能分'],
  ['planned', '見込み'],
  ['provisional', '速報値'],
];

function prefix(measure: Measure): string {
  return BEFORE.flatMap(([name, text]) => (measure.qualifiers.includes(name) ? [text] : [])).join('');
}

/** Period, qualifiers and note behind a value, each in brackets of its own. */
function suffix(measure: Measure, style: ValueStyle): string {
  const time = measure.period === undefined ? '' : formatPeriod(measure.period, style.years);
  const asOf = measure.qualifiers.includes('as-of') && time !== '' ? '時点' : '';
  const words = BEHIND.flatMap(([name, text]) => (measure.qualifiers.includes(name) ? [text] : []));
  const parts = [
    ...(time === '' ? [] : [`${time}${asOf}`]),
    ...words,
    ...(measure.note === undefined ? [] : [measure.note]),
  ];
  return parts.map((part) => `（${part}）`).join('');
}

function quantityText(measure: Quantity, style: ValueStyle): string {
  const scale = scaleOf(measure.value, measure.unit, measure.written, style);
  const unit = unitText(measure.unit, measure.written, style.like);
  const comparator = (measure.unit === '位' ? RANK : COMPARATORS)[measure.comparator];
  const last = lastDigit(scale, measure.written, style.like);
  return `${digitsText(measure.value, scale, last)}${unit}${comparator}`;
}

function rangeText(measure: QuantityRange, style: ValueStyle): string {
  const { low, high, lowOpen, highOpen, unit, written } = measure;
  const lowScale = scaleOf(low, unit, written, style);
  const scale = lowScale === scaleOf(high, unit, written, style) && lowScale !== 'mixed' ? lowScale : undefined;
  const counter = unitText(unit, written, style.like);
  const last = lastDigit(scale, written, style.like);
  const [from, to] = [digitsText(low, scale, last), digitsText(high, scale, last)];
  if (!lowOpen && !highOpen) return `${from}${counter}～${to}${counter}`;
  return `${from}${counter}${lowOpen ? '超' : '以上'}${to}${counter}${highOpen ? '未満' : '以下'}`;
}

const DIRECTIONS = { increase: '増加', decrease: '減少', keep: '維持' } as const;

function relativeText(measure: Relative): string {
  const reference = measure.reference === 'baseline' ? '現状値' : '前年度';
  if (measure.by !== undefined) {
    const { value, unit } = measure.by;
    const amount = digitsText(value, undefined, undefined);
    return `${reference}比${amount}${unit ?? ''}${measure.direction === 'increase' ? '増' : '減'}`;
  }
  if (measure.direction !== 'keep') return `${reference}からの${DIRECTIONS[measure.direction]}`;
  if (measure.comparator !== undefined) return `${reference}${COMPARATORS[measure.comparator]}`;
  return measure.reference === 'baseline' ? '現状維持' : '前年度並み';
}

function bodyText(measure: Measure, style: ValueStyle): string {
  switch (measure.kind) {
    case 'quantity':
      return quantityText(measure, style);
    case 'range':
      return rangeText(measure, style);
    case 'state':
      return measure.word;
    case 'milestone':
      return measure.word ?? (measure.done === undefined ? '' : measure.done ? '完了' : '未完了');
    case 'relative':
      return relativeText(measure);
    case 'all':
      return `すべての${measure.of}`;
    case 'each-year':
      return measure.period?.every === true ? '' : '毎年度';
    case 'none':
      return '－';
    case 'pending':
      return measure.word ?? '未集計';
    case 'several':
      return measure.parts.map((part, i) => `${measure.owners?.[i] ?? ''}${formatMeasure(part, style)}`).join('、');
    case 'period':
    case 'unreadable':
      return '';
  }
}

/**
 * A value as official text (値の表記), lossless: what it prints reads back as the same value.
 * A value that is exact in the target's unit and scale is written in them, else in the base unit.
 * Source: evaluation rules, section 6.
 * @returns '' for an unreadable value: the text as written is printed instead
 * @example formatMeasure(sum, { digits: 'half', scale: 'mixed' }) // '1億408万円'
 */
export function formatMeasure(measure: Measure, style: ValueStyle): string {
  const body = bodyText(measure, style);
  const text = body === '' ? alone(measure, style) : `${prefix(measure)}${body}${suffix(measure, style)}`;
  return styled(text, style.digits);
}

/** A time alone stands without brackets: 2023年度まで. */
function alone(measure: Measure, style: ValueStyle): string {
  return measure.period === undefined ? '' : formatPeriod(measure.period, style.years);
}
