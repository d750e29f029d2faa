/** The figure in a status text (実施状況の数値) beside the office's own actual. Source: evaluation rules, section 7. */
import { absolute, add, compare, type Decimal, ONE, parseDecimal, shift, subtract, ZERO } from '../../model/decimal.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Measure, Quantity } from '../../model/measure.ts';
import { scalePower } from '../../model/scale.ts';
import type { Sourced } from '../../model/source.ts';
import { asUnit, splitRate, UNIT_SPELLINGS, type Unit } from '../../model/unit.ts';
import { findingAt } from '../context.ts';
import type { Part } from '../gather.ts';
import { writtenText } from '../words.ts';
import type { Checked } from './checked.ts';
import { isOfOtherYear, isOtherMatter, isResult } from './status-surroundings.ts';

/** A figure of a text in one unit, with what its digits and 約 leave open. */
type Named = { readonly quote: string; readonly value: Decimal; readonly room: Decimal; readonly result: boolean };

/**
 * The status of an office names one figure in the unit of its actual, of this year, and it is another: its result
 * (計, 合計, 件数は) where it names any, else the only one. Reports: V208.
 */
export function checkStatusFigure(part: Part, status: Sourced<string>, row: Checked): readonly Diagnostic[] {
  const own = part.value?.value;
  if (part.state !== 'reported' || own?.kind !== 'quantity' || row.decision.reason === 'stale-actual') return [];
  const unit = own.unit ?? row.context.unit;
  if (unit === undefined) return [];
  const named = figuresIn(status.value.normalize('NFKC'), unit, row);
  const results = named.filter(({ result }) => result);
  const told = results.length > 0 ? results : named;
  const [only] = told;
  if (only === undefined || told.some(({ value }) => compare(value, only.value) !== 0)) return [];
  const known = [own, row.regional.actual.value, ...besides(part, row)];
  if (known.some((measure) => measure.kind === 'quantity' && isSame(only, measure))) return [];
  const params = { municipality: part.municipality, figure: only.quote, actual: writtenText(part.value) };
  return [findingAt('V208', status.sources, row.context, { field: 'status', params })];
}

/** What the office reports for the other indicators that the same status cell speaks of. */
function besides({ municipality, entries }: Part, { index }: Checked): readonly Measure[] {
  const ids = entries.flatMap(({ statusSpan }) => statusSpan ?? []);
  return ids.flatMap((id) =>
    (index.entries.get(id)?.get(municipality) ?? []).flatMap(({ actual }) =>
      actual === undefined ? [] : actual.value,
    ),
  );
}

function isSame({ value, room }: Named, { value: own, written }: Quantity): boolean {
  const difference = absolute(subtract(value, own));
  const rounded = written.scale === undefined ? ZERO : written.lastDigit;
  return [ZERO, room, rounded].some((each) => compare(difference, each) <= 0);
}

const NUMBER = '(?:[0-9][0-9,]*(?:\\.[0-9]+)?(?:[兆億万]|[百千]万?)?)+';

/** Signs behind a counter that make another word of it: 5回線, 3社員, 2校区. */
const LONGER = '(?![線答口材簿員区])';

/** Figures of this year's results in the unit, in the order of the text. */
function figuresIn(text: string, unit: Unit, { context }: Checked): readonly Named[] {
  const spellings = spellingsOf(splitRate(unit).counter).map(escaped).join('|');
  const pattern = new RegExp(`(約)?(?<![0-9.,／/第-])(${NUMBER})\\s*(?:${spellings})${LONGER}`, 'gu');
  return [...text.matchAll(pattern)].flatMap((match): readonly Named[] => {
    const [quote, about, number = ''] = match;
    const place = { before: text.slice(0, match.index), after: text.slice(match.index + quote.length) };
    if (isOfOtherYear(place, context.fiscalYear) || isOtherMatter(place, context.indicator.name)) return [];
    const read = readNumber(number);
    if (read === undefined) return [];
    const rounded = about !== undefined || /^(程度|弱|強|余|前後|ほど)/u.test(place.after);
    return [
      {
        quote: quote.replace('%', '％'),
        value: read.value,
        room: rounded ? read.step : read.scaled,
        result: isResult(place.before),
      },
    ];
  });
}

/** Spellings of the unit, the longest first: 人 and 名, ヶ所 and か所. */
function spellingsOf(unit: Unit): readonly string[] {
  const others = [...UNIT_SPELLINGS].flatMap(([spelling, entry]) => (entry.unit === asUnit(unit) ? [spelling] : []));
  return [...new Set([unit, ...others].map((each) => each.normalize('NFKC')))].toSorted((a, b) => b.length - a.length);
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}

/** A figure with its scale words (1億408万), the size of its last digit other than nought, and of its last digit where it has a scale. */
function readNumber(
  text: string,
): { readonly value: Decimal; readonly step: Decimal; readonly scaled: Decimal } | undefined {
  let value = ZERO;
  let step = ONE;
  let scaled = ZERO;
  for (const [, digits = '', scale = ''] of text.matchAll(/([0-9][0-9,]*(?:\.[0-9]+)?)([兆億万千百]*)/gu)) {
    const plain = parseDecimal(digits.replaceAll(',', ''));
    const power = scale === '' ? 0 : scalePower(scale);
    if (plain === undefined || power === undefined) return undefined;
    value = add(value, shift(plain, power));
    const noughts = /\.|^0*$/u.test(digits) ? 0 : (/0*$/u.exec(digits)?.[0].length ?? 0);
    step = shift(ONE, power + noughts - plain.scale);
    scaled = scale === '' ? ZERO : shift(ONE, power - plain.scale);
  }
  return { value, step, scaled };
}
