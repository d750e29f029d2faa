/** Files that travel in the package (同梱ファイル): templates, the country's municipalities, fonts. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE_ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);

/** A template's folder: its name, the text of template.yaml and the bytes of plan.xlsx. */
export type TemplateFiles = {
  readonly name: string;
  readonly folder: string;
  readonly yaml: string;
  readonly plan: Uint8Array | undefined;
};

/**
 * Names of the templates that can be used from here: those of the working folder first, then the package's own.
 * @param workingFolder absolute path of the folder where the command runs
 */
export function templateNames(workingFolder: string): readonly string[] {
  const names = templateRoots(workingFolder).flatMap((root) =>
    existsSync(root) ? readdirSync(root).filter((name) => existsSync(join(root, name, 'template.yaml'))) : [],
  );
  return [...new Set(names)].toSorted();
}

/**
 * The files of a template by name or by folder.
 * @returns undefined where there is no such template
 */
export function readTemplateFiles(nameOrFolder: string, workingFolder: string): TemplateFiles | undefined {
  const folders = [
    resolve(workingFolder, nameOrFolder),
    ...templateRoots(workingFolder).map((root) => join(root, nameOrFolder)),
  ];
  const folder = folders.find((candidate) => existsSync(join(candidate, 'template.yaml')));
  if (folder === undefined) return undefined;
  const planFile = join(folder, 'plan.xlsx');
  return {
    name: basename(folder),
    folder,
    yaml: readFileSync(join(folder, 'template.yaml'), 'utf8'),
    plan: existsSync(planFile) ? readFileSync(planFile) : undefined,
  };
}

/** The table of 全国地方公共団体コード as text. */
export function readCountryTable(): string {
  return readFileSync(join(PACKAGE_ROOT, 'templates', 'municipalities.csv'), 'utf8');
}

/** Version of the program, from package.json. */
export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  return version;
}

/** Bytes of a font with the name that findings give it. */
export type FontFile = { readonly name: string; readonly bytes: Uint8Array };

/** Fonts in the order in which they are tried: a user's own, Noto Sans JP, BIZ UDGothic. */
export type FontFiles = {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly own: readonly FontFile[];
  readonly fallbacks: readonly FontFile[];
};

/**
 * The fonts of the package, and TTF, OTF, TTC or TTE files that the user has put into `fonts/` (外字).
 * @param workingFolder absolute path of the folder where the command runs
 */
export function readFontFiles(workingFolder: string): FontFiles {
  const folder = join(workingFolder, 'fonts');
  const own =
    existsSync(folder) && statSync(folder).isDirectory()
      ? readdirSync(folder).filter((name) => /\.(ttf|otf|ttc|tte)$/i.test(name))
      : [];
  return {
    regular: readFileSync(require.resolve('@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf')),
    bold: readFileSync(require.resolve('@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf')),
    own: own.toSorted().map((name) => ({ name, bytes: readFileSync(join(folder, name)) })),
    fallbacks: [
      {
        name: 'BIZ UDGothic',
        bytes: readFileSync(require.resolve('@expo-google-fonts/biz-udgothic/400Regular/BIZUDGothic_400Regular.ttf')),
      },
      {
        name: 'BIZ UDGothic Bold',
        bytes: readFileSync(require.resolve('@expo-google-fonts/biz-udgothic/700Bold/BIZUDGothic_700Bold.ttf')),
      },
    ],
  };
}

function templateRoots(workingFolder: string): readonly string[] {
  return [...new Set([join(workingFolder, 'templates'), join(PACKAGE_ROOT, 'templates')])];
}
