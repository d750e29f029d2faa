/** What is used of pdfmake's printer and of the pdfkit document that it makes, which the published types leave out. */

/** Where one glyph stands in a text, in thousandths of an em. */
export type GlyphPosition = {
  readonly xAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
  /** Of the glyph by itself. */
  readonly advanceWidth: number;
};

/** A font in the file: what is encoded with it becomes part of its subset. */
export type EmbeddedFont = {
  readonly id: string;
  /** The glyphs of a text as four hexadecimal digits each. */
  encode(text: string, features?: readonly string[]): readonly [readonly string[], readonly GlyphPosition[]];
  ref(): unknown;
};

/** An entry of the outline; what is added to it leads to the page that the document is at. */
export type Outline = { addItem(title: string, options: { readonly expanded: boolean }): Outline };

/** A document as pdfmake leaves it: pages with their rules and fills, not yet written. */
export type PdfKitDocument = {
  readonly _root: { readonly data: Record<string, unknown> };
  readonly outline: Outline;
  readonly page: { readonly fonts: Record<string, unknown> };
  provideFont(key: string, bold: boolean, italics: boolean): EmbeddedFont;
  switchToPage(index: number): void;
  /** Operators for the page that the document is at. */
  addContent(operators: string): void;
  on(event: 'data', listener: (chunk: Uint8Array) => void): void;
  on(event: 'end', listener: () => void): void;
  on(event: 'error', listener: (error: Error) => void): void;
  end(): void;
};

/** pdfmake's printer. */
export type Printer = {
  createPdfKitDocument(
    definition: Record<string, unknown>,
    options: { readonly bufferPages: boolean },
  ): Promise<PdfKitDocument>;
};

/** Fonts by key; where their bytes are found; web addresses and local files, both of which are refused. */
export type PrinterConstructor = new (
  fonts: Record<string, { normal: string | string[] }>,
  files: { existsSync(name: string): boolean; readFileSync(name: string): Uint8Array },
  urls: { resolve(url: string): void; resolved(): Promise<void> },
  localAccessPolicy: (path: string) => boolean,
) => Printer;
