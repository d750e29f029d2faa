/** Runs of hiragana between other signs (仮名の連なり): part of a noun, a particle, or the end of a verb. */

/** What a run of hiragana is. `no` is の, which joins nouns; `break` a particle, verb or adjective, where a noun ends. */
export type KanaRole = 'noun' | 'no' | 'break';

/** Nouns, and endings of nouns, that look like particles or verbs. */
const NOUN_ENDINGS =
  /(?:ども|ふるさと|しごと|まるごと|ひと|あと|もと|おと|こと|かに|くに|おに|いも|もも|ほたて|おもて|うた|ふた|わた|ほたる|はる|くるま|もの|たより|ちから|きのこ|のり|なす|おとな|さかな|はな|みな)$/;
/** 育て, 立て, 建て: a verb's stem that is a noun. */
const STEM_TE = /[育立建捨当企]$/;
/** Verbal stems of one kanji that make nouns of two: 見直し, 後押し. Others of two kanji and し are verbs: 開催し. */
const NOUN_SHI = /[直押出貸渡回流興起越通返話差干蒸刺探印]$|(?<![開主共])催$/;
const KANJI_PAIR = /[\p{Script=Han}々]{2}$/u;

const PARTICLE =
  /^(?:を|が|は|に|へ|と|で|も|や|から|より|まで|には|では|とは|へは|にも|でも|とも|との|での|への|からの|までの|として|としての|について|についての|における|において|による|により|によって|にて|など|などの|などを|などに|などが|などで|などは|ほか|のほか|ために|ための|のため|のための|ごと|ごとに|ごとの|うち|のうち|ところ|ところを|とおり|とともに|ともに|ながら|のみ|だけ|までに|に関する|に係る|に対する|かつ|または|及び|並びに)$/;
const CASE_ENDING = /[をがはにへ]$|(?:から|より|まで|では|とは|など)$/;
const WEAK_ENDING = /[でともや]$/;
const VERB_ENDING =
  /る$|た$|だ$|て$|って$|[らかやこたなま]す$|です$|[しなよきから]く$|ない$|^[うくすつむぶぐぬな]$|[らわま]う$|(?:た|か|う|い|き|ど)な$|つつ$/;

/**
 * The role of a run of hiragana inside a phrase.
 * @param run the hiragana
 * @param before what stands before it, some signs
 */
export function kanaRole(run: string, before: string): KanaRole {
  if (run === 'の') return 'no';
  if (PARTICLE.test(run)) return 'break';
  if ((run === 'し' && before.endsWith('に対')) || (run === 'び' && before.endsWith('及'))) return 'break';
  if (run === 'し') return KANJI_PAIR.test(before) && !NOUN_SHI.test(before) ? 'break' : 'noun';
  if (run === 'て' && STEM_TE.test(before)) return 'noun';
  if (NOUN_ENDINGS.test(run)) return 'noun';
  if (run.length > 1 && run.endsWith('の')) {
    const stem = run.slice(0, -1);
    return kanaRole(stem, before) === 'noun' ? 'no' : 'break';
  }
  return [CASE_ENDING, WEAK_ENDING, VERB_ENDING].some((ending) => ending.test(run)) ? 'break' : 'noun';
}

const TAIL_PARTICLE =
  /(?:については|において|における|について|として|には|では|とは|にて|から|より|まで|のうち|うち|など|ほか|[をがはにへでともやの])$/;
const LONGEST_PARTICLE = 5;

/** Length of a particle at the end of a text; 0 where the text ends as a noun. */
export function particleLength(text: string): number {
  const tail = text.slice(-LONGEST_PARTICLE);
  if (NOUN_ENDINGS.test(tail)) return 0;
  return TAIL_PARTICLE.exec(tail)?.[0].length ?? 0;
}
