/** Which file counts where a municipality sent several (再提出の判定): 提出日, else a mark of revision, else the document's date. */
import { foldWidth } from './fold.ts';

/** What speaks for the order of two files. */
export type RevisionSigns = {
  readonly path: string;
  /** 提出日 in a sheet, ISO. */
  readonly submittedOn?: string;
  /** 修正版 and its like in a title of a sheet. */
  readonly titleMark: RevisionMark;
  readonly nameMark: RevisionMark;
  /** The document's own date of change, ISO. */
  readonly modified?: string;
};

/** Marked as revised or not, which version, which day. */
export type RevisionMark = { readonly revised: boolean; readonly version: number; readonly day?: string };

/** The rule that put one file after another. */
export type RevisionRule = 'submission-date' | 'revision-mark-in-sheet' | 'revision-mark-in-name' | 'document-date';

export type RevisionOrder =
  | { readonly later: 'a' | 'b'; readonly rule: RevisionRule; readonly contradicted: boolean }
  | { readonly later: 'neither' };

const REVISED =
  /修正|再提出|訂正|差替|差し替え|改訂|最終|更新|確定|改定版|第[2-9２-９二三四]版|再送|正誤後|(?<![a-z])(?:final|rev|fix)/iu;
const VERSION =
  /(?:(?<![a-z])(?:v|ver|rev)\.?_?(\d{1,2})(?!\d)|\((\d{1,2})\)|第(\d{1,2})版|(?:修正|訂正|再提出|差替)(?:版)?_?(\d{1,2})(?!\d)|(\d)回目)/iu;

/**
 * The mark of revision in a file name or a title.
 * @example revisionMark('江別市_実績_修正版(2).xlsx') // { revised: true, version: 2 }
 */
export function revisionMark(text: string): RevisionMark {
  const folded = foldWidth(text);
  const version = VERSION.exec(folded);
  const number = Number(version?.slice(1).find((group) => group !== undefined) ?? 0);
  const day = dayIn(folded);
  return { revised: REVISED.test(folded), version: number, ...(day === undefined ? {} : { day }) };
}

const ERA: Readonly<Record<string, number>> = { 令和: 2018, R: 2018, 平成: 1988, H: 1988 };
const DAYS: readonly RegExp[] = [
  /(?<!\d)(20\d{2})[-./_年](\d{1,2})[-./_月](\d{1,2})(?!\d)/u,
  /(?<!\d)(20\d{2})(\d{2})(\d{2})(?!\d)/u,
];
const ERA_DAY = /(令和|平成|[RH])\.?(\d{1,2}|元)[-./_年](\d{1,2})[-./_月](\d{1,2})(?!\d)/iu;
const ERA_DIGITS = /(?<![A-Za-z])([RH])(\d{2})(\d{2})(\d{2})(?!\d)/iu;

/**
 * A day written in a text: 令和6年4月17日, R6.4.17, 2024/4/17, 20240417.
 * @param text width folded, without blanks
 * @returns ISO date; undefined where there is none or it is impossible
 * @example dayIn('R6.4.17') // '2024-04-17'
 */
export function dayIn(text: string): string | undefined {
  for (const pattern of DAYS) {
    const match = pattern.exec(text);
    if (match !== null) return isoDay(Number(match[1]), Number(match[2]), Number(match[3]));
  }
  const era = ERA_DAY.exec(text) ?? ERA_DIGITS.exec(text);
  if (era === null) return undefined;
  const base = ERA[era[1] ?? ''] ?? ERA[(era[1] ?? '').toUpperCase()] ?? 0;
  return isoDay(base + (era[2] === '元' ? 1 : Number(era[2])), Number(era[3]), Number(era[4]));
}

function isoDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/**
 * Which of two files is the later one, and by which rule (再提出の前後).
 * Source: the order of the rules is the project's: 提出日, mark in the sheet, mark in the name, the document's date.
 */
export function laterOf(a: RevisionSigns, b: RevisionSigns): RevisionOrder {
  const orders: readonly (readonly [RevisionRule, number])[] = [
    ['submission-date', compareText(a.submittedOn, b.submittedOn)],
    ['revision-mark-in-sheet', compareMarks(a.titleMark, b.titleMark)],
    ['revision-mark-in-name', compareMarks(a.nameMark, b.nameMark)],
    ['document-date', compareText(a.modified, b.modified)],
  ];
  const decisive = orders.find(([, order]) => order !== 0);
  if (decisive === undefined) return { later: 'neither' };
  const [rule, order] = decisive;
  const against = orders.slice(0, 3).some(([, other]) => other !== 0 && Math.sign(other) !== Math.sign(order));
  return { later: order > 0 ? 'a' : 'b', rule, contradicted: against };
}

/** Positive where the first is later; 0 where they are equal or one is missing. */
function compareText(a: string | undefined, b: string | undefined): number {
  return a === undefined || b === undefined || a === b ? 0 : a > b ? 1 : -1;
}

function compareMarks(a: RevisionMark, b: RevisionMark): number {
  if (a.revised !== b.revised) return a.revised ? 1 : -1;
  return a.version !== b.version ? a.version - b.version : compareText(a.day, b.day);
}
