/** What is used of fontkit and linebreak, which come without types. */
declare module 'fontkit' {
  export type Glyph = { readonly id: number; readonly advanceWidth: number };
  export type GlyphRun = {
    readonly glyphs: readonly Glyph[];
    readonly advanceWidth: number;
  };
  export type Font = {
    readonly postscriptName: string | null;
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly 'OS/2'?: { readonly usWeightClass: number };
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): Glyph;
    layout(text: string, features?: readonly string[] | Readonly<Record<string, boolean>>): GlyphRun;
  };
  export type Collection = { readonly fonts: readonly Font[] };
  export function create(bytes: Uint8Array, postscriptName?: string): Font | Collection;
}

declare module 'linebreak' {
  class LineBreaker {
    constructor(text: string);
    nextBreak(): {
      readonly position: number;
      readonly required: boolean;
    } | null;
  }

  export = LineBreaker;
}
