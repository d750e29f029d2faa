/** Messages of the codes in model/codes/policy-find.ts: reading what offices submitted for 主な取組. */
import type { POLICY_FIND_CODES } from '../../model/codes/policy-find.ts';
import type { MessageEntry } from './entry.ts';
import { ruleName } from './find-owner.ts';

export const POLICY_FIND_MESSAGES: Readonly<Record<keyof typeof POLICY_FIND_CODES, MessageEntry>> = {
  X501: {
    ja: '施策コードが書かれていないため、この取組は一覧に載せませんでした。',
    hintJa: '施策コードの欄に4桁のコードを書いてください。',
    en: 'No policy code is given; the items are not in the listing.',
    hintEn: 'Write the code of four digits.',
  },
  X502: {
    ja: '施策コード「{code}」は、この一覧にありません。この取組は載せませんでした。',
    hintJa: 'コードを確かめてください。新しい施策であれば、template.yaml の policies に加えてください。',
    en: 'The policy code “{code}” is not in the template; its items are not in the listing.',
    hintEn: 'Check the code, or add it to policies in template.yaml.',
  },
  X503: {
    ja: '「{raw}」は施策コードとして読めません。この取組は一覧に載せませんでした。',
    hintJa: '4桁の施策コードを一つだけ書いてください。',
    en: '“{raw}” is no policy code; the items are not in the listing.',
    hintEn: 'Write one code of four digits.',
  },
  X504: {
    ja: '施策コード{code}の区分は「{expected}」ですが、「{raw}」と書かれています。コードのほうを使いました。',
    hintJa: '施策コードと区分のどちらが正しいか確かめてください。',
    en: 'Code {code} is “{expected}”, but the sheet says “{raw}”. The code was followed.',
    hintEn: 'Check which of the two is right.',
  },
  X505: {
    ja: 'どの部局の提出か分かりません。',
    hintJa: 'シートの「提出部局」の欄に部局名を書くか、ファイル名に部局名を入れてください。',
    en: 'No office is named.',
    hintEn: 'Write its name in the sheet’s 提出部局 cell or into the file’s name.',
  },
  X506: {
    ja: '部局名が食い違っています（「{first}」と「{second}」）。どちらの提出か決められないため、読みませんでした。',
    hintJa: 'シートの部局名、シート名、ファイル名、フォルダー名を見比べて、正しい名前にそろえてください。',
    en: 'Two offices are named: “{first}” and “{second}”. The sheet was not read.',
    hintEn: 'Make the names agree.',
  },
  X507: {
    ja: '{office}から、この年度の読み取れる提出がありません。',
    hintJa: '届いたファイルを input に入れてください。入れてある場合は、そのファイルについての指摘を直してください。',
    en: 'There is no readable submission of {office} for this year.',
    hintEn: 'Put its file into input; if it is there, see what is said about it.',
  },
  X508: {
    ja: ({ params }) =>
      params['second'] === undefined
        ? `施策コード${params['code'] ?? ''}に、${params['first'] ?? ''}から同じ取組が二度提出されています。一覧には一度だけ載せました。`
        : `施策コード${params['code'] ?? ''}に、同じ取組が二つ提出されています（${params['first'] ?? ''}と${params['second'] ?? ''}）。一覧には${params['first'] ?? ''}のものとして一度だけ載せました。`,
    hintJa: '一方が書き誤りでないか、二つの部局からの提出であればどちらの取組として載せるかを確かめてください。',
    en: 'The same item was submitted twice under {code} ({first} and {second}); it is printed once.',
    hintEn: 'Check under which office it belongs.',
  },
  X509: {
    ja: '「{raw}」の頭に記号（○や◇）がありません。一つの取組として載せました。',
    hintJa: '取組であれば出典に合う記号を付け、上の取組の続きであれば同じセルに続けて書いてください。',
    en: '“{raw}” has no marker; it was taken as an item of its own.',
    hintEn: 'Put its marker before it, or write it into the cell of the item above.',
  },
  X510: {
    ja: '「・{raw}」の上に取組がありません。細目ではなく、一つの取組として載せました。',
    hintJa: '親となる取組を上に書くか、○や◇に改めてください。',
    en: '“{raw}” is marked as a child, but there is no item above it; it was taken as an item.',
    hintEn: 'Write its item above it, or give it a marker of its own.',
  },
  X511: {
    ja: '実績「{raw}」が、どの取組のものか分かりません。',
    hintJa: '取組と実績を同じ行に一つずつ書いてください。',
    en: 'It is not clear to which item the actual “{raw}” belongs.',
    hintEn: 'Write one item and its actual on each row.',
  },
  X512: {
    ja: 'ウェブページから写したタグ（<p> や <ul> など）が残っていたため、取り除いて読みました。',
    hintJa: '印刷する前に、取組の区切りが正しいか確かめてください。',
    en: 'Tags of a web page were left in the text and have been removed.',
    hintEn: 'Check that the items are divided rightly.',
  },
  X513: {
    ja: '非表示の行に取組が書かれています（{rows}行）。非表示の行は読みません。',
    hintJa: '提出する行であれば再表示してください。フィルターで隠れている場合は解除してください。',
    en: '{rows} hidden rows hold items; hidden rows are not read.',
    hintEn: 'Show them if they are to count; remove filters.',
  },
  X514: {
    ja: '見出しのない列に「{raw}」と書かれています。この列は読みませんでした。',
    hintJa: '必要な内容であれば、見出しのある欄に書いてください。',
    en: '“{raw}” stands in a column without a heading, which was not read.',
    hintEn: 'Write it under a heading if it is needed.',
  },
  X515: {
    ja: '施策コード{code}（{category}）に、取組が一つも提出されていません。',
    hintJa: '該当する取組がないか、担当の部局に確かめてください。',
    en: 'No item was submitted under {code} ({category}).',
    hintEn: 'Ask the offices in charge.',
  },
  X516: {
    ja: '実績「{raw}」が【】で囲まれていません。書かれたとおり取組の後ろに続けました。',
    hintJa: '実績は【】で囲んでください。',
    en: 'The actual “{raw}” is not in 【】; it was put behind its item as it is written.',
    hintEn: 'Put it in 【】.',
  },
  X524: {
    ja: '「{raw}」は、改行されていますが記号（○や◇）がないため、上の取組に続けて載せました。',
    hintJa: '別の取組であれば、頭に出典に合う記号を付けてください。',
    en: '“{raw}” stands on a line of its own without a marker; it was put behind the item above.',
    hintEn: 'Put a marker before it if it is another item.',
  },
  X518: {
    ja: '取消線で消された文字（「{raw}」）は読みませんでした。',
    hintJa: '消し忘れであれば取消線を外し、消した文字であれば削除してください。',
    en: 'Struck-out text (“{raw}”) was not read.',
    hintEn: 'Delete it, or remove the strike-through.',
  },
  X519: {
    ja: '数式の結果がないか誤りのため、このセルの文章を読めません。',
    hintJa: 'Excelで開いて表示を確かめ、文章として貼り付け直してください。',
    en: 'The formula has no result or an error; the cell’s text cannot be read.',
    hintEn: 'Open it in Excel and paste it as text.',
  },
  X520: {
    ja: ({ raw, params }) =>
      `部局名「${raw ?? ''}」が分かりません。${params['nearest'] === undefined ? '' : `「${params['nearest']}」の書き間違いではありませんか。`}`,
    hintJa: '部局名を正しく書き直してください。別の書き方を使う場合は、template.yaml の accepts に加えてください。',
    en: ({ raw, params }) =>
      `The office “${raw ?? ''}” is not known.${params['nearest'] === undefined ? '' : ` Is “${params['nearest']}” meant?`}`,
    hintEn: 'Correct the name, or add it to accepts in template.yaml.',
  },
  X521: {
    ja: '同じ施策コード（{count}件）に違う内容を書いたファイルが二つあり、どちらが新しいか分かりません（もう一方は「{other}」）。両方の取組を載せました。',
    hintJa: '使わないほうのファイルを input から移すか、使うほうのファイル名に「修正版」と付けてください。',
    en: 'Two files differ under {count} codes and neither is known to be later (the other is “{other}”). Both were used.',
    hintEn: 'Move one away, or mark the later one as 修正版 in its name.',
  },
  X523: {
    ja: ({ params }) =>
      `新しいファイル「${params['later'] ?? ''}」にない施策コード（${params['count'] ?? ''}件）は、このファイルの内容を使いました（新しさは${ruleName(params['rule'], 'ja')}による）。`,
    hintJa: '新しいファイルが全体の差し替えであれば、このファイルを input から移してください。',
    en: ({ params }) =>
      `${params['count'] ?? ''} codes that the later file “${params['later'] ?? ''}” lacks were taken from this file (later by the ${ruleName(params['rule'], 'en')}).`,
    hintEn: 'If the later file replaces this one, move this one away.',
  },
};
