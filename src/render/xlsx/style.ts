/** Looks of cells (書式): shared objects, so that a workbook holds one style per look. */
import type { Borders, Fill, Font, Style } from 'exceljs';
import type { Align } from '../../model/listing.ts';

export const FONT_NAME = 'Noto Sans JP';
/** Japanese signs, so that a PC without the font takes another Japanese one. Source: ECMA-376 part 1, 18.4.1 charset, 18.8.18 family. */
const SHIFT_JIS = 128;
const SWISS = 2;
/** The pale blue of the printed heading, the grey of its lines, and the red of 要確認. */
const HEADING_FILL = 'FFDCE6F1';
const ALERT = 'FFC00000';
const BLACK = 'FF000000';

/** What a cell looks like. */
export type Look = {
  readonly sizePt: number;
  readonly bold?: boolean;
  readonly alert?: boolean;
  readonly heading?: boolean;
  readonly align?: Align;
  readonly middle?: boolean;
  readonly vertical?: boolean;
  /** Lines spread evenly over the height. */
  readonly spread?: boolean;
  /** No frame at all, or a frame with the given horizontal rules. */
  readonly frame?: { readonly above: boolean; readonly below: boolean };
};

/** A look as exceljs wants it; the same look gives the same object. */
export function styleBook(): (look: Look) => Partial<Style> {
  const known = new Map<string, Partial<Style>>();
  return (look) => {
    const key = JSON.stringify(look);
    const style = known.get(key) ?? makeStyle(look);
    known.set(key, style);
    return style;
  };
}

function makeStyle(look: Look): Partial<Style> {
  const font: Partial<Font> = {
    name: FONT_NAME,
    family: SWISS,
    charset: SHIFT_JIS,
    size: look.sizePt,
    bold: look.bold ?? false,
    color: { argb: look.alert ? ALERT : BLACK },
  };
  const fill: Fill = {
    type: 'pattern',
    pattern: 'solid',
    fgColor: { argb: HEADING_FILL },
  };
  return {
    font,
    alignment: {
      horizontal: look.align ?? 'left',
      vertical: look.spread ? 'distributed' : look.middle ? 'middle' : 'top',
      wrapText: !look.vertical,
      ...(look.vertical ? { textRotation: 'vertical' as const } : {}),
    },
    ...(look.heading ? { fill } : {}),
    ...(look.frame === undefined ? {} : { border: borders(look.frame) }),
  };
}

function borders({ above, below }: { readonly above: boolean; readonly below: boolean }): Partial<Borders> {
  const thin = { style: 'thin', color: { argb: BLACK } } as const;
  return {
    left: thin,
    right: thin,
    ...(above ? { top: thin } : {}),
    ...(below ? { bottom: thin } : {}),
  };
}
