/** Sentences outside brackets (文の読み取り): values with the nouns before them, dates of the clause, brackets behind it. */
import type { Folded } from '../text.ts';
import { readBracket } from './bracket.ts';
import { dated, dateOfGloss, type Found, isPlanned, spanText } from './found.ts';
import { hasBreak, hasVerb, label, nounBefore, nounFrom } from './noun.ts';
import { isTarget } from './scope.ts';
import type { DateToken, GlossToken, Span, Token, ValueToken } from './token.ts';

/** Longest noun before a 、 that a value behind it may have. */
const LONGEST_TOPIC = 40;

type Clause = {
  /** Where the noun of a value may begin at the earliest. */
  floor: number;
  /** The clause's date. */
  date:
    | {
        readonly found: Found;
        readonly token: DateToken;
        /** It has given a value its period. */
        used: boolean;
        /** Where the noun before it may begin at the earliest. */
        readonly floor: number;
        /** It stands right behind a value: R4 310件、R5 298件. */
        readonly list: boolean;
      }
    | undefined;
  /** Values without a date, which the bracket behind the clause may date. */
  open: Found[];
  /** End of the value before, and that value. */
  last: { readonly end: number; readonly found: Found } | undefined;
  start: number;
};

type Reader = {
  readonly folded: Folded;
  readonly tokens: readonly Token[];
  readonly found: Found[];
  /** What the last bracket stood behind; its neighbour right behind shares it. */
  said: string | undefined;
  clause: Clause;
};

function opened(start: number): Clause {
  return { floor: start, date: undefined, open: [], last: undefined, start };
}

/** Reads a whole text: sentences and, behind their clauses, brackets (文章全体の読み取り). */
export function readSentences(folded: Folded, tokens: readonly Token[]): readonly Found[] {
  const reader: Reader = { folded, tokens, found: [], said: undefined, clause: opened(0) };
  const closes = bracketEnds(tokens);
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.is === 'sign' && token.sign === '【') {
      const close = closes.get(at) ?? tokens.length;
      takeBracket(reader, at, close);
      at = close;
    } else if (token.is === 'sign') takeSign(reader, token.sign, token.end, at);
    else if (token.is === 'value') takeValue(reader, token, at);
    else if (token.is === 'date') takeDate(reader, token);
    else if (token.is === 'gloss') takeGloss(reader, token, at);
    else if (token.is === 'unread') {
      reader.clause.floor = token.end;
      if (token.time === true) reader.clause.date = undefined;
    }
  }
  return reader.found.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** Index of the 】 of each 【; an open one ends with its line. */
function bracketEnds(tokens: readonly Token[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  let open: number | undefined;
  let line: number | undefined;
  for (const [at, token] of tokens.entries()) {
    if (token.is !== 'sign') continue;
    if (token.sign === '【') {
      if (open !== undefined) ends.set(open, line ?? at - 1);
      open = at;
      line = undefined;
    } else if (token.sign === '】' && open !== undefined) {
      ends.set(open, at);
      open = undefined;
    } else if (token.sign === '\n' && open !== undefined) line ??= at;
  }
  if (open !== undefined) ends.set(open, line ?? tokens.length);
  return ends;
}

/** The clause in front of a bracket, back to 、。】, a blank or a line break. */
function clauseBefore(reader: Reader, at: number): string | undefined {
  const { folded, tokens } = reader;
  let index = at - 1;
  while (tokens[index]?.is === 'sign' && (tokens[index] as { sign: string }).sign === ' ') index -= 1;
  const behind = tokens[index];
  if (behind?.is === 'sign' && behind.sign === '】') return reader.said;
  const end = behind?.end ?? 0;
  while (index >= 0) {
    const token = tokens[index];
    if (token?.is === 'sign' && /[、。】 \n,]/.test(token.sign)) break;
    index -= 1;
  }
  const start = tokens[index]?.end ?? 0;
  const span = label(folded, { start, end: Math.max(start, end) });
  return spanText(folded, span);
}

function takeBracket(reader: Reader, at: number, close: number): void {
  const { folded, tokens } = reader;
  const clause = clauseBefore(reader, at);
  const open = tokens[at];
  const inside = tokens.slice(at + 1, close);
  const end = tokens[close]?.start ?? folded.text.length;
  const { found, single } = readBracket(folded, inside, clause, end, true);
  const token = single?.date;
  const undatedBefore = reader.clause.open;
  const dates = single !== undefined && token !== undefined && !token.reference && undatedBefore.length > 0;
  if (dates) {
    for (const value of undatedBefore) dated(value, token, 'following-bracket');
    if (single.planned) for (const value of undatedBefore) value.planned = true;
  } else reader.found.push(...found);
  reader.said = clause;
  const words = found.length === 0 && !inside.some(({ is }) => is === 'unread');
  reader.clause = opened(tokens[close]?.end ?? end);
  if (words && open !== undefined) reader.clause.open = undatedBefore;
}

function takeSign(reader: Reader, sign: string, end: number, at: number): void {
  const { clause, tokens } = reader;
  if (sign === '。' || sign === '\n' || sign === ';') {
    reader.clause = opened(end);
    return;
  }
  if (sign === '、' || sign === ',') {
    if (breaks(reader, end - 1)) reader.clause = opened(end);
    else clause.floor = end;
    return;
  }
  if (sign === '→' || sign === '~') earlier(clause);
  if (sign === '】' || (sign === ' ' && tokens[at + 1]?.is === 'text')) {
    // A bracket of words alone keeps its clause open only for the bracket right behind it.
    const before = tokens[at - 1];
    if (before?.is === 'sign' && before.sign === '】') reader.clause.open = [];
  }
}

/** The value before was that of an earlier time: 40団体から, 40団体→. */
function earlier(clause: Clause): void {
  if (clause.last === undefined) return;
  const { found } = clause.last;
  clause.open = clause.open.filter((value) => value !== found);
}

/** Whether a 、 ends the clause: behind a predicate, not between nouns or behind a date. */
function breaks(reader: Reader, comma: number): boolean {
  const { folded, clause } = reader;
  const { text } = folded;
  const from = clause.last?.end ?? clause.date?.token.end ?? clause.start;
  const between = text.slice(from, comma);
  if (clause.last === undefined) {
    if (clause.date === undefined) return hasVerb(folded, { start: from, end: comma });
    if (/^(?:は|に|には|では|においては|から|の)?$/.test(between)) return false;
    return hasBreak(folded, { start: from, end: comma });
  }
  if (/^(?:など|等|ほか)?$/.test(between)) return false;
  if (!between.startsWith('の')) return !/^\([^()]*\)$/.test(between);
  return hasBreak(folded, { start: from + 1, end: comma });
}

function takeDate(reader: Reader, token: DateToken): void {
  const { found, folded, clause } = reader;
  const fact: Found = {
    start: token.start,
    end: token.end,
    date: token,
    dateSource: token.carried ? 'inherited' : 'self',
    planned: token.planned || isPlanned(folded.text.slice(token.end, token.end + 6).split(/[、。【(]/)[0] ?? ''),
    inBracket: false,
  };
  found.push(fact);
  const list = clause.last !== undefined && /^[、・/→]?$/.test(folded.text.slice(clause.last.end, token.start));
  clause.date = { found: fact, token, used: false, floor: clause.floor, list };
  clause.floor = token.end;
}

/** Words from から on lead to the other end: 40団体から52団体に. */
function fromOther(folded: Folded, end: number, start: number): boolean {
  return /^(?:\([^()]{0,12}\))?(?:から|より|→)$/.test(folded.text.slice(end, start));
}

function valueSubject(reader: Reader, value: ValueToken, date: Clause['date']): string | undefined {
  const { folded, clause } = reader;
  const { text } = folded;
  const { last } = clause;
  if (text.charAt(value.end) === 'の' && !text.startsWith('のうち', value.end)) {
    const noun = nounFrom(folded, value.end + 1, text.length);
    if (noun !== undefined) return spanText(folded, noun);
  }
  if (last !== undefined && value.start === last.end) return last.found.subject;
  const before = date === undefined ? value.start : date.token.start;
  if (last !== undefined && (fromOther(folded, last.end, before) || text.slice(last.end, before) === '→'))
    return last.found.subject;
  if (value.part) return undefined;
  if (date?.list === true && last?.found.value?.unit === value.unit && last.found.date !== undefined)
    return last.found.subject;
  return spanText(folded, nounOf(folded, date === undefined ? clause.floor : date.floor, before));
}

/** 前年度の, により between a noun and the value. */
const BETWEEN =
  /(?:(?:前年度?|昨年度?|一昨年度?|前々年度|前回|来年度|次年度|翌年度|今年度|本年度)(?:実績)?[のはがに:]?)$/;
const LONGEST_BETWEEN = 8;
const NO_NOUN = /(?:により|によって|による|によると|に伴い|に応じ|に基づき|を通じ|を通じて)$/;

/** The noun before a value or its date; 件数は、前年度の310件 has it before the 、. */
function nounOf(folded: Folded, floor: number, end: number): Span | undefined {
  const { text } = folded;
  const between = BETWEEN.exec(text.slice(Math.max(floor, end - LONGEST_BETWEEN), end));
  const before = end - (between?.[0].length ?? 0);
  if (NO_NOUN.test(text.slice(Math.max(floor, before - LONGEST_BETWEEN), before))) return undefined;
  if (before === floor && text.charAt(before - 1) === '、' && /[はが]/.test(text.charAt(before - 2))) {
    return nounBefore(folded, Math.max(0, before - LONGEST_TOPIC), before - 1);
  }
  return nounBefore(folded, floor, before);
}

function takeValue(reader: Reader, value: ValueToken, at: number): void {
  const { folded, clause, tokens } = reader;
  const tail = tokens[at + 1];
  const planned =
    value.qualifiers.includes('planned') || (tail?.is === 'text' && isPlanned(folded.text.slice(tail.start, tail.end)));
  const found: Found = { start: value.start, end: value.end, value, planned, inBracket: false };
  const { date } = clause;
  const between = date === undefined ? '' : folded.text.slice(date.token.end, value.start);
  const touching = date !== undefined && !date.used && /^(?:は|には|に|の|で|では|、|:|は、)?$/.test(between);
  found.subject = valueSubject(reader, value, touching ? date : undefined);
  if (isTarget(found.subject)) found.planned = true;
  if (clause.last !== undefined && fromOther(folded, clause.last.end, touching ? date.token.start : value.start))
    earlier(clause);
  const usable =
    date !== undefined &&
    !date.token.reference &&
    !value.elsewhen &&
    !hasVerb(folded, { start: clause.last?.end ?? date.token.end, end: value.start });
  if (usable) {
    dated(found, date.token, date.used ? 'inherited' : 'label');
    if (!date.used) {
      found.start = date.token.start;
      reader.found.splice(reader.found.indexOf(date.found), 1);
    }
    date.used = true;
  } else if (!value.elsewhen) clause.open.push(found);
  reader.found.push(found);
  clause.last = { end: value.end, found };
  clause.floor = value.end;
}

/** A gloss outside brackets: the date of the value or clause before it, or values of its own. */
function takeGloss(reader: Reader, gloss: GlossToken, at: number): void {
  const { folded, clause, tokens } = reader;
  const date = dateOfGloss(folded, gloss.tokens, true);
  const { last } = clause;
  if (date !== undefined && last !== undefined && last.found.date === undefined && clause.open.includes(last.found)) {
    const token: DateToken = { ...date, start: gloss.start, end: gloss.end };
    const touching = last.end === gloss.start;
    if (touching || !hasVerb(folded, { start: last.end, end: gloss.start })) {
      const values = touching ? [last.found] : clause.open;
      for (const value of values) dated(value, token, 'label');
      last.found.end = gloss.end;
      clause.open = clause.open.filter((value) => !values.includes(value));
      clause.last = { end: gloss.end, found: last.found };
      clause.floor = gloss.end;
      return;
    }
  }
  const noun = tokens[at - 1]?.end === gloss.start ? nounBefore(folded, clause.floor, gloss.start) : undefined;
  const inside = readBracket(folded, gloss.tokens, spanText(folded, noun), gloss.end - 1, false);
  for (const fact of inside.found) {
    reader.found.push(fact.value === undefined ? { ...fact, subject: undefined } : fact);
    if (fact.value === undefined || fact.date !== undefined || fact.value.elsewhen) continue;
    const whole = last?.end === gloss.start ? last.found : undefined;
    if (whole?.date !== undefined && whole.dateSource !== 'following-bracket') dated(fact, whole.date, 'inherited');
    else clause.open.push(fact);
  }
}
