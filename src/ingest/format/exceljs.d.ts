/** exceljs as one file: the same program, loaded in a quarter of the time that its many modules take. */
declare module 'exceljs/dist/exceljs.bare.min.js' {
  import exceljs from 'exceljs';
  export = exceljs;
}
