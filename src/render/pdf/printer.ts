/** What is used of pdfmake's printer, which the published types leave out. */

/** A line of text as pdfmake placed it. */
export type DrawnLine = {
  readonly x: number;
  readonly y: number;
  readonly inlines: readonly { readonly text: string }[];
};

/** A PDF document of pdfkit as pdfmake leaves it: laid out and drawn, not yet written. */
export type PdfKitDocument = {
  readonly _pdfMakePages: readonly { readonly items: readonly { readonly type: string; readonly item: DrawnLine }[] }[];
  readonly _root: { readonly data: Record<string, unknown> };
  on(event: 'data', listener: (chunk: Uint8Array) => void): void;
  on(event: 'end', listener: () => void): void;
  on(event: 'error', listener: (error: Error) => void): void;
  end(): void;
};

/** pdfmake's printer. */
export type Printer = { createPdfKitDocument(definition: Record<string, unknown>): Promise<PdfKitDocument> };

/** Fonts by key; where their bytes are found; web addresses and local files, both of which are refused. */
export type PrinterConstructor = new (
  fonts: Record<string, { normal: string | string[] }>,
  files: { existsSync(name: string): boolean; readFileSync(name: string): Uint8Array },
  urls: { resolve(url: string): void; resolved(): Promise<void> },
  localAccessPolicy: (path: string) => boolean,
) => Printer;
