/** One cell text to one value (値の読み取り): the door of reading values. */
import type { Finding } from '../model/diagnostic.ts';
import type { Reading, ReadingContext } from '../model/measure.ts';
import { fiscalYearPeriod, type Period } from '../model/period.ts';
import { readAll } from './all.ts';
import { daySerial, daysIn, isoDay } from './calendar.ts';
import { readPieces } from './clauses.ts';
import { withContext } from './context.ts';
import type { Draft } from './draft.ts';
import { eraOf, FIRST_YEAR, gregorianYear } from './era.ts';
import { piecesOf } from './explained.ts';
import { headingUnit } from './heading.ts';
import type { AmountPiece, Piece } from './piece.ts';
import { scan } from './scan.ts';
import { asWritten, type Folded, fold } from './text.ts';
import { failed, NOTHING, type Outcome, withGlosses } from './word-gloss.ts';
import { asDue, readWord } from './words.ts';

/** The text without its outermost glosses, and where these stand. */
function core(folded: Folded): {
  readonly text: string;
  readonly glosses: readonly { readonly start: number; readonly end: number }[];
} {
  const { text, closers } = folded;
  if (closers.size === 0) return { text, glosses: [] };
  const glosses: { start: number; end: number }[] = [];
  let rest = '';
  for (let at = 0; at < text.length; ) {
    const close = closers.get(at);
    if (close === undefined) {
      rest += text.charAt(at);
      at += 1;
    } else {
      glosses.push({ start: at, end: close + 1 });
      at = close + 1;
    }
  }
  return { text: rest, glosses };
}

function scanAll(folded: Folded, context: ReadingContext): readonly Piece[] {
  return scan(folded, { start: 0, end: folded.text.length }, context);
}

const SINCE = /^(?:から|より)/;

/** R5.10から実施: from the time's first day on. */
function openFrom(period: Period): Period {
  const { from } = period;
  return from === undefined
    ? period
    : { from, precision: 'open', ...(period.inferred === true ? { inferred: true } : {}) };
}

/** A word with a period beside it, without brackets: 常時　2017年度, R5.3策定. */
function wordBesidePeriod(folded: Folded, pieces: readonly Piece[], context: ReadingContext): Outcome | undefined {
  if (!pieces.some((piece) => piece.is === 'period')) return undefined;
  const first = pieces[0];
  const last = pieces.findLast((piece) => piece.is !== 'gloss');
  const glosses = pieces.filter((piece) => piece.is === 'gloss');
  const [period, start, end] =
    first?.is === 'period'
      ? [first, first.end, last?.end ?? 0]
      : last?.is === 'period'
        ? [last, first?.start ?? 0, last.start]
        : [];
  if (period === undefined || start === undefined || end === undefined || start >= end) return undefined;
  const written = folded.text.slice(start, end);
  const stretch = written.replace(/^(?:から|より|[にで、,:])|[、,:。]$/g, '');
  if (stretch.includes('(')) return undefined;
  const word = readWord(stretch, context.role, context.words);
  if (word === undefined || word.measure.kind === 'unreadable') return undefined;
  const result = withGlosses(folded, word, glosses, context);
  if (result.measure.period !== undefined || result.measure.kind === 'unreadable') return undefined;
  const findings = [...period.findings, ...result.findings];
  const when = SINCE.test(written) ? openFrom(period.period) : period.period;
  return { measure: { ...result.measure, period: when }, findings, pieces };
}

/** A unit followed by numbers, as text extracted from a table: カ所 1 3. */
function unitFirst(folded: Folded, pieces: readonly Piece[]): readonly Piece[] | undefined {
  if (pieces[0]?.is === 'amount') return undefined;
  const numbers = pieces.filter((piece) => piece.is === 'amount');
  const [first] = numbers;
  if (first === undefined || numbers.some((piece) => piece.unit !== undefined) || first.start === 0) return undefined;
  if (pieces.some((piece) => piece.start >= first.start && piece.is !== 'amount')) return undefined;
  const unit = headingUnit(folded.text.slice(0, first.start));
  if (unit === undefined || unit.scaled || !folded.gaps.has(first.start)) return undefined;
  return numbers.map((piece) => ({ ...piece, unit: unit.unit, unitWritten: asWritten(folded, 0, first.start) }));
}

const FIRST_SERIAL = 20000;
const LAST_SERIAL = 60000;

const DAY_DIGITS = 8;

/** 20240101 as a day that exists. */
function dayOfDigits(digits: string): string | undefined {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return year >= FIRST_YEAR && day >= 1 && day <= daysIn(year, month) ? isoDay(year, month, day) : undefined;
}

/**
 * A date field in which a number stands: serial dates, eight digits, era-less years, or no date at all.
 * Reports: N111, N203, N205, N208, N209, N215
 */
function numberAsDate(folded: Folded, pieces: readonly Piece[], context: ReadingContext): Outcome {
  const amount = pieces.find((piece): piece is AmountPiece => piece.is === 'amount');
  const text = folded.raw.trim();
  const plain = amount?.plain;
  const alone = plain !== undefined && plain === folded.text;
  if (!alone) {
    const dated = /^\d+[-/.]\d+/.test(folded.text);
    return failed({ code: dated ? 'N205' : 'N111', params: { text } }, pieces);
  }
  const number = Number(plain);
  if (plain.length <= 2) {
    const era = context.era === undefined ? undefined : eraOf(context.era);
    const year = era === undefined ? undefined : gregorianYear(era, number);
    if (era === undefined || year === undefined) return failed({ code: 'N203', params: { text } }, pieces);
    const finding: Finding = { code: 'N209', params: { text, era: era.name } };
    return { measure: { kind: 'period', ...NOTHING, period: fiscalYearPeriod(year) }, findings: [finding], pieces };
  }
  const digits = plain.length === DAY_DIGITS ? dayOfDigits(plain) : undefined;
  if (digits !== undefined) {
    const finding: Finding = { code: 'N215', params: { text, day: digits } };
    const period: Period = { from: digits, to: digits, precision: 'day' };
    return { measure: { kind: 'period', ...NOTHING, period }, findings: [finding], pieces };
  }
  if (number < FIRST_SERIAL || number > LAST_SERIAL) return failed({ code: 'N111', params: { text } }, pieces);
  const day = daySerial(number);
  const finding: Finding = { code: 'N208', params: { text, day } };
  return {
    measure: { kind: 'period', ...NOTHING, period: { from: day, to: day, precision: 'day' } },
    findings: [finding],
    pieces,
  };
}

/** Whether a text that is all in one pair of brackets says a value (（2017年度）, （未集計）), and not a number: (1,234). */
function unwrapped(folded: Folded, context: ReadingContext): Outcome | undefined {
  if (folded.closers.get(0) !== folded.text.length - 1) return undefined;
  const inside = fold(asWritten(folded, 1, folded.text.length - 1));
  const result =
    inside.text === '' ? failed({ code: 'N107', params: { text: folded.raw } }) : readFolded(inside, context);
  const { kind } = result.measure;
  if (kind !== 'quantity' && kind !== 'range' && kind !== 'several') return { ...result, pieces: [] };
  return failed({ code: 'N109', params: { text: folded.raw.trim() } });
}

/** Where no stretch of the text is to blame, the whole of it is. */
function wholeIfEmpty(finding: Finding, folded: Folded): Finding {
  return finding.params?.['part'] === '' ? { ...finding, params: { part: folded.raw.trim() } } : finding;
}

/** A digit with more behind it: no unit alone (those end in one: t-CO2). */
const COUNTS = /[0-9][^0-9)]/;

function readFolded(folded: Folded, context: ReadingContext): Outcome {
  const whole = core(folded);
  const single = whole.glosses.length === 0;
  const alone = whole.text.endsWith('。') ? whole.text.slice(0, -1) : whole.text;
  const word = single || alone !== '' ? readWord(alone, context.role, context.words) : undefined;
  const heading = word?.findings[0]?.code === 'N105' && !single;
  if (word !== undefined && !heading) {
    const glosses = whole.glosses.flatMap(({ start, end }) => scan(folded, { start, end }, context));
    return withGlosses(
      folded,
      word,
      glosses.filter((piece) => piece.is === 'gloss'),
      context,
    );
  }
  const wrapped = unwrapped(folded, context);
  if (wrapped !== undefined) return wrapped;
  const all = readAll(whole.text);
  if (all !== undefined) {
    const glosses = whole.glosses.flatMap(({ start, end }) => scan(folded, { start, end }, context));
    return withGlosses(
      folded,
      all,
      glosses.filter((piece) => piece.is === 'gloss'),
      context,
    );
  }
  if (!COUNTS.test(folded.text) && headingUnit(folded.text) !== undefined)
    return failed({ code: 'N104', params: { unit: folded.raw.trim() } });
  const pieces = scanAll(folded, context);
  if (
    context.role === 'date' &&
    pieces.some((piece) => piece.is === 'amount') &&
    !pieces.some((piece) => piece.is === 'bad')
  ) {
    return numberAsDate(folded, pieces, context);
  }
  const beside = wordBesidePeriod(folded, pieces, context);
  if (beside !== undefined) return beside;
  const result = readPieces(folded, unitFirst(folded, pieces) ?? pieces, context);
  if (!('failed' in result)) return { measure: result.measure, findings: result.findings, pieces };
  if (heading && word !== undefined) return { ...word, pieces };
  return failed(wholeIfEmpty(result.failed, folded), pieces);
}

/** Findings that leave no value behind are errors; each says once. */
function unique(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings;
  return [
    ...new Map(findings.map((finding) => [`${finding.code}${JSON.stringify(finding.params ?? {})}`, finding])).values(),
  ];
}

/** A finding with the text that it is about. */
function said({ code, params, severity }: Finding, raw: string): Finding {
  const finding: Draft<Finding> = { code, raw };
  if (params !== undefined) finding.params = params;
  if (severity !== undefined) finding.severity = severity;
  return finding;
}

/** 1・59(同1・44): two numbers with a middle dot bear each other out, so that the dot needs no second look. */
function calmed(findings: readonly Finding[]): readonly Finding[] {
  const dots = findings.filter((finding) => finding.code === 'N305').length;
  if (dots < 2) return findings;
  return findings.map((finding) => (finding.code === 'N305' ? { ...finding, severity: 'note' as const } : finding));
}

function readFinally(folded: Folded, context: ReadingContext): Outcome {
  if (folded.text === '') return { measure: { kind: 'none', blank: true, ...NOTHING }, findings: [], pieces: [] };
  const { measure, findings, pieces } = readFolded(folded, context);
  const outcome = withContext({ measure: asDue(measure, context.role), findings, pieces }, context);
  return {
    measure: outcome.measure,
    findings: calmed(unique(outcome.findings)).map((finding) => said(finding, folded.raw)),
    pieces: outcome.pieces,
  };
}

/**
 * Reads a cell text as a value (値の読み取り): quantity, range, state, due date …, or an honest `unreadable`.
 * Never throws; whatever part is not explained makes the whole text unreadable or gives a finding.
 * Reports: all codes N101 to N317
 * @param text text of one cell as Excel shows it, unfolded
 * @param context what the field, the heading and the cell say about it
 * @example formatDecimal(readMeasure('27兆９千億円（2015年）', {}).measure.value) // '27900000000000'
 */
export function readMeasure(text: string, context: ReadingContext): Reading {
  const { measure, findings } = readFinally(fold(text), context);
  return { measure, findings };
}

/** The same reading as {@link readMeasure} with what each stretch of the text was understood as, for explaining it. */
export function readInPieces(text: string, context: ReadingContext): Reading {
  const folded = fold(text);
  const { measure, findings, pieces } = readFinally(folded, context);
  return { measure, findings, pieces: piecesOf(folded, pieces) };
}
