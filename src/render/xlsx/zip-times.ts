/** Pinned times in a zip (日時の固定), so that the same content gives the same bytes. */

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
/** 1980-01-01 00:00, the first moment that DOS times know: date 1980-01-01 is 0x0021, time 00:00 is 0. */
const DOS_DATE = 0x0021;
const DOS_TIME = 0;

/**
 * Overwrites the DOS times of every entry, in the local headers and in the central directory.
 * @throws where the bytes are no zip without a comment, which our writer never makes
 */
export function pinZipTimes(bytes: Uint8Array): Uint8Array {
	const pinned = Uint8Array.from(bytes);
	const view = new DataView(pinned.buffer);
	const end = pinned.length - 22;
	if (end < 0 || view.getUint32(end, true) !== END_OF_DIRECTORY)
		throw new Error("not a zip");
	const count = view.getUint16(end + 10, true);
	let at = view.getUint32(end + 16, true);
	for (let entry = 0; entry < count; entry += 1) {
		if (view.getUint32(at, true) !== CENTRAL_HEADER)
			throw new Error("damaged directory");
		view.setUint16(at + 12, DOS_TIME, true);
		view.setUint16(at + 14, DOS_DATE, true);
		const local = view.getUint32(at + 42, true);
		if (view.getUint32(local, true) !== LOCAL_HEADER)
			throw new Error("damaged entry");
		view.setUint16(local + 10, DOS_TIME, true);
		view.setUint16(local + 12, DOS_DATE, true);
		at +=
			46 +
			view.getUint16(at + 28, true) +
			view.getUint16(at + 30, true) +
			view.getUint16(at + 32, true);
	}
	return pinned;
}
