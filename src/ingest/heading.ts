/** What a heading means (見出しの意味): its field by the template's words, its year, its unit. */
import { type FiscalYearText, findFiscalYears } from '../model/fiscal-year-text.ts';
import { FIELD_NAMES, type FieldName, type Template } from '../model/template.ts';
import { foldKey, foldName, foldWidth, likeness } from './fold.ts';
import { unreadBracket } from './heading-bracket.ts';
import { type HeadingStage, isBareResult, stageIn, stageOf, withoutStage } from './heading-stage.ts';
import { unitText } from './unit-text.ts';

/**
 * A heading taken apart. `index` is a line of column numbers (①, (2), 3), `generic` a word that means what stands above it,
 * `year-column` heads years (年度), `member` is a municipality's name.
 */
export type Heading = {
  readonly kind: 'field' | 'year' | 'year-column' | 'member' | 'unit' | 'generic' | 'index' | 'unknown';
  readonly field?: FieldName;
  readonly year?: FiscalYearText;
  readonly unit?: string;
  /** Name of the template's municipality that the heading is. */
  readonly member?: string;
  /** Number of the indicator that a label belongs to: 2 of 評価指標② or 実績値(2). */
  readonly ordinal?: number;
  /** 見込, 速報 or 確定 in a heading of results, or standing for one. */
  readonly stage?: HeadingStage;
  /** Names two fields at once (目標（実績見込）): nobody can tell which the values are. */
  readonly ambiguous?: true;
  /** A bracket of a heading of results that says something nobody understood (実績値（うち市内）). */
  readonly unread?: string;
  /** Words of a stage that stand for results where nothing else does (速報値, 年度末見込). */
  readonly bareResult?: true;
  /** Folded words without year, unit and brackets. */
  readonly words: string;
};

/** Reads headings by one template. */
export type HeadingReader = {
  readonly read: (text: string) => Heading;
  /** The field of folded words, exactly. */
  readonly fieldOf: (words: string) => FieldName | undefined;
  /** The heading of the template that is nearest to words that mean nothing. */
  readonly nearest: (words: string) => { readonly word: string; readonly score: number } | undefined;
};

/** Longest text that can be a heading; longer cells are prose. Assumption: the longest synonym with year and unit stays below. */
const LONGEST_HEADING = 48;

/** Words that repeat the heading above them: 評価指標 over 名称 | 単位. */
const GENERIC = new Set(['名称', '名', '内容', '値', '数値', '文章', '記載', '記入欄']);

/** Words around a heading that change nothing: 本年度の実績値, 実績値（必須）, 実績値欄. */
const BEFORE = /^(?:本年度|今年度|当該年度|当年度|報告年度|対象年度|年度別?)?の?(?:(?:修正|訂正|変更)後の?)?/u;
const AFTER = /(?:欄|の記入欄|を記入|の記入)$/u;
const MOMENT =
  /(?:(?:令和|平成|[RH])?(?:\d{1,4}|元)[年./])?\d{1,2}(?:月(?:\d{1,2}日|末日?|中)?|[./]\d{1,2})(?:日)?(?:現在|時点)(?:の|における)?/giu;

/** The old one of two: 実績値（旧）, 修正前の実績値. */
const OLD = /^(?:旧|(?:修正|訂正|変更|差替え?)前)/u;

/** A half or a quarter in brackets: 実績（上半期） is not the year's actual and must not stand in for it. */
const PART_OF_YEAR = /[上下]半?期|四半期|[1-4]Q/u;

/** Builds the reader of a template's headings (見出しの読み替え). */
export function headingReader(
  template: Pick<Template, 'headings'> & Partial<Pick<Template, 'municipalities'>>,
): HeadingReader {
  const words = new Map<string, FieldName>();
  const spelled: string[] = [];
  for (const field of FIELD_NAMES) {
    for (const word of template.headings[field] ?? []) {
      if (!words.has(foldKey(word))) words.set(foldKey(word), field);
      spelled.push(word);
    }
  }
  const members = new Map(
    (template.municipalities ?? []).flatMap(({ name, accepts }) =>
      [name, ...accepts].map((word) => [foldName(word), name]),
    ),
  );
  const seen = new Map<string, Heading>();
  const fieldOf = (folded: string) => words.get(folded);
  const read = (text: string): Heading => {
    if (text.length > LONGEST_HEADING * 2) return UNKNOWN;
    const known = seen.get(text);
    if (known !== undefined) return known;
    const member = text.length > LONGEST_HEADING ? undefined : members.get(foldName(text));
    const heading: Heading =
      member === undefined ? readHeading(text, fieldOf) : { kind: 'member', member, words: foldKey(text) };
    seen.set(text, heading);
    return heading;
  };
  const nearestWord = (folded: string) => {
    const best = spelled
      .map((word) => ({ word, score: likeness(folded, foldKey(word)) }))
      .sort((a, b) => b.score - a.score)[0];
    return folded === '' ? undefined : best;
  };
  return { read, fieldOf, nearest: nearestWord };
}

/** A column of years, one row per year. */
const YEAR_COLUMN = /^(?:対象|報告|実績|実施|該当)?年度$/u;

const UNKNOWN: Heading = { kind: 'unknown', words: '' };

function readHeading(text: string, fieldOf: (words: string) => FieldName | undefined): Heading {
  const folded = foldWidth(text);
  if (folded === '' || folded.length > LONGEST_HEADING) return UNKNOWN;
  if (/[。:]./u.test(folded.replaceAll('単位:', ''))) return UNKNOWN;
  const whole = fieldOf(foldKey(folded));
  if (whole !== undefined) return { kind: 'field', field: whole, words: foldKey(folded) };
  if (YEAR_COLUMN.test(folded)) return { kind: 'year-column', words: foldKey(folded) };
  if (/^[([]?\d{1,2}[)\]]?$/u.test(folded)) return { kind: 'index', words: folded };
  const alone = unitText(folded);
  if (alone !== undefined) return { kind: 'unit', unit: alone, words: '' };
  const { outside, inside } = brackets(folded);
  const years = [...findFiscalYears(outside), ...inside.flatMap((part) => findFiscalYears(part))].filter(
    (y) => !y.range,
  );
  const unit = inside.map(unitText).find((found) => found !== undefined);
  const bareWords = bare(outside);
  const partial = inside.some((part) => PART_OF_YEAR.test(part) || OLD.test(part)) || OLD.test(bareWords);
  // With its brackets, lest 実績（上半期） be taken for 実績 by whoever reads the words alone.
  const words = partial ? foldKey(folded) : bareWords;
  const meant = partial ? {} : meaningOf(words, inside, fieldOf);
  const ordinal = ordinalOf(words, inside);
  const extra = {
    ...(ordinal === undefined ? {} : { ordinal }),
    ...(years[0] === undefined ? {} : { year: years[0] }),
    ...(unit === undefined ? {} : { unit }),
    ...(meant.stage === undefined ? {} : { stage: meant.stage }),
    words,
  };
  if (meant.ambiguous) return { kind: 'unknown', ...extra, words: foldKey(folded), ambiguous: true };
  if (meant.field !== undefined) {
    const isResult = meant.field === 'actual' || meant.field === 'participation';
    const unread = isResult && meant.stage === undefined ? unreadBracket(inside, fieldOf) : undefined;
    return { kind: 'field', field: meant.field, ...extra, ...(unread === undefined ? {} : { unread }) };
  }
  if (words === '' && years.length > 0) return { kind: 'year', ...extra };
  if (words === '' && unit !== undefined) return { kind: 'unit', ...extra };
  if (isBareResult(words)) return { kind: 'generic', ...extra, bareResult: true };
  // 累計 beside 上半期 is the year's; only with a word for the results it is a stage.
  const rest = meant.stage === undefined || meant.stage === 'cumulative' ? words : withoutStage(words);
  return { kind: rest === '' || GENERIC.has(rest) ? 'generic' : 'unknown', ...extra };
}

type Meaning = { readonly field?: FieldName; readonly stage?: HeadingStage; readonly ambiguous?: true };

/** Fields that report something: only their figures can be forecasts or provisional. */
const REPORTS: ReadonlySet<FieldName> = new Set<FieldName>(['actual', 'participation', 'status', 'mark']);
/** Fields whose name behind the actual's, or before it, makes a column of two things. */
const OF_PLAN: ReadonlySet<FieldName> = new Set<FieldName>(['target', 'baseline']);
const LAST_YEARS = /^(?:前年度?|昨年度?|先年度|前回|前期)(?:の?(?:値|実績値?|分))?$/u;

/** The field of a heading's words and brackets together, and how settled its figures are. */
function meaningOf(
  words: string,
  inside: readonly string[],
  fieldOf: (words: string) => FieldName | undefined,
): Meaning {
  const own = fieldOf(words) ?? numberedField(words, fieldOf);
  const stage = stageOf([own === undefined ? stageIn(words) : undefined, ...inside.map(stageIn)]);
  const field = own ?? resultOf(withoutStage(words), fieldOf);
  if (field === 'actual' && inside.some((part) => LAST_YEARS.test(part))) return { field: 'previous' };
  const other = inside
    .map((part) => (findFiscalYears(part).length > 0 ? undefined : resultOrPlan(foldKey(part), fieldOf)))
    .find((found) => found !== undefined);
  if ((field === 'target' && other === 'actual') || (field === 'actual' && OF_PLAN.has(other ?? 'note')))
    return { ambiguous: true };
  const isReport = field === undefined ? stage !== 'cumulative' : REPORTS.has(field);
  return { ...(field === undefined ? {} : { field }), ...(stage === undefined || !isReport ? {} : { stage }) };
}

/** 実績見込, 見込実績値, 参加予定: results, without the words of their stage. */
function resultOf(rest: string, fieldOf: (words: string) => FieldName | undefined): FieldName | undefined {
  const field = fieldOf(rest) ?? numberedField(rest, fieldOf) ?? fieldOf(rest.replace(/[額数量]$/u, ''));
  return field === 'actual' || field === 'participation' ? field : undefined;
}

function resultOrPlan(words: string, fieldOf: (words: string) => FieldName | undefined): FieldName | undefined {
  return fieldOf(words) ?? resultOf(withoutStage(words), fieldOf);
}

/** The number behind or before a heading's words, or alone in its brackets. */
function ordinalOf(words: string, inside: readonly string[]): number | undefined {
  const digits =
    /(?<!\d)\d{1,2}$/u.exec(words)?.[0] ??
    /^\d{1,2}(?!\d)/u.exec(words)?.[0] ??
    inside.find((part) => /^\d{1,2}$/u.test(part));
  return digits === undefined ? undefined : Number(digits);
}

/** The text outside and inside of brackets; a text that is bracketed as a whole, or opens with 【…】 alone, is unwrapped. */
function brackets(folded: string): { readonly outside: string; readonly inside: readonly string[] } {
  const inside: string[] = [];
  const outside = folded.replaceAll(
    /[([【〔<〈《]([^()[\]【】〔〕<>〈〉《》]*)[)\]】〕>〉》]/gu,
    (_, content: string) => {
      inside.push(content);
      return '';
    },
  );
  if (outside === '' && inside.length === 1) return { outside: inside[0] ?? '', inside: [] };
  return { outside, inside };
}

/** Words without years, moments (３月末時点) and numbering. */
function bare(outside: string): string {
  let rest = outside.replaceAll(MOMENT, '');
  for (const year of [...findFiscalYears(rest)].reverse()) rest = rest.slice(0, year.start) + rest.slice(year.end);
  return foldKey(rest);
}

/** The field of words with a number (評価指標①) and without what surrounds them. No.26 is a number, not a heading. */
function numberedField(words: string, fieldOf: (words: string) => FieldName | undefined): FieldName | undefined {
  const inner = words
    .replace(/^\d{1,2}/u, '')
    .replace(BEFORE, '')
    .replace(/^における/u, '')
    .replace(AFTER, '');
  const unnumbered = inner.replace(/\d{1,2}$/u, '');
  const field = fieldOf(inner) ?? fieldOf(unnumbered);
  return field === 'number' && unnumbered !== words ? undefined : field;
}
