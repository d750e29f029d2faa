/** What the yardstick uses of pdfkit. */
export type PdfKit = {
  addPage(options: { readonly size: readonly [number, number]; readonly margin: number }): PdfKit;
  rect(x: number, y: number, width: number, height: number): PdfKit;
  fill(colour: string): PdfKit;
  fillColor(colour: string): PdfKit;
  lineWidth(width: number): PdfKit;
  lineCap(cap: 'square'): PdfKit;
  moveTo(x: number, y: number): PdfKit;
  lineTo(x: number, y: number): PdfKit;
  stroke(colour: string): PdfKit;
  registerFont(key: string, bytes: Uint8Array): PdfKit;
  font(key: string): PdfKit;
  fontSize(size: number): PdfKit;
  text(text: string, x: number, y: number, options: Readonly<Record<string, unknown>>): PdfKit;
  on(event: 'data', listener: (chunk: Uint8Array) => void): void;
  on(event: 'end', listener: () => void): void;
  on(event: 'error', listener: (error: Error) => void): void;
  end(): void;
};

export type PdfKitConstructor = new (options: Readonly<Record<string, unknown>>) => PdfKit;
