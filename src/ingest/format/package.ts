/** A submitted .xlsx package made over (前処理) into one that exceljs reads rightly: only cells, texts, formats and what is hidden. */
import { strToU8, zipSync } from 'fflate';
import { type MendedSheet, mendSheet } from './package-sheet.ts';
import { stringTable } from './package-strings.ts';
import { readStyles, styleTable } from './package-styles.ts';
import { damaged, RefusedFile } from './refusal.ts';
import type { DateSystem } from './serial.ts';
import { attribute, isOn, scanXml } from './xml.ts';
import { type InflateBudget, inflateEntry, type ZipDirectory } from './zip.ts';

/** A sheet of the submitted workbook under the name that exceljs knows it by. */
export type PackageSheet = Omit<MendedSheet, 'xml'> & {
  /** Sheet name in the mended package: real names break rules of exceljs. */
  readonly alias: string;
  readonly name: string;
  readonly index: number;
  readonly hidden: boolean;
};

export type MendedPackage = {
  readonly bytes: Uint8Array;
  readonly sheets: readonly PackageSheet[];
  readonly dateSystem: DateSystem;
  readonly macros: boolean;
  readonly modified?: string;
};

/** A zip with its directory and what may still be inflated. */
export type OpenPackage = {
  readonly bytes: Uint8Array;
  readonly entries: ZipDirectory;
  readonly budget: InflateBudget;
};

type Relationship = { readonly type: string; readonly target: string };
type SheetEntry = { readonly name: string; readonly hidden: boolean; readonly relationship: string };

/** A part by its name, whatever the case; undefined where there is none. */
export function partOf(pack: OpenPackage, name: string): Uint8Array | undefined {
  const entry = pack.entries.get(name.toLowerCase());
  return entry === undefined ? undefined : inflateEntry(pack.bytes, entry, pack.budget);
}

/**
 * Makes a package over.
 * @throws RefusedFile where it is no workbook, damaged, too large or has a DOCTYPE
 */
export function mendPackage(pack: OpenPackage): MendedPackage {
  const main = workbookPart(pack);
  const workbook = readWorkbookPart(pack, main);
  const relationships = readRelationships(pack, main);
  const ofType = (type: string) => [...relationships.values()].find((candidate) => candidate.type === type)?.target;
  const stylesPart = ofType('styles') ?? 'xl/styles.xml';
  const stringsPart = ofType('sharedStrings') ?? 'xl/sharedStrings.xml';
  const stylesBytes = partOf(pack, stylesPart);
  const styles = styleTable(stylesBytes === undefined ? [] : readStyles(stylesBytes, stylesPart));
  const strings = stringTable(partOf(pack, stringsPart), stringsPart);
  const context = { styles, strings, dateSystem: workbook.dateSystem };

  const sheets: PackageSheet[] = [];
  const parts: Record<string, string> = {};
  for (const [index, entry] of workbook.sheets.entries()) {
    const relationship = relationships.get(entry.relationship);
    if (relationship !== undefined && relationship.type !== 'worksheet') continue;
    const bytes = relationship === undefined ? undefined : partOf(pack, relationship.target);
    if (relationship === undefined || bytes === undefined) throw damaged(`sheet ${entry.name} is missing`);
    const { xml, ...rest } = mendSheet(bytes, relationship.target, context);
    const alias = `s${sheets.length + 1}`;
    parts[`xl/worksheets/sheet${sheets.length + 1}.xml`] = xml;
    sheets.push({ ...rest, alias, name: entry.name, index, hidden: entry.hidden });
  }
  const modified = readModified(pack);
  return {
    bytes: assemble(sheets, { ...parts, 'xl/styles.xml': styles.xml(), 'xl/sharedStrings.xml': strings.xml() }),
    sheets,
    dateSystem: workbook.dateSystem,
    macros: pack.entries.has('xl/vbaproject.bin'),
    ...(modified === undefined ? {} : { modified }),
  };
}

/** The name of the workbook part, by the relationships of the package. */
function workbookPart(pack: OpenPackage): string {
  const bytes = partOf(pack, '_rels/.rels');
  let target: string | undefined;
  if (bytes !== undefined) {
    scanXml(bytes, '_rels/.rels', {
      open: (name, attributes) => {
        if (name === 'Relationship' && typeName(attribute(attributes, 'Type')) === 'officeDocument') {
          target ??= resolve('', attribute(attributes, 'Target') ?? '');
        }
      },
    });
  }
  const found = [target, 'xl/workbook.xml'].find((name) => name !== undefined && pack.entries.has(name.toLowerCase()));
  if (found === undefined)
    throw new RefusedFile({
      state: 'unreadable',
      why: 'damaged',
      code: 'R102',
      params: { detail: 'no workbook part' },
    });
  return found;
}

function readWorkbookPart(
  pack: OpenPackage,
  part: string,
): { readonly sheets: readonly SheetEntry[]; readonly dateSystem: DateSystem } {
  const bytes = partOf(pack, part) ?? new Uint8Array(0);
  const sheets: SheetEntry[] = [];
  let dateSystem: DateSystem = 1900;
  scanXml(bytes, part, {
    open: (name, attributes) => {
      if (name === 'workbookPr' && isOn(attribute(attributes, 'date1904'))) dateSystem = 1904;
      if (name !== 'sheet') return;
      sheets.push({
        name: attribute(attributes, 'name') ?? `Sheet${sheets.length + 1}`,
        hidden: (attribute(attributes, 'state') ?? 'visible') !== 'visible',
        relationship: attribute(attributes, 'id') ?? '',
      });
    },
  });
  return { sheets, dateSystem };
}

function readRelationships(pack: OpenPackage, part: string): ReadonlyMap<string, Relationship> {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const name = `${folder}_rels/${part.slice(slash + 1)}.rels`;
  const bytes = partOf(pack, name);
  const found = new Map<string, Relationship>();
  if (bytes === undefined) throw damaged(`${name} is missing`);
  scanXml(bytes, name, {
    open: (element, attributes) => {
      if (element !== 'Relationship') return;
      found.set(attribute(attributes, 'Id') ?? '', {
        type: typeName(attribute(attributes, 'Type')),
        target: resolve(folder, attribute(attributes, 'Target') ?? ''),
      });
    },
  });
  return found;
}

/** Last word of a relationship type: the transitional and the strict form end alike. */
function typeName(type: string | undefined): string {
  return (type ?? '').slice((type ?? '').lastIndexOf('/') + 1);
}

/** Part name of a target, relative to a folder or absolute. */
function resolve(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const steps = (path.startsWith('/') ? path : `${folder}${path}`).split('/');
  const kept: string[] = [];
  for (const step of steps) {
    if (step === '..') kept.pop();
    else if (step !== '' && step !== '.') kept.push(step);
  }
  return kept.join('/');
}

function readModified(pack: OpenPackage): string | undefined {
  const part = 'docProps/core.xml';
  let inside = false;
  let modified = '';
  try {
    const bytes = partOf(pack, part);
    if (bytes === undefined) return undefined;
    scanXml(bytes, part, {
      open: (name) => {
        inside = name === 'modified';
      },
      text: (text) => {
        if (inside) modified += text;
      },
    });
  } catch (error) {
    if (error instanceof RefusedFile) return undefined;
    throw error;
  }
  return modified.trim() === '' ? undefined : modified.trim();
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

function assemble(sheets: readonly PackageSheet[], parts: Readonly<Record<string, string>>): Uint8Array {
  const relationship = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const entries = sheets.map(
    (sheet, at) =>
      `<sheet name="${sheet.alias}" sheetId="${at + 1}" r:id="r${at + 1}"${sheet.hidden ? ' state="hidden"' : ''}/>`,
  );
  const targets = sheets.map((_, at) => relationship(`r${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`));
  const all: Readonly<Record<string, string>> = {
    '_rels/.rels': `<Relationships xmlns="${RELATIONSHIPS}">${relationship('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${entries.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELATIONSHIPS}">${targets.join('')}${relationship('rs', 'styles', 'styles.xml')}${relationship('rt', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])), { level: 0 });
}
