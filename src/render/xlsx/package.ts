/** The finished package (ファイルの仕上げ): the default font that column widths are counted in, and pinned times. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The first moment that a zip can hold; made anew each time, in local time because that is what DOS times are. */
const firstMoment = (): Date => new Date(1980, 0, 1);
const STYLES = 'xl/styles.xml';
/** The first font, after which every program measures column widths. */
const FIRST_FONT = /(<fonts[^>]*>)<font>.*?<\/font>/s;
/** Excel has Arial everywhere, LibreOffice a font of the same widths. */
const DEFAULT_FONT = '<font><sz val="10"/><name val="Arial"/><family val="2"/></font>';

/**
 * Rewrites a workbook's zip so that the same parts give the same bytes.
 * @throws where the first font is not where the writer always puts it: widths would be wrong unnoticed
 */
export function finishPackage(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const styles = strFromU8(parts[STYLES] ?? new Uint8Array());
  if (!FIRST_FONT.test(styles)) throw new Error('The default font of the workbook was not found.');
  const finished = { ...parts, [STYLES]: strToU8(styles.replace(FIRST_FONT, `$1${DEFAULT_FONT}`)) };
  return zipSync(finished, { mtime: firstMoment(), level: 6 });
}
