import { describe, expect, it } from 'vitest';
import { breakLines } from '../../../src/render/text/lines.ts';
import { testFonts } from '../../support/fonts.ts';

const fonts = testFonts();
const SIZE = 10;

/** Lines in a measure of so many full-width letters. */
const lines = (text: string, ems: number) => breakLines(text, { widthPt: ems * SIZE, sizePt: SIZE, fonts });
const shown = (text: string, ems: number) => lines(text, ems).map((line) => line.text);

describe('a text is broken into lines', () => {
  it.each<[text: string, ems: number, expected: readonly string[], why: string]>([
    ['', 10, [''], 'an empty text is one empty line'],
    ['連携事業', 10, ['連携事業'], 'short text stays'],
    ['連携事業の実施状況', 4, ['連携事業', 'の実施', '状況'], 'no single letter is left for the last line'],
    ['一\n\n二', 10, ['一', '', '二'], 'empty paragraphs are kept'],
    ['一\r\n二\r三', 10, ['一', '二', '三'], 'all line ends are one'],
    ['圏域全体で、実施した', 5, ['圏域全体で、', '実施した'], '読点 hangs'],
    [
      '圏域全体で」実施した',
      5,
      ['圏域全体', 'で」実施', 'した'],
      'a closing bracket does not begin a line and does not hang',
    ],
    ['令和五年度（実績）', 6, ['令和五年度', '（実績）'], 'an opening bracket does not end a line'],
    ['あいうえキャンプ', 5, ['あいうえ', 'キャンプ'], 'small kana do not begin a line'],
    ['あいうえサーバー', 5, ['あいうえ', 'サーバー'], 'ー does not begin a line'],
    ['札幌市、江別市・千歳市', 7, ['札幌市、江別', '市・千歳市'], '・ within a text does not begin a line'],
    ['参加者は3,676名となった', 6, ['参加者は', '3,676名と', 'なった'], 'figure and unit stay together'],
    [
      '第１回を開催した',
      2,
      ['第１', '回を', '開催', 'した'],
      'where they do not fit, figure and unit part, not the figure',
    ],
    ['参加者延べ3,676名', 6, ['参加者', '延べ3,676名'], '延べ stays with its figure'],
    ['会場は２０２３年度', 5, ['会場は', '２０２３', '年度'], 'full-width figures stay together; a unit is not cut'],
    ['ALSO研修会', 4, ['ALSO研', '修会'], 'Latin words and kanji part'],
    ['実施 STARTUP HOKKAIDO', 6, ['実施', 'STARTUP', 'HOKKAIDO'], 'blanks at breaks are not printed'],
    [
      '　一字下げの段落の続き',
      6,
      ['　一字下げの', '段落の続き'],
      'a leading full-width space stays, only on the first line',
    ],
    ['ああい……う', 4, ['ああ', 'い……う'], '…… is not parted and does not begin a line'],
    ['ああああ――い', 5, ['ああああ', '――い'], '―― is not parted'],
    [
      '葛\u{e0100}葛\u{e0100}葛\u{e0100}𠮷𠮷𠮷',
      2,
      ['葛\u{e0100}葛\u{e0100}', '葛\u{e0100}𠮷', '𠮷𠮷'],
      'variation selectors and surrogates stay whole',
    ],
    ['か\u3099か\u3099か\u3099', 2, ['か\u3099か\u3099', 'か\u3099'], 'combining marks stay with their letter'],
    ['達成割合 → ×', 6, ['達成割', '合 → ×'], 'a sum does not end in a line → ×'],
    ['一覧を → 確定版に', 4, ['一覧を', '→ 確定', '版に'], 'an arrow stays with what it leads to'],
    ['（札幌市17件、小樽市２件）', 9, ['（札幌市17件、', '小樽市２件）'], 'a municipality stays with its figure'],
    ['北広島市17件と恵庭市1件', 9, ['北広島市17件と', '恵庭市1件'], 'and its name is not parted'],
    ['小樽市12,480人、', 6, ['小樽市', '12,480人、'], 'where they do not fit, they part before the figure'],
    ['= 73.2％ → 85％未満 → ×', 9, ['= 73.2％', '→ 85％未満 → ×'], 'nor is it parted, and the arrow opens the line'],
    ['68.0％で85％未満', 6, ['68.0％で', '85％未満'], 'a bound stays with its figure'],
    ['札幌市及び千歳市の取組', 7, ['札幌市及び千歳', '市の取組'], 'a name without a figure is as any word'],
    ['期限は毎年度末まで', 4, ['期限は', '毎年度末', 'まで'], '毎年度 is not parted'],
    ['実\u200b施\u2060状況', 10, ['実施状況'], 'signs without shape are taken out'],
  ])('%j in %d ems', (text, ems, expected, _why) => {
    expect(shown(text, ems)).toEqual(expected);
  });

  it.each([
    ['・一つ目の項目ですので', 5, [0, 10, 10]],
    ['○一つ目の項目', 5, [0, 10]],
    ['　・一つ目の項目ですので', 6, [0, 20, 20]],
    ['一つ目の項目です', 5, [0, 0]],
    ['【小樽市】・商談会', 6, [0, 10]],
  ])('%j hangs by its sign', (text, ems, indents) => {
    expect(lines(text, ems).map((line) => line.indentPt)).toEqual(indents);
  });

  it('breaks a URL behind its joints and says so', () => {
    const found = lines('https://www.example.jp/renkei/koho/index.html', 10);
    expect(found.map((line) => line.text).join('')).toBe('https://www.example.jp/renkei/koho/index.html');
    expect(found.slice(0, -1).every((line) => /[/.]$/.test(line.text))).toBe(true);
  });

  it.each<[text: string, ems: number, shown: readonly string[], kinds: readonly (string | undefined)[]]>([
    ['」」」」」」」」', 3, ['」」」', '」」」', '」」'], ['line-start', 'line-start', undefined]],
    ['「「「「「あ', 3, ['「「「', '「「あ'], ['line-end', undefined]],
    ['…………………', 3, ['………', '………', '…'], ['tied', 'tied', undefined]],
    ['あ\u00a0い', 1, ['あ', 'い'], ['tied', undefined]],
    ['Internationalization', 5, ['Internatio', 'nalization'], ['word', undefined]],
    ['123456789012345', 4, ['1234567', '8901234', '5'], ['figure', 'figure', undefined]],
    ['２０２３年度', 3, ['２０２', '３年度'], ['figure', undefined]],
    ['https://example.jp/', 5, ['https://', 'example.', 'jp/'], [undefined, 'url', undefined]],
    ['a.b@city.example.jp', 6, ['a.b@city.', 'example.jp'], ['url', undefined]],
    ['連携事業の実施状況', 4, ['連携事業', 'の実施', '状況'], [undefined, undefined, undefined]],
  ])('%j in %d ems is broken where nothing better is left, and it is told why', (text, ems, expected, kinds) => {
    const found = lines(text, ems);
    expect(found.map((line) => [line.text, line.forced])).toEqual(expected.map((line, at) => [line, kinds[at]]));
  });

  it('tells what hangs', () => {
    expect(lines('圏域全体で、実施した', 5)[0]).toMatchObject({ hangPt: SIZE, widthPt: 6 * SIZE });
  });
});
