/** Messages of the codes in model/codes/read.ts. */
import type { READ_CODES } from '../../model/codes/read.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { MessageEntry } from './entry.ts';
import { fileType } from './file-type.ts';

const SAVE_AS_XLSX = '名前を付けて保存で「Excelブック（*.xlsx）」を選んで保存し直したもの';

/** The part that grows too large, with its size where it is known. */
function sizeOf(diagnostic: Diagnostic, about: string): string {
  const { part = '', megabytes } = diagnostic.params;
  return megabytes === undefined ? String(part) : `${part} ${about}${megabytes}MB`;
}

export const READ_MESSAGES: Readonly<Record<keyof typeof READ_CODES, MessageEntry>> = {
  R101: {
    ja: 'パスワードで保護されているため、読み取れません。',
    hintJa:
      'Excelで開き、「ファイル」→「情報」→「ブックの保護」→「パスワードを使用して暗号化」のパスワードを空にして保存し、置き換えてください。',
    en: 'The file is protected by a password and cannot be read.',
    hintEn: 'Open it in Excel, clear the password under File > Info > Protect Workbook > Encrypt, and save.',
  },
  R102: {
    ja: 'ファイルが壊れているか、途中で切れているため、読み取れません。',
    hintJa: 'Excelで開けるか確かめ、開ければ保存し直し、開けなければ市町村に送り直してもらってください。',
    en: 'The file is damaged or cut off and cannot be read.',
    hintEn: 'If Excel opens it, save it again; otherwise ask for it to be sent again.',
  },
  R104: {
    ja: '通常のExcelファイルにはない記述（DOCTYPE宣言）が含まれているため、安全のため読み取りません。',
    hintJa: `送り主を確かめたうえで、Excelで${SAVE_AS_XLSX}と置き換えてください。`,
    en: 'The file holds a DOCTYPE declaration, which no workbook has; it is not read for safety.',
    hintEn: 'Check who sent it, save it again in Excel as .xlsx, and replace it.',
  },
  R105: {
    ja: (diagnostic) => `展開すると大きくなりすぎる（${sizeOf(diagnostic, '約')}）ため、読み取りません。`,
    hintJa: '表の外の書式や貼り付けた画像を消して小さくするか、送り主を確かめて送り直してもらってください。',
    en: (diagnostic) => `The file grows too large when unpacked (${sizeOf(diagnostic, 'about ')}) and is not read.`,
    hintEn: 'Remove formats outside the table and pictures, or ask the sender for another file.',
  },
  R106: {
    ja: '名前は表計算ファイルですが、中身はウェブページ（HTML）です。',
    hintJa: `ダウンロードし直すか、Excelで開いて${SAVE_AS_XLSX}と置き換えてください。`,
    en: 'The name says workbook, but the content is a web page (HTML).',
    hintEn: 'Download it again, or open it in Excel and save it as .xlsx.',
  },
  R107: {
    ja: '中身がなく、保管場所を示す情報（Git LFSポインター）だけが入っています。',
    hintJa: '元の保管場所からファイルの本体を取り出し、置き換えてください。',
    en: 'The file is only a Git LFS pointer, without the content.',
    hintEn: 'Fetch the file itself from where it is kept, and replace it.',
  },
  R108: {
    ja: 'ファイルが空です。',
    hintJa: 'コピーや受信の途中で切れた可能性があります。元のファイルをもう一度入れてください。',
    en: 'The file is empty.',
    hintEn: 'It may have been cut off while copying; put the original here again.',
  },
  R109: {
    ja: (diagnostic) => `名前は表計算ファイルですが、中身が違います（${fileType(diagnostic, 'ja')}）。`,
    hintJa: '正しいファイルか確かめ、Excelファイルで提出してもらってください。',
    en: (diagnostic) => `The name says workbook, but the content is not one (${fileType(diagnostic, 'en')}).`,
    hintEn: 'Check that it is the right file, and ask for an Excel workbook.',
  },
  R110: {
    ja: '圧縮されたファイルです。中のファイルは読み取っていません。',
    hintJa: '展開（解凍）し、中のExcelファイルを入れてください。',
    en: 'This is an archive; the files in it were not read.',
    hintEn: 'Unpack it and put the workbooks here.',
  },
  R111: {
    ja: (diagnostic) => `読み取れない保存形式です（${fileType(diagnostic, 'ja')}）。`,
    hintJa: `Excelで開き、${SAVE_AS_XLSX}と置き換えてください。`,
    en: (diagnostic) => `This way of saving cannot be read (${fileType(diagnostic, 'en')}).`,
    hintEn: 'Open it in Excel and save it as .xlsx.',
  },
  R112: {
    ja: '文字コードが分からないため、読み取れません。',
    hintJa: `Excelで開いて文字が正しく見えることを確かめ、${SAVE_AS_XLSX}と置き換えてください。`,
    en: 'The character encoding is not known, so the text cannot be read.',
    hintEn: 'Open it in Excel, check that the text is right, and save it as .xlsx.',
  },
  R113: {
    ja: '{line}行目の付近で、引用符（"）が閉じられていません。',
    hintJa: '引用符の対応を直すか、Excelファイルで提出してもらってください。',
    en: 'A quotation mark is not closed near line {line}.',
    hintEn: 'Close it, or ask for an Excel workbook.',
  },
  R114: {
    ja: '{seconds}秒かけても読み終わらないため、読み取りをやめました。',
    hintJa: '表の外の書式や使わないシートを消して保存し直すか、必要な表だけを新しいブックに写してください。',
    en: 'Reading was stopped because it took more than {seconds} seconds.',
    hintEn: 'Remove formats outside the table and unused sheets, or copy the table into a new workbook.',
  },
  R201: {
    ja: '拡張子（.{extension}）と中身（{format}形式）が違います。中身の形式で読み取りました。',
    hintJa: '対応は不要です。',
    en: 'The extension (.{extension}) and the content ({format}) differ; it was read by its content.',
    hintEn: 'Nothing to do.',
  },
  R202: {
    ja: 'このシートには何も入力されていません。',
    hintJa: '提出されるはずのシートであれば、入力済みのファイルを送ってもらってください。',
    en: 'Nothing is entered on this sheet.',
    hintEn: 'If figures were expected here, ask for the completed file.',
  },
  R203: {
    ja: '重なり合うセル結合が{count}か所あります。その結合はないものとして読み取りました。',
    hintJa: '表の読み取り結果を確かめ、必要ならExcelで結合し直してください。',
    en: '{count} merged blocks overlap; they were read as not merged.',
    hintEn: 'Check how the table was read, and merge the cells again in Excel if needed.',
  },
  R204: {
    ja: '広すぎるセル結合があります。入力のある範囲までの結合として読み取りました。',
    hintJa: '誤って結合したものであれば、Excelで結合を解除してください。',
    en: 'A merged block is far larger than the table; it was read as reaching to the last entry.',
    hintEn: 'If it was merged by mistake, unmerge it in Excel.',
  },
  R205: {
    ja: '結合されたセルの下に、画面に表示されない値が{count}個残っています。表示されている値だけを読み取りました。',
    hintJa: '隠れた値が必要であれば、Excelで結合を解除して確かめてください。',
    en: '{count} values are hidden below merged cells; only what is shown was read.',
    hintEn: 'If the hidden values matter, unmerge the cells in Excel and look.',
  },
  R206: {
    ja: 'このセルの文字がファイルの中に見つかりません。',
    hintJa: 'Excelで開いてセルの内容を確かめ、入力し直して保存してください。',
    en: 'The text of this cell is missing from the file.',
    hintEn: 'Open it in Excel, enter the text again, and save.',
  },
  R207: {
    ja: '文字コードを{encoding}と推定して読み取りましたが、文字化けのおそれがあります。',
    hintJa: '読み取った文字を確かめ、化けている場合はExcelファイルで提出してもらってください。',
    en: 'The encoding was taken for {encoding}, but the text may be garbled.',
    hintEn: 'Check the text; if it is garbled, ask for an Excel workbook.',
  },
  R208: {
    ja: ({ params }) =>
      `${params['type'] === 'comment' ? 'コメント（メモ）' : '図形やテキストボックス'}に文字がありますが、読み取っていません。`,
    hintJa: '報告の内容が書かれていないか、Excelで開いて確かめてください。',
    en: ({ params }) =>
      `There is text in ${params['type'] === 'comment' ? 'comments' : 'shapes or text boxes'}, which is not read.`,
    hintEn: 'Open the workbook and check that no part of the report is written there.',
  },
};
