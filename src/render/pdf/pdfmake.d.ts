/** The printer of pdfmake, which comes without types. */
declare module 'pdfmake/js/Printer.js' {
  type Constructor = import('./printer.ts').PrinterConstructor;
  /** Node hands over the module, a bundler or vitest the class itself. */
  const printer: Constructor | { readonly default: Constructor };
  export = printer;
}
