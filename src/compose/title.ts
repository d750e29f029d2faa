/** The listing's title and legend (表題・評価凡例) from the template. */
import type { FiscalYear } from '../model/period.ts';
import type { Template } from '../model/template.ts';

/** First fiscal year of 令和. Source: 令和元年度 began as 平成31年度 on 2019-04-01; offices print 2019 as 令和元年度. */
const REIWA_BEFORE_FIRST = 2018;

/** First year that is printed in Reiwa; earlier ones are printed in Heisei. */
const HEISEI_BEFORE_FIRST = 1988;

/**
 * A fiscal year in the Japanese calendar (和暦年度).
 * @example japaneseFiscalYear(2023) // '令和5年度'
 */
export function japaneseFiscalYear(year: FiscalYear): string {
  const [era, first] = year > REIWA_BEFORE_FIRST ? ['令和', REIWA_BEFORE_FIRST] : ['平成', HEISEI_BEFORE_FIRST];
  const number = year - Number(first);
  return `${era}${number === 1 ? '元' : number}年度`;
}

/**
 * The title without edition (表題).
 * @example composeTitle(template, 2023) // 'さっぽろ連携中枢都市圏　2023年度　連携事業実施状況等一覧'
 */
export function composeTitle(template: Template, year: FiscalYear): string {
  return template.title.replaceAll('{年度}', `${year}年度`).replaceAll('{和暦年度}', japaneseFiscalYear(year));
}

/** The legend in one line (評価凡例). */
export function composeLegend(template: Template): string {
  const { heading, marks } = template.legend;
  const gap = heading === '' || /[】〕》〉」』］）>＞\s：:]$/u.test(heading) ? '' : '　';
  return `${heading}${gap}${marks.map(({ mark, label }) => `${mark}：${label}`).join('　')}`;
}
