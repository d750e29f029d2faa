/** One cell of the grid (セル) from its content, whichever library read it: text as shown, number, date, struck-out part. */
import type { Cell, Range } from '../../model/grid.ts';
import { plainDigits, showNumber, showText } from './number-format.ts';
import type { DateSystem } from './serial.ts';

/** A stretch of text; `struck` undefined takes the font of the cell. */
export type TextRun = { readonly text: string; readonly struck?: boolean };

/** What a cell holds. `nothing` with a formula is a formula without a cached result. */
export type Content = { readonly formula?: string } & (
  | { readonly kind: 'number'; readonly value: number; readonly shown?: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'text'; readonly runs: readonly TextRun[] }
  | { readonly kind: 'error'; readonly value: string }
  | { readonly kind: 'nothing' }
);

/** Where the cell stands and how it is dressed. */
export type CellDress = {
  readonly row: number;
  readonly column: number;
  readonly format: string | undefined;
  readonly struck: boolean;
  readonly dateSystem: DateSystem;
  readonly hidden: 'row' | 'column' | undefined;
  readonly merge: Range | undefined;
  /** The block over which the text is centred without a merge. */
  readonly across?: Range | undefined;
};

/**
 * The cell as the grid has it.
 * @returns undefined where the cell shows nothing and holds nothing
 */
export function cellOf(content: Content, dress: CellDress): Cell | undefined {
  const place = {
    row: dress.row,
    column: dress.column,
    ...(dress.format === undefined ? {} : { format: dress.format }),
    ...(content.formula === undefined ? {} : { formula: content.formula }),
    ...(dress.merge === undefined ? {} : { merge: dress.merge }),
    ...(dress.across === undefined ? {} : { across: dress.across }),
    ...(dress.hidden === undefined ? {} : { hidden: dress.hidden }),
  };
  const whole = (kind: Cell['kind'], text: string): Cell =>
    dress.struck ? { ...place, kind: 'string', text: '', struck: text } : { ...place, kind, text };
  switch (content.kind) {
    case 'nothing':
      return content.formula === undefined ? undefined : { ...place, kind: 'formula-without-result', text: '' };
    case 'error':
      return whole('error', content.value);
    case 'boolean':
      return whole('boolean', content.value ? 'TRUE' : 'FALSE');
    case 'number': {
      const shown = showNumber(content.value, dress.format, dress.dateSystem);
      const text = content.shown ?? shown.text;
      if (dress.struck) return whole('string', text);
      const number = plainDigits(content.value);
      return shown.date === undefined
        ? { ...place, kind: 'number', text, number }
        : { ...place, kind: 'date', text, number, date: shown.date };
    }
    case 'text': {
      const part = (wanted: boolean) =>
        content.runs
          .filter((run) => (run.struck ?? dress.struck) === wanted)
          .map((run) => run.text)
          .join('')
          .replaceAll(/\r\n?/g, '\n');
      const [kept, struck] = [part(false), part(true)];
      if (kept === '' && struck === '') return undefined;
      const text = kept === '' ? '' : showText(kept, dress.format);
      return { ...place, kind: 'string', text, ...(struck === '' ? {} : { struck }) };
    }
  }
}
