/** Files that a municipality sent and that were not used (使わなかった提出): 未提出 would be wrong of them. */
import type { FileState } from '../model/submission.ts';

/** The files below input that name a municipality and were not used (使わなかったファイル). */
export function unusedFiles(files: readonly FileState[], municipality: string): readonly FileState[] {
  return files.filter((file) => file.owner === municipality);
}

/**
 * 状況 of a municipality of which nothing was used; undefined where nothing came.
 * @example unusedLabel([]) // undefined
 */
export function unusedLabel(files: readonly FileState[]): string | undefined {
  if (files.length === 0) return undefined;
  return files.every(({ why }) => why === 'other-year') ? '提出あり（別の年度）' : '提出あり（読み取れない）';
}
