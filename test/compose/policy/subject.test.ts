/** Names of series (項目): the subject, not what the text says of it. */
import { expect, it } from 'vitest';
import { subjectName } from '../../../src/compose/policy/subject.ts';

it.each<[subject: string | undefined, name: string, why: string]>([
  ['相談件数', '相談件数', 'a name'],
  [undefined, '', 'none'],
  ['利用者が１割増加', '利用者', 'a claim in tenths'],
  ['「利用者が１割増加」', '利用者', 'in quotes'],
  ['窓口の運営「利用者が１割増加」', '窓口の運営「利用者」', 'a name before it'],
  ['利用者が前年度より12％減少した', '利用者', 'beside last year'],
  ['利用者数は前年度と比べて約1.5倍に拡大', '利用者数', 'a multiple'],
  ['来場者も回復傾向', '来場者', 'a tendency'],
  ['参加者は昨年度を上回った', '参加者', 'a verb'],
  ['県産米の輸出拡大', '県産米の輸出拡大', 'a measure that is called so'],
  ['手続のオンライン化に取り組む市町村の拡大', '手続のオンライン化に取り組む市町村の拡大', 'likewise'],
  ['人口減少', '人口減少', 'a word'],
  ['増加', '増加', 'nothing but the claim'],
  ['「地域が元気になる」事業の参加者', '「地域が元気になる」事業の参加者', 'a name in quotes'],
  ['「増加」', '増加', 'a quoted word'],
])('%s → %s (%s)', (subject, name) => {
  expect(subjectName(subject)).toBe(name);
});
