/** The fonts of the package, loaded once for all tests. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Fonts, loadFonts } from '../../src/render/text/fonts.ts';

const { resolve } = createRequire(import.meta.url);
const read = (path: string) => readFileSync(resolve(`@expo-google-fonts/${path}`));

let loaded: Fonts | undefined;

/** Noto Sans JP with BIZ UDGothic behind it. */
export function testFonts(): Fonts {
  loaded ??= loadFonts({
    regular: read('noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf'),
    bold: read('noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf'),
    fallbacks: [
      { name: 'BIZUDGothic_400Regular.ttf', bytes: read('biz-udgothic/400Regular/BIZUDGothic_400Regular.ttf') },
      { name: 'BIZUDGothic_700Bold.ttf', bytes: read('biz-udgothic/700Bold/BIZUDGothic_700Bold.ttf') },
    ],
    own: [],
  });
  return loaded;
}
