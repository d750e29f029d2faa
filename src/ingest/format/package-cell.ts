/** One cell of a worksheet mended (セルの整形): its type put right, its text shared, its formula with its result. */
import { addressOf } from '../../model/source.ts';
import { type StringTable, textXml } from './package-strings.ts';
import type { StyleTable } from './package-styles.ts';
import { type DateSystem, isoSerial } from './serial.ts';
import { type Attributes, escapeXml, isOn } from './xml.ts';

/** What the cells of a sheet refer to. */
export type SheetContext = {
  readonly strings: StringTable;
  readonly styles: StyleTable;
  readonly dateSystem: DateSystem;
};

/** A cell as it stands in the file. */
export type RawCell = {
  row: number;
  column: number;
  type: string;
  style: number | undefined;
  value: string;
  formula: string | undefined;
  formulaAttributes: Attributes;
  inline: string | undefined;
};

/** The cell for exceljs; undefined where it shows nothing, `lost` where its text is missing. */
export function cellXml(raw: RawCell, context: SheetContext): string | undefined {
  const { strings, styles } = context;
  const open = `<c r="${addressOf(raw.row, raw.column)}" s="${styles.use(raw.style)}"`;
  const hasFormula = raw.formula !== undefined && (raw.formula !== '' || raw.formulaAttributes['t'] === 'shared');
  if (hasFormula) return formulaXml(raw, open, context);
  const shared = (index: number) => (strings.isEmpty(index) ? undefined : `${open} t="s"><v>${index}</v></c>`);
  if (raw.type === 'inlineStr' || (raw.inline !== undefined && raw.value === '')) {
    return raw.inline === undefined || raw.inline === '' ? undefined : shared(strings.add(raw.inline));
  }
  const value = raw.type === 'str' ? raw.value : raw.value.trim();
  if (value === '') return undefined;
  switch (raw.type) {
    case 's': {
      const index = Number(value);
      return Number.isInteger(index) && index >= 0 && index < strings.shared ? shared(index) : 'lost';
    }
    case 'b':
      return `${open} t="b"><v>${isOn(value) ? 1 : 0}</v></c>`;
    case 'e':
      return `${open} t="e"><v>${escapeXml(value)}</v></c>`;
    case 'd': {
      const serial = isoSerial(value, context.dateSystem);
      if (serial === undefined) return shared(strings.add(textXml(raw.value)));
      return `<c r="${addressOf(raw.row, raw.column)}" s="${styles.use(raw.style, { dated: true })}"><v>${serial}</v></c>`;
    }
    case 'n':
      if (Number.isFinite(Number(value))) return `${open}><v>${value}</v></c>`;
      return shared(strings.add(textXml(raw.value)));
    default:
      return shared(strings.add(textXml(raw.value)));
  }
}

/**
 * A formula cell: exceljs takes `t="s"` results for numbers and decodes entities of text results once too often.
 * A formula that gives an empty text shows nothing.
 */
function formulaXml(raw: RawCell, open: string, context: SheetContext): string | undefined {
  const formula = formulaElement(raw);
  const asText = (text: string) =>
    text === '' ? undefined : `${open} t="str">${formula}<v>${escapeXml(text.replaceAll('&', '&amp;'))}</v></c>`;
  const value = raw.value.trim();
  switch (raw.type) {
    case 'str':
    case 'inlineStr':
      return asText(raw.value);
    case 's':
      return asText(context.strings.plain(Number(value)));
    case 'b':
    case 'e':
      return value === ''
        ? `${open}>${formula}</c>`
        : `${open} t="${raw.type}">${formula}<v>${escapeXml(value)}</v></c>`;
    default: {
      const number = raw.type === 'd' ? isoSerial(value, context.dateSystem) : Number(value);
      if (value === '') return `${open}>${formula}</c>`;
      return number === undefined || !Number.isFinite(number)
        ? asText(value)
        : `${open}>${formula}<v>${number}</v></c>`;
    }
  }
}

function formulaElement(raw: RawCell): string {
  const { t, si, ref } = raw.formulaAttributes;
  const text = escapeXml(raw.formula ?? '');
  if (t !== 'shared' || si === undefined) return `<f>${text}</f>`;
  const master = text === '' ? '' : ` ref="${escapeXml(ref ?? '')}"`;
  return `<f t="shared" si="${escapeXml(si)}"${master}>${text}</f>`;
}
