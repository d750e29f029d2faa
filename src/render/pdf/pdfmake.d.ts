/** The printer of pdfmake, which comes without types. */
declare module 'pdfmake/js/Printer.js' {
  const printer: { readonly default: import('./printer.ts').PrinterConstructor };
  export = printer;
}
