/** 送付文: the short text that goes with a 確認票, to be pasted into a mail. */
import type { ReturnCase } from '../../model/return.ts';
import type { ReturnFinding } from './findings.ts';

/** So many findings are named in the text; the 確認票 lists all. */
const NAMED = 3;

/**
 * The text: UTF-8 with a mark at the front and CRLF, so that it opens rightly in every editor of Windows.
 * Dates are left for the sender to fill in.
 */
export function coveringText(input: ReturnCase, findings: readonly ReturnFinding[], workbookName: string): string {
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  const named = findings.slice(0, NAMED);
  const lines = [
    `${input.municipality}　${input.addressee ?? '連携事業ご担当者'}　様`,
    '',
    `件名：実績報告の確認のお願い（${input.listingTitle}）`,
    '',
    '　日頃からお世話になっております。',
    `　ご提出いただいた実績報告について、確認をお願いしたい点が${findings.length}件（要修正 ${count('error')}件、要確認 ${count('warning')}件）ありました。`,
    `　添付の「${workbookName}」をご覧いただき、　　月　　日（　）までにご回答くださいますようお願いいたします。`,
    '',
    '【主な確認事項】',
    ...named.flatMap((finding) => [`　（${finding.number}）${subjectOf(finding, input)}`, `　　　${finding.sentence}`]),
    ...(findings.length > named.length ? [`　ほか${findings.length - named.length}件（確認票に記載しています）`] : []),
    '',
    '【ご回答の方法】',
    '　１　確認票の最初のシート「確認事項」の回答欄に記入してください。',
    '　２　値を直す場合は、ご提出いただいた元のファイルを修正し、確認票と併せて送付してください。',
    '',
    `　　　　　　　　${input.sender}`,
    '　　　　　　　　担当：　　　　　　　電話：',
  ];
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

/** What a finding is about: the indicator, else the place. */
function subjectOf({ subject, placeText, place }: ReturnFinding, input: ReturnCase): string {
  if (subject !== '') return `${input.subjectHeading ?? '指標'}　${subject}`;
  return [...placeText.split('\n'), ...(place.cell === undefined ? [] : [place.cell])].join('　');
}
