/** Days and times in the office's own time zone (日時の表示). */

const MINUTE = 60_000;

function local(now: Date): string {
  return new Date(now.getTime() - now.getTimezoneOffset() * MINUTE).toISOString();
}

/** The day as ISO date. */
export function localDate(now: Date): string {
  return local(now).slice(0, 'yyyy-mm-dd'.length);
}

/**
 * Day and minute.
 * @example localTime(new Date(2024, 4, 10, 9, 5)) // '2024-05-10 09:05'
 */
export function localTime(now: Date): string {
  return local(now).slice(0, 'yyyy-mm-ddThh:mm'.length).replace('T', ' ');
}
