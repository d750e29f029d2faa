import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clustersOf, printableText } from '../../../src/render/text/clusters.ts';
import { loadFonts, runsOf, shapeOf, widthEm } from '../../../src/render/text/fonts.ts';
import { testFonts } from '../../support/fonts.ts';

const fonts = testFonts();
const FOLDER = new URL('../../../node_modules/@expo-google-fonts/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, FOLDER));
const noto = {
  regular: read('noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf'),
  bold: read('noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf'),
};
const biz = { name: '自前の書体.ttf', bytes: read('biz-udgothic/400Regular/BIZUDGothic_400Regular.ttf') };

describe('a text becomes clusters', () => {
  it.each([
    ['連携', ['連', '携'], 'letters'],
    ['葛\u{e0100}城', ['葛\u{e0100}', '城'], 'a variation selector stays'],
    ['𠮷野', ['𠮷', '野'], 'a surrogate pair stays'],
    ['か\u3099く', ['か\u3099', 'く'], 'a combining mark stays'],
    ['👨‍👩‍👧家', ['👨‍👩‍👧', '家'], 'a joined picture is one'],
    ['🇯🇵国', ['🇯🇵', '国'], 'a flag is one'],
  ])('%j', (text, expected, _why) => {
    expect(clustersOf(text)).toEqual(expected);
  });

  it.each([
    ['実\u200b施\u2060', '実施', 'signs without shape'],
    ['一\r\n二\r三\u2028四', '一\n二\n三\n四', 'line ends'],
    ['一\t二', '一 二', 'a tab'],
    ['一\u0007二\u00ad\ufeff', '一二', 'controls'],
    ['\ud842', '\ufffd', 'half a surrogate pair'],
  ])('%j is printable as %j: %s', (text, expected, _why) => {
    expect(printableText(text)).toBe(expected);
  });
});

describe('every cluster finds a face', () => {
  it.each([
    ['連', 'regular', '連', 'the main font'],
    ['≒', 'fallback1', '≒', 'the fallback for what the main font lacks'],
    ['葛\u{e0100}', 'regular', '葛\u{e0100}', 'a variant that the main font knows'],
    ['葛\u{e0101}', 'fallback1', '葛\u{e0101}', 'a variant that only the fallback knows'],
    ['山\u{e0100}', 'regular', '山\u{e0100}', 'a variant that the main font has as its usual form'],
    ['か\u3099', 'regular', 'が', 'a letter with its mark is one letter'],
    ['あ\u3099', 'regular', 'あ\u3099', 'a mark that makes no letter'],
  ])('%s in %s', (cluster, key, drawn, _why) => {
    expect(shapeOf(cluster, fonts)).toMatchObject({ face: { key }, drawn, missing: false });
  });

  it.each(['😀', '☑', '\ue000', '👨‍👩‍👧'])(
    '%s, which no font has, is drawn as 〓 and said to be missing',
    (cluster) => {
      expect(shapeOf(cluster, fonts)).toMatchObject({ drawn: '〓', missing: true, advance: 1 });
    },
  );

  it('a variant that no font knows is drawn plain and said to be so', () => {
    expect(shapeOf('連\u{e01e0}', fonts)).toMatchObject({ drawn: '連', missing: false, plainForm: true });
    expect(shapeOf('葛\u{e0100}', fonts).plainForm).toBe(false);
  });

  it('a variant has a glyph of its own', () => {
    const { font } = shapeOf('葛', fonts).face;
    const [usual, old] = [font.layout('葛').glyphs[0]?.id, font.layout('葛\u{e0100}').glyphs[0]?.id];
    expect(old).not.toBe(usual);
  });

  it('bold is a face of its own', () => {
    expect(shapeOf('連', fonts, true).face.key).toBe('bold');
  });

  it('runs change where the face changes', () => {
    expect(runsOf('約≒3件', fonts).map(({ face, text }) => [face.key, text])).toEqual([
      ['regular', '約'],
      ['fallback1', '≒'],
      ['regular', '3件'],
    ]);
  });

  it.each(['連携3,676名', 'AVATAR To fi ffl', 'ｶﾞ・ー（）'])(
    'the width of %s is the sum of its letters and what is drawn',
    (text) => {
      const { font } = shapeOf('連', fonts).face;
      const drawn = font.layout(text).advanceWidth / font.unitsPerEm;
      expect(widthEm(text, fonts)).toBeCloseTo(drawn, 9);
    },
  );
});

describe("a user's own fonts", () => {
  it('are asked first', () => {
    const own = loadFonts({ ...noto, fallbacks: [], own: [biz] });
    expect(shapeOf('連', own).face.name).toBe('自前の書体.ttf');
    expect(shapeOf('連', own, true).face.name).toBe('自前の書体.ttf');
  });

  it('are named where they are no fonts, and the rest goes on', () => {
    const own = loadFonts({
      ...noto,
      fallbacks: [],
      own: [
        { name: '壊れた書体.ttf', bytes: new Uint8Array([1, 2, 3]) },
        { name: '空.otf', bytes: new Uint8Array() },
      ],
    });
    expect(own.unreadable).toEqual(['壊れた書体.ttf', '空.otf']);
    expect(shapeOf('連', own).face.key).toBe('regular');
  });

  it('do not change the bytes that are handed in', () => {
    const before = Buffer.from(noto.regular);
    loadFonts({ ...noto, fallbacks: [], own: [] });
    expect(before.equals(noto.regular)).toBe(true);
  });

  it('a main font that is none is a fault of the program', () => {
    expect(() => loadFonts({ ...noto, regular: new Uint8Array([0]), fallbacks: [], own: [] })).toThrow('main font');
  });
});
