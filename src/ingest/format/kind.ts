/** Which reader a file needs (ファイルの種別), or why none: by name only for system files, else by content. */
import type { OpenPackage } from './package.ts';
import { damaged, type Refusal, RefusedFile } from './refusal.ts';
import { type Signature, signatureOf } from './signature.ts';
import { inflateBudget, inflateEntry, readZipDirectory } from './zip.ts';

/** A file that can be read, and by whom. */
export type WorkbookKind =
  | { readonly format: 'package' | 'ods'; readonly pack: OpenPackage }
  | { readonly format: 'xls' | 'csv' };

/** Base names that systems and office programs leave behind. */
const LOCK_FILE = /^(?:~\$|\.~lock\.)/;
const SYSTEM_FILE = /^(?:thumbs\.db|ehthumbs\.db|desktop\.ini|\..*|~.*\.tmp|.*\.(?:lnk|url|tmp|bak))$/i;
/** Names under which somebody means to submit figures. */
const WORKBOOK_NAME = /\.(?:xls[xmb]?|xlt[xm]?|csv|tsv|ods|ots|fods)$/i;
const TABLE_TEXT_NAME = /\.(?:csv|tsv|xls[xmb]?)$/i;
/** Assumption: no submission is larger, pictures included. */
const FILE_LIMIT = 100 * 1024 * 1024;
const ODS_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';

/** Words of the parameter `type`; compose/message/read.ts says them in Japanese. */
type ForeignType = 'pdf' | 'picture' | 'word' | 'powerpoint' | 'text' | 'web-page' | 'mail' | 'document' | 'unknown';

/**
 * The kind of a file.
 * @throws RefusedFile where a container is damaged
 */
export async function kindOf(file: string, bytes: Uint8Array): Promise<WorkbookKind | Refusal> {
  const name = file.slice(file.lastIndexOf('/') + 1);
  if (LOCK_FILE.test(name)) return { state: 'ignored', why: 'lock-file', code: 'F101' };
  if (SYSTEM_FILE.test(name)) return { state: 'ignored', why: 'system-file', code: 'F102' };
  if (bytes.length > FILE_LIMIT) {
    const megabytes = Math.ceil(bytes.length / (1024 * 1024));
    return { state: 'unreadable', why: 'too-large', code: 'R105', params: { part: name, megabytes } };
  }
  const signature = signatureOf(bytes);
  switch (signature) {
    case 'zip':
      return packageKind(name, bytes);
    case 'cfb':
      return compoundKind(name, bytes);
    case 'biff':
      return { format: 'xls' };
    case 'text':
      return TABLE_TEXT_NAME.test(name) ? { format: 'csv' } : foreign(name, 'text');
    default:
      return refusalOf(name, signature);
  }
}

function refusalOf(name: string, signature: Exclude<Signature, 'zip' | 'cfb' | 'biff' | 'text'>): Refusal {
  switch (signature) {
    case 'empty':
      return { state: 'unreadable', why: 'empty-file', code: 'R108' };
    case 'lfs-pointer':
      return { state: 'unreadable', why: 'lfs-pointer', code: 'R107' };
    case 'archive':
      return { state: 'unreadable', why: 'archive', code: 'R110' };
    case 'xml':
      return WORKBOOK_NAME.test(name) || /\.xml$/i.test(name) ? unsupported('xml') : foreign(name, 'document');
    case 'html':
    case 'mail':
      return WORKBOOK_NAME.test(name)
        ? { state: 'unreadable', why: 'web-page', code: 'R106' }
        : foreign(name, signature === 'html' ? 'web-page' : 'mail');
    case 'rtf':
      return foreign(name, 'word');
    default:
      return foreign(name, signature);
  }
}

function unsupported(type: 'xml' | 'xlsb'): Refusal {
  return { state: 'unreadable', why: 'unsupported-format', code: 'R111', params: { type } };
}

/** Passed over where the name promises no table; to be mended where it does. */
function foreign(name: string, type: ForeignType): Refusal {
  return WORKBOOK_NAME.test(name)
    ? { state: 'unreadable', why: 'not-a-workbook', code: 'R109', params: { type } }
    : { state: 'ignored', why: 'not-a-workbook', code: 'F103', params: { type } };
}

function packageKind(name: string, bytes: Uint8Array): WorkbookKind | Refusal {
  const entries = readZipDirectory(bytes);
  const pack: OpenPackage = { bytes, entries, budget: inflateBudget() };
  const has = (prefix: string) => [...entries.keys()].some((key) => key.startsWith(prefix));
  const mimetype = entries.get('mimetype');
  if (mimetype !== undefined) {
    const type = new TextDecoder().decode(inflateEntry(bytes, mimetype, pack.budget));
    return type.startsWith(ODS_TYPE) ? { format: 'ods', pack } : foreign(name, 'document');
  }
  if (entries.has('xl/workbook.bin')) return unsupported('xlsb');
  if (has('word/')) return foreign(name, 'word');
  if (has('ppt/')) return foreign(name, 'powerpoint');
  if (entries.has('[content_types].xml') || has('xl/')) return { format: 'package', pack };
  if (WORKBOOK_NAME.test(name)) throw damaged('no workbook in the archive');
  return { state: 'unreadable', why: 'archive', code: 'R110' };
}

async function compoundKind(name: string, bytes: Uint8Array): Promise<WorkbookKind | Refusal> {
  const names = await compoundNames(bytes);
  const has = (stream: string) => names.some((path) => path.toLowerCase().endsWith(`/${stream}`));
  if (has('encryptedpackage')) throw new RefusedFile({ state: 'unreadable', why: 'protected', code: 'R101' });
  if (has('workbook') || has('book')) return { format: 'xls' };
  if (has('worddocument')) return foreign(name, 'word');
  if (has('powerpoint document')) return foreign(name, 'powerpoint');
  return foreign(name, 'unknown');
}

/** Paths of the streams in a compound file; the library is loaded only for such files. */
async function compoundNames(bytes: Uint8Array): Promise<readonly string[]> {
  const { CFB } = await import('@e965/xlsx');
  try {
    return CFB.read(Buffer.from(bytes), { type: 'buffer' }).FullPaths;
  } catch (error) {
    throw damaged(error instanceof Error ? error.message : 'compound file');
  }
}
