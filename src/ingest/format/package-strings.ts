/** Texts of a workbook (文字列): shared and inline ones become one table, without furigana, with strike-through kept. */
import { type Attributes, attribute, escapeXml, isOn, scanXml } from './xml.ts';

/** A stretch of text; `struck` is undefined where the stretch takes the font of its cell. */
type Run = { text: string; struck: boolean | undefined };

/** The texts of a mended workbook, each under its number. */
export type StringTable = {
  /** How many texts the submitted file itself shares; they keep their numbers. */
  readonly shared: number;
  /** The number of a text added for a cell. */
  readonly add: (xml: string) => number;
  readonly isEmpty: (index: number) => boolean;
  /** Plain text of an entry, for a formula whose result names one. */
  readonly plain: (index: number) => string;
  readonly xml: () => string;
};

/** Gathers one `si` or `is` element. Feed it every event inside the element; furigana (`rPh`) is passed over. */
export type TextGatherer = {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
  /** The content of an `si` element, and start afresh. */
  readonly take: () => string;
};

/** A gatherer that starts empty. */
export function textGatherer(): TextGatherer {
  let runs: Run[] = [];
  let current: Run | undefined;
  let furigana = false;
  let inText = false;
  return {
    open: (name, attributes) => {
      if (name === 'rPh') furigana = true;
      else if (furigana) return;
      else if (name === 'r') current = { text: '', struck: undefined };
      else if (name === 'rPr' && current !== undefined) current.struck = false;
      else if (name === 'strike' && current !== undefined) current.struck = isOn(attribute(attributes, 'val'), true);
      else if (name === 't') inText = true;
    },
    close: (name) => {
      if (name === 'rPh') furigana = false;
      else if (name === 't') inText = false;
      else if (name === 'r' && !furigana && current !== undefined) {
        runs.push(current);
        current = undefined;
      }
    },
    text: (text) => {
      if (!inText || furigana) return;
      if (current !== undefined) current.text += text;
      else runs.push({ text, struck: undefined });
    },
    take: () => {
      const xml = runsXml(runs);
      runs = [];
      current = undefined;
      furigana = false;
      inText = false;
      return xml;
    },
  };
}

/** exceljs reads `<strike val="0"/>` as struck, and a run without `rPr` takes the cell's font: hence the empty bold. */
function runsXml(runs: readonly Run[]): string {
  if (runs.every((run) => run.struck === undefined)) return textXml(runs.map((run) => run.text).join(''));
  return runs
    .filter((run) => run.text !== '')
    .map(({ text, struck }) => {
      const font = struck === undefined ? '' : struck ? '<rPr><strike/></rPr>' : '<rPr><b/></rPr>';
      return `<r>${font}${textXml(text)}</r>`;
    })
    .join('');
}

/** A plain text as the content of an `si` element. */
export function textXml(text: string): string {
  return text === '' ? '' : `<t xml:space="preserve">${escapeXml(text)}</t>`;
}

/**
 * The shared texts of a file, ready to take more.
 * @param bytes the part `sharedStrings.xml`, undefined where the file has none
 */
export function stringTable(bytes: Uint8Array | undefined, part: string): StringTable {
  const items: string[] = [];
  if (bytes !== undefined) {
    const gatherer = textGatherer();
    scanXml(bytes, part, {
      open: gatherer.open,
      close: (name) => {
        gatherer.close(name);
        if (name === 'si') items.push(gatherer.take());
      },
      text: gatherer.text,
    });
  }
  return {
    shared: items.length,
    add: (xml) => items.push(xml) - 1,
    isEmpty: (index) => (items[index] ?? '') === '',
    plain: (index) => unescapeXml((items[index] ?? '').replaceAll(/<r>|<\/r>|<rPr>.*?<\/rPr>|<t [^>]*>|<\/t>/g, '')),
    xml: () =>
      `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${items
        .map((item) => `<si>${item === '' ? '<t></t>' : item}</si>`)
        .join('')}</sst>`,
  };
}

function unescapeXml(text: string): string {
  return text
    .replaceAll('&#13;', '\r')
    .replaceAll('&quot;', '"')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}
