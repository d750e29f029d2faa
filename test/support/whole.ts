/** A whole reading in four short texts, for tables that look at every part of it. */
import { formatDecimal } from '../../src/model/decimal.ts';
import type { Measure, Reading, ReadingContext, Written } from '../../src/model/measure.ts';
import { readInPieces } from '../../src/normalize/measure.ts';
import { briefMeasure } from './brief.ts';

/** Last digit, scale, unit and stored number as written: `1000 千 人 stored 1234.5`; a dash for what is not there. */
function writtenOf({ lastDigit, scale, unit, stored }: Written): string {
  const more = stored === undefined ? '' : ` stored ${formatDecimal(stored)}`;
  return `${formatDecimal(lastDigit)} ${scale ?? '-'} ${unit ?? '-'}${more}`;
}

function allWritten(measure: Measure): readonly string[] {
  switch (measure.kind) {
    case 'quantity':
    case 'range':
      return [writtenOf(measure.written)];
    case 'several':
      return measure.parts.flatMap(allWritten);
    default:
      return [];
  }
}

/** Findings with what they name, and their severity where it is not the usual one. */
function findingsOf({ findings }: Reading): string {
  return findings
    .map(({ code, params = {}, severity }) => {
      const named = Object.entries(params).map(([name, value]) => `${name}=${value}`);
      return [code, ...named, ...(severity === undefined ? [] : [severity])].join(' ');
    })
    .join('; ');
}

/** Stretches of the text with what each was understood as. */
function piecesOf(text: string, { pieces = [] }: Reading): string {
  return pieces.map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`).join(' | ');
}

type Whole = readonly [value: string, written: string, pieces: string, findings: string];

/** The measure with what its short form leaves out: the precision of its period, and the word that was understood. */
function inFull(measure: Measure): string {
  const precision = measure.period?.precision;
  const word = measure.kind === 'milestone' || measure.kind === 'pending' ? measure.word : undefined;
  const parts = measure.kind === 'several' ? measure.parts.flatMap(({ period }) => period?.precision ?? []) : [];
  return [
    briefMeasure(measure),
    ...(word === undefined ? [] : [`“${word}”`]),
    ...[...(precision === undefined ? [] : [precision]), ...parts].map((each) => `by ${each}`),
  ].join(' ');
}

/** Reads a text and tells all of it. */
export function whole(text: string, context: ReadingContext): Whole {
  const reading = readInPieces(text, context);
  return [
    inFull(reading.measure),
    allWritten(reading.measure).join(', '),
    piecesOf(text, reading),
    findingsOf(reading),
  ];
}
