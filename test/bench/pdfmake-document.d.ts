/** pdfmake's document, which comes without types. */
declare module 'pdfmake/js/PDFDocument.js' {
  type Constructor = import('./pdfkit.ts').PdfKitConstructor;
  const document: Constructor | { readonly default: Constructor };
  export = document;
}
