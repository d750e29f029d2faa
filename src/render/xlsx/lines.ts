/** Lines of a cell's text (折返し), for row heights and for splitting a text over several sheet rows. */

/** One line as it will stand in the cell. `opens` is true where it begins a paragraph (a line break of the text itself). */
export type TextLine = { readonly text: string; readonly opens: boolean };

/**
 * Breaks a text into lines of a width.
 * Widths and sizes in pt.
 */
export type BreakText = (
	text: string,
	widthPt: number,
	sizePt: number,
) => readonly TextLine[];

/**
 * The text of a run of lines: soft breaks vanish, the text's own line breaks stay.
 * @example joinLines([{ text: '圏域の', opens: true }, { text: '会議', opens: false }]) // '圏域の会議'
 */
export function joinLines(lines: readonly TextLine[]): string {
	return lines
		.map((line, index) =>
			line.opens && index > 0 ? `\n${line.text}` : line.text,
		)
		.join("");
}

const HALF_WIDTH = 0.6;
/** ASCII and half-width kana; all else counts as full width. */
const NARROW = /^[\u0020-\u007e\uff61-\uff9f]$/u;

/** An estimate by full and half widths, where no font is at hand. */
export const estimateLines: BreakText = (text, widthPt, sizePt) =>
	text.split("\n").flatMap((paragraph) => {
		const lines: TextLine[] = [];
		let line = "";
		let used = 0;
		for (const sign of paragraph) {
			const advance = (NARROW.test(sign) ? HALF_WIDTH : 1) * sizePt;
			if (line !== "" && used + advance > widthPt) {
				lines.push({ text: line, opens: lines.length === 0 });
				line = "";
				used = 0;
			}
			line += sign;
			used += advance;
		}
		lines.push({ text: line, opens: lines.length === 0 });
		return lines;
	});
