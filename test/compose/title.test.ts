import { describe, expect, it } from 'vitest';
import { composeTitle, japaneseFiscalYear } from '../../src/compose/title.ts';
import type { Template } from '../../src/model/template.ts';

describe('title', () => {
  it.each([
    [2023, '令和5年度', 'Reiwa'],
    [2019, '令和元年度', 'the first year of Reiwa'],
    [2018, '平成30年度', 'Heisei before it'],
    [1989, '平成元年度', 'the first year of Heisei'],
  ])('%i is %s', (year, expected) => expect(japaneseFiscalYear(year)).toBe(expected));

  it('puts the year into the template', () => {
    const template = { title: '圏域　{年度}（{和暦年度}）　一覧' } as Template;
    expect(composeTitle(template, 2023)).toBe('圏域　2023年度（令和5年度）　一覧');
  });
});
