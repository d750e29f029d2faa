import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { prepareFont } from '../../../src/render/text/font-bytes.ts';

const bytes = readFileSync(
  new URL(
    '../../../node_modules/@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
    import.meta.url,
  ),
);
const prepared = prepareFont(bytes);
const open = (data: Uint8Array) => create(data) as Font;
const glyphs = (data: Uint8Array, text: string, features?: readonly string[]) =>
  open(data)
    .layout(text, features)
    .glyphs.map(({ id }) => id);

describe('the bytes of a font', () => {
  it('draw variants that fontkit alone does not find', () => {
    const [usual] = glyphs(bytes, '倦');
    expect(glyphs(bytes, '倦\u{e0100}')).toEqual([usual]);
    expect(glyphs(prepared.plain, '倦\u{e0100}')).not.toEqual([usual]);
    expect(glyphs(prepared.plain, '山\u{e0100}')).toEqual(glyphs(bytes, '山'));
  });

  it('know which sequences the font holds', () => {
    expect([prepared.knows(0x5026, 0xe0100), prepared.knows(0x5c71, 0xe0100), prepared.knows(0x9023, 0xe01e0)]).toEqual(
      [true, true, false],
    );
  });

  it('have no kerning', () => {
    expect(open(bytes).layout('AVATAR').advanceWidth).toBeLessThan(open(prepared.plain).layout('AVATAR').advanceWidth);
  });

  it('have the upright forms of ー and brackets only for vertical writing', () => {
    expect(glyphs(prepared.vertical, 'ー（', ['vert'])).not.toEqual(glyphs(bytes, 'ー（'));
    expect(glyphs(prepared.plain, 'ー（', ['vert'])).toEqual(glyphs(bytes, 'ー（'));
  });

  it.each([[new Uint8Array()], [new Uint8Array([1, 2, 3])], [new Uint8Array(64)]])(
    'of what is no font stay as they are',
    (damaged) => {
      expect(prepareFont(damaged).plain).toEqual(damaged);
    },
  );
});
