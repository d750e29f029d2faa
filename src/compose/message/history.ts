/** Messages of the codes in model/codes/history.ts. */
import type { HISTORY_CODES } from '../../model/codes/history.ts';
import type { MessageEntry } from './entry.ts';
import { WAIVER_MESSAGES } from './waivers.ts';

const COPIES = '{copy}';

export const HISTORY_MESSAGES: Readonly<Record<keyof typeof HISTORY_CODES, MessageEntry>> = {
  H101: {
    ja: '前回の実行が出力の差し替えの途中で終わっていたため、差し替えを最後まで行いました。',
    hintJa: '対応は不要です。',
    en: 'An earlier run ended while it replaced the outputs; the replacement was finished.',
    hintEn: 'Nothing to do.',
  },
  H102: {
    ja: '前回の実行が出力の差し替えの途中で終わっていたため、差し替え前の出力に戻しました。',
    hintJa: '対応は不要です。今回の実行で新しい出力になります。',
    en: 'An earlier run ended while it replaced the outputs; the outputs before it were put back.',
    hintEn: 'Nothing to do: this run writes the outputs anew.',
  },
  H103: {
    ja: ({ params }) =>
      `このファイルをほかのソフトが開いているため、出力を始めませんでした${params['lock'] ? `（目印のファイル：${params['lock']}）` : ''}。`,
    hintJa:
      'ファイルを閉じてから、もう一度実行してください。だれも開いていないのにこの表示が出る場合は、目印のファイルを削除してください。',
    en: ({ params }) =>
      `Another program has this file open, so nothing was written${params['lock'] ? ` (lock file: ${params['lock']})` : ''}.`,
    hintEn: 'Close the file and run again. If nobody has it open, delete the lock file.',
  },
  H104: {
    ja: 'このファイルは読み取り専用のため、出力を始めませんでした。',
    hintJa: 'ファイルのプロパティで「読み取り専用」を外すか、ほかの場所に移してから、もう一度実行してください。',
    en: 'This file is read-only, so nothing was written.',
    hintEn: 'Take the read-only mark off or move the file away, then run again.',
  },
  H105: {
    ja: '前回の実行が出力の差し替えの途中で終わり、差し替えの記録も壊れているため、新旧の出力が混ざっているおそれがあります。',
    hintJa: '今回の実行が終わると、すべて新しい出力にそろいます。途中で止めずに最後まで実行してください。',
    en: 'An earlier run ended while it replaced the outputs and its record is damaged; old and new outputs may be mixed.',
    hintEn: 'Let this run come to its end: it writes all outputs anew.',
  },
  H106: {
    ja: '前回の実行が出力の書き込み中に終わっていたため、書きかけのファイルを片付けました。出力はその前の実行のままです。',
    hintJa: '対応は不要です。',
    en: 'An earlier run ended before it replaced any output; its unfinished files were removed.',
    hintEn: 'Nothing to do.',
  },
  H107: {
    ja: `前回の出力に手作業の変更があったため、その写しを「${COPIES}」に残してから、新しい出力に差し替えました。`,
    hintJa: '書き込みが必要であれば、写しから新しい出力に移してください。不要であれば写しを削除してください。',
    en: `The output had been changed by hand; a copy is kept as "${COPIES}", then it was replaced.`,
    hintEn: 'Carry your changes over from the copy if you need them, or delete the copy.',
  },
  H108: {
    ja: '今回は作られない出力ですが、手作業の変更があるため、削除せずに残しました。',
    hintJa: '不要であれば削除してください。',
    en: 'This run no longer makes this output; it was left because it had been changed by hand.',
    hintEn: 'Delete it if you do not need it.',
  },
  H109: {
    ja: 'ほかの実行がこのフォルダーに書き込んでいるため、出力を始めませんでした。',
    hintJa:
      'その実行が終わってから、もう一度実行してください。ほかに実行していない場合は、「{lock}」を削除してから実行してください。',
    en: 'Another run is writing into this folder, so nothing was written.',
    hintEn: 'Wait until it has ended and run again. If there is none, delete "{lock}" first.',
  },
  H110: {
    ja: '前回の出力の目録が壊れています。',
    hintJa:
      '差し替える前の出力の写しを「控え」に残しました。前回だけの出力が残っていることがあるため、フォルダーの中を確かめてください。',
    en: 'The list of the earlier outputs is damaged.',
    hintEn: 'Copies of the outputs are kept in 控え. Look for outputs that are no longer made.',
  },
  H111: {
    ja: '出力フォルダーに書き込めませんでした（{detail}）。出力は前回のままです。',
    hintJa: 'フォルダーに書き込む権限と、ディスクの空きを確かめて、もう一度実行してください。',
    en: 'The outputs could not be written ({detail}); those of the earlier run are unchanged.',
    hintEn: 'Check your rights for the folder and the free space, then run again.',
  },
  H201: {
    ja: '前回までの実行の記録が壊れているため、脇に退けました。この記録との比較はできません。',
    hintJa: '対応は不要です。一覧の数値は、いつも提出ファイルから作るため、影響を受けません。',
    en: 'The record of an earlier run is damaged and was set aside; there is no comparison with it.',
    hintEn: 'Nothing to do: no figure rests on it.',
  },
  H202: {
    ja: '公表した版の記録が壊れているか、後から書き換えられているため、正誤表を作れませんでした。',
    hintJa: '公表したときのフォルダー（editions）の控えがあれば、元に戻してから、もう一度実行してください。',
    en: 'The record of the published edition is damaged or was changed, so there is no errata table.',
    hintEn: 'Put the folder editions back from a backup and run again.',
  },
  H203: {
    ja: '{title}の「{edition}」はすでに公表した版として保存されており、内容が今回と異なるため、公表の処理を中止しました。一覧は前のままです。',
    hintJa:
      '訂正は正誤表でお知らせください。作り直して公表する場合は、「確定版（訂正）」のように別の版の名前を指定してください。',
    en: 'The edition "{edition}" of {title} has been published already, with other contents; nothing was published, and the listing is as it was.',
    hintEn: 'Announce corrections by the errata table, or give the new edition a name of its own.',
  },
  H204: {
    ja: '{title}に、解決していない誤りが{errors}件、確認が必要な評価が{open}件あるため、公表の処理を中止しました。一覧は前のままです。',
    hintJa:
      '上に表示した誤りを直して、もう一度実行してください。そのままでよい理由があるものは、出力フォルダーの「要確認一覧」に記入し、「確認済み.xlsx」という名前で input に置いてください。',
    en: '{title} has {errors} errors and {open} open questions, so nothing was published, and the listing is as it was.',
    hintEn:
      'Mend the errors above, or record accepted ones in input/確認済み.xlsx (fill in 要確認一覧), and run again.',
  },
  ...WAIVER_MESSAGES,
};
