/** Remedies as a submitter reads them (市町村あての直し方): it has its own file and the plan in print, but neither this program nor its settings. */
import type { Code } from '../../model/codes.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { type Explained, explainDiagnostic, type Language } from '../message.ts';

/** Words of the office that compiles the listing: its files, its settings, its commands. */
const OFFICE_ONLY =
  /template\.yaml|plan\.xlsx|様式定義|様式のフォルダー|計画の「|計画を直|計画に「|headings|municipalities|accepts|input|--[a-z]|実行して/u;

/** Where the office's own remedy has a side for the submitter too. */
const INSTEAD: Readonly<Partial<Record<Code, Readonly<Record<Language, string>>>>> = {
  V114: {
    ja: '目標値と同じ言葉で書いてください。',
    en: "Write it in the target's own words.",
  },
  V120: {
    ja: '一覧の凡例にある記号で書いてください。',
    en: "Write one of the legend's marks.",
  },
  V124: {
    ja: '対象でない指標であれば、値を消してください。対象であれば、その旨を回答欄に書いてください。',
    en: 'Delete the value if the indicator is not yours; if it is, say so in the answer.',
  },
};

const NOTHING_TO_MEND: Readonly<Record<Language, string>> = {
  ja: '事務局でも確認します。お気付きの点を回答欄に書いてください。',
  en: 'We look into it as well; please say what you know about it.',
};

/**
 * {@link explainDiagnostic} for 確認票: sentences that only the office can follow are left out.
 * @returns always a remedy
 */
export function explainToSubmitter(diagnostic: Diagnostic, language: Language = 'ja'): Explained {
  const { message, hint } = explainDiagnostic(diagnostic, language);
  const known = hint
    .replaceAll('計画（plan.xlsx）', '計画')
    .replaceAll('置き換えてください', '再提出してください')
    .replaceAll(/市町村に(?=[^。]*もらってください)/gu, '')
    .replaceAll(/([てで])もらってください/gu, '$1ください');
  const sentences = known.split(language === 'ja' ? /(?<=。)/u : /(?<=\.) /u);
  const own = sentences.filter((sentence) => !OFFICE_ONLY.test(sentence)).join(language === 'ja' ? '' : ' ');
  return { message, hint: INSTEAD[diagnostic.code]?.[language] ?? (own.trim() || NOTHING_TO_MEND[language]) };
}
