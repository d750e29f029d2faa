/** Outputs that are open in another program (使用中のファイル): seen by lock files beside them, or because the system refuses to open them. */
import { basename, dirname, join } from 'node:path';
import { type Disk, errorCode } from '../disk.ts';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';

/** Refusals that end when somebody closes the file or gives the right to write. */
const REFUSALS: ReadonlySet<string> = new Set(['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY', 'EROFS']);

/** Whether an error says that a file is open elsewhere or must not be written. */
export function isRefusal(error: unknown): boolean {
  return REFUSALS.has(errorCode(error));
}

/**
 * Looks at every output that may be replaced.
 * Reports: H103 output-open, H104 output-read-only
 * @param paths relative to the folder
 */
export async function findInUse(folder: string, paths: readonly string[], disk: Disk): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  const names = new Map<string, ReadonlySet<string>>();
  for (const path of paths) {
    const file = join(folder, ...path.split('/'));
    const beside = dirname(file);
    const known = names.get(beside) ?? new Set((await disk.list(beside)).map(({ name }) => name));
    names.set(beside, known);
    if (!known.has(basename(file))) continue;
    const lock = lockNames(basename(file)).find((name) => known.has(name));
    const state = lock === undefined ? await openState(file, disk) : 'open';
    if (state === 'free') continue;
    const at = { file: `${basename(folder)}/${path}` };
    found.push(
      state === 'open'
        ? diagnose('H103', at, { params: { lock: lock ?? '' } })
        : diagnose('H104', at, { params: { detail: state } }),
    );
  }
  return found;
}

/** Lock files of Excel and of LibreOffice for a workbook. */
function lockNames(name: string): readonly string[] {
  return [`~$${name}`, `.~lock.${name}#`];
}

async function openState(file: string, disk: Disk): Promise<'free' | 'open' | 'read-only'> {
  try {
    const state = await disk.tryOpen(file);
    return state === 'read-only' ? 'read-only' : 'free';
  } catch (error) {
    if (errorCode(error) === 'EROFS') return 'read-only';
    if (isRefusal(error)) return 'open';
    throw error;
  }
}
