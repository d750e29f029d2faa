/** What a series or an amount is called in 参考 (項目の名): its subject without what the text says of it. */

/** A change that a text claims: が１割増加, は前年度より12％減少した, も回復傾向. */
const CLAIM =
  /(?:が|は|も|の)?[、\s　]*(?:前年度?|昨年度?|前回|対前年度?)?(?:比で?|と比べ(?:て)?|に比べ(?:て)?|より|から|を)?[、\s　]*(?:約|およそ|大幅に|大きく|着実に|年々)?(?:[\d０-９.,．，一二三四五六七八九十]+(?:割|％|%|倍|ポイント|件|人|名|社|団体)(?:程度|以上|近く|強|弱)?(?:に|も)?)?(?:増加|減少|拡大|上昇|低下|縮小|倍増|半減|回復|伸び|上回|下回)(?:傾向|した|して(?:いる|おり)|しており|する|し|り|った|っている|ている|た)*$/u;

/** Particles that join a subject to what is said of it. */
const JOINED = /(?:が|は|も)(?=[^がはも]*$)/u;

const QUOTED = /「([^」]*)」/gu;

function withoutClaim(text: string): string {
  const at = text.search(CLAIM);
  const name = at <= 0 ? '' : text.slice(0, at);
  return name === '' || !JOINED.test(text.slice(at)) ? text : name;
}

/**
 * The name of what is counted: 利用者が１割増加 is 利用者; the claim stands in the listing and is looked at by itself.
 * @example subjectName('窓口の運営「利用者が１割増加」') // '窓口の運営「利用者」'
 */
export function subjectName(subject = ''): string {
  const plain = subject.replaceAll(QUOTED, (_, quoted: string) => `「${withoutClaim(quoted)}」`);
  const whole = /^「([^「」]*)」$/u.exec(plain)?.[1] ?? plain;
  return withoutClaim(whole);
}
