/** A number format taken apart (表示形式の区分): sections, and whether a section shows a date. */

/**
 * Sections of a format, divided by `;` outside quotes, brackets and escapes.
 * @example formatSections('0;"△; "0') // ['0', '"△; "0']
 */
export function formatSections(format: string): readonly string[] {
  const sections: string[] = [''];
  const pieces = format.match(/"[^"]*"?|\[[^\]]*\]?|\\.?|[_*].?|./gsu) ?? [];
  for (const piece of pieces) {
    if (piece === ';') sections.push('');
    else sections[sections.length - 1] = `${sections.at(-1) ?? ''}${piece}`;
  }
  return sections;
}

/** A section without literals, colours and locales: only its own letters. */
function lettersOf(section: string): string {
  return section
    .replaceAll(/"[^"]*"?|\\.?|[_*]./gsu, '')
    .replaceAll(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replaceAll(/general|g\/標準|e[+-]/gi, '');
}

/** What a section of a format makes of a number. A duration (`[h]:mm`) is no day of the calendar. */
export type SectionKind = 'number' | 'day' | 'time' | 'duration';

/**
 * The kind of a section.
 * @example sectionKind('[$-411]ge.m.d') // 'day'
 */
export function sectionKind(section: string): SectionKind {
  if (/\[\$-f800\]/i.test(section)) return 'day';
  if (/\[\$-f400\]/i.test(section)) return 'time';
  const letters = lettersOf(section);
  if (/\[[hms]+\]/i.test(letters)) return 'duration';
  const plain = letters.replaceAll(/am\/pm|a\/p/gi, 'h');
  const clock = /[hs]/i.test(plain);
  if (/[ydge]|aaa/i.test(plain) || (!clock && /m/i.test(plain))) return 'day';
  return clock ? 'time' : 'number';
}
