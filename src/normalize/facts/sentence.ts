/** Sentences and, behind their clauses, brackets (文の読み取り): one walk over the tokens of a text. */
import type { Folded } from '../text.ts';
import { antecedent, clauseBefore, isFromOther } from './antecedent.ts';
import { readBracket } from './bracket.ts';
import { type Clause, type ClauseDate, endsAt, endsEarlier, openClause, takeClauseDate } from './clause.ts';
import { dated, dateOfGloss, type Found, isPlanned, spanText } from './found.ts';
import { hasVerb } from './kana-scan.ts';
import { nounBefore } from './noun.ts';
import { isTarget, withoutPlan } from './scope.ts';
import { ACT } from './theme.ts';
import type { DateToken, GlossToken, Token, ValueToken } from './token.ts';

type Reader = {
  readonly folded: Folded;
  readonly tokens: readonly Token[];
  readonly facts: Set<Found>;
  /** What the last bracket stood behind; its neighbour right behind shares it. */
  said: string | undefined;
  clause: Clause;
  /** A figure right behind a bracket with a date (【R3】18か所　【R4】22か所): which of the two dates it is not said. */
  between: Token | undefined;
};

/** Reads a whole text (文章全体の読み取り): its facts in the order of the text. */
export function readSentences(folded: Folded, tokens: readonly Token[]): readonly Found[] {
  const reader: Reader = {
    folded,
    tokens,
    facts: new Set(),
    said: undefined,
    clause: openClause(0),
    between: undefined,
  };
  const closes = bracketEnds(tokens);
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    const close = closes.get(at);
    if (close !== undefined) {
      takeBracket(reader, at, close);
      at = close;
    } else if (token?.is === 'sign') takeSign(reader, token.sign, token.end, at);
    else if (token?.is === 'value') takeValue(reader, token, at);
    else if (token?.is === 'date') takeDate(reader, token);
    else if (token?.is === 'gloss') takeGloss(reader, token, at);
    else if (token?.is === 'unread') takeUnread(reader.clause, token.end, token.time === true);
  }
  return [...reader.facts].toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** Index of the 】 of each 【; one that stays open ends with its line, or before the next. */
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

function takeBracket(reader: Reader, at: number, close: number): void {
  const { folded, tokens, facts } = reader;
  const said = clauseBefore(folded, tokens, at, reader.said);
  const inside = tokens.slice(at + 1, close);
  const end = tokens[close]?.start ?? folded.text.length;
  const { found, single } = readBracket(folded, inside, said, end, true);
  const { open } = reader.clause;
  const date = single?.date;
  if (date !== undefined && !date.reference && open.size > 0) {
    for (const value of open) {
      dated(value, date, 'following-bracket');
      if (single?.planned === true) value.planned = true;
    }
  } else for (const fact of found) facts.add(fact);
  reader.said = said;
  if (date !== undefined) reader.between = firstBehind(tokens, close);
  // A bracket of words alone (【新規】) leaves the clause to the bracket right behind it.
  const words = found.length === 0 && !inside.some(({ is }) => is === 'unread');
  reader.clause = openClause(tokens[close]?.end ?? end, words ? open : []);
}

/** The token behind a bracket, a blank between left out. */
function firstBehind(tokens: readonly Token[], close: number): Token | undefined {
  const next = tokens[close + 1];
  return next?.is === 'sign' && next.sign === ' ' ? tokens[close + 2] : next;
}

function takeSign(reader: Reader, sign: string, end: number, at: number): void {
  const { folded, clause, tokens } = reader;
  const before = tokens[at - 1];
  if (before?.is === 'sign' && before.sign === '】' && sign !== ' ') clause.open.clear();
  if (sign === '。' || sign === '\n' || sign === ';') reader.clause = openClause(end);
  else if (sign === '、' || sign === ',') {
    if (endsAt(folded, clause, end - 1)) reader.clause = openClause(end);
    else clause.floor = end;
  } else if (sign === '→' || sign === '~') endsEarlier(clause);
}

function takeUnread(clause: Clause, end: number, time: boolean): void {
  clause.floor = end;
  if (clause.date !== undefined) clause.date.fresh = false;
  if (time) clause.date = undefined;
}

const LONGEST_PLAN = 8;

/** R5.7・9: a date right behind another one that has dated nothing; not 令和5年度、7月, which says more closely when. */
function isInRow(text: string, { date }: Clause, { start, period }: DateToken): boolean {
  if (date === undefined || date.used || !/^[・、/]$/.test(text.slice(date.token.end, start))) return false;
  const { from = '', to = '' } = date.token.period;
  return (period.from ?? '') < from || (period.to ?? '') > to;
}

/** R4と比べ42名, R4並みの42名: the words of a comparison are not what is counted. */
const COMPARISON =
  /^(?:年度|年)?末?(?:比で?|[とに]比べて?|と同(?:じ|様|程度|水準|数)の?|に対して?|並みの?|水準の?|を[上下]回る?|よりも?(?:[増減]え?[りて]?|[上下]の|[多高低]い|[多高低]く|少な[いく])?)/;

function takeDate({ folded, clause, facts }: Reader, token: DateToken): void {
  const { text } = folded;
  const behind = text.slice(token.end, token.end + LONGEST_PLAN).split(/[、。【(]/)[0] ?? '';
  const found: Found = {
    start: token.start,
    end: token.end,
    date: token,
    dateSource: token.carried ? 'inherited' : 'self',
    planned: token.planned || isPlanned(behind),
    inBracket: false,
  };
  facts.add(found);
  const list = clause.last !== undefined && /^[、・/→]?$/.test(text.slice(clause.last.end, token.start));
  const row = isInRow(text, clause, token);
  clause.date = { found, token, used: false, fresh: true, clear: token.end, floor: clause.floor, list, row };
  clause.floor = token.end + (token.reference ? (COMPARISON.exec(behind)?.[0].length ?? 0) : 0);
}

/** A noun behind a value ends after so many tokens. */
const LONGEST_NOUN = 8;

/** Where the next figure or date begins. */
function nextFigure(tokens: readonly Token[], at: number, end: number): number {
  const next = tokens.slice(at + 1, at + 1 + LONGEST_NOUN);
  return next.find(({ is }) => is === 'value' || is === 'date' || is === 'unread')?.start ?? end;
}

const LINK = /^(?:は|には|に|の|で|では|、|:|は、)?$/;

function takeValue(reader: Reader, value: ValueToken, at: number): void {
  const { folded, clause, tokens, facts } = reader;
  const { text } = folded;
  const { date, last } = clause;
  const tail = tokens[at + 1];
  const behind = tail?.is === 'text' ? text.slice(tail.start, tail.end) : '';
  const found: Found = {
    start: value.start,
    end: value.end,
    value,
    planned: value.qualifiers.includes('planned') || isPlanned(behind),
    inBracket: false,
  };
  const touching = date?.fresh === true && LINK.test(text.slice(date.token.end, value.start)) ? date : undefined;
  const named = antecedent(folded, clause, value, touching, nextFigure(tokens, at, text.length));
  if (named !== undefined) {
    const { subject, planned } = withoutPlan(named);
    found.subject = subject;
    if (planned || isTarget(subject)) found.planned = true;
  }
  nameRow(clause, found, touching);
  if (last !== undefined && isFromOther(folded, clause, touching?.token.start ?? value.start)) {
    endsEarlier(clause);
    // R4の31名から42名に: the second is of another time, which is not said.
    if (touching === undefined) clause.date = undefined;
  }
  const has = takeClauseDate(folded, clause, found, value, facts);
  if (!has && !value.elsewhen && value !== reader.between) clause.open.add(found);
  facts.add(found);
  clause.last = { end: value.end, found };
  clause.floor = value.end;
}

/** The noun behind the last of a row of dated values holds for those before it: R4は310件、R5は298件の相談. */
function nameRow(clause: Clause, found: Found, date: ClauseDate | undefined): void {
  const { last, nameless } = clause;
  const goesOn = date?.list === true && last?.found.value?.unit === found.value?.unit;
  if (!goesOn) clause.nameless = [];
  else if (found.subject !== undefined && !found.planned) for (const one of nameless) one.subject = found.subject;
  if (date !== undefined && found.subject === undefined) clause.nameless.push(found);
  else clause.nameless = [];
}

/** A gloss outside brackets: the date of the value or clause before it, or values of its own. */
function takeGloss(reader: Reader, gloss: GlossToken, at: number): void {
  const { folded, clause, facts, tokens } = reader;
  if (takeMonthsBehind(reader, gloss) || takeDateBehind(reader, gloss)) return;
  const { last } = clause;
  const noun = tokens[at - 1]?.end === gloss.start ? nounBefore(folded, clause.floor, gloss.start) : undefined;
  const shown = spanText(folded, noun);
  const subject = shown !== undefined && ACT.test(shown) ? undefined : shown;
  const inside = readBracket(folded, gloss.tokens, subject, gloss.end - 1, false);
  for (const fact of inside.found) {
    facts.add(fact);
    if (fact.value === undefined) fact.subject = undefined;
    else fact.subject ??= subjectOfOther(last, fact, fact.value, gloss);
    if (fact.value === undefined || fact.date !== undefined || fact.value.elsewhen) continue;
    const whole = last?.end === gloss.start ? last.found : undefined;
    if (whole?.date !== undefined) dated(fact, whole.date, 'inherited');
    else if (!takeClauseDate(folded, clause, fact, fact.value, facts)) clause.open.add(fact);
  }
  if (inside.found.some(({ value }) => value === undefined)) clause.date = undefined;
}

/** 34か所に拡大（R4：21か所）: the same figure of another time. */
function subjectOfOther(last: Clause['last'], fact: Found, value: ValueToken, gloss: GlossToken): string | undefined {
  const apart = last !== undefined && (last.end < gloss.start || fact.dateSource === 'label');
  if (!apart || last.found.value?.unit !== value.unit || value.total || value.part) return undefined;
  return isTarget(last.found.subject) ? undefined : last.found.subject;
}

/** R5（4～9月）は120件: the months say more closely when. */
function takeMonthsBehind({ folded, clause, facts }: Reader, gloss: GlossToken): boolean {
  const months = dateOfGloss(folded, gloss.tokens, false);
  const { date } = clause;
  if (months?.carried !== true || date?.fresh !== true || date.token.end !== gloss.start) return false;
  const token = { ...date.token, period: months.period, end: gloss.end };
  const found = { ...date.found, date: token, end: gloss.end };
  facts.delete(date.found);
  facts.add(found);
  clause.date = { ...date, token, found, clear: gloss.end };
  clause.floor = gloss.end;
  return true;
}

/** 2万4,300人（R5）, 3回開催（R5.10）: the date in a gloss behind a value. */
function takeDateBehind({ folded, clause }: Reader, gloss: GlossToken): boolean {
  const date = dateOfGloss(folded, gloss.tokens, true);
  const { last } = clause;
  if (date === undefined || last === undefined || !clause.open.has(last.found)) return false;
  const touching = last.end === gloss.start;
  const apart = clause.floor > last.end || hasVerb(folded, { start: last.end, end: gloss.start });
  if (!touching && apart) return false;
  const values = touching ? [last.found] : [...clause.open];
  for (const value of values) {
    dated(value, { ...date, start: gloss.start, end: gloss.end }, 'label');
    clause.open.delete(value);
  }
  last.found.end = gloss.end;
  clause.last = { end: gloss.end, found: last.found };
  clause.floor = gloss.end;
  return true;
}
